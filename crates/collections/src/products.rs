//! PUT /api/collections/{id}/products/

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::create::answer;
use crate::input::PickedInput;
use crate::update::unchanged;
use crate::{Collection, set_products};

/// Sets what is in a collection by hand, and in which order: adds, takes away and moves at once. For staff.
#[utoipa::path(put, path = "/api/collections/{id}/products/", tag = "collections", security(("bearer" = ["products.edit"])), request_body = PickedInput,
    params(
        ("id" = Id, Path, description = "the collection's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` of the collection; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Collection),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such collection", body = ProblemBody),
        (status = 409, description = "stale version, or a rule says what is in it", body = ProblemBody),
        (status = 422, description = "a product is not there or named twice", body = ProblemBody),
    ))]
pub(crate) async fn replace(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<PickedInput>,
) -> Result<Response, Problem> {
    let fresh = unchanged(read, json!(input));
    let changed = services
        .db
        .write(move |tx| async move { set_products(&tx, id, &input.products, fresh).await })
        .await?;
    Ok(answer(StatusCode::OK, &changed))
}
