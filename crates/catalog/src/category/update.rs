//! PATCH /api/categories/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem};

use super::create::answer;
use super::input::CategoryChange;
use super::{Category, picture, update_category};
use souk_platform::Services;

/// Changes a category; those below it move along. For staff.
#[utoipa::path(patch, path = "/api/categories/{id}/", tag = "categories", security(("bearer" = ["products.edit"])), request_body = CategoryChange,
    params(
        ("id" = Id, Path, description = "the category's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Category),
        (status = 401, description = "no or a dead token", body = souk_http::ProblemBody),
        (status = 403, description = "not staff", body = souk_http::ProblemBody),
        (status = 404, description = "there is no such category", body = souk_http::ProblemBody),
        (status = 409, description = "stale version, or the slug is taken", body = souk_http::ProblemBody),
        (status = 422, description = "a field needs another value", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<CategoryChange>,
) -> Result<Response, Problem> {
    let image = match &change.image {
        Some(Some(source)) => Some(Some(picture::ready(&services, source).await?)),
        Some(None) => Some(None),
        None => None,
    };
    let yours = json!(change);
    let fresh = move |held: &Category| match read.allows(held.version) {
        true => Ok(()),
        false => Err(etag::stale(held.version, &yours, &json!(held))),
    };
    let changed = services
        .db
        .write(move |tx| async move { update_category(&tx, id, change.with(image), fresh).await })
        .await?;
    Ok(answer(StatusCode::OK, &changed))
}
