//! `DELETE /api/products/{id}/reviews/{review_id}/photos/{photo_id}/`

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::own::{Author, changed, locked};
use crate::store;

#[derive(Deserialize)]
pub(crate) struct PhotoPart {
    photo_id: Id,
}

/// Takes a photo of one's own review away.
#[utoipa::path(delete, path = "/api/products/{id}/reviews/{review_id}/photos/{photo_id}/", tag = "reviews",
    params(
        ("id" = String, Path, description = "Id or slug of the product"), ("review_id" = Id, Path, description = "The review"),
        ("photo_id" = Id, Path, description = "The photo"),
    ),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 404, description = "there is no such photo of one's own", body = ProblemBody),
    ))]
pub(crate) async fn remove(
    State(services): State<Services>,
    author: Author,
    Path(PhotoPart { photo_id }): Path<PhotoPart>,
) -> Result<StatusCode, Problem> {
    let Author { account_id, product_id, review_id } = author;
    remove_photo(&services, account_id, product_id, review_id, photo_id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the photo `photo` of the review `id` of `product` by the member `account` away.
///
/// # Errors
/// 404 when there is none of theirs.
pub async fn remove_photo(
    services: &Services,
    account: Id,
    product: Id,
    id: Id,
    photo: Id,
) -> Result<(), Problem> {
    services
        .db
        .write(move |tx| async move {
            let before = locked(&tx, account, product, id).await?;
            if !store::delete_photo(&tx, id, photo).await? {
                return Err(Problem::not_found());
            }
            let mut after = before.clone();
            after.version += 1;
            after.updated_at = tx.now();
            store::update(&tx, &after).await?;
            changed(&tx, Some(&before), Some(&after)).await?;
            Ok(())
        })
        .await
}
