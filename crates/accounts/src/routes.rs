//! The addresses of this slice.

use axum::middleware::from_fn_with_state;
use souk_platform::Services;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use crate::limits::{self, Door, limited};
use crate::proofs::{disown, email, forgot, own_password, reset, verify_email, verify_otp};
use crate::{Auth, audit, keys, link, login, logout, me, mfa, openid, refresh, register, sessions, staff};

/// Registration, sign-in and one's own account.
pub(crate) fn router(services: &Services) -> OpenApiRouter<Services> {
    let auth = Auth::of(services);
    let door = |name, quota| from_fn_with_state(Door { auth: auth.clone(), name, quota }, limited);
    OpenApiRouter::new()
        .routes(routes!(register::handler).layer(door("register", limits::REGISTER)))
        .routes(routes!(login::handler).layer(door("login", limits::LOGIN)))
        .routes(routes!(link::handler).layer(door("sign-in-link", limits::LINK)))
        .routes(routes!(forgot::forgot).layer(door("forgot-password", limits::RESET)))
        .routes(routes!(forgot::resend).layer(door("resend-otp", limits::RESET)))
        .routes(routes!(verify_otp::handler).layer(door("verify-otp", limits::CODES)))
        .routes(routes!(reset::handler).layer(door("reset-password", limits::CODES)))
        .routes(routes!(verify_email::handler).layer(door("verify-email", limits::CODES)))
        .routes(routes!(disown::handler).layer(door("not-me", limits::CODES)))
        .routes(routes!(verify_email::resend))
        .routes(routes!(own_password::handler))
        .routes(routes!(email::handler))
        .routes(routes!(refresh::handler))
        .routes(routes!(logout::handler))
        .routes(routes!(me::show, me::change))
        .routes(routes!(sessions::list, sessions::end_all))
        .routes(routes!(sessions::end))
        .merge(mfa::router(services))
        .merge(openid::router(services))
        .merge(staff::groups_router())
        .merge(staff::members_router())
        .merge(keys::router())
        .merge(audit::router())
}
