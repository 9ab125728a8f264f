//! `POST /api/reviews/moderate/`

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{Id, Tx};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::REASON;
use crate::store::{self, Tally};
use crate::{ReviewChanged, Status, messages};

/// Reviews that are moderated at once.
const MOST: usize = 100;

/// Many reviews, and where they are to stand.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModerationOfMany {
    /// Which ones; those that are not there are left out.
    #[schema(min_items = 1, max_items = 100)]
    ids: Vec<Id>,
    /// Where they are to stand.
    status: Status,
    /// Why they are rejected, for their authors to read.
    #[serde(default)]
    #[schema(max_length = 500)]
    reason: String,
}

/// A review that was moderated.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Moderated {
    /// Which.
    id: Id,
    /// Where it stood, to take it back there.
    from: Status,
}

/// Publishes or rejects many reviews in one write. Answers those that stood elsewhere before. For staff.
#[utoipa::path(post, path = "/api/reviews/moderate/", tag = "reviews", security(("bearer" = ["reviews.moderate"])), request_body = ModerationOfMany,
    responses(
        (status = 200, body = Vec<Moderated>),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn moderate(
    State(services): State<Services>,
    _: Staff<rights::ModerateReviews>,
    Json(input): Json<ModerationOfMany>,
) -> Result<Response, Problem> {
    let ModerationOfMany { mut ids, status, reason } = input;
    let mut invalid = Invalid::new();
    invalid.check((1..=MOST).contains(&ids.len()), "ids", messages::TOO_MANY_REVIEWS.with("most", MOST));
    let reason = invalid.lines("reason", &reason, REASON);
    invalid.done()?;
    ids.sort_unstable();
    ids.dedup();
    let moderated = services.db.write(move |tx| async move { set(&tx, &ids, status, &reason).await }).await?;
    Ok(cacheable::private(Json(moderated).into_response()))
}

async fn set(tx: &Tx, ids: &[Id], status: Status, reason: &str) -> Result<Vec<Moderated>, Problem> {
    let mut changes: BTreeMap<Id, Tally> = BTreeMap::new();
    let mut moderated = Vec::with_capacity(ids.len());
    for before in store::locked_all(tx, ids).await? {
        let from = before.stands();
        if from == status {
            continue;
        }
        let mut after = before.clone();
        status.as_str().clone_into(&mut after.status);
        after.reason = if status == Status::Rejected { reason.to_owned() } else { String::new() };
        after.version += 1;
        after.updated_at = tx.now();
        store::update(tx, &after).await?;
        let change = changes.entry(before.product_id).or_default();
        change.add(&before, -1);
        change.add(&after, 1);
        let is_shown = from == Status::Published || status == Status::Published;
        tx.emit(&ReviewChanged { review_id: before.id, product_id: before.product_id, is_shown });
        moderated.push(Moderated { id: before.id, from });
    }
    store::tally(tx, changes).await?;
    Ok(moderated)
}
