//! `GET /api/health/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_db::consumer;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

/// Seconds that a due job may wait before somebody should look.
const WAIT: i64 = 300;
/// Events that a consumer may be behind before somebody should look.
const BEHIND: i64 = 10_000;

/// How the shop is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Health {
    /// Its version.
    version: &'static str,
    /// `sqlite` or `postgres`.
    database: &'static str,
    /// Whether everything below is well.
    ok: bool,
    /// What was looked at.
    checks: Vec<HealthCheck>,
}

/// One thing that was looked at.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct HealthCheck {
    /// `jobs_dead`, `jobs_waiting`, `consumers` or `relay`.
    name: &'static str,
    /// Whether it is well.
    ok: bool,
    /// Its figure: jobs, seconds, or events.
    figure: i64,
    /// More than this is not well.
    most: i64,
}

impl HealthCheck {
    fn new(name: &'static str, figure: i64, most: i64) -> Self {
        Self { name, ok: figure <= most, figure, most }
    }
}

/// How the shop is: what piles up, and what has stopped. Probes of machines: `/health/live` and `/health/ready`.
#[utoipa::path(get, path = "/api/health/", tag = "operations", security(("bearer" = ["operations.view"])),
    responses((status = 200, body = Health), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewOperations>,
) -> Result<Response, Problem> {
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let counts = souk_jobs::counts(conn).await?;
    let dead = counts.iter().find(|(state, _)| state == "dead").map_or(0, |(_, jobs)| *jobs);
    let due = souk_jobs::oldest_due(conn, now).await?;
    let waited = due.iter().map(|(_, since)| now.since(*since).as_secs()).max().unwrap_or(0);
    let behind = consumer::lag(conn).await?.into_iter().map(|(_, behind)| behind).max().unwrap_or(0);
    let checks = vec![
        HealthCheck::new("jobs_dead", dead, 0),
        HealthCheck::new("jobs_waiting", i64::try_from(waited).unwrap_or(i64::MAX), WAIT),
        HealthCheck::new("consumers", behind, BEHIND),
        HealthCheck::new("relay", souk_db::relay::unnumbered(conn).await?, BEHIND),
    ];
    let health = Health {
        version: env!("CARGO_PKG_VERSION"),
        database: match conn.get_database_backend() {
            souk_db::sea_orm::DbBackend::Postgres => "postgres",
            _ => "sqlite",
        },
        ok: checks.iter().all(|check| check.ok),
        checks,
    };
    Ok(cacheable::private(Json(health).into_response()))
}
