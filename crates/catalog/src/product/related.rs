//! What a merchant shows beside a product.

use std::collections::{HashMap, HashSet};

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Tx, sql};
use souk_http::{Invalid, Problem};

use super::batch::count;
use crate::messages;

/// Products that are shown beside one at most.
pub const MOST_RELATED: usize = 12;

/// A product that is shown beside another.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Related {
    /// Its id.
    pub id: Id,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// Address of its first picture's default size, where it has one.
    pub image: Option<String>,
}

#[derive(Row)]
#[row(table = "product_related")]
struct RelatedRow {
    product_id: Id,
    position: i64,
    related_id: Option<Id>,
    slug: Option<String>,
}

/// Shows exactly `related` beside `product`, in this order, each once.
pub(super) async fn set_related(tx: &Tx, product: Id, related: &[Id]) -> Result<(), Problem> {
    const THERE: &str = "SELECT id FROM product WHERE id IN ({keys})";
    let there: Vec<Found> = sql::by_keys(tx, THERE, &[], related.iter().copied()).await?;
    let there: HashSet<Id> = there.into_iter().map(|found| found.id).collect();
    let mut invalid = Invalid::new();
    invalid.check(related.len() <= MOST_RELATED, "related", messages::TOO_MANY.with("most", MOST_RELATED));
    for (n, id) in related.iter().enumerate() {
        let field = format!("related[{n}]");
        invalid.check(there.contains(id), &field, &messages::NO_SUCH_PRODUCT);
        invalid.check(*id != product, &field, &messages::RELATED_TO_ITSELF);
    }
    invalid.done()?;
    let mut seen = HashSet::new();
    let once: Vec<Id> = related.iter().copied().filter(|id| seen.insert(*id)).collect();
    sql::exec(tx, "DELETE FROM product_related WHERE product_id = $1", [product.into()]).await?;
    let rows = once.into_iter().enumerate().map(|(at, id)| RelatedRow {
        product_id: product,
        position: count(at),
        related_id: Some(id),
        slug: None,
    });
    sql::insert(tx, rows, "").await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Found {
    id: Id,
}

/// Shows beside each product those with the slugs that a file names. One that is not there waits for it.
pub(crate) async fn name_related(tx: &Tx, named: Vec<(Id, Vec<String>)>) -> Result<(), DbErr> {
    const TEXT: &str = "DELETE FROM product_related WHERE product_id IN ({keys})";
    sql::exec_by_keys(tx, TEXT, &[], named.iter().map(|(id, _)| *id)).await?;
    let rows = named.into_iter().flat_map(|(product_id, slugs)| {
        slugs.into_iter().enumerate().map(move |(at, slug)| RelatedRow {
            product_id,
            position: count(at),
            related_id: None,
            slug: Some(slug),
        })
    });
    sql::insert(tx, rows, "").await?;
    Ok(())
}

/// Puts the products in the place of their `slugs`, wherever these waited for them.
pub(crate) async fn resolve_related(tx: &Tx, slugs: impl IntoIterator<Item = &str>) -> Result<(), DbErr> {
    const TEXT: &str = "UPDATE product_related SET slug = NULL, related_id = (SELECT p.id FROM product p
          WHERE p.slug = product_related.slug AND p.archived_at IS NULL)
        WHERE slug IN ({keys}) AND EXISTS (SELECT 1 FROM product p
          WHERE p.slug = product_related.slug AND p.archived_at IS NULL AND p.id <> product_related.product_id)";
    sql::exec_by_keys(tx, TEXT, &[], slugs).await?;
    Ok(())
}

/// What stands beside `product`, in order, those too that are not in the shop at the moment.
///
/// # Errors
/// What the database says.
pub async fn related_of(conn: &impl ConnectionTrait, product: Id) -> Result<Vec<Related>, DbErr> {
    const TEXT: &str = "SELECT p.id, p.slug, p.title, (SELECT m.url FROM product_media m
          WHERE m.product_id = p.id AND m.status = 'ready' ORDER BY m.position, m.id LIMIT 1) AS image
        FROM product_related r JOIN product p ON p.id = r.related_id
        WHERE r.product_id = $1 ORDER BY r.position";
    sql::all(conn, TEXT, [product.into()]).await
}

#[derive(FromQueryResult)]
struct Named {
    product_id: Id,
    slug: String,
}

/// The slugs of what stands beside each of `products`, in order, those included that are waited for.
pub(super) async fn related_slugs(
    conn: &impl ConnectionTrait,
    products: &[Id],
) -> Result<HashMap<Id, Vec<String>>, DbErr> {
    const TEXT: &str = "SELECT r.product_id, COALESCE(p.slug, r.slug) AS slug
        FROM product_related r LEFT JOIN product p ON p.id = r.related_id
        WHERE r.product_id IN ({keys}) AND p.archived_at IS NULL ORDER BY r.product_id, r.position";
    let mut out: HashMap<Id, Vec<String>> = HashMap::new();
    for row in sql::by_keys::<Named>(conn, TEXT, &[], products.iter().copied()).await? {
        out.entry(row.product_id).or_default().push(row.slug);
    }
    Ok(out)
}
