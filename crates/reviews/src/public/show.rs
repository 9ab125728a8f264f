//! `GET /api/products/{id}/reviews/{review_id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_db::Id;
use souk_http::{Json, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use crate::own::Reader;
use crate::{Review, store};

/// One review: a published one for everybody, one's own wherever it stands. The author also sees its status and version.
#[utoipa::path(get, path = "/api/products/{id}/reviews/{review_id}/", tag = "reviews",
    params(("id" = String, Path, description = "Id or slug of the product"), ("review_id" = Id, Path, description = "The review")),
    responses((status = 200, body = Review, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"), (status = 404, body = ProblemBody)))]
pub(crate) async fn show(State(services): State<Services>, reader: Reader) -> Result<Response, Problem> {
    let Reader { account_id, held } = reader;
    let photos = store::of_reviews(services.db.read(), [held.id]).await?.remove(&held.id).unwrap_or_default();
    if account_id == Some(held.customer_id) {
        let own = held.own(photos);
        return Ok(cacheable::private(etag::json(own.version, &own)));
    }
    Ok(cacheable::private(Json(held.shown(photos)).into_response()))
}
