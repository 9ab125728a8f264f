//! `POST /api/orders/orders/{id}/payments/`: pays an order whose first payment was declined.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_db::{Act, DbErr, Id};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_orders::{OrderTokens, OrderView, Reader, Status};
use souk_payments::{Gateways, NewPayment, Payment, StartPayment};

use crate::input::{Chosen, PaymentChoice};
use crate::jobs::OrderMail;
use crate::outcome::apply;
use crate::{messages, terms};
use souk_platform::Services;

/// Begins another payment for an order that awaits one.
#[utoipa::path(post, path = "/api/orders/orders/{id}/payments/", tag = "checkout", request_body = PaymentChoice,
    params(("id" = Id, Path, description = "The order")),
    responses((status = 201, body = OrderView), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    reader: Reader,
    Path(id): Path<Id>,
    Json(choice): Json<PaymentChoice>,
) -> Result<Response, Problem> {
    let order = pay(&services, &reader, id, &choice).await?;
    Ok(cacheable::private((StatusCode::CREATED, Json(order)).into_response()))
}

/// Begins another payment for the order `id`, which takes the place of one that waits for the shopper or that nobody answered. The
/// same flow serves the API and the shop's own form.
///
/// # Errors
/// 404 for another person's order, 403 for staff who may only see it, 409 `not_payable`, 422 naming the field.
pub async fn pay(
    services: &Services,
    reader: &Reader,
    id: Id,
    choice: &PaymentChoice,
) -> Result<OrderView, Problem> {
    let order = souk_orders::facts(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    if reader.changes_as_staff(&OrderTokens::of(services), &order)?
        && let Some(staff) = &reader.principal
    {
        staff.answers_for_this();
    }
    let country = souk_orders::country(services.db.read(), id).await?.unwrap_or_default();
    let mut invalid = Invalid::new();
    let chosen = choice.checked(services, &country, &mut invalid).await?;
    invalid.done()?;
    let services = services.clone();
    Act::to_its_end(async move { begin(&services, id, chosen).await }).await
}

async fn begin(services: &Services, id: Id, chosen: Chosen) -> Result<OrderView, Problem> {
    let return_url = return_url(services, &chosen, id);
    let (payment, number) = services
        .db
        .write(move |tx| async move {
            let order = souk_orders::facts_for_update(&tx, id).await?.ok_or_else(Problem::not_found)?;
            let payments = souk_payments::of_orders(&tx, &[id]).await?.remove(&id).unwrap_or_default();
            if order.status != Status::AwaitingPayment || payments.iter().any(Payment::is_underway) {
                return Err(Problem::conflict(&messages::NOT_PAYABLE));
            }
            terms::change(&tx, &order, terms::agreed(&tx, &chosen).await?).await?;
            // Money of a payment that was given up here comes late or never; late, it goes back or pays for the order.
            souk_payments::cancel_open(&tx, id).await?;
            let new = NewPayment {
                order_id: id,
                gateway: chosen.gateway,
                method: chosen.method,
                amount: order.total,
                return_url,
            };
            Ok((souk_payments::create(&tx, new).await?, order.number))
        })
        .await?;
    if let Some(started) = ask(services, &payment, &number).await? {
        let queue = services.queue.clone();
        let is_promised = payment.is_promised();
        let recorded: Result<(), DbErr> = services
            .db
            .write(move |tx| async move {
                apply(&tx, &queue, &payment, &started.outcome, Some(&started.reference)).await?;
                match souk_orders::view(&tx, id).await? {
                    Some(order) if is_promised => OrderMail::waiting(&tx, &queue, &order).await,
                    _ => Ok(()),
                }
            })
            .await;
        recorded?;
    }
    souk_orders::view(services.db.read(), id).await?.ok_or_else(Problem::not_found)
}

/// Where the shopper comes back to from a gateway: the chosen address, or the order's page.
pub(crate) fn return_url(services: &Services, chosen: &Chosen, order: Id) -> String {
    chosen.return_url.clone().unwrap_or_else(|| {
        format!(
            "{}/orders/{order}/?token={}",
            services.settings.public_url,
            OrderTokens::of(services).token(order)
        )
    })
}

/// Asks the gateway to begin `payment`. If it does not answer, the payment stays open, reconciliation asks again, and the shopper may
/// begin another one.
pub(crate) async fn ask(
    services: &Services,
    payment: &Payment,
    order_number: &str,
) -> Result<Option<souk_payments::Started>, DbErr> {
    let gateways = Gateways::of(services);
    let Some(gateway) = gateways.get(&payment.gateway) else { return Ok(None) };
    let start = StartPayment {
        payment_id: payment.id,
        order_number: order_number.to_owned(),
        amount: payment.amount,
        method: payment.method.clone(),
        return_url: payment.return_url.clone().unwrap_or_default(),
    };
    match gateway.start(&start).await {
        Ok(started) => Ok(Some(started)),
        Err(error) => {
            tracing::warn!(%error, payment = %payment.id, "a payment was not answered; reconciliation will ask");
            note_unanswered(services, payment.id).await?;
            Ok(None)
        }
    }
}

/// Notes that the gateway of a payment gave no answer.
pub(crate) async fn note_unanswered(services: &Services, payment: Id) -> Result<(), DbErr> {
    let noted =
        services.db.write(move |tx| async move { souk_payments::note_unanswered(&tx, payment).await });
    noted.await.map(drop)
}
