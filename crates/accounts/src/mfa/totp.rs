//! `/accounts/mfa/totp/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use qrcode::QrCode;
use qrcode::render::svg;
use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;
use totp_rs::Secret;

use super::recovery::{RecoveryCodes, give_codes};
use super::step::{app, confirm_code, count_first_code, seal, step_of};
use super::{Otp, SecondStep, store};
use crate::auth::RIGHTS;
use crate::letters::{LetterJob, MfaChange};
use crate::proofs::own_password::confirm as confirm_password;
use crate::store::{account_by_id, revoke_others};
use crate::{Auth, Principal, messages};

/// Who begins two-step sign-in.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TotpInput {
    /// The account's password.
    #[schema(format = "password", max_length = 512)]
    password: String,
}

/// What an authenticator app is given.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct NewTotp {
    /// The secret in base 32, to be typed.
    secret: String,
    /// The same for apps on this device: `otpauth://totp/…`.
    otpauth_url: String,
    /// The same to be scanned: a QR code as an SVG document.
    qr: String,
}

/// Begins two-step sign-in: gives the secret for an authenticator app (TOTP: SHA-1, six digits, 30 seconds). Nothing is asked for
/// before a code of it was sent. Beginning anew ends what was begun before.
#[utoipa::path(post, path = "/accounts/mfa/totp/", tag = "accounts", request_body = TotpInput,
    responses((status = 200, body = NewTotp), (status = 401, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn begin(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<TotpInput>,
) -> Result<Response, Problem> {
    let id = principal.account_id;
    let account = confirm_password(&services, id, "password", &input.password).await?;
    let auth = Auth::of(&services);
    let secret = Secret::generate();
    let text = secret.to_base32();
    let sealed = seal(&auth, id).close(&text);
    let sealed = sealed.ok_or_else(|| Problem::internal("a TOTP secret could not be sealed"))?;
    // Neither name may hold a colon, which divides them in the address.
    let plain = |name: &str| name.replace(':', " ");
    let app = app(secret).with_account_name(plain(&account.email));
    let app = app.with_issuer(Some(plain(&services.settings.shop_name))).build();
    let otpauth_url = app.and_then(|app| app.to_url()).map_err(Problem::internal)?;
    let qr = QrCode::new(otpauth_url.as_bytes()).map_err(Problem::internal)?;
    let qr = qr.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
    let begun = auth.0.db.write(move |tx| async move { store::begin(&tx, id, sealed).await });
    if !begun.await? {
        return Err(Problem::conflict(&messages::TOTP_ON));
    }
    Ok(cacheable::private(Json(NewTotp { secret: text, otpauth_url, qr }).into_response()))
}

/// A code.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeInput {
    /// Six digits of the authenticator app; or a recovery code, where one will do.
    #[schema(max_length = 64)]
    pub(super) code: String,
}

/// Switches two-step sign-in on with the first code of the app, signs all other devices out, tells the owner by mail and gives ten
/// recovery codes, which are not shown again. Five tries in fifteen minutes.
#[utoipa::path(post, path = "/accounts/mfa/totp/confirm/", tag = "accounts", request_body = CodeInput,
    responses((status = 200, body = RecoveryCodes), (status = 401, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn confirm(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<CodeInput>,
) -> Result<Response, Problem> {
    let Some(Otp::Totp(code)) = Otp::read(&input.code) else {
        return Err(Problem::invalid("code", &messages::SIX_DIGITS));
    };
    let (account, session) = (principal.account_id, principal.session_id);
    count_first_code(&services, account).await?;
    let auth = Auth::of(&services);
    let (signer, queue) = (auth.clone(), services.queue.clone());
    let done = auth.0.db.write(move |tx| async move {
        let held = store::held(&tx, account).await?;
        let held = held.ok_or_else(|| Problem::conflict(&messages::TOTP_NOT_BEGUN))?;
        if held.confirmed_at.is_some() {
            return Err(Problem::conflict(&messages::TOTP_ON));
        }
        let step = step_of(&signer, account, &held, (&code, tx.now()))?;
        let step = step.ok_or_else(|| Problem::invalid("code", &messages::OTP_WRONG))?;
        if !store::confirm(&tx, account, step).await? {
            return Err(Problem::conflict(&messages::TOTP_ON));
        }
        let codes = give_codes(&tx, &signer, account).await?;
        store::prove(&tx, session, SecondStep::Totp).await?;
        let ended = revoke_others(&tx, account, Some(session)).await?;
        queue.enqueue(&tx, &tell(&tx, account, MfaChange::TotpOn).await?).await?;
        Ok((codes, ended))
    });
    let (recovery_codes, ended) = done.await?;
    for session in ended.into_iter().chain([session]) {
        auth.forget(session);
    }
    Ok(cacheable::private(Json(RecoveryCodes { recovery_codes }).into_response()))
}

/// Who switches two-step sign-in off: one of both is enough.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SwitchOffInput {
    /// The account's password.
    #[schema(format = "password", max_length = 512)]
    password: Option<String>,
    /// Six digits of the authenticator app, or a recovery code.
    #[schema(max_length = 64)]
    code: Option<String>,
}

/// Switches two-step sign-in off, forgets the recovery codes and tells the owner by mail.
#[utoipa::path(delete, path = "/accounts/mfa/totp/", tag = "accounts", request_body = SwitchOffInput,
    responses((status = 204), (status = 401, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn switch_off(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<SwitchOffInput>,
) -> Result<StatusCode, Problem> {
    let account = principal.account_id;
    match (input.password, input.code) {
        (Some(password), _) => drop(confirm_password(&services, account, "password", &password).await?),
        (None, Some(code)) => confirm_code(&services, account, &code).await?,
        (None, None) => return Err(Problem::invalid("password", &souk_http::messages::REQUIRED)),
    }
    let auth = Auth::of(&services);
    let queue = services.queue.clone();
    let done = auth.0.db.write(move |tx| async move {
        let was_on = store::is_on(&tx, account).await?;
        if !store::switch_off(&tx, account).await? {
            return Err(Problem::conflict(&messages::TOTP_OFF));
        }
        if was_on {
            queue.enqueue(&tx, &tell(&tx, account, MfaChange::TotpOff).await?).await?;
        }
        Ok(())
    });
    done.await?;
    // Sessions that were proved by a code are not any more.
    auth.0.bus.say(RIGHTS);
    Ok(StatusCode::NO_CONTENT)
}

/// The mail that tells the owner of `account` of a `change`.
pub(super) async fn tell(tx: &souk_db::Tx, account: Id, change: MfaChange) -> Result<LetterJob, Problem> {
    let owner = account_by_id(tx, account).await?.ok_or_else(Problem::not_found)?;
    Ok(LetterJob::mfa(account, change, owner.locale))
}
