//! How many published reviews a product has, by stars.

use std::collections::{BTreeMap, HashMap};

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Tx, sql};

use super::read::Held;
use crate::review::rating_of;
use crate::{Ratings, Status};

/// Published reviews of a product with 1, 2, 3, 4 and 5 stars, and how many of them are verified; or by how much they change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) stars: [i64; 5],
    pub(crate) verified: i64,
}

impl Tally {
    /// What `held` counts for, if it is published, `times` over.
    pub(crate) fn add(&mut self, held: &Held, times: i64) {
        if held.stands() != Status::Published {
            return;
        }
        let place = usize::try_from(held.rating - 1).ok();
        if let Some(stars) = place.and_then(|place| self.stars.get_mut(place)) {
            *stars += times;
        }
        self.verified += if held.order_line_id.is_some() { times } else { 0 };
    }
}

#[derive(FromQueryResult, Row)]
#[row(table = "review_tally")]
struct TallyRow {
    product_id: Id,
    ones: i64,
    twos: i64,
    threes: i64,
    fours: i64,
    fives: i64,
    verified: i64,
}

impl TallyRow {
    fn of(product_id: Id, tally: Tally) -> Self {
        let [ones, twos, threes, fours, fives] = tally.stars;
        Self { product_id, ones, twos, threes, fours, fives, verified: tally.verified }
    }

    fn tally(&self) -> Tally {
        Tally { stars: [self.ones, self.twos, self.threes, self.fours, self.fives], verified: self.verified }
    }
}

/// Counts what changed, and tells the lists. Products in the order of their ids, so that two writers cannot wait for each other.
pub(crate) async fn tally(tx: &Tx, changes: BTreeMap<Id, Tally>) -> Result<(), DbErr> {
    const ADDED: &str = "ON CONFLICT (product_id) DO UPDATE SET ones = review_tally.ones + excluded.ones,
        twos = review_tally.twos + excluded.twos, threes = review_tally.threes + excluded.threes,
        fours = review_tally.fours + excluded.fours, fives = review_tally.fives + excluded.fives,
        verified = review_tally.verified + excluded.verified";
    for (product, change) in changes.into_iter().filter(|(_, change)| *change != Tally::default()) {
        sql::insert(tx, [TallyRow::of(product, change)], ADDED).await?;
        let now = of_product(tx, product).await?.unwrap_or_default();
        souk_listing::rate(tx, product, rating_of(now.stars)).await?;
    }
    Ok(())
}

async fn of_product(conn: &impl ConnectionTrait, product: Id) -> Result<Option<Tally>, DbErr> {
    let text = "SELECT product_id, ones, twos, threes, fours, fives, verified FROM review_tally WHERE product_id = $1";
    Ok(sql::one::<TallyRow>(conn, text, [product.into()]).await?.map(|row| row.tally()))
}

/// What the published reviews of `product` come to.
///
/// # Errors
/// What the database says.
pub async fn ratings(conn: &impl ConnectionTrait, product: Id) -> Result<Ratings, DbErr> {
    let Tally { stars, verified } = of_product(conn, product).await?.unwrap_or_default();
    Ok(Ratings::of(stars, verified))
}

/// What the published reviews of all `products` together come to.
///
/// # Errors
/// What the database says.
pub async fn ratings_of(conn: &impl ConnectionTrait, products: &[Id]) -> Result<Ratings, DbErr> {
    let text = "SELECT product_id, ones, twos, threes, fours, fives, verified FROM review_tally WHERE product_id IN ({keys})";
    let rows: Vec<TallyRow> = sql::by_keys(conn, text, &[], products.iter().copied()).await?;
    let mut all = Tally::default();
    for Tally { stars, verified } in rows.iter().map(TallyRow::tally) {
        all.stars.iter_mut().zip(stars).for_each(|(sum, count)| *sum += count);
        all.verified += verified;
    }
    Ok(Ratings::of(all.stars, all.verified))
}

/// What is kept of every product.
pub(crate) async fn kept(conn: &impl ConnectionTrait) -> Result<HashMap<Id, Tally>, DbErr> {
    let text = "SELECT product_id, ones, twos, threes, fours, fives, verified FROM review_tally";
    let rows = sql::all::<TallyRow>(conn, text, []).await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row.tally())).collect())
}

/// What the published reviews of every product come to when they are counted.
pub(crate) async fn counted(conn: &impl ConnectionTrait) -> Result<HashMap<Id, Tally>, DbErr> {
    #[derive(FromQueryResult)]
    struct Counted {
        product_id: Id,
        rating: i64,
        reviews: i64,
        verified: i64,
    }
    let text = "SELECT product_id, rating, COUNT(*) AS reviews, COUNT(order_line_id) AS verified FROM review
        WHERE status = 'published' GROUP BY product_id, rating";
    let mut all: HashMap<Id, Tally> = HashMap::new();
    for row in sql::all::<Counted>(conn, text, []).await? {
        let tally = all.entry(row.product_id).or_default();
        let place = usize::try_from(row.rating - 1).ok();
        if let Some(stars) = place.and_then(|place| tally.stars.get_mut(place)) {
            *stars += row.reviews;
        }
        tally.verified += row.verified;
    }
    Ok(all)
}
