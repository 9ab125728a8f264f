//! Some slices of a shop over a scratch database, without the rest of it.

use std::ops::Deref;

use axum::Router;
use souk_db::DbErr;
use souk_platform::{Module, Modules, Services, Settings, base_modules};
use tempfile::TempDir;
use utoipa_axum::router::OpenApiRouter;

use crate::TestDb;

/// Slices that work: their tables and first rows are made, their subscribers listen. Derefs to the [`TestDb`].
pub struct TestSlices {
    db: TestDb,
    /// What the slices work with.
    pub services: Services,
    modules: Modules,
    media: TempDir,
}

impl Deref for TestSlices {
    type Target = TestDb;

    fn deref(&self) -> &TestDb {
        &self.db
    }
}

impl TestSlices {
    /// The slices `modules`, leftmost first, in a shop of these `settings`.
    ///
    /// # Panics
    /// When they cannot be opened; a test cannot go on without.
    #[expect(clippy::expect_used, reason = "a test cannot go on without its slices")]
    pub async fn start(settings: Settings, modules: impl IntoIterator<Item = Module>) -> Self {
        let db = TestDb::empty().await;
        let modules = Modules::new(base_modules().into_iter().chain(modules).collect());
        modules.migrations().apply(&db).await.expect("migrations apply");
        let media = tempfile::tempdir().expect("a temporary folder");
        let services = Services::local((*db).clone(), media.path(), settings).expect("services");
        modules.first_rows(&services).await.expect("first rows");
        modules.start(&services);
        Self { db, services, modules, media }
    }

    /// Makes the first rows once more, as another start would with these `settings`.
    ///
    /// # Panics
    /// When they cannot be made.
    #[expect(clippy::expect_used, reason = "a test cannot go on without its slices")]
    pub async fn start_again(&self, settings: Settings) {
        let services = Services::local((*self.db).clone(), self.media.path(), settings).expect("services");
        self.modules.first_rows(&services).await.expect("first rows");
    }

    /// The addresses of the slices.
    pub fn router(&self) -> Router {
        self.modules.router(OpenApiRouter::new(), &self.services).into()
    }

    /// What of the slices breaks an invariant.
    ///
    /// # Errors
    /// What the database says.
    pub async fn audit(&self) -> Result<Vec<String>, DbErr> {
        self.modules.audit(&self.db).await
    }
}
