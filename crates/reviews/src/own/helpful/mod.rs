//! Votes that a review was helpful.

pub(crate) mod add;
pub(crate) mod remove;

use serde::Serialize;
use souk_db::Id;
use souk_http::Problem;
use souk_platform::Services;

use crate::{ReviewChanged, Status, limits, messages, store};

/// How many found a review helpful.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Helpful {
    /// How many there are now.
    helpful_count: i64,
}

/// Counts that `account` found the review `id` of `product` helpful; twice counts once. Answers how many did.
///
/// # Errors
/// 404 when no such review is published, 409 `own_review`, 429 when there were too many votes.
pub async fn vote(services: &Services, account: Id, product: Id, id: Id) -> Result<i64, Problem> {
    set(services, account, product, id, true).await
}

/// Takes that back. Answers how many found it helpful.
///
/// # Errors
/// As [`vote`].
pub async fn unvote(services: &Services, account: Id, product: Id, id: Id) -> Result<i64, Problem> {
    set(services, account, product, id, false).await
}

async fn set(services: &Services, account: Id, product: Id, id: Id, on: bool) -> Result<i64, Problem> {
    limits::count(services, "vote", account, limits::VOTES).await?;
    services
        .db
        .write(move |tx| async move {
            let held = store::locked(&tx, id).await?;
            let shown = held.filter(|held| held.product_id == product && held.stands() == Status::Published);
            let held = shown.ok_or_else(Problem::not_found)?;
            if held.customer_id == account {
                return Err(Problem::conflict(&messages::OWN_REVIEW));
            }
            let (is_new, step) = match on {
                true => (store::insert_vote(&tx, id, account).await?, 1),
                false => (store::remove_vote(&tx, id, account).await?, -1),
            };
            if !is_new {
                return Ok(held.helpful_count);
            }
            tx.emit(&ReviewChanged { review_id: id, product_id: product, is_shown: true });
            Ok(held.helpful_count + step)
        })
        .await
}
