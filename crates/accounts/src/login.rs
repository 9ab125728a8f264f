//! `POST /accounts/login/`

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{HeaderValue, RETRY_AFTER, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use souk_db::{DbErr, Id, sql};
use souk_http::{Json, Problem, ProblemBody, cacheable, secret};

use crate::access::{Tries, is_stranger, remember_device, tell_owner, tries, use_link};
use crate::auth::cookies_of;
use crate::link::mail_link;
use crate::messages;
use crate::mfa::{Otp, SecondStep, second_step};
use crate::pbkdf2::Pbkdf2;
use crate::store::{Account, account_by_email, account_by_id, open_session};
use crate::{Auth, Caller, SignInHooks, SignedIn, UserView, limits};
use souk_platform::Services;

/// Who signs in.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoginInput {
    /// The account's address.
    #[schema(format = "email", max_length = 254)]
    pub email: String,
    /// Its password.
    #[schema(format = "password", max_length = 512)]
    pub password: String,
    /// What stands after `link=` in a mailed link: lets its owner in although too many wrong passwords closed the account.
    #[serde(default)]
    pub link: Option<String>,
    /// A code of the account's authenticator app, or a recovery code; needed where sign-in is in two steps.
    #[serde(default)]
    #[schema(max_length = 64)]
    pub otp: Option<String>,
}

/// Signs in. Ten times a minute for one address; a hundred wrong passwords an hour for one account, which is then
/// closed to strangers: a 429 answers the right password as well. Where sign-in is in two steps, the right password without an
/// `otp` is answered with a 401 `mfa_required`; five wrong ones close the second step for fifteen minutes.
#[utoipa::path(post, path = "/accounts/login/", tag = "accounts", request_body = LoginInput,
    responses((status = 200, body = SignedIn), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    caller: Caller,
    Json(input): Json<LoginInput>,
) -> Result<Response, Problem> {
    let signed_in = login(&services, &caller, &input).await?;
    with_cookies(&services, &caller.headers, StatusCode::OK, signed_in).await
}

/// Signs in, and lets other slices know. Counts wrong passwords against the account; tries of an address are counted by callers.
///
/// # Errors
/// 401 `invalid_credentials`, the same for unknown addresses; 401 `mfa_required` or `otp_wrong` after the right password; 422 for
/// what can be no code; 429 when too many passwords were wrong, for the right one as well.
pub async fn login(services: &Services, caller: &Caller, input: &LoginInput) -> Result<SignedIn, Problem> {
    let form = || Problem::invalid("otp", &messages::OTP_FORM);
    let otp = input.otp.as_deref().map(|otp| Otp::read(otp).ok_or_else(form)).transpose()?;
    let (account, tries) = first_step(services, caller, input).await?;
    let second_step = second_step(services, &account, otp, tries.is_known).await?;
    signed_in(services, caller, account.id, Proved { link: tries.link, second_step }).await
}

/// Whose address and password `input` has, and how it was tried.
///
/// # Errors
/// 401 `invalid_credentials`; 429.
pub(crate) async fn first_step(
    services: &Services,
    caller: &Caller,
    input: &LoginInput,
) -> Result<(Account, Tries), Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let wrong = || Problem::new(StatusCode::UNAUTHORIZED, &messages::INVALID_CREDENTIALS);
    let email = input.email.trim().to_lowercase();
    if input.password.len() > 512 || email.len() > 254 {
        return Err(wrong());
    }
    let account = account_by_email(inner.db.read(), &email).await?;
    let tries = tries(services, &caller.headers, (&email, account.as_ref()), input.link.as_deref()).await?;
    // Counted before the password is looked at, so that many tries at once are no more than that many.
    let decision = inner.limiter.check(&tries.bucket, tries.quota).await;
    if !decision.allowed {
        mail_link(services, caller, &email, "closed", limits::CLOSED_MAILS).await?;
        return Err(closed(decision.reset_after));
    }
    let hash = account.as_ref().filter(|a| a.is_active).map(|a| a.password_hash.clone());
    let right = inner.hasher.verify(input.password.clone(), hash).await?;
    let account = account.filter(|_| right).ok_or_else(wrong)?;
    inner.limiter.give_back(&tries.bucket, tries.quota).await;
    if Pbkdf2::read(&account.password_hash).is_some() {
        rehash(&auth, &account, input.password.clone()).await?;
    }
    Ok((account, tries))
}

/// Stores the password of an account that came from another shop as all others are, unless it was changed meanwhile.
async fn rehash(auth: &Auth, account: &Account, password: String) -> Result<(), Problem> {
    let hash = auth.0.hasher.hash(password).await?;
    let (id, old) = (account.id, account.password_hash.clone());
    let stored = auth.0.db.write(move |tx| async move {
        let text = "UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2";
        sql::exec(&tx, text, [id.into(), old.into(), hash.into()]).await
    });
    stored.await.map(drop).map_err(|e: DbErr| e.into())
}

/// The same for known and unknown addresses, and for right and wrong passwords.
fn closed(reset_after: Duration) -> Problem {
    let seconds = reset_after.as_secs().max(1);
    let detail = messages::ACCOUNT_CLOSED.with("minutes", seconds.div_ceil(60));
    Problem::new(StatusCode::TOO_MANY_REQUESTS, &souk_http::messages::RATE_LIMITED)
        .saying(detail)
        .header(RETRY_AFTER, HeaderValue::from(seconds))
}

/// What somebody showed besides the password.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Proved {
    /// The mailed link that let them in.
    pub(crate) link: Option<Id>,
    /// The second step.
    pub(crate) second_step: Option<SecondStep>,
}

/// Opens a session for `account`, using up the link that let it in.
pub(crate) async fn signed_in(
    services: &Services,
    caller: &Caller,
    account: Id,
    proved: Proved,
) -> Result<SignedIn, Problem> {
    let auth = Auth::of(services);
    let inner = &auth.0;
    let device = inner.cookies.get(&caller.headers, "device").map(|token| secret::digest(&token));
    let (caller_there, queue) = (caller.clone(), services.queue.clone());
    let opened = inner.db.write(move |tx| async move {
        if let Some(link) = proved.link
            && !use_link(&tx, link).await?
        {
            return Err(Problem::unauthenticated(&messages::LINK_USED));
        }
        let is_new = is_stranger(&tx, account, device, &caller_there).await?;
        let session = open_session(&tx, account, &caller_there, proved.second_step).await?;
        if is_new {
            tell_owner(&tx, &queue, session, caller_there.locale()).await?;
        }
        Ok(session)
    });
    let session = opened.await?;
    let account = account_by_id(inner.db.read(), account).await?.ok_or_else(Problem::not_found)?;
    let access = inner.signer.access(account.id, session, inner.db.clock().now());
    let access = access.ok_or_else(|| Problem::internal("a token could not be signed"))?;
    let cart_notices = services.part::<SignInHooks>().call(services, &caller.headers, account.id).await?;
    let refresh = inner.signer.refresh(session, 0);
    Ok(SignedIn { user: UserView::from(&account), access, refresh, cart_notices })
}

/// The `Set-Cookie` values that keep the browser of `headers` signed in, and by which it is known later.
///
/// # Errors
/// 503 when the database is away.
pub async fn browser_cookies(
    services: &Services,
    headers: &HeaderMap,
    signed_in: &SignedIn,
) -> Result<[HeaderValue; 3], Problem> {
    let device = remember_device(services, headers, signed_in.user.id).await?;
    let [access, refresh] = cookies_of(services.cookies, &signed_in.access, &signed_in.refresh);
    Ok([access, refresh, device])
}

/// The answer; a page of ours that asked gets its cookies as well.
pub(crate) async fn with_cookies(
    services: &Services,
    headers: &HeaderMap,
    status: StatusCode,
    signed_in: SignedIn,
) -> Result<Response, Problem> {
    let cookies = match from_our_page(headers) {
        true => Some(browser_cookies(services, headers, &signed_in).await?),
        false => None,
    };
    let mut response = cacheable::private((status, Json(signed_in)).into_response());
    for cookie in cookies.into_iter().flatten() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Whether a page of this shop asks: browsers say so themselves.
pub(crate) fn from_our_page(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|v| v == "same-origin")
}
