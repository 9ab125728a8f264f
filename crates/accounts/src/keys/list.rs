//! `GET /api/api-keys/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::store::{self, ApiKey};
use crate::Staff;
use crate::permission::rights;

/// All keys.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ApiKeyList {
    /// How many there are.
    count: usize,
    /// Those made last first, 1,000 at most. Revoked and expired ones are shown for another week.
    results: Vec<ApiKey>,
}

/// The API keys of all staff.
#[utoipa::path(get, path = "/api/api-keys/", tag = "staff", security(("bearer" = ["keys.edit"])), responses(
    (status = 200, body = ApiKeyList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::EditKeys>,
) -> Result<Response, Problem> {
    let results = store::all(services.db.read()).await?;
    Ok(cacheable::private(Json(ApiKeyList { count: results.len(), results }).into_response()))
}
