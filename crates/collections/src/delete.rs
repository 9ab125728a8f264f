//! DELETE /api/collections/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::update::unchanged;
use crate::write;

/// Takes a collection away; its products stay. A menu's item that leads to it is left out from then on. For staff.
#[utoipa::path(delete, path = "/api/collections/{id}/", tag = "collections", security(("bearer" = ["products.edit"])),
    params(
        ("id" = Id, Path, description = "the collection's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such collection", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    let fresh = unchanged(read, json!({}));
    services.db.write(move |tx| async move { write::delete(&tx, id, fresh).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}
