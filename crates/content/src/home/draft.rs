//! A home page that is not written yet, as it would be shown.

use souk_db::{Id, Timestamp};
use souk_http::Invalid;

use super::input::noted;
use super::store::{Held, home_of};
use super::{HomeSection, SectionInput};
use crate::locale::Wanted;

/// The section at `place` as it would be kept; notes what is wrong with it.
pub(crate) fn checked_draft(invalid: &mut Invalid, place: usize, draft: SectionInput) -> SectionInput {
    let facts = noted(invalid, &format!("sections[{place}]."), draft.into());
    SectionInput {
        settings: facts.settings,
        position: None,
        active: facts.active,
        starts_at: facts.starts_at,
        ends_at: facts.ends_at,
        translations: facts.texts,
    }
}

/// Of `sections`, in their order, those that would be shown at `at`, as the reader of `wanted` would see them.
pub(crate) fn drafted(sections: Vec<SectionInput>, wanted: Wanted<'_>, at: Timestamp) -> Vec<HomeSection> {
    let held = (0_i64..).zip(sections).map(|(position, section)| Held {
        id: Id::from_u128(u128::from(position.unsigned_abs())),
        position,
        version: 0,
        facts: section.into(),
    });
    home_of(&held.collect::<Vec<_>>(), wanted, at).sections
}
