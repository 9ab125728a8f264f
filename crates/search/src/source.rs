//! What documents are made from: products as the database has them now.

use std::collections::{BTreeSet, HashMap};

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

/// Products as the database has them, each in every channel that lists it.
#[derive(Default)]
pub(crate) struct Source {
    listed: Vec<Listed>,
    products: HashMap<Id, ProductFacts>,
    /// By their slugs.
    categories: HashMap<String, Category>,
}

impl Source {
    /// Reads the products `ids`; those that no channel lists are left out.
    pub(crate) async fn read(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<Self, DbErr> {
        let listed = souk_listing::listed(conn, ids).await?;
        if listed.is_empty() {
            return Ok(Self::default());
        }
        let products = souk_catalog::products_by_ids(conn, ids).await?;
        let paths = products.values().filter_map(|p| p.category.as_ref()).map(|c| c.path.as_str());
        let slugs: BTreeSet<&str> = paths.flat_map(|path| path.split('/')).collect();
        let categories = souk_catalog::categories_by_slugs(conn, slugs).await?;
        Ok(Self { listed, products, categories })
    }

    /// What documents are made of: work for a thread that nobody waits for.
    pub(crate) fn documents(self) -> Vec<(Listed, Texts)> {
        let Self { listed, products, categories } = self;
        let documents = listed.into_iter().filter_map(|one| {
            let product = products.get(&one.product_id).filter(|p| p.archived_at.is_none())?;
            Some((one, texts(product, &categories)))
        });
        documents.collect()
    }
}

fn texts(product: &ProductFacts, categories: &HashMap<String, Category>) -> Texts {
    let path = product.category.as_ref().map_or("", |c| c.path.as_str());
    let above = path.rsplit('/').filter_map(|slug| Some(categories.get(slug)?.name.clone())).collect();
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
