//! `GET /api/channels/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_http::{Json, Problem, cacheable};
use souk_platform::Services;

use super::store::{self, ChannelView};

/// All channels.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ChannelList)]
pub(crate) struct ChannelViewList {
    /// How many there are.
    count: usize,
    /// The default one first, then in the order in which they were made.
    results: Vec<ChannelView>,
}

/// Where the shop sells: the channels with their currencies, languages and countries.
#[utoipa::path(get, path = "/api/channels/", tag = "settings", responses((status = 200, body = ChannelViewList)))]
pub(crate) async fn list(State(services): State<Services>) -> Result<Response, Problem> {
    let results = store::all(services.db.read()).await?;
    Ok(cacheable::private(Json(ChannelViewList { count: results.len(), results }).into_response()))
}
