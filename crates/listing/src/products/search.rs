//! `GET /api/search/`

use std::collections::BTreeMap;
use std::time::Duration;

use axum::extract::{FromRequestParts, OriginalUri, State};
use axum::response::Response;
use http::request::Parts;
use serde::{Deserialize, Serialize};
use souk_accounts::Viewer;
use souk_http::{List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::list::{ListQuery, filter, json, ordering};
use crate::facets::{ATTRIBUTE, AttributeFilter, Facet, FacetValue};
use crate::{
    Cursor, Index, Product, SEARCH_TAG, facets, facets_in, find, leads_to, messages, noted, page_in,
};

/// How long an answer may be kept when no event says that it changed.
const KEEP: Duration = Duration::from_secs(300);
/// Brands and values of attributes that are chosen at once, at most.
const MOST_CHOSEN: usize = 100;

/// What is looked for, and what it is narrowed to.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct SearchQuery {
    /// Words. Products that have all of them come first, those that have most of them after them where these are few; words that no
    /// product has are taken for those that were probably meant. Without words every product is found.
    q: Option<String>,
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// The `next_cursor` of the page before, instead of `page`: what is found goes on behind it, whatever came or went meanwhile, and
    /// costs no more however deep it lies.
    #[param(max_length = 100)]
    cursor: Option<String>,
    /// As in the list of products.
    #[param(inline, value_type = Option<crate::Ordering>)]
    ordering: Option<String>,
    /// Slug or id; what is below it counts too.
    category: Option<String>,
    /// Slug or id.
    seller: Option<String>,
    /// Slug or id.
    collection: Option<String>,
    /// At least, in minor units.
    #[param(minimum = 0)]
    min_price: Option<i64>,
    /// At most, in minor units.
    #[param(minimum = 0)]
    max_price: Option<i64>,
    /// Stars, at least.
    #[param(minimum = 0)]
    min_rating: Option<i64>,
    /// Whether it can be bought.
    in_stock: Option<bool>,
    /// Whether it is reduced.
    on_sale: Option<bool>,
}

/// Brands and values of attributes, of which a parameter may name several.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// Names of brands, each once.
    pub brands: Vec<String>,
    /// Attributes with their values, each once.
    pub attributes: Vec<AttributeFilter>,
}

impl Chosen {
    /// Takes `?brand=` and `?attr.…=` out of `pairs` and leaves the rest.
    ///
    /// # Errors
    /// 400 naming the parameter of which there are too many.
    pub fn take(pairs: Vec<(String, String)>) -> Result<(Self, Vec<(String, String)>), Problem> {
        let (mut chosen, mut rest, mut count) = (Self::default(), Vec::new(), 0);
        for (name, value) in pairs {
            if value.chars().count() > 255 || name.chars().count() > 255 {
                rest.push((name, value));
            } else if name == "brand" {
                count += 1;
                chosen.brands.extend((!value.is_empty() && !chosen.brands.contains(&value)).then_some(value));
            } else if let Some(attribute) = name.strip_prefix(ATTRIBUTE).filter(|name| !name.is_empty()) {
                count += 1;
                AttributeFilter::add(&mut chosen.attributes, attribute, &value);
            } else {
                rest.push((name, value));
            }
            if count > MOST_CHOSEN {
                return Err(Problem::bad_parameter(
                    "query",
                    messages::TOO_MANY_CHOSEN.with("most", MOST_CHOSEN),
                ));
            }
        }
        Ok((chosen, rest))
    }
}

/// [`SearchQuery`] and what was chosen beside it.
pub(crate) struct Asked(SearchQuery, Chosen);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let pairs = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned();
        let (chosen, rest) = Chosen::take(pairs.collect())?;
        let rest = form_urlencoded::Serializer::new(String::new()).extend_pairs(rest).finish();
        let whole = parts.uri.clone();
        parts.uri = format!("{}?{rest}", whole.path()).parse().map_err(Problem::internal)?;
        let query = Query::from_request_parts(parts, state).await;
        parts.uri = whole;
        Ok(Self(query?.0, chosen))
    }
}

/// Products that were found, with what they can be narrowed by.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SearchResult {
    /// How many there are in all: exact where words or attributes narrow them, else up to 10,000.
    count: i64,
    /// Whether `count` stands for "10,000 or more".
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schema(required = false)]
    count_is_estimate: bool,
    /// The next page's address.
    next: Option<String>,
    /// The page's before.
    previous: Option<String>,
    /// For `cursor`; none on the last page and where products are sorted by their titles.
    next_cursor: Option<String>,
    /// What was looked for.
    query: SearchedFor,
    /// By the parameter that narrows by it, its values.
    facets: BTreeMap<String, Vec<FacetValue>>,
    /// The facets in the order in which they are shown.
    facet_names: Vec<FacetName>,
    /// The products of this page.
    results: Vec<Product>,
}

/// What was looked for.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SearchedFor {
    /// As it was typed.
    text: String,
    /// What was looked for instead, since it is in the shop and what was typed is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    corrected: Option<String>,
    /// A path of the shop that such a search leads to instead of results, as the storefront does.
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect: Option<String>,
}

/// A facet's name.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct FacetName {
    /// The parameter.
    name: String,
    /// The attribute's name as merchants write it; empty for the others.
    label: String,
}

/// Products for words, with facets: how many there are for each value, as the others are chosen and nothing else of the same one.
#[utoipa::path(get, path = "/api/search/", tag = "products", params(SearchQuery,
        ("brand" = Option<String>, Query, description = "A brand's name; may be given several times for any of them", max_length = 255),
        ("attr.{name}" = Option<String>, Query, description = "A value of the attribute `name`, such as `attr.colour=blue`; may be given several times for any of them", max_length = 255)),
    responses((status = 200, body = SearchResult), (status = 400, body = ProblemBody)))]
pub(crate) async fn search(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    _: Viewer,
    Asked(asked, chosen): Asked,
) -> Result<Response, Problem> {
    let page = PageQuery::new(asked.page, asked.page_size)?;
    let after = asked.cursor.as_deref().map(str::parse::<Cursor>).transpose();
    let after = after.map_err(|_| Problem::bad_parameter("cursor", &messages::NO_CURSOR))?;
    if after.is_some() && asked.page.is_some() {
        return Err(Problem::bad_parameter("page", &messages::PAGE_AND_CURSOR));
    }
    let text = asked.q.unwrap_or_default().trim().to_owned();
    let has_category = asked.category.is_some();
    let query = ListQuery {
        search: Some(text.clone()),
        category: asked.category,
        seller: asked.seller,
        collection: asked.collection,
        min_price: asked.min_price,
        max_price: asked.max_price,
        min_rating: asked.min_rating,
        in_stock: asked.in_stock,
        on_sale: asked.on_sale,
        ..ListQuery::default()
    };
    let mut filter = filter(&services, &query, false).await?;
    (filter.brands, filter.attributes) = (chosen.brands, chosen.attributes);
    filter.lenient = true;
    filter.after = after;
    if has_category && filter.category.is_none() {
        // A category that does not exist holds nothing.
        filter.category = Some(souk_db::Id::from_u128(0));
    }
    let ordering = ordering(asked.ordering.as_deref(), &filter)?;
    let (conn, index, channel) = (services.db.read(), Index::of(&services), &market.channel);
    let found = find(conn, &index, channel.id, &filter, ordering, page).await?;
    let corrected = found.corrected.clone();
    filter.search = corrected.clone().or(filter.search);
    let facets = facets_in(conn, &market, facets(&index, channel, &filter).await).await?;
    let found = page_in(conn, &market, found).await?;
    let mut tags: Vec<String> = found.ids.iter().map(|id| format!("product:{id}")).collect();
    tags.extend(["listing", "brands", souk_collections::TAG, SEARCH_TAG].map(ToOwned::to_owned));
    let list = List::<()>::new(&uri, page, found.count, Vec::new());
    let told = SearchResult {
        count: found.count,
        count_is_estimate: found.count_is_estimate,
        next: list.next.filter(|_| after.is_none()),
        previous: list.previous,
        next_cursor: found.next.map(|cursor| cursor.to_string()),
        query: SearchedFor { redirect: leads_to(&index, &text).await, text, corrected },
        facet_names: facets.iter().map(FacetName::of).collect(),
        facets: facets.into_iter().map(|facet| (facet.name, facet.values)).collect(),
        results: Vec::new(),
    };
    // The products are finished JSON.
    let text = serde_json::to_string(&told).map_err(Problem::internal)?;
    let head = text.strip_suffix("[]}").unwrap_or(&text);
    let response = noted(json(format!("{head}[{}]}}", found.products.join(","))), found.count);
    Ok(cacheable::public(response, tags, KEEP))
}

impl FacetName {
    fn of(facet: &Facet) -> Self {
        Self { name: facet.name.clone(), label: facet.label.clone() }
    }
}
