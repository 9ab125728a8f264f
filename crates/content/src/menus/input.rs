//! What clients send of a menu.

use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::Invalid;

use crate::link;
use crate::locale::{self, Translations};
use crate::messages;

/// Items of a menu at most.
const ITEMS: usize = 100;
/// Levels of a menu at most.
const LEVELS: usize = 3;

/// Where an item leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MenuTarget)]
pub enum Target {
    /// To a category, by its id.
    Category(Id),
    /// To a collection, by its id.
    Collection(Id),
    /// To a brand, by its id.
    Brand(Id),
    /// To a page, by its id.
    Page(Id),
    /// To a path of the shop, or an `https` address.
    Url(String),
}

/// An item in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MenuLabel {
    /// What it is called, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub label: String,
}

/// An item of a menu with those below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MenuItemInput {
    /// Its label by language, such as `de` or `de-AT`; one at least.
    #[schema(value_type = std::collections::BTreeMap<String, MenuLabel>)]
    pub translations: Translations<MenuLabel>,
    /// Where it leads.
    pub target: Target,
    /// What stands below it; a menu has three levels at most.
    #[serde(default)]
    #[schema(no_recursion, max_items = 100)]
    pub items: Vec<MenuItemInput>,
}

/// The whole of a menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MenuInput {
    /// Its items in order, 100 at most with those below them.
    #[schema(max_items = 100)]
    pub items: Vec<MenuItemInput>,
}

/// An item as it is kept.
pub(super) struct NewItem {
    /// Where the item that it stands below is in the list.
    pub(super) parent: Option<usize>,
    pub(super) target: Target,
    pub(super) translations: Translations<MenuLabel>,
    /// Its place in the input, as findings name it.
    pub(super) field: String,
}

/// The items in order, each after the one that it stands below; notes what is wrong with them.
pub(super) fn checked(invalid: &mut Invalid, input: MenuInput) -> Vec<NewItem> {
    let mut out = Vec::new();
    add(invalid, input.items, "", (None, 1), &mut out);
    invalid.check(out.len() <= ITEMS, "items", &messages::TOO_MANY_ITEMS);
    out
}

/// Adds `items`, which are on a level below an item of `out`.
fn add(
    invalid: &mut Invalid,
    items: Vec<MenuItemInput>,
    above: &str,
    (parent, level): (Option<usize>, usize),
    out: &mut Vec<NewItem>,
) {
    let list = format!("{above}items");
    invalid.check(items.is_empty() || level <= LEVELS, &list, &messages::MENU_TOO_DEEP);
    if level > LEVELS {
        return;
    }
    for (n, item) in items.into_iter().enumerate() {
        let field = format!("{list}[{n}]");
        let texts = format!("{field}.translations");
        locale::check(invalid, &texts, &item.translations);
        let label = |(locale, text): (String, MenuLabel)| {
            let label = invalid.text(&format!("{texts}.{locale}.label"), &text.label, 80);
            (locale, MenuLabel { label })
        };
        let translations = item.translations.into_iter().map(label).collect();
        let target = match item.target {
            Target::Url(text) => {
                let link = link::check(invalid, &format!("{field}.target"), &text);
                Target::Url(link.map(|link| link.text).unwrap_or_default())
            }
            target => target,
        };
        let at = out.len();
        out.push(NewItem { parent, target, translations, field: field.clone() });
        add(invalid, item.items, &format!("{field}."), (Some(at), level + 1), out);
    }
}
