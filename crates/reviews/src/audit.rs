//! What must hold over all reviews, looked at on a live database.

use std::collections::BTreeSet;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

use crate::review::rating_of;
use crate::store;

#[derive(FromQueryResult)]
struct Finding {
    subject: Id,
}

/// Each rule and the query that finds what breaks it.
const RULES: &[(&str, &str)] = &[
    (
        "it says another number of helpful votes than it has",
        "SELECT r.id AS subject FROM review r
         WHERE r.helpful_count <> (SELECT COUNT(*) FROM review_vote v WHERE v.review_id = r.id) LIMIT 100",
    ),
    (
        "its author found it helpful",
        "SELECT r.id AS subject FROM review r JOIN review_vote v ON v.review_id = r.id
         WHERE v.account_id = r.customer_id LIMIT 100",
    ),
    (
        "it has more than 4 photos",
        "SELECT p.review_id AS subject FROM review_photo p GROUP BY p.review_id HAVING COUNT(*) > 4 LIMIT 100",
    ),
];

/// Reviews that break an invariant, and products whose rating is not the mean of what is published, for `souk audit`; empty when
/// all is well.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut findings = Vec::new();
    for (rule, query) in RULES {
        for row in sql::all::<Finding>(conn, query, []).await? {
            findings.push(format!("review {}: {rule}", row.subject));
        }
    }
    let (counted, kept) = (store::counted(conn).await?, store::kept(conn).await?);
    let listed = souk_listing::ratings(conn).await?;
    let products: BTreeSet<Id> = counted.keys().chain(kept.keys()).chain(listed.keys()).copied().collect();
    for product in products {
        let is = counted.get(&product).copied().unwrap_or_default();
        let says = kept.get(&product).copied().unwrap_or_default();
        if is != says {
            findings.push(format!("product {product}: its reviews are {is:?} and are kept as {says:?}"));
        }
        let (is, says) = (rating_of(is.stars), listed.get(&product).copied().unwrap_or_default());
        if is != says {
            findings.push(format!("product {product}: it is rated {is:?} and listed as {says:?}"));
        }
    }
    Ok(findings)
}
