//! `POST /api/payments/webhooks/{gateway}/`: what gateways tell by themselves.
//!
//! Its bodies are the gateways' and their signatures cover every byte, so the operation is no part of the API document. An event
//! only says that something happened: how the payment stands is asked of the gateway itself.

use axum::body::Bytes;
use axum::extract::State;
use http::{HeaderMap, StatusCode};
use souk_db::DbErr;
use souk_http::{Path, Problem};
use souk_payments::{Gateways, Outcome, Payment};
use souk_platform::Services;

use crate::apply;

/// The address of the gateway's events.
pub(crate) const PATH: &str = "/api/payments/webhooks/{gateway}/";

/// Takes an event: 200 once it is kept, however often it comes, and whether or not the shop knows what to do with it.
pub(crate) async fn receive(
    State(services): State<Services>,
    Path(gateway): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Problem> {
    take(&services, &gateway, &headers, &body).await
}

/// Takes the event with these `headers` and this `body` from the gateway of this name.
pub(crate) async fn take(
    services: &Services,
    gateway: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<StatusCode, Problem> {
    let gateways = Gateways::of(services);
    let gateway = gateways.get(gateway).ok_or_else(Problem::not_found)?;
    let event = gateway.read_event(headers, body)?;
    let payment = match event.payment_id {
        Some(id) => souk_payments::by_id(services.db.read(), id).await?,
        None => None,
    };
    let payment = payment.filter(|p| p.gateway == event.gateway);
    let told = match payment.as_ref().filter(|_| event.is_known) {
        Some(payment) => Some(ask(gateway.as_ref(), payment).await?),
        None => {
            tracing::warn!(gateway = event.gateway, event = %event.id, kind = %event.kind, version = event.version,
                "an event of a gateway is kept without effect: its kind, version or payment is not known here");
            None
        }
    };
    let queue = services.queue.clone();
    let applied: Result<(), DbErr> = services
        .db
        .write(move |tx| async move {
            let id = payment.as_ref().map(|p| p.id);
            if !souk_payments::record_event(&tx, &event, id, told.is_some()).await? {
                return Ok(());
            }
            match payment.zip(told) {
                Some((payment, (outcome, reference))) => {
                    apply(&tx, &queue, &payment, &outcome, Some(&reference)).await
                }
                None => Ok(()),
            }
        })
        .await;
    applied?;
    Ok(StatusCode::OK)
}

/// How `payment` stands at its gateway, and the reference under which it is known there.
async fn ask(gateway: &dyn souk_payments::Gateway, payment: &Payment) -> Result<(Outcome, String), Problem> {
    let own = || gateway.reference_of(payment.id, &payment.method);
    let reference = payment.reference.clone().unwrap_or_else(own);
    match gateway.fetch(&reference).await {
        Ok(outcome) => Ok((outcome, reference)),
        Err(error) => {
            tracing::warn!(%error, payment = %payment.id, "a gateway did not answer; it will send its event again");
            Err(Problem::unavailable())
        }
    }
}
