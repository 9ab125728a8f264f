//! `/orders/{id}/`

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_cart::Added;
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, Words};
use souk_orders::{OrderTokens, OrderView, Reader, UnpaidOrder};
use souk_payments::GatewayChoice;

use super::cart;
use super::checkout::payment;
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// An order page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct OrderPage {
    /// The order.
    order: OrderView,
    /// Why it was not paid, if that was tried.
    error: Option<PaymentError>,
    /// Ways to pay it.
    gateways: Vec<GatewayChoice>,
}

/// Why an order was not paid.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PaymentError {
    /// The problem's code.
    code: String,
    /// In words.
    detail: String,
    /// What is wrong, by field.
    errors: BTreeMap<String, Vec<String>>,
}

/// `GET /orders/{id}/`: for its member, for whoever holds its link, for staff. The link's token moves from the address, where
/// it would be passed on, into a cookie.
pub(crate) async fn show(
    visitor: Visitor,
    OriginalUri(uri): OriginalUri,
    reader: Reader,
    Path(id): Path<Id>,
) -> Response {
    let in_address = uri.query().and_then(|q| q.split('&').find_map(|p| p.strip_prefix("token=")));
    if let Some(token) = in_address.filter(|t| OrderTokens::of(&visitor).opens(t, id)) {
        let mut response = see_other(uri.path());
        response.headers_mut().append(SET_COOKIE, visitor.cookies.set("order", token, 30 * 24 * 3600));
        return response;
    }
    or_page(&visitor, page(&visitor, &reader, id, None).await).await
}

async fn page(
    visitor: &Visitor,
    reader: &Reader,
    id: Id,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let order = readable(visitor, reader, id).await?;
    let data = OrderPage {
        gateways: souk_checkout::gateways(visitor, &order.shipping_address.country).await?,
        order,
        error: problem.map(|p| {
            let Words { detail, errors } = visitor.words(p);
            PaymentError { code: p.code().to_owned(), detail, errors }
        }),
    };
    let page = Page::new(format!("/orders/{id}/"), PageData::Order(Box::new(data)));
    page.telling(problem).personal(visitor).await
}

/// What whoever looks ordered before and has not paid yet: a member's, and a guest's by the token of the cart.
///
/// # Errors
/// What the database says.
pub(super) async fn unpaid(visitor: &Visitor) -> Result<Vec<UnpaidOrder>, Problem> {
    let account = visitor.person.0.as_ref().map(|person| person.account_id);
    let digest = visitor.cart_key.token_digest.as_deref();
    Ok(souk_orders::unpaid_of(visitor.db.read(), account, digest).await?)
}

async fn readable(visitor: &Visitor, reader: &Reader, id: Id) -> Result<OrderView, Problem> {
    let conn = visitor.db.read();
    let facts = souk_orders::facts(conn, id).await?.ok_or_else(Problem::not_found)?;
    if !reader.may_read(&OrderTokens::of(visitor), id, facts.account_id, facts.cart_token_digest.as_deref()) {
        return Err(Problem::not_found());
    }
    souk_orders::view(conn, id).await?.ok_or_else(Problem::not_found)
}

/// `GET /orders/{id}/pay/` leads to the order's page.
pub(crate) async fn back(Path(id): Path<Id>) -> Response {
    see_other(&format!("/orders/{id}/"))
}

/// `POST /orders/{id}/pay/`: another try after a declined payment.
pub(crate) async fn pay(visitor: Visitor, reader: Reader, Path(id): Path<Id>, fields: Fields) -> Response {
    let paid = match payment(&fields) {
        Ok(choice) => souk_checkout::pay(&visitor, &reader, id, &choice).await,
        Err(problem) => Err(problem),
    };
    match paid {
        Ok(order) => {
            let action = order.payments.iter().find_map(|p| p.next_action.as_ref());
            see_other(&action.map_or_else(|| format!("/orders/{id}/"), |a| a.url.clone()))
        }
        Err(problem) if problem.status().as_u16() == 404 => or_page(&visitor, Err(problem)).await,
        Err(problem) => or_page(&visitor, page(&visitor, &reader, id, Some(&problem)).await).await,
    }
}

/// `POST /orders/{id}/cancel/`: gives the order up while it awaits payment.
pub(crate) async fn cancel(visitor: Visitor, reader: Reader, read: IfMatch, Path(id): Path<Id>) -> Response {
    match souk_checkout::cancel_for(&visitor, &reader, id, &read, String::new()).await {
        Ok(()) => see_other(&format!("/orders/{id}/")),
        Err(problem) if problem.status().as_u16() == 404 => or_page(&visitor, Err(problem)).await,
        Err(problem) => or_page(&visitor, page(&visitor, &reader, id, Some(&problem)).await).await,
    }
}

/// `POST /orders/{id}/again/`: puts what was ordered into the cart once more. What is not sold any more, or not in that number, is
/// told of by the cart.
pub(crate) async fn again(visitor: Visitor, reader: Reader, Path(id): Path<Id>) -> Response {
    let order = match readable(&visitor, &reader, id).await {
        Ok(order) => order,
        Err(problem) => return or_page(&visitor, Err(problem)).await,
    };
    let mut key = visitor.cart_key.clone();
    let (mut token, mut refused) = (None, None);
    for line in order.lines {
        let added =
            souk_cart::add(&visitor, &visitor.market, &key, line.variant_id, line.quantity.get()).await;
        match added {
            Ok(Added { new_token: Some(new), .. }) => {
                // A guest's first line made the cart that the others go into.
                key.token_digest = Some(souk_http::secret::digest(&new));
                token = Some(new);
            }
            Ok(_) => {}
            Err(problem) => refused = refused.or(Some((problem, line.variant_id))),
        }
    }
    let response = match refused {
        None => see_other("/cart/"),
        Some((problem, variant)) => cart::told(&visitor, problem, ("variant", &variant.to_string())).await,
    };
    cart::with_token(&visitor, response, token.as_deref())
}
