//! A product in a grid.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use souk_catalog::ImageFacts;
use souk_db::Id;
use souk_http::{PageQuery, Problem};
use souk_listing::{CategoryRef, Filter, Ordering, Sale};
use souk_money::Money;

use crate::visit::Visit;

/// What a product's card shows, and no more: a page carries it twice, as HTML and as the state that scripts go on from.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductCard)]
pub(crate) struct Card {
    /// Its id.
    pub(crate) id: Id,
    /// Its address: `/p/{slug}/`.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) title: String,
    /// Brand or maker.
    pub(crate) brand: String,
    /// Its category, if any.
    pub(crate) category: Option<CategoryRef>,
    /// Its lowest price.
    pub(crate) price: Option<Money>,
    /// The price before, when it is reduced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) compare_at_price: Option<Money>,
    /// The lowest price of the 30 days before the reduction, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lowest_price: Option<Money>,
    /// The flash sale that the price is of, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sale: Option<Sale>,
    /// Whether any variant can be bought.
    pub(crate) in_stock: bool,
    /// Its first picture.
    pub(crate) image: Option<ImageFacts>,
    /// How many variants there are to choose from.
    pub(crate) choices: usize,
    /// Mean rating, 0 to 5.
    pub(crate) rating: f64,
    /// How many rated it.
    pub(crate) review_count: i64,
}

/// What of a listed product's JSON a card is made of.
#[derive(Deserialize)]
struct Doc {
    id: Id,
    slug: String,
    title: String,
    brand: String,
    category: Option<CategoryRef>,
    price: Option<Money>,
    #[serde(default)]
    compare_at_price: Option<Money>,
    #[serde(default)]
    lowest_price: Option<Money>,
    #[serde(default)]
    sale: Option<Sale>,
    in_stock: bool,
    images: Vec<ImageFacts>,
    variants: Vec<IgnoredAny>,
    rating: f64,
    review_count: i64,
}

impl Card {
    /// Of a listed product's JSON. One that cannot be read is left out of its page and told to the log: `souk reindex listing`
    /// makes it anew.
    pub(crate) fn read(doc: &str) -> Option<Self> {
        let doc: Doc = serde_json::from_str(doc)
            .inspect_err(|error| tracing::error!(%error, "a listed product cannot be read"))
            .ok()?;
        let image = doc.images.into_iter().next().map(|image| ImageFacts { placeholder: None, ..image });
        Some(Self {
            id: doc.id,
            slug: doc.slug,
            title: doc.title,
            brand: doc.brand,
            category: doc.category,
            price: doc.price,
            compare_at_price: doc.compare_at_price,
            lowest_price: doc.lowest_price,
            sale: doc.sale,
            in_stock: doc.in_stock,
            image,
            choices: doc.variants.len(),
            rating: doc.rating,
            review_count: doc.review_count,
        })
    }
}

/// What shoppers may see.
pub(crate) fn active() -> Filter {
    Filter { status: Some("active"), ..Filter::default() }
}

/// The tags of answers that show these products.
pub(crate) fn tags<'a>(ids: impl IntoIterator<Item = &'a Id>) -> Vec<String> {
    ids.into_iter().map(|id| format!("product:{id}")).collect()
}

/// The first `size` products of a list.
pub(crate) async fn shelf(
    visit: &Visit,
    filter: &Filter,
    ordering: Ordering,
    size: i64,
) -> Result<Vec<Card>, Problem> {
    let page = PageQuery::new(Some(1), Some(size))?;
    let found = souk_listing::list(visit.db.read(), visit.market.channel.id, filter, ordering, page).await?;
    let found = souk_listing::page_in(visit.db.read(), &visit.market, found).await?;
    Ok(found.products.iter().filter_map(|p| Card::read(p)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_product_that_does_not_fit_is_left_out() {
        assert!(Card::read(r#"{"id":1}"#).is_none());
        assert!(Card::read("").is_none());
    }
}
