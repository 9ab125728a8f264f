//! `DELETE /accounts/me/addresses/{id}/`

use axum::extract::State;
use http::StatusCode;
use souk_accounts::Principal;
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::delete;

/// Takes one of the signed-in person's addresses away.
#[utoipa::path(delete, path = "/accounts/me/addresses/{id}/", tag = "accounts",
    params(("id" = Id, Path, description = "The address")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    delete(&services, principal.account_id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
