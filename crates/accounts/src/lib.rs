//! Accounts: people, how they prove who they are, and for how long.
//!
//! Owns `account`, `session`, `known_device`, `sign_in_link`, `mail_proof`, `totp`, `recovery_code`, `passkey`, `passkey_challenge`, `account_identity`, `openid_attempt`, `pending_sign_in`, `api_key`, `staff_group`, `staff_group_permission`, `staff_group_member`,
//! `audit_entry` and `audit_subject`.
//!
//! - **Access tokens** are JWTs (HS256, 1 h) that carry no rights: who the session belongs to and whether it lives is looked up
//!   in the database behind a memory of less than a second, dropped at once where a session is revoked and, over the bus, on
//!   every node. A revoked token is therefore dead everywhere within a second, whatever happened to Redis.
//! - **Refresh tokens** (7 days) rotate. A token names its session and rotation and is signed, so that nothing has to be stored
//!   but the session's present rotation; the one just rotated gives the same successor for 30 s (two tabs), any older one
//!   revokes the whole session.
//! - **Passwords** are argon2id hashes, at most four made at once; unknown addresses cost the same work and get the same answer.
//! - **Rights** of staff come from groups and are looked up with the session: what is taken away is gone within a second. A
//!   handler names the right that it needs in its signature ([`Staff`]), and what staff change is recorded ([`audit`]).
//! - **Guessing** ends after a hundred wrong passwords an hour: the account is then closed to strangers, whatever they know. Its
//!   owner gets in from a browser that was signed in before (a device cookie, stored as its digest) or by a mailed link.
//! - **Second steps** ([`mfa`]): codes of an authenticator app, or a passkey in place of the password as well, if its owner wants
//!   that; staff of a shop that sells have to.
//! - **API keys** ([`keys`]) are for programs: some rights of whoever made them, and nothing that is a person's.
//!
//! - **Accounts elsewhere** ([`openid`]): sign-in by OpenID Connect, linked by their owner alone.
//!
//! Deliberately absent: rights in tokens, tokens in the database, answers that tell whether an address is known (but for
//! registration, which must).

mod access;
pub mod audit;
mod auth;
mod caller;
pub mod customers;
mod device;
mod events;
mod hooks;
pub mod import;
mod keys;
mod letters;
mod limits;
mod link;
mod login;
mod logout;
mod me;
mod messages;
mod mfa;
mod openid;
mod password;
mod pbkdf2;
mod pending;
mod permission;
mod personal;
mod proofs;
mod refresh;
mod register;
mod renewal;
mod routes;
mod sessions;
mod staff;
mod store;
mod token;

pub use auth::{Auth, MaybePrincipal, Principal, Staff, Viewer};
pub use caller::Caller;
pub use customers::emails;
pub use customers::id_by_email as customer_by_email;
pub use customers::{Customer, CustomerFilter, CustomerOrdering, NewCustomer, create as create_customer};
pub use events::{AccessChanged, EmailVerified};
pub use hooks::{OnSignIn, SignInHooks};
pub use letters::tell_erased;
pub use limits::{limit_codes, limit_login, limit_registration, limit_resets};
pub use login::{LoginInput, browser_cookies, login};
pub use logout::logout;
pub use me::{MeInput, change_me};
pub use mfa::forget_second_step;
pub use openid::{IdentityView, ProviderView, begin_link, identities_of, openid_problem, providers, unlink};
pub use pending::{FirstStep, NEEDS_CODE, begin_sign_in, finish_sign_in, forget_first_step};
pub use permission::{Permission, Permissions, Right, rights};
pub use proofs::disown::disown;
pub use proofs::email::change_email;
pub use proofs::forgot::mail_code;
pub use proofs::own_password::{change_password, confirm};
pub use proofs::reset::reset_password;
pub use proofs::verify_email::{mail_verification, verify_email};
pub use proofs::verify_otp::check_code;
pub use refresh::{Tokens, refresh};
pub use register::{RegisterInput, register};
pub use renewal::keep_signed_in;
pub use sessions::{SessionView, end_other_sessions, end_session, sessions_of};
pub use staff::ensure_staff_group;
pub use store::{Account, account_by_id, create_superuser};
pub use token::{SignedIn, UserView};

use std::time::Duration;

use souk_db::Migration;
use souk_platform::Module;

/// How long ended sessions are kept for those who look back.
const KEPT: Duration = Duration::from_secs(7 * 24 * 3_600);

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        jobs: Some(letters::jobs),
        mails: letters::MAILS,
        personal: personal::TABLES,
        subscribers: Some(|subscriptions, services| {
            staff::subscribe(audit::subscribe(subscriptions), services)
        }),
        purge: Some(|services| {
            Box::pin(async {
                let kept = services.settings.retention.audit_days;
                Ok(store::purge(&services.db, KEPT).await? + audit::purge(&services.db, kept).await?)
            })
        }),
        ..Module::named("accounts")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("accounts/0001_accounts", include_str!("migrations/0001_accounts.sql")),
    Migration::new("accounts/0002_known_devices", include_str!("migrations/0002_known_devices.sql")),
    Migration::new("accounts/0003_staff", include_str!("migrations/0003_staff.sql")),
    Migration::new("accounts/0004_mail_proofs", include_str!("migrations/0004_mail_proofs.sql")),
    Migration::new("accounts/0005_totp", include_str!("migrations/0005_totp.sql")),
    Migration::new("accounts/0006_passkeys", include_str!("migrations/0006_passkeys.sql")),
    Migration::new("accounts/0007_openid", include_str!("migrations/0007_openid.sql")),
    Migration::new("accounts/0008_api_keys", include_str!("migrations/0008_api_keys.sql")),
    Migration::new("accounts/0009_currency", include_str!("migrations/0009_currency.sql")),
];
