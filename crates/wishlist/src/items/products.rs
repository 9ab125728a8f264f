//! `GET /api/wishlist/products/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::Id;
use souk_http::{Json, Problem, cacheable};
use souk_platform::Services;

use crate::{WishlistKey, store};

/// A wish in short.
#[derive(Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
pub(crate) struct WishedId {
    /// Its id.
    id: Id,
    /// The product that is wished for, whichever variant.
    product_id: Id,
}

/// The products of the request's wishlist, in short: which hearts are filled.
#[utoipa::path(get, path = "/api/wishlist/products/", tag = "wishlist",
    params(("X-Wishlist-Token" = Option<String>, Header, description = "A guest's wishlist")),
    responses((status = 200, body = Vec<WishedId>)))]
pub(crate) async fn products(
    State(services): State<Services>,
    key: WishlistKey,
) -> Result<Response, Problem> {
    let wished: Vec<WishedId> = store::wished(services.db.read(), &key).await?;
    Ok(cacheable::private(Json(wished).into_response()))
}
