//! The photos of reviews.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_media::StoredPicture;

use crate::ReviewPhoto;

#[derive(Row)]
#[row(table = "review_photo")]
struct PhotoRow {
    id: Id,
    review_id: Id,
    url: String,
    srcset: String,
    width: i64,
    height: i64,
    created_at: Timestamp,
}

/// The photos of `reviews`, asked for at once; each review's in the order in which they came.
pub(crate) async fn of_reviews(
    conn: &impl ConnectionTrait,
    reviews: impl IntoIterator<Item = Id>,
) -> Result<HashMap<Id, Vec<ReviewPhoto>>, DbErr> {
    #[derive(FromQueryResult)]
    struct Found {
        review_id: Id,
        #[sea_orm(nested)]
        photo: ReviewPhoto,
    }
    let text = "SELECT review_id, id, url, srcset, width, height FROM review_photo
        WHERE review_id IN ({keys}) ORDER BY id";
    let mut all: HashMap<Id, Vec<ReviewPhoto>> = HashMap::new();
    for Found { review_id, photo } in sql::by_keys::<Found>(conn, text, &[], reviews).await? {
        all.entry(review_id).or_default().push(photo);
    }
    Ok(all)
}

/// How many photos a review has.
pub(crate) async fn count_photos(tx: &Tx, review: Id) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM review_photo WHERE review_id = $1";
    Ok(sql::scalar(tx, text, [review.into()]).await?.unwrap_or(0))
}

/// Adds a photo; the same picture twice is one.
pub(crate) async fn insert_photo(tx: &Tx, review_id: Id, stored: StoredPicture) -> Result<(), DbErr> {
    let StoredPicture { url, srcset, width, height, .. } = stored;
    let photo = PhotoRow { id: tx.new_id(), review_id, url, srcset, width, height, created_at: tx.now() };
    sql::insert(tx, [photo], "ON CONFLICT (review_id, url) DO NOTHING").await?;
    Ok(())
}

/// Takes a photo of a review away. False when there is no such one.
pub(crate) async fn delete_photo(tx: &Tx, review: Id, photo: Id) -> Result<bool, DbErr> {
    let text = "DELETE FROM review_photo WHERE review_id = $1 AND id = $2";
    Ok(sql::exec(tx, text, [review.into(), photo.into()]).await? > 0)
}
