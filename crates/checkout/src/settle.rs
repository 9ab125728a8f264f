//! `POST /api/orders/orders/{id}/mark-paid/`: money came that no gateway tells of.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::{Id, Tx};
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_orders::{Actor, Facts, OrderView};
use souk_payments::{NewPayment, Outcome, Payment, manual};
use souk_platform::Services;

use crate::cancel::unchanged;
use crate::messages;
use crate::outcome::captured;

/// How the money came.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MarkPaidInput {
    /// What the bank statement or the receipt calls it; kept in the history.
    #[serde(default)]
    #[schema(max_length = 200)]
    reference: String,
}

/// Notes that all of an order's money came: by a bank transfer, on delivery, or in cash. For staff.
#[utoipa::path(post, path = "/api/orders/orders/{id}/mark-paid/", tag = "checkout", security(("bearer" = ["orders.edit"])), request_body = MarkPaidInput,
    params(("id" = Id, Path, description = "The order"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of the order gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = OrderView), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, description = "it is paid or was given up, or another version", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    staff: Staff<rights::EditOrders>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<MarkPaidInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let reference = invalid.optional_text("reference", &input.reference, 200);
    invalid.done()?;
    let queue = services.queue.clone();
    services
        .db
        .write(move |tx| async move {
            let order = souk_orders::facts_for_update(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, id, &read).await?;
            let payment = expected(&tx, &order).await?;
            souk_payments::record(&tx, payment.id, &Outcome::Captured, None).await?;
            let actor = Actor::Staff(staff.account_id);
            captured(&tx, &queue, &order, &payment, &actor, &reference).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    let order = souk_orders::view(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(order.version, &order)))
}

/// The payment that waits for this money. Where there is none, one takes the place of what the shopper began and never finished.
async fn expected(tx: &Tx, order: &Facts) -> Result<Payment, Problem> {
    let payments = souk_payments::of_orders(tx, &[order.id]).await?.remove(&order.id).unwrap_or_default();
    if !order.is_payable() || payments.iter().any(Payment::is_underway) {
        return Err(Problem::conflict(&messages::NOT_PAYABLE));
    }
    if let Some(promised) = payments.into_iter().rfind(Payment::is_promised) {
        return Ok(promised);
    }
    souk_payments::cancel_open(tx, order.id).await?;
    let method = if order.on_delivery { manual::CASH_ON_DELIVERY } else { manual::BANK_TRANSFER };
    let new = NewPayment {
        order_id: order.id,
        gateway: manual::NAME.to_owned(),
        method: method.to_owned(),
        amount: order.total,
        return_url: String::new(),
    };
    Ok(souk_payments::create(tx, new).await?)
}
