//! `DELETE /api/products/{id}/reviews/{review_id}/helpful/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::Principal;
use souk_db::Id;
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{Helpful, unvote};
use crate::own::Reader;

/// Takes back that a review was helpful.
#[utoipa::path(delete, path = "/api/products/{id}/reviews/{review_id}/helpful/", tag = "reviews",
    params(("id" = String, Path, description = "Id or slug of the product"), ("review_id" = Id, Path, description = "The review")),
    responses(
        (status = 200, body = Helpful),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 404, description = "there is no such review", body = ProblemBody),
        (status = 409, description = "`own_review`", body = ProblemBody),
        (status = 429, description = "too many votes within an hour", body = ProblemBody),
    ))]
pub(crate) async fn remove(
    State(services): State<Services>,
    principal: Principal,
    reader: Reader,
) -> Result<Response, Problem> {
    let Reader { held, .. } = reader;
    let helpful_count = unvote(&services, principal.account_id, held.product_id, held.id).await?;
    Ok(cacheable::private(Json(Helpful { helpful_count }).into_response()))
}
