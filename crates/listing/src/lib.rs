//! The read model of what can be bought, and products as clients of the API see them: catalogue facts, price and stock in one.
//!
//! Owns `listing` (a row per product, channel and currency), `listing_entry` (the same product in each scope that lists it: the
//! channel, its category with those above it, its brand, its seller, its collections), `listing_size` (how many each scope lists), `listing_variant`
//! and `listing_rating`.
//! They are made from the slices on the left, inside the transaction that changes those: [`refresh`] after a product or price
//! changed, [`restock`] after stock did. Lists, filters and sorting read these tables alone: a page of products is one walk along
//! an index and one look-up a product, whatever the size of the shop.
//!
//! Each row keeps its finished JSON (`doc`): a product without its variants, a variant without its stock. Reading splices the
//! two and the stock together without parsing.
//!
//! `popularity` belongs to this slice: a consumer of paid orders raises it by [`count_sales`], once per order. So does `listing_rating`: the
//! slice of reviews sets it by [`rate`], and the rows of each channel are made anew with it.

mod brands;
mod categories;
mod collections;
mod cursor;
mod doc;
mod events;
mod facets;
mod filter;
mod follow;
mod found;
mod jobs;
mod language;
mod messages;
mod offer;
mod popularity;
mod products;
mod regroup;
mod routes;
mod store;
mod transfer;
mod view;

pub use cursor::{Cursor, NoCursor};
pub use events::{CardChanged, RatingChanged, Sold, UnitsChanged};
pub use facets::{ATTRIBUTE, AttributeFilter, Facet, FacetValue, key};
pub use filter::{Filter, Ordering};
pub use found::{
    FOUND_HEADER, Found, Index, SEARCH_TAG, SearchIndex, Suggested, facets, find, leads_to, noted, suggest,
};
pub use jobs::Rebuild;
pub use language::{docs_in, facets_in, page_in};
pub use offer::Sale;
pub use popularity::recent_units;
pub use products::detail::tagged;
pub use products::search::Chosen;
pub use store::{
    Listed, Page, Rating, by_ids, by_slug_or_id, count_sales, in_scope, list, listed, rate, ratings,
    rebuild_if_outdated, refresh, restock, sizes, slugs, total,
};
pub use transfer::{FileFormat, sheets, sheets_after};
pub use view::{CategoryRef, Fact, OptionValues, Product, SellerRef, Variant, summary};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        jobs: Some(jobs::register),
        subscribers: Some(follow::subscribe),
        audit: Some(|db| Box::pin(store::audit(db.read(), db.clock().now()))),
        ..Module::named("listing")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("listing/0001_listing", include_str!("migrations/0001_listing.sql")),
    Migration::new("listing/0002_listing_entry", include_str!("migrations/0002_listing_entry.sql")),
    Migration::new("listing/0003_listing_build", include_str!("migrations/0003_listing_build.sql")),
    Migration::new("listing/0004_entry_of_product", include_str!("migrations/0004_entry_of_product.sql")),
    Migration::new("listing/0005_slug", include_str!("migrations/0005_slug.sql")),
    Migration::new("listing/0006_rating", include_str!("migrations/0006_rating.sql")),
    Migration::new("listing/0007_collections", include_str!("migrations/0007_collections.sql")),
    Migration::new("listing/0008_popularity", include_str!("migrations/0008_popularity.sql")),
];
