//! API keys: how programs call the API for staff, with some of their rights and no more than those.
//!
//! A key is `souk_` and 43 random characters of the URL-safe alphabet, shown once and stored as its digest. It may do what was chosen
//! for it and its maker may do at this moment. It is no person: nothing that belongs to an account, and no right to give rights, is
//! open to it.

mod create;
mod holder;
mod list;
mod messages;
mod revoke;
mod store;

use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Permission;

pub(crate) use holder::{Memory, is_key, principal};
pub(crate) use messages::NOT_ALLOWED;
pub(crate) use store::revoke_since;

/// What each key begins with.
const PREFIX: &str = "souk_";
/// Characters after it.
const RANDOM: usize = 43;
/// Living keys that one account may have.
const MOST: i64 = 50;

/// Whether a key may have `permission`: those by which people, groups and keys are made stay with people.
pub(crate) fn may_hold(permission: Permission) -> bool {
    !matches!(permission, Permission::EditKeys | Permission::EditStaff)
}

/// The addresses of keys.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, create::create)).routes(routes!(revoke::revoke))
}
