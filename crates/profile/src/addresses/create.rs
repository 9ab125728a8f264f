//! `POST /accounts/me/addresses/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_accounts::Principal;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{SavedAddress, SavedAddressInput, save};

/// Writes down an address; fifty at most.
#[utoipa::path(post, path = "/accounts/me/addresses/", tag = "accounts", request_body = SavedAddressInput,
    responses((status = 201, body = SavedAddress), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<SavedAddressInput>,
) -> Result<Response, Problem> {
    let saved = save(&services, principal.account_id, &input).await?;
    Ok(cacheable::private((StatusCode::CREATED, Json(saved)).into_response()))
}
