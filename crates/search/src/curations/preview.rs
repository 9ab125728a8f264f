//! `POST /api/search/curations/preview/`

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_catalog::ImageFacts;
use souk_db::Id;
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_listing::Filter;
use souk_money::Money;
use souk_platform::{Market, Services};

use super::active::{Curation, slugs};
use super::input::CurationInput;
use crate::explain::{Explained, Explanation};
use crate::search::Search;

/// Results that are shown.
const RESULTS: usize = 24;

/// What is to be tried.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CurationPreviewInput)]
pub(crate) struct PreviewInput {
    /// The search.
    #[schema(min_length = 1, max_length = 200)]
    query: String,
    /// What is to be arranged, whatever its dates; none to see how it is now.
    #[serde(default)]
    curation: Option<CurationInput>,
    /// The curation that it would take the place of.
    #[serde(default)]
    replaces: Option<Id>,
}

/// What a search finds with what is arranged, and without, with the reasons for each result's place.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = CurationPreview)]
pub(crate) struct Preview {
    /// Products that it finds.
    count: i64,
    /// What is looked for instead, since it is in the shop and what was typed is not.
    corrected: Option<String>,
    /// Where it leads to instead of results.
    redirect: Option<String>,
    /// The first results as they stand then.
    results: Vec<ExplainedResult>,
    /// The first results as they would stand if nothing was arranged.
    plain: Vec<ExplainedResult>,
}

/// A result and why it stands where it stands. `score` is `words * stock * popularity * lift`, where `words` is `fit * share * end *
/// same`, and more where a SKU was typed; what is pinned comes before all scores.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ExplainedResult {
    /// The product's id.
    id: Id,
    /// Its address: `/p/{slug}/`.
    slug: String,
    /// Its name.
    title: String,
    /// Its first picture.
    image: Option<ImageFacts>,
    /// Its lowest price.
    price: Option<Money>,
    /// Whether it stands here since it is pinned.
    pinned: bool,
    /// By which results are sorted.
    score: f64,
    /// Each word of the search in it.
    words: Vec<ExplainedWord>,
    /// What the words add up to (BM25F).
    fit: f64,
    /// By the share of the words that it has, 0 to 1.
    share: f64,
    /// By how near they stand to the end of its title, 1 or more.
    end: f64,
    /// By whether they are its whole title, 1 or more.
    same: f64,
    /// What a SKU that was typed adds.
    sku: f64,
    /// By whether it can be bought, up to 1.
    stock: f64,
    /// By what it sold of late, 1 or more.
    popularity: f64,
    /// By what is put up or down.
    lift: f64,
}

/// A word of a search in a product.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ExplainedWord {
    /// The word and what stands for it, as they are looked for.
    terms: Vec<String>,
    /// How much it tells: the rarer in the shop, the more (idf).
    weight: f64,
    /// What it adds to `fit`; 0 where the product does not have it.
    adds: f64,
    /// How often it stands in which field of the product.
    fields: Vec<FieldCount>,
}

/// How often a word stands in a field.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct FieldCount {
    /// The field's name in the index, such as `title`.
    field: String,
    /// How often.
    count: u32,
}

/// Tries what a search would find with a curation, and tells why each result stands where it stands. Nothing is kept.
#[utoipa::path(post, path = "/api/search/curations/preview/", tag = "search", security(("bearer" = ["products.view"])), request_body = PreviewInput,
    responses((status = 200, body = Preview), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 503, body = ProblemBody)))]
pub(crate) async fn preview(
    State(services): State<Services>,
    market: Market,
    _: Staff<rights::ViewProducts>,
    Json(input): Json<PreviewInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let query = invalid.text("query", &input.query, 200);
    invalid.done()?;
    let search: Search = services.provided().ok_or_else(Problem::unavailable)?;
    let conn = services.db.read();
    let mut rules = search.rules().as_ref().clone();
    let plain = {
        let mut plain = rules.clone();
        plain.curations.clear();
        plain
    };
    rules.curations.retain(|known| Some(known.id) != input.replaces);
    if let Some(curation) = input.curation {
        let draft = curation.checked(conn).await.map_err(|problem| problem.within("curation"))?;
        rules
            .curations
            .push(Curation::of(Id::from_u128(0), &draft, &slugs(conn).await?, rules.language).undated());
    }
    let filter = Filter { status: Some("active"), search: Some(query), lenient: true, ..Filter::default() };
    let [with, without] = [rules, plain].map(Arc::new);
    let (channel, most) = (market.channel.id, RESULTS);
    let with = search.explain(channel, &filter, with, most).await.ok_or_else(Problem::unavailable)?;
    let without = search.explain(channel, &filter, without, most).await.ok_or_else(Problem::unavailable)?;
    let ids: Vec<Id> = with.results.iter().chain(&without.results).map(|result| result.product).collect();
    let docs = souk_listing::by_ids(conn, channel, Some("active"), &ids).await?;
    let docs =
        docs.iter().filter_map(|(id, doc)| Some((*id, serde_json::from_str::<Doc>(doc).ok()?))).collect();
    let Explanation { count, corrected, redirect, results } = with;
    let (results, plain) = (shown(results, &docs), shown(without.results, &docs));
    let preview = Preview { count, corrected, redirect, results, plain };
    Ok(cacheable::private(Json(preview).into_response()))
}

/// What of a listed product's JSON is shown.
#[derive(Clone, Deserialize)]
struct Doc {
    slug: String,
    title: String,
    price: Option<Money>,
    images: Vec<ImageFacts>,
}

fn shown(results: Vec<Explained>, docs: &HashMap<Id, Doc>) -> Vec<ExplainedResult> {
    let shown = |result: Explained| {
        let Doc { slug, title, price, images } = docs.get(&result.product)?.clone();
        let image = images.into_iter().next().map(|image| ImageFacts { placeholder: None, ..image });
        let part =
            |of: fn(&crate::rank::Why) -> f32| result.why.as_ref().map_or(0.0, |why| f64::from(of(why)));
        let [fit, share, end, same] =
            [part(|why| why.fit), part(|why| why.share), part(|why| why.end), part(|why| why.same)];
        Some(ExplainedResult {
            id: result.product,
            slug,
            title,
            image,
            price,
            pinned: result.is_pinned,
            score: result.score,
            fit,
            share,
            end,
            same,
            sku: result.sku,
            stock: result.signals.stock,
            popularity: result.signals.popularity,
            lift: result.lift,
            words: words(&result),
        })
    };
    results.into_iter().filter_map(shown).collect()
}

fn words(result: &Explained) -> Vec<ExplainedWord> {
    let Some(why) = &result.why else { return Vec::new() };
    let told = why.words.iter().zip(&result.fields).map(|(word, counts)| ExplainedWord {
        terms: word.terms.clone(),
        weight: f64::from(word.idf),
        adds: f64::from(word.adds),
        fields: counts
            .iter()
            .map(|(field, count)| FieldCount { field: field.clone(), count: *count })
            .collect(),
    });
    told.collect()
}
