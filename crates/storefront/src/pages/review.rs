//! `/p/{slug}/reviews/write/`: one's own review of a product.

use std::collections::BTreeMap;

use axum::extract::{DefaultBodyLimit, OriginalUri};
use axum::response::Response;
use serde::Serialize;
use souk_db::Id;
use souk_http::{Path, Problem, Upload, Words};
use souk_reviews::{LARGEST_PHOTO, MOST_PHOTOS, OwnReview, ReviewChange, ReviewInput};

use super::card::Card;
use super::reviews::{product_at, sign_in_for};
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The data of the form that reviews a product.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ReviewPage {
    /// What it is about.
    product: Card,
    /// What was written before.
    review: Option<OwnReview>,
    /// What stands in the form.
    values: BTreeMap<String, String>,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
    /// Whether it was just sent.
    sent: bool,
    /// Photos that a review may have.
    most_photos: usize,
}

/// The address of the form.
fn form_at(slug: &str) -> String {
    format!("/p/{slug}/reviews/write/")
}

/// The layer of addresses that take a photo.
pub(crate) fn largest_photo() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LARGEST_PHOTO + 64 * 1024)
}

/// `GET /p/{slug}/reviews/write/`
pub(crate) async fn show(
    visitor: Visitor,
    OriginalUri(uri): OriginalUri,
    Path(slug): Path<String>,
) -> Response {
    let sent = uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "sent=1"));
    or_page(&visitor, page(&visitor, &slug, sent, None).await).await
}

/// What was typed, and what is wrong with it.
struct Again<'a> {
    fields: Option<&'a Fields>,
    problem: &'a Problem,
}

async fn page(
    visitor: &Visitor,
    slug: &str,
    sent: bool,
    again: Option<Again<'_>>,
) -> Result<Response, Problem> {
    let (id, doc) = product_at(visitor, slug).await?;
    let Some(person) = &visitor.person.0 else { return Ok(see_other(&sign_in_for(&form_at(slug)))) };
    let conn = visitor.db.read();
    let review = souk_reviews::own_review(conn, id, person.account_id).await?;
    let mut values = match &review {
        Some(own) => values_of(own),
        None => {
            let account = souk_accounts::account_by_id(conn, person.account_id).await?;
            let author = account.map(|a| souk_reviews::signed(&a.first_name, &a.last_name));
            BTreeMap::from([("author".to_owned(), author.unwrap_or_default())])
        }
    };
    let mut errors = BTreeMap::new();
    if let Some(Again { fields, problem }) = &again {
        values.extend(fields.map(Fields::values).unwrap_or_default());
        let words: Words = visitor.words(problem);
        errors = words.errors;
        if errors.is_empty() {
            errors.insert("form".to_owned(), vec![words.detail]);
        }
    }
    let data = ReviewPage {
        product: Card::read(&doc).ok_or_else(Problem::not_found)?,
        sent: sent && review.is_some(),
        review,
        values,
        errors,
        most_photos: MOST_PHOTOS,
    };
    let page = Page::new(form_at(slug), PageData::Review(Box::new(data)));
    page.telling(again.map(|again| again.problem)).personal(visitor).await
}

fn values_of(own: &OwnReview) -> BTreeMap<String, String> {
    let review = &own.review;
    let values = [
        ("rating", review.rating.to_string()),
        ("title", review.title.clone()),
        ("text", review.text.clone()),
        ("author", review.author.clone()),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into()
}

/// `POST /p/{slug}/reviews/`: writes a review, changes it, or takes it away.
pub(crate) async fn submit(visitor: Visitor, Path(slug): Path<String>, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return see_other(&sign_in_for(&form_at(&slug))) };
    match write(&visitor, person.account_id, &slug, &fields).await {
        Ok(response) => response,
        Err(problem) if problem.status().as_u16() == 404 => or_page(&visitor, Err(problem)).await,
        Err(problem) => {
            let again = Again { fields: Some(&fields), problem: &problem };
            or_page(&visitor, page(&visitor, &slug, false, Some(again)).await).await
        }
    }
}

async fn write(visitor: &Visitor, account: Id, slug: &str, fields: &Fields) -> Result<Response, Problem> {
    let (product, _) = product_at(visitor, slug).await?;
    let own = souk_reviews::own_review(visitor.db.read(), product, account).await?;
    if fields.get("action") == "delete" {
        if let Some(own) = own {
            souk_reviews::remove(visitor, account, product, own.review.id).await?;
        }
        return Ok(see_other(&format!("/p/{slug}/reviews/")));
    }
    // No star chosen reads as 0, which is told like any other number that there is not.
    let rating = fields.get("rating").parse().unwrap_or(0);
    let (title, text) = (fields.get("title").to_owned(), fields.get("text").to_owned());
    let author = fields.get("author").to_owned();
    match own {
        Some(own) => {
            let change = ReviewChange {
                rating: Some(rating),
                title: Some(title),
                text: Some(text),
                author: Some(author),
            };
            souk_reviews::change(visitor, account, product, own.review.id, change).await?
        }
        None => {
            let input = ReviewInput { rating, title, text, author: Some(author) };
            souk_reviews::write(visitor, account, product, input).await?
        }
    };
    Ok(see_other(&format!("{}?sent=1", form_at(slug))))
}

/// `GET` on the address of the form that adds a photo.
pub(crate) async fn back(Path(slug): Path<String>) -> Response {
    see_other(&form_at(&slug))
}

/// `GET` on the address of the form that takes a photo away.
pub(crate) async fn back_of(Path((slug, _)): Path<(String, Id)>) -> Response {
    see_other(&form_at(&slug))
}

/// `POST /p/{slug}/reviews/photos/`
pub(crate) async fn add_photo(visitor: Visitor, Path(slug): Path<String>, upload: Upload) -> Response {
    let Some(person) = &visitor.person.0 else { return see_other(&sign_in_for(&form_at(&slug))) };
    let account = person.account_id;
    let result = async {
        let (product, review) = own(&visitor, account, &slug).await?;
        souk_reviews::add_photo(&visitor, account, product, review, upload.file).await
    };
    match result.await {
        Ok(_) => see_other(&format!("{}#photos", form_at(&slug))),
        Err(problem) if problem.status().as_u16() == 404 => or_page(&visitor, Err(problem)).await,
        Err(problem) => {
            let again = Again { fields: None, problem: &problem };
            or_page(&visitor, page(&visitor, &slug, false, Some(again)).await).await
        }
    }
}

/// `POST /p/{slug}/reviews/photos/{id}/`
pub(crate) async fn remove_photo(visitor: Visitor, Path((slug, photo)): Path<(String, Id)>) -> Response {
    let Some(person) = &visitor.person.0 else { return see_other(&sign_in_for(&form_at(&slug))) };
    let account = person.account_id;
    let result = async {
        let (product, review) = own(&visitor, account, &slug).await?;
        souk_reviews::remove_photo(&visitor, account, product, review, photo).await?;
        Ok(see_other(&format!("{}#photos", form_at(&slug))))
    };
    or_page(&visitor, result.await).await
}

/// The product at `slug` and the review of it by `account`.
async fn own(visitor: &Visitor, account: Id, slug: &str) -> Result<(Id, Id), Problem> {
    let (product, _) = product_at(visitor, slug).await?;
    let own = souk_reviews::own_review(visitor.db.read(), product, account).await?;
    own.map(|own| (product, own.review.id)).ok_or_else(Problem::not_found)
}
