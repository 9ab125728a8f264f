//! Full-text search over the products of the shop.
//!
//! Owns `search_rule`, `search_curation` and `search_setting`, and the log of what is searched for: `search_query`, `search_sale` and `search_time`. Each serving node keeps an index of its own on its disk ([`Search`]): a document for each product and channel,
//! made from the database when the node has none that fits, and then kept up by the numbered outbox, whose position is part of
//! each commit. Whatever is killed, an index goes on from its last commit.
//!
//! An index of another [version](schema::VERSION), or one that missed events which are purged by now, is made anew while the
//! node serves. Until there is one, searches are answered by the lists ([`souk_listing::find`]).

mod ask;
mod beginnings;
mod correct;
mod curations;
pub mod eval;
mod events;
mod explain;
mod facets;
mod folder;
mod follow;
mod index;
mod learn;
mod lift;
mod log;
mod measure;
mod messages;
mod order;
mod prose;
mod query;
mod quiet;
mod rank;
mod rules;
mod schema;
mod search;
mod setting;
mod slip;
mod source;
mod stem;
mod suggest;
mod words;

pub use curations::{CurationInput, Matching, Target};
pub use events::Reindex;
pub use log::{FoundSale, SearchLog, count_found_sales};
pub use rules::{Kind, RuleInput, RulesChanged, SearchRule, create_rule};
pub use search::{Search, SearchError};
pub use stem::Language;

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along; the index itself is opened by whoever serves.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(|services| {
            rules::router(services)
                .merge(curations::router(services))
                .merge(log::router(services))
                .merge(setting::router(services))
        }),
        purge: Some(|services| Box::pin(log::purge(&services.db, services.settings.retention.searches_days))),
        ..Module::named("search")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("search/0001_rule", include_str!("migrations/0001_rule.sql")),
    Migration::new("search/0002_log", include_str!("migrations/0002_log.sql")),
    Migration::new("search/0003_curation", include_str!("migrations/0003_curation.sql")),
    Migration::new("search/0004_setting", include_str!("migrations/0004_setting.sql")),
];
