//! `GET /api/orders/orders/{id}/notes/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{Note, of_order};
use crate::facts;

/// What staff wrote on an order, newest first. For staff.
#[utoipa::path(get, path = "/api/orders/orders/{id}/notes/", tag = "orders", security(("bearer" = ["orders.view"])),
    params(("id" = Id, Path, description = "The order")),
    responses(
        (status = 200, body = Vec<Note>),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such order", body = ProblemBody),
    ))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewOrders>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let db = services.db.read();
    facts(db, id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(Json(of_order(db, id).await?).into_response()))
}
