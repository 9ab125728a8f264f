//! PATCH /api/brands/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem};
use souk_platform::Services;

use super::create::answer;
use super::input::BrandChange;
use super::{Brand, update_brand};

/// Changes a brand; its products take a new name along. For staff.
#[utoipa::path(patch, path = "/api/brands/{id}/", tag = "brands", security(("bearer" = ["products.edit"])), request_body = BrandChange,
    params(
        ("id" = Id, Path, description = "the brand's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Brand),
        (status = 401, description = "no or a dead token", body = souk_http::ProblemBody),
        (status = 403, description = "not staff", body = souk_http::ProblemBody),
        (status = 404, description = "there is no such brand", body = souk_http::ProblemBody),
        (status = 409, description = "stale version, or the name or slug is taken", body = souk_http::ProblemBody),
        (status = 422, description = "a field needs another value", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<BrandChange>,
) -> Result<Response, Problem> {
    let yours = json!(change);
    let fresh = move |held: &Brand| match read.allows(held.version) {
        true => Ok(()),
        false => Err(etag::stale(held.version, &yours, &json!(held))),
    };
    let queue = services.queue.clone();
    let changed = services
        .db
        .write(move |tx| async move { update_brand(&tx, &queue, id, change.into(), fresh).await })
        .await?;
    Ok(answer(StatusCode::OK, &changed))
}
