//! What clients send of a banner.

use serde::{Deserialize, Serialize};
use souk_db::Timestamp;
use souk_http::{Invalid, Problem};

use super::Placement;
use super::store::Facts;
use crate::locale::{self, Translations};
use crate::messages;
use crate::patch::{nullable, present};
use crate::{link, picture};

/// A banner in one language; its heading or its text says something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BannerTexts {
    /// What stands large.
    #[schema(max_length = 200)]
    pub heading: String,
    /// What stands below it, or alone in a strip.
    #[schema(max_length = 500)]
    pub text: String,
    /// What the link is called.
    #[schema(max_length = 60)]
    pub action_label: String,
}

/// A new banner.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BannerInput {
    /// Where it stands.
    pub placement: Placement,
    /// Its place among those of its placement, from 0.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1_000_000)]
    pub position: i64,
    /// Whether it is shown at all.
    #[serde(default = "yes")]
    pub active: bool,
    /// From when on it is shown.
    #[serde(default)]
    pub starts_at: Option<Timestamp>,
    /// From when on it is shown no more; after its start.
    #[serde(default)]
    pub ends_at: Option<Timestamp>,
    /// The key of a picture.
    #[serde(default)]
    #[schema(pattern = "^[0-9a-f]{32}/[0-9]{1,5}\\.webp$")]
    pub image: Option<String>,
    /// Where it leads: a path of the shop, or an `https` address.
    #[serde(default)]
    #[schema(max_length = 2_000)]
    pub link: Option<String>,
    /// Its texts by language, such as `de` or `de-AT`; one at least.
    #[schema(value_type = std::collections::BTreeMap<String, BannerTexts>)]
    pub translations: Translations<BannerTexts>,
}

fn yes() -> bool {
    true
}

/// Changes of a banner; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BannerChange {
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = Placement)]
    pub(super) placement: Option<Placement>,
    /// Its place among those of its placement, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = i64, minimum = 0, maximum = 1_000_000)]
    pub(super) position: Option<i64>,
    /// Whether it is shown at all.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub(super) active: Option<bool>,
    /// From when on it is shown; null for ever since.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<Timestamp>)]
    pub(super) starts_at: Option<Option<Timestamp>>,
    /// From when on it is shown no more; null for never.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<Timestamp>)]
    pub(super) ends_at: Option<Option<Timestamp>>,
    /// The key of a picture; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, pattern = "^[0-9a-f]{32}/[0-9]{1,5}\\.webp$")]
    pub(super) image: Option<Option<String>>,
    /// Where it leads: a path of the shop, or an `https` address; null for nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 2_000)]
    pub(super) link: Option<Option<String>>,
    /// All its texts: a language that is left out is taken away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = std::collections::BTreeMap<String, BannerTexts>)]
    pub(super) translations: Option<Translations<BannerTexts>>,
}

impl BannerChange {
    /// `held` with what this names.
    pub(super) fn onto(self, held: Facts) -> Facts {
        Facts {
            placement: self.placement.unwrap_or(held.placement),
            position: self.position.unwrap_or(held.position),
            active: self.active.unwrap_or(held.active),
            starts_at: self.starts_at.unwrap_or(held.starts_at),
            ends_at: self.ends_at.unwrap_or(held.ends_at),
            image: self.image.unwrap_or(held.image),
            link: self.link.unwrap_or(held.link),
            texts: self.translations.unwrap_or(held.texts),
        }
    }
}

impl From<BannerInput> for Facts {
    fn from(new: BannerInput) -> Self {
        Self {
            placement: new.placement,
            position: new.position,
            active: new.active,
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            image: new.image,
            link: new.link,
            texts: new.translations,
        }
    }
}

/// The facts as they are kept.
///
/// # Errors
/// 422 naming the fields that are wrong.
pub(super) fn checked(mut facts: Facts) -> Result<Facts, Problem> {
    let mut invalid = Invalid::new();
    invalid.check((0..=1_000_000).contains(&facts.position), "position", &souk_http::messages::POSITION);
    let is_window = facts.starts_at.zip(facts.ends_at).is_none_or(|(from, to)| to > from);
    invalid.check(is_window, "ends_at", &messages::ENDS_TOO_EARLY);
    let is_key = facts.image.as_deref().is_none_or(picture::is_key);
    invalid.check(is_key, "image", &messages::NO_SUCH_PICTURE);
    facts.link = facts.link.and_then(|text| link::check(&mut invalid, "link", &text)).map(|link| link.text);
    locale::check(&mut invalid, "translations", &facts.texts);
    let texts = facts.texts.into_iter().map(|(locale, texts)| {
        let field = |name: &str| format!("translations.{locale}.{name}");
        let heading = invalid.optional_text(&field("heading"), &texts.heading, 200);
        let text = invalid.optional_text(&field("text"), &texts.text, 500);
        let says = !heading.is_empty() || !text.is_empty();
        invalid.check(says, &field("heading"), &messages::NO_WORDS);
        let action_label = invalid.optional_text(&field("action_label"), &texts.action_label, 60);
        (locale, BannerTexts { heading, text, action_label })
    });
    facts.texts = texts.collect();
    invalid.done()?;
    Ok(facts)
}
