//! `GET /api/checkout/shipping-methods/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{Load, ShippingQuote, calendar, quote};

/// Ways to send.
pub(crate) fn router(_: &Services) -> OpenApiRouter<Services> {
    let calendar = OpenApiRouter::new().routes(routes!(calendar::show, calendar::change));
    OpenApiRouter::new().routes(routes!(list)).merge(crate::methods::router()).merge(calendar)
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
    /// What they weigh, in grams.
    #[param(minimum = 0)]
    weight: Option<i64>,
    /// How many units they are.
    #[param(minimum = 0)]
    quantity: Option<i64>,
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
    let asked = [("subtotal", query.subtotal), ("weight", query.weight), ("quantity", query.quantity)];
    for (name, value) in asked {
        if value.is_some_and(|value| value < 0) {
            return Err(Problem::bad_parameter(name, &souk_http::messages::NEGATIVE));
        }
    }
    let [worth, grams, units] = asked.map(|(_, value)| value.unwrap_or(0));
    let load = Load { worth, grams, units };
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let methods = quote::methods(conn, &market.channel, &country, now).await?;
    let found = methods.translated(conn, market.translation()).await?.quotes(load);
    Ok(cacheable::private(Json(found).into_response()))
}
