//! `POST /accounts/login/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{SET_COOKIE, USER_AGENT};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use souk_db::{DbErr, Id};
use souk_http::client::ClientAddr;
use souk_http::{Json, Problem, ProblemBody, cacheable, secret};

use crate::store::{account_by_email, account_by_id, open_session};
use crate::{AccountsState, SignedIn, UserView, cookies_of, limits};

/// Who signs in.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoginInput {
    /// The account's address.
    pub email: String,
    /// Its password.
    pub password: String,
}

/// Signs in. Ten times a minute for one address; a hundred wrong passwords an hour for one account.
#[utoipa::path(post, path = "/accounts/login/", tag = "accounts", request_body = LoginInput,
    responses((status = 200, body = SignedIn), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(state): State<AccountsState>,
    client: ClientAddr,
    headers: HeaderMap,
    Json(input): Json<LoginInput>,
) -> Result<Response, Problem> {
    let decision = limits::check(&state.auth, "login", client, limits::LOGIN).await?;
    let signed_in = login(&state, &headers, &input).await?;
    Ok(limits::tell(with_cookies(&state, &headers, StatusCode::OK, signed_in), "login", &decision))
}

/// Signs in. Counts wrong passwords against the account; tries of an address are counted by callers.
///
/// # Errors
/// 401 `invalid_credentials`, the same for unknown addresses; 429 after too many wrong passwords.
pub async fn login(
    state: &AccountsState,
    headers: &HeaderMap,
    input: &LoginInput,
) -> Result<SignedIn, Problem> {
    let inner = &state.auth.0;
    let wrong =
        || Problem::new(StatusCode::UNAUTHORIZED, "invalid_credentials", "Address and password do not fit.");
    let email = input.email.trim().to_lowercase();
    if input.password.len() > 512 || email.len() > 254 {
        return Err(wrong());
    }
    let account = account_by_email(inner.db.read(), &email).await?;
    let hash = account.as_ref().filter(|a| a.is_active).map(|a| a.password_hash.clone());
    let right = inner.hasher.verify(input.password.clone(), hash).await?;
    match account.filter(|_| right) {
        Some(account) => signed_in(state, account.id, &device(headers)).await,
        None => {
            let bucket = format!("wrong-password:{}", secret::digest(&email));
            let decision = inner.limiter.check(&bucket, limits::WRONG).await;
            Err(if decision.allowed { wrong() } else { Problem::too_many(decision.reset_after) })
        }
    }
}

pub(crate) fn device(headers: &HeaderMap) -> String {
    headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("unknown").to_owned()
}

/// Opens a session for `account`.
pub(crate) async fn signed_in(state: &AccountsState, account: Id, device: &str) -> Result<SignedIn, Problem> {
    let inner = &state.auth.0;
    let device = device.to_owned();
    let session = inner.db.write(move |tx| async move { open_session(&tx, account, &device).await }).await;
    let session = session.map_err(|e: DbErr| Problem::from(e))?;
    let account = account_by_id(inner.db.read(), account).await?.ok_or_else(Problem::not_found)?;
    let access = inner.signer.access(account.id, session, inner.db.clock().now());
    let access = access.ok_or_else(|| Problem::internal("a token could not be signed"))?;
    Ok(SignedIn { user: UserView::from(&account), access, refresh: inner.signer.refresh(session, 0) })
}

/// The answer; a page of ours that asked gets its cookies as well.
pub(crate) fn with_cookies(
    state: &AccountsState,
    headers: &HeaderMap,
    status: StatusCode,
    signed_in: SignedIn,
) -> Response {
    let cookies = from_our_page(headers)
        .then(|| cookies_of(state.auth.0.cookies, &signed_in.access, &signed_in.refresh));
    let mut response = cacheable::private((status, Json(signed_in)).into_response());
    for cookie in cookies.into_iter().flatten() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Whether a page of this shop asks: browsers say so themselves.
pub(crate) fn from_our_page(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|v| v == "same-origin")
}
