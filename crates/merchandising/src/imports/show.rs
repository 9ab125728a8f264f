//! `GET /api/imports/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::found;
use super::view::ImportView;

/// How an import fares.
#[utoipa::path(get, path = "/api/imports/{id}/", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path)),
    responses((status = 200, body = ImportView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let run = found(services.db.read(), id).await?;
    Ok(cacheable::private(Json(ImportView::from(run)).into_response()))
}
