//! `/checkout/`: one page, one form.
//!
//! What was typed is kept in a cookie for an hour, so that a reload, a step back or an error loses nothing and no address
//! ever carries it; an order takes the cookie away.

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{HeaderMap, SET_COOKIE};
use serde_json::{Value, json};
use souk_accounts::MaybePrincipal;
use souk_cart::CartKey;
use souk_checkout::{PaymentChoice, PlaceOrder, PlacedOrder, QuoteInput};
use souk_db::Id;
use souk_http::Problem;
use souk_orders::Address;

use super::Visit;
use super::errors::or_page;
use super::forms::{Fields, see_other};
use super::frame::Page;
use crate::countries;

/// The cookie with what was typed.
const TYPED: &str = "checkout";
/// How long it is kept, in seconds.
const KEPT: i64 = 3_600;
/// Bytes of it at most: browsers take 4,096 for a whole cookie.
const MOST_TYPED: usize = 3_600;
/// The fields of the form that are kept.
const FIELDS: [&str; 14] = [
    "email",
    "first_name",
    "last_name",
    "company",
    "line1",
    "line2",
    "city",
    "region",
    "postal_code",
    "country",
    "phone",
    "note",
    "shipping_method_id",
    "payment",
];

/// `GET /checkout/`
pub(crate) async fn show(
    visit: Visit,
    principal: MaybePrincipal,
    cart: CartKey,
    headers: HeaderMap,
) -> Response {
    let values = typed_before(&visit, &headers);
    or_page(&visit, page(&visit, &principal, &cart, values, None).await).await
}

fn typed_before(visit: &Visit, headers: &HeaderMap) -> Value {
    let kept = visit.cookies.get(headers, TYPED).and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    let values = kept.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    values.filter(Value::is_object).unwrap_or_else(|| json!({}))
}

/// `response`, which keeps the fields in the browser; what is more than a cookie holds is not kept.
fn keep_typed(visit: &Visit, fields: &Fields, mut response: Response) -> Response {
    let values: serde_json::Map<String, Value> =
        FIELDS.iter().map(|name| ((*name).to_owned(), fields.get(name).into())).collect();
    let text = URL_SAFE_NO_PAD.encode(Value::Object(values).to_string());
    if text.len() <= MOST_TYPED {
        response.headers_mut().append(SET_COOKIE, visit.cookies.set(TYPED, &text, KEPT));
    }
    response
}

async fn page(
    visit: &Visit,
    principal: &MaybePrincipal,
    cart: &CartKey,
    values: Value,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let view = souk_cart::view(visit, &visit.market, cart).await?;
    if view.lines.is_empty() {
        return Ok(see_other("/cart/"));
    }
    let text = |name: &str| values[name].as_str().filter(|v| !v.is_empty()).map(ToOwned::to_owned);
    let method = text("shipping_method_id").and_then(|id| Id::parse_str(&id).ok());
    let wanted = QuoteInput { country: text("country"), region: text("region"), shipping_method_id: method };
    // What cannot be quoted (a country we do not deliver to) is told by the form's own errors.
    let quote = match souk_checkout::quote(visit, &visit.market, cart, &wanted).await {
        Ok(quote) => quote,
        Err(_) => souk_checkout::quote(visit, &visit.market, cart, &QuoteInput::default()).await?,
    };
    let data = json!({
        "cart": view,
        "quote": quote,
        "countries": countries::named(&visit.market.channel.countries),
        "gateways": quote.gateways,
        "values": values,
        "errors": problem.map(errors),
        "problem": problem.map(|p| json!({"code": p.code(), "detail": p.detail(), "total": p.get_fact("total")})),
    });
    let mut page = Page::new("checkout", "/checkout/", data);
    page.status = problem.map_or(200, |p| p.status().as_u16());
    page.personal(visit, principal, cart).await
}

/// The form's fields are flat: `shipping_address.city` is `city` there, and how to pay is one choice.
fn errors(problem: &Problem) -> Value {
    let flat = problem.errors().iter().map(|(field, texts)| {
        let name = match field.split_once('.') {
            Some(("payment", _)) => "payment",
            _ => field.rsplit('.').next().unwrap_or(field),
        };
        (name.to_owned(), json!(texts))
    });
    flat.collect()
}

/// `POST /checkout/`
pub(crate) async fn submit(
    visit: Visit,
    principal: MaybePrincipal,
    cart: CartKey,
    fields: Fields,
) -> Response {
    if fields.get("step") == "quote" {
        return keep_typed(&visit, &fields, see_other("/checkout/"));
    }
    let placed = match input(&fields) {
        Ok(input) => souk_checkout::place(&visit, &visit.market, &cart, None, &input).await,
        Err(problem) => Err(problem),
    };
    match placed {
        Ok(placed) => gone_on(&visit, &placed),
        // Pressing twice is no error: the order is there.
        Err(problem) if problem.code() == "cart_already_ordered" => {
            let id = problem.get_fact("order_id").and_then(Value::as_str).unwrap_or_default().to_owned();
            see_other(&format!("/orders/{id}/"))
        }
        Err(problem) if problem.code() == "cart_empty" => see_other("/cart/"),
        Err(problem) => {
            let page = page(&visit, &principal, &cart, fields.values(), Some(&problem)).await;
            keep_typed(&visit, &fields, or_page(&visit, page).await)
        }
    }
}

/// On to the bank, or to the order.
fn gone_on(visit: &Visit, placed: &PlacedOrder) -> Response {
    let action = placed.order.payments.iter().find_map(|p| p.next_action.as_ref());
    let to = action.map_or_else(|| format!("/orders/{}/", placed.order.id), |a| a.url.clone());
    let mut response = see_other(&to);
    response.headers_mut().append(SET_COOKIE, visit.cookies.set("order", &placed.token, 30 * 24 * 3600));
    response.headers_mut().append(SET_COOKIE, visit.cookies.clear(TYPED));
    response
}

fn input(fields: &Fields) -> Result<PlaceOrder, Problem> {
    let get = |name: &str| fields.get(name).to_owned();
    let method = Id::parse_str(fields.get("shipping_method_id"))
        .map_err(|_| Problem::invalid("shipping_method_id", "Choose how it is to be sent."))?;
    let accept_total = match fields.get("accept_total") {
        "" => None,
        text => {
            Some(text.parse().map_err(|_| Problem::invalid("accept_total", "A whole number is wanted."))?)
        }
    };
    let payment = payment(fields)?;
    Ok(PlaceOrder {
        email: get("email"),
        shipping_address: Address {
            first_name: get("first_name"),
            last_name: get("last_name"),
            company: get("company"),
            line1: get("line1"),
            line2: get("line2"),
            city: get("city"),
            region: get("region"),
            postal_code: get("postal_code"),
            country: get("country"),
            phone: get("phone"),
        },
        billing_address: None,
        shipping_method_id: method,
        shipping_methods: Vec::new(),
        payment,
        note: get("note"),
        accept_total,
    })
}

/// The one choice of how to pay: `gateway:method`.
pub(crate) fn payment(fields: &Fields) -> Result<PaymentChoice, Problem> {
    let (gateway, method) = fields
        .get("payment")
        .split_once(':')
        .ok_or_else(|| Problem::invalid("payment", "Choose how to pay."))?;
    Ok(PaymentChoice { gateway: gateway.to_owned(), method: Some(method.to_owned()), return_url: None })
}
