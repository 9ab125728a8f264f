//! Reviews that come from elsewhere, such as those of the sample shop.

use std::time::Duration;

use souk_db::{DbErr, Id, Tx};

use crate::own::changed;
use crate::store::{self, Held};
use crate::{Status, input};

/// A review with all that became of it.
#[derive(Clone, Debug)]
pub struct SampleReview {
    /// Of which product.
    pub product_id: Id,
    /// By which account.
    pub customer_id: Id,
    /// Stars, 1 to 5.
    pub rating: i64,
    /// What it says in a line.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Who says so.
    pub author: String,
    /// Where it stands.
    pub status: Status,
    /// What the shop says to it; empty for nothing.
    pub answer: String,
    /// How long ago it was written.
    pub age: Duration,
    /// Who found it helpful; its author is left out.
    pub helpful_to: Vec<Id>,
}

/// Writes reviews as they are, without their authors; one that its customer wrote already stays as it is. Answers how many are new.
///
/// # Errors
/// What the database says; a review that breaks the rules of authors.
pub async fn seed(tx: &Tx, reviews: Vec<SampleReview>) -> Result<u64, DbErr> {
    let mut made = 0;
    for review in reviews {
        if store::own_review(tx, review.product_id, review.customer_id).await?.is_some() {
            continue;
        }
        let SampleReview { rating, title, text, author, .. } = review;
        let words = input::checked(input::Words { rating, title, text, author })
            .map_err(|problem| DbErr::Custom(format!("a sample review: {}", problem.code())))?;
        let at = tx.now().minus(review.age);
        let line = souk_orders::bought(tx, review.customer_id, review.product_id).await?;
        let held = Held {
            id: tx.new_id(),
            product_id: review.product_id,
            customer_id: review.customer_id,
            order_id: line.map(|line| line.order_id),
            order_line_id: line.map(|line| line.line_id),
            rating: words.rating,
            title: words.title,
            text: words.text,
            author: words.author,
            status: review.status.as_str().to_owned(),
            reason: String::new(),
            answered_at: (!review.answer.is_empty()).then(|| at.plus(Duration::from_secs(24 * 3_600))),
            answer: review.answer,
            helpful_count: 0,
            version: 1,
            created_at: at,
            updated_at: at,
        };
        store::insert(tx, &held).await?;
        for account in review.helpful_to.into_iter().filter(|account| *account != held.customer_id) {
            store::insert_vote(tx, held.id, account).await?;
        }
        changed(tx, None, Some(&held)).await?;
        made += 1;
    }
    Ok(made)
}
