//! Asks gateways about payments whose answer never came.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_db::DbErr;
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_payments::{Gateways, Outcome, Status};

use crate::{apply, pay};
use souk_platform::Services;

/// A payment is asked about once it has been silent for this long.
const SILENT: Duration = Duration::from_secs(60);
/// For how long one that was given up without an answer is asked about.
const LATE: Duration = Duration::from_secs(7 * 24 * 3_600);

/// Asks each gateway how its open payments stand and records what it says.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reconcile;

impl Job for Reconcile {
    const NAME: &'static str = "checkout.reconcile";
    const PRIORITY: Priority = Priority::High;
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let now = services.db.clock().now();
        let (before, since) = (now.minus(SILENT), now.minus(LATE));
        let gateways = Gateways::of(services);
        for payment in souk_payments::open_before(services.db.read(), before, since).await? {
            let Some(gateway) = gateways.get(&payment.gateway) else { continue };
            let reference = match &payment.reference {
                Some(reference) => reference.clone(),
                None => gateway.reference_of(payment.id, &payment.method),
            };
            let outcome = match gateway.fetch(&reference).await {
                Ok(outcome) => outcome,
                Err(error) => {
                    tracing::warn!(%error, payment = %payment.id, "a gateway did not answer; asking again later");
                    pay::note_unanswered(services, payment.id).await?;
                    continue;
                }
            };
            if matches!(outcome, Outcome::Pending | Outcome::RequiresAction { .. })
                && (payment.reference.is_some() || payment.status == Status::Cancelled)
            {
                continue;
            }
            let queue = services.queue.clone();
            let recorded: Result<(), DbErr> = services
                .db
                .write(
                    move |tx| async move { apply(&tx, &queue, &payment, &outcome, Some(&reference)).await },
                )
                .await;
            recorded?;
        }
        Ok(())
    }
}
