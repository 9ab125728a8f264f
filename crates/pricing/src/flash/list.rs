//! `GET /api/flash-sales/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::store::{self, FlashSale};

/// Which part of the list is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListQuery {
    /// From 1.
    #[param(minimum = 1, maximum = 10_000)]
    page: Option<i64>,
    /// 1 to 100; 24 when absent.
    #[param(minimum = 1, maximum = 100)]
    page_size: Option<i64>,
}

/// The flash sales of the market's channel, the last to end first. For staff; what runs, shoppers see at the products.
#[utoipa::path(get, path = "/api/flash-sales/", tag = "prices", security(("bearer" = ["products.view"])), params(ListQuery),
    responses((status = 200, body = List<FlashSale>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let (count, sales) = store::page(conn, &market.channel, (page.page_size, page.offset()), now).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, sales)).into_response()))
}
