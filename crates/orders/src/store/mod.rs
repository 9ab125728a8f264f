//! The queries of this slice, by what they are for.

mod audit;
mod change;
mod fulfil;
mod place;
mod read;

pub(crate) use audit::audit;
pub use change::{
    Actor, Facts, facts, facts_for_update, ids_of_cart, refresh_paid, transition, unpaid_before,
};
pub use fulfil::{FulfilError, FulfilLine, fulfil, parcels};
pub use place::place;
pub(crate) use read::{Filter, list_ids};
pub use read::{of_account, view, views};
