//! PATCH /api/categories/{id}/

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use souk_accounts::Staff;
use souk_db::Id;
use souk_http::{Json, Path, Problem, etag};

use super::create::answer;
use super::input::CategoryChange;
use super::{CatalogState, Category, update_category};

/// Changes a category; those below it move along. For staff.
#[utoipa::path(patch, path = "/api/categories/{id}/", tag = "categories", request_body = CategoryChange,
    params(
        ("id" = Id, Path, description = "the category's id"),
        ("If-Match" = Option<String>, Header, description = "the version that was read"),
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
    State(state): State<CatalogState>,
    Staff(_staff): Staff,
    Path(id): Path<Id>,
    headers: HeaderMap,
    Json(change): Json<CategoryChange>,
) -> Result<Response, Problem> {
    let fresh = move |version| etag::check_match(&headers, version);
    let changed =
        state.db.write(move |tx| async move { update_category(&tx, id, change.into(), fresh).await }).await?;
    Ok(answer(StatusCode::OK, changed))
}
