//! Wishlists of guests and members, and who waits for what is sold out.
//!
//! Owns `wishlist_item` and `stock_notice`.
//!
//! Invariants:
//! - one item per holder, product and variant; [`MOST_ITEMS`] of one holder at most. A guest holds a list by a token of 256 bits, stored as
//!   its digest, and the list goes along when its holder signs in;
//! - one waiting notice per address and variant; a notice is mailed once, and `sent_at` says that its mail was handed over;
//! - a member is told that a price fell below what it was when it was wished, or below what was told before, at most once a day for a
//!   product, and only where they said so;
//! - each mail has a link that ends such mails without a sign-in, whose token is checked and never stored.
//!
//! What a product costs and whether it can be bought is read from the listing each time a list is shown.

mod items;
mod jobs;
mod key;
mod listed;
mod mails;
mod messages;
mod notices;
mod routes;
mod store;
mod unsubscribe;

pub use items::{Item, WantedMails, WishedProduct, Wishes, add, change_mails, remove, view};
pub use key::WishlistKey;
pub use notices::wait;
pub use unsubscribe::{is_unsubscribe_token, unsubscribe};

use souk_accounts::SignInHooks;
use souk_db::Migration;
use souk_platform::{Erased, Module, PersonalTable, Services};

/// Items of one holder at most.
pub const MOST_ITEMS: i64 = 500;

/// For how long a browser keeps a guest's token, and the shop the list that it opens, in seconds: a year.
pub const KEPT_SECONDS: i64 = 365 * 24 * 3600;

/// What this slice brings along. A guest's list goes along when its holder signs in.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        router: Some(routes::router),
        jobs: Some(jobs::register),
        mails: mails::MAILS,
        subscribers: Some(|subscriptions, services| {
            jobs::follow_products(notices::claim_when_verified(subscriptions), services)
        }),
        start: Some(|services: &Services| {
            services.part::<SignInHooks>().add(|services, headers, account| {
                Box::pin(items::merge::on_sign_in(services, headers, account))
            });
        }),
        personal: PERSONAL,
        purge: Some(|services| Box::pin(store::purge(&services.db))),
        ..Module::named("wishlist")
    }
}

/// What this slice knows of persons.
const PERSONAL: &[PersonalTable] = &[
    PersonalTable {
        name: "wishlist_item",
        columns: &[
            "product_id",
            "variant_id",
            "price_amount",
            "currency",
            "wants_mail_price",
            "wants_mail_stock",
            "told_price_amount",
            "told_price_at",
            "created_at",
        ],
        left_out: &["id", "account_id", "token_digest", "channel_id", "sold_out_since"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "stock_notice",
        columns: &["email", "locale", "product_id", "variant_id", "created_at", "sent_at"],
        left_out: &["id", "account_id", "channel_id"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
];

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("wishlist/0001_wishlist", include_str!("migrations/0001_wishlist.sql"))];
