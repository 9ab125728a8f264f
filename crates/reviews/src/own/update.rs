//! `PATCH /api/products/{id}/reviews/{review_id}/`

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{Author, changed, locked};
use crate::input::{Words, checked};
use crate::{OwnReview, ReviewChange, Status, limits, store};

/// Changes one's own review. When its words change, it waits for the shop again.
#[utoipa::path(patch, path = "/api/products/{id}/reviews/{review_id}/", tag = "reviews", request_body = ReviewChange,
    params(
        ("id" = String, Path, description = "Id or slug of the product"), ("review_id" = Id, Path, description = "The review"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = OwnReview),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 404, description = "there is no such review of one's own", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
        (status = 429, description = "too many changes within an hour", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    author: Author,
    read: IfMatch,
    Json(input): Json<ReviewChange>,
) -> Result<Response, Problem> {
    let own = change_read(&services, author, input, read).await?;
    Ok(cacheable::private(etag::json(own.version, &own)))
}

/// Changes what `change` names of the review `id` of `product` by the member `account`.
///
/// # Errors
/// 404 when there is none of theirs, 422 naming the fields that are wrong, 429 when there were too many changes.
pub async fn change(
    services: &Services,
    account: Id,
    product: Id,
    id: Id,
    change: ReviewChange,
) -> Result<OwnReview, Problem> {
    let author = Author { account_id: account, product_id: product, review_id: id };
    change_read(services, author, change, IfMatch::default()).await
}

async fn change_read(
    services: &Services,
    author: Author,
    change: ReviewChange,
    read: IfMatch,
) -> Result<OwnReview, Problem> {
    let Author { account_id, product_id, review_id } = author;
    limits::count(services, "write", account_id, limits::WRITES).await?;
    services
        .db
        .write(move |tx| async move {
            let before = locked(&tx, account_id, product_id, review_id).await?;
            let photos = store::of_reviews(&tx, [before.id]).await?.remove(&before.id).unwrap_or_default();
            if !read.allows(before.version) {
                let version = before.version;
                return Err(etag::stale(version, &json!(change), &json!(before.own(photos))));
            }
            let words = checked(Words {
                rating: change.rating.unwrap_or(before.rating),
                title: change.title.unwrap_or_else(|| before.title.clone()),
                text: change.text.unwrap_or_else(|| before.text.clone()),
                author: change.author.unwrap_or_else(|| before.author.clone()),
            })?;
            let line = souk_orders::bought(&tx, account_id, product_id).await?;
            let mut after = before.clone();
            if (&words.title, &words.text, &words.author) != (&before.title, &before.text, &before.author) {
                after.status = Status::Pending.as_str().to_owned();
                after.reason = String::new();
            }
            after.rating = words.rating;
            after.title = words.title;
            after.text = words.text;
            after.author = words.author;
            if let Some(line) = line.filter(|_| before.order_line_id.is_none()) {
                after.order_id = Some(line.order_id);
                after.order_line_id = Some(line.line_id);
            }
            after.version += 1;
            after.updated_at = tx.now();
            store::update(&tx, &after).await?;
            changed(&tx, Some(&before), Some(&after)).await?;
            Ok(after.own(photos))
        })
        .await
}
