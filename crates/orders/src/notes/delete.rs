//! `DELETE /api/orders/orders/{id}/notes/{note_id}/`

use axum::extract::State;
use axum::http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::{Id, sql};
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::OrderNoted;

/// Takes one's own note away; those of others stay. For staff.
#[utoipa::path(delete, path = "/api/orders/orders/{id}/notes/{note_id}/", tag = "orders", security(("bearer" = ["orders.edit"])),
    params(("id" = Id, Path, description = "The order"), ("note_id" = Id, Path, description = "The note")),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such note of one's own", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    staff: Staff<rights::EditOrders>,
    Path((order_id, id)): Path<(Id, Id)>,
) -> Result<StatusCode, Problem> {
    const TEXT: &str = "DELETE FROM order_note WHERE order_id = $1 AND id = $2 AND author_id = $3";
    let author = staff.account_id;
    services
        .db
        .write(move |tx| async move {
            if sql::exec(&tx, TEXT, [order_id.into(), id.into(), author.into()]).await? == 0 {
                return Err(Problem::not_found());
            }
            tx.emit(&OrderNoted { order_id });
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
