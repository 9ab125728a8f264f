//! `POST /api/checkout/quote/`: what the cart will cost, before anything is promised.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_cart::{CartKey, CartView, Destination};
use souk_db::{DbErr, Id};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_shipping::ShippingQuote;
use souk_totals::{SellerMethod, SellerWays, Totals};

use crate::input::{check_sellers, sending};
use crate::messages;
use souk_payments::{GatewayChoice, Gateways};
use souk_platform::{Channel, Market, Services};

/// Where a cart would go, and how.
#[derive(Clone, Debug, Default)]
pub struct QuoteInput {
    /// Two letters; the channel's first country when absent.
    pub country: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// A shipping method; the cheapest when absent.
    pub shipping_method_id: Option<Id>,
    /// How the parts of some sellers would go by themselves.
    pub shipping_methods: Vec<SellerMethod>,
}

/// Where it would go, and how.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = QuoteInput)]
pub(crate) struct QuoteBody {
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
    /// How each seller's part would go; sellers not named here take `shipping_method_id`. Where any is named, each seller sends
    /// a parcel, priced by the worth of that seller's goods.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub shipping_methods: Vec<SellerMethod>,
}

/// The full cost, and the ways to send and to pay.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Quote {
    /// Ways to send, cheapest first.
    pub shipping_methods: Vec<ShippingQuote>,
    /// The one that the totals are for; of sellers without one of their own where some have.
    pub shipping_method_id: Option<Id>,
    /// Where the goods are of several sellers: each of them, and the ways to send their part by itself.
    pub sellers: Vec<SellerQuote>,
    /// Ways to pay.
    pub gateways: Vec<GatewayChoice>,
    /// What it would cost: send `total` back as `accept_total`.
    #[serde(flatten)]
    pub totals: Totals,
}

/// One seller's part of the cart.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct SellerQuote {
    /// Who sells it.
    pub seller_id: Id,
    /// What they are called.
    pub name: String,
    /// Ways to send it by itself, cheapest first, at what this part costs in them.
    pub shipping_methods: Vec<ShippingQuote>,
    /// The one that was named for it; null where it goes as the others.
    pub shipping_method_id: Option<Id>,
}

/// What the cart of the request would cost.
#[utoipa::path(post, path = "/api/checkout/quote/", tag = "checkout", request_body = QuoteBody,
    params(("X-Cart-Token" = Option<String>, Header, description = "A guest's cart")),
    responses((status = 200, body = Quote), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    market: Market,
    cart: CartKey,
    Json(body): Json<QuoteBody>,
) -> Result<Response, Problem> {
    let (_, quote) = priced_body(&services, &market, &cart, &body).await?;
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
    let QuoteInput { country, region, shipping_method_id, shipping_methods } = input.clone();
    let body = QuoteBody { country, region, shipping_method_id, shipping_methods };
    priced_body(services, market, cart, &body).await
}

async fn priced_body(
    services: &Services,
    market: &Market,
    cart: &CartKey,
    body: &QuoteBody,
) -> Result<(CartView, Quote), Problem> {
    let country = checked(&market.channel, body)?;
    let to = Destination {
        country: &country,
        region: body.region.as_deref().unwrap_or_default(),
        method: sending(&body.shipping_methods, body.shipping_method_id),
    };
    let priced = souk_cart::priced(services, market, cart, &to).await?;
    let (view, calculation) = priced.ok_or_else(|| Problem::conflict(&messages::CART_EMPTY))?;
    let quote = Quote {
        shipping_method_id: calculation.method.map(|m| m.id),
        shipping_methods: calculation.methods,
        sellers: sellers(services, calculation.sellers, &body.shipping_methods).await?,
        gateways: gateways(services, &country).await?,
        totals: calculation.totals,
    };
    Ok((view, quote))
}

async fn sellers(
    services: &Services,
    ways: Vec<SellerWays>,
    named: &[SellerMethod],
) -> Result<Vec<SellerQuote>, DbErr> {
    let ids: Vec<Id> = ways.iter().map(|way| way.seller_id).collect();
    let known =
        if ids.is_empty() { HashMap::new() } else { souk_sellers::by_ids(services.db.read(), &ids).await? };
    let quote = |SellerWays { seller_id, methods }| SellerQuote {
        seller_id,
        name: known.get(&seller_id).map(|seller| seller.name.clone()).unwrap_or_default(),
        shipping_methods: methods,
        shipping_method_id: named.iter().find(|n| n.seller_id == seller_id).map(|n| n.method_id),
    };
    Ok(ways.into_iter().map(quote).collect())
}

/// The country, once everything was checked.
fn checked(channel: &Channel, input: &QuoteBody) -> Result<String, Problem> {
    let countries = &channel.countries;
    let country =
        input.country.clone().or_else(|| countries.first().cloned()).unwrap_or_default().to_uppercase();
    let mut invalid = Invalid::new();
    let _ = invalid.optional_text("region", input.region.as_deref().unwrap_or_default(), 100);
    check_sellers(&input.shipping_methods, &mut invalid);
    let is_code = input.country.as_deref().is_none_or(souk_http::schema::is_country);
    invalid.check(is_code, "country", &souk_http::messages::NO_COUNTRY);
    let is_served = countries.is_empty() || countries.contains(&country);
    invalid.check(!is_code || is_served, "country", &messages::NOT_SERVED);
    invalid.done()?;
    Ok(country)
}

/// The ways to pay for what goes to `country`.
///
/// # Errors
/// What the database says.
pub async fn gateways(services: &Services, country: &str) -> Result<Vec<GatewayChoice>, DbErr> {
    souk_payments::offered(services.db.read(), &Gateways::of(services), country).await
}
