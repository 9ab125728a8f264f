//! What documents are made from: products as the database has them now.

use std::collections::HashMap;

use souk_catalog::{AttributeValue, Category, ProductFacts};
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_http::richtext;
use souk_listing::Listed;

/// The words of a product.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) title: String,
    pub(crate) brand: String,
    pub(crate) skus: Vec<String>,
    /// The names of its category and of those above it.
    pub(crate) categories: Vec<String>,
    /// Attributes, options and tags.
    pub(crate) attributes: Vec<String>,
    /// Without HTML.
    pub(crate) description: String,
}

/// The products `ids`, each in every channel that lists it. Those that no channel lists are left out.
pub(crate) async fn read(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<Vec<(Listed, Texts)>, DbErr> {
    let listed = souk_listing::listed(conn, ids).await?;
    if listed.is_empty() {
        return Ok(Vec::new());
    }
    let products = souk_catalog::products_by_ids(conn, ids).await?;
    let categories: HashMap<Id, Category> =
        souk_catalog::categories(conn).await?.into_iter().map(|c| (c.id, c)).collect();
    let found = listed.into_iter().filter_map(|one| {
        let product = products.get(&one.product_id).filter(|p| p.archived_at.is_none())?;
        Some((one, texts(product, &categories)))
    });
    Ok(found.collect())
}

fn texts(product: &ProductFacts, categories: &HashMap<Id, Category>) -> Texts {
    let mut above = Vec::new();
    let mut next = product.category.as_ref().map(|c| c.id);
    // Categories go a few levels deep; the bound is for a circle that no rule let in.
    while let Some(category) = next.and_then(|id| categories.get(&id)).filter(|_| above.len() < 16) {
        above.push(category.name.clone());
        next = category.parent_id;
    }
    let facts = product.attributes.iter().filter(|a| !a.custom).filter_map(|a| match &a.value {
        AttributeValue::Text(text) => Some(text.clone()),
        AttributeValue::Number(_) | AttributeValue::Boolean(_) => None,
    });
    let chosen = product.options.iter().flat_map(|o| o.values.iter().cloned());
    Texts {
        title: product.title.clone(),
        brand: product.brand.clone().unwrap_or_default(),
        skus: product.variants.iter().map(|v| v.sku.clone()).collect(),
        categories: above,
        attributes: facts.chain(chosen).chain(product.tags.iter().cloned()).collect(),
        description: richtext::to_plain(&product.description),
    }
}
