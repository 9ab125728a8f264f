//! `PATCH /api/reviews/{id}/`

use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::{Id, Tx};
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{ANSWER, REASON, found};
use crate::Status;
use crate::own::changed;
use crate::review::StaffReview;
use crate::store::{self, Held};

/// What staff change of a review; what is left out stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Moderation {
    /// Where it is to stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
    /// Why it is rejected, for its author to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 500)]
    reason: Option<String>,
    /// What the shop says to it, for everybody to read; empty for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 2_000)]
    answer: Option<String>,
}

impl Moderation {
    fn checked(self) -> Result<Self, Problem> {
        let mut invalid = Invalid::new();
        let reason = self.reason.map(|reason| invalid.lines("reason", &reason, REASON));
        let answer = self.answer.map(|answer| invalid.lines("answer", &answer, ANSWER));
        invalid.done()?;
        Ok(Self { status: self.status, reason, answer })
    }

    fn onto(self, tx: &Tx, before: &Held) -> Held {
        let mut after = before.clone();
        if let Some(status) = self.status {
            status.as_str().clone_into(&mut after.status);
        }
        if let Some(reason) = self.reason {
            after.reason = reason;
        }
        // What is not rejected has no reason for it.
        if after.stands() != Status::Rejected {
            after.reason = String::new();
        }
        if let Some(answer) = self.answer.filter(|answer| *answer != before.answer) {
            after.answered_at = (!answer.is_empty()).then(|| tx.now());
            after.answer = answer;
        }
        after.version += 1;
        after.updated_at = tx.now();
        after
    }
}

/// Publishes, rejects or answers a review. For staff.
#[utoipa::path(patch, path = "/api/reviews/{id}/", tag = "reviews", security(("bearer" = ["reviews.moderate"])), request_body = Moderation,
    params(
        ("id" = Id, Path, description = "The review"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = StaffReview),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such review", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::ModerateReviews>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<Moderation>,
) -> Result<Response, Problem> {
    let input = input.checked()?;
    services
        .db
        .write(move |tx| async move {
            let before = store::locked(&tx, id).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(before.version) {
                let mut theirs = json!(found(&tx, id).await?);
                // The answer is sent as a text and shown with its moment.
                theirs["answer"] = json!(before.answer);
                return Err(etag::stale(before.version, &json!(input), &theirs));
            }
            let after = input.onto(&tx, &before);
            store::update(&tx, &after).await?;
            changed(&tx, Some(&before), Some(&after)).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    let review = found(services.db.read(), id).await?;
    Ok(cacheable::private(etag::json(review.own.version, &review)))
}
