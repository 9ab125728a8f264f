//! `GET /api/checkout/shipping-methods/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{ShippingQuote, quotes};

/// Ways to send.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list)).merge(crate::methods::router())
}

/// Where it would go, and what it is worth.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct MethodsQuery {
    /// Two letters; the channel's first country when absent.
    #[param(min_length = 2, max_length = 2, pattern = "^[A-Za-z]{2}$")]
    country: Option<String>,
    /// Worth of the goods in minor units.
    #[param(minimum = 0)]
    subtotal: Option<i64>,
}

/// The ways to send to a country. For the cart at hand, its quote tells more.
#[utoipa::path(get, path = "/api/checkout/shipping-methods/", tag = "checkout", params(MethodsQuery),
    responses((status = 200, body = Vec<ShippingQuote>), (status = 400, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    Query(query): Query<MethodsQuery>,
) -> Result<Response, Problem> {
    let first = market.channel.countries.first().cloned();
    if query.country.as_deref().is_some_and(|c| !souk_http::schema::is_country(c)) {
        return Err(Problem::bad_parameter("country", &souk_http::messages::NO_COUNTRY));
    }
    let country = query.country.or(first).unwrap_or_default().to_uppercase();
    let subtotal = query.subtotal.unwrap_or(0);
    if subtotal < 0 {
        return Err(Problem::bad_parameter("subtotal", &souk_http::messages::NEGATIVE));
    }
    let found =
        quotes(services.db.read(), &market.channel, &country, subtotal, services.db.clock().now()).await?;
    Ok(cacheable::private(Json(found).into_response()))
}
