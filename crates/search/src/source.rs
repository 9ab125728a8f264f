//! What documents are made from: products as the database has them now.

use std::collections::{BTreeSet, HashMap};

use souk_catalog::{AttributeValue, Category, ProductFacts};
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_listing::{Listed, key};

use crate::facets::FacetTerm;
use crate::prose;
use crate::words::words;

/// The words of a product.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) title: String,
    pub(crate) brand: String,
    pub(crate) skus: Vec<String>,
    /// The names of its category and of those above it.
    pub(crate) categories: Vec<String>,
    /// Tags, and short values of attributes and options.
    pub(crate) attributes: Vec<String>,
    /// Longer ones, and the facts that its description lists.
    pub(crate) lists: Vec<String>,
    /// What its description says in sentences.
    pub(crate) description: String,
    /// Its attributes and options, as facets.
    pub(crate) facts: Vec<Fact>,
    /// Its brand, its seller, its category and those above it, as facets.
    pub(crate) places: Vec<FacetTerm>,
}

/// An attribute with one of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Fact {
    /// As filters name it.
    pub(crate) fn exact(&self) -> String {
        exact_attribute(&key(&self.name), &key(&self.value))
    }
}

/// An attribute of this name with this value, both in small letters.
pub(crate) fn exact_attribute(name: &str, value: &str) -> String {
    format!("{name}\u{1f}{value}")
}

/// Letters of a value that facets show at most; longer ones are texts rather than values.
const LONGEST_VALUE: usize = 80;

/// Products as the database has them, each in every channel that lists it.
#[derive(Default)]
pub(crate) struct Source {
    listed: Vec<Listed>,
    products: HashMap<Id, ProductFacts>,
    /// By their slugs.
    categories: HashMap<String, Category>,
    /// What products and categories are called in other languages.
    texts: HashMap<Id, Vec<String>>,
    /// What names and values of options and attributes are called in other languages.
    terms: HashMap<String, Vec<String>>,
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
        let subjects = ids.iter().copied().chain(categories.values().map(|c| c.id)).collect();
        let mut texts: HashMap<Id, Vec<String>> = HashMap::new();
        for text in souk_translations::every_text(conn, subjects).await? {
            if matches!(text.field.as_str(), "title" | "name") {
                texts.entry(text.subject_id).or_default().push(text.text);
            }
        }
        let values = products.values().flat_map(|p| p.options.iter().flat_map(|o| o.values.iter().cloned()));
        let facts = products.values().flat_map(facts_of).map(|fact| fact.value);
        let terms = souk_translations::every_term(conn, values.chain(facts).collect()).await?;
        Ok(Self { listed, products, categories, texts, terms })
    }

    /// What documents are made of: work for a thread that nobody waits for.
    pub(crate) fn documents(self) -> Vec<(Listed, Texts)> {
        let Self { listed, products, categories, texts: translated, terms } = self;
        let documents = listed.into_iter().filter_map(|one| {
            let product = products.get(&one.product_id).filter(|p| p.archived_at.is_none())?;
            let mut made = texts(product, &categories);
            // In whichever language somebody looks for it.
            made.attributes.extend(translated.get(&product.id).into_iter().flatten().cloned());
            let path = product.category.as_ref().map_or("", |c| c.path.as_str());
            let above = path.split('/').filter_map(|slug| translated.get(&categories.get(slug)?.id));
            made.categories.extend(above.flatten().cloned());
            let words: Vec<String> =
                made.facts.iter().filter_map(|fact| terms.get(&fact.value)).flatten().cloned().collect();
            made.attributes.extend(words);
            Some((one, made))
        });
        documents.collect()
    }
}

fn texts(product: &ProductFacts, categories: &HashMap<String, Category>) -> Texts {
    let path = product.category.as_ref().map_or("", |c| c.path.as_str());
    let above: Vec<&Category> = path.rsplit('/').filter_map(|slug| categories.get(slug)).collect();
    let facts = product.attributes.iter().filter(|a| !a.custom).filter_map(|a| match &a.value {
        AttributeValue::Text(text) => Some(text.clone()),
        AttributeValue::Number(_) | AttributeValue::Boolean(_) => None,
    });
    let chosen = product.options.iter().flat_map(|o| o.values.iter().cloned());
    let (prose, listed) = prose::part(&product.description);
    let values = facts.chain(chosen).chain(listed.iter().map(|fact| fact.value.clone()));
    let (short, long): (Vec<String>, Vec<String>) = values.partition(|value| is_short(value));
    let names = listed.into_iter().map(|fact| fact.name);
    let short = short.into_iter().filter(|value| !is_truth(value));
    Texts {
        title: product.title.clone(),
        brand: product.brand.clone().unwrap_or_default(),
        skus: product.variants.iter().map(|v| v.sku.clone()).collect(),
        categories: above.iter().map(|c| c.name.clone()).collect(),
        attributes: short.chain(product.tags.iter().filter(|tag| !is_truth(tag)).cloned()).collect(),
        lists: long.into_iter().chain(names).collect(),
        description: prose,
        facts: facts_of(product),
        places: places(product, &above),
    }
}

/// Words of a value that counts by itself, at most. Longer ones name other things: what an accessory fits, what is in the box.
const SHORT: usize = 3;

fn is_short(value: &str) -> bool {
    (1..=SHORT).contains(&words(&souk_catalog::fold(value)).len()) && value.chars().any(char::is_alphabetic)
}

fn is_truth(value: &str) -> bool {
    ["true", "false", "yes", "no"].iter().any(|truth| value.trim().eq_ignore_ascii_case(truth))
}

fn facts_of(product: &ProductFacts) -> Vec<Fact> {
    let facts = product.attributes.iter().filter(|a| !a.custom).map(|a| {
        let value = match &a.value {
            AttributeValue::Text(text) => text.clone(),
            AttributeValue::Number(number) => number.to_string(),
            AttributeValue::Boolean(yes) => yes.to_string(),
        };
        (a.name.clone(), value)
    });
    let chosen = product.options.iter().flat_map(|o| o.values.iter().map(|v| (o.name.clone(), v.clone())));
    let all = facts.chain(chosen).map(|(name, value)| Fact { name, value });
    let mut out: Vec<Fact> = Vec::new();
    for fact in all {
        let length = fact.value.chars().count();
        let is_known = |fact: &Fact| out.iter().any(|known| known.exact() == fact.exact());
        if (1..=LONGEST_VALUE).contains(&length) && !is_known(&fact) {
            out.push(fact);
        }
    }
    out
}

fn places(product: &ProductFacts, above: &[&Category]) -> Vec<FacetTerm> {
    let brand = product.brand.iter().filter(|brand| !brand.is_empty());
    let brand = brand.map(|brand| FacetTerm::new("brand", brand, ""));
    let seller = FacetTerm::new("seller", &product.seller.id.to_string(), &product.seller.name);
    let categories = above.iter().map(|c| FacetTerm::new("category", &c.slug, &c.name));
    brand.chain([seller]).chain(categories).collect()
}
