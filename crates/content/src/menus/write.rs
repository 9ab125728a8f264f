//! Writing menus.

use souk_db::{Id, Tx};
use souk_http::{Invalid, Problem};

use super::input::{NewItem, checked};
use super::store::{self, Reader};
use super::{Menu, MenuInput, Target};
use crate::locale::Wanted;
use crate::messages;
use crate::{Content, ContentChanged};

/// Whether `text` can name a menu.
pub(super) fn is_handle(text: &str) -> bool {
    let is_plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    is_plain && (1..=40).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}

/// Sets all items of the menu `handle`, which is made if it is not there. `may_change` is given the menu as it is first.
///
/// # Errors
/// 404 for a handle that is none; what `may_change` says; 422 naming the items that are wrong.
pub async fn replace_menu(
    tx: &Tx,
    handle: &str,
    input: MenuInput,
    may_change: impl FnOnce(&Menu) -> Result<(), Problem>,
) -> Result<(), Problem> {
    if !is_handle(handle) {
        return Err(Problem::not_found());
    }
    let (id, version) = store::locked(tx, handle).await?.ok_or_else(Problem::not_found)?;
    // Whose labels are all shown needs no language.
    let wanted = Wanted { locale: "", default: "" };
    may_change(&store::read(tx, handle, wanted, Reader::Staff).await?.ok_or_else(Problem::not_found)?)?;
    let mut invalid = Invalid::new();
    let items = checked(&mut invalid, input);
    check_pages(tx, &mut invalid, &items).await?;
    invalid.done()?;
    store::write(tx, id, version + 1, &items).await?;
    tx.emit(&ContentChanged { content_id: id, what: Content::Menu });
    Ok(())
}

async fn check_pages(tx: &Tx, invalid: &mut Invalid, items: &[NewItem]) -> Result<(), Problem> {
    let page = |item: &NewItem| match item.target {
        Target::Page(id) => Some(id),
        Target::Category(_) | Target::Collection(_) | Target::Brand(_) | Target::Url(_) => None,
    };
    let wanted: Vec<Id> = items.iter().filter_map(page).collect();
    let there = store::existing_pages(tx, &wanted).await?;
    for item in items.iter().filter(|item| page(item).is_some_and(|id| !there.contains(&id))) {
        invalid.note(&format!("{}.target", item.field), &messages::NO_SUCH_PAGE);
    }
    Ok(())
}
