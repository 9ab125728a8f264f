//! `POST /accounts/passkey-login/begin/` and `POST /accounts/passkey-login/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;
use souk_db::{DbErr, Id, Tx};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;
use webauthn_rp::bin::{Decode as _, Encode as _};
use webauthn_rp::request::TimedCeremony as _;
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::UserHandle16;
use webauthn_rp::response::register::{DynamicState, StaticState};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthentication, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions,
};

use super::site::{Site, bytes, name_of, text};
use super::store::{self, Credential};
use crate::login::{Proved, signed_in, with_cookies};
use crate::mfa::SecondStep;
use crate::{Caller, SignedIn, messages};

type Answer = DiscoverableAuthentication<16>;

/// Gives what `navigator.credentials.get` is called with: a `PublicKeyCredentialRequestOptionsJSON`. Nobody says who they are: the
/// authenticator knows. Its challenge is good once, within five minutes.
#[utoipa::path(post, path = "/accounts/passkey-login/begin/", tag = "accounts",
    responses((status = 200, body = Object), (status = 409, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn begin(State(services): State<Services>) -> Result<Response, Problem> {
    let site = Site::of(&services)?;
    let options = DiscoverableCredentialRequestOptions::passkey(&site.rp_id);
    let (server, client) = options.start_ceremony().map_err(Problem::internal)?;
    let options = serde_json::to_value(&client).map_err(Problem::internal)?;
    let digest = name_of(server.sent_challenge());
    let state = text(server.encode().map_err(Problem::internal)?);
    let kept =
        services.db.write(move |tx| async move { store::keep_challenge(&tx, digest, None, state).await });
    kept.await.map_err(|e: DbErr| Problem::from(e))?;
    Ok(cacheable::private(Json(options).into_response()))
}

/// What an authenticator signed.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasskeyLoginInput {
    /// What `navigator.credentials.get` gave, by its `toJSON`: an `AuthenticationResponseJSON`.
    #[schema(value_type = Object)]
    credential: Value,
}

/// Signs in with a passkey, which is both steps at once.
#[utoipa::path(post, path = "/accounts/passkey-login/", tag = "accounts", request_body = PasskeyLoginInput,
    responses((status = 200, body = SignedIn), (status = 401, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn finish(
    State(services): State<Services>,
    caller: Caller,
    Json(input): Json<PasskeyLoginInput>,
) -> Result<Response, Problem> {
    let site = Site::of(&services)?;
    let form = || Problem::invalid("credential", &messages::PASSKEY_FORM);
    let json = serde_json::to_vec(&input.credential).map_err(Problem::internal)?;
    let answer = Answer::from_json_relaxed(&json).map_err(|_| form())?;
    let challenge = name_of(answer.challenge_relaxed().map_err(|_| form())?);
    // A challenge is used up by a wrong answer as well.
    let taken =
        services.db.write(move |tx| async move { store::take_challenge(&tx, &challenge, None).await });
    let state = taken.await.map_err(|e: DbErr| Problem::from(e))?;
    let state = state.ok_or_else(|| refused(&messages::PASSKEY_CHALLENGE))?;
    let state = bytes(&state)?;
    let proved = services.db.write(move |tx| async move { verify(&tx, &site, &state, &answer).await });
    let proved_by = Proved { link: None, second_step: Some(SecondStep::Passkey) };
    let signed_in = signed_in(&services, &caller, proved.await?, proved_by).await?;
    with_cookies(&services, &caller.headers, StatusCode::OK, signed_in).await
}

fn refused(message: &'static souk_http::Message) -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, message).field("credential", message)
}

/// Whose account `answer` opens, if it was signed for this site and the challenge of `state`, by a key that is known.
async fn verify(tx: &Tx, site: &Site, state: &[u8], answer: &Answer) -> Result<Id, Problem> {
    let wrong = || refused(&messages::PASSKEY_REFUSED);
    let found = store::credential(tx, &text(answer.raw_id())).await?.ok_or_else(wrong)?;
    let Credential { id, account_id, static_state, dynamic_state } = found;
    let state = DiscoverableAuthenticationServerState::decode(state).map_err(Problem::internal)?;
    let Ok(handle) = UserHandle16::decode(account_id.into_bytes());
    let static_state = StaticState::decode(&bytes(&static_state)?).map_err(Problem::internal)?;
    let dynamic_state: [u8; 7] =
        bytes(&dynamic_state)?.try_into().map_err(|_| Problem::internal("a passkey's state is cut off"))?;
    let dynamic_state = DynamicState::decode(dynamic_state).map_err(Problem::internal)?;
    let mut credential = AuthenticatedCredential::new(answer.raw_id(), &handle, static_state, dynamic_state)
        .map_err(Problem::internal)?;
    let options = AuthenticationVerificationOptions::<&str, &str> {
        allowed_origins: &[site.origin.as_str()],
        error_on_unsolicited_extensions: false,
        ..AuthenticationVerificationOptions::default()
    };
    let verified = state.verify(&site.rp_id, answer, &mut credential, &options);
    verified.map_err(|error| {
        tracing::info!(%error, "a passkey was refused");
        wrong()
    })?;
    let Ok(dynamic_state) = credential.dynamic_state().encode();
    store::used(tx, id, text(dynamic_state)).await?;
    Ok(account_id)
}
