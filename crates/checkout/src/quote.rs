//! `POST /api/checkout/quote/`: what the cart will cost, before anything is promised.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_cart::CartKey;
use souk_db::Id;
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_money::Money;
use souk_shipping::ShippingQuote;
use souk_totals::{Goods, Method, Step, Wish, WishLine};

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
    /// Sum of the lines before discounts.
    pub subtotal: Money,
    /// Discounts.
    pub discount_total: Money,
    /// Shipping.
    pub shipping_total: Money,
    /// Tax, within the prices or on top.
    pub tax_total: Money,
    /// Whether prices hold the tax.
    pub tax_included: bool,
    /// What would be paid: send it back as `accept_total`.
    pub total: Money,
    /// How the total came about.
    pub steps: Vec<Step>,
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
    Ok(cacheable::private(Json(quote(&services, &market, &cart, &input).await?).into_response()))
}

/// What `cart` would cost. The same flow serves the API and the shop's own checkout page.
///
/// # Errors
/// 409 `cart_empty`, 422 naming the field.
pub async fn quote(
    services: &Services,
    market: &Market,
    cart: &CartKey,
    input: &QuoteInput,
) -> Result<Quote, Problem> {
    let (conn, channel) = (services.db.read(), &market.channel);
    let country = country(channel, input)?;
    let lines = souk_cart::lines(conn, cart, channel.id).await?;
    if lines.is_empty() {
        return Err(Problem::conflict("cart_empty", "There is nothing in this cart."));
    }
    let wanted: Vec<WishLine> =
        lines.iter().map(|l| WishLine { variant_id: l.variant_id, quantity: l.quantity }).collect();
    let ids: Vec<Id> = wanted.iter().map(|l| l.variant_id).collect();
    let goods = Goods::load(conn, channel, &ids, services.db.clock().now()).await?;
    let wish = Wish {
        lines: &wanted,
        country: &country,
        region: input.region.as_deref().unwrap_or_default(),
        method: input.shipping_method_id.map_or(Method::Cheapest, Method::Chosen),
    };
    let calculation = souk_totals::calculate(conn, channel, &goods, &wish).await?;
    Ok(Quote {
        shipping_method_id: calculation.method.map(|m| m.id),
        gateways: gateways(services),
        subtotal: calculation.subtotal,
        discount_total: calculation.discount_total,
        shipping_total: calculation.shipping_total,
        tax_total: calculation.tax_total,
        tax_included: calculation.tax_included,
        total: calculation.total,
        steps: calculation.steps,
        shipping_methods: calculation.methods,
    })
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

fn gateways(services: &Services) -> Vec<GatewayChoice> {
    let choice = |g: &std::sync::Arc<dyn souk_payments::Gateway>| GatewayChoice {
        id: g.name().to_owned(),
        methods: g.methods().iter().map(|m| (*m).to_owned()).collect(),
    };
    Gateways::of(services).iter().map(choice).collect()
}
