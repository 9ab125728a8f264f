//! `GET /api/privacy-requests/{id}/file/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::privacy::export;

/// An export as a page that people read, to be handed to the person. For staff.
#[utoipa::path(get, path = "/api/privacy-requests/{id}/file/", tag = "customers", security(("bearer" = ["customers.edit"])),
    params(("id" = Id, Path, description = "The request")),
    responses((status = 200, content((String = "text/html"))), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, description = "there is no such export, or it is not made yet", body = ProblemBody)))]
pub(crate) async fn file(
    State(services): State<Services>,
    _: Staff<rights::EditCustomers>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let document = export::document(&services, None, id).await?;
    export::as_file(&document, true)
}
