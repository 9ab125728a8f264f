//! DELETE /api/redirects/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::write::delete_redirect;

/// Takes a redirect away. For staff.
#[utoipa::path(delete, path = "/api/redirects/{id}/", tag = "content", security(("bearer" = ["content.edit"])),
    params(("id" = Id, Path, description = "the redirect's id")),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such redirect", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    services.db.write(move |tx| async move { delete_redirect(&tx, id).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}
