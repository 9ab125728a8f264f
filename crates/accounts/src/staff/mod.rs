//! Those who work for the shop: groups with rights, and who is in them.
//!
//! Nobody gives what they do not have: a group with rights beyond one's own, and whoever is in one, is changed by others. Only
//! superusers make superusers, and one of them is always left.

mod groups;
mod members;
mod messages;
mod store;

pub(crate) use groups::router as groups_router;
pub(crate) use members::router as members_router;

use souk_db::{Event as _, Id, Subscriptions, Tx};
use souk_http::{Problem, Said};
use souk_platform::Services;

use crate::auth::RIGHTS;
use crate::permission::Permissions;
use crate::{AccessChanged, Permission, Principal};

/// Has every node look up anew what people may do, once it changed.
pub(crate) fn subscribe(subscriptions: Subscriptions, services: &Services) -> Subscriptions {
    let bus = services.bus.clone();
    subscriptions.on(&[AccessChanged::TOPIC], move |tx, _| {
        let bus = bus.clone();
        async move {
            tx.after_commit(move || bus.say(RIGHTS));
            Ok(())
        }
    })
}

/// Passes when `actor` has all of `rights`.
///
/// # Errors
/// 403 `beyond_own_rights` naming those that are missing.
pub(crate) fn within_reach(actor: &Principal, rights: Permissions) -> Result<(), Problem> {
    let beyond = rights.beyond(actor.permissions());
    if actor.is_superuser() || beyond.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = beyond.iter().map(Permission::name).collect();
    Err(Problem::new(http::StatusCode::FORBIDDEN, beyond_own_rights(&names.join(", "))))
}

fn beyond_own_rights(names: &str) -> Said {
    messages::BEYOND_OWN_RIGHTS.with("rights", names)
}

/// Makes a group of staff, or leaves the one with this name as it is: for rows that a shop starts with.
///
/// # Errors
/// What the database says.
pub async fn ensure_staff_group(tx: &Tx, name: &str, permissions: &[Permission]) -> Result<Id, Problem> {
    let known = store::groups(tx).await?.into_iter().find(|group| group.name == name);
    match known {
        Some(group) => Ok(group.id),
        None => Ok(store::insert_group(tx, name, permissions).await?),
    }
}
