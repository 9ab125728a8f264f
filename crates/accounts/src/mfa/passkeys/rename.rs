//! `PATCH /accounts/mfa/passkeys/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_db::Id;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{Passkey, store};
use crate::Principal;

/// What may be changed of a passkey.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RenameInput {
    /// What its owner calls it.
    #[schema(max_length = 100)]
    name: String,
}

/// Gives one of the signed-in person's passkeys another name.
#[utoipa::path(patch, path = "/accounts/mfa/passkeys/{id}/", tag = "accounts", request_body = RenameInput,
    params(("id" = Id, Path, description = "The passkey")),
    responses((status = 200, body = Passkey), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Path(id): Path<Id>,
    Json(input): Json<RenameInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let name = invalid.text("name", &input.name, 100);
    invalid.done()?;
    let account = principal.account_id;
    let renamed = services.db.write(move |tx| async move {
        if !store::rename(&tx, account, id, &name).await? {
            return Err(Problem::not_found());
        }
        store::one(&tx, account, id).await?.ok_or_else(Problem::not_found)
    });
    Ok(cacheable::private(Json(renamed.await?).into_response()))
}
