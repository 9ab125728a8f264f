//! `GET /api/tax-rates/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::{Market, Services};

use super::store::{self, TaxRateView};

/// All of the channel's.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct TaxRateViewList {
    /// How many there are.
    count: usize,
    /// In order.
    results: Vec<TaxRateView>,
}

/// The tax rates of the market's channel.
#[utoipa::path(get, path = "/api/tax-rates/", tag = "settings", security(("bearer" = ["settings.edit"])), responses(
    (status = 200, body = TaxRateViewList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
) -> Result<Response, Problem> {
    let results = store::all(services.db.read(), &market.channel).await?;
    Ok(cacheable::private(Json(TaxRateViewList { count: results.len(), results }).into_response()))
}
