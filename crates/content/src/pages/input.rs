//! What clients send of a page.

use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::{Invalid, richtext};

use super::PageStatus;
use crate::locale::{self, Translations};
use crate::messages;
use crate::patch::present;

const BODY: usize = 500_000;

/// A page in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PageTexts {
    /// Its title, 1 to 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// HTML; sanitised on the way in.
    #[serde(default)]
    #[schema(max_length = 500_000)]
    pub body: String,
    /// Title for search engines.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub seo_title: Option<String>,
    /// Description for search engines.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub seo_description: Option<String>,
}

/// A new page.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PageInput {
    /// Its name in addresses; a taken one is refused.
    #[schema(min_length = 1, max_length = 120)]
    pub slug: String,
    /// A draft unless it is told.
    #[serde(default)]
    pub status: PageStatus,
    /// Its texts by language, such as `de` or `de-AT`; one at least.
    #[schema(value_type = std::collections::BTreeMap<String, PageTexts>)]
    pub translations: Translations<PageTexts>,
}

/// Changes of a page; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageChange {
    /// Its name in addresses; a taken one is refused.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, min_length = 1, max_length = 120)]
    pub(super) slug: Option<String>,
    /// Who sees it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = PageStatus)]
    pub(super) status: Option<PageStatus>,
    /// All its texts: a language that is left out is taken away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = std::collections::BTreeMap<String, PageTexts>)]
    pub(super) translations: Option<Translations<PageTexts>>,
}

/// Notes what is wrong with a slug.
pub(super) fn check_slug(invalid: &mut Invalid, slug: &str) {
    let is_plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let is_whole = !slug.is_empty() && !slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--");
    let right = is_plain && is_whole && slug.len() <= 120 && Id::parse_str(slug).is_err();
    invalid.check(right, "slug", &messages::NO_SLUG);
}

/// The texts as they are kept; notes what is wrong with them.
pub(super) fn checked(invalid: &mut Invalid, texts: Translations<PageTexts>) -> Translations<PageTexts> {
    locale::check(invalid, "translations", &texts);
    let mut one = |locale: &str, texts: PageTexts| {
        let field = |name: &str| format!("translations.{locale}.{name}");
        let body = field("body");
        invalid.check(
            texts.body.chars().count() <= BODY,
            &body,
            souk_http::messages::TOO_LONG.with("most", BODY),
        );
        invalid.check(!texts.body.contains('\0'), &body, &souk_http::messages::CONTROL_CHARACTERS);
        let mut seo = |name: &str, text: Option<String>, longest: usize| {
            text.map(|t| invalid.optional_text(&field(name), &t, longest)).filter(|t| !t.is_empty())
        };
        PageTexts {
            seo_title: seo("seo_title", texts.seo_title, 200),
            seo_description: seo("seo_description", texts.seo_description, 500),
            title: invalid.text(&field("title"), &texts.title, 200),
            body: richtext::sanitise(texts.body.trim()),
        }
    };
    texts.into_iter().map(|(locale, texts)| (locale.clone(), one(&locale, texts))).collect()
}
