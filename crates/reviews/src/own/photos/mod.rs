//! Photos of one's own review.

pub(crate) mod add;
pub(crate) mod remove;

pub use add::add_photo;
pub use remove::remove_photo;
