//! Which ways to pay the merchant offers, to whom, and under which terms.

pub(crate) mod change;
mod input;
pub(crate) mod list;
mod offered;
mod store;

pub use input::{PaymentMethodChange, set_method};
pub use offered::{GatewayChoice, MethodChoice, Terms, offered, terms};
pub use store::BankAccount;
pub(crate) use store::told;
