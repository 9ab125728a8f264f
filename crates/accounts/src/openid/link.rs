//! `POST /accounts/me/identities/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderValue;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::attempt::begin;
use super::provider::of_name;
use crate::Principal;
use crate::proofs::own_password::confirm;

/// The proof that it is the owner who links.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct IdentityInput {
    /// The provider's name in the settings.
    #[schema(max_length = 100)]
    provider: String,
    /// The account's password.
    #[schema(format = "password", max_length = 512)]
    password: String,
}

/// Where to go on.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct IdentityStart {
    /// The provider's page: the browser goes there, signs in, and comes back.
    location: String,
}

/// Begins to link an account elsewhere to one's own. The cookie of the answer must be there when the browser comes back.
#[utoipa::path(post, path = "/accounts/me/identities/", tag = "accounts", request_body = IdentityInput,
    responses((status = 200, body = IdentityStart), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody), (status = 503, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<IdentityInput>,
) -> Result<Response, Problem> {
    let (location, cookie) = begin_link(&services, &principal, &input.provider, &input.password).await?;
    let mut response = cacheable::private(Json(IdentityStart { location }).into_response());
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

/// Where the browser of `person`, whose `password` it is, goes to link an account at `provider`, and the cookie that it takes along.
///
/// # Errors
/// 404 for an unknown provider; 422 at `password` for a wrong one; 503 when the provider cannot be reached.
pub async fn begin_link(
    services: &Services,
    person: &Principal,
    provider: &str,
    password: &str,
) -> Result<(String, HeaderValue), Problem> {
    let provider = of_name(services, provider)?;
    confirm(services, person.account_id, "password", password).await?;
    let next = "/account/security/?done=linked".to_owned();
    let begun = begin(services, provider, Some(person.account_id), next).await?;
    Ok((begun.location.into(), begun.cookie))
}
