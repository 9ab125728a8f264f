//! `GET /api/reviews/{id}/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use super::found;
use crate::review::StaffReview;

/// One review. For staff.
#[utoipa::path(get, path = "/api/reviews/{id}/", tag = "reviews", security(("bearer" = ["reviews.view"])),
    params(("id" = Id, Path, description = "The review")),
    responses(
        (status = 200, body = StaffReview, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such review", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewReviews>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let review = found(services.db.read(), id).await?;
    Ok(cacheable::private(etag::json(review.own.version, &review)))
}
