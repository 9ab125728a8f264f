//! `GET /api/wishlist/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::view::{Item, shown};
use crate::{WishlistKey, store};

/// Which page is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// A page of a wishlist.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// How many items there are in all.
    pub count: i64,
    /// Those of this page, newest first.
    pub items: Vec<Item>,
}

/// The wishlist of the request, newest first, with what each product is now.
#[utoipa::path(get, path = "/api/wishlist/", tag = "wishlist",
    params(ListQuery, ("X-Wishlist-Token" = Option<String>, Header, description = "A guest's wishlist")),
    responses((status = 200, body = List<Item>), (status = 400, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    market: Market,
    key: WishlistKey,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let Wishes { count, items } = view(&services, &market, &key, page).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, items)).into_response()))
}

/// A page of the wishlist that `key` opens.
///
/// # Errors
/// 503 when the database is away.
pub async fn view(
    services: &Services,
    market: &Market,
    key: &WishlistKey,
    page: PageQuery,
) -> Result<Wishes, Problem> {
    let conn = services.db.read();
    let (rows, count) = store::items(conn, key, page).await?;
    Ok(Wishes { count, items: shown(conn, market, rows).await? })
}
