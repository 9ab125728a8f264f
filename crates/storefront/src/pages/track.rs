//! `/orders/track/`: an order is found by its number and the address that it was placed with.

use std::collections::BTreeMap;

use axum::response::Response;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_http::Problem;
use souk_http::client::ClientAddr;

use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

const PATH: &str = "/orders/track/";

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct TrackPage {
    /// What was typed.
    number: String,
    /// What was typed; the member's own before.
    email: String,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

/// `GET /orders/track/`
pub(crate) async fn show(visitor: Visitor) -> Response {
    let email = match &visitor.person.0 {
        Some(person) => souk_accounts::account_by_id(visitor.db.read(), person.account_id).await,
        None => Ok(None),
    };
    let page = match email {
        Ok(account) => {
            let email = account.map(|account| account.email).unwrap_or_default();
            page(&visitor, (String::new(), email), None).await
        }
        Err(error) => Err(error.into()),
    };
    or_page(&visitor, page).await
}

async fn page(
    visitor: &Visitor,
    (number, email): (String, String),
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let errors = problem.map(|problem| visitor.errors(problem)).unwrap_or_default();
    let data = TrackPage { number, email, errors };
    Page::new(PATH, PageData::Track(data)).telling(problem).personal(visitor).await
}

/// `POST /orders/track/`: opens the order, as its mailed link would.
pub(crate) async fn find(visitor: Visitor, client: ClientAddr, fields: Fields) -> Response {
    let (number, email) = (fields.get("number").to_owned(), fields.get("email").to_owned());
    match souk_orders::track(&visitor, client, &number, &email).await {
        Ok(found) => {
            let mut response = see_other(&format!("/orders/{}/", found.id));
            let cookie = visitor.cookies.set("order", &found.token, 30 * 24 * 3600);
            response.headers_mut().append(SET_COOKIE, cookie);
            response
        }
        Err(problem) => or_page(&visitor, page(&visitor, (number, email), Some(&problem)).await).await,
    }
}
