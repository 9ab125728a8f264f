//! `GET /api/prices/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::store::{self, ScheduledPrice};

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PriceQuery {
    /// Of which variant.
    variant_id: Id,
}

/// The scheduled prices of a variant.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ScheduledPrices {
    /// How many there are.
    count: usize,
    /// The first to begin first.
    results: Vec<ScheduledPrice>,
}

/// The scheduled prices of a variant in the market's channel, past ones too. For staff.
#[utoipa::path(get, path = "/api/prices/", tag = "prices", security(("bearer" = ["products.view"])), params(PriceQuery), responses(
    (status = 200, body = ScheduledPrices),
    (status = 400, description = "a parameter cannot be read", body = ProblemBody),
    (status = 401, description = "no or a dead token", body = ProblemBody),
    (status = 403, description = "not staff", body = ProblemBody),
))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    Query(query): Query<PriceQuery>,
) -> Result<Response, Problem> {
    let results = store::of_variant(services.db.read(), &market.channel, query.variant_id).await?;
    Ok(cacheable::private(Json(ScheduledPrices { count: results.len(), results }).into_response()))
}
