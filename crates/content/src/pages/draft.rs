//! A page that is not written yet, as it would be shown.

use souk_db::{Id, Timestamp};
use souk_http::{Invalid, Problem};

use super::input::{check_slug, checked};
use super::store::{self, Head};
use super::{Page, PageInput};
use crate::locale::Wanted;

/// The draft as it would be kept. Its slug may be anything yet.
///
/// # Errors
/// 422 naming the texts that are wrong.
pub(crate) fn checked_draft(mut draft: PageInput) -> Result<PageInput, Problem> {
    let mut invalid = Invalid::new();
    draft.translations = checked(&mut invalid, draft.translations);
    invalid.done()?;
    Ok(draft)
}

/// The path at which the draft is looked at: its own, where its slug can be one.
pub(crate) fn path_of(draft: &PageInput) -> String {
    let mut invalid = Invalid::new();
    check_slug(&mut invalid, &draft.slug);
    let slug = if invalid.done().is_ok() { draft.slug.as_str() } else { "preview" };
    format!("/pages/{slug}/")
}

/// The draft as the reader of `wanted` would see it.
pub(crate) fn as_page(draft: PageInput, now: Timestamp, wanted: Wanted<'_>) -> Option<Page> {
    let id = Id::from_u128(0);
    let head = Head { id, slug: draft.slug, status: draft.status, version: 0, updated_at: now };
    store::page(head, draft.translations, wanted)
}
