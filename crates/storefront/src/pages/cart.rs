//! `/cart/`, and what its forms do without JavaScript.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_cart::{CartLineView, CartView, MOST_UNITS};
use souk_db::Id;
use souk_http::{Path, Problem};
use souk_listing::Product;
use souk_orders::UnpaidOrder;
use souk_wishlist::{WantedMails, WishlistKey};

use super::sellers::{self, SellerLink};
use super::wishlist;
use crate::choice::Wanted;
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::messages;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The cart page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CartPage {
    /// The cart.
    cart: CartView,
    /// Who sells what is in it, by line; where more than one sells here.
    sellers: BTreeMap<Id, SellerLink>,
    /// Why the form before did nothing, if it did nothing.
    refused: Option<Refusal>,
    /// What the form before took out of the cart, if it did.
    taken: Option<Taken>,
    /// What was ordered before and waits to be paid, newest first.
    unpaid: Vec<UnpaidOrder>,
}

/// What a form took out of the cart.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = CartTaken)]
struct Taken {
    /// What.
    variant_id: Id,
    /// What it is called.
    title: String,
    /// Units of it.
    quantity: i64,
    /// Whether it is on the wishlist now.
    is_saved: bool,
}

/// Why a form of the cart did nothing.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = CartRefusal)]
struct Refusal {
    /// The reason: one of those that the page has words for.
    code: String,
    /// At which line; none when what was wanted is in no line.
    line_id: Option<Id>,
    /// What was wanted, where it is known.
    title: Option<String>,
    /// Units of it that can be bought.
    available: Option<i64>,
}

/// Why a form of the cart did nothing, in a word that the page's address may carry: the page shows its own text for it.
const REFUSALS: [&str; 6] =
    ["quantity", "out_of_stock", "cart_full", "cart_already_ordered", "not_found", "wishlist_full"];

/// `GET /cart/`
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    or_page(&visitor, page(&visitor, &uri).await).await
}

/// `GET` on the address of one of the cart's forms.
pub(crate) async fn back() -> Response {
    see_other("/cart/")
}

async fn page(visitor: &Visitor, uri: &http::Uri) -> Result<Response, Problem> {
    let cart = visitor.cart().await?.clone();
    let refused = refused(visitor, &cart, uri).await?;
    let sellers = sellers_of(visitor, &cart).await?;
    let taken = taken(visitor, uri).await?;
    let unpaid = super::order::unpaid(visitor).await?;
    let data = CartPage { cart, sellers, refused, taken, unpaid };
    Page::new("/cart/", PageData::Cart(data)).personal(visitor).await
}

async fn sellers_of(visitor: &Visitor, cart: &CartView) -> Result<BTreeMap<Id, SellerLink>, Problem> {
    let variants: Vec<Id> = cart.lines.iter().map(|line| line.variant_id).collect();
    let facts = souk_catalog::variants_by_ids(visitor.db.read(), &variants).await?;
    let mut ids: Vec<Id> = facts.values().map(|fact| fact.seller_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let links = sellers::links(visitor, &ids).await?;
    let of = |line: &souk_cart::CartLineView| {
        Some((line.id, links.get(&facts.get(&line.variant_id)?.seller_id)?.clone()))
    };
    Ok(cart.lines.iter().filter_map(of).collect())
}

fn query_of(uri: &http::Uri) -> BTreeMap<String, String> {
    form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect()
}

/// What the form before took out: `?removed=…&quantity=2` or `?saved=…`, with the variant. Its name is looked up.
async fn taken(visitor: &Visitor, uri: &http::Uri) -> Result<Option<Taken>, Problem> {
    let query = query_of(uri);
    let is_saved = query.contains_key("saved");
    let named = query.get("saved").or_else(|| query.get("removed"));
    let Some(variant_id) = named.and_then(|text| Id::parse_str(text).ok()) else { return Ok(None) };
    let conn = visitor.db.read();
    let mut facts = souk_catalog::variants_by_ids(conn, &[variant_id]).await?;
    if let Some(locale) = visitor.market.translation() {
        souk_catalog::translate_variants(conn, locale, &mut facts).await?;
    }
    let Some(facts) = facts.remove(&variant_id).filter(|facts| facts.active) else { return Ok(None) };
    let quantity = query.get("quantity").and_then(|text| text.parse().ok()).unwrap_or(1);
    let quantity = i64::clamp(quantity, 1, MOST_UNITS);
    Ok(Some(Taken { variant_id, title: facts.product_title, quantity, is_saved }))
}

/// What the form before did not do, at which line or with which variant: `?refused=out_of_stock&variant=…`. Everything that
/// is shown of it is looked up again.
async fn refused(visitor: &Visitor, view: &CartView, uri: &http::Uri) -> Result<Option<Refusal>, Problem> {
    let query = query_of(uri);
    let Some(code) = query.get("refused").filter(|code| REFUSALS.contains(&code.as_str())).cloned() else {
        return Ok(None);
    };
    let id = |name: &str| query.get(name).and_then(|text| Id::parse_str(text).ok());
    let (line, variant) = (id("line"), id("variant"));
    if let Some(line) = view.lines.iter().find(|l| Some(l.id) == line || Some(l.variant_id) == variant) {
        let (title, available) = (Some(line.title.clone()), line.available);
        return Ok(Some(Refusal { code, line_id: Some(line.id), title, available }));
    }
    let ids: Vec<Id> = variant.into_iter().collect();
    let facts = souk_catalog::variants_by_ids(visitor.db.read(), &ids).await?;
    let stock = souk_inventory::available(visitor.db.read(), &ids).await?;
    let title = variant.and_then(|v| facts.get(&v)).filter(|f| f.active).map(|f| f.product_title.clone());
    let available = variant.and_then(|v| stock.get(&v).copied().flatten());
    Ok(Some(Refusal { code, line_id: None, title, available }))
}

/// Back to the cart's page, which says why `problem` was in the way of what was wanted with `about`; other problems (the
/// database is away) are told by a page of their own.
pub(super) async fn told(visitor: &Visitor, problem: Problem, about: (&str, &str)) -> Response {
    let code =
        if problem.names("quantity") && problem.code() == "invalid" { "quantity" } else { problem.code() };
    if !REFUSALS.contains(&code) {
        return or_page(visitor, Err(problem)).await;
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("refused", code);
    if Id::parse_str(about.1).is_ok() {
        query.append_pair(about.0, about.1);
    }
    see_other(&format!("/cart/?{}", query.finish()))
}

/// `POST /cart/add/`: the variant `variant_id`, or that of its product with the values `option1` and so on.
pub(crate) async fn add(visitor: Visitor, fields: Fields) -> Response {
    let id = match meant(&visitor, &fields).await {
        Ok(Meant::Variant(id)) => id,
        Ok(Meant::Page(address)) => return see_other(&address),
        Err(problem) => return told(&visitor, problem, ("variant", fields.get("variant_id"))).await,
    };
    let result =
        async { souk_cart::add(&visitor, &visitor.market, &visitor.cart_key, id, quantity(&fields)?).await };
    match result.await {
        Ok(added) => with_token(&visitor, see_other("/cart/"), added.new_token.as_deref()),
        Err(problem) => told(&visitor, problem, ("variant", &id.to_string())).await,
    }
}

/// What a form of a product's page means.
enum Meant {
    /// This variant.
    Variant(Id),
    /// None that exists: this address shows the nearest.
    Page(String),
}

async fn meant(visitor: &Visitor, fields: &Fields) -> Result<Meant, Problem> {
    let id = Id::parse_str(fields.get("variant_id")).map_err(|_| Problem::not_found())?;
    let wanted = Wanted::read(fields.0.iter().map(|(name, value)| (name, value.as_str())));
    if !wanted.has_values() {
        return Ok(Meant::Variant(id));
    }
    let conn = visitor.db.read();
    let facts = souk_catalog::variants_by_ids(conn, &[id]).await?;
    let product = facts.get(&id).ok_or_else(Problem::not_found)?.product_id;
    let docs = souk_listing::by_ids(conn, visitor.market.channel.id, None, &[product]).await?;
    let (_, doc) = docs.first().ok_or_else(Problem::not_found)?;
    let product: Product = serde_json::from_str(doc).map_err(Problem::internal)?;
    Ok(match wanted.choose(&product) {
        Some(choice) if choice.is_nearest => Meant::Page(wanted.address(&product)),
        Some(choice) => Meant::Variant(choice.variant),
        None => Meant::Variant(id),
    })
}

/// `POST /cart/lines/{id}/`: another quantity; 0 takes the line away.
pub(crate) async fn change(visitor: Visitor, Path(line): Path<Id>, fields: Fields) -> Response {
    let result = async {
        match quantity(&fields)? {
            0 => remove(&visitor, line).await,
            n => souk_cart::set_quantity(&visitor, &visitor.market, &visitor.cart_key, line, n)
                .await
                .map(|_| "/cart/".to_owned()),
        }
    };
    match result.await {
        Ok(address) => see_other(&address),
        Err(problem) => told(&visitor, problem, ("line", &line.to_string())).await,
    }
}

/// Takes a line away, and answers the address of the page that says so and offers to put it back.
async fn remove(visitor: &Visitor, line: Id) -> Result<String, Problem> {
    let held = held(visitor, line).await?;
    souk_cart::remove(visitor, &visitor.market, &visitor.cart_key, line).await?;
    Ok(format!("/cart/?removed={}&quantity={}", held.variant_id, held.quantity.get()))
}

/// The line `line` as it stands in the cart.
async fn held(visitor: &Visitor, line: Id) -> Result<CartLineView, Problem> {
    let cart = souk_cart::view(visitor, &visitor.market, &visitor.cart_key).await?;
    cart.lines.into_iter().find(|held| held.id == line).ok_or_else(Problem::not_found)
}

/// `POST /cart/lines/{id}/save/`: from the cart to the wishlist, for later.
pub(crate) async fn save(visitor: Visitor, wishes: WishlistKey, Path(line): Path<Id>) -> Response {
    let saved = async {
        let held = held(&visitor, line).await?;
        let wish = (held.product_id, Some(held.variant_id));
        let mails = WantedMails::default();
        let item = souk_wishlist::add(&visitor, &visitor.market, &wishes, wish, mails).await?;
        souk_cart::remove(&visitor, &visitor.market, &visitor.cart_key, line).await?;
        Ok::<_, Problem>((held.variant_id, item.token))
    };
    match saved.await {
        Ok((variant, token)) => {
            wishlist::with_token(&visitor, see_other(&format!("/cart/?saved={variant}")), token.as_deref())
        }
        Err(problem) => told(&visitor, problem, ("line", &line.to_string())).await,
    }
}

/// How many a form wants. Which numbers a cart takes, the cart says.
fn quantity(fields: &Fields) -> Result<i64, Problem> {
    let wanted = || Problem::invalid("quantity", messages::NO_QUANTITY.with("most", MOST_UNITS));
    fields.get("quantity").parse().map_err(|_| wanted())
}

/// A guest's first line makes a cart, whose token the browser keeps.
pub(super) fn with_token(visitor: &Visitor, mut response: Response, token: Option<&str>) -> Response {
    if let Some(token) = token {
        response.headers_mut().append(SET_COOKIE, visitor.cookies.set("cart", token, 90 * 24 * 3600));
    }
    response
}
