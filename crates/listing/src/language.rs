//! Finished products and facets in another language than the one in which the catalogue is written.

use serde_json::{Map, Value};
use souk_catalog::translate_categories;
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_platform::Market;
use souk_translations::{Terms, Texts};

use crate::view::summary;
use crate::{Facet, Page};

/// `page` in the language of `market`.
///
/// # Errors
/// What the database says.
pub async fn page_in(conn: &impl ConnectionTrait, market: &Market, page: Page) -> Result<Page, DbErr> {
    let Page { ids, products, .. } = page;
    let translated = docs_in(conn, market, ids.iter().copied().zip(products).collect()).await?;
    Ok(Page { products: translated.into_iter().map(|(_, doc)| doc).collect(), ids, ..page })
}

/// Finished products, each by its id, in the language of `market`.
///
/// # Errors
/// What the database says.
pub async fn docs_in(
    conn: &impl ConnectionTrait,
    market: &Market,
    docs: Vec<(Id, String)>,
) -> Result<Vec<(Id, String)>, DbErr> {
    let Some(locale) = market.translation() else { return Ok(docs) };
    let custom = |error: serde_json::Error| DbErr::Custom(error.to_string());
    let mut products = Vec::with_capacity(docs.len());
    for (id, doc) in docs {
        products.push((id, serde_json::from_str::<Map<String, Value>>(&doc).map_err(custom)?));
    }
    let categories = products.iter().filter_map(|(_, doc)| category_of(doc));
    let subjects = products.iter().map(|(id, _)| *id).chain(categories).collect();
    let texts = souk_translations::texts(conn, locale, subjects).await?;
    let words = products.iter().flat_map(|(_, doc)| words_of(doc)).map(ToOwned::to_owned).collect();
    let terms = souk_translations::terms(conn, locale, words).await?;
    let translated = products.into_iter().map(|(id, mut doc)| {
        put_texts(&mut doc, id, &texts);
        put_terms(&mut doc, &terms);
        (id, Value::Object(doc).to_string())
    });
    Ok(translated.collect())
}

/// Labels of `facets` in the language of `market`.
///
/// # Errors
/// What the database says.
pub async fn facets_in(
    conn: &impl ConnectionTrait,
    market: &Market,
    mut facets: Vec<Facet>,
) -> Result<Vec<Facet>, DbErr> {
    let Some(locale) = market.translation() else { return Ok(facets) };
    let of_attributes = |facet: &&mut Facet| facet.name.starts_with(crate::ATTRIBUTE);
    let words = facets.iter().filter(|facet| facet.name.starts_with(crate::ATTRIBUTE)).flat_map(|facet| {
        let values = facet.values.iter().map(|value| value.label.as_str());
        values.chain([facet.label.as_str()]).map(ToOwned::to_owned)
    });
    let words = words.collect();
    let terms = souk_translations::terms(conn, locale, words).await?;
    for facet in facets.iter_mut().filter(of_attributes) {
        facet.label = terms.of(&facet.label).to_owned();
        for value in &mut facet.values {
            value.label = terms.of(&value.label).to_owned();
        }
    }
    if let Some(facet) = facets.iter_mut().find(|facet| facet.name == "category") {
        let slugs = facet.values.iter().map(|value| value.value.as_str());
        let found = souk_catalog::categories_by_slugs(conn, slugs).await?;
        let mut known: Vec<_> = found.into_values().collect();
        translate_categories(conn, locale, &mut known).await?;
        for value in &mut facet.values {
            if let Some(category) = known.iter().find(|category| category.slug == value.value) {
                value.label.clone_from(&category.name);
            }
        }
    }
    Ok(facets)
}

fn category_of(doc: &Map<String, Value>) -> Option<Id> {
    doc.get("category")?.get("id")?.as_str()?.parse().ok()
}

/// The entries of the list `name`.
fn list<'a>(doc: &'a Map<String, Value>, name: &str) -> impl Iterator<Item = &'a Map<String, Value>> {
    doc.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

/// Names and values of options and attributes, and names of variants.
fn words_of(doc: &Map<String, Value>) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for option in list(doc, "options") {
        words.extend(option.get("name").and_then(Value::as_str));
        let values = option.get("values").and_then(Value::as_array);
        words.extend(values.into_iter().flatten().filter_map(Value::as_str));
    }
    for fact in list(doc, "attributes") {
        words.extend([fact.get("name"), fact.get("value")].into_iter().flatten().filter_map(Value::as_str));
    }
    for variant in list(doc, "variants") {
        words.extend(variant.get("title").and_then(Value::as_str));
    }
    words
}

fn put_texts(doc: &mut Map<String, Value>, id: Id, texts: &Texts) {
    for field in ["title", "description", "seo_title", "seo_description"] {
        if let Some(text) = texts.get(id, field) {
            doc.insert(field.to_owned(), text.into());
        }
    }
    if let Some(description) = texts.get(id, "description") {
        doc.insert("summary".to_owned(), summary(description).into());
    }
    let category = category_of(doc).and_then(|id| texts.get(id, "name"));
    if let (Some(name), Some(category)) = (category, doc.get_mut("category").and_then(Value::as_object_mut)) {
        category.insert("name".to_owned(), name.into());
    }
}

fn put_terms(doc: &mut Map<String, Value>, terms: &Terms) {
    let put = |value: &mut Value| {
        if let Some(text) = value.as_str() {
            *value = terms.of(text).into();
        }
    };
    for name in ["options", "attributes", "variants"] {
        let entries = doc.get_mut(name).and_then(Value::as_array_mut).into_iter().flatten();
        for entry in entries.filter_map(Value::as_object_mut) {
            if name == "variants" {
                put_variant(entry, terms);
                continue;
            }
            for member in ["name", "value"] {
                entry.get_mut(member).into_iter().for_each(put);
            }
            entry.get_mut("values").and_then(Value::as_array_mut).into_iter().flatten().for_each(put);
        }
    }
}

fn put_variant(variant: &mut Map<String, Value>, terms: &Terms) {
    let options = variant.get("options").and_then(Value::as_object).cloned().unwrap_or_default();
    let words: Vec<(&str, &str)> =
        options.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect();
    let translated: Map<String, Value> =
        words.iter().map(|(name, value)| (terms.of(name).to_owned(), terms.of(value).into())).collect();
    // A name of several values stands in the order of the options, which this object has lost.
    let title = variant.get("title").and_then(Value::as_str).unwrap_or_default();
    let title = title.split(" / ").map(|part| terms.of(part)).collect::<Vec<_>>().join(" / ");
    variant.insert("title".to_owned(), title.into());
    variant.insert("options".to_owned(), translated.into());
}
