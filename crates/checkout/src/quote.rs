//! `POST /api/checkout/quote/`: what the cart will cost, before anything is promised.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_cart::{CartKey, CartView, Destination};
use souk_db::Id;
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_shipping::ShippingQuote;
use souk_totals::{Method, Totals};

use souk_payments::Gateways;
use souk_platform::{Channel, Market, Services};

/// Where it would go, and how.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteInput {
    /// Two letters; the channel's first country when absent.
    #[serde(default)]
    #[schema(min_length = 2, max_length = 2, pattern = "^[A-Za-z]{2}$")]
    pub country: Option<String>,
    /// State or province.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub region: Option<String>,
    /// A shipping method; the cheapest when absent.
    #[serde(default)]
    pub shipping_method_id: Option<Id>,
}

/// The full cost, and the ways to send and to pay.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Quote {
    /// Ways to send, cheapest first.
    pub shipping_methods: Vec<ShippingQuote>,
    /// The one that the totals are for.
    pub shipping_method_id: Option<Id>,
    /// Ways to pay.
    pub gateways: Vec<GatewayChoice>,
    /// What it would cost: send `total` back as `accept_total`.
    #[serde(flatten)]
    pub totals: Totals,
}

/// A way to pay.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct GatewayChoice {
    /// The gateway's name.
    pub id: String,
    /// Its methods.
    pub methods: Vec<String>,
}

/// What the cart of the request would cost.
#[utoipa::path(post, path = "/api/checkout/quote/", tag = "checkout", request_body = QuoteInput,
    params(("X-Cart-Token" = Option<String>, Header, description = "A guest's cart")),
    responses((status = 200, body = Quote), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    market: Market,
    cart: CartKey,
    Json(input): Json<QuoteInput>,
) -> Result<Response, Problem> {
    let (_, quote) = priced(&services, &market, &cart, &input).await?;
    Ok(cacheable::private(Json(quote).into_response()))
}

/// `cart` and what it would cost, priced together. The same flow serves the API and the shop's own checkout page.
///
/// # Errors
/// 409 `cart_empty`, 422 naming the field.
pub async fn priced(
    services: &Services,
    market: &Market,
    cart: &CartKey,
    input: &QuoteInput,
) -> Result<(CartView, Quote), Problem> {
    let country = country(&market.channel, input)?;
    let to = Destination {
        country: &country,
        region: input.region.as_deref().unwrap_or_default(),
        method: input.shipping_method_id.map_or(Method::Cheapest, Method::Chosen),
    };
    let priced = souk_cart::priced(services, market, cart, &to).await?;
    let (view, calculation) =
        priced.ok_or_else(|| Problem::conflict("cart_empty", "There is nothing in this cart."))?;
    let quote = Quote {
        shipping_method_id: calculation.method.map(|m| m.id),
        shipping_methods: calculation.methods,
        gateways: gateways(services),
        totals: calculation.totals,
    };
    Ok((view, quote))
}

fn country(channel: &Channel, input: &QuoteInput) -> Result<String, Problem> {
    let countries = &channel.countries;
    let country =
        input.country.clone().or_else(|| countries.first().cloned()).unwrap_or_default().to_uppercase();
    let mut invalid = Invalid::new();
    let _ = invalid.optional_text("region", input.region.as_deref().unwrap_or_default(), 100);
    let is_code = input.country.as_deref().is_none_or(souk_http::schema::is_country);
    invalid.check(is_code, "country", "A country is two letters, such as BE.");
    let is_served = countries.is_empty() || countries.contains(&country);
    invalid.check(!is_code || is_served, "country", "We do not deliver there.");
    invalid.done()?;
    Ok(country)
}

/// The ways to pay.
#[must_use]
pub fn gateways(services: &Services) -> Vec<GatewayChoice> {
    let choice = |g: &std::sync::Arc<dyn souk_payments::Gateway>| GatewayChoice {
        id: g.name().to_owned(),
        methods: g.methods().iter().map(|m| (*m).to_owned()).collect(),
    };
    Gateways::of(services).iter().map(choice).collect()
}
