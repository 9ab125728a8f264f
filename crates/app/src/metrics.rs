//! `GET /metrics`: the process in figures, in Prometheus' text form.

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::HeaderMap;
use http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE};
use souk_db::Db;
use souk_http::Problem;
use souk_http::client::ClientAddr;
use souk_http::secret::same;
use souk_search::Search;
use souk_telemetry::metrics as telemetry;

use crate::serve::Responses;

/// What the figures are read from.
#[derive(Clone)]
pub(crate) struct MetricsState {
    pub(crate) db: Db,
    pub(crate) responses: Responses,
    pub(crate) search: Search,
    /// Who shows it reads the figures from anywhere; without one only this machine may.
    pub(crate) token: String,
}

/// `/metrics`.
pub(crate) fn router(state: MetricsState) -> Router {
    Router::new().route("/metrics", get(figures)).with_state(state)
}

async fn figures(State(state): State<MetricsState>, request: Request) -> Result<Response, Problem> {
    let client = request.extensions().get::<ClientAddr>().copied();
    if !may_read(&state.token, client, request.headers()) {
        return Err(Problem::not_found());
    }
    let (hits, misses) = state.responses.counts();
    metrics::counter!("souk_response_cache_counts_hits_total").absolute(hits);
    metrics::counter!("souk_response_cache_counts_misses_total").absolute(misses);
    for job_state in ["ready", "running", "dead"] {
        metrics::gauge!("souk_jobs", "state" => job_state).set(0.0);
    }
    for (job_state, jobs) in souk_jobs::counts(state.db.read()).await? {
        metrics::gauge!("souk_jobs", "state" => job_state)
            .set(f64::from(u32::try_from(jobs).unwrap_or(u32::MAX)));
    }
    let unnumbered = souk_db::relay::unnumbered(state.db.read()).await?;
    metrics::gauge!("souk_outbox_unnumbered_events")
        .set(f64::from(u32::try_from(unnumbered).unwrap_or(u32::MAX)));
    let now = state.db.clock().now();
    for priority in ["high", "normal", "low"] {
        metrics::gauge!("souk_jobs_longest_due_seconds", "priority" => priority).set(0.0);
    }
    for (priority, since) in souk_jobs::oldest_due(state.db.read(), now).await? {
        let name = ["high", "normal", "low"].get(usize::try_from(priority).unwrap_or(9)).copied();
        metrics::gauge!("souk_jobs_longest_due_seconds", "priority" => name.unwrap_or("other"))
            .set(now.since(since).as_secs_f64());
    }
    for (consumer, behind) in souk_db::consumer::lag(state.db.read()).await? {
        metrics::gauge!("souk_consumer_lag_events", "consumer" => consumer)
            .set(f64::from(u32::try_from(behind).unwrap_or(u32::MAX)));
    }
    let behind = state.search.lag().await?;
    metrics::gauge!("souk_search_lag_events").set(f64::from(u32::try_from(behind).unwrap_or(0)));
    if let Some(bytes) = resident_bytes() {
        metrics::gauge!("process_resident_memory_bytes").set(bytes);
    }
    let headers = [(CONTENT_TYPE, "text/plain; version=0.0.4"), (CACHE_CONTROL, "no-store")];
    Ok((headers, telemetry::text()).into_response())
}

/// With a token only its bearer; without one this machine's programs, but nobody who comes through a proxy on it.
fn may_read(token: &str, client: Option<ClientAddr>, headers: &HeaderMap) -> bool {
    if token.is_empty() {
        let proxied = headers.contains_key("x-forwarded-for") || headers.contains_key("forwarded");
        return !proxied && client.is_some_and(|c| c.0.is_loopback());
    }
    let shown =
        headers.get(AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer "));
    shown.is_some_and(|shown| same(shown, token))
}

/// What this process holds in memory, where the system tells.
fn resident_bytes() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|l| l.starts_with("VmRSS:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_for_this_machine_or_for_who_shows_the_token() {
        let here = Some(ClientAddr([127, 0, 0, 1].into()));
        let away = Some(ClientAddr([203, 0, 113, 9].into()));
        let mut headers = HeaderMap::new();
        assert!(may_read("", here, &headers));
        assert!(!may_read("", away, &headers));
        assert!(!may_read("secret", here, &headers));
        headers.insert(AUTHORIZATION, "Bearer secret".parse().unwrap());
        assert!(may_read("secret", away, &headers));
        assert!(!may_read("another", away, &headers));
        headers.insert("x-forwarded-for", "127.0.0.1".parse().unwrap());
        assert!(!may_read("", here, &headers), "a proxy on this machine speaks for others");
    }
}
