//! What the sandbox tells by itself, some time after it accepted a payment.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Tx};
use souk_jobs::{Job, JobError, JobHandle, Priority, Queue};
use souk_payments::{SandboxAccepted, sandbox};

use crate::webhook;
use souk_platform::Services;

/// After how long the sandbox tells of a payment.
const LATER: Duration = Duration::from_secs(10);
/// After how long it tells of one whose beginning it gave no answer to.
const MUCH_LATER: Duration = Duration::from_secs(90);

/// Takes the money of a payment and sends the webhook about it, signed as over the wire.
#[derive(Debug, Serialize, Deserialize)]
pub struct SandboxWebhook {
    /// The payment.
    payment_id: Id,
    /// How often the same webhook is sent.
    times: u8,
}

impl SandboxWebhook {
    /// Enqueues what follows from the sandbox's having accepted a payment. What the shopper decides at the bank page needs no webhook.
    pub(crate) async fn promise(tx: &Tx, queue: &Queue, accepted: &SandboxAccepted) -> Result<(), DbErr> {
        let (times, after) = match accepted.method.as_str() {
            "delayed" => (1, LATER),
            "duplicate" => (2, LATER),
            "timeout" => (1, MUCH_LATER),
            _ => return Ok(()),
        };
        let job = Self { payment_id: accepted.payment_id, times };
        let key = format!("sandbox-webhook:{}", job.payment_id);
        queue.enqueue_unique_at(tx, &job, &key, tx.now().plus(after)).await.map(drop)
    }
}

impl Job for SandboxWebhook {
    const NAME: &'static str = "checkout.sandbox_webhook";
    const PRIORITY: Priority = Priority::High;
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let id = self.payment_id;
        let taken: Result<u64, DbErr> =
            services.db.write(move |tx| async move { sandbox::confirm(&tx, id).await }).await;
        taken?;
        let notice = sandbox::notice(&services.settings.secret, id);
        let (headers, body) =
            notice.ok_or_else(|| JobError::GiveUp("the shop's secret is none".to_owned()))?;
        for _ in 0..self.times {
            let told = webhook::take(services, sandbox::NAME, &headers, body.as_bytes()).await;
            told.map_err(|problem| JobError::Retry(problem.code().to_owned()))?;
        }
        Ok(())
    }
}
