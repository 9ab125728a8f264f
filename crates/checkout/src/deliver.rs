//! `POST /api/orders/orders/{id}/deliver/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Path, Problem, ProblemBody, cacheable};
use souk_orders::{Actor, OrderView, Status};
use souk_platform::Services;

use crate::cancel::unchanged;
use crate::jobs::{MailKind, OrderMail};
use crate::messages;

/// Notes that everything of an order arrived, and tells its shopper. For staff.
#[utoipa::path(post, path = "/api/orders/orders/{id}/deliver/", tag = "checkout", security(("bearer" = ["orders.edit"])),
    params(("id" = Id, Path, description = "The order"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of the order gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = OrderView), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, description = "not all of it was sent, or another version", body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    staff: Staff<rights::EditOrders>,
    Path(id): Path<Id>,
    read: IfMatch,
) -> Result<Response, Problem> {
    let queue = services.queue.clone();
    services
        .db
        .write(move |tx| async move {
            souk_orders::facts_for_update(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, id, &read).await?;
            let actor = Actor::Staff(staff.account_id);
            if !souk_orders::transition(&tx, id, Status::Delivered, &actor, "").await? {
                return Err(Problem::conflict(&messages::NOT_DELIVERABLE));
            }
            OrderMail::new(id, MailKind::Delivered).enqueue(&tx, &queue).await?;
            Ok(())
        })
        .await?;
    let order = souk_orders::view(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(order.version, &order)))
}
