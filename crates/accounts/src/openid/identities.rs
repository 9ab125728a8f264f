//! `GET /accounts/me/identities/` and `DELETE /accounts/me/identities/{id}/`

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Serialize;
use souk_db::{Id, Timestamp};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{providers, store};
use crate::letters::{LetterJob, MfaChange};
use crate::store::account_by_id;
use crate::{Auth, Principal};

/// An account elsewhere by which one signs in.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct IdentityView {
    /// Its id.
    pub id: Id,
    /// What its provider is called.
    pub provider: String,
    /// The address that it had there when it was linked.
    pub email: String,
    /// When it last signed in.
    pub last_used_at: Option<Timestamp>,
    /// When it was linked.
    pub created_at: Timestamp,
}

/// The accounts elsewhere by which the signed-in `person` signs in, oldest first.
///
/// # Errors
/// 503 when the database is away.
pub async fn identities_of(services: &Services, person: &Principal) -> Result<Vec<IdentityView>, Problem> {
    let rows = store::identities(services.db.read(), person.account_id).await?;
    let known = providers(services);
    let view = |row: store::IdentityRow| {
        let label = known.iter().find(|p| p.name == row.provider).map(|p| p.label.clone());
        let store::IdentityRow { id, provider, email, last_used_at, created_at } = row;
        IdentityView { id, provider: label.unwrap_or(provider), email, last_used_at, created_at }
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The accounts elsewhere by which one signs in.
#[utoipa::path(get, path = "/accounts/me/identities/", tag = "accounts",
    responses((status = 200, body = Vec<IdentityView>), (status = 401, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    Ok(cacheable::private(Json(identities_of(&services, &principal).await?).into_response()))
}

/// Takes an account elsewhere from one's own; a mail tells of it. A password can always be set by mail.
#[utoipa::path(delete, path = "/accounts/me/identities/{id}/", tag = "accounts", params(("id" = Id, Path)),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    principal: Principal,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    unlink(&services, &principal, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the account elsewhere `identity` from `person`, and tells them by mail.
///
/// # Errors
/// 404 when it is not theirs.
pub async fn unlink(services: &Services, person: &Principal, identity: Id) -> Result<(), Problem> {
    let (account, queue) = (person.account_id, services.queue.clone());
    let auth = Auth::of(services);
    let gone = auth.0.db.write(move |tx| async move {
        if !store::delete(&tx, account, identity).await? {
            return Err(Problem::not_found());
        }
        let locale = account_by_id(&tx, account).await?.and_then(|account| account.locale);
        queue.enqueue(&tx, &LetterJob::mfa(account, MfaChange::IdentityRemoved, locale)).await?;
        Ok(())
    });
    gone.await
}
