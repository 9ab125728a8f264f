//! Making, changing, ordering and taking away sections.

use souk_db::{DbErr, Id, Tx};
use souk_http::{Invalid, Problem};
use souk_platform::Services;

use super::input::{SectionOrder, check_position, checked};
use super::store::{self, Facts, HOME, Held};
use super::{HomeSection, MOST_SECTIONS, SectionChange, SectionInput, SectionSettings, ShelfSource};
use crate::locale::{Translations, Wanted};
use crate::messages;
use crate::{Content, ContentChanged};

/// Makes a section; answers its id.
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `too_many_sections`.
pub async fn create_home_section(tx: &Tx, input: SectionInput) -> Result<Id, Problem> {
    let position = input.position;
    check_position(position)?;
    let facts = checked(input.into())?;
    store::lock(tx).await?;
    let mut all = store::all(tx).await?;
    if all.len() >= MOST_SECTIONS {
        return Err(Problem::conflict(&messages::TOO_MANY_SECTIONS));
    }
    let last = all.len();
    let place = position.and_then(|place| usize::try_from(place).ok()).unwrap_or(last).min(last);
    let new = Held { id: tx.new_id(), position: place as i64, version: 1, facts };
    store::write(tx, &new).await?;
    let id = new.id;
    all.insert(place, new);
    number(tx, &all).await?;
    changed(tx, id).await?;
    Ok(id)
}

/// Changes what `change` names. `may_change` is given the section as it is first.
pub(super) async fn update_section(
    tx: &Tx,
    id: Id,
    change: SectionChange,
    wanted: Wanted<'_>,
    may_change: impl FnOnce(&HomeSection) -> Result<(), Problem>,
) -> Result<HomeSection, Problem> {
    let held = locked(tx, id).await?;
    may_change(&held.shown(wanted))?;
    let facts = checked(change.onto(held.facts))?;
    let new = Held { id, position: held.position, version: held.version + 1, facts };
    store::write(tx, &new).await?;
    changed(tx, id).await?;
    Ok(new.shown(wanted))
}

/// Takes a section away. `may_change` is given the section as it is first.
pub(super) async fn delete_section(
    tx: &Tx,
    id: Id,
    wanted: Wanted<'_>,
    may_change: impl FnOnce(&HomeSection) -> Result<(), Problem>,
) -> Result<(), Problem> {
    may_change(&locked(tx, id).await?.shown(wanted))?;
    store::delete(tx, id).await?;
    number(tx, &store::all(tx).await?).await?;
    changed(tx, id).await?;
    Ok(())
}

/// Puts the sections into the order of `order`, which names each once. `may_change` is given the version of the page first.
pub(super) async fn order_sections(
    tx: &Tx,
    order: &SectionOrder,
    may_change: impl FnOnce(i64, &[Held]) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let version = store::lock(tx).await?;
    let all = store::all(tx).await?;
    may_change(version, &all)?;
    let ordered: Vec<Held> =
        order.ids.iter().filter_map(|id| all.iter().find(|held| held.id == *id).cloned()).collect();
    let each_once = all.iter().all(|held| ordered.iter().filter(|other| other.id == held.id).count() == 1);
    let mut invalid = Invalid::new();
    invalid.check(each_once && order.ids.len() == all.len(), "ids", &messages::NOT_ALL_SECTIONS);
    invalid.done()?;
    number(tx, &ordered).await?;
    changed(tx, HOME).await?;
    Ok(())
}

/// The section as it is; nobody else writes any until the commit.
async fn locked(tx: &Tx, id: Id) -> Result<Held, Problem> {
    store::lock(tx).await?;
    store::all(tx).await?.into_iter().find(|held| held.id == id).ok_or_else(Problem::not_found)
}

/// Writes the places of `ordered`, from 0.
async fn number(tx: &Tx, ordered: &[Held]) -> Result<(), DbErr> {
    for (position, held) in (0_i64..).zip(ordered) {
        if held.position != position {
            store::place(tx, held.id, position).await?;
        }
    }
    Ok(())
}

async fn changed(tx: &Tx, id: Id) -> Result<(), DbErr> {
    store::touch(tx).await?;
    tx.emit(&ContentChanged { content_id: id, what: Content::HomeSection });
    Ok(())
}

/// Makes the sections that a shop begins with, once: what the merchant takes away does not come back.
pub(crate) async fn make_home(services: &Services) -> Result<(), DbErr> {
    let shelf = |source| SectionSettings::Shelf { source, limit: 8 };
    let first = [
        SectionSettings::Hero { banner: None },
        SectionSettings::Categories { categories: Vec::new() },
        SectionSettings::FlashSale {},
        shelf(ShelfSource::BestSellers),
        SectionSettings::Band { banner: None },
        shelf(ShelfSource::Newest),
    ];
    services
        .db
        .write(|tx| async move {
            if !store::begin(&tx).await? {
                return Ok(());
            }
            for (position, settings) in (0_i64..).zip(first) {
                let (starts_at, ends_at, texts) = (None, None, Translations::new());
                let facts = Facts { settings, active: true, starts_at, ends_at, texts };
                store::write(&tx, &Held { id: tx.new_id(), position, version: 1, facts }).await?;
            }
            Ok(())
        })
        .await
}
