//! What must hold over the lists, looked at on a live database.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};

use super::member::Lines;

/// Products of each channel whose collections are looked at, from either end of their ids.
const SAMPLE: i64 = 300;
/// How late a product may drop out of a collection of what is new: the schedule that sees to it runs every hour.
const LATE: Duration = Duration::from_secs(2 * 3_600);

/// Scopes whose kept size is not what they list, and products of a sample that are in other collections than rules and hands put
/// them into, for `souk audit`; empty when all is well.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait, now: Timestamp) -> Result<Vec<String>, DbErr> {
    let mut findings = sizes(conn).await?;
    findings.extend(collections(conn, now).await?);
    Ok(findings)
}

async fn sizes(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Finding {
        scope_id: Id,
        kept: i64,
        listed: i64,
    }
    let text = "SELECT s.scope_id, s.products AS kept, COALESCE(e.listed, 0) AS listed FROM listing_size s
         LEFT JOIN (SELECT channel_id, scope_id, COUNT(*) AS listed FROM listing_entry WHERE status = 'active'
           GROUP BY channel_id, scope_id) e ON e.channel_id = s.channel_id AND e.scope_id = s.scope_id
         WHERE COALESCE(e.listed, 0) <> s.products LIMIT 100";
    let rows = sql::all::<Finding>(conn, text, []).await?;
    let told =
        |f: Finding| format!("list {}: it holds {} products and says {}", f.scope_id, f.listed, f.kept);
    Ok(rows.into_iter().map(told).collect())
}

/// What is wrong with the collections of a sample of each channel's products: a fresh look at the rules says otherwise.
async fn collections(conn: &impl ConnectionTrait, now: Timestamp) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Channel {
        channel_id: Id,
    }
    let rules = souk_collections::rules(conn).await?;
    let is_ruled: BTreeSet<Id> = rules.iter().map(|ruled| ruled.id).collect();
    let mut findings = Vec::new();
    let channels = "SELECT channel_id FROM listing_build";
    for Channel { channel_id } in sql::all::<Channel>(conn, channels, []).await? {
        let ids = sample(conn, channel_id).await?;
        let mut by_hand: HashMap<Id, Vec<Id>> = HashMap::new();
        for one in souk_collections::picked_of(conn, &ids).await? {
            by_hand.entry(one.product_id).or_default().push(one.collection_id);
        }
        Lines::read(conn, channel_id, &ids, "").await?.each(|product, candidate, listed| {
            let holds = |collection: Id| listed.iter().any(|(scope, _)| *scope == collection);
            for ruled in &rules {
                let is_in = holds(ruled.id);
                let fits = [now, now.minus(LATE)].map(|at| ruled.rule.fits(candidate, at));
                if !fits.contains(&is_in) {
                    let told = if is_in {
                        "is in it and does not fit its rule"
                    } else {
                        "fits its rule and is not in it"
                    };
                    findings.push(format!("collection {}: product {product} {told}", ruled.id));
                }
            }
            let picked = by_hand.get(&product).into_iter().flatten().filter(|c| !is_ruled.contains(c));
            findings.extend(picked.filter(|c| !holds(**c)).map(|collection| {
                format!("collection {collection}: product {product} was picked and is not in it")
            }));
        });
    }
    findings.truncate(100);
    Ok(findings)
}

/// The first and the last products that a channel lists.
async fn sample(conn: &impl ConnectionTrait, channel: Id) -> Result<Vec<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct One {
        product_id: Id,
    }
    let mut ids = BTreeSet::new();
    for order in ["ASC", "DESC"] {
        let text = format!(
            "SELECT product_id FROM listing_entry WHERE channel_id = $1 AND scope_id = $1 ORDER BY product_id {order} LIMIT {SAMPLE}"
        );
        ids.extend(
            sql::all::<One>(conn, &text, [channel.into()]).await?.into_iter().map(|row| row.product_id),
        );
    }
    Ok(ids.into_iter().collect())
}
