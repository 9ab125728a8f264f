//! `/account/`: signing in and out, and what one ordered.

use axum::extract::OriginalUri;
use axum::response::Response;
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde_json::{Value, json};
use souk_accounts::{LoginInput, MaybePrincipal, RegisterInput, SignedIn, browser_cookies};
use souk_cart::CartKey;
use souk_http::client::ClientAddr;
use souk_http::{PageQuery, Problem};

use super::Visit;
use super::errors::or_page;
use super::forms::{Fields, own_path, see_other};
use super::frame::Page;

/// `GET /account/`
pub(crate) async fn show(visit: Visit, principal: MaybePrincipal, cart: CartKey) -> Response {
    or_page(&visit, account_page(&visit, &principal, &cart).await).await
}

async fn account_page(
    visit: &Visit,
    principal: &MaybePrincipal,
    cart: &CartKey,
) -> Result<Response, Problem> {
    let Some(person) = &principal.0 else { return Ok(see_other("/account/sign-in/?next=/account/")) };
    let conn = visit.db.read();
    let me = souk_accounts::account_by_id(conn, person.account_id).await?.ok_or_else(Problem::not_found)?;
    let page = PageQuery::new(Some(1), Some(24))?;
    let orders = souk_orders::of_account(conn, person.account_id, page).await?;
    let me = json!({"id": me.id, "email": me.email, "first_name": me.first_name, "last_name": me.last_name, "roles": me.roles()});
    Page::new("account", "/account/", json!({"me": me, "orders": orders}))
        .personal(visit, principal, cart)
        .await
}

fn in_query(uri: &http::Uri, wanted: &str) -> Option<String> {
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
pub(crate) async fn sign_in_page(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    principal: MaybePrincipal,
    cart: CartKey,
) -> Response {
    let is_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if let Some(link) = in_query(&uri, "link").filter(|link| link.len() <= 128 && link.chars().all(is_token))
    {
        let mut response = see_other("/account/sign-in/");
        response.headers_mut().append(SET_COOKIE, visit.cookies.set("link", &link, LINK_LIVES));
        return response;
    }
    let data = json!({"values": {}, "errors": null, "next": next(&uri)});
    or_page(&visit, Page::new("sign_in", "/account/sign-in/", data).personal(&visit, &principal, &cart).await)
        .await
}

/// `GET /account/register/`
pub(crate) async fn register_page(
    visit: Visit,
    OriginalUri(uri): OriginalUri,
    principal: MaybePrincipal,
    cart: CartKey,
) -> Response {
    let data = json!({"values": {}, "errors": null, "next": next(&uri)});
    or_page(
        &visit,
        Page::new("register", "/account/register/", data).personal(&visit, &principal, &cart).await,
    )
    .await
}

/// `POST /account/sign-in/`
pub(crate) async fn sign_in(
    visit: Visit,
    principal: MaybePrincipal,
    cart: CartKey,
    client: ClientAddr,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    let input = LoginInput {
        email: fields.get("email").to_owned(),
        password: fields.0.get("password").cloned().unwrap_or_default(),
        link: None,
    };
    let result = async {
        souk_accounts::limit_login(&visit, client).await?;
        let signed_in = souk_accounts::login(&visit, &headers, &input).await?;
        welcome(&visit, &headers, &signed_in, fields.get("next")).await
    };
    match result.await {
        Ok(response) => response,
        Err(problem) => {
            or_page(&visit, again(&visit, "sign_in", &fields, &problem, &principal, &cart).await).await
        }
    }
}

/// `POST /account/register/`
pub(crate) async fn register(
    visit: Visit,
    principal: MaybePrincipal,
    cart: CartKey,
    client: ClientAddr,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    let input = RegisterInput {
        email: fields.get("email").to_owned(),
        password: fields.0.get("password").cloned().unwrap_or_default(),
        first_name: fields.get("first_name").to_owned(),
        last_name: fields.get("last_name").to_owned(),
    };
    let result = async {
        souk_accounts::limit_registration(&visit, client).await?;
        let signed_in = souk_accounts::register(&visit, &headers, &input).await?;
        welcome(&visit, &headers, &signed_in, fields.get("next")).await
    };
    match result.await {
        Ok(response) => response,
        Err(problem) => {
            or_page(&visit, again(&visit, "register", &fields, &problem, &principal, &cart).await).await
        }
    }
}

/// The form once more, with what is wrong.
async fn again(
    visit: &Visit,
    name: &str,
    fields: &Fields,
    problem: &Problem,
    principal: &MaybePrincipal,
    cart: &CartKey,
) -> Result<Response, Problem> {
    let mut errors: Value = json!(problem.errors());
    if problem.errors().is_empty() {
        errors = json!({"form": [problem.detail()]});
    }
    let data = json!({"values": fields.values(), "errors": errors, "next": own_path(fields.get("next"), "/account/")});
    let url = if name == "register" { "/account/register/" } else { "/account/sign-in/" };
    let mut page = Page::new(name, url, data);
    page.status = problem.status().as_u16();
    page.personal(visit, principal, cart).await
}

/// Keeps the person signed in and sends them on; to the cart, when there is something to know of what came along.
async fn welcome(
    visit: &Visit,
    headers: &HeaderMap,
    signed_in: &SignedIn,
    next: &str,
) -> Result<Response, Problem> {
    let next = if signed_in.cart_notices.is_empty() { own_path(next, "/account/") } else { "/cart/" };
    let mut response = see_other(next);
    for cookie in browser_cookies(visit, headers, signed_in).await? {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
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
    for name in ["access", "refresh"] {
        response.headers_mut().append(SET_COOKIE, visit.cookies.clear(name));
    }
    response
}
