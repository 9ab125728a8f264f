//! Second steps of sign-in: what somebody has, besides the password that they know.
//!
//! Codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, 30 seconds, one step to either side), and ten recovery codes
//! for those who lost it; and passkeys ([`passkeys`]), each of which is both steps at once. Once the app is confirmed, no session of the account begins without one of them. A session remembers how
//! it was proved, so that staff of a shop that sells can be asked for more than a password.

mod forget;
mod otp;
pub(crate) mod passkeys;
mod recovery;
mod show;
mod step;
mod store;
mod totp;

use axum::middleware::from_fn_with_state;
use souk_platform::Services;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use crate::Auth;
use crate::limits::{self, Door, limited};

pub use forget::forget_second_step;
pub(crate) use otp::Otp;
pub(crate) use step::second_step;
pub(crate) use store::{forget_passkeys, is_on};

/// How a session proved more than a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SecondStep {
    /// By a code of an authenticator app, or a recovery code.
    Totp,
    /// By a passkey, which is the first step as well.
    Passkey,
}

impl SecondStep {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Totp => "totp",
            Self::Passkey => "passkey",
        }
    }
}

/// The addresses of second steps.
pub(crate) fn router(services: &Services) -> OpenApiRouter<Services> {
    let auth = Auth::of(services);
    let codes = || {
        let door = Door { auth: auth.clone(), name: "second-step", quota: limits::CODES };
        from_fn_with_state(door, limited)
    };
    OpenApiRouter::new()
        .routes(routes!(show::handler))
        .routes(routes!(totp::begin, totp::switch_off).layer(codes()))
        .routes(routes!(totp::confirm).layer(codes()))
        .routes(routes!(recovery::renew).layer(codes()))
        .merge(passkeys::router(services))
}
