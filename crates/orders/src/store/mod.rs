//! The queries of this slice, by what they are for.

mod audit;
mod bought;
mod change;
mod figures;
mod fulfil;
mod list;
mod place;
mod read;
mod terms;
mod unpaid;

pub(crate) use audit::audit;
pub use bought::{Bought, FoundLine, bought, found_lines};
pub use change::{Actor, Facts, facts, facts_for_update, ids_of_cart, refresh_paid, transition};
pub use figures::{DayOfSales, Spending, WaitingOrders, sales_by_day, spending, waiting};
pub use fulfil::{FulfilError, FulfilLine, fulfil, parcels};
pub use list::{Filter as OrderFilter, Ordering as OrderOrdering};
pub(crate) use list::{ids_after, list_ids};
pub use place::place;
pub use read::{of_account, view, views};
pub use terms::{country, overdue, set_terms};
pub use unpaid::{UnpaidOrder, unpaid_of};
