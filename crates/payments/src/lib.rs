//! Payments: attempts to take an order's money, through gateways.
//!
//! Owns `payment`, `payment_event`, `payment_method` and `sandbox_charge`. An order has any number of payments; what it has been paid is the
//! sum of captures less refunds over all of them.
//!
//! Invariants: `0 <= refunded <= captured <= amount` (CHECKs); a status only moves along [`Status::may_become`] (each update
//! names the states it may leave); a gateway's event has one effect, however often it is sent ([`record_event`]); no card data ever reaches us.
//!
//! A gateway is called outside any transaction; what it said is then recorded in one. If the process dies between the two,
//! reconciliation asks the gateway again: [`Gateway::fetch`].

mod event_log;
mod events;
mod gateway;
mod iban;
pub mod manual;
mod messages;
mod methods;
mod routes;
pub mod sandbox;
mod status;
mod store;
mod view;

pub use event_log::{GatewayEvent, record_event};
pub use events::{SandboxAccepted, SandboxSettled};
pub use gateway::{Gateway, GatewayError, Gateways, Outcome, StartPayment, Started};
pub use methods::{
    BankAccount, GatewayChoice, MethodChoice, PaymentMethodChange, Terms, offered, set_method, terms,
};
pub use status::Status;
pub use store::{
    NewPayment, Payment, by_id, cancel_open, captured_less_refunded, create, note_unanswered, of_orders,
    open_before, paid_for_after, record, record_refund,
};
pub use view::{NextAction, PaymentView};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        audit: Some(|db| Box::pin(store::audit(db.read()))),
        ..Module::named("payments")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("payments/0001_payment", include_str!("migrations/0001_payment.sql")),
    Migration::new("payments/0002_gateway_events", include_str!("migrations/0002_gateway_events.sql")),
    Migration::new("payments/0003_unanswered", include_str!("migrations/0003_unanswered.sql")),
    Migration::new("payments/0004_methods", include_str!("migrations/0004_methods.sql")),
];
