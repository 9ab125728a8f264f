//! Prices that held before, and the lowest of them in the 30 days before a reduction (Directive 98/6/EC, article 6a).

use std::collections::HashMap;
use std::time::Duration;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Money;
use souk_platform::Channel;

use crate::Price;

/// How far back the lowest price before a reduction is looked for.
const LOOK_BACK: Duration = Duration::from_secs(30 * 24 * 3600);

/// A price that held from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) variant_id: Id,
    pub(crate) amount: i64,
    pub(crate) since: Timestamp,
    pub(crate) until: Timestamp,
}

#[derive(Row)]
#[row(table = "price_history")]
struct HistoryRow {
    variant_id: Id,
    price_list_id: Id,
    since: Timestamp,
    until: Timestamp,
    amount: i64,
}

/// Keeps prices that hold no more.
pub(crate) async fn note(
    tx: &Tx,
    channel: &Channel,
    gone: impl Iterator<Item = Held> + Send,
) -> Result<(), DbErr> {
    let rows: Vec<HistoryRow> = gone
        .filter(|held| held.until > held.since)
        .map(|Held { variant_id, amount, since, until }| HistoryRow {
            variant_id,
            price_list_id: channel.price_list_id,
            since,
            until,
            amount,
        })
        .collect();
    sql::insert(tx, rows, "ON CONFLICT (variant_id, price_list_id, since, until) DO NOTHING").await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Past {
    variant_id: Id,
    since: Timestamp,
    until: Option<Timestamp>,
    amount: i64,
    lasting: bool,
}

/// The lowest price of each reduced variant among `prices` in the 30 days before its reduction began; none where it had no other
/// price then.
///
/// # Errors
/// What the database says.
pub async fn lowest_before(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    prices: &HashMap<Id, Price>,
) -> Result<HashMap<Id, Money>, DbErr> {
    const PAST: &str = "SELECT variant_id, since, until, amount, TRUE AS lasting FROM price_history
          WHERE price_list_id = $1 AND variant_id IN ({keys})";
    const PLANNED: &str = "SELECT variant_id,
          CASE WHEN starts_at = 0 THEN updated_at ELSE starts_at END AS since, ends_at AS until, amount,
          starts_at = 0 AS lasting FROM price
        WHERE price_list_id = $1 AND min_quantity = 1 AND variant_id IN ({keys})";
    let reduced: HashMap<Id, Timestamp> = prices
        .iter()
        .filter(|(_, price)| price.compare_at.is_some_and(|before| before.amount > price.amount.amount))
        .map(|(id, price)| (*id, price.since))
        .collect();
    if reduced.is_empty() {
        return Ok(HashMap::new());
    }
    let mut past: HashMap<Id, Vec<Past>> = HashMap::new();
    for text in [PAST, PLANNED] {
        let fixed = [channel.price_list_id.into()];
        for row in sql::by_keys::<Past>(conn, text, &fixed, reduced.keys().copied()).await? {
            past.entry(row.variant_id).or_default().push(row);
        }
    }
    let lowest = |(id, began): (Id, Timestamp)| {
        let least = lowest(past.get(&id)?, began)?;
        Some((id, Money::new(least, channel.currency)))
    };
    Ok(reduced.into_iter().filter_map(lowest).collect())
}

/// The least amount that held at some moment of the 30 days before `began`. A lasting price counts only where no other stood in
/// its place.
fn lowest(past: &[Past], began: Timestamp) -> Option<i64> {
    let from = began.minus(LOOK_BACK);
    let clip = |row: &Past| {
        let (since, until) = (row.since.max(from), row.until.map_or(began, |until| until.min(began)));
        (until > since).then_some((since, until))
    };
    let mut windows: Vec<(Timestamp, Timestamp)> =
        past.iter().filter(|row| !row.lasting).filter_map(clip).collect();
    windows.sort_unstable();
    let is_seen = |row: &&Past| {
        let Some((mut since, until)) = clip(row) else { return false };
        if !row.lasting {
            return true;
        }
        for window in &windows {
            if window.0 > since {
                break;
            }
            since = since.max(window.1);
        }
        since < until
    };
    past.iter().filter(is_seen).map(|row| row.amount).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(amount: i64, since: i64, until: Option<i64>, lasting: bool) -> Past {
        const DAY: i64 = 86_400_000_000;
        let moment = |days: i64| Timestamp(days * DAY);
        Past { variant_id: Id::from_u128(0), since: moment(since), until: until.map(moment), amount, lasting }
    }

    fn day(day: i64) -> Timestamp {
        Timestamp(day * 86_400_000_000)
    }

    #[test]
    fn the_lowest_price_is_that_of_the_thirty_days_before_the_reduction_alone() {
        let past = [held(1_000, 0, Some(50), true), held(2_000, 50, Some(100), true)];
        assert_eq!(lowest(&past, day(100)), Some(2_000), "the cheaper one was over 50 days before");
        assert_eq!(lowest(&past, day(79)), Some(1_000), "it held for a day of the thirty");
        assert_eq!(lowest(&past, day(0)), None, "nothing held before");
    }

    #[test]
    fn a_sale_within_the_thirty_days_counts_and_what_it_covered_does_not() {
        let past = [held(2_000, 0, None, true), held(1_500, 80, Some(85), false)];
        assert_eq!(lowest(&past, day(100)), Some(1_500));
        assert_eq!(lowest(&past, day(120)), Some(2_000), "that sale is too long ago");
        let covered = [held(900, 0, Some(100), true), held(1_500, 60, Some(100), false)];
        assert_eq!(lowest(&covered, day(100)), Some(1_500), "nobody could buy for the price that lay below");
    }
}
