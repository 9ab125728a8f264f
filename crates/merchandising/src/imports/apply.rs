//! `POST /api/imports/{id}/apply/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_catalog::import::start_again;
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::view::ImportView;
use super::{ImportFile, found};
use crate::messages;

/// Does for real what a dry run told, or what failed or was cancelled once more. Products that are as the file has them are passed over.
#[utoipa::path(post, path = "/api/imports/{id}/apply/", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path)),
    responses((status = 202, body = ImportView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "it is no dry run that is through", body = ProblemBody)))]
pub(crate) async fn apply(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let queue = services.queue.clone();
    let run = services
        .db
        .write(move |tx| async move {
            found(&tx, id).await?;
            if !start_again(&tx, id).await? {
                return Err(Problem::conflict(&messages::IMPORT_NOT_READY));
            }
            queue.enqueue(&tx, &ImportFile { run_id: id }).await?;
            found(&tx, id).await
        })
        .await?;
    Ok(cacheable::private((StatusCode::ACCEPTED, Json(ImportView::from(run))).into_response()))
}
