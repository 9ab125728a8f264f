//! `DELETE /api/products/{id}/reviews/{review_id}/`

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Problem, ProblemBody};
use souk_platform::Services;

use super::{Author, changed, locked};
use crate::store;

/// Takes one's own review away, with its photos and votes.
#[utoipa::path(delete, path = "/api/products/{id}/reviews/{review_id}/", tag = "reviews",
    params(
        ("id" = String, Path, description = "Id or slug of the product"), ("review_id" = Id, Path, description = "The review"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 404, description = "there is no such review of one's own", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    author: Author,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    remove_read(&services, author, read).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the review `id` of `product` by the member `account` away.
///
/// # Errors
/// 404 when there is none of theirs.
pub async fn remove(services: &Services, account: Id, product: Id, id: Id) -> Result<(), Problem> {
    let author = Author { account_id: account, product_id: product, review_id: id };
    remove_read(services, author, IfMatch::default()).await
}

async fn remove_read(services: &Services, author: Author, read: IfMatch) -> Result<(), Problem> {
    let Author { account_id, product_id, review_id } = author;
    services
        .db
        .write(move |tx| async move {
            let held = locked(&tx, account_id, product_id, review_id).await?;
            if !read.allows(held.version) {
                let version = held.version;
                return Err(etag::stale(version, &json!({}), &json!(held.own(Vec::new()))));
            }
            store::delete(&tx, held.id).await?;
            changed(&tx, Some(&held), None).await?;
            Ok(())
        })
        .await
}
