//! Carts of guests and members.
//!
//! Owns `cart` and `cart_line`.
//!
//! Invariants: one line per variant and cart, 1 to 9,999 units; one open cart per channel and guest token or member; a cart that
//! became an order never changes again and names it. A guest holds a cart by a token of 256 bits, stored as its digest.
//!
//! Prices and stock are looked up each time a cart is shown; what the shopper saw when adding is kept to tell what changed.
//! Showing a cart writes nothing: an empty one exists only in the answer.

mod add;
mod change;
mod channel;
mod key;
mod merge;
mod messages;
mod order;
mod routes;
mod show;
mod store;
mod view;

pub use add::{Added, add};
pub use change::{remove, set_quantity};
pub use channel::change_channel;
pub use key::CartKey;
pub use merge::merge;
pub use order::{OpenCart, TakeError, mark_ordered, take_for_order};
pub use show::{Destination, priced, view};
pub use store::{CartLine, lines};
pub use view::{CartLineView, CartView, Notice};

use souk_accounts::SignInHooks;
use souk_db::Migration;
use souk_platform::{Erased, Module, PersonalTable, Services};

/// What this slice brings along. A guest's cart goes along when its holder signs in.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        start: Some(|services: &Services| {
            services
                .part::<SignInHooks>()
                .add(|services, headers, account| Box::pin(merge::on_sign_in(services, headers, account)));
        }),
        personal: PERSONAL,
        purge: Some(|services| Box::pin(store::purge(&services.db, services.settings.retention.carts_days))),
        ..Module::named("cart")
    }
}

/// What this slice knows of persons.
const PERSONAL: &[PersonalTable] = &[
    PersonalTable {
        name: "cart_line",
        columns: &["variant_id", "quantity", "unit_price_amount", "found_by", "created_at"],
        left_out: &["id", "cart_id"],
        whose: "cart_id IN (SELECT c.id FROM cart c WHERE c.account_id = $1)",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "cart",
        columns: &["status", "created_at", "updated_at"],
        left_out: &["id", "channel_id", "token_digest", "account_id", "order_id"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
];

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("cart/0001_cart", include_str!("migrations/0001_cart.sql")),
    Migration::new("cart/0002_channel", include_str!("migrations/0002_channel.sql")),
    Migration::new("cart/0003_found_by", include_str!("migrations/0003_found_by.sql")),
    Migration::new("cart/0004_touched", include_str!("migrations/0004_touched.sql")),
];

/// Units of one line at most.
pub const MOST_UNITS: i64 = 9_999;

pub(crate) fn units() -> utoipa::openapi::Object {
    souk_http::schema::whole(&(1..=MOST_UNITS), "Units.")
}

/// Lines of one cart at most.
pub const MOST_LINES: i64 = 200;
