//! `/cart/`, and what its forms do without JavaScript.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use http::header::SET_COOKIE;
use serde_json::{Value, json};
use souk_accounts::MaybePrincipal;
use souk_cart::{CartKey, CartView, MOST_UNITS};
use souk_db::Id;
use souk_http::{Path, Problem};

use super::Visit;
use super::errors::or_page;
use super::forms::{Fields, see_other};
use super::frame::Page;

/// Why a form of the cart did nothing, in a word that the page's address may carry: the page shows its own text for it.
const REFUSALS: [&str; 5] = ["quantity", "out_of_stock", "cart_full", "cart_already_ordered", "not_found"];

/// `GET /cart/`
pub(crate) async fn show(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    principal: MaybePrincipal,
    cart: CartKey,
) -> Response {
    or_page(&visit, page(&visit, &uri, &principal, &cart).await).await
}

/// `GET` on the address of one of the cart's forms.
pub(crate) async fn back() -> Response {
    see_other("/cart/")
}

async fn page(
    visit: &Visit,
    uri: &http::Uri,
    principal: &MaybePrincipal,
    cart: &CartKey,
) -> Result<Response, Problem> {
    let view = souk_cart::view(visit, &visit.market, cart).await?;
    let refused = refused(visit, &view, uri).await?;
    let data = json!({"cart": view, "refused": refused});
    Page::new("cart", "/cart/", data).personal(visit, principal, cart).await
}

/// What the form before did not do, at which line or with which variant: `?refused=out_of_stock&variant=…`. Everything that
/// is shown of it is looked up again.
async fn refused(visit: &Visit, view: &CartView, uri: &http::Uri) -> Result<Value, Problem> {
    let query: BTreeMap<_, _> =
        form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let Some(code) = query.get("refused").filter(|code| REFUSALS.contains(&code.as_str())) else {
        return Ok(Value::Null);
    };
    let id = |name: &str| query.get(name).and_then(|text| Id::parse_str(text).ok());
    let (line, variant) = (id("line"), id("variant"));
    if let Some(line) = view.lines.iter().find(|l| Some(l.id) == line || Some(l.variant_id) == variant) {
        return Ok(
            json!({"code": code, "line_id": line.id, "title": line.title, "available": line.available}),
        );
    }
    let ids: Vec<Id> = variant.into_iter().collect();
    let facts = souk_catalog::variants_by_ids(visit.db.read(), &ids).await?;
    let stock = souk_inventory::available(visit.db.read(), &ids).await?;
    let title = variant.and_then(|v| facts.get(&v)).filter(|f| f.active).map(|f| f.product_title.as_str());
    let available = variant.and_then(|v| stock.get(&v).copied().flatten());
    Ok(json!({"code": code, "line_id": null, "title": title, "available": available}))
}

/// Back to the cart's page, which says why `problem` was in the way of what was wanted with `about`; other problems (the
/// database is away) are told by a page of their own.
async fn told(visit: &Visit, problem: Problem, about: (&str, &str)) -> Response {
    let code = if problem.errors().contains_key("quantity") && problem.code() == "invalid" {
        "quantity"
    } else {
        problem.code()
    };
    if !REFUSALS.contains(&code) {
        return or_page(visit, Err(problem)).await;
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("refused", code);
    if Id::parse_str(about.1).is_ok() {
        query.append_pair(about.0, about.1);
    }
    see_other(&format!("/cart/?{}", query.finish()))
}

/// `POST /cart/add/`
pub(crate) async fn add(visit: Visit, cart: CartKey, fields: Fields) -> Response {
    let variant = fields.get("variant_id");
    let result = async {
        let id = Id::parse_str(variant).map_err(|_| Problem::not_found())?;
        souk_cart::add(&visit, &visit.market, &cart, id, quantity(&fields)?).await
    };
    match result.await {
        Ok(added) => with_token(&visit, see_other("/cart/"), added.new_token.as_deref()),
        Err(problem) => told(&visit, problem, ("variant", variant)).await,
    }
}

/// `POST /cart/lines/{id}/`: another quantity; 0 takes the line away.
pub(crate) async fn change(visit: Visit, cart: CartKey, Path(line): Path<Id>, fields: Fields) -> Response {
    let result = async {
        match quantity(&fields)? {
            0 => souk_cart::remove(&visit, &visit.market, &cart, line).await.map(|_| ()),
            n => souk_cart::set_quantity(&visit, &visit.market, &cart, line, n).await.map(|_| ()),
        }
    };
    match result.await {
        Ok(()) => see_other("/cart/"),
        Err(problem) => told(&visit, problem, ("line", &line.to_string())).await,
    }
}

/// How many a form wants. Which numbers a cart takes, the cart says.
fn quantity(fields: &Fields) -> Result<i64, Problem> {
    let wanted = || Problem::invalid("quantity", format!("A whole number up to {MOST_UNITS} is wanted."));
    fields.get("quantity").parse().map_err(|_| wanted())
}

/// A guest's first line makes a cart, whose token the browser keeps.
fn with_token(visit: &Visit, mut response: Response, token: Option<&str>) -> Response {
    if let Some(token) = token {
        response.headers_mut().append(SET_COOKIE, visit.cookies.set("cart", token, 90 * 24 * 3600));
    }
    response
}
