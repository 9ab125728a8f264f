//! Sign-ins whose first step was right, and whose second is asked for on a page of its own.

use std::time::Duration;

use http::HeaderValue;
use souk_db::{DbErr, Id, Row, Timestamp, sql};
use souk_http::{Problem, secret};
use souk_platform::Services;

use crate::login::{Proved, first_step, signed_in};
use crate::mfa::{Otp, is_on, second_step};
use crate::store::account_by_id;
use crate::{Auth, Caller, LoginInput, SignedIn, messages};

/// How long the second step may take.
const LIVES: Duration = Duration::from_secs(10 * 60);

/// The page that asks for the code.
pub const NEEDS_CODE: &str = "/account/sign-in/code/";

#[derive(Row)]
#[row(table = "pending_sign_in")]
struct PendingRow {
    id: Id,
    account_id: Id,
    link_id: Option<Id>,
    is_known: bool,
    expires_at: Timestamp,
}

/// Notes that the first step to `account` is done, by the mailed `link` if there was one; `is_known` tells a browser of its owner's.
/// Answers the cookie by which the second step goes on.
pub(crate) async fn keep(
    services: &Services,
    account_id: Id,
    link_id: Option<Id>,
    is_known: bool,
) -> Result<HeaderValue, Problem> {
    let auth = Auth::of(services);
    let kept = auth.0.db.write(move |tx| async move {
        let id = tx.new_id();
        let row = PendingRow { id, account_id, link_id, is_known, expires_at: tx.now().plus(LIVES) };
        sql::insert(&tx, [row], "").await?;
        Ok(id)
    });
    let id = kept.await.map_err(|e: DbErr| Problem::from(e))?;
    let seconds = i64::try_from(LIVES.as_secs()).unwrap_or(0);
    Ok(auth.0.cookies.set("step", &token(&auth, id), seconds))
}

/// What the browser holds for the pending sign-in `id`.
fn token(auth: &Auth, id: Id) -> String {
    format!("{}.{}", id.simple(), auth.0.signer.key(&format!("pending.{}", id.simple())))
}

#[derive(sea_orm::FromQueryResult)]
struct Pending {
    id: Id,
    account_id: Id,
    link_id: Option<Id>,
    is_known: bool,
}

/// What a right password led to.
#[derive(Debug)]
pub enum FirstStep {
    /// A session.
    SignedIn(Box<SignedIn>),
    /// A code is asked for at [`NEEDS_CODE`]; the cookie goes along.
    NeedsCode(HeaderValue),
}

/// Signs in with a password as far as that goes.
///
/// # Errors
/// As [`crate::login`].
pub async fn begin_sign_in(
    services: &Services,
    caller: &Caller,
    input: &LoginInput,
) -> Result<FirstStep, Problem> {
    let (account, tries) = first_step(services, caller, input).await?;
    if is_on(services.db.read(), account.id).await? {
        return keep(services, account.id, tries.link, tries.is_known).await.map(FirstStep::NeedsCode);
    }
    let proved = Proved { link: tries.link, second_step: None };
    let signed_in = signed_in(services, caller, account.id, proved).await?;
    Ok(FirstStep::SignedIn(Box::new(signed_in)))
}

/// Signs in with the code `otp` after the first step, which the cookie of `caller` tells of.
///
/// # Errors
/// 401 `first_step_missing` when it is not, or too long ago; 401 `otp_wrong`; 422 at `otp` for what can be no code; 429 after five wrong
/// ones.
pub async fn finish_sign_in(services: &Services, caller: &Caller, otp: &str) -> Result<SignedIn, Problem> {
    let auth = Auth::of(services);
    let missing = || Problem::unauthenticated(&messages::FIRST_STEP_MISSING);
    let shown = auth.0.cookies.get(&caller.headers, "step").unwrap_or_default();
    let id = shown.split_once('.').and_then(|(id, _)| Id::parse_str(id).ok()).ok_or_else(missing)?;
    if !secret::same(&shown, &token(&auth, id)) {
        return Err(missing());
    }
    let otp = Otp::read(otp).ok_or_else(|| Problem::invalid("otp", &messages::OTP_FORM))?;
    let text = "SELECT id, account_id, link_id, is_known FROM pending_sign_in
         WHERE id = $1 AND used_at IS NULL AND expires_at > $2";
    let now = auth.0.db.clock().now();
    let pending = sql::one::<Pending>(auth.0.db.read(), text, [id.into(), now.into()]).await?;
    let pending = pending.ok_or_else(missing)?;
    let account = account_by_id(auth.0.db.read(), pending.account_id).await?;
    let account = account.filter(|account| account.is_active).ok_or_else(missing)?;
    let second_step = second_step(services, &account, Some(otp), pending.is_known).await?;
    let used = auth.0.db.write(move |tx| async move {
        let text = "UPDATE pending_sign_in SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
        sql::exec(&tx, text, [pending.id.into(), tx.now().into()]).await
    });
    if used.await.map_err(|e: DbErr| Problem::from(e))? == 0 {
        return Err(missing());
    }
    signed_in(services, caller, account.id, Proved { link: pending.link_id, second_step }).await
}

/// The `Set-Cookie` value that forgets a first step.
#[must_use]
pub fn forget_first_step(services: &Services) -> HeaderValue {
    Auth::of(services).0.cookies.set("step", "", 0)
}
