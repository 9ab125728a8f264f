//! `GET /api/search/curations/{id}/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use super::store::{self, CurationView};

/// What is arranged for a query.
#[utoipa::path(get, path = "/api/search/curations/{id}/", tag = "search", security(("bearer" = ["products.view"])),
    params(("id" = Id, Path, description = "The curation")),
    responses((status = 200, body = CurationView, headers(("ETag" = String, description = "For `If-Match` on a write"))),
        (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let held = store::by_id(conn, id).await?.ok_or_else(Problem::not_found)?;
    let view = store::views(conn, &[held], now).await?.pop().ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(view.version, &view)))
}
