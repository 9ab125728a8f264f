//! Inventory: what is on the shelf, what of it is promised, and every movement of either.
//!
//! Owns `location`, `stock`, `stock_entry` (the ledger) and `reservation`.
//!
//! Invariants:
//! - `on_hand - reserved >= -backorder_limit` and `reserved >= 0`, by CHECK: nothing is oversold, whatever the concurrency or
//!   isolation level; a reservation is one conditional update;
//! - every change writes a ledger entry in the same transaction; entries sum to the counters, per variant and location;
//! - what is reserved for a reference is in `reservation` until it is sold or released.
//!
//! A variant without a stock row is not counted: it can always be bought, as can one whose back-orders have no limit. Rows are locked in the order of variant ids.

mod audit;
mod backorder;
mod change;
mod events;
mod list_movements;
mod low;
pub mod messages;
mod movement;
mod record_movement;
mod reserve;
mod routes;
mod show_stock;

pub use backorder::set_backorder;
pub use change::{HOUSE_LOCATION, SetStock, Shelf, available, set_on_hand, shelves};
pub use events::StockChanged;
pub use low::{LowStock, running_low};
pub use movement::{MoveError, Movement, move_stock};
pub use reserve::{
    ReserveError, Shortage, Want, expired, hold_until, keep, release, release_expired, reserve, ship,
};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| Box::pin(change::make_house_location(services))),
        router: Some(routes::router),
        audit: Some(|db| Box::pin(audit::audit(db.read()))),
        ..Module::named("inventory")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("inventory/0001_inventory", include_str!("migrations/0001_inventory.sql")),
    Migration::new("inventory/0002_movements", include_str!("migrations/0002_movements.sql")),
    Migration::new("inventory/0003_low", include_str!("migrations/0003_low.sql")),
];
