//! `/cart/`, and what its forms do without JavaScript.

use axum::extract::State;
use axum::response::Response;
use http::header::SET_COOKIE;
use serde_json::json;
use souk_accounts::MaybePrincipal;
use souk_cart::CartKey;
use souk_db::Id;
use souk_http::{Path, Problem};

use super::PagesState;
use super::errors::or_page;
use super::forms::{Fields, see_other};
use super::frame::Page;

/// `GET /cart/`
pub(crate) async fn show(
    State(state): State<PagesState>,
    principal: MaybePrincipal,
    cart: CartKey,
) -> Response {
    or_page(&state, page(&state, &principal, &cart, None).await).await
}

async fn page(
    state: &PagesState,
    principal: &MaybePrincipal,
    cart: &CartKey,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let view = souk_cart::view(&state.cart, cart).await?;
    let error = problem.map(|p| json!({"code": p.code(), "detail": p.detail(), "errors": p.errors()}));
    let mut page = Page::new("cart", "/cart/", json!({"cart": view, "error": error}));
    page.status = problem.map_or(200, |p| p.status().as_u16());
    page.personal(state, principal, cart).await
}

/// `POST /cart/add/`
pub(crate) async fn add(
    State(state): State<PagesState>,
    principal: MaybePrincipal,
    cart: CartKey,
    fields: Fields,
) -> Response {
    let result = async {
        let variant = Id::parse_str(fields.get("variant_id"))
            .map_err(|_| Problem::invalid("variant_id", "Choose one of the variants."))?;
        let quantity = quantity(fields.get("quantity"))?.max(1);
        souk_cart::add(&state.cart, &cart, variant, quantity).await
    };
    match result.await {
        Ok(added) => with_token(&state, see_other("/cart/"), added.new_token.as_deref()),
        Err(problem) => or_page(&state, page(&state, &principal, &cart, Some(&problem)).await).await,
    }
}

/// `POST /cart/lines/{id}/`: another quantity; 0 takes the line away.
pub(crate) async fn change(
    State(state): State<PagesState>,
    principal: MaybePrincipal,
    cart: CartKey,
    Path(line): Path<Id>,
    fields: Fields,
) -> Response {
    let result = async {
        match quantity(fields.get("quantity"))? {
            0 => souk_cart::remove(&state.cart, &cart, line).await.map(|_| ()),
            n => souk_cart::set_quantity(&state.cart, &cart, line, n).await.map(|_| ()),
        }
    };
    match result.await {
        Ok(()) => see_other("/cart/"),
        Err(problem) => or_page(&state, page(&state, &principal, &cart, Some(&problem)).await).await,
    }
}

fn quantity(text: &str) -> Result<i64, Problem> {
    if text.is_empty() {
        return Ok(1);
    }
    let parsed = text.parse::<i64>().ok().filter(|n| (0..=9_999).contains(n));
    parsed.ok_or_else(|| Problem::invalid("quantity", "A whole number up to 9,999 is wanted."))
}

/// A guest's first line makes a cart, whose token the browser keeps.
fn with_token(state: &PagesState, mut response: Response, token: Option<&str>) -> Response {
    if let Some(token) = token {
        response.headers_mut().append(SET_COOKIE, state.cookies.set("cart", token, 90 * 24 * 3600));
    }
    response
}
