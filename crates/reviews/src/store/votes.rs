//! Who found which review helpful.

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};

#[derive(Row)]
#[row(table = "review_vote")]
struct VoteRow {
    review_id: Id,
    account_id: Id,
    created_at: Timestamp,
}

/// Counts that `account` found a review helpful, once. False when that was counted before.
pub(crate) async fn insert_vote(tx: &Tx, review: Id, account: Id) -> Result<bool, DbErr> {
    let vote = VoteRow { review_id: review, account_id: account, created_at: tx.now() };
    if sql::insert(tx, [vote], "ON CONFLICT (review_id, account_id) DO NOTHING").await? == 0 {
        return Ok(false);
    }
    let text = "UPDATE review SET helpful_count = helpful_count + 1 WHERE id = $1";
    sql::exec(tx, text, [review.into()]).await?;
    Ok(true)
}

/// Takes that back. False when it was not counted.
pub(crate) async fn remove_vote(tx: &Tx, review: Id, account: Id) -> Result<bool, DbErr> {
    let text = "DELETE FROM review_vote WHERE review_id = $1 AND account_id = $2";
    if sql::exec(tx, text, [review.into(), account.into()]).await? == 0 {
        return Ok(false);
    }
    let text = "UPDATE review SET helpful_count = helpful_count - 1 WHERE id = $1";
    sql::exec(tx, text, [review.into()]).await?;
    Ok(true)
}
