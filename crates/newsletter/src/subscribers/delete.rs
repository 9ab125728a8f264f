//! `DELETE /api/newsletter/subscribers/{id}/`

use axum::extract::State;
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::store;

/// Deletes an address and all that is known of it, for one who asks for that. For staff.
#[utoipa::path(delete, path = "/api/newsletter/subscribers/{id}/", tag = "newsletter", security(("bearer" = ["customers.edit"])),
    params(("id" = Id, Path, description = "The subscriber")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditCustomers>,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    let deleted = services.db.write(move |tx| async move { store::delete(&tx, id).await });
    match deleted.await? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Problem::not_found()),
    }
}
