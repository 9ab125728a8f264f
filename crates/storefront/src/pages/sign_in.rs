//! `/account/sign-in/` and `/account/register/`.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_accounts::{
    Caller, FirstStep, LoginInput, NEEDS_CODE, ProviderView, RegisterInput, SignedIn, begin_sign_in,
    browser_cookies,
};
use souk_cart::CartKey;
use souk_http::Problem;
use souk_platform::Channels;

use crate::errors::or_page;
use crate::forms::{Fields, own_path, see_other};
use crate::localization;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The data of the forms that sign in and register.
#[derive(Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct SignInPage {
    /// What was typed before, never a password.
    values: BTreeMap<String, String>,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
    /// Where to go on.
    next: String,
    /// Whether the password was just changed.
    reset: bool,
    /// Whether a session ended in the middle of something, which goes on afterwards.
    ended: bool,
    /// Whether the first step is done, and a code of an app is all that is asked for.
    needs_otp: bool,
    /// Where one may sign in instead.
    providers: Vec<ProviderView>,
}

/// The two forms.
#[derive(Clone, Copy)]
enum Form {
    SignIn,
    Code,
    Register,
}

impl Form {
    fn page(self, data: SignInPage) -> Page {
        match self {
            Self::SignIn => Page::new("/account/sign-in/", PageData::SignIn(data)),
            Self::Code => Page::new(NEEDS_CODE, PageData::SignIn(data)),
            Self::Register => Page::new("/account/register/", PageData::Register(data)),
        }
    }
}

/// The value of `wanted` in an address's query.
pub(super) fn in_query(uri: &http::Uri, wanted: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.find(|(name, _)| name == wanted).map(|(_, value)| value.into_owned())
}

fn next(uri: &http::Uri) -> String {
    own_path(&in_query(uri, "next").unwrap_or_default(), "/account/").to_owned()
}

/// Seconds for which a mailed link opens an account.
const LINK_LIVES: i64 = 30 * 60;

/// `GET /account/sign-in/`. A mailed link's token moves from the address, where it would be passed on, into a cookie; it is used
/// up when the form was sent with the right password, so that a mail scanner that follows the link does no harm.
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let is_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if let Some(link) = in_query(&uri, "link").filter(|link| link.len() <= 128 && link.chars().all(is_token))
    {
        let mut response = see_other("/account/sign-in/");
        response.headers_mut().append(SET_COOKIE, visitor.cookies.set("link", &link, LINK_LIVES));
        return response;
    }
    let reset = in_query(&uri, "reset").is_some();
    let ended = in_query(&uri, "ended").is_some();
    let problem = in_query(&uri, "problem").and_then(|code| souk_accounts::openid_problem(&code));
    let errors = problem.map(|problem| visitor.errors(&problem)).unwrap_or_default();
    let providers = souk_accounts::providers(&visitor);
    let data = SignInPage { next: next(&uri), reset, ended, errors, providers, ..SignInPage::default() };
    or_page(&visitor, Form::SignIn.page(data).personal(&visitor).await).await
}

/// `GET /account/sign-in/code/`: the second step.
pub(crate) async fn show_code(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let data = SignInPage { next: next(&uri), needs_otp: true, ..SignInPage::default() };
    or_page(&visitor, Form::Code.page(data).personal(&visitor).await).await
}

/// `POST /account/sign-in/code/`
pub(crate) async fn sign_in_by_code(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let result = async {
        souk_accounts::limit_login(&visitor, caller.client).await?;
        let signed_in = souk_accounts::finish_sign_in(&visitor, &caller, fields.get("otp")).await?;
        let mut response = welcome(&visitor, &caller.headers, &signed_in, fields.get("next")).await?;
        response.headers_mut().append(SET_COOKIE, souk_accounts::forget_first_step(&visitor));
        Ok::<_, Problem>(response)
    };
    match result.await {
        Ok(response) => response,
        Err(problem) => {
            let form = if problem.code() == "first_step_missing" { Form::SignIn } else { Form::Code };
            or_page(&visitor, again(&visitor, form, &fields, &problem).await).await
        }
    }
}

/// `GET /account/register/`
pub(crate) async fn show_register(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let providers = souk_accounts::providers(&visitor);
    let data = SignInPage { next: next(&uri), providers, ..SignInPage::default() };
    or_page(&visitor, Form::Register.page(data).personal(&visitor).await).await
}

/// `POST /account/sign-in/`
pub(crate) async fn sign_in(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let input = LoginInput {
        email: fields.get("email").to_owned(),
        password: fields.0.get("password").cloned().unwrap_or_default(),
        link: None,
        otp: None,
    };
    let result = async {
        souk_accounts::limit_login(&visitor, caller.client).await?;
        match begin_sign_in(&visitor, &caller, &input).await? {
            FirstStep::SignedIn(signed_in) => {
                welcome(&visitor, &caller.headers, &signed_in, fields.get("next")).await
            }
            FirstStep::NeedsCode(cookie) => {
                let next = own_path(fields.get("next"), "/account/");
                let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
                let mut response = see_other(&format!("{NEEDS_CODE}?next={next}"));
                response.headers_mut().append(SET_COOKIE, cookie);
                Ok(response)
            }
        }
    };
    match result.await {
        Ok(response) => response,
        Err(problem) => or_page(&visitor, again(&visitor, Form::SignIn, &fields, &problem).await).await,
    }
}

/// `POST /account/register/`
pub(crate) async fn register(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let input = RegisterInput {
        email: fields.get("email").to_owned(),
        password: fields.0.get("password").cloned().unwrap_or_default(),
        first_name: fields.get("first_name").to_owned(),
        last_name: fields.get("last_name").to_owned(),
    };
    let result = async {
        souk_accounts::limit_registration(&visitor, caller.client).await?;
        let signed_in = souk_accounts::register(&visitor, &caller, &input).await?;
        welcome(&visitor, &caller.headers, &signed_in, fields.get("next")).await
    };
    match result.await {
        Ok(response) => response,
        Err(problem) => or_page(&visitor, again(&visitor, Form::Register, &fields, &problem).await).await,
    }
}

/// The form once more, with what is wrong.
async fn again(
    visitor: &Visitor,
    form: Form,
    fields: &Fields,
    problem: &Problem,
) -> Result<Response, Problem> {
    let errors = visitor.errors(problem);
    let next = own_path(fields.get("next"), "/account/").to_owned();
    let needs_otp = matches!(form, Form::Code);
    let providers = souk_accounts::providers(visitor);
    let data =
        SignInPage { values: fields.values(), errors, next, needs_otp, providers, ..SignInPage::default() };
    form.page(data).telling(Some(problem)).personal(visitor).await
}

/// Keeps the person signed in and sends them on; to the cart, when there is something to know of what came along.
async fn welcome(
    visitor: &Visitor,
    headers: &HeaderMap,
    signed_in: &SignedIn,
    next: &str,
) -> Result<Response, Problem> {
    let next = if signed_in.cart_notices.is_empty() { own_path(next, "/account/") } else { "/cart/" };
    let mut response = see_other(next);
    for cookie in browser_cookies(visitor, headers, signed_in).await? {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    // Whoever chose a currency has it in this browser, too.
    let id = signed_in.user.id;
    let account = souk_accounts::account_by_id(visitor.db.read(), id).await?;
    if let Some(code) = account.and_then(|account| account.currency)
        && code != visitor.market.channel.currency.code()
        && let channels = visitor.part::<Channels>().all().await?
        && let Some(channel) = channels.iter().find(|channel| channel.currency.code() == code)
    {
        localization::shop_in(visitor, &CartKey::member(id), channel, &mut response).await?;
    }
    Ok(response)
}
