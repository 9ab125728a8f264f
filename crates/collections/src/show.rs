//! GET /api/collections/{id or slug}/

use std::time::Duration;

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Permission, Viewer};
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use crate::{Collection, TAG, find_collection};

/// One collection, by id or slug. Its rule, and one that is not published, is for staff.
#[utoipa::path(get, path = "/api/collections/{id}/", tag = "collections",
    params(("id" = String, Path, description = "id or slug")),
    responses(
        (status = 200, body = Collection, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 404, description = "there is no such collection", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    Viewer(principal): Viewer,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let found = find_collection(services.db.read(), &key).await?.ok_or_else(Problem::not_found)?;
    if principal.is_some_and(|p| p.may(Permission::ViewProducts)) {
        return Ok(cacheable::private(etag::json(found.version, &found)));
    }
    if !found.published {
        return Err(Problem::not_found());
    }
    let answer = etag::json(found.version, &found.for_visitors());
    Ok(cacheable::public(answer, vec![TAG.to_owned()], Duration::from_secs(60)))
}
