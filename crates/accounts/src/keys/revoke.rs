//! `DELETE /api/api-keys/{id}/`

use axum::extract::State;
use http::StatusCode;
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::store;
use crate::permission::rights;
use crate::{AccessChanged, Staff};

/// Revokes a key, whoever made it; it is refused everywhere within a second.
#[utoipa::path(delete, path = "/api/api-keys/{id}/", tag = "staff", security(("bearer" = ["keys.edit"])),
    params(("id" = Id, Path, description = "The key")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, description = "there is no such key, or it is revoked already", body = ProblemBody)))]
pub(crate) async fn revoke(
    State(services): State<Services>,
    _: Staff<rights::EditKeys>,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    services
        .db
        .write(move |tx| async move {
            if !store::revoke(&tx, id).await? {
                return Err(Problem::not_found());
            }
            tx.emit(&AccessChanged { subject_id: id });
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
