//! The items of a wishlist.

pub(crate) mod add;
pub(crate) mod list;
mod mails;
pub(crate) mod merge;
pub(crate) mod products;
pub(crate) mod remove;
mod view;

pub use add::add;
pub use list::{Wishes, view};
pub use mails::{WantedMails, change_mails};
pub use remove::remove;
pub use view::{Item, WishedProduct};
