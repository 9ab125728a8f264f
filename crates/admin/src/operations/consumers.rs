//! `GET /api/jobs/consumers/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_db::consumer;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

/// Those that follow the shop's events.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ConsumerList {
    /// How many there are.
    count: usize,
    /// Events that wait to be numbered before anybody sees them.
    unnumbered: i64,
    /// By name.
    results: Vec<ConsumerView>,
}

/// One that follows the shop's events, such as the search index.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ConsumerView {
    /// Its name.
    name: String,
    /// Events that it has still to look at.
    behind: i64,
}

/// What follows the shop's events, and how far behind it is.
#[utoipa::path(get, path = "/api/jobs/consumers/", tag = "operations", security(("bearer" = ["operations.view"])),
    responses((status = 200, body = ConsumerList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewOperations>,
) -> Result<Response, Problem> {
    let conn = services.db.read();
    let mut results: Vec<ConsumerView> =
        consumer::lag(conn).await?.into_iter().map(|(name, behind)| ConsumerView { name, behind }).collect();
    results.sort_by(|a, b| a.name.cmp(&b.name));
    let unnumbered = souk_db::relay::unnumbered(conn).await?;
    Ok(cacheable::private(Json(ConsumerList { count: results.len(), unnumbered, results }).into_response()))
}
