//! A person's right to have what the shop knows of them, and to have it erased.

pub mod erase;
pub mod export;
mod gather;
mod page;

use souk_db::{Db, DbErr, sql};
use souk_jobs::Registry;
use souk_platform::Services;

pub use erase::erase;
pub use export::{Export, ask_for_export, latest};

/// The jobs of this slice.
pub(crate) fn jobs(registry: Registry, services: &Services) -> Result<Registry, String> {
    registry
        .register::<export::MakeExport>(services.clone())
        .register::<erase::ErasePerson>(services.clone())
        .register::<erase::EraseAgain>(services.clone())
        .cron("41 3 * * *", &erase::EraseAgain)
}

/// Throws away exports that nobody fetches any more.
pub(crate) async fn purge(db: &Db) -> Result<u64, DbErr> {
    db.write(|tx| async move {
        sql::exec(&tx, "DELETE FROM personal_export WHERE expires_at < $1", [tx.now().into()]).await
    })
    .await
}
