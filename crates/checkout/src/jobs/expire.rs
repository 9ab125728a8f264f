//! Gives up orders that nobody paid.

use serde::{Deserialize, Serialize};
use souk_db::DbErr;
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_orders::{Actor, Status};

use crate::{HOLD, cancel};
use souk_platform::Services;

/// Cancels orders that have awaited payment for longer than [`HOLD`] and frees their stock.
#[derive(Debug, Serialize, Deserialize)]
pub struct Expire;

impl Job for Expire {
    const NAME: &'static str = "checkout.expire";
    const PRIORITY: Priority = Priority::High;
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        let before = services.db.clock().now().minus(HOLD);
        for id in souk_orders::unpaid_before(services.db.read(), before).await? {
            let queue = services.queue.clone();
            let given_up: Result<bool, DbErr> = services
                .db
                .write(move |tx| async move {
                    // It may have been paid since it was listed.
                    let order = souk_orders::facts_for_update(&tx, id).await?;
                    if order.is_none_or(|o| o.status != Status::AwaitingPayment) {
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
