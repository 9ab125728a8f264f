//! `POST /api/products/{id}/reviews/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use souk_db::{Id, is_unique_violation};
use souk_http::idempotency::{Bound, Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use super::{Member, changed};
use crate::input::{Words, checked, signed};
use crate::store::{self, Held};
use crate::{OwnReview, ReviewInput, Status, limits, messages};

/// Reviews a product. The review waits for the shop, which publishes it; it is verified when the member bought the product.
#[utoipa::path(post, path = "/api/products/{id}/reviews/", tag = "reviews", request_body = ReviewInput,
    params(("id" = String, Path, description = "Id or slug of the product"), ("Idempotency-Key" = Option<String>, Header, description = "same key and body, same review")),
    responses(
        (status = 201, body = OwnReview),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 404, description = "there is no such product", body = ProblemBody),
        (status = 409, description = "`review_exists`: the member reviewed it before, `review_id` says which review; or the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
        (status = 429, description = "too many reviews within an hour", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    member: Member,
    key: Key,
    Json(input): Json<ReviewInput>,
) -> Result<Response, Problem> {
    let Member { account_id, product_id } = member;
    let bound = key.bind("create_review", &format!("{account_id} {product_id}"), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(_)) => {
                let found = store::own_review(services.db.read(), product_id, account_id).await?;
                return Ok(made(&found.ok_or_else(Problem::not_found)?));
            }
            None => {}
        }
    }
    Ok(made(&write_bound(&services, account_id, product_id, input, bound).await?))
}

fn made(own: &OwnReview) -> Response {
    let mut response = cacheable::private(etag::json(own.version, own));
    *response.status_mut() = StatusCode::CREATED;
    let place = format!("/api/products/{}/reviews/{}/", own.review.product_id, own.review.id);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(LOCATION, place);
    }
    response
}

/// Writes the review of `product` by the member `account`.
///
/// # Errors
/// 409 `review_exists` naming the one that is there, 422 naming the fields that are wrong, 429 when there were too many.
pub async fn write(
    services: &Services,
    account: Id,
    product: Id,
    input: ReviewInput,
) -> Result<OwnReview, Problem> {
    write_bound(services, account, product, input, None).await
}

async fn write_bound(
    services: &Services,
    account: Id,
    product: Id,
    input: ReviewInput,
    bound: Option<Bound>,
) -> Result<OwnReview, Problem> {
    let conn = services.db.read();
    let person = souk_accounts::account_by_id(conn, account).await?.ok_or_else(Problem::forbidden)?;
    let ReviewInput { rating, title, text, author } = input;
    let author = author.unwrap_or_else(|| signed(&person.first_name, &person.last_name));
    let words = checked(Words { rating, title, text, author })?;
    if let Some(there) = store::own_review(conn, product, account).await? {
        return Err(exists(Some(there.review.id)));
    }
    limits::count(services, "write", account, limits::WRITES).await?;
    let made = services
        .db
        .write(move |tx| async move {
            let line = souk_orders::bought(&tx, account, product).await?;
            let held = Held {
                id: tx.new_id(),
                product_id: product,
                customer_id: account,
                order_id: line.map(|line| line.order_id),
                order_line_id: line.map(|line| line.line_id),
                rating: words.rating,
                title: words.title,
                text: words.text,
                author: words.author,
                status: Status::Pending.as_str().to_owned(),
                reason: String::new(),
                answer: String::new(),
                answered_at: None,
                helpful_count: 0,
                version: 1,
                created_at: tx.now(),
                updated_at: tx.now(),
            };
            store::insert(&tx, &held).await.map_err(|error| {
                match is_unique_violation(&error, "review_product_id_customer_id_key") {
                    true => exists(None),
                    false => error.into(),
                }
            })?;
            changed(&tx, None, Some(&held)).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, held.id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(held.own(Vec::new()))
        })
        .await;
    match made {
        Err(problem) if problem.code() == messages::REVIEW_EXISTS.code => {
            let there = store::own_review(services.db.read(), product, account).await?;
            Err(exists(there.map(|own| own.review.id)))
        }
        made => made,
    }
}

fn exists(review: Option<Id>) -> Problem {
    let problem = Problem::conflict(&messages::REVIEW_EXISTS);
    match review {
        Some(id) => problem.fact("review_id", id),
        None => problem,
    }
}
