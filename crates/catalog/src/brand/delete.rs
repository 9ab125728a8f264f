//! DELETE /api/brands/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Path, Problem};
use souk_platform::Services;

use super::Brand;
use super::write::delete_brand;

/// Takes a brand away that no product has, an archived one neither. For staff.
#[utoipa::path(delete, path = "/api/brands/{id}/", tag = "brands", security(("bearer" = ["products.edit"])),
    params(
        ("id" = Id, Path, description = "the brand's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = souk_http::ProblemBody),
        (status = 403, description = "not staff", body = souk_http::ProblemBody),
        (status = 404, description = "there is no such brand", body = souk_http::ProblemBody),
        (status = 409, description = "stale version, or a product has it", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    let fresh = move |held: &Brand| match read.allows(held.version) {
        true => Ok(()),
        false => Err(etag::stale(held.version, &json!({}), &json!(held))),
    };
    services.db.write(move |tx| async move { delete_brand(&tx, id, fresh).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}
