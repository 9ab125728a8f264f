//! Whether a one-time password is right.

use http::StatusCode;
use souk_db::{Id, Timestamp};
use souk_http::{Problem, Seal};
use souk_platform::Services;
use totp_rs::{Builder, Secret, Totp};

use super::store::{self, Held};
use super::{Otp, SecondStep};
use crate::limits::WRONG_OTP;
use crate::store::Account;
use crate::{Auth, messages};

/// How long one code of an app is shown, in seconds.
const STEP: u64 = 30;

/// What codes with this `secret` are compared with.
pub(super) fn app(secret: Secret) -> Builder {
    Builder::new().with_digits(6).with_step_duration(STEP).with_skew(1).with_secret(secret)
}

/// What the secret of the app of `account` is sealed with: no other account's row can be put in its place.
pub(super) fn seal(auth: &Auth, account: Id) -> Seal {
    Seal::new(&format!("totp:{}", account.simple()), &auth.0.signer.key("totp"))
}

/// The time step whose code `code` is, if it is one of now that was not used.
pub(super) fn step_of(
    auth: &Auth,
    account: Id,
    held: &Held,
    (code, now): (&str, Timestamp),
) -> Result<Option<i64>, Problem> {
    let secret = seal(auth, account).open(&held.sealed_secret);
    let secret = secret.and_then(|secret| Secret::try_from_base32(secret).ok());
    let secret = secret.ok_or_else(|| Problem::internal("a sealed TOTP secret cannot be opened"))?;
    let app: Totp = app(secret).build().map_err(Problem::internal)?;
    let step = app.check(code, u64::try_from(now.unix_seconds()).unwrap_or(0));
    let step = step.and_then(|step| i64::try_from(step).ok());
    Ok(step.filter(|step| held.last_step.is_none_or(|last| last < *step)))
}

/// Takes `otp` of `account`: it is used up when it was right. Tries are counted in `bucket` before it is looked at.
///
/// # Errors
/// 429 after five wrong ones.
async fn take(auth: &Auth, account: Id, otp: Otp, bucket: &str) -> Result<bool, Problem> {
    let decision = auth.0.limiter.check(bucket, WRONG_OTP).await;
    if !decision.allowed {
        return Err(Problem::too_many(decision.reset_after));
    }
    let signer = auth.clone();
    let taken = auth.0.db.write(move |tx| async move {
        let Some(held) = store::held(&tx, account).await?.filter(|held| held.confirmed_at.is_some()) else {
            return Ok(false);
        };
        match otp {
            Otp::Totp(code) => match step_of(&signer, account, &held, (&code, tx.now()))? {
                Some(step) => Ok(store::use_step(&tx, account, step).await?),
                None => Ok(false),
            },
            Otp::Recovery(code) => {
                let digest = signer.0.signer.recovery_digest(account, &code);
                Ok::<_, Problem>(store::use_recovery_code(&tx, account, &digest).await?)
            }
        }
    });
    let taken = taken.await?;
    if taken {
        auth.0.limiter.give_back(bucket, WRONG_OTP).await;
    }
    Ok(taken)
}

/// The second step of a sign-in to `account`, whose password was right: none where none is asked for. `is_known` tells a browser
/// of the owner's, or a mailed link, from strangers, whose wrong codes are counted apart.
///
/// # Errors
/// 401 `mfa_required` without an `otp`, `otp_wrong` with a wrong one; 429 after five wrong ones.
pub(crate) async fn second_step(
    services: &Services,
    account: &Account,
    otp: Option<Otp>,
    is_known: bool,
) -> Result<Option<SecondStep>, Problem> {
    let auth = Auth::of(services);
    if !store::is_on(auth.0.db.read(), account.id).await? {
        return Ok(None);
    }
    let refused = |message| Problem::new(StatusCode::UNAUTHORIZED, message).field("otp", message);
    let Some(otp) = otp else {
        return Err(refused(&messages::MFA_REQUIRED).fact("methods", ["totp", "recovery_code"]));
    };
    let who = if is_known { "known" } else { "stranger" };
    match take(&auth, account.id, otp, &format!("otp-{who}:{}", account.id)).await? {
        true => Ok(Some(SecondStep::Totp)),
        false => Err(refused(&messages::OTP_WRONG)),
    }
}

/// Takes `code` from the signed-in `account`.
///
/// # Errors
/// 422 naming `code`; 429 after five wrong ones.
pub(super) async fn confirm_code(services: &Services, account: Id, code: &str) -> Result<(), Problem> {
    let otp = Otp::read(code).ok_or_else(|| Problem::invalid("code", &messages::OTP_FORM))?;
    match take(&Auth::of(services), account, otp, &format!("otp-own:{account}")).await? {
        true => Ok(()),
        false => Err(Problem::invalid("code", &messages::OTP_WRONG)),
    }
}

/// Counts one try of the signed-in `account` at the first code of a new app.
///
/// # Errors
/// 429 after five.
pub(super) async fn count_first_code(services: &Services, account: Id) -> Result<(), Problem> {
    let bucket = format!("otp-first:{account}");
    let decision = Auth::of(services).0.limiter.check(&bucket, WRONG_OTP).await;
    if decision.allowed { Ok(()) } else { Err(Problem::too_many(decision.reset_after)) }
}
