//! Probes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::StatusCode;
use http::header::CACHE_CONTROL;
use souk_db::Db;
use souk_http::Json;

/// What the probes look at.
#[derive(Clone)]
pub(crate) struct HealthState {
    pub(crate) db: Db,
    /// Set once the process is told to stop: no new requests are wanted then.
    pub(crate) stopping: Arc<AtomicBool>,
}

/// `/health/live` and `/health/ready`.
pub(crate) fn router(state: HealthState) -> Router {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready)).with_state(state)
}

async fn live() -> Response {
    answer(StatusCode::OK, "ok")
}

async fn ready(State(state): State<HealthState>) -> Response {
    if state.stopping.load(Ordering::SeqCst) {
        return answer(StatusCode::SERVICE_UNAVAILABLE, "stopping");
    }
    match state.db.ping().await {
        Ok(()) => answer(StatusCode::OK, "ok"),
        Err(error) => {
            tracing::warn!(%error, "not ready: the database does not answer");
            answer(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
        }
    }
}

fn answer(status: StatusCode, text: &str) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], Json(serde_json::json!({ "status": text }))).into_response()
}
