//! `GET /api/collections/` and `POST /api/collections/preview/`

use std::time::Duration;

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Permission, Staff, Viewer, rights};
use souk_collections::{Collection, Rule, TAG, check_rule, collections_page, count_collections};
use souk_http::{Invalid, Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Channels, Market, Services};

use crate::Product;
use crate::store::{by_ids, preview as try_rule, sizes_of};

/// Which collections are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CollectionQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Letters that the title contains.
    search: Option<String>,
}

/// A collection in the list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ListedCollection {
    #[serde(flatten)]
    collection: Collection,
    /// Products of it that the lists of the channel show.
    product_count: i64,
}

/// The collections by title, with how many products the channel's lists show of each. Rules, and those that are not published, are
/// for staff.
#[utoipa::path(get, path = "/api/collections/", tag = "collections", params(CollectionQuery),
    responses((status = 200, body = List<ListedCollection>), (status = 400, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    Viewer(principal): Viewer,
    Query(query): Query<CollectionQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (conn, search) = (services.db.read(), query.search.unwrap_or_default());
    let is_staff = principal.is_some_and(|p| p.may(Permission::ViewProducts));
    let found = collections_page(conn, !is_staff, &search, page.offset(), page.page_size).await?;
    let count = count_collections(conn, !is_staff, &search).await?;
    let sizes = sizes_of(conn, market.channel.id, found.iter().map(|one| one.id)).await?;
    let listed = |one: Collection| ListedCollection {
        product_count: sizes.get(&one.id).copied().unwrap_or(0),
        collection: if is_staff { one } else { one.for_visitors() },
    };
    let results = found.into_iter().map(listed).collect();
    let answer = Json(List::new(&uri, page, count, results)).into_response();
    if is_staff {
        return Ok(cacheable::private(answer));
    }
    let tags = [TAG, "listing"].map(ToOwned::to_owned).to_vec();
    Ok(cacheable::public(answer, tags, Duration::from_secs(60)))
}

/// A rule that is tried.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewInput {
    /// Which products would be held.
    rule: Rule,
}

/// How much of the shop a rule finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
enum Finds {
    /// No product at all.
    Nothing,
    /// Some products.
    Some,
    /// Every product.
    Everything,
}

/// What a rule would find of what shoppers see now.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct RulePreview {
    /// How many products: exact up to 10,000.
    count: i64,
    /// Whether `count` stands for "10,000 or more".
    count_is_estimate: bool,
    /// How much of the shop that is.
    finds: Finds,
    /// The newest of them, 12 at most.
    products: Vec<Product>,
}

/// Tries a rule and changes nothing: how many products it would find, and the newest of them. One that finds nothing or everything
/// is as good as any other, and told. For staff.
#[utoipa::path(post, path = "/api/collections/preview/", tag = "collections", security(("bearer" = ["products.view"])), request_body = PreviewInput,
    responses((status = 200, body = RulePreview), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 422, description = "a condition cannot be so", body = ProblemBody)))]
pub(crate) async fn preview(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    Json(input): Json<PreviewInput>,
) -> Result<Response, Problem> {
    let (conn, channel) = (services.db.read(), &market.channel);
    let currencies: Vec<_> =
        services.part::<Channels>().all().await?.iter().map(|channel| channel.currency).collect();
    let mut invalid = Invalid::new();
    let rule = check_rule(conn, &mut invalid, "rule", input.rule, &currencies).await?;
    invalid.done()?;
    let found = try_rule(conn, channel, &rule.folded(), services.db.clock().now()).await?;
    let docs = by_ids(conn, channel.id, Some("active"), &found.ids).await?;
    let products = docs.iter().map(|(_, doc)| serde_json::from_str(doc)).collect::<Result<_, _>>();
    let finds = match found.count {
        0 => Finds::Nothing,
        _ if found.finds_all => Finds::Everything,
        _ => Finds::Some,
    };
    let answer = RulePreview {
        count: found.count,
        count_is_estimate: found.count_is_estimate,
        finds,
        products: products.map_err(Problem::internal)?,
    };
    Ok(cacheable::private(Json(answer).into_response()))
}
