//! `POST /api/imports/{id}/cancel/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Staff, rights};
use souk_catalog::import::cancel_run;
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::found;
use super::view::ImportView;
use crate::messages;

/// Calls an import off that is not over; what was written stays.
#[utoipa::path(post, path = "/api/imports/{id}/cancel/", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path)),
    responses((status = 200, body = ImportView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "it is over", body = ProblemBody)))]
pub(crate) async fn cancel(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let run = services
        .db
        .write(move |tx| async move {
            found(&tx, id).await?;
            if !cancel_run(&tx, id).await? {
                return Err(Problem::conflict(&messages::IMPORT_OVER));
            }
            found(&tx, id).await
        })
        .await?;
    Ok(cacheable::private(Json(ImportView::from(run)).into_response()))
}
