//! The home page: sections in an order, each for a time or for good.

mod create;
mod delete;
mod draft;
mod input;
mod list;
mod order;
mod routes;
mod settings;
mod show;
mod store;
mod update;
mod write;

pub(crate) use draft::{checked_draft, drafted};
pub(crate) use input::SectionChange;
pub use input::{SectionInput, SectionTexts};
pub(crate) use routes::router;
pub use settings::{SectionSettings, ShelfSource};
pub use store::{Home, HomeSection, home};
pub use write::create_home_section;
pub(crate) use write::make_home;

/// Sections of a home page at most.
pub const MOST_SECTIONS: usize = 30;
