//! Reads lists and single products: finished JSON, spliced with the stock of the moment.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::PageQuery;

use crate::doc::splice;
use crate::{Cursor, Filter, Ordering};

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
    /// What was looked for instead of the words that were typed, since it is in the shop and they are not.
    pub corrected: Option<String>,
    /// Where the page ended, where the index says so.
    pub next: Option<Cursor>,
}

/// A product's variants as the members of a JSON array, each with the stock of the moment. The database puts them together:
/// a row for each variant would cost more than everything else about a list.
pub(super) const VARIANTS: &str = "COALESCE((SELECT string_agg(SUBSTR(v.doc, 1, LENGTH(v.doc) - 1)
      || ',\"available\":' || COALESCE(CAST(v.available AS text), 'null')
      || ',\"in_stock\":' || CASE WHEN v.in_stock THEN 'true}' ELSE 'false}' END, ',' ORDER BY v.position)
    FROM listing_variant v WHERE v.product_id = l.product_id AND v.channel_id = l.channel_id), '')";

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
    #[derive(FromQueryResult)]
    struct Row {
        product_id: Id,
        doc: String,
        in_stock: bool,
        variants: String,
        counted: i64,
    }
    let (wheres, values) = filter.sql(channel);
    let n = values.len();
    let mut paged = values;
    paged.push(page.page_size.into());
    paged.push(page.offset().into());
    // First the page's ids, by one index alone; then what is shown of them.
    let text = format!(
        "SELECT l.product_id, l.doc, l.in_stock, {VARIANTS} AS variants, ({count}) AS counted
         FROM (SELECT l.product_id, l.channel_id{brought} FROM listing_entry l{index} {wheres}{narrowing}
           ORDER BY {order} LIMIT ${limit} OFFSET ${offset}) page
         JOIN listing l ON l.product_id = page.product_id AND l.channel_id = page.channel_id ORDER BY {of_page}",
        brought = ordering.brought(),
        narrowing = ordering.narrowing(),
        of_page = ordering.sql_of_page(),
        count = counting(conn, filter, &wheres),
        index = filter.index(conn, ordering),
        order = ordering.sql(),
        limit = n + 1,
        offset = n + 2,
    );
    let rows = sql::all::<Row>(conn, &text, paged).await?;
    let count = match rows.first() {
        Some(row) => row.counted,
        None if page.page == 1 => 0,
        None => count(conn, channel, filter).await?,
    };
    Ok(Page {
        count: count.min(COUNTED),
        count_is_estimate: count > COUNTED,
        corrected: None,
        next: None,
        ids: rows.iter().map(|r| r.product_id).collect(),
        products: rows.iter().map(|r| splice(&r.doc, r.in_stock, &r.variants)).collect(),
    })
}

/// The products that `filter` lets through, each as finished JSON of [`crate::Product`], in the order of their ids: at most `most`
/// that come after `after`.
///
/// # Errors
/// What the database says.
pub(crate) async fn docs_after(
    conn: &impl ConnectionTrait,
    channel: Id,
    filter: &Filter,
    after: Option<Id>,
    most: i64,
) -> Result<Vec<(Id, String)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        product_id: Id,
        doc: String,
        in_stock: bool,
        variants: String,
    }
    let (wheres, mut values) = filter.sql(channel);
    let n = values.len();
    values.push(after.unwrap_or(Id::from_u128(0)).into());
    values.push(most.into());
    let text = format!(
        "SELECT l.product_id, l.doc, l.in_stock, {VARIANTS} AS variants
         FROM (SELECT l.product_id, l.channel_id FROM listing_entry l {wheres} AND l.product_id > ${after}
           ORDER BY l.product_id LIMIT ${limit}) page
         JOIN listing l ON l.product_id = page.product_id AND l.channel_id = page.channel_id ORDER BY l.product_id",
        after = n + 1,
        limit = n + 2,
    );
    let rows = sql::all::<Row>(conn, &text, values).await?;
    Ok(rows.into_iter().map(|r| (r.product_id, splice(&r.doc, r.in_stock, &r.variants))).collect())
}

/// Counts what `filter` finds: from the scope's known size where it asks for nothing else, otherwise from an index, up to one
/// more than [`COUNTED`].
fn counting(conn: &impl ConnectionTrait, filter: &Filter, wheres: &str) -> String {
    if filter.is_scope_alone() {
        return "COALESCE((SELECT s.products FROM listing_size s WHERE s.channel_id = $1 AND s.scope_id = $2), 0)".to_owned();
    }
    let index = filter.counting_index(conn);
    format!(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM listing_entry l{index} {wheres} LIMIT {}) AS counted",
        COUNTED + 1
    )
}

async fn count(conn: &impl ConnectionTrait, channel: Id, filter: &Filter) -> Result<i64, DbErr> {
    let (wheres, values) = filter.sql(channel);
    let text = format!("SELECT ({})", counting(conn, filter, &wheres));
    Ok(sql::scalar::<i64>(conn, &text, values).await?.unwrap_or(0))
}

/// The product with this slug (in any case or normal form) or id, with its status, as finished JSON of [`crate::Product`].
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
        in_stock: bool,
        variants: String,
    }
    let (column, value) = match Id::parse_str(slug_or_id) {
        Ok(id) => ("product_id", Value::from(id)),
        Err(_) => ("slug", Value::from(souk_catalog::slugify(slug_or_id))),
    };
    let text = format!(
        "SELECT l.product_id, l.status, l.doc, l.in_stock, {VARIANTS} AS variants FROM listing l
         WHERE l.channel_id = $1 AND l.{column} = $2"
    );
    let found = sql::one::<Found>(conn, &text, [channel.into(), value]).await?;
    Ok(found.map(|f| (f.product_id, f.status, splice(&f.doc, f.in_stock, &f.variants))))
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
    let (wheres, mut values) = filter.sql(channel);
    let n = values.len();
    values.push(page.page_size.into());
    values.push(page.offset().into());
    let order = ordering.sql();
    let text = format!(
        "SELECT l.slug FROM (SELECT l.product_id, l.channel_id{brought} FROM listing_entry l{index} {wheres}{narrowing}
           ORDER BY {order} LIMIT ${limit} OFFSET ${offset}) page
         JOIN listing l ON l.product_id = page.product_id AND l.channel_id = page.channel_id ORDER BY {of_page}",
        brought = ordering.brought(),
        narrowing = ordering.narrowing(),
        of_page = ordering.sql_of_page(),
        index = filter.index(conn, ordering),
        limit = n + 1,
        offset = n + 2,
    );
    Ok(sql::all::<Slug>(conn, &text, values).await?.into_iter().map(|s| s.slug).collect())
}

/// How many products are on sale in the channel.
///
/// # Errors
/// What the database says.
pub async fn total(conn: &impl ConnectionTrait, channel: Id) -> Result<i64, DbErr> {
    count(conn, channel, &Filter { status: Some("active"), ..Filter::default() }).await
}

/// How many active products each scope of the channel lists: a category with those below it, a seller, the channel itself.
///
/// # Errors
/// What the database says.
pub async fn sizes(conn: &impl ConnectionTrait, channel: Id) -> Result<HashMap<Id, i64>, DbErr> {
    #[derive(FromQueryResult)]
    struct Size {
        scope_id: Id,
        products: i64,
    }
    let text = "SELECT scope_id, products FROM listing_size WHERE channel_id = $1 AND products > 0";
    let rows = sql::all::<Size>(conn, text, [channel.into()]).await?;
    Ok(rows.into_iter().map(|r| (r.scope_id, r.products)).collect())
}

/// How many products some channel lists, active or not: those of the channel that lists most.
pub(crate) async fn total_products(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    const TEXT: &str = "SELECT COALESCE(MAX(products), 0) FROM listing_size WHERE scope_id = channel_id";
    Ok(sql::scalar::<i64>(conn, TEXT, []).await?.unwrap_or(0))
}

/// How many active products each of `scopes` lists in the channel; those that list none are left out.
pub(crate) async fn sizes_of(
    conn: &impl ConnectionTrait,
    channel: Id,
    scopes: impl IntoIterator<Item = Id>,
) -> Result<HashMap<Id, i64>, DbErr> {
    #[derive(FromQueryResult)]
    struct Size {
        scope_id: Id,
        products: i64,
    }
    let text = "SELECT scope_id, products FROM listing_size WHERE channel_id = $1 AND products > 0 AND scope_id IN ({keys})";
    let rows = sql::by_keys::<Size>(conn, text, &[channel.into()], scopes).await?;
    Ok(rows.into_iter().map(|r| (r.scope_id, r.products)).collect())
}
