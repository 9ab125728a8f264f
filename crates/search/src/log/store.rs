//! The rows of the log.

use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, Db, DbErr, Row, Tx, sql};
use souk_http::PageQuery;
use souk_money::Money;

use super::queries::{Asked, By};
use super::{Counts, day};

#[derive(Row)]
#[row(table = "search_query")]
struct QueryRow<'a> {
    day: i64,
    query: &'a str,
    searches: i64,
    empty: i64,
    clicked: i64,
    clicks: i64,
    places: i64,
    found: i64,
    orders: i64,
    units: i64,
}

impl<'a> QueryRow<'a> {
    fn new(day: i64, query: &'a str) -> Self {
        Self {
            day,
            query,
            searches: 0,
            empty: 0,
            clicked: 0,
            clicks: 0,
            places: 0,
            found: 0,
            orders: 0,
            units: 0,
        }
    }
}

#[derive(Row)]
#[row(table = "search_time")]
struct TimeRow {
    day: i64,
    most: i64,
    searches: i64,
}

#[derive(Row)]
#[row(table = "search_sale")]
struct SaleRow<'a> {
    day: i64,
    query: &'a str,
    currency: &'a str,
    amount: i64,
}

const ADD_UP: &str = "ON CONFLICT (day, query) DO UPDATE SET
    searches = search_query.searches + excluded.searches, empty = search_query.empty + excluded.empty,
    clicked = search_query.clicked + excluded.clicked, clicks = search_query.clicks + excluded.clicks,
    places = search_query.places + excluded.places, orders = search_query.orders + excluded.orders,
    units = search_query.units + excluded.units,
    found = CASE WHEN excluded.searches > 0 THEN excluded.found ELSE search_query.found END";

/// Adds what a node counted. In the order of keys, so that two nodes cannot wait for each other.
pub(super) async fn add(tx: &Tx, counts: &Counts) -> Result<(), DbErr> {
    let mut rows: Vec<QueryRow<'_>> = Vec::with_capacity(counts.queries.len());
    for ((day, query), tally) in &counts.queries {
        let super::Tally { searches, empty, clicked, clicks, places, found } = *tally;
        let found = found.unwrap_or(0);
        rows.push(QueryRow { searches, empty, clicked, clicks, places, found, ..QueryRow::new(*day, query) });
    }
    rows.sort_unstable_by(|a, b| (a.day, a.query).cmp(&(b.day, b.query)));
    sql::insert(tx, rows, ADD_UP).await?;
    let mut times: Vec<TimeRow> = Vec::with_capacity(counts.times.len());
    times.extend(counts.times.iter().map(|((day, most), searches)| TimeRow {
        day: *day,
        most: *most,
        searches: *searches,
    }));
    times.sort_unstable_by_key(|row| (row.day, row.most));
    let add_up = "ON CONFLICT (day, most) DO UPDATE SET searches = search_time.searches + excluded.searches";
    sql::insert(tx, times, add_up).await?;
    Ok(())
}

/// What was bought that a query had found.
#[derive(Clone, Debug, Default)]
pub(super) struct Sold {
    pub(super) orders: i64,
    pub(super) units: i64,
    /// By currency, in minor units.
    pub(super) amounts: BTreeMap<String, i64>,
}

/// Adds what paid orders bought, by query.
pub(super) async fn add_sales(tx: &Tx, sold: &BTreeMap<String, Sold>) -> Result<(), DbErr> {
    let today = day(tx.now());
    let rows = sold.iter().map(|(query, sold)| QueryRow {
        orders: sold.orders,
        units: sold.units,
        ..QueryRow::new(today, query)
    });
    sql::insert(tx, rows, ADD_UP).await?;
    let mut rows = Vec::new();
    for (query, sold) in sold {
        for (currency, amount) in &sold.amounts {
            rows.push(SaleRow { day: today, query, currency, amount: *amount });
        }
    }
    let add_up =
        "ON CONFLICT (day, query, currency) DO UPDATE SET amount = search_sale.amount + excluded.amount";
    sql::insert(tx, rows, add_up).await?;
    Ok(())
}

/// What a query came to in some days.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Summed {
    pub(super) query: String,
    pub(super) searches: i64,
    pub(super) empty: i64,
    pub(super) clicked: i64,
    pub(super) clicks: i64,
    pub(super) places: i64,
    pub(super) orders: i64,
    pub(super) units: i64,
    pub(super) last_day: i64,
}

/// The queries of `asked`, each summed, as the text between `SELECT …` and `ORDER BY`, with its values.
fn summed(asked: &Asked) -> (String, Vec<sea_orm::Value>) {
    let mut values: Vec<sea_orm::Value> = vec![asked.from.into(), asked.to.into()];
    let mut text = "FROM search_query WHERE day BETWEEN $1 AND $2".to_owned();
    if let Some(words) = &asked.words {
        values.push(sql::containing(words).into());
        text.push_str(" AND query LIKE $3 ESCAPE '\\'");
    }
    text.push_str(" GROUP BY query HAVING SUM(searches) > 0");
    if asked.nothing {
        // Whether the query found nothing when it was searched for last: the last bit of the greatest.
        text.push_str(" AND MAX(CASE WHEN searches > 0 THEN day * 2 + CASE WHEN found = 0 THEN 1 ELSE 0 END END) % 2 = 1");
    }
    (text, values)
}

/// A page of the queries that were searched for.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    asked: &Asked,
    page: PageQuery,
) -> Result<Vec<Summed>, DbErr> {
    let (of, mut values) = summed(asked);
    let order = match asked.by {
        By::Searches => "searches DESC",
        By::Empty => "empty DESC",
        By::Clicks => "clicked DESC",
        By::Orders => "orders DESC",
        By::Latest => "last_day DESC",
    };
    values.extend([page.page_size.into(), page.offset().into()]);
    let (limit, offset) = (values.len() - 1, values.len());
    let text = format!(
        "SELECT query, CAST(SUM(searches) AS bigint) AS searches, CAST(SUM(empty) AS bigint) AS empty,
           CAST(SUM(clicked) AS bigint) AS clicked, CAST(SUM(clicks) AS bigint) AS clicks,
           CAST(SUM(places) AS bigint) AS places, CAST(SUM(orders) AS bigint) AS orders,
           CAST(SUM(units) AS bigint) AS units, MAX(day) AS last_day
         {of} ORDER BY {order}, query LIMIT ${limit} OFFSET ${offset}"
    );
    sql::all(conn, &text, values).await
}

/// How many queries there are.
pub(super) async fn count(conn: &impl ConnectionTrait, asked: &Asked) -> Result<i64, DbErr> {
    let (of, values) = summed(asked);
    let text = format!("SELECT COUNT(*) FROM (SELECT query {of}) AS counted");
    Ok(sql::scalar(conn, &text, values).await?.unwrap_or(0))
}

#[derive(FromQueryResult)]
struct SoldFor {
    query: String,
    currency: String,
    amount: i64,
}

/// What was sold by each of `queries`, by query.
pub(super) async fn sales(
    conn: &impl ConnectionTrait,
    asked: &Asked,
    queries: &[&str],
) -> Result<BTreeMap<String, Vec<Money>>, DbErr> {
    let text = "SELECT query, currency, CAST(SUM(amount) AS bigint) AS amount FROM search_sale
        WHERE day BETWEEN $1 AND $2 AND query IN ({keys}) GROUP BY query, currency ORDER BY currency";
    let found: Vec<SoldFor> =
        sql::by_keys(conn, text, &[asked.from.into(), asked.to.into()], queries.iter().copied()).await?;
    let mut sold: BTreeMap<String, Vec<Money>> = BTreeMap::new();
    for SoldFor { query, currency, amount } in found {
        let Ok(currency) = currency.parse() else { continue };
        sold.entry(query).or_default().push(Money::new(amount, currency));
    }
    Ok(sold)
}

/// A query that many searched for.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Popular {
    /// The query, folded.
    pub(crate) query: String,
    /// How often.
    pub(crate) searches: i64,
}

/// Queries of the last `days` days that found something, the most frequent first. Only those that came often and on several days:
/// what one person typed may tell who they are.
pub(crate) async fn popular(
    conn: &impl ConnectionTrait,
    today: i64,
    days: i64,
    most: i64,
) -> Result<Vec<Popular>, DbErr> {
    let text = "SELECT query, CAST(SUM(searches) AS bigint) AS searches FROM search_query
        WHERE day BETWEEN $1 AND $2 AND searches > 0 GROUP BY query
        HAVING SUM(searches) >= 5 AND COUNT(*) >= 2 AND SUM(empty) * 2 < SUM(searches)
        ORDER BY searches DESC, query LIMIT $3";
    sql::all(conn, text, [(today - days + 1).into(), today.into(), most.into()]).await
}

/// What one day came to.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(super) struct DaySum {
    pub(super) day: i64,
    pub(super) searches: i64,
    pub(super) empty: i64,
    pub(super) clicked: i64,
    pub(super) orders: i64,
}

/// Each day on which something was searched for, the first day first.
pub(super) async fn days(conn: &impl ConnectionTrait, from: i64, to: i64) -> Result<Vec<DaySum>, DbErr> {
    let text = "SELECT day, CAST(SUM(searches) AS bigint) AS searches, CAST(SUM(empty) AS bigint) AS empty,
          CAST(SUM(clicked) AS bigint) AS clicked, CAST(SUM(orders) AS bigint) AS orders
        FROM search_query WHERE day BETWEEN $1 AND $2 GROUP BY day ORDER BY day";
    sql::all(conn, text, [from.into(), to.into()]).await
}

/// Response times: how many searches took no more than so many microseconds, by that bound.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(super) struct TimeSum {
    pub(super) most: i64,
    pub(super) searches: i64,
}

/// The response times of some days, the shortest first.
pub(super) async fn times(conn: &impl ConnectionTrait, from: i64, to: i64) -> Result<Vec<TimeSum>, DbErr> {
    let text = "SELECT most, CAST(SUM(searches) AS bigint) AS searches FROM search_time
        WHERE day BETWEEN $1 AND $2 GROUP BY most ORDER BY most";
    sql::all(conn, text, [from.into(), to.into()]).await
}

/// Throws away what is older than `kept` days.
pub(crate) async fn purge(db: &Db, kept: u32) -> Result<u64, DbErr> {
    let before = day(db.clock().now()) - i64::from(kept);
    db.write_relaxed(move |tx| async move {
        let mut gone = 0;
        for table in ["search_query", "search_sale", "search_time"] {
            gone += sql::exec(&tx, &format!("DELETE FROM {table} WHERE day < $1"), [before.into()]).await?;
        }
        Ok(gone)
    })
    .await
}
