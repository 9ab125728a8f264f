//! PATCH /api/collections/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::create::{answer, currencies};
use crate::input::CollectionChange;
use crate::{Collection, write};

/// Changes a collection. After another rule a job puts the right products into it, while it serves. For staff.
#[utoipa::path(patch, path = "/api/collections/{id}/", tag = "collections", security(("bearer" = ["products.edit"])), request_body = CollectionChange,
    params(
        ("id" = Id, Path, description = "the collection's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Collection),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such collection", body = ProblemBody),
        (status = 409, description = "stale version, or the slug is taken", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<CollectionChange>,
) -> Result<Response, Problem> {
    let fresh = unchanged(read, json!(change));
    let currencies = currencies(&services).await?;
    let changed = services
        .db
        .write(move |tx| async move { write::update(&tx, id, change, &currencies, fresh).await })
        .await?;
    Ok(answer(StatusCode::OK, &changed))
}

/// Passes when a collection is in the version that was read; `yours` is what the client wants it to be.
pub(crate) fn unchanged(
    read: IfMatch,
    yours: serde_json::Value,
) -> impl FnOnce(&Collection) -> Result<(), Problem> {
    move |held| match read.allows(held.version) {
        true => Ok(()),
        false => Err(etag::stale(held.version, &yours, &json!(held))),
    }
}
