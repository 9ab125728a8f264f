//! `/checkout/`: one page, one form.
//!
//! What was typed is kept in a cookie for an hour, so that a reload, a step back or an error loses nothing and no address
//! ever carries it; an order takes the cookie away.

use std::collections::BTreeMap;

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{HeaderMap, SET_COOKIE};
use serde::Serialize;
use souk_cart::CartView;
use souk_checkout::{PaymentChoice, PlaceOrder, PlacedOrder, Quote, QuoteInput, SellerMethod};
use souk_db::Id;
use souk_http::{Problem, Words};
use souk_money::Money;
use souk_orders::{Address, UnpaidOrder};

use crate::countries::{self, Country};
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::frame::home_country;
use crate::messages;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The checkout page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CheckoutPage {
    /// What is to be bought.
    cart: CartView,
    /// What it costs, and the ways to send and to pay.
    quote: Quote,
    /// Where it can be sent to.
    countries: Vec<Country>,
    /// What was typed before.
    values: BTreeMap<String, String>,
    /// What is wrong with it, by field.
    errors: BTreeMap<String, Vec<String>>,
    /// Why there is no order yet, if one was tried.
    problem: Option<Hindrance>,
    /// What was ordered before and waits to be paid, newest first.
    unpaid: Vec<UnpaidOrder>,
}

/// What stands between this cart and an order.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = CheckoutHindrance)]
struct Hindrance {
    /// The problem's code.
    code: String,
    /// In words.
    detail: String,
    /// What it costs now, when that is more than was agreed to.
    total: Option<Money>,
}

/// The cookie with what was typed.
pub(super) const TYPED: &str = "checkout";
/// How long it is kept, in seconds.
const KEPT: i64 = 3_600;
/// Bytes of it at most: browsers take 4,096 for a whole cookie.
const MOST_TYPED: usize = 3_600;
/// The fields of the form that are kept.
const FIELDS: [&str; 15] = [
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
    "vat_number",
    "shipping_method_id",
    "payment",
];

/// What stands before a seller's id in the field that says how that seller's part is sent.
const OF_SELLER: &str = "method_of_";

/// `GET /checkout/`
pub(crate) async fn show(visitor: Visitor, headers: HeaderMap) -> Response {
    let mut values = typed_before(&visitor, &headers);
    if values.is_empty() {
        match known(&visitor).await {
            Ok(of_member) => values = of_member,
            Err(problem) => return or_page(&visitor, Err(problem)).await,
        }
    }
    or_page(&visitor, page(&visitor, values, None).await).await
}

/// What is known of a member: name, e-mail address and the default address.
async fn known(visitor: &Visitor) -> Result<BTreeMap<String, String>, Problem> {
    let Some(person) = &visitor.person.0 else { return Ok(BTreeMap::new()) };
    let conn = visitor.db.read();
    let Some(account) = souk_accounts::account_by_id(conn, person.account_id).await? else {
        return Ok(BTreeMap::new());
    };
    let saved = souk_profile::addresses::of_account(conn, person.account_id).await?.into_iter().next();
    let address = saved.map_or_else(
        || Address {
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            ..Address::default()
        },
        |saved| saved.address,
    );
    let mut values = address_values(&address);
    values.insert("email".to_owned(), account.email);
    values.retain(|_, value| !value.is_empty());
    Ok(values)
}

/// An address as the fields of a form.
pub(super) fn address_values(address: &Address) -> BTreeMap<String, String> {
    let fields = [
        ("first_name", &address.first_name),
        ("last_name", &address.last_name),
        ("company", &address.company),
        ("line1", &address.line1),
        ("line2", &address.line2),
        ("city", &address.city),
        ("region", &address.region),
        ("postal_code", &address.postal_code),
        ("country", &address.country),
        ("phone", &address.phone),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

fn typed_before(visitor: &Visitor, headers: &HeaderMap) -> BTreeMap<String, String> {
    let kept = visitor.cookies.get(headers, TYPED).and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// `response`, which keeps the fields in the browser; what is more than a cookie holds is not kept.
fn keep_typed(visitor: &Visitor, fields: &Fields, mut response: Response) -> Response {
    let of_sellers = fields.0.keys().map(String::as_str).filter(|name| name.starts_with(OF_SELLER));
    let values: BTreeMap<&str, &str> =
        FIELDS.into_iter().chain(of_sellers).map(|name| (name, fields.get(name))).collect();
    let text = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&values).unwrap_or_default());
    if text.len() <= MOST_TYPED {
        response.headers_mut().append(SET_COOKIE, visitor.cookies.set(TYPED, &text, KEPT));
    }
    response
}

async fn page(
    visitor: &Visitor,
    mut values: BTreeMap<String, String>,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    // The form and the quote begin with the same country.
    if values.get("country").is_none_or(String::is_empty) {
        values.insert("country".to_owned(), home_country(visitor).await?);
    }
    let text = |name: &str| values.get(name).filter(|v| !v.is_empty()).cloned();
    let method = text("shipping_method_id").and_then(|id| Id::parse_str(&id).ok());
    let wanted = QuoteInput {
        country: text("country"),
        region: text("region"),
        shipping_method_id: method,
        shipping_methods: of_sellers(&values),
    };
    let mut quote = visitor.quote(&wanted).await;
    // What cannot be quoted (a seller whose goods are gone, a country we do not deliver to) is told by the form's own errors.
    for simpler in [QuoteInput { shipping_methods: Vec::new(), ..wanted }, QuoteInput::default()] {
        if quote.as_ref().err().is_none_or(|problem| problem.code() == "cart_empty") {
            break;
        }
        quote = visitor.quote(&simpler).await;
    }
    let quote = match quote {
        Err(problem) if problem.code() == "cart_empty" => return Ok(see_other("/cart/")),
        quoted => quoted?,
    };
    let data = CheckoutPage {
        cart: visitor.cart().await?.clone(),
        quote,
        countries: countries::named(&visitor.market.channel.countries),
        errors: problem.map(|p| errors(visitor.words(p))).unwrap_or_default(),
        problem: problem.map(|p| hindrance(visitor, p)),
        unpaid: super::order::unpaid(visitor).await?,
        values,
    };
    Page::new("/checkout/", PageData::Checkout(Box::new(data))).telling(problem).personal(visitor).await
}

fn hindrance(visitor: &Visitor, problem: &Problem) -> Hindrance {
    let total = problem.get_fact("total").and_then(|total| serde_json::from_value(total.clone()).ok());
    Hindrance { code: problem.code().to_owned(), detail: visitor.words(problem).detail, total }
}

/// The form's fields are flat: `shipping_address.city` is `city` there, and how to pay is one choice.
fn errors(words: Words) -> BTreeMap<String, Vec<String>> {
    let flat = words.errors.into_iter().map(|(field, texts)| {
        let name = match field.split_once('.') {
            Some(("payment", _)) => "payment",
            _ => field.rsplit('.').next().unwrap_or(&field),
        };
        (name.to_owned(), texts)
    });
    flat.collect()
}

/// `POST /checkout/`
pub(crate) async fn submit(visitor: Visitor, fields: Fields) -> Response {
    if fields.get("step") == "quote" {
        return keep_typed(&visitor, &fields, see_other("/checkout/"));
    }
    let placed = match input(&fields) {
        Ok(input) => souk_checkout::place(&visitor, &visitor.market, &visitor.cart_key, None, &input).await,
        Err(problem) => Err(problem),
    };
    match placed {
        Ok(placed) => gone_on(&visitor, &placed),
        // Pressing twice is no error: the order is there.
        Err(problem) if problem.code() == "cart_already_ordered" => {
            let id = problem.get_fact("order_id").and_then(|id| id.as_str()).unwrap_or_default();
            see_other(&format!("/orders/{id}/"))
        }
        // The session of a member ended while the page stood open: the cart is the account's.
        Err(problem)
            if problem.code() == "cart_empty"
                && visitor.person.0.is_none()
                && fields.get("member") == "yes" =>
        {
            keep_typed(&visitor, &fields, see_other("/account/sign-in/?ended&next=/checkout/"))
        }
        Err(problem) if problem.code() == "cart_empty" => see_other("/cart/"),
        Err(problem) => {
            let page = page(&visitor, fields.values(), Some(&problem)).await;
            keep_typed(&visitor, &fields, or_page(&visitor, page).await)
        }
    }
}

/// On to the bank, or to the order.
fn gone_on(visitor: &Visitor, placed: &PlacedOrder) -> Response {
    let action = placed.order.payments.iter().find_map(|p| p.next_action.as_ref());
    let to = action.map_or_else(|| format!("/orders/{}/", placed.order.id), |a| a.url.clone());
    let mut response = see_other(&to);
    response.headers_mut().append(SET_COOKIE, visitor.cookies.set("order", &placed.token, 30 * 24 * 3600));
    response.headers_mut().append(SET_COOKIE, visitor.cookies.clear(TYPED));
    response
}

fn input(fields: &Fields) -> Result<PlaceOrder, Problem> {
    let get = |name: &str| fields.get(name).to_owned();
    let method = Id::parse_str(fields.get("shipping_method_id"))
        .map_err(|_| Problem::invalid("shipping_method_id", &messages::CHOOSE_SHIPPING))?;
    let accept_total = match fields.get("accept_total") {
        "" => None,
        text => Some(
            text.parse().map_err(|_| Problem::invalid("accept_total", &souk_http::messages::WHOLE_NUMBER))?,
        ),
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
        shipping_methods: of_sellers(&fields.0),
        payment,
        note: get("note"),
        vat_number: get("vat_number"),
        accept_total,
    })
}

/// The ways that were chosen for the parts of single sellers.
fn of_sellers(values: &BTreeMap<String, String>) -> Vec<SellerMethod> {
    let id = |text: &str| Id::parse_str(text).ok();
    let chosen = |(name, value): (&String, &String)| {
        Some(SellerMethod { seller_id: id(name.strip_prefix(OF_SELLER)?)?, method_id: id(value)? })
    };
    values.iter().filter_map(chosen).collect()
}

/// The one choice of how to pay: `gateway:method`.
pub(crate) fn payment(fields: &Fields) -> Result<PaymentChoice, Problem> {
    let (gateway, method) = fields
        .get("payment")
        .split_once(':')
        .ok_or_else(|| Problem::invalid("payment", &messages::CHOOSE_PAYMENT))?;
    Ok(PaymentChoice { gateway: gateway.to_owned(), method: Some(method.to_owned()), return_url: None })
}
