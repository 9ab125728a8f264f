//! The queries of this slice.

mod photos;
mod read;
mod staff;
mod tally;
mod votes;
mod write;

pub(crate) use photos::{count_photos, delete_photo, insert_photo, of_reviews};
pub use read::{By, Filter, own_review, published};
pub(crate) use read::{Held, locked, locked_all, visible};
pub(crate) use staff::{Counted, StaffBy, StaffFilter, page as staff_page};
pub(crate) use tally::{Tally, counted, kept, tally};
pub use tally::{ratings, ratings_of};
pub(crate) use votes::{insert_vote, remove_vote};
pub(crate) use write::{delete, insert, update};
