//! Menus: links that the merchant puts together.

mod input;
mod replace;
mod routes;
mod show;
mod store;
mod write;

pub use input::{MenuInput, MenuItemInput, MenuLabel, Target};
pub(crate) use routes::router;
pub use store::{Menu, MenuItem, menu};
pub use write::replace_menu;

/// Menus that every shop has, empty at first.
const KNOWN: [&str; 3] = ["main", "footer", "help"];
