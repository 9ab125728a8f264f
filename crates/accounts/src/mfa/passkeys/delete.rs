//! `DELETE /accounts/mfa/passkeys/{id}/`

use axum::extract::State;
use http::StatusCode;
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::store;
use crate::Principal;
use crate::letters::MfaChange;
use crate::mfa::totp::tell;

/// Forgets one of the signed-in person's passkeys, and tells them by mail.
#[utoipa::path(delete, path = "/accounts/mfa/passkeys/{id}/", tag = "accounts",
    params(("id" = Id, Path, description = "The passkey")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    let (account, queue) = (principal.account_id, services.queue.clone());
    let deleted = services.db.write(move |tx| async move {
        if !store::delete(&tx, account, id).await? {
            return Err(Problem::not_found());
        }
        queue.enqueue(&tx, &tell(&tx, account, MfaChange::PasskeyRemoved).await?).await?;
        Ok(())
    });
    deleted.await?;
    Ok(StatusCode::NO_CONTENT)
}
