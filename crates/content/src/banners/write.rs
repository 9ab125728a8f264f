//! Making, changing and taking away banners.

use souk_db::{Id, Tx};
use souk_http::Problem;

use super::input::checked;
use super::store::{self, Held};
use super::{Banner, BannerChange, BannerInput};
use crate::locale::Wanted;
use crate::{Content, ContentChanged};

/// Makes a banner; answers its id.
///
/// # Errors
/// 422 naming the fields that are wrong.
pub async fn create_banner(tx: &Tx, input: BannerInput) -> Result<Id, Problem> {
    let new = Held { id: tx.new_id(), version: 1, facts: checked(input.into())? };
    store::write(tx, &new).await?;
    changed(tx, new.id);
    Ok(new.id)
}

/// Changes what `change` names. `may_change` is given the banner as it is first.
pub(super) async fn update_banner(
    tx: &Tx,
    id: Id,
    change: BannerChange,
    wanted: Wanted<'_>,
    may_change: impl FnOnce(&Banner) -> Result<(), Problem>,
) -> Result<Banner, Problem> {
    let held = store::locked(tx, id).await?.ok_or_else(Problem::not_found)?;
    may_change(&held.shown(wanted).ok_or_else(Problem::not_found)?)?;
    let new = Held { id, version: held.version + 1, facts: checked(change.onto(held.facts))? };
    store::write(tx, &new).await?;
    changed(tx, id);
    new.shown(wanted).ok_or_else(Problem::not_found)
}

/// Takes a banner away. `may_change` is given the banner as it is first.
pub(super) async fn delete_banner(
    tx: &Tx,
    id: Id,
    wanted: Wanted<'_>,
    may_change: impl FnOnce(&Banner) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let held = store::locked(tx, id).await?.ok_or_else(Problem::not_found)?;
    may_change(&held.shown(wanted).ok_or_else(Problem::not_found)?)?;
    store::delete(tx, id).await?;
    changed(tx, id);
    Ok(())
}

fn changed(tx: &Tx, id: Id) {
    tx.emit(&ContentChanged { content_id: id, what: Content::Banner });
}
