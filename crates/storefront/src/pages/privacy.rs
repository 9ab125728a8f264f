//! `/account/privacy/`: what was agreed to, everything as a file, and the end of an account.

use std::collections::BTreeMap;

use axum::response::Response;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_accounts::{Principal, UserView};
use souk_http::{Language, Problem};
use souk_profile::consents;
use souk_profile::privacy::{self, Export};

use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PrivacyPage {
    /// Whose account it is.
    me: UserView,
    /// The words that are agreed to, or not.
    news_words: &'static str,
    /// Whether they are agreed to.
    news: bool,
    /// The last export.
    export: Option<Export>,
    /// What is wrong, by field.
    errors: BTreeMap<String, Vec<String>>,
}

const PATH: &str = "/account/privacy/";

async fn page(visitor: &Visitor, person: &Principal, problem: Option<&Problem>) -> Result<Response, Problem> {
    let (conn, id) = (visitor.db.read(), person.account_id);
    let account = souk_accounts::account_by_id(conn, id).await?.ok_or_else(Problem::not_found)?;
    let errors = problem.map(|problem| visitor.errors(problem)).unwrap_or_default();
    let data = PrivacyPage {
        me: UserView::from(&account),
        news_words: consents::words(Language::of_locale(visitor.locale())),
        news: consents::news(conn, id).await?.is_some_and(|said| said.is_given),
        export: privacy::latest(conn, id, visitor.db.clock().now()).await?,
        errors,
    };
    Page::new(PATH, PageData::Privacy(data)).telling(problem).personal(visitor).await
}

/// `GET /account/privacy/`
pub(crate) async fn show(visitor: Visitor) -> Response {
    let Some(person) = &visitor.person.0 else {
        return see_other("/account/sign-in/?next=/account/privacy/");
    };
    or_page(&visitor, page(&visitor, person, None).await).await
}

/// `GET` on the addresses of its forms.
pub(crate) async fn back() -> Response {
    see_other(PATH)
}

async fn answer(visitor: &Visitor, person: &Principal, result: Result<(), Problem>) -> Response {
    match result {
        Ok(()) => back().await,
        Err(problem) => or_page(visitor, page(visitor, person, Some(&problem)).await).await,
    }
}

/// `POST /account/privacy/consents/`
pub(crate) async fn agree(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let language = Language::of_locale(visitor.locale());
    let agreed = consents::agree(&visitor, person.account_id, fields.get("news") == "on", language).await;
    answer(&visitor, person, agreed).await
}

/// `POST /account/privacy/export/`
pub(crate) async fn export(visitor: Visitor) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let asked = privacy::ask_for_export(&visitor, person.account_id).await.map(drop);
    answer(&visitor, person, asked).await
}

/// `POST /account/privacy/erase/`
pub(crate) async fn erase(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let password = fields.0.get("password").cloned().unwrap_or_default();
    if let Err(problem) = privacy::erase(&visitor, person, &password).await {
        return answer(&visitor, person, Err(problem)).await;
    }
    let mut response = see_other("/");
    for name in ["access", "refresh", "device"] {
        response.headers_mut().append(SET_COOKIE, visitor.cookies.clear(name));
    }
    response
}
