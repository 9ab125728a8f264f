//! What clients send to be looked at.

use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};
use souk_http::{Invalid, Problem};

use crate::banners::{self, BannerInput};
use crate::home::{self, MOST_SECTIONS, SectionInput};
use crate::messages;
use crate::pages::{self, PageInput};

/// A draft: what is being written.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ContentPreviewInput)]
pub(crate) enum Draft {
    /// A page.
    Page(PageInput),
    /// A banner.
    Banner(BannerDraft),
    /// The home page.
    Home(HomeDraft),
}

/// A banner that is being written.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BannerDraft {
    /// The banner that it changes; none for a new one.
    #[serde(default)]
    pub(super) id: Option<Id>,
    /// What it says.
    pub(super) draft: BannerInput,
}

/// A home page that is being put together.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HomeDraft {
    /// All its sections in their order.
    #[schema(max_items = 30)]
    pub(super) sections: Vec<SectionInput>,
    /// The moment at which it is looked at; now when absent.
    #[serde(default)]
    pub(super) at: Option<Timestamp>,
}

impl Draft {
    /// The draft as it would be kept.
    ///
    /// # Errors
    /// 422 naming the fields that are wrong, as a write of the thing itself would.
    pub(super) fn checked(self) -> Result<Self, Problem> {
        Ok(match self {
            Self::Page(draft) => Self::Page(pages::checked_draft(draft)?),
            Self::Banner(BannerDraft { id, draft }) => {
                Self::Banner(BannerDraft { id, draft: banners::checked_draft(draft)? })
            }
            Self::Home(draft) => Self::Home(draft.checked()?),
        })
    }

    /// The key of a picture that it names.
    pub(super) fn picture(&self) -> Option<&str> {
        match self {
            Self::Banner(BannerDraft { draft, .. }) => draft.image.as_deref(),
            Self::Page(_) | Self::Home(_) => None,
        }
    }

    /// Where it is looked at.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Page(draft) => pages::path_of(draft),
            Self::Banner(_) | Self::Home(_) => "/".to_owned(),
        }
    }
}

impl HomeDraft {
    fn checked(self) -> Result<Self, Problem> {
        let mut invalid = Invalid::new();
        invalid.check(self.sections.len() <= MOST_SECTIONS, "sections", &messages::TOO_MANY_SECTIONS);
        let sections = self.sections.into_iter().take(MOST_SECTIONS).enumerate();
        let sections = sections.map(|(n, section)| home::checked_draft(&mut invalid, n, section)).collect();
        invalid.done()?;
        Ok(Self { sections, at: self.at })
    }
}
