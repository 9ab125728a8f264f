//! GET /api/banners/

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::store::{self, Filter};
use super::{Banner, Placement};
use crate::locale::Wanted;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Where they stand; everywhere when absent.
    #[param(inline)]
    placement: Option<Placement>,
    /// The language; the one that `Accept-Language` likes best of the channel's when absent.
    #[param(pattern = "^[a-z]{2}(-[A-Z]{2})?$")]
    locale: Option<String>,
}

/// The banners in the merchant's order: those that are shown now, and all for staff.
#[utoipa::path(get, path = "/api/banners/", tag = "content", params(ListQuery),
    responses((status = 200, body = List<Banner>), (status = 400, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    Viewer(principal): Viewer,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let wanted = Wanted::of(query.locale.as_deref(), &market)?;
    let is_staff = principal.is_some_and(|p| p.may(Permission::ViewContent));
    let live_at = (!is_staff).then(|| services.db.clock().now());
    let filter = Filter { placement: query.placement, live_at };
    let conn = services.db.read();
    let count = store::count(conn, filter).await?;
    let mut found = store::page(conn, filter, wanted, page.offset(), page.page_size).await?;
    if !is_staff {
        found = found.into_iter().map(Banner::for_visitors).collect();
    }
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
