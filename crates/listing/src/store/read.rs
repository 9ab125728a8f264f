//! Reads lists and single products: finished JSON, spliced with the stock of the moment.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::PageQuery;

use crate::doc::{Stocked, splice};
use crate::{Filter, Ordering};

/// Counting stops here; what is beyond is told as an estimate.
const COUNTED: i64 = 10_000;

/// A page of products.
#[derive(Clone, Debug)]
pub struct Page {
    /// How many there are in all, up to 10,000.
    pub count: i64,
    /// Whether there are more than were counted.
    pub count_is_estimate: bool,
    /// Each product as finished JSON of [`crate::Product`].
    pub products: Vec<String>,
    /// Their ids, in the same order.
    pub ids: Vec<Id>,
}

#[derive(FromQueryResult)]
struct Row {
    product_id: Id,
    doc: String,
}

#[derive(FromQueryResult)]
struct VariantRow {
    product_id: Id,
    doc: String,
    available: Option<i64>,
    in_stock: bool,
}

/// A page of the products of `channel` that `filter` lets through.
///
/// # Errors
/// What the database says.
pub async fn list(
    conn: &impl ConnectionTrait,
    channel: Id,
    filter: &Filter,
    ordering: Ordering,
    page: PageQuery,
) -> Result<Page, DbErr> {
    let (from, values) = filter.sql(channel);
    let n = values.len();
    let mut paged = values.clone();
    paged.push(page.page_size.into());
    paged.push(page.offset().into());
    let text = format!(
        "SELECT l.product_id, l.doc {from} ORDER BY {} LIMIT ${} OFFSET ${}",
        ordering.sql(),
        n + 1,
        n + 2
    );
    let rows = sql::all::<Row>(conn, &text, paged).await?;
    let got = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    // A page that is not full is the last one: no need to count.
    let known_end = got < page.page_size && (got > 0 || page.page == 1);
    let count = if known_end { page.offset() + got } else { count(conn, &from, values).await? };
    let ids: Vec<Id> = rows.iter().map(|r| r.product_id).collect();
    let products = with_variants(conn, channel, rows).await?;
    Ok(Page { count: count.min(COUNTED), count_is_estimate: count > COUNTED, products, ids })
}

async fn count(conn: &impl ConnectionTrait, from: &str, values: Vec<Value>) -> Result<i64, DbErr> {
    let text = format!("SELECT COUNT(*) FROM (SELECT 1 AS one {from} LIMIT {}) AS counted", COUNTED + 1);
    Ok(sql::scalar::<i64>(conn, &text, values).await?.unwrap_or(0))
}

async fn with_variants(
    conn: &impl ConnectionTrait,
    channel: Id,
    rows: Vec<Row>,
) -> Result<Vec<String>, DbErr> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "SELECT product_id, doc, available, in_stock FROM listing_variant WHERE channel_id = $1 AND product_id IN ({})
         ORDER BY product_id, position",
        sql::placeholders(2, rows.len())
    );
    let mut values: Vec<Value> = vec![channel.into()];
    values.extend(rows.iter().map(|r| Value::from(r.product_id)));
    let mut variants: HashMap<Id, Vec<Stocked>> = HashMap::with_capacity(rows.len());
    for v in sql::all::<VariantRow>(conn, &text, values).await? {
        let stocked = Stocked { doc: v.doc, available: v.available, in_stock: v.in_stock };
        variants.entry(v.product_id).or_default().push(stocked);
    }
    Ok(rows
        .into_iter()
        .map(|r| splice(&r.doc, variants.get(&r.product_id).map_or(&[], Vec::as_slice)))
        .collect())
}

/// The product with this slug or id, with its status, as finished JSON of [`crate::Product`].
///
/// # Errors
/// What the database says.
pub async fn by_slug_or_id(
    conn: &impl ConnectionTrait,
    channel: Id,
    slug_or_id: &str,
) -> Result<Option<(Id, String, String)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Found {
        product_id: Id,
        status: String,
        doc: String,
    }
    let (column, value) = match Id::parse_str(slug_or_id) {
        Ok(id) => ("product_id", Value::from(id)),
        Err(_) => ("slug", Value::from(slug_or_id)),
    };
    let text = format!("SELECT product_id, status, doc FROM listing WHERE channel_id = $1 AND {column} = $2");
    let Some(found) = sql::one::<Found>(conn, &text, [channel.into(), value]).await? else { return Ok(None) };
    let (id, status) = (found.product_id, found.status);
    let mut docs = with_variants(conn, channel, vec![Row { product_id: id, doc: found.doc }]).await?;
    Ok(docs.pop().map(|doc| (id, status, doc)))
}

/// The slugs of a page of products: for sitemaps and feeds.
///
/// # Errors
/// What the database says.
pub async fn slugs(
    conn: &impl ConnectionTrait,
    channel: Id,
    filter: &Filter,
    ordering: Ordering,
    page: PageQuery,
) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Slug {
        slug: String,
    }
    let (from, mut values) = filter.sql(channel);
    let n = values.len();
    values.push(page.page_size.into());
    values.push(page.offset().into());
    let text = format!("SELECT l.slug {from} ORDER BY {} LIMIT ${} OFFSET ${}", ordering.sql(), n + 1, n + 2);
    Ok(sql::all::<Slug>(conn, &text, values).await?.into_iter().map(|s| s.slug).collect())
}

/// How many products are on sale in the channel, up to 10,000 exactly.
///
/// # Errors
/// What the database says.
pub async fn total(conn: &impl ConnectionTrait, channel: Id) -> Result<i64, DbErr> {
    let filter = Filter { status: Some("active"), ..Filter::default() };
    let (from, values) = filter.sql(channel);
    count(conn, &from, values).await
}

/// How many active products each category holds, those below it included.
///
/// # Errors
/// What the database says.
pub async fn category_counts(conn: &impl ConnectionTrait, channel: Id) -> Result<HashMap<Id, i64>, DbErr> {
    #[derive(FromQueryResult)]
    struct Count {
        category_id: Id,
        products: i64,
    }
    let rows = sql::all::<Count>(
        conn,
        "SELECT c.category_id, COUNT(*) AS products FROM listing_category c
           JOIN listing l ON l.product_id = c.product_id AND l.channel_id = c.channel_id
         WHERE c.channel_id = $1 AND l.status = 'active' GROUP BY c.category_id",
        [channel.into()],
    )
    .await?;
    Ok(rows.into_iter().map(|r| (r.category_id, r.products)).collect())
}
