//! `POST /accounts/mfa/passkeys/begin/` and `POST /accounts/mfa/passkeys/`

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;
use souk_db::{DbErr, Timestamp, sql};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;
use webauthn_rp::bin::{Decode as _, Encode as _};
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle16,
    Username,
};
use webauthn_rp::request::{PublicKeyCredentialDescriptor, TimedCeremony as _};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    PublicKeyCredentialCreationOptions, RegisteredCredential, Registration, RegistrationServerState,
};

use super::site::{Site, bytes, name_of, text};
use super::store::{self, NewPasskey};
use super::{MOST, Passkey};
use crate::letters::MfaChange;
use crate::mfa::totp::tell;
use crate::proofs::own_password::confirm;
use crate::store::{Account, account_by_id};
use crate::{Principal, messages};

/// How long after it began a session alone is enough to make a passkey.
const RECENT: Duration = Duration::from_secs(600);

/// Who makes a passkey.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeginInput {
    /// The account's password; not needed within ten minutes of signing in.
    #[schema(format = "password", max_length = 512)]
    password: Option<String>,
}

/// Gives what `navigator.credentials.create` is called with: a `PublicKeyCredentialCreationOptionsJSON`. Its challenge is good once,
/// within five minutes.
#[utoipa::path(post, path = "/accounts/mfa/passkeys/begin/", tag = "accounts", request_body = BeginInput,
    responses((status = 200, body = Object), (status = 401, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn begin(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<BeginInput>,
) -> Result<Response, Problem> {
    let account = owner(&services, &principal, input.password.as_deref()).await?;
    let site = Site::of(&services)?;
    let known = store::known(services.db.read(), account.id).await?;
    if known.len() >= MOST {
        return Err(Problem::conflict(messages::PASSKEYS_FULL.with("most", MOST)));
    }
    let (options, digest, state) = ceremony(&site, &account, known)?;
    let id = account.id;
    let kept =
        services.db.write(move |tx| async move { store::keep_challenge(&tx, digest, Some(id), state).await });
    kept.await.map_err(|e: DbErr| Problem::from(e))?;
    Ok(cacheable::private(Json(options).into_response()))
}

/// The signed-in account, when `password` is its own, or the session began but now.
async fn owner(
    services: &Services,
    principal: &Principal,
    password: Option<&str>,
) -> Result<Account, Problem> {
    let (conn, id) = (services.db.read(), principal.account_id);
    if let Some(password) = password {
        return confirm(services, id, "password", password).await;
    }
    let begun = "SELECT created_at FROM session WHERE id = $1";
    let begun = sql::scalar::<Timestamp>(conn, begun, [principal.session_id.into()]).await?;
    if begun.is_none_or(|begun| services.db.clock().now().since(begun) > RECENT) {
        return Err(Problem::invalid("password", &souk_http::messages::REQUIRED));
    }
    account_by_id(conn, id).await?.ok_or_else(Problem::not_found)
}

/// What the client is given, and what is kept: under which name, and what.
fn ceremony(
    site: &Site,
    account: &Account,
    known: Vec<store::Known>,
) -> Result<(Value, String, String), Problem> {
    let Ok(handle) = UserHandle16::decode(account.id.into_bytes());
    let full_name = format!("{} {}", account.first_name, account.last_name);
    let plain = || Username::try_from("customer");
    let user = PublicKeyCredentialUserEntity {
        name: Username::try_from(account.email.as_str()).or_else(|_| plain()).map_err(Problem::internal)?,
        id: &handle,
        display_name: Nickname::try_from(full_name.as_str()).ok(),
    };
    let mut exclude = Vec::new();
    for credential in known {
        let id =
            CredentialId::<Vec<u8>>::decode(bytes(&credential.credential_id)?).map_err(Problem::internal)?;
        let transports = u8::try_from(credential.transports).map_err(Problem::internal)?;
        let transports = AuthTransports::decode(transports).map_err(Problem::internal)?;
        exclude.push(PublicKeyCredentialDescriptor { id, transports });
    }
    let mut options = PublicKeyCredentialCreationOptions::passkey(&site.rp_id, user, exclude);
    // Asked of a browser, it turns away authenticators that do not know it; the shop asks for user verification itself.
    options.extensions.cred_protect = CredProtect::None;
    let (server, client) = options.start_ceremony().map_err(Problem::internal)?;
    let state = server.encode().map_err(Problem::internal)?;
    let options = serde_json::to_value(&client).map_err(Problem::internal)?;
    Ok((options, name_of(server.sent_challenge()), text(state)))
}

/// A new passkey.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasskeyInput {
    /// What its owner calls it.
    #[schema(max_length = 100)]
    name: String,
    /// What `navigator.credentials.create` gave, by its `toJSON`: a `RegistrationResponseJSON`.
    #[schema(value_type = Object)]
    credential: Value,
}

/// Keeps a passkey that was made with the options of `begin`, and tells the owner by mail.
#[utoipa::path(post, path = "/accounts/mfa/passkeys/", tag = "accounts", request_body = PasskeyInput,
    responses((status = 201, body = Passkey), (status = 401, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn finish(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<PasskeyInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let name = invalid.text("name", &input.name, 100);
    invalid.done()?;
    let site = Site::of(&services)?;
    let form = || Problem::invalid("credential", &messages::PASSKEY_FORM);
    let json = serde_json::to_vec(&input.credential).map_err(Problem::internal)?;
    let answer = Registration::from_json_relaxed(&json).map_err(|_| form())?;
    let challenge = name_of(answer.challenge_relaxed().map_err(|_| form())?);
    let (account, queue) = (principal.account_id, services.queue.clone());
    // A challenge is used up by a wrong answer as well.
    let taken = services
        .db
        .write(move |tx| async move { store::take_challenge(&tx, &challenge, Some(account)).await });
    let state = taken.await.map_err(|e: DbErr| Problem::from(e))?;
    let state = state.ok_or_else(|| Problem::invalid("credential", &messages::PASSKEY_CHALLENGE))?;
    let new = verified(&site, &bytes(&state)?, &answer)?;
    let made = services.db.write(move |tx| async move {
        let id = tx.new_id();
        let passkey = NewPasskey {
            id,
            account_id: account,
            name,
            credential_id: new.credential_id,
            transports: new.transports,
            static_state: new.static_state,
            dynamic_state: new.dynamic_state,
            created_at: tx.now(),
        };
        if !store::insert(&tx, passkey).await? {
            return Err(Problem::conflict(&messages::PASSKEY_KNOWN));
        }
        queue.enqueue(&tx, &tell(&tx, account, MfaChange::PasskeyAdded).await?).await?;
        store::one(&tx, account, id).await?.ok_or_else(Problem::not_found)
    });
    Ok(cacheable::private((StatusCode::CREATED, Json(made.await?)).into_response()))
}

/// A credential, in the words of the table.
struct Verified {
    credential_id: String,
    transports: i64,
    static_state: String,
    dynamic_state: String,
}

/// The credential in `answer`, if it was made for this site and the challenge of `state`.
fn verified(site: &Site, state: &[u8], answer: &Registration) -> Result<Verified, Problem> {
    let state = RegistrationServerState::<16>::decode(state).map_err(Problem::internal)?;
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &[site.origin.as_str()],
        error_on_unsolicited_extensions: false,
        ..RegistrationVerificationOptions::default()
    };
    let credential: RegisteredCredential<'_, 16> =
        state.verify(&site.rp_id, answer, &options).map_err(|error| {
            tracing::info!(%error, "a new passkey was refused");
            Problem::invalid("credential", &messages::PASSKEY_REFUSED)
        })?;
    let Ok(static_state) = credential.static_state().encode();
    let Ok(dynamic_state) = credential.dynamic_state().encode();
    let Ok(transports) = credential.transports().encode();
    Ok(Verified {
        credential_id: text(credential.id()),
        transports: i64::from(transports),
        static_state: text(static_state),
        dynamic_state: text(dynamic_state),
    })
}
