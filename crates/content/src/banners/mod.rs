//! Banners: what the merchant says above the goods, for a time or for good.

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

pub(crate) use draft::{as_banner, checked_draft};
pub(crate) use input::BannerChange;
pub use input::{BannerInput, BannerTexts};
pub(crate) use routes::router;
pub use store::{Banner, Placement, banners, find_banner, next_change};
pub use write::create_banner;
