//! What a cart costs: the one calculation that carts, quotes and orders share.
//!
//! Owns no table. [`Goods`] holds what is known of the variants; [`calculate`] prices the lines of a [`Wish`], finds the ways to
//! send them and the tax of the place, and sums it all up in named [`Step`]s. Whatever takes something off a price enters here and
//! nowhere else.

mod calculate;
mod goods;
mod messages;
mod sending;
mod step;
mod sum;

pub use calculate::{Calculation, CalculationError, Totals, Wish, WishLine, calculate};
pub use goods::Goods;
pub use sending::{Method, Parcel, SellerMethod, SellerWays};
pub use step::{Step, StepKind};
pub use sum::PricedLine;
