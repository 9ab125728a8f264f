//! `POST /api/orders/track/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_cluster::Quota;
use souk_db::{Id, sql};
use souk_http::client::ClientAddr;
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use crate::{OrderTokens, messages};

/// Orders looked for by one client an hour.
const OF_CLIENT: Quota = Quota::per_hour(30);
/// Addresses tried for one number an hour.
const OF_NUMBER: Quota = Quota::per_hour(10);

/// What tells an order.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrackInput {
    /// The order's number, as its mails have it.
    #[schema(min_length = 1, max_length = 40)]
    number: String,
    /// The address that it was placed with.
    #[schema(min_length = 3, max_length = 254)]
    email: String,
}

/// An order that was found.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct TrackedOrder {
    /// Its id.
    pub id: Id,
    /// What opens it: `?token=` of its address.
    pub token: String,
}

/// Finds an order by its number and the address that it was placed with. Whatever is wrong, the answer is the same.
#[utoipa::path(post, path = "/api/orders/track/", tag = "orders", request_body = TrackInput,
    responses((status = 200, body = TrackedOrder), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    client: ClientAddr,
    Json(input): Json<TrackInput>,
) -> Result<Response, Problem> {
    let found = track(&services, client, &input.number, &input.email).await?;
    Ok(cacheable::private(Json(found).into_response()))
}

/// Finds the order with this number that was placed with this address.
///
/// # Errors
/// 422 where there is none, whatever of it is wrong; 429.
pub async fn track(
    services: &Services,
    client: ClientAddr,
    number: &str,
    email: &str,
) -> Result<TrackedOrder, Problem> {
    let mut invalid = Invalid::new();
    let number = invalid.text("number", number.trim().trim_start_matches('#'), 40).to_uppercase();
    let email = invalid.text("email", email.trim(), 254).to_lowercase();
    invalid.done()?;
    for (bucket, quota) in
        [(format!("track:{}", client.0), OF_CLIENT), (format!("track-number:{number}"), OF_NUMBER)]
    {
        let decision = services.limiter.check(&bucket, quota).await;
        if !decision.allowed {
            return Err(Problem::too_many(decision.reset_after));
        }
    }
    let text = "SELECT id FROM orders WHERE number = $1 AND LOWER(email) = $2";
    let found = sql::scalar::<Id>(services.db.read(), text, [number.into(), email.into()]).await?;
    let id = found.ok_or_else(|| Problem::invalid("number", &messages::NO_SUCH_ORDER))?;
    Ok(TrackedOrder { id, token: OrderTokens::of(services).token(id) })
}
