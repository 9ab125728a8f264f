//! `PUT /accounts/me/addresses/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::Principal;
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{SavedAddress, SavedAddressInput, replace};

/// Changes one of the signed-in person's addresses. The default stays one until another is.
#[utoipa::path(put, path = "/accounts/me/addresses/{id}/", tag = "accounts", request_body = SavedAddressInput,
    params(("id" = Id, Path, description = "The address")),
    responses((status = 200, body = SavedAddress), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Path(id): Path<Id>,
    Json(input): Json<SavedAddressInput>,
) -> Result<Response, Problem> {
    let saved = replace(&services, principal.account_id, id, &input).await?;
    Ok(cacheable::private(Json(saved).into_response()))
}
