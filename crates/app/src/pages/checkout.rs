//! `/checkout/`: one page, one form.

use axum::extract::{OriginalUri, State};
use axum::response::Response;
use http::header::SET_COOKIE;
use serde_json::{Value, json};
use souk_accounts::MaybePrincipal;
use souk_cart::CartKey;
use souk_checkout::{PaymentChoice, PlaceOrder, PlacedOrder, QuoteInput};
use souk_db::Id;
use souk_http::Problem;
use souk_orders::Address;

use super::PagesState;
use super::errors::or_page;
use super::forms::{Fields, see_other};
use super::frame::Page;
use crate::countries;

/// `GET /checkout/`
pub(crate) async fn show(
    State(state): State<PagesState>,
    OriginalUri(uri): OriginalUri,
    principal: MaybePrincipal,
    cart: CartKey,
) -> Response {
    let values: Value = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
        .filter(|(name, _)| matches!(name.as_ref(), "country" | "shipping_method_id"))
        .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
        .collect();
    or_page(&state, page(&state, &principal, &cart, values, None).await).await
}

async fn page(
    state: &PagesState,
    principal: &MaybePrincipal,
    cart: &CartKey,
    values: Value,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let view = souk_cart::view(&state.cart, cart).await?;
    if view.lines.is_empty() {
        return Ok(see_other("/cart/"));
    }
    let text = |name: &str| values[name].as_str().filter(|v| !v.is_empty()).map(ToOwned::to_owned);
    let method = text("shipping_method_id").and_then(|id| Id::parse_str(&id).ok());
    let wanted = QuoteInput { country: text("country"), region: text("region"), shipping_method_id: method };
    // What cannot be quoted (a country we do not deliver to) is told by the form's own errors.
    let quote = match souk_checkout::quote(&state.checkout, cart, &wanted).await {
        Ok(quote) => quote,
        Err(_) => souk_checkout::quote(&state.checkout, cart, &QuoteInput::default()).await?,
    };
    let data = json!({
        "cart": view,
        "quote": quote,
        "countries": countries::named(&state.channel.countries),
        "gateways": quote.gateways,
        "values": values,
        "errors": problem.map(errors),
        "problem": problem.map(|p| json!({"code": p.code(), "detail": p.detail(), "total": p.get_fact("total")})),
    });
    let mut page = Page::new("checkout", "/checkout/", data);
    page.status = problem.map_or(200, |p| p.status().as_u16());
    page.personal(state, principal, cart).await
}

/// The form's fields are flat: `shipping_address.city` is `city` there.
fn errors(problem: &Problem) -> Value {
    let flat = problem.errors().iter().map(|(field, texts)| {
        let name = field.rsplit('.').next().unwrap_or(field);
        (name.to_owned(), json!(texts))
    });
    flat.collect()
}

/// `POST /checkout/`
pub(crate) async fn submit(
    State(state): State<PagesState>,
    principal: MaybePrincipal,
    cart: CartKey,
    fields: Fields,
) -> Response {
    let placed = match input(&fields) {
        Ok(input) => souk_checkout::place(&state.checkout, &cart, None, &input).await,
        Err(problem) => Err(problem),
    };
    match placed {
        Ok(placed) => gone_on(&state, &placed),
        // Pressing twice is no error: the order is there.
        Err(problem) if problem.code() == "cart_already_ordered" => {
            let id = problem.get_fact("order_id").and_then(Value::as_str).unwrap_or_default().to_owned();
            see_other(&format!("/orders/{id}/"))
        }
        Err(problem) if problem.code() == "cart_empty" => see_other("/cart/"),
        Err(problem) => {
            or_page(&state, page(&state, &principal, &cart, fields.values(), Some(&problem)).await).await
        }
    }
}

/// On to the bank, or to the order.
fn gone_on(state: &PagesState, placed: &PlacedOrder) -> Response {
    let action = placed.order.payments.iter().find_map(|p| p.next_action.as_ref());
    let to = action.map_or_else(|| format!("/orders/{}/", placed.order.id), |a| a.url.clone());
    let mut response = see_other(&to);
    response.headers_mut().append(SET_COOKIE, state.cookies.set("order", &placed.token, 30 * 24 * 3600));
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
    let gateway = match fields.get("gateway") {
        "" => return Err(Problem::invalid("gateway", "Choose how to pay.")),
        name => name.to_owned(),
    };
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
        payment: PaymentChoice {
            gateway,
            method: Some(get("method")).filter(|m| !m.is_empty()),
            return_url: None,
        },
        note: get("note"),
        accept_total,
    })
}
