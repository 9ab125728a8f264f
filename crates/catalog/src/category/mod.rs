//! Categories: a tree that the merchant orders.

mod create;
mod input;
mod picture;
mod routes;
mod show;
mod store;
mod update;
mod write;

pub(crate) use routes::router;
pub use store::{
    Category, categories, categories_by_slugs, find_category, find_shown_category, shown_categories,
};
pub(crate) use store::{TreeState, tree_state};
pub use write::{
    CategoryAbout, CategoryPatch, NewCategory, create_category, ensure_category, update_category,
};

/// The colours that may stand behind a category's pictures.
pub const COLORS: [&str; 10] =
    ["lime", "sand", "saffron", "rose", "madder", "verdigris", "sky", "indigo", "olive", "plum"];
