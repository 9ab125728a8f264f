//! `/api/imports/`: files of products that staff upload, what would become of them, and what became of them.

mod apply;
mod cancel;
mod create;
mod job;
mod lines;
mod list;
mod mapping;
mod report;
mod show;
mod view;

pub(crate) use job::{ForgetImports, ImportContext, ImportFile};

use axum::extract::DefaultBodyLimit;
use souk_catalog::import::{ImportRun, one_run};
use souk_db::{ConnectionTrait, Id};
use souk_http::Problem;
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Bytes of a file.
pub(crate) const LARGEST_IMPORT: usize = 200 * 1024 * 1024;

/// Where files are taken and looked after.
pub(crate) fn router() -> OpenApiRouter<Services> {
    let taking = OpenApiRouter::new()
        .routes(routes!(create::create, list::list))
        // The form around the file takes some bytes, too.
        .layer(DefaultBodyLimit::max(LARGEST_IMPORT + 64 * 1024));
    OpenApiRouter::new()
        .merge(taking)
        .routes(routes!(show::show))
        .routes(routes!(lines::lines))
        .routes(routes!(report::report))
        .routes(routes!(mapping::confirm))
        .routes(routes!(apply::apply))
        .routes(routes!(cancel::cancel))
}

/// Where the file of a run is kept.
fn file_key(id: Id) -> String {
    format!("imports/{id}")
}

async fn found(conn: &impl ConnectionTrait, id: Id) -> Result<ImportRun, Problem> {
    one_run(conn, id).await?.ok_or_else(Problem::not_found)
}
