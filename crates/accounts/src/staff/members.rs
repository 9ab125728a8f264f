//! `/api/staff/`: who works for the shop.

mod change;
mod create;
mod delete;
mod list;
mod show;

use souk_db::Tx;
use souk_http::{Invalid, Problem};
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::store::{self, StaffMember};
use super::{messages, within_reach};
use crate::Principal;
use crate::permission::Permissions;

/// The addresses of those who work for the shop.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list, create::create)).routes(routes!(
        show::show,
        change::change,
        delete::delete
    ))
}

/// Passes when `actor` may change what `member` may do.
fn may_change(actor: &Principal, member: &StaffMember) -> Result<(), Problem> {
    if member.person.id == actor.account_id {
        return Err(Problem::conflict(&messages::OWN_RIGHTS));
    }
    if member.person.is_superuser && !actor.is_superuser() {
        return Err(Problem::new(http::StatusCode::FORBIDDEN, &messages::SUPERUSERS_ALONE));
    }
    within_reach(actor, member.rights())
}

/// Passes when every one of `groups` exists and `actor` has all of their rights.
async fn may_give(tx: &Tx, actor: &Principal, groups: &[souk_db::Id]) -> Result<(), Problem> {
    let known = store::groups(tx).await?;
    let mut invalid = Invalid::new();
    invalid.check(
        groups.iter().all(|id| known.iter().any(|g| g.id == *id)),
        "groups",
        &messages::NO_SUCH_GROUP,
    );
    invalid.done()?;
    let given = known.iter().filter(|g| groups.contains(&g.id));
    let rights: Permissions = given.flat_map(|g| g.permissions.iter().copied()).collect();
    within_reach(actor, rights)
}

/// Passes when somebody who may do everything is left besides `member`.
async fn one_is_left(tx: &Tx, member: &StaffMember) -> Result<(), Problem> {
    if member.person.is_superuser && store::other_superusers(tx, member.person.id).await? == 0 {
        return Err(Problem::conflict(&messages::LAST_SUPERUSER));
    }
    Ok(())
}
