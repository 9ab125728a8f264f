//! What clients send of a section of the home page.

use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};
use souk_http::{Invalid, Problem, richtext};

use super::store::Facts;
use super::{MOST_SECTIONS, SectionSettings};
use crate::locale::{self, Translations};
use crate::messages;
use crate::patch::{nullable, present};

/// Characters of a title at most.
const TITLE: usize = 120;
/// Characters of a text at most.
const BODY: usize = 20_000;

/// A section in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = HomeSectionTexts)]
pub struct SectionTexts {
    /// What stands above it; what is usual for its kind when empty.
    #[schema(max_length = 120)]
    pub title: String,
    /// HTML of a section of the kind `text`; sanitised on the way in.
    #[schema(max_length = 20_000)]
    pub body: String,
}

/// A new section.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HomeSectionInput)]
pub struct SectionInput {
    /// What it shows.
    pub settings: SectionSettings,
    /// Its place, from 0; the last one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, maximum = 29)]
    pub position: Option<i64>,
    /// Whether it is shown at all.
    #[serde(default = "yes")]
    pub active: bool,
    /// From when on it is shown.
    #[serde(default)]
    pub starts_at: Option<Timestamp>,
    /// From when on it is shown no more; after its start.
    #[serde(default)]
    pub ends_at: Option<Timestamp>,
    /// Its texts by language, such as `de` or `de-AT`. The kind `text` wants one; `hero` and `band` have those of their banner.
    #[serde(default)]
    #[schema(value_type = std::collections::BTreeMap<String, SectionTexts>)]
    pub translations: Translations<SectionTexts>,
}

fn yes() -> bool {
    true
}

/// Changes of a section; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HomeSectionChange)]
pub(crate) struct SectionChange {
    /// What it shows.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = SectionSettings)]
    settings: Option<SectionSettings>,
    /// Whether it is shown at all.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = bool)]
    active: Option<bool>,
    /// From when on it is shown; null for ever since.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<Timestamp>)]
    starts_at: Option<Option<Timestamp>>,
    /// From when on it is shown no more; null for never.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<Timestamp>)]
    ends_at: Option<Option<Timestamp>>,
    /// All its texts: a language that is left out is taken away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = std::collections::BTreeMap<String, SectionTexts>)]
    translations: Option<Translations<SectionTexts>>,
}

impl SectionChange {
    /// `held` with what this names.
    pub(super) fn onto(self, held: Facts) -> Facts {
        Facts {
            settings: self.settings.unwrap_or(held.settings),
            active: self.active.unwrap_or(held.active),
            starts_at: self.starts_at.unwrap_or(held.starts_at),
            ends_at: self.ends_at.unwrap_or(held.ends_at),
            texts: self.translations.unwrap_or(held.texts),
        }
    }
}

impl From<SectionInput> for Facts {
    fn from(new: SectionInput) -> Self {
        Self {
            settings: new.settings,
            active: new.active,
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            texts: new.translations,
        }
    }
}

/// The sections in their order.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HomeSectionOrder)]
pub(crate) struct SectionOrder {
    /// The id of each section, once.
    #[schema(max_items = 30)]
    pub(super) ids: Vec<Id>,
}

/// The facts as they are kept.
///
/// # Errors
/// 422 naming the fields that are wrong.
pub(super) fn checked(facts: Facts) -> Result<Facts, Problem> {
    let mut invalid = Invalid::new();
    let facts = noted(&mut invalid, "", facts);
    invalid.done()?;
    Ok(facts)
}

/// Notes what is wrong with the place of a new section.
pub(super) fn check_position(position: Option<i64>) -> Result<(), Problem> {
    let mut invalid = Invalid::new();
    let is_place = position.is_none_or(|place| (0..MOST_SECTIONS as i64).contains(&place));
    invalid.check(is_place, "position", &souk_http::messages::POSITION);
    invalid.done()
}

/// The facts as they are kept; notes what is wrong with them, each field after `above`.
pub(super) fn noted(invalid: &mut Invalid, above: &str, mut facts: Facts) -> Facts {
    facts.settings.check(invalid, &format!("{above}settings"));
    let is_window = facts.starts_at.zip(facts.ends_at).is_none_or(|(from, to)| to > from);
    invalid.check(is_window, &format!("{above}ends_at"), &messages::ENDS_TOO_EARLY);
    let translations = format!("{above}translations");
    let is_text = matches!(facts.settings, SectionSettings::Text {});
    if is_text || !facts.texts.is_empty() {
        locale::check(invalid, &translations, &facts.texts);
    }
    if facts.settings.speaks_by_banner() {
        invalid.check(facts.texts.is_empty(), &translations, &messages::BANNER_SPEAKS);
    }
    let texts = facts.texts.into_iter().map(|(locale, texts)| {
        let field = |name: &str| format!("{translations}.{locale}.{name}");
        let title = invalid.optional_text(&field("title"), &texts.title, TITLE);
        let body = field("body");
        let is_short = texts.body.chars().count() <= BODY;
        invalid.check(is_short, &body, souk_http::messages::TOO_LONG.with("most", BODY));
        invalid.check(!texts.body.contains('\0'), &body, &souk_http::messages::CONTROL_CHARACTERS);
        invalid.check(is_text || texts.body.trim().is_empty(), &body, &messages::NO_BODY_HERE);
        let sanitised = if is_short { richtext::sanitise(texts.body.trim()) } else { String::new() };
        let says = !is_text || !title.is_empty() || !sanitised.is_empty();
        invalid.check(says, &field("title"), &messages::NO_WORDS);
        (locale, SectionTexts { title, body: sanitised })
    });
    // A language without words is none.
    facts.texts = texts.filter(|(_, texts)| !texts.title.is_empty() || !texts.body.is_empty()).collect();
    facts
}
