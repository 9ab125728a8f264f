//! `/account/`: what one ordered.

use axum::response::Response;
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_accounts::UserView;
use souk_http::{PageQuery, Problem};
use souk_orders::{OrderView, UnpaidOrder};

use crate::errors::or_page;
use crate::forms::see_other;
use crate::page::{Page, PageData};
use crate::visit::{Visit, Visitor};

/// The account page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct AccountPage {
    /// Whose account it is.
    me: UserView,
    /// The last orders, newest first.
    orders: Vec<OrderView>,
    /// Those that wait to be paid, newest first.
    unpaid: Vec<UnpaidOrder>,
}

/// `GET /account/`
pub(crate) async fn show(visitor: Visitor) -> Response {
    or_page(&visitor, page(&visitor).await).await
}

async fn page(visitor: &Visitor) -> Result<Response, Problem> {
    let Some(person) = &visitor.person.0 else { return Ok(see_other("/account/sign-in/?next=/account/")) };
    let conn = visitor.db.read();
    let me = souk_accounts::account_by_id(conn, person.account_id).await?.ok_or_else(Problem::not_found)?;
    let recent = PageQuery::new(Some(1), Some(24))?;
    let orders = souk_orders::of_account(conn, person.account_id, recent).await?;
    let unpaid = super::order::unpaid(visitor).await?;
    let data = AccountPage { me: UserView::from(&me), orders, unpaid };
    Page::new("/account/", PageData::Account(data)).personal(visitor).await
}

/// `GET` on the address of the form that signs out.
pub(crate) async fn back() -> Response {
    see_other("/account/")
}

/// `POST /account/sign-out/`
pub(crate) async fn sign_out(visit: Visit, headers: HeaderMap) -> Response {
    if let Some(token) = visit.cookies.get(&headers, "refresh")
        && let Err(problem) = souk_accounts::logout(&visit, &headers, &token).await
        && problem.status().is_server_error()
    {
        return or_page(&visit, Err(problem)).await;
    }
    let mut response = see_other("/");
    for name in ["access", "refresh", super::checkout::TYPED] {
        response.headers_mut().append(SET_COOKIE, visit.cookies.clear(name));
    }
    response
}
