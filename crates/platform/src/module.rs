//! What a slice brings along.

use futures::future::BoxFuture;
use souk_db::{Consumer, Db, DbErr, Migration, Subscriptions};
use souk_jobs::Registry;
use souk_mail::Definition;
use utoipa_axum::router::OpenApiRouter;

use crate::{PersonalTable, Services, Translatable};

/// What comes of `A` later.
pub type Later<A, T> = for<'a> fn(&'a A) -> BoxFuture<'a, Result<T, DbErr>>;

/// Adds a slice's jobs and schedules to those of the slices before it, or says what of them cannot be read.
pub type AddJobs = fn(Registry, &Services) -> Result<Registry, String>;

/// Everything that a slice brings along, told once. What it does not have stays as [`Module::named`] leaves it.
#[derive(Clone)]
pub struct Module {
    /// Its name, such as `catalog`.
    pub name: &'static str,
    /// Its tables, oldest first.
    pub migrations: &'static [Migration],
    /// The rows that every shop has of it, made at each start where they are missing.
    pub first_rows: Option<Later<Services, ()>>,
    /// Its addresses.
    pub router: Option<fn(&Services) -> OpenApiRouter<Services>>,
    /// Its jobs and their schedules. Fails when a schedule or a template cannot be read.
    pub jobs: Option<AddJobs>,
    /// The mails that a merchant may put into his own words.
    pub mails: &'static [Definition],
    /// What of it can be translated.
    pub translatable: &'static [Translatable],
    /// What it does inside the transactions of others.
    pub subscribers: Option<fn(Subscriptions, &Services) -> Subscriptions>,
    /// What it does after the transactions of others.
    pub consumers: Option<fn(&Services) -> Vec<Consumer>>,
    /// What is done once, before requests are answered: hooks into other slices are set, caches told of messages.
    pub start: Option<fn(&Services)>,
    /// What of it breaks an invariant; empty when all is well.
    pub audit: Option<Later<Db, Vec<String>>>,
    /// Its tables that say something of persons; those that refer to others before the others.
    pub personal: &'static [PersonalTable],
    /// Throws away what nobody needs any more and says how many rows; called every night.
    pub purge: Option<Later<Services, u64>>,
}

impl Module {
    /// A module that brings nothing along yet.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self {
            name,
            migrations: &[],
            first_rows: None,
            router: None,
            jobs: None,
            mails: &[],
            translatable: &[],
            subscribers: None,
            consumers: None,
            start: None,
            audit: None,
            personal: &[],
            purge: None,
        }
    }
}
