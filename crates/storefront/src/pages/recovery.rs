//! A forgotten password, and the links of mails about accounts.
//!
//! What a mailed link says stays out of addresses and histories: it moves into a cookie, and pages act on a form alone, so that
//! mail scanners that follow links do no harm.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_accounts::Caller;
use souk_http::{Problem, Words};

use super::sign_in::in_query;
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The step at which somebody is.
#[derive(Clone, Copy, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RecoveryStep {
    /// Says which address it is.
    Forgot,
    /// Types the code.
    Code,
    /// Chooses a new password.
    NewPassword,
    /// Confirms an address.
    Verify,
    /// Has confirmed it.
    Verified,
    /// Says that a sign-in was somebody else's.
    NotMe,
}

/// The data of these pages.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct RecoveryPage {
    /// Which it is.
    step: RecoveryStep,
    /// The address to which a code was mailed; may be empty.
    email: String,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

impl RecoveryStep {
    fn path(self) -> &'static str {
        match self {
            Self::Forgot => "/account/forgot-password/",
            Self::Code => "/account/code/",
            Self::NewPassword => "/account/new-password/",
            Self::Verify | Self::Verified => "/account/verify/",
            Self::NotMe => "/account/not-me/",
        }
    }
}

/// How long the cookies of these steps live, in seconds.
const LIVES: i64 = 3_600;

/// A cookie's value for any text.
fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The address for which somebody is at it.
fn email_of(visitor: &Visitor, headers: &HeaderMap) -> String {
    let cookie = visitor.cookies.get(headers, "recovering").unwrap_or_default();
    let mut pairs = form_urlencoded::parse(cookie.as_bytes());
    pairs.next().map(|(email, _)| email.into_owned()).unwrap_or_default()
}

async fn page(
    visitor: &Visitor,
    headers: &HeaderMap,
    step: RecoveryStep,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let mut errors = BTreeMap::new();
    if let Some(problem) = problem {
        let Words { detail, errors: found } = visitor.words(problem);
        errors = found;
        for hidden in ["token", "reset_token"] {
            if errors.remove(hidden).is_some() {
                errors.insert("form".to_owned(), vec![detail.clone()]);
            }
        }
        if errors.is_empty() {
            errors.insert("form".to_owned(), vec![detail]);
        }
    }
    let data = RecoveryPage { step, email: email_of(visitor, headers), errors };
    Page::new(step.path(), PageData::Recovery(data)).telling(problem).personal(visitor).await
}

/// The page of `step`; first a token in its address moves into the cookie `name`.
async fn show(
    visitor: &Visitor,
    headers: &HeaderMap,
    uri: &http::Uri,
    step: RecoveryStep,
    name: &str,
) -> Response {
    let is_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let token = in_query(uri, "token").filter(|token| token.len() <= 200 && token.chars().all(is_token));
    if let Some(token) = token {
        let mut response = see_other(step.path());
        response.headers_mut().append(SET_COOKIE, visitor.cookies.set(name, &token, LIVES));
        return response;
    }
    or_page(visitor, page(visitor, headers, step, None).await).await
}

/// `GET /account/forgot-password/`
pub(crate) async fn show_forgot(visitor: Visitor, headers: HeaderMap) -> Response {
    or_page(&visitor, page(&visitor, &headers, RecoveryStep::Forgot, None).await).await
}

/// `POST /account/forgot-password/`, and `/account/code/again/`, which sends the address that is known.
pub(crate) async fn forgot(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let known = email_of(&visitor, &caller.headers);
    let email = if fields.get("email").is_empty() { known.as_str() } else { fields.get("email") };
    let asked = async {
        souk_accounts::limit_resets(&visitor, caller.client).await?;
        let _ = souk_accounts::mail_code(&visitor, &caller, email).await?;
        Ok(())
    };
    match asked.await {
        Ok(()) => {
            let mut response = see_other(RecoveryStep::Code.path());
            let cookie = visitor.cookies.set("recovering", &encoded(email), LIVES);
            response.headers_mut().append(SET_COOKIE, cookie);
            response
        }
        Err(problem) => {
            let again = page(&visitor, &caller.headers, RecoveryStep::Forgot, Some(&problem)).await;
            or_page(&visitor, again).await
        }
    }
}

/// `GET` on the address of the form that asks for another code.
pub(crate) async fn back() -> Response {
    see_other(RecoveryStep::Code.path())
}

/// `GET /account/code/`
pub(crate) async fn show_code(visitor: Visitor, headers: HeaderMap) -> Response {
    if email_of(&visitor, &headers).is_empty() {
        return see_other(RecoveryStep::Forgot.path());
    }
    or_page(&visitor, page(&visitor, &headers, RecoveryStep::Code, None).await).await
}

/// `POST /account/code/`
pub(crate) async fn code(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let email = email_of(&visitor, &caller.headers);
    let checked = async {
        souk_accounts::limit_codes(&visitor, caller.client).await?;
        let digits: String = fields.get("otp").chars().filter(|c| !c.is_whitespace()).collect();
        souk_accounts::check_code(&visitor, &email, &digits).await
    };
    match checked.await {
        Ok(token) => {
            let mut response = see_other(RecoveryStep::NewPassword.path());
            response.headers_mut().append(SET_COOKIE, visitor.cookies.set("reset", &token, LIVES));
            response
        }
        Err(problem) => {
            let again = page(&visitor, &caller.headers, RecoveryStep::Code, Some(&problem)).await;
            or_page(&visitor, again).await
        }
    }
}

/// `GET /account/new-password/`
pub(crate) async fn show_new_password(
    visitor: Visitor,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
) -> Response {
    if in_query(&uri, "token").is_none() && visitor.cookies.get(&headers, "reset").is_none() {
        return see_other(RecoveryStep::Forgot.path());
    }
    show(&visitor, &headers, &uri, RecoveryStep::NewPassword, "reset").await
}

/// `POST /account/new-password/`
pub(crate) async fn new_password(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let token = visitor.cookies.get(&caller.headers, "reset").unwrap_or_default();
    let password = fields.0.get("new_password").cloned().unwrap_or_default();
    let done = async {
        souk_accounts::limit_codes(&visitor, caller.client).await?;
        souk_accounts::reset_password(&visitor, &token, &password).await
    };
    match done.await {
        Ok(_) => {
            let mut response = see_other("/account/sign-in/?reset=1");
            for name in ["reset", "recovering"] {
                response.headers_mut().append(SET_COOKIE, visitor.cookies.clear(name));
            }
            response
        }
        Err(problem) => {
            let again = page(&visitor, &caller.headers, RecoveryStep::NewPassword, Some(&problem)).await;
            or_page(&visitor, again).await
        }
    }
}

/// `GET /account/verify/`
pub(crate) async fn show_verify(
    visitor: Visitor,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let step = match in_query(&uri, "done") {
        Some(_) => RecoveryStep::Verified,
        None => RecoveryStep::Verify,
    };
    show(&visitor, &headers, &uri, step, "proof").await
}

/// `POST /account/verify/`
pub(crate) async fn verify(visitor: Visitor, caller: Caller) -> Response {
    let token = visitor.cookies.get(&caller.headers, "proof").unwrap_or_default();
    let done = async {
        souk_accounts::limit_codes(&visitor, caller.client).await?;
        souk_accounts::verify_email(&visitor, &token).await
    };
    match done.await {
        Ok(_) => {
            let mut response = see_other("/account/verify/?done=1");
            response.headers_mut().append(SET_COOKIE, visitor.cookies.clear("proof"));
            response
        }
        Err(problem) => {
            let again = page(&visitor, &caller.headers, RecoveryStep::Verify, Some(&problem)).await;
            or_page(&visitor, again).await
        }
    }
}

/// `GET /account/not-me/`
pub(crate) async fn show_not_me(
    visitor: Visitor,
    headers: HeaderMap,
    OriginalUri(uri): OriginalUri,
) -> Response {
    show(&visitor, &headers, &uri, RecoveryStep::NotMe, "proof").await
}

/// `POST /account/not-me/`
pub(crate) async fn not_me(visitor: Visitor, caller: Caller) -> Response {
    let token = visitor.cookies.get(&caller.headers, "proof").unwrap_or_default();
    let done = async {
        souk_accounts::limit_codes(&visitor, caller.client).await?;
        souk_accounts::disown(&visitor, &token).await
    };
    match done.await {
        Ok(reset) => {
            let mut response = see_other(RecoveryStep::NewPassword.path());
            let cookies = [visitor.cookies.clear("proof"), visitor.cookies.set("reset", &reset, LIVES)];
            for cookie in cookies {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            response
        }
        Err(problem) => {
            let again = page(&visitor, &caller.headers, RecoveryStep::NotMe, Some(&problem)).await;
            or_page(&visitor, again).await
        }
    }
}
