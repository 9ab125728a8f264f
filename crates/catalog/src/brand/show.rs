//! GET /api/brands/{id or slug}/

use std::time::Duration;

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Permission, Viewer};
use souk_http::{Path, Problem, cacheable, etag};
use souk_platform::Services;

use super::{Brand, find_brand};

/// One brand, by id or slug.
#[utoipa::path(get, path = "/api/brands/{id}/", tag = "brands",
    params(("id" = String, Path, description = "id or slug")),
    responses(
        (status = 200, body = Brand, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 404, description = "there is no such brand", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    Viewer(principal): Viewer,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let brand = find_brand(services.db.read(), &key).await?.ok_or_else(Problem::not_found)?;
    let answer = etag::json(brand.version, &brand);
    if principal.is_some_and(|p| p.may(Permission::ViewProducts)) {
        return Ok(cacheable::private(answer));
    }
    Ok(cacheable::public(answer, vec!["brands".to_owned()], Duration::from_secs(60)))
}
