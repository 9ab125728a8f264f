//! `GET /api/payment-methods/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::store::{self, PaymentMethod};
use crate::Gateways;

/// All of the shop's.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PaymentMethodList {
    /// How many there are.
    count: usize,
    /// In the order in which shoppers see them.
    results: Vec<PaymentMethod>,
}

/// The ways to pay that the shop's gateways have, and what the merchant says of each. For staff.
#[utoipa::path(get, path = "/api/payment-methods/", tag = "settings", security(("bearer" = ["settings.edit"])), responses(
    (status = 200, body = PaymentMethodList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
) -> Result<Response, Problem> {
    let results = store::all(services.db.read(), &Gateways::of(&services)).await?;
    Ok(cacheable::private(Json(PaymentMethodList { count: results.len(), results }).into_response()))
}
