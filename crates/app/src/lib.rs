//! The shop: every slice wired into one process, its settings, its pages and its command line.
//!
//! [`Shop::builder`] opens a shop from a [`Config`]; [`RunningShop`] serves it.

mod app;
pub mod cli;
mod config;
mod health;
mod messages;
mod metrics;
mod modules;
mod openapi;
mod pictures;
mod reference;
mod router;
pub mod sample;
mod sample_markets;
mod sample_reviews;
mod scale;
mod serve;
mod shelves;
mod shop;
mod work;

pub use app::{App, StartError, migrations, personal_tables};
pub use config::{Config, ConfigError, Mode, SignInConfig};
pub use openapi::document as openapi;
pub use scale::populate as populate_to_scale;
pub use shop::{RunningShop, Shop, ShopBuilder};
pub use souk_storefront::contract;
