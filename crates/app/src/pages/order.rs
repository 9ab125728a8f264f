//! `/orders/{id}/`

use axum::extract::OriginalUri;
use axum::response::Response;
use http::header::SET_COOKIE;
use serde_json::json;
use souk_accounts::MaybePrincipal;
use souk_cart::CartKey;
use souk_db::Id;
use souk_http::{Path, Problem};
use souk_orders::{OrderTokens, Reader};
use souk_payments::Gateways;

use super::Visit;
use super::checkout::payment;
use super::errors::or_page;
use super::forms::{Fields, see_other};
use super::frame::Page;

/// `GET /orders/{id}/`: for its member, for whoever holds its link, for staff. The link's token moves from the address, where
/// it would be passed on, into a cookie.
pub(crate) async fn show(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    principal: MaybePrincipal,
    cart: CartKey,
    reader: Reader,
    Path(id): Path<Id>,
) -> Response {
    let in_address = uri.query().and_then(|q| q.split('&').find_map(|p| p.strip_prefix("token=")));
    if let Some(token) = in_address.filter(|t| OrderTokens::of(&visit).opens(t, id)) {
        let mut response = see_other(uri.path());
        response.headers_mut().append(SET_COOKIE, visit.cookies.set("order", token, 30 * 24 * 3600));
        return response;
    }
    or_page(&visit, page(&visit, &principal, &cart, &reader, id, None).await).await
}

async fn page(
    visit: &Visit,
    principal: &MaybePrincipal,
    cart: &CartKey,
    reader: &Reader,
    id: Id,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let order = readable(visit, reader, id).await?;
    let url = format!("/orders/{id}/");
    let error = problem.map(|p| json!({"code": p.code(), "detail": p.detail(), "errors": p.errors()}));
    let gateways: Vec<_> =
        Gateways::of(visit).iter().map(|g| json!({"id": g.name(), "methods": g.methods()})).collect();
    let mut page = Page::new("order", &url, json!({"order": order, "error": error, "gateways": gateways}));
    page.status = problem.map_or(200, |p| p.status().as_u16());
    page.personal(visit, principal, cart).await
}

async fn readable(visit: &Visit, reader: &Reader, id: Id) -> Result<souk_orders::OrderView, Problem> {
    let conn = visit.db.read();
    let facts = souk_orders::facts(conn, id).await?.ok_or_else(Problem::not_found)?;
    if !reader.may_read(&OrderTokens::of(visit), id, facts.account_id, facts.cart_token_digest.as_deref()) {
        return Err(Problem::not_found());
    }
    souk_orders::view(conn, id).await?.ok_or_else(Problem::not_found)
}

/// `GET /orders/{id}/pay/` leads to the order's page.
pub(crate) async fn back(Path(id): Path<Id>) -> Response {
    see_other(&format!("/orders/{id}/"))
}

/// `POST /orders/{id}/pay/`: another try after a declined payment.
pub(crate) async fn pay(
    visit: Visit,
    principal: MaybePrincipal,
    cart: CartKey,
    reader: Reader,
    Path(id): Path<Id>,
    fields: Fields,
) -> Response {
    let paid = match payment(&fields) {
        Ok(choice) => souk_checkout::pay(&visit, &reader, id, &choice).await,
        Err(problem) => Err(problem),
    };
    match paid {
        Ok(order) => {
            let action = order.payments.iter().find_map(|p| p.next_action.as_ref());
            see_other(&action.map_or_else(|| format!("/orders/{id}/"), |a| a.url.clone()))
        }
        Err(problem) if problem.status().as_u16() == 404 => or_page(&visit, Err(problem)).await,
        Err(problem) => {
            or_page(&visit, page(&visit, &principal, &cart, &reader, id, Some(&problem)).await).await
        }
    }
}
