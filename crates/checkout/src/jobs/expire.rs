//! Gives up orders that nobody paid.

use serde::{Deserialize, Serialize};
use souk_db::DbErr;
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_orders::{Actor, Facts, Status};

use crate::cancel;
use souk_platform::Services;

/// Cancels orders that were not paid in time and frees their stock.
#[derive(Debug, Serialize, Deserialize)]
pub struct Expire;

impl Job for Expire {
    const NAME: &'static str = "checkout.expire";
    const PRIORITY: Priority = Priority::High;
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let now = services.db.clock().now();
        for id in souk_orders::overdue(services.db.read(), now).await? {
            let queue = services.queue.clone();
            let given_up: Result<bool, DbErr> = services
                .db
                .write(move |tx| async move {
                    // It may have been paid, or given more time, since it was listed.
                    let order = souk_orders::facts_for_update(&tx, id).await?;
                    let is_due = |o: &Facts| {
                        o.status == Status::AwaitingPayment && o.due_at.is_some_and(|due| due <= now)
                    };
                    if !order.as_ref().is_some_and(is_due) {
                        return Ok(false);
                    }
                    cancel(&tx, &queue, id, &Actor::Shop, "Not paid in time.").await
                })
                .await;
            given_up?;
        }
        Ok(())
    }
}
