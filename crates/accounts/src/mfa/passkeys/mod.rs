//! Passkeys (WebAuthn): keys that an authenticator holds for this shop alone, and uses once its owner has unlocked it.
//!
//! One is both steps of a sign-in: something that somebody has, and something that they know or are. Challenges are good once,
//! within five minutes. A credential that was made for another site, or signs for another origin, is refused.

mod delete;
mod login;
mod register;
mod rename;
mod site;
mod store;

use axum::middleware::from_fn_with_state;
use serde::Serialize;
use souk_db::{Id, Timestamp};
use souk_platform::Services;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use crate::Auth;
use crate::limits::{self, Door, limited};

pub(crate) use store::forget_since;
pub(super) use store::of_account;

/// Passkeys that one account may have.
const MOST: usize = 20;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema, sea_orm::FromQueryResult)]
pub(crate) struct Passkey {
    /// Its id.
    id: Id,
    /// What its owner calls it.
    name: String,
    /// When somebody last signed in with it.
    last_used_at: Option<Timestamp>,
    /// When it was made.
    created_at: Timestamp,
}

/// The addresses of passkeys.
pub(super) fn router(services: &Services) -> OpenApiRouter<Services> {
    let auth = Auth::of(services);
    let door = |name, quota| from_fn_with_state(Door { auth: auth.clone(), name, quota }, limited);
    OpenApiRouter::new()
        .routes(routes!(register::begin).layer(door("second-step", limits::CODES)))
        .routes(routes!(register::finish).layer(door("second-step", limits::CODES)))
        .routes(routes!(rename::handler, delete::handler))
        .routes(routes!(login::begin).layer(door("passkey-login", limits::PASSKEYS)))
        .routes(routes!(login::finish).layer(door("passkey-login", limits::PASSKEYS)))
}
