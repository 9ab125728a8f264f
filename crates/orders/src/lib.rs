//! Orders: what was bought, as it was on that day, and what became of it.
//!
//! Owns `orders`, `seller_order`, `order_line`, `order_address`, `order_history`, `order_note`, `order_mail`, `order_search`, `fulfillment` and `fulfillment_line`.
//!
//! Invariants:
//! - total = lines - discounts + shipping + tax not included in prices (a CHECK on the row);
//! - a status moves only along [`Status::may_become`], and each move leaves a row in `order_history` in the same transaction;
//! - what a line says (title, SKU, price, tax) is a copy: it never changes when the catalogue does;
//! - `paid_amount` is what `payments` says: captures less refunds, set by [`refresh_paid`] and by nothing else;
//! - one order per cart (`orders_cart_id_key`), whatever the concurrency;
//! - every order has one or more seller orders, which own its lines, shipping and fulfilments.
//!
//! Deliberately absent: placing and cancelling, which touch stock and gateways: see the checkout slice.

mod access;
mod address;
mod events;
mod export;
mod history;
mod join;
mod list;
mod mails;
mod messages;
mod new;
mod notes;
mod personal;
mod read;
mod routes;
mod status;
mod store;
mod track;
mod vat;
mod view;

pub use access::{OrderTokens, Reader};
pub use address::Address;
pub use events::{OrderChanged, OrderNoted, OrderPaid, OrderPlaced, PaidLine};
pub use mails::{MailOutcome, note_mail};
pub use new::{NewLine, NewOrder, NewSellerOrder, Placed};
pub use status::{FulfillmentStatus, PaymentStatus, Status};
pub use store::{
    Actor, Bought, Facts, FoundLine, bought, country, facts, facts_for_update, found_lines, fulfil,
    of_account, overdue, parcels, place, refresh_paid, set_terms, transition, view, views,
};
pub use store::{DayOfSales, Spending, WaitingOrders, sales_by_day, spending, waiting};
pub use store::{FulfilError, FulfilLine, OrderFilter, OrderOrdering, ids_of_cart};
pub use store::{UnpaidOrder, unpaid_of};
pub use track::{TrackedOrder, track};
pub use view::{DeliveryView, FulfillmentLineView, FulfillmentView, HistoryEntry, OrderLineView, OrderView};

pub use vat::vat_number;

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        audit: Some(|db| Box::pin(store::audit(db.read()))),
        subscribers: Some(|subscriptions, _| join::subscribe(subscriptions)),
        personal: personal::TABLES,
        ..Module::named("orders")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("orders/0001_orders", include_str!("migrations/0001_orders.sql")),
    Migration::new("orders/0002_steps", include_str!("migrations/0002_steps.sql")),
    Migration::new("orders/0003_search", include_str!("migrations/0003_search.sql")),
    Migration::new("orders/0004_notes", include_str!("migrations/0004_notes.sql")),
    Migration::new("orders/0005_found_by", include_str!("migrations/0005_found_by.sql")),
    Migration::new("orders/0006_email", include_str!("migrations/0006_email.sql")),
    Migration::new("orders/0007_mails", include_str!("migrations/0007_mails.sql")),
    Migration::new("orders/0008_unpaid", include_str!("migrations/0008_unpaid.sql")),
    Migration::new("orders/0009_terms", include_str!("migrations/0009_terms.sql")),
    Migration::new("orders/0010_vat_number", include_str!("migrations/0010_vat_number.sql")),
    Migration::new("orders/0011_tax_rate", include_str!("migrations/0011_tax_rate.sql")),
];
