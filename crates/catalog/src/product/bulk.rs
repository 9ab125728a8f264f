//! Many new products at once.

use std::collections::HashSet;

use sea_orm::FromQueryResult;
use souk_db::{Tx, sql};
use souk_http::Problem;

use super::{Batch, Created, NewProduct, checked, create, explain};
use crate::{ProductChanged, slug};

/// Makes products with one statement a table. A product whose slug a live one has is passed over, so that starting again goes
/// on: its place in the answer is `None`.
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `sku_taken`. Nothing is made then.
pub async fn create_products(tx: &Tx, new: Vec<NewProduct>) -> Result<Vec<Option<Created>>, Problem> {
    #[derive(FromQueryResult)]
    struct Slug {
        slug: String,
    }
    const TAKEN: &str = "SELECT slug FROM product WHERE slug IN ({keys}) AND archived_at IS NULL";
    let new = new.into_iter().map(checked).collect::<Result<Vec<_>, _>>()?;
    let slugs: Vec<String> =
        new.iter().map(|n| n.slug.clone().unwrap_or_else(|| slug::slug_of(&n.title, "product"))).collect();
    let taken: Vec<Slug> = sql::by_keys(tx, TAKEN, &[], slugs.iter().map(String::as_str)).await?;
    let mut taken: HashSet<String> = taken.into_iter().map(|t| t.slug).collect();
    let mut batch = Batch::default();
    let mut made = Vec::with_capacity(new.len());
    for (product, slug) in new.iter().zip(slugs) {
        if !taken.insert(slug.clone()) {
            made.push(None);
            continue;
        }
        let skus = match product.variants.iter().map(|v| v.sku.clone()).collect::<Option<Vec<_>>>() {
            Some(own) => own,
            None => create::skus(tx, &slug, &product.variants).await?,
        };
        let created = batch.add(tx, product, &slug, &skus, None);
        tx.emit(&ProductChanged { product_id: created.id });
        made.push(Some(created));
    }
    batch.write(tx).await.map_err(explain)?;
    Ok(made)
}
