//! `GET /api/jobs/schedules/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_db::Timestamp;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_jobs::{JobView, Timetable};
use souk_platform::Services;

/// The schedules of the shop.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ScheduleList {
    /// How many there are.
    count: usize,
    /// By name.
    results: Vec<ScheduleView>,
}

/// A job that runs by the clock.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ScheduleView {
    /// What it does.
    name: String,
    /// When, as a cron expression of five fields, in UTC.
    expression: String,
    /// When it runs next.
    next_at: Option<Timestamp>,
    /// Its latest run, as far as it is on record.
    latest: Option<JobView>,
}

/// The jobs that run by the clock.
#[utoipa::path(get, path = "/api/jobs/schedules/", tag = "operations", security(("bearer" = ["operations.view"])),
    responses((status = 200, body = ScheduleList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewOperations>,
) -> Result<Response, Problem> {
    let timetable = services.provided::<Timetable>().unwrap_or_default();
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let mut results = Vec::new();
    for entry in timetable.entries() {
        results.push(ScheduleView {
            name: entry.name.to_owned(),
            expression: entry.expression.clone(),
            next_at: entry.next_after(now),
            latest: souk_jobs::latest_of_schedule(conn, entry.name).await?,
        });
    }
    Ok(cacheable::private(Json(ScheduleList { count: results.len(), results }).into_response()))
}
