//! The kinds of sections, and what is set of each.

use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::Invalid;

use crate::messages;

/// Products that a shelf shows at least.
const LEAST_PRODUCTS: i64 = 4;
/// Products that a shelf shows at most.
const MOST_PRODUCTS: i64 = 12;
/// Categories that a section shows at most.
const MOST_CATEGORIES: usize = 12;

/// Which products a shelf shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShelfSource {
    /// What came last.
    Newest,
    /// What sold most.
    BestSellers,
    /// What the merchant puts first.
    Featured,
    /// What is reduced.
    OnSale,
    /// Of a category, by its id, what sold most.
    Category(Id),
    /// Of a collection, by its id, in its order.
    Collection(Id),
}

/// What a section shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = HomeSectionSettings)]
pub enum SectionSettings {
    /// A banner with the picture of what the merchant puts first.
    Hero {
        /// The banner; the first one of the placement `hero` that is shown when absent.
        #[serde(default)]
        banner: Option<Id>,
    },
    /// A row of products.
    Shelf {
        /// Which products.
        source: ShelfSource,
        /// How many, 4 to 12.
        #[schema(minimum = 4, maximum = 12)]
        limit: i64,
    },
    /// A banner across the page.
    Band {
        /// The banner; all of the placement `band` that no other section names when absent.
        #[serde(default)]
        banner: Option<Id>,
    },
    /// Words of the merchant's.
    Text {},
    /// Categories with their pictures.
    Categories {
        /// Which ones, in this order; the largest when empty.
        #[serde(default)]
        #[schema(max_items = 12)]
        categories: Vec<Id>,
    },
    /// The flash sale that ends first, with the time that is left.
    FlashSale {},
    /// How large the shop is.
    Figures {},
}

impl SectionSettings {
    /// The kind, as stored.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Hero { .. } => "hero",
            Self::Shelf { .. } => "shelf",
            Self::Band { .. } => "band",
            Self::Text {} => "text",
            Self::Categories { .. } => "categories",
            Self::FlashSale {} => "flash_sale",
            Self::Figures {} => "figures",
        }
    }

    /// The banner that it names.
    #[must_use]
    pub fn banner(&self) -> Option<Id> {
        match self {
            Self::Hero { banner } | Self::Band { banner } => *banner,
            Self::Shelf { .. }
            | Self::Text {}
            | Self::Categories { .. }
            | Self::FlashSale {}
            | Self::Figures {} => None,
        }
    }

    /// Whether its words are those of a banner.
    pub(super) fn speaks_by_banner(&self) -> bool {
        matches!(self, Self::Hero { .. } | Self::Band { .. })
    }

    /// Notes what is wrong with it for `field`.
    pub(super) fn check(&self, invalid: &mut Invalid, field: &str) {
        match self {
            Self::Shelf { limit, .. } => invalid.check(
                (LEAST_PRODUCTS..=MOST_PRODUCTS).contains(limit),
                &format!("{field}.limit"),
                &messages::NO_SHELF_LENGTH,
            ),
            Self::Categories { categories } => {
                let field = format!("{field}.categories");
                invalid.check(categories.len() <= MOST_CATEGORIES, &field, &messages::TOO_MANY_CATEGORIES);
                let is_twice = |n: usize, id: &Id| categories.iter().take(n).any(|other| other == id);
                let twice = categories.iter().enumerate().any(|(n, id)| is_twice(n, id));
                invalid.check(!twice, &field, &messages::CATEGORY_TWICE);
            }
            Self::Hero { .. } | Self::Band { .. } | Self::Text {} | Self::FlashSale {} | Self::Figures {} => {
            }
        }
    }
}
