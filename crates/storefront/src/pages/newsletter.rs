//! `/newsletter/`: mails about news, asked for, confirmed and ended.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_http::client::ClientAddr;
use souk_http::{Language, Problem};
use souk_newsletter::Subscribed;

use super::sign_in::in_query;
use crate::errors::or_page;
use crate::forms::Fields;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

const PATH: &str = "/newsletter/";

/// Where somebody is with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = NewsletterStep)]
enum Step {
    /// Nothing was asked for yet.
    Ask,
    /// A mail is underway that asks to confirm it.
    Asked,
    /// It is to be confirmed by a press.
    Confirm,
    /// It is on the list.
    Confirmed,
    /// It is to be ended by a press.
    End,
    /// It is off the list.
    Ended,
}

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct NewsletterPage {
    /// Where somebody is with it.
    step: Step,
    /// The words that are agreed to.
    consent: &'static str,
    /// The token of the mail's link.
    token: String,
    /// What was typed.
    email: String,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

/// `GET /newsletter/`
pub(crate) async fn show(visitor: Visitor) -> Response {
    or_page(&visitor, page(&visitor, Step::Ask, String::new(), None).await).await
}

/// `POST /newsletter/`: `email` asks for mails.
pub(crate) async fn ask(visitor: Visitor, client: ClientAddr, fields: Fields) -> Response {
    let email = fields.get("email").to_owned();
    let account = visitor.person.0.as_ref().map(|person| person.account_id);
    let asked = souk_newsletter::subscribe(&visitor, &visitor.market, client, account, &email).await;
    let shown = match asked {
        Ok(Subscribed::Asked) => page(&visitor, Step::Asked, email, None).await,
        Ok(Subscribed::Confirmed) => page(&visitor, Step::Confirmed, email, None).await,
        Err(problem) => page(&visitor, Step::Ask, email, Some(&problem)).await,
    };
    or_page(&visitor, shown).await
}

/// `GET /newsletter/confirm/?token=…`: asks first, for programs look at the links of mails.
pub(crate) async fn show_confirm(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    or_page(&visitor, linked(&visitor, &uri, Step::Confirm).await).await
}

/// `POST /newsletter/confirm/?token=…`
pub(crate) async fn confirm(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let done = match souk_newsletter::confirm(&visitor, &token_of(&uri)).await {
        Ok(()) => linked(&visitor, &uri, Step::Confirmed).await,
        Err(problem) => Err(problem),
    };
    or_page(&visitor, done).await
}

/// `GET /newsletter/unsubscribe/?token=…`
pub(crate) async fn show_end(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    or_page(&visitor, linked(&visitor, &uri, Step::End).await).await
}

/// `POST /newsletter/unsubscribe/?token=…`: from the page, or from a mail program's own button (RFC 8058).
pub(crate) async fn end(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let done = match souk_newsletter::unsubscribe(&visitor, &token_of(&uri)).await {
        Ok(()) => linked(&visitor, &uri, Step::Ended).await,
        Err(problem) => Err(problem),
    };
    or_page(&visitor, done).await
}

fn token_of(uri: &http::Uri) -> String {
    in_query(uri, "token").unwrap_or_default()
}

/// The page behind a mail's link.
async fn linked(visitor: &Visitor, uri: &http::Uri, step: Step) -> Result<Response, Problem> {
    let token = token_of(uri);
    if !souk_newsletter::opens(visitor, &token, matches!(step, Step::Confirm | Step::Confirmed)) {
        return Err(Problem::not_found());
    }
    let data = NewsletterPage { token, ..data(visitor, step, String::new(), None) };
    shown(visitor, data, None).await
}

async fn page(
    visitor: &Visitor,
    step: Step,
    email: String,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    shown(visitor, data(visitor, step, email, problem), problem).await
}

fn data(visitor: &Visitor, step: Step, email: String, problem: Option<&Problem>) -> NewsletterPage {
    NewsletterPage {
        step,
        consent: souk_profile::consents::words(Language::of_locale(&visitor.market.locale)),
        token: String::new(),
        email,
        errors: problem.map(|problem| visitor.errors(problem)).unwrap_or_default(),
    }
}

async fn shown(
    visitor: &Visitor,
    data: NewsletterPage,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    Page::new(PATH, PageData::Newsletter(data)).telling(problem).personal(visitor).await
}
