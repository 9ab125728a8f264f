//! A banner that is not written yet, as it would be shown.

use souk_db::Id;
use souk_http::Problem;

use super::input::checked;
use super::store::Held;
use super::{Banner, BannerInput};
use crate::locale::Wanted;

/// The draft as it would be kept.
///
/// # Errors
/// 422 naming the fields that are wrong.
pub(crate) fn checked_draft(draft: BannerInput) -> Result<BannerInput, Problem> {
    let facts = checked(draft.into())?;
    Ok(BannerInput {
        placement: facts.placement,
        position: facts.position,
        active: facts.active,
        starts_at: facts.starts_at,
        ends_at: facts.ends_at,
        image: facts.image,
        link: facts.link,
        translations: facts.texts,
    })
}

/// The draft as the reader of `wanted` would see it.
pub(crate) fn as_banner(id: Id, draft: BannerInput, wanted: Wanted<'_>) -> Option<Banner> {
    Held { id, version: 0, facts: draft.into() }.shown(wanted).map(Banner::for_visitors)
}
