//! `POST /api/orders/orders/{id}/cancel/`

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use souk_db::{DbErr, Id, Tx};
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_jobs::Queue;
use souk_orders::{Actor, OrderTokens, OrderView, Reader, Status};

use crate::jobs::{MailKind, OrderMail, RefundLate};
use crate::messages;
use souk_platform::Services;

/// Why an order is cancelled.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CancelInput {
    /// A sentence for the history, at most 500 characters.
    #[serde(default)]
    #[schema(max_length = 500)]
    reason: String,
}

/// Cancels an order: its shopper while it awaits payment, staff until something was sent. What was paid goes back.
#[utoipa::path(post, path = "/api/orders/orders/{id}/cancel/", tag = "checkout", request_body = CancelInput,
    params(("id" = Id, Path, description = "The order"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of the order gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = OrderView), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    reader: Reader,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<CancelInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let reason = invalid.lines("reason", &input.reason, 500);
    invalid.done()?;
    cancel_for(&services, &reader, id, &read, reason).await?;
    let order = souk_orders::view(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(order.version, &order)))
}

/// Cancels an order for whoever asks: its shopper while it awaits payment, staff until something was sent.
///
/// # Errors
/// 404 where it is not theirs; 409 where it cannot be cancelled any more, or was read in another version.
pub async fn cancel_for(
    services: &Services,
    reader: &Reader,
    id: Id,
    read: &IfMatch,
    reason: String,
) -> Result<(), Problem> {
    let order = souk_orders::facts(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    let by_staff = reader.changes_as_staff(&OrderTokens::of(services), &order)?;
    let read = read.clone();
    let actor = match &reader.principal {
        Some(staff) if by_staff => {
            staff.answers_for_this();
            Actor::Staff(staff.account_id)
        }
        shopper => Actor::Shopper(shopper.as_ref().map(|p| p.account_id)),
    };
    let queue = services.queue.clone();
    services
        .db
        .write(move |tx| async move {
            let order = souk_orders::facts_for_update(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, id, &read).await?;
            let allowed =
                order.status == Status::AwaitingPayment || (by_staff && order.status == Status::Paid);
            if !allowed || !cancel(&tx, &queue, id, &actor, &reason).await? {
                return Err(Problem::conflict(&messages::NOT_CANCELLABLE));
            }
            Ok(())
        })
        .await
}

/// Passes when the order is in the version that was read. Its row is locked.
///
/// # Errors
/// 409 `stale_version` with the order as it is.
pub(crate) async fn unchanged(tx: &Tx, id: Id, read: &IfMatch) -> Result<(), Problem> {
    let order = souk_orders::view(tx, id).await?.ok_or_else(Problem::not_found)?;
    match read.allows(order.version) {
        true => Ok(()),
        false => Err(etag::stale(order.version, &json!({}), &json!(order))),
    }
}

/// Gives an order up: its stock is free, its open payments are void, what was captured goes back by a job, its shopper is told.
/// `false` (and no change) when its status does not allow it.
///
/// # Errors
/// What the database says.
pub async fn cancel(tx: &Tx, queue: &Queue, id: Id, actor: &Actor, reason: &str) -> Result<bool, DbErr> {
    if !souk_orders::transition(tx, id, Status::Cancelled, actor, reason).await? {
        return Ok(false);
    }
    souk_payments::cancel_open(tx, id).await?;
    souk_inventory::release(tx, id, "order cancelled").await?;
    souk_pricing::release(tx, id).await?;
    let mut back = 0;
    for payment in souk_payments::of_orders(tx, &[id]).await?.remove(&id).unwrap_or_default() {
        if payment.captured_amount > payment.refunded_amount {
            back += payment.captured_amount - payment.refunded_amount;
            let key = format!("refund-late:{}", payment.id);
            queue.enqueue_unique(tx, &RefundLate { payment_id: payment.id }, &key).await?;
        }
    }
    OrderMail::new(id, MailKind::Cancelled).of_amount(back).enqueue(tx, queue).await?;
    Ok(true)
}
