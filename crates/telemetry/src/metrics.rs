//! Figures for Prometheus. Crates count with the `metrics` facade; what they counted is told here.

use std::sync::OnceLock;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

/// Upper bounds of the buckets of every duration, in seconds.
const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Starts counting. Without it, counting costs and keeps nothing. A second call changes nothing.
pub fn count() {
    HANDLE.get_or_init(|| {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), SECONDS)
            .ok()?;
        builder.install_recorder().ok()
    });
}

/// What was counted so far, in Prometheus' text form; empty when nothing counts.
#[must_use]
pub fn text() -> String {
    let Some(handle) = HANDLE.get().and_then(Option::as_ref) else { return String::new() };
    handle.run_upkeep();
    handle.render()
}
