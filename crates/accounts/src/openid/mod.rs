//! Signing in by an account elsewhere: OpenID Connect, authorisation code flow with PKCE.
//!
//! The operator names the providers in the settings. An account elsewhere is known by its issuer and subject, never by its
//! address: where the address has an account here already, its owner signs in as they did and links the other one themselves,
//! with their password. So nobody takes an account over by making one with its address at some provider.
//!
//! State, nonce and PKCE verifier of an attempt are derived from its row; a cookie ties it to the browser that began, and the
//! row is used up by the first answer.

mod attempt;
mod callback;
mod identities;
mod link;
mod provider;
mod start;
mod store;

use axum::middleware::from_fn_with_state;
use http::StatusCode;
use serde::Serialize;
use souk_http::Problem;
use souk_platform::Services;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use crate::limits::{self, Door, limited};
use crate::{Auth, messages};

pub use identities::{IdentityView, identities_of, unlink};
pub use link::begin_link;
pub(crate) use store::forget_all;

/// A provider that customers may sign in by.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct ProviderView {
    /// Its name in addresses.
    pub name: String,
    /// What it is called on pages.
    pub label: String,
}

/// The providers of this shop, in the order of the settings.
#[must_use]
pub fn providers(services: &Services) -> Vec<ProviderView> {
    let all = services.settings.sign_in_providers.iter();
    all.map(|p| ProviderView { name: p.name.clone(), label: p.label.clone() }).collect()
}

/// What went wrong on a failed way back from a provider, by the code that the sign-in page's address names.
#[must_use]
pub fn openid_problem(code: &str) -> Option<Problem> {
    let all = [
        &messages::OPENID_REFUSED,
        &messages::OPENID_UNAVAILABLE,
        &messages::OPENID_NO_EMAIL,
        &messages::OPENID_ACCOUNT_EXISTS,
        &messages::OPENID_TAKEN,
    ];
    let message = all.into_iter().find(|message| message.code == code)?;
    Some(Problem::new(StatusCode::UNAUTHORIZED, message))
}

/// The addresses of this folder.
pub(crate) fn router(services: &Services) -> OpenApiRouter<Services> {
    let auth = Auth::of(services);
    let door = |name| from_fn_with_state(Door { auth: auth.clone(), name, quota: limits::PASSKEYS }, limited);
    OpenApiRouter::new()
        .routes(routes!(start::handler).layer(door("openid-start")))
        .routes(routes!(callback::handler).layer(door("openid-callback")))
        .routes(routes!(identities::list))
        .routes(routes!(link::handler).layer(door("openid-link")))
        .routes(routes!(identities::delete))
}
