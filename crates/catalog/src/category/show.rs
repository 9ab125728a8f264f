//! GET /api/categories/{id or slug}/

use std::time::Duration;

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Permission, Viewer};
use souk_http::{Path, Problem, cacheable, etag};

use super::{Category, find_category, find_shown_category};
use souk_platform::Services;

/// One category, by id or slug. A hidden one is for staff.
#[utoipa::path(get, path = "/api/categories/{id}/", tag = "categories",
    params(("id" = String, Path, description = "id or slug")),
    responses(
        (status = 200, body = Category, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 404, description = "there is no such category", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    Viewer(principal): Viewer,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let conn = services.db.read();
    if principal.is_some_and(|p| p.may(Permission::ViewProducts)) {
        let category = find_category(conn, &key).await?.ok_or_else(Problem::not_found)?;
        return Ok(cacheable::private(etag::json(category.version, &category)));
    }
    let category = find_shown_category(conn, &key).await?.ok_or_else(Problem::not_found)?;
    let answer = etag::json(category.version, &category);
    Ok(cacheable::public(answer, vec!["categories".to_owned()], Duration::from_secs(60)))
}
