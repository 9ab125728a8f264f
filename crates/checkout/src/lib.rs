//! Checkout: the orchestrator from a cart to an order, its payment, its cancelling and its sending. Owns no table; it calls
//! the other slices' functions with the open transaction.
//!
//! The flow of an order:
//! 1. one write takes the cart, prices it anew, holds the stock, writes down the order and its payment;
//! 2. the gateway is asked, outside any transaction;
//! 3. one write records what it said; a capture marks the order paid, keeps its stock and enqueues its mail.
//!
//! A shopper is told each thing once: that the order is paid, or, where it is not after two minutes, that it waits to be, and later
//! that it was; what was sent, cancelled, and paid back.
//!
//! If the process dies between 1 and 3, [`jobs::Reconcile`] asks the gateway and takes step 3. An order that is not paid in
//! time ([`HOLD`], or the days of a bank transfer) is given up by [`jobs::Expire`] and its stock is free again. Locks are taken in one order everywhere: cart,
//! order, payment, stock by variant id.

mod cancel;
mod deliver;
mod draft;
mod fulfil;
mod input;
pub mod jobs;
mod messages;
mod outcome;
mod pay;
mod place;
mod quote;
mod routes;
mod settle;
mod terms;
mod webhook;

pub use cancel::{cancel, cancel_for};
pub use input::{PaymentChoice, PlaceOrder};
pub use outcome::apply;
pub use pay::pay;
pub use place::{PlacedOrder, place};
pub use quote::{Quote, QuoteInput, SellerQuote, gateways, priced};
pub use souk_totals::SellerMethod;

use std::time::Duration;

use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        router: Some(routes::router),
        jobs: Some(jobs::register),
        mails: jobs::MAILS,
        subscribers: Some(outcome::subscribe),
        consumers: Some(|_| vec![outcome::best_sellers()]),
        ..Module::named("checkout")
    }
}

/// How long stock is held for an order that is not paid.
pub const HOLD: Duration = Duration::from_secs(30 * 60);
