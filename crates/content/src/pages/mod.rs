//! Pages: texts of the merchant's, such as terms and privacy.

mod create;
mod delete;
mod draft;
mod input;
mod list;
mod routes;
mod show;
mod store;
mod update;
mod write;

pub(crate) use draft::{as_page, checked_draft, path_of};
pub(crate) use input::PageChange;
pub use input::{PageInput, PageTexts};
pub(crate) use routes::router;
pub use store::{Page, PageLink, PageStatus, find_page, page_by_slug, published_pages};
pub use write::create_page;
