//! GET /api/pages/

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::{PageLink, store};
use crate::locale::Wanted;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// The language; the one that `Accept-Language` likes best of the channel's when absent.
    #[param(pattern = "^[a-z]{2}(-[A-Z]{2})?$")]
    locale: Option<String>,
}

/// The pages by slug: published ones, and drafts for staff.
#[utoipa::path(get, path = "/api/pages/", tag = "content", params(ListQuery),
    responses((status = 200, body = List<PageLink>), (status = 400, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    Viewer(principal): Viewer,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let wanted = Wanted::of(query.locale.as_deref(), &market)?;
    let published = !principal.is_some_and(|p| p.may(Permission::ViewContent));
    let count = store::count(services.db.read(), published).await?;
    let found = store::links(services.db.read(), published, wanted, page.offset(), page.page_size).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
