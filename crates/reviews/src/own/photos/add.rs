//! `POST /api/products/{id}/reviews/{review_id}/photos/`

use axum::extract::{FromRequest as _, Request, State};
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use souk_db::Id;
use souk_http::{FileBody, Problem, ProblemBody, Upload, cacheable, etag};
use souk_media::MediaError;
use souk_platform::Services;

use crate::own::{Author, changed, locked};
use crate::{LARGEST_PHOTO, MOST_PHOTOS, OwnReview, Status, limits, messages, store};

/// Adds a photo to one's own review, which waits for the shop again then. JPEG, PNG, WebP and GIF of at most 10 MiB are taken, judged
/// by their content; the same picture twice is one.
#[utoipa::path(post, path = "/api/products/{id}/reviews/{review_id}/photos/", tag = "reviews",
    request_body(content = FileBody, content_type = "multipart/form-data"),
    params(("id" = String, Path, description = "Id or slug of the product"), ("review_id" = Id, Path, description = "The review")),
    responses(
        (status = 201, body = OwnReview),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 404, description = "there is no such review of one's own", body = ProblemBody),
        (status = 409, description = "`too_many_photos`: it has 4", body = ProblemBody),
        (status = 413, description = "The photo is larger than 10 MiB", body = ProblemBody),
        (status = 415, description = "The body is not sent as multipart/form-data", body = ProblemBody),
        (status = 422, description = "this is no picture", body = ProblemBody),
        (status = 429, description = "too many photos within an hour", body = ProblemBody),
    ))]
pub(crate) async fn add(
    State(services): State<Services>,
    author: Author,
    request: Request,
) -> Result<Response, Problem> {
    let upload = Upload::from_request(request, &services).await?;
    let Author { account_id, product_id, review_id } = author;
    let own = add_photo(&services, account_id, product_id, review_id, upload.file).await?;
    let mut response = cacheable::private(etag::json(own.version, &own));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// Adds the photo `file` to the review `id` of `product` by the member `account`.
///
/// # Errors
/// 404 when there is none of theirs, 409 `too_many_photos`, 413 for a file above [`LARGEST_PHOTO`], 422 for what is no picture, 429
/// when there were too many.
pub async fn add_photo(
    services: &Services,
    account: Id,
    product: Id,
    id: Id,
    file: Bytes,
) -> Result<OwnReview, Problem> {
    if file.len() > LARGEST_PHOTO {
        return Err(Problem::too_large());
    }
    limits::count(services, "photo", account, limits::PHOTOS).await?;
    let stored = services.media.put_picture(file).await.map_err(|error| match error {
        MediaError::Picture(_) => Problem::invalid("file", &messages::NO_PICTURE),
        other => Problem::internal(other),
    })?;
    services
        .db
        .write(move |tx| async move {
            let before = locked(&tx, account, product, id).await?;
            let most = i64::try_from(MOST_PHOTOS).unwrap_or(0);
            if store::count_photos(&tx, id).await? >= most {
                return Err(Problem::conflict(messages::TOO_MANY_PHOTOS.with("most", MOST_PHOTOS)));
            }
            store::insert_photo(&tx, id, stored).await?;
            let mut after = before.clone();
            after.status = Status::Pending.as_str().to_owned();
            after.reason = String::new();
            after.version += 1;
            after.updated_at = tx.now();
            store::update(&tx, &after).await?;
            changed(&tx, Some(&before), Some(&after)).await?;
            let photos = store::of_reviews(&tx, [id]).await?.remove(&id).unwrap_or_default();
            Ok(after.own(photos))
        })
        .await
}
