//! `POST /api/privacy-requests/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, account_by_id, rights};
use souk_db::{Id, Tx};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{PrivacyRequestKind, PrivacyRequested};
use crate::messages;
use crate::privacy::{erase, export};

/// What is asked for in a person's name.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrivacyRequestInput {
    /// Whose account.
    account_id: Id,
    /// What for.
    kind: PrivacyRequestKind,
}

/// What was asked for.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PrivacyRequestMade {
    /// Its id, by which the list has it.
    id: Id,
}

/// Has a person's data written down, or the person erased, in the person's name; whoever asked is noted. The person of an
/// erasure is told by mail. For staff.
#[utoipa::path(post, path = "/api/privacy-requests/", tag = "customers", security(("bearer" = ["customers.edit"])),
    request_body = PrivacyRequestInput,
    responses((status = 202, body = PrivacyRequestMade), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "the account works for the shop", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditCustomers>,
    Json(input): Json<PrivacyRequestInput>,
) -> Result<Response, Problem> {
    let account_id = input.account_id;
    let account = account_by_id(services.db.read(), account_id).await?;
    let account = account.ok_or_else(|| Problem::invalid("account_id", &messages::NO_SUCH_CUSTOMER))?;
    if account.is_staff {
        return Err(Problem::conflict(&messages::STAFF_NOT_ERASED));
    }
    let (queue, by) = (services.queue.clone(), Some(staff.account_id));
    let made = services.db.write(move |tx: Tx| async move {
        tx.emit(&PrivacyRequested { account_id });
        match input.kind {
            PrivacyRequestKind::Export => {
                export::ask_in(&tx, &queue, account_id, by).await.map(|export| export.id)
            }
            PrivacyRequestKind::Erasure => erase::ask_in(&tx, &queue, &account, by).await,
        }
    });
    let made = PrivacyRequestMade { id: made.await? };
    Ok(cacheable::private((StatusCode::ACCEPTED, Json(made)).into_response()))
}
