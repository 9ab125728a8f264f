//! What shoppers think of products, told by the slice that keeps their reviews.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Tx, sql};

use crate::RatingChanged;

/// The mean of a product's published reviews, and how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// Hundredths of a star, 100 to 500; 0 where there is no review.
    pub hundredths: i64,
    /// Published reviews.
    pub count: i64,
}

impl Rating {
    /// Of `count` reviews whose stars add up to `stars`: the mean to the nearest hundredth.
    #[must_use]
    pub fn of(stars: i64, count: i64) -> Self {
        if count <= 0 {
            Self::default()
        } else {
            Self { hundredths: (stars * 200 + count) / (count * 2), count }
        }
    }

    /// The mean in stars, 0 to 5.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "500 at most")]
    pub fn stars(self) -> f64 {
        self.hundredths as f64 / 100.0
    }
}

#[derive(FromQueryResult, Row)]
#[row(table = "listing_rating")]
struct RatingRow {
    product_id: Id,
    rating_hundredths: i64,
    review_count: i64,
}

/// Sets what shoppers think of `product`; lists, filters and the product's own JSON follow in every channel before the commit.
///
/// # Errors
/// What the database says.
pub async fn rate(tx: &Tx, product: Id, rating: Rating) -> Result<(), DbErr> {
    if rating.count == 0 {
        sql::exec(tx, "DELETE FROM listing_rating WHERE product_id = $1", [product.into()]).await?;
    } else {
        let row = RatingRow {
            product_id: product,
            rating_hundredths: rating.hundredths,
            review_count: rating.count,
        };
        let tail = "ON CONFLICT (product_id) DO UPDATE SET rating_hundredths = excluded.rating_hundredths,
          review_count = excluded.review_count";
        sql::insert(tx, [row], tail).await?;
    }
    tx.emit(&RatingChanged { product_id: product });
    Ok(())
}

/// What shoppers think of the products `ids`; those that nobody reviewed are left out.
pub(super) async fn of_products(
    conn: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, Rating>, DbErr> {
    let text =
        "SELECT product_id, rating_hundredths, review_count FROM listing_rating WHERE product_id IN ({keys})";
    let rows = sql::by_keys::<RatingRow>(conn, text, &[], ids.iter().copied()).await?;
    Ok(by_product(rows))
}

/// What lists keep of every product that was reviewed.
///
/// # Errors
/// What the database says.
pub async fn ratings(conn: &impl ConnectionTrait) -> Result<HashMap<Id, Rating>, DbErr> {
    let text = "SELECT product_id, rating_hundredths, review_count FROM listing_rating";
    Ok(by_product(sql::all(conn, text, []).await?))
}

fn by_product(rows: Vec<RatingRow>) -> HashMap<Id, Rating> {
    let rating = |row: &RatingRow| Rating { hundredths: row.rating_hundredths, count: row.review_count };
    rows.iter().map(|row| (row.product_id, rating(row))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_told_to_the_nearest_hundredth_of_a_star() {
        assert_eq!(Rating::of(0, 0), Rating::default());
        assert_eq!(Rating::of(14, 3), Rating { hundredths: 467, count: 3 });
        assert_eq!(Rating::of(13, 3), Rating { hundredths: 433, count: 3 });
        assert_eq!(Rating::of(5, 1).stars().to_bits(), 5.0_f64.to_bits());
    }
}
