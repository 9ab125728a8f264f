//! Whether there is something to tell a member of a wish.

use std::time::Duration;

use souk_db::{DbErr, Timestamp, Tx};
use souk_jobs::Queue;
use souk_listing::Product;

use super::mail::{News, WishMail};
use crate::listed::{Offer, offer};
use crate::store::{self, ItemRow};

/// A member is told of a product's price no more often than this.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// What follows from a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OfPrice {
    /// It is below what was known: to be told.
    Fell,
    /// It is back at what it was when it was wished, or above: a later fall is news again.
    Back,
    /// Nothing.
    Same,
}

/// What follows from the price `now`, in minor units, of a wish at the moment `at`.
fn of_price(row: &ItemRow, now: i64, at: Timestamp) -> OfPrice {
    let Some(wished) = row.price_amount else { return OfPrice::Same };
    if now >= wished {
        return if row.told_price_amount.is_some() { OfPrice::Back } else { OfPrice::Same };
    }
    let is_new = now < row.told_price_amount.unwrap_or(wished);
    let is_early = row.told_price_at.is_some_and(|told| told.plus(DAY) > at);
    if is_new && !is_early { OfPrice::Fell } else { OfPrice::Same }
}

/// Hands over the mails that follow for the wish `row` from what `product` is now, and notes it.
pub(super) async fn look_at(tx: &Tx, queue: &Queue, row: &ItemRow, product: &Product) -> Result<(), DbErr> {
    let Some(Offer { price, in_stock }) = offer(product, row.variant_id) else { return Ok(()) };
    if row.wants_mail_stock {
        match (in_stock, row.sold_out_since) {
            (true, Some(since)) => {
                store::sold_out(tx, row.id, None).await?;
                hand_over(tx, queue, News::BackInStock { id: row.id, since }).await?;
            }
            (false, None) => store::sold_out(tx, row.id, Some(tx.now())).await?,
            _ => {}
        }
    }
    let price = price.filter(|price| price.currency.code() == row.currency && row.wants_mail_price);
    let Some(price) = price else { return Ok(()) };
    match of_price(row, price.amount, tx.now()) {
        OfPrice::Fell => {
            store::told(tx, row.id, Some((price.amount, tx.now()))).await?;
            hand_over(tx, queue, News::price_drop(row, tx.now())).await
        }
        OfPrice::Back => store::told(tx, row.id, None).await,
        OfPrice::Same => Ok(()),
    }
}

async fn hand_over(tx: &Tx, queue: &Queue, news: News) -> Result<(), DbErr> {
    let mail = WishMail::new(news);
    queue.enqueue_unique(tx, &mail, &mail.id()).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use souk_db::Id;

    use super::*;

    fn wish(told: Option<(i64, i64)>) -> ItemRow {
        let hours = |n: i64| Timestamp(n * 3_600_000_000);
        ItemRow {
            id: Id::from_u128(0),
            account_id: Some(Id::from_u128(0)),
            token_digest: None,
            product_id: Id::from_u128(0),
            variant_id: None,
            channel_id: Id::from_u128(0),
            price_amount: Some(1_000),
            currency: "EUR".to_owned(),
            wants_mail_price: true,
            wants_mail_stock: false,
            told_price_amount: told.map(|(amount, _)| amount),
            told_price_at: told.map(|(_, at)| hours(at)),
            sold_out_since: None,
            created_at: hours(0),
        }
    }

    #[test]
    fn a_price_is_told_when_it_is_below_what_was_known_and_once_a_day() {
        let at = |n: i64| Timestamp(n * 3_600_000_000);
        assert_eq!(of_price(&wish(None), 1_000, at(1)), OfPrice::Same);
        assert_eq!(of_price(&wish(None), 999, at(1)), OfPrice::Fell);
        assert_eq!(of_price(&wish(Some((900, 1))), 800, at(24)), OfPrice::Same, "told of it today");
        assert_eq!(of_price(&wish(Some((900, 1))), 800, at(25)), OfPrice::Fell);
        assert_eq!(of_price(&wish(Some((900, 1))), 900, at(99)), OfPrice::Same, "that is known");
        assert_eq!(of_price(&wish(Some((900, 1))), 1_100, at(2)), OfPrice::Back);
    }
}
