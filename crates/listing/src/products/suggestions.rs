//! `GET /api/search/suggestions/`

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_catalog::ImageFacts;
use souk_db::Id;
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_money::Money;
use souk_platform::{Market, Services};

use crate::{Index, SEARCH_TAG, docs_in, store, suggest};

/// How long an answer may be kept when no event says that it changed.
const KEEP: Duration = Duration::from_secs(300);

/// What was typed so far.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuggestionsQuery {
    /// The beginning of a search.
    #[param(max_length = 200)]
    q: String,
}

/// What somebody who is still typing may be looking for.
#[derive(Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct Suggestions {
    /// Searches that begin so.
    queries: Vec<String>,
    /// Categories that are called so.
    categories: Vec<SuggestedCategory>,
    /// Products that fit best.
    products: Vec<SuggestedProduct>,
}

/// A category.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SuggestedCategory {
    /// Its id.
    id: Id,
    /// Its address: `/c/{slug}/`.
    slug: String,
    /// Its name.
    name: String,
}

/// A product.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub(crate) struct SuggestedProduct {
    /// Its id.
    id: Id,
    /// Its address: `/p/{slug}/`.
    slug: String,
    /// Its name.
    title: String,
    /// Its first picture.
    image: Option<ImageFacts>,
    /// Its lowest price.
    price: Option<Money>,
}

/// What of a listed product's JSON is shown.
#[derive(Deserialize)]
struct Doc {
    id: Id,
    slug: String,
    title: String,
    price: Option<Money>,
    images: Vec<ImageFacts>,
}

/// Searches, categories and products for the beginning of a search.
#[utoipa::path(get, path = "/api/search/suggestions/", tag = "products", params(SuggestionsQuery),
    responses((status = 200, body = Suggestions), (status = 400, body = ProblemBody)))]
pub(crate) async fn suggestions(
    State(services): State<Services>,
    market: Market,
    Query(query): Query<SuggestionsQuery>,
) -> Result<Response, Problem> {
    let (conn, channel) = (services.db.read(), market.channel.id);
    let text: String = query.q.chars().take(200).collect();
    let found = suggest(&Index::of(&services), channel, &text).await;
    let docs = store::by_ids(conn, channel, Some("active"), &found.products).await?;
    let docs = docs_in(conn, &market, docs).await?;
    let products = docs.iter().filter_map(|(_, doc)| {
        let doc: Doc = serde_json::from_str(doc).ok()?;
        let image = doc.images.into_iter().next().map(|image| ImageFacts { placeholder: None, ..image });
        Some(SuggestedProduct { id: doc.id, slug: doc.slug, title: doc.title, image, price: doc.price })
    });
    let slugs = found.categories.iter().map(String::as_str);
    let mut known = souk_catalog::categories_by_slugs(conn, slugs).await?;
    let categories = found.categories.iter().filter_map(|slug| known.remove(slug)).filter(|c| !c.hidden);
    let mut categories: Vec<_> = categories.collect();
    if let Some(locale) = market.translation() {
        souk_catalog::translate_categories(conn, locale, &mut categories).await?;
    }
    let answer = Suggestions {
        queries: found.queries,
        categories: categories
            .into_iter()
            .map(|c| SuggestedCategory { id: c.id, slug: c.slug, name: c.name })
            .collect(),
        products: products.collect(),
    };
    let mut tags: Vec<String> = found.products.iter().map(|id| format!("product:{id}")).collect();
    tags.extend(["listing", "categories", SEARCH_TAG].map(ToOwned::to_owned));
    Ok(cacheable::public(Json(answer).into_response(), tags, KEEP))
}
