//! `GET /api/jobs/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, PageQuery, Problem, ProblemBody, Query, cacheable, with_parameter};
use souk_jobs::{JobState, JobView};
use souk_platform::Services;

/// Which jobs are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// Only those in this state.
    #[param(inline)]
    state: Option<JobState>,
    /// Only those that do this, such as `checkout.order_mail`.
    #[param(max_length = 255)]
    name: Option<String>,
    /// Take it from the `next` of the page before.
    cursor: Option<Id>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// A part of the jobs.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct JobList {
    /// How many there are in each state that somebody may have to look at.
    counts: JobCounts,
    /// Path and query of what comes after it; null at the end.
    next: Option<String>,
    /// Those enqueued last first.
    results: Vec<JobView>,
}

/// How many jobs wait, run and died.
#[derive(Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct JobCounts {
    /// Waiting.
    ready: i64,
    /// At work.
    running: i64,
    /// Given up.
    dead: i64,
}

/// Jobs, those enqueued last first. Finished ones are kept for a week.
#[utoipa::path(get, path = "/api/jobs/", tag = "operations", security(("bearer" = ["operations.view"])), params(ListQuery),
    responses((status = 200, body = JobList), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewOperations>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let size = PageQuery::new(None, query.page_size)?.page_size;
    let conn = services.db.read();
    let mut results =
        souk_jobs::page(conn, query.state, query.name.as_deref(), query.cursor, size + 1).await?;
    let most = usize::try_from(size).unwrap_or(usize::MAX);
    let more = results.len() > most;
    results.truncate(most);
    let last = results.last().filter(|_| more).map(|job| job.id.to_string());
    let next = last.map(|id| with_parameter(&uri, "cursor", &id));
    let mut counts = JobCounts::default();
    for (state, jobs) in souk_jobs::counts(conn).await? {
        match state.as_str() {
            "ready" => counts.ready = jobs,
            "running" => counts.running = jobs,
            _ => counts.dead = jobs,
        }
    }
    Ok(cacheable::private(Json(JobList { counts, next, results }).into_response()))
}
