//! Making, changing and taking away pages.

use souk_db::{DbErr, Id, Tx};
use souk_http::{Invalid, Problem};

use super::input::{check_slug, checked};
use super::store::{self, Head};
use super::{Page, PageChange, PageInput, PageTexts};
use crate::locale::{Translations, Wanted};
use crate::messages;
use crate::{Content, ContentChanged};

/// Makes a page; answers its id.
///
/// # Errors
/// 422 naming the fields that are wrong; 409 `slug_taken`.
pub async fn create_page(tx: &Tx, input: PageInput) -> Result<Id, Problem> {
    let mut invalid = Invalid::new();
    check_slug(&mut invalid, &input.slug);
    let texts = checked(&mut invalid, input.translations);
    invalid.done()?;
    let (id, updated_at) = (tx.new_id(), tx.now());
    let head = Head { id, slug: input.slug, status: input.status, version: 1, updated_at };
    store::insert(tx, &head).await.map_err(explain)?;
    store::write_texts(tx, id, &texts).await?;
    changed(tx, id);
    Ok(id)
}

/// Changes what `change` names. `may_change` is given the page as it is first, in the language of `wanted`.
pub(super) async fn update_page(
    tx: &Tx,
    id_or_slug: &str,
    change: PageChange,
    wanted: Wanted<'_>,
    may_change: impl FnOnce(&Page) -> Result<(), Problem>,
) -> Result<Page, Problem> {
    let (head, mut texts) = locked(tx, id_or_slug).await?;
    let held = store::page(head.clone(), texts.clone(), wanted).ok_or_else(Problem::not_found)?;
    may_change(&held)?;
    let mut invalid = Invalid::new();
    let mut new = Head { version: head.version + 1, updated_at: tx.now(), ..head };
    if let Some(slug) = change.slug {
        check_slug(&mut invalid, &slug);
        new.slug = slug;
    }
    new.status = change.status.unwrap_or(new.status);
    let changed_texts = change.translations.map(|texts| checked(&mut invalid, texts));
    invalid.done()?;
    store::update(tx, &new).await.map_err(explain)?;
    if let Some(changed) = changed_texts {
        store::write_texts(tx, new.id, &changed).await?;
        texts = changed;
    }
    changed(tx, new.id);
    store::page(new, texts, wanted).ok_or_else(Problem::not_found)
}

/// Takes a page away, unless a menu links to it. `may_change` is given the page as it is first.
pub(super) async fn delete_page(
    tx: &Tx,
    id_or_slug: &str,
    wanted: Wanted<'_>,
    may_change: impl FnOnce(&Page) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let (head, texts) = locked(tx, id_or_slug).await?;
    let id = head.id;
    may_change(&store::page(head, texts, wanted).ok_or_else(Problem::not_found)?)?;
    store::delete(tx, id).await.map_err(explain)?;
    changed(tx, id);
    Ok(())
}

/// The page as it is, held until the commit.
async fn locked(tx: &Tx, id_or_slug: &str) -> Result<(Head, Translations<PageTexts>), Problem> {
    let (found, _) = store::whole(tx, id_or_slug).await?.ok_or_else(Problem::not_found)?;
    store::lock(tx, found.id).await?.ok_or_else(Problem::not_found)?;
    store::whole(tx, &found.id.to_string()).await?.ok_or_else(Problem::not_found)
}

fn changed(tx: &Tx, id: Id) {
    tx.emit(&ContentChanged { content_id: id, what: Content::Page });
}

fn explain(error: DbErr) -> Problem {
    if souk_db::is_unique_violation(&error, "page_slug_key") {
        return Problem::conflict(&messages::SLUG_TAKEN).field("slug", &messages::TAKEN_BY_PAGE);
    }
    if matches!(souk_db::violation(&error), Some(souk_db::Violation::ForeignKey)) {
        return Problem::conflict(&messages::PAGE_IN_USE);
    }
    error.into()
}
