//! `GET /api/orders/orders/{id}/history/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use sea_orm::FromQueryResult;
use souk_db::{Id, Timestamp};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};

use crate::list::load;
use crate::{HistoryEntry, Reader, Status};
use souk_platform::Services;

#[derive(FromQueryResult)]
pub(crate) struct HistoryRow {
    pub(crate) order_id: Id,
    pub(crate) at: Timestamp,
    pub(crate) from_status: Option<String>,
    pub(crate) to_status: String,
    pub(crate) actor: String,
    pub(crate) reason: String,
}

impl HistoryRow {
    pub(crate) fn entry(&self) -> Option<HistoryEntry> {
        Some(HistoryEntry {
            at: self.at,
            from: self.from_status.as_deref().and_then(Status::parse),
            to: Status::parse(&self.to_status)?,
            actor: self.actor.clone(),
            reason: self.reason.clone(),
        })
    }
}

/// What became of an order, oldest first.
#[utoipa::path(get, path = "/api/orders/orders/{id}/history/", tag = "orders",
    params(("id" = Id, Path, description = "The order")),
    responses((status = 200, body = Vec<HistoryEntry>), (status = 404, body = ProblemBody)))]
pub(crate) async fn history(
    State(services): State<Services>,
    reader: Reader,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let order = load(&services, &reader, id).await?;
    Ok(cacheable::private(Json(order.history).into_response()))
}
