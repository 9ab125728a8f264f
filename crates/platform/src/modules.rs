//! All modules of a shop together.

use souk_db::{Consumer, Db, DbErr, Migration, Migrations, Subscriptions};
use souk_jobs::Registry;
use souk_mail::Definition;
use utoipa_axum::router::OpenApiRouter;

use crate::{Module, PersonalTable, Services, TranslatableKinds};

/// The mails of all modules, as one part of the services.
#[derive(Clone, Default)]
pub struct Mails(pub Vec<Definition>);

/// The tables of all modules that say something of persons, as one part of the services.
#[derive(Clone, Default)]
pub struct Personal(pub Vec<PersonalTable>);

/// The modules of a shop, leftmost first: each may use those before it.
#[derive(Clone)]
pub struct Modules(Vec<Module>);

impl Modules {
    /// Of these.
    #[must_use]
    pub fn new(modules: Vec<Module>) -> Self {
        Self(modules)
    }

    /// The tables of all.
    #[must_use]
    pub fn migrations(&self) -> Migrations {
        let slices: Vec<&[Migration]> = self.0.iter().map(|m| m.migrations).collect();
        Migrations::new(&slices)
    }

    /// Makes the first rows of all.
    ///
    /// # Errors
    /// What the database says.
    pub async fn first_rows(&self, services: &Services) -> Result<(), DbErr> {
        for first_rows in self.0.iter().filter_map(|m| m.first_rows) {
            first_rows(services).await?;
        }
        Ok(())
    }

    /// The tables of all that say something of persons: those of the rightmost first, which may refer to others.
    #[must_use]
    pub fn personal(&self) -> Vec<PersonalTable> {
        self.0.iter().rev().flat_map(|m| m.personal).copied().collect()
    }

    /// Subscribes all, and starts them.
    pub fn start(&self, services: &Services) {
        services.provide(Mails(self.0.iter().flat_map(|m| m.mails).copied().collect()));
        services.provide(Personal(self.personal()));
        let translatable = self.0.iter().flat_map(|m| m.translatable);
        services.provide(TranslatableKinds(translatable.copied().collect()));
        let subscribers = self.0.iter().filter_map(|m| m.subscribers);
        services.db.subscribe(subscribers.fold(Subscriptions::default(), |all, add| add(all, services)));
        self.0.iter().filter_map(|m| m.start).for_each(|start| start(services));
    }

    /// The addresses of all, below what `frame` brings.
    pub fn router(&self, frame: OpenApiRouter<Services>, services: &Services) -> OpenApiRouter {
        let routers = self.0.iter().filter_map(|m| m.router);
        routers.fold(frame, |all, router| all.merge(router(services))).with_state(services.clone())
    }

    /// The jobs and schedules of all.
    ///
    /// # Errors
    /// When one of a module's cannot be read; the text names the module.
    pub fn jobs(&self, services: &Services) -> Result<Registry, String> {
        self.0.iter().try_fold(Registry::default(), |registry, module| match module.jobs {
            Some(jobs) => jobs(registry, services).map_err(|error| format!("{}: {error}", module.name)),
            None => Ok(registry),
        })
    }

    /// The consumers of all.
    #[must_use]
    pub fn consumers(&self, services: &Services) -> Vec<Consumer> {
        self.0.iter().filter_map(|m| m.consumers).flat_map(|consumers| consumers(services)).collect()
    }

    /// What breaks an invariant anywhere; empty when all is well.
    ///
    /// # Errors
    /// What the database says.
    pub async fn audit(&self, db: &Db) -> Result<Vec<String>, DbErr> {
        let mut findings = Vec::new();
        for audit in self.0.iter().filter_map(|m| m.audit) {
            findings.extend(audit(db).await?);
        }
        Ok(findings)
    }

    /// Throws away what nobody needs any more and says how many rows.
    ///
    /// # Errors
    /// What the database says.
    pub async fn purge(&self, services: &Services) -> Result<u64, DbErr> {
        let mut rows = 0;
        for purge in self.0.iter().filter_map(|m| m.purge) {
            rows += purge(services).await?;
        }
        Ok(rows)
    }
}
