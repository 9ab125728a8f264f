//! The storefront: pages that are gathered from the slices and rendered by React inside this process. What a page does without
//! JavaScript is a form that posts here; the same functions serve the API.
//!
//! Owns no table. Each page is a file in `pages/`: its data, how that is loaded, and its forms. [`contract`] describes the data of
//! all pages, from which `web/shared/contract.ts` is made.

mod assets;
mod avif;
mod choice;
mod contact_mail;
mod contract;
mod countries;
mod document;
mod errors;
mod files;
mod forms;
mod frame;
mod localization;
mod messages;
mod page;
mod pages;
mod preview;
mod routes;
mod seo;
mod visit;

pub use assets::{Assets, asset};
pub use avif::MakeAvif;
pub use contact_mail::ContactMail;
pub use contract::contract;
pub use countries::codes as country_codes;
pub use localization::{CHANNEL_COOKIE, LOCALE_COOKIE, is_page};
pub use routes::router;
pub use visit::StorefrontState;
