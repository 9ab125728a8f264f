//! `POST /api/search/clicks/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_cluster::Quota;
use souk_http::client::ClientAddr;
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_platform::Services;
use utoipa::openapi::Object;

use super::SearchLog;

/// Clicks of one address a minute.
const CLICKS: Quota = Quota::per_minute(60);
/// Places that are counted.
const LAST_PLACE: i64 = 10_000;

fn place() -> Object {
    souk_http::schema::whole(&(1..=LAST_PLACE), "Where it stood among what was found, from 1 over all pages.")
}

/// A result that somebody opened.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SearchClick)]
pub(crate) struct ClickInput {
    /// What was searched for, as it was typed.
    #[schema(min_length = 1, max_length = 200)]
    query: String,
    /// Where it stood among what was found, from 1 over all pages.
    #[schema(schema_with = place)]
    place: i64,
    /// Whether another result of the same search was opened before.
    #[serde(default)]
    again: bool,
}

/// Counts a result that somebody opened; the storefront tells it as they go. Who they are is not kept.
#[utoipa::path(post, path = "/api/search/clicks/", tag = "search", request_body = ClickInput,
    responses((status = 204), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn click(
    State(services): State<Services>,
    client: ClientAddr,
    Json(input): Json<ClickInput>,
) -> Result<StatusCode, Problem> {
    let decision = services.limiter.check(&format!("search-clicks:{}", client.bucket()), CLICKS).await;
    if !decision.allowed {
        return Err(Problem::too_many(decision.reset_after));
    }
    let mut invalid = Invalid::new();
    let query = invalid.text("query", &input.query, 200);
    let first = souk_http::messages::TOO_FEW.with("least", 1_i64);
    invalid.check(input.place >= 1, "place", first);
    invalid.check(
        input.place <= LAST_PLACE,
        "place",
        souk_catalog::messages::TOO_MANY.with("most", LAST_PLACE),
    );
    invalid.done()?;
    services.part::<SearchLog>().clicked(&query, input.place, input.again);
    Ok(StatusCode::NO_CONTENT)
}
