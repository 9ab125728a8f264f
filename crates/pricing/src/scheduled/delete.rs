//! `DELETE /api/prices/{id}/`

use axum::extract::State;
use axum::http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::store;

/// Takes a scheduled price away; what held before holds again. For staff.
#[utoipa::path(delete, path = "/api/prices/{id}/", tag = "prices", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path, description = "the price's id")),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such scheduled price in this channel", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    let channel = market.channel;
    let write = services.db.write(move |tx| async move { store::delete(&tx, &channel, id).await });
    if write.await? { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::not_found()) }
}
