//! `GET /api/jobs/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_jobs::JobView;
use souk_platform::Services;

/// One job.
#[utoipa::path(get, path = "/api/jobs/{id}/", tag = "operations", security(("bearer" = ["operations.view"])),
    params(("id" = Id, Path, description = "The job")),
    responses((status = 200, body = JobView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewOperations>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let job = souk_jobs::by_id(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(Json(job).into_response()))
}
