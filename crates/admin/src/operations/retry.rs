//! `POST /api/jobs/{id}/retry/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_jobs::JobView;
use souk_platform::Services;

use crate::messages;

/// Makes a dead or cancelled job run again, now.
#[utoipa::path(post, path = "/api/jobs/{id}/retry/", tag = "operations", security(("bearer" = ["operations.edit"])),
    params(("id" = Id, Path, description = "The job")),
    responses((status = 200, body = JobView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "it is neither dead nor cancelled", body = ProblemBody)))]
pub(crate) async fn retry(
    State(services): State<Services>,
    _: Staff<rights::EditOperations>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let job = services
        .db
        .write(move |tx| async move {
            let done = souk_jobs::retry(&tx, id).await?;
            let job = souk_jobs::by_id(&tx, id).await?.ok_or_else(Problem::not_found)?;
            if !done {
                return Err(Problem::conflict(&messages::NOT_RETRIABLE));
            }
            Ok(job)
        })
        .await?;
    Ok(cacheable::private(Json(job).into_response()))
}
