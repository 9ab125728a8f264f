//! GET /api/settings/

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::Viewer;
use souk_http::{Problem, ProblemBody, Query};
use souk_platform::Services;

use super::{Profile, profile};
use crate::version;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoQuery {}

/// The shop's name and how to reach it; staff see what stands on invoices, too.
#[utoipa::path(get, path = "/api/settings/", tag = "settings", responses(
    (status = 200, body = Profile, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
    (status = 304, description = "What the client holds is still so"),
    (status = 400, body = ProblemBody),
))]
pub(crate) async fn show(
    State(services): State<Services>,
    Viewer(principal): Viewer,
    Query(NoQuery {}): Query<NoQuery>,
) -> Result<Response, Problem> {
    let held = profile(services.db.read(), &services.settings).await?;
    let is_staff = principal.is_some_and(|p| p.is_staff());
    let shown = if is_staff { held } else { held.for_visitors() };
    Ok(version::answer(shown.version, &shown))
}
