//! `GET /api/brands/`

use std::time::Duration;

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Permission, Viewer};
use souk_catalog::{Brand, brand_ids, brands_by_ids, brands_page, count_brands};
use souk_db::{ConnectionTrait, DbErr};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Channel, Market, Services};

use crate::store::{sizes, sizes_of};

/// Which brands are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct BrandQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Letters that the name contains, whatever their case and accents.
    search: Option<String>,
    /// By name unless it is told.
    #[serde(default)]
    #[param(inline)]
    ordering: BrandOrder,
}

/// The order of brands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
enum BrandOrder {
    /// By name.
    #[default]
    #[serde(rename = "name")]
    Name,
    /// By name, the last first.
    #[serde(rename = "-name")]
    NameDown,
    /// The fewest products first.
    #[serde(rename = "product_count")]
    CountUp,
    /// The most products first.
    #[serde(rename = "-product_count")]
    CountDown,
}

/// A brand in the list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ListedBrand {
    #[serde(flatten)]
    brand: Brand,
    /// Products of it that the lists of the channel show.
    product_count: i64,
}

/// The brands of the shop, with how many products the channel's lists show of each.
#[utoipa::path(get, path = "/api/brands/", tag = "brands", params(BrandQuery),
    responses((status = 200, body = List<ListedBrand>), (status = 400, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    Viewer(principal): Viewer,
    Query(query): Query<BrandQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (conn, search) = (services.db.read(), query.search.unwrap_or_default());
    let (count, results) = match query.ordering {
        BrandOrder::Name | BrandOrder::NameDown => {
            let down = query.ordering == BrandOrder::NameDown;
            let brands = brands_page(conn, &search, down, page.offset(), page.page_size).await?;
            (count_brands(conn, &search).await?, counted(conn, &market.channel, brands).await?)
        }
        BrandOrder::CountUp | BrandOrder::CountDown => {
            let down = query.ordering == BrandOrder::CountDown;
            by_count(conn, &market.channel, &search, down, page).await?
        }
    };
    let answer = Json(List::new(&uri, page, count, results)).into_response();
    if principal.is_some_and(|p| p.may(Permission::ViewProducts)) {
        return Ok(cacheable::private(answer));
    }
    let tags = ["brands", "listing"].map(ToOwned::to_owned).to_vec();
    Ok(cacheable::public(answer, tags, Duration::from_secs(60)))
}

async fn counted(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    brands: Vec<Brand>,
) -> Result<Vec<ListedBrand>, DbErr> {
    let sizes = sizes_of(conn, channel.id, brands.iter().map(|brand| brand.id)).await?;
    let listed =
        |brand: Brand| ListedBrand { product_count: sizes.get(&brand.id).copied().unwrap_or(0), brand };
    Ok(brands.into_iter().map(listed).collect())
}

/// A page of brands by how many products they have; a shop has some thousands at most, of which ids alone are sorted.
async fn by_count(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    search: &str,
    is_descending: bool,
    page: PageQuery,
) -> Result<(i64, Vec<ListedBrand>), DbErr> {
    let mut ids = brand_ids(conn, search).await?;
    let sizes = sizes(conn, channel.id).await?;
    // By name where they have as many: the sort keeps the order.
    ids.sort_by_key(|id| {
        let size = sizes.get(id).copied().unwrap_or(0);
        if is_descending { -size } else { size }
    });
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let (skip, take) = (usize::try_from(page.offset()), usize::try_from(page.page_size));
    let shown: Vec<_> = ids.into_iter().skip(skip.unwrap_or(0)).take(take.unwrap_or(0)).collect();
    let mut found = brands_by_ids(conn, &shown).await?;
    let brands = shown.iter().filter_map(|id| found.remove(id)).collect();
    Ok((count, counted(conn, channel, brands).await?))
}
