//! `GET /accounts/me/addresses/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::Principal;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{SavedAddress, of_account};

/// The signed-in person's addresses: the default first, then the latest.
#[utoipa::path(get, path = "/accounts/me/addresses/", tag = "accounts",
    responses((status = 200, body = Vec<SavedAddress>), (status = 401, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    let found = of_account(services.db.read(), principal.account_id).await?;
    Ok(cacheable::private(Json(found).into_response()))
}
