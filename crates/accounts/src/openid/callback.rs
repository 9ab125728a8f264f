//! `GET /accounts/openid/{provider}/callback/`

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::Deserialize;
use souk_db::{DbErr, Id, Tx, is_unique_violation, sql};
use souk_http::{Invalid, Problem, ProblemBody, cacheable, secret};
use souk_platform::{Services, SignInProvider};

use super::attempt::read_state;
use super::provider::{Identity, identity, of_name};
use super::store::{self, Attempt, NewIdentity};
use crate::letters::{LetterJob, MfaChange};
use crate::login::{Proved, browser_cookies, signed_in};
use crate::mfa::is_on;
use crate::pending::{NEEDS_CODE, keep};
use crate::store::{NewAccount, account_by_id, insert};
use crate::{Auth, Caller, MaybePrincipal, messages};

/// What a provider sends back by way of the browser.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
pub(crate) struct CallbackQuery {
    /// Stands for who signed in.
    #[serde(default)]
    #[param(max_length = 2_000)]
    code: String,
    /// What the provider was sent along.
    #[serde(default)]
    #[param(max_length = 500)]
    state: String,
}

/// Where a provider sends the browser back to. Leads on to a page, signed in or with what went wrong; each attempt is good for one
/// answer, in the browser that began it. Twenty times a minute for one address.
#[utoipa::path(get, path = "/accounts/openid/{provider}/callback/", tag = "accounts",
    params(("provider" = String, Path, description = "its name in the settings"), CallbackQuery),
    responses((status = 303), (status = 404, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    Path(provider): Path<String>,
    MaybePrincipal(person): MaybePrincipal,
    caller: Caller,
    query: Result<Query<CallbackQuery>, QueryRejection>,
) -> Result<Response, Problem> {
    let provider = of_name(&services, &provider)?;
    let query = query.map(|Query(query)| query).unwrap_or_default();
    let result = arrive(&services, provider, person.map(|p| p.account_id), &caller, query).await;
    let mut response = result.unwrap_or_else(|problem| sign_in_page(&problem));
    let cookies = Auth::of(&services).0.cookies;
    response.headers_mut().append(SET_COOKIE, cookies.set("openid", "", 0));
    Ok(cacheable::private(response))
}

/// The sign-in page with what `problem` says.
pub(super) fn sign_in_page(problem: &Problem) -> Response {
    Redirect::to(&format!("/account/sign-in/?problem={}", problem.code())).into_response()
}

fn refused() -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, &messages::OPENID_REFUSED)
}

async fn arrive(
    services: &Services,
    provider: &SignInProvider,
    person: Option<Id>,
    caller: &Caller,
    query: CallbackQuery,
) -> Result<Response, Problem> {
    let auth = Auth::of(services);
    let (id, keys) = read_state(&auth, &query.state).ok_or_else(refused)?;
    let browser = auth.0.cookies.get(&caller.headers, "openid").unwrap_or_default();
    if !secret::same(&browser, &keys.browser) {
        return Err(refused());
    }
    let name = provider.name.clone();
    let taken = auth.0.db.write(move |tx| async move { store::take_attempt(&tx, id, &name).await });
    let attempt = taken.await.map_err(|e: DbErr| Problem::from(e))?.ok_or_else(refused)?;
    if query.code.is_empty() {
        return Err(refused());
    }
    let identity = identity(services, provider, &keys, query.code).await?;
    let owner = store::owner(services.db.read(), (&identity.issuer, &identity.subject)).await?;
    match (attempt.account_id, owner) {
        (Some(account), owner) => {
            // Whoever comes back is whoever went.
            if person != Some(account) {
                return Err(refused());
            }
            match owner {
                Some(owner) if owner == account => {}
                Some(_) => return Err(Problem::conflict(&messages::OPENID_TAKEN)),
                None => link(services, provider, account, identity).await?,
            }
            Ok(Redirect::to(&attempt.next).into_response())
        }
        (None, Some(owner)) => {
            let subject = (identity.issuer, identity.subject);
            let noted =
                auth.0.db.write(move |tx| async move { store::used(&tx, (&subject.0, &subject.1)).await });
            noted.await.map_err(|e: DbErr| Problem::from(e))?;
            enter(services, caller, owner, &attempt).await
        }
        (None, None) => {
            let account = make(services, provider, caller, identity).await?;
            enter(services, caller, account, &attempt).await
        }
    }
}

/// Opens a session for `account`, or asks for the second step where it has one.
async fn enter(
    services: &Services,
    caller: &Caller,
    account: Id,
    attempt: &Attempt,
) -> Result<Response, Problem> {
    let found = account_by_id(services.db.read(), account).await?;
    found.filter(|account| account.is_active).ok_or_else(refused)?;
    if is_on(services.db.read(), account).await? {
        let cookie = keep(services, account, None, false).await?;
        let next = form_urlencoded::byte_serialize(attempt.next.as_bytes()).collect::<String>();
        let mut response = Redirect::to(&format!("{NEEDS_CODE}?next={next}")).into_response();
        response.headers_mut().append(SET_COOKIE, cookie);
        return Ok(response);
    }
    let signed_in = signed_in(services, caller, account, Proved::default()).await?;
    let next = if signed_in.cart_notices.is_empty() { attempt.next.as_str() } else { "/cart/" };
    let mut response = Redirect::to(next).into_response();
    for cookie in browser_cookies(services, &caller.headers, &signed_in).await? {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

async fn insert_identity(
    tx: &Tx,
    provider: String,
    account: Id,
    identity: Identity,
    is_use: bool,
) -> Result<(), DbErr> {
    let row = NewIdentity {
        id: tx.new_id(),
        account_id: account,
        provider,
        issuer: identity.issuer,
        subject: identity.subject,
        email: identity.email.unwrap_or_default(),
        last_used_at: is_use.then(|| tx.now()),
        created_at: tx.now(),
    };
    sql::insert(tx, [row], "").await?;
    Ok(())
}

/// Links `identity` to `account`, and tells its owner by mail.
async fn link(
    services: &Services,
    provider: &SignInProvider,
    account: Id,
    identity: Identity,
) -> Result<(), Problem> {
    let (name, queue) = (provider.name.clone(), services.queue.clone());
    let auth = Auth::of(services);
    let linked = auth.0.db.write(move |tx| async move {
        let locale = account_by_id(&tx, account).await?.and_then(|account| account.locale);
        insert_identity(&tx, name, account, identity, false).await?;
        queue.enqueue(&tx, &LetterJob::mfa(account, MfaChange::IdentityAdded, locale)).await
    });
    linked.await.map_err(|e: DbErr| match is_unique_violation(&e, "account_identity_subject_key") {
        true => Problem::conflict(&messages::OPENID_TAKEN),
        false => e.into(),
    })
}

/// Makes an account for `identity`, whose address the provider has proved and nobody has here.
async fn make(
    services: &Services,
    provider: &SignInProvider,
    caller: &Caller,
    identity: Identity,
) -> Result<Id, Problem> {
    let no_email = || Problem::new(StatusCode::UNAUTHORIZED, &messages::OPENID_NO_EMAIL);
    let mut invalid = Invalid::new();
    let email = invalid.email("email", identity.email.as_deref().unwrap_or_default());
    invalid.done().map_err(|_| no_email())?;
    let new = NewAccount {
        email,
        // No password opens it until its owner sets one by mail.
        password_hash: "!".to_owned(),
        first_name: identity.first_name.clone(),
        last_name: identity.last_name.clone(),
        is_staff: false,
        locale: Some(caller.locale()),
    };
    let name = provider.name.clone();
    let auth = Auth::of(services);
    let made = auth.0.db.write(move |tx| async move {
        let id = insert(&tx, new).await?;
        crate::proofs::verify_email::note_verified(&tx, id).await?;
        insert_identity(&tx, name, id, identity, true).await?;
        Ok(id)
    });
    made.await.map_err(|e: DbErr| match is_unique_violation(&e, "account_email_key") {
        true => Problem::conflict(&messages::OPENID_ACCOUNT_EXISTS),
        false => e.into(),
    })
}
