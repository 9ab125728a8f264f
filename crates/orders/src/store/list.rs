//! Which orders a list shows, and in which order.

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_http::PageQuery;

use crate::{FulfillmentStatus, PaymentStatus, Status};

/// Counting stops here; what is beyond is told as an estimate.
const COUNTED: i64 = 10_000;

const TO_SEND: &str = "(o.status = 'paid' OR (o.status = 'awaiting_payment' AND o.on_delivery))";

/// Which orders a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only those of this member.
    pub account_id: Option<Id>,
    /// Only those in this status.
    pub status: Option<Status>,
    /// Only those paid so.
    pub payment_status: Option<PaymentStatus>,
    /// Only those sent so.
    pub fulfillment_status: Option<FulfillmentStatus>,
    /// Only those of which nothing was sent yet and that may be: see [`WaitingOrders::to_fulfil`](crate::WaitingOrders).
    pub to_send: bool,
    /// Placed at this moment or later.
    pub from: Option<Timestamp>,
    /// Placed before this moment.
    pub until: Option<Timestamp>,
    /// Of at least this total, in minor units.
    pub min_total: Option<i64>,
    /// Part of a number, an address or a name.
    pub search: Option<String>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ordering {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// The largest total first.
    Largest,
    /// The smallest total first.
    Smallest,
}

impl Ordering {
    fn sql(self) -> &'static str {
        match self {
            Self::Newest => "o.placed_at DESC, o.id DESC",
            Self::Oldest => "o.placed_at, o.id",
            Self::Largest => "o.total_amount DESC, o.placed_at DESC, o.id DESC",
            Self::Smallest => "o.total_amount, o.placed_at, o.id",
        }
    }
}

/// How many orders a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// How many there are, up to 10,000.
    pub(crate) count: i64,
    /// Whether there are more.
    pub(crate) is_estimate: bool,
}

impl Counted {
    fn of(count: i64) -> Self {
        Self { count: count.min(COUNTED), is_estimate: count > COUNTED }
    }
}

impl Filter {
    /// What comes after `SELECT … `: tables and conditions, and the values in them.
    fn sql(&self) -> (String, Vec<Value>) {
        let mut wheres: Vec<String> = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        let mut add = |condition: &str, value: Option<Value>| {
            if let Some(value) = value {
                values.push(value);
                wheres.push(condition.replace('?', &format!("${}", values.len())));
            }
        };
        add("o.account_id = ?", self.account_id.map(Into::into));
        add("o.status = ?", self.status.map(|s| s.as_str().into()));
        add("o.payment_status = ?", self.payment_status.map(|s| s.as_str().into()));
        add("o.fulfillment_status = ?", self.fulfillment_status.map(|s| s.as_str().into()));
        add("o.placed_at >= ?", self.from.map(Into::into));
        add("o.placed_at < ?", self.until.map(Into::into));
        add("o.total_amount >= ?", self.min_total.map(Into::into));
        let words = self.search.as_ref().map(|text| sql::containing(&text.trim().to_lowercase()).into());
        add("o.id IN (SELECT s.order_id FROM order_search s WHERE s.text LIKE ? ESCAPE '\\')", words);
        if self.to_send {
            wheres.push(TO_SEND.to_owned());
        }
        let wheres =
            if wheres.is_empty() { String::new() } else { format!(" WHERE {}", wheres.join(" AND ")) };
        (format!("FROM orders o{wheres}"), values)
    }
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Id,
}

/// The ids of a page of orders, and how many there are in all.
///
/// # Errors
/// What the database says.
pub(crate) async fn list_ids(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    ordering: Ordering,
    page: PageQuery,
) -> Result<(Vec<Id>, Counted), DbErr> {
    let (from, mut values) = filter.sql();
    let order = ordering.sql();
    if filter.search.is_some() && page.offset() + page.page_size <= COUNTED {
        // Words are looked for in every order's text, so one look finds the page and counts.
        let text = format!("SELECT o.id {from} ORDER BY {order} LIMIT {}", COUNTED + 1);
        let rows = sql::all::<IdRow>(conn, &text, values).await?;
        let shown = rows.iter().skip(index(page.offset())).take(index(page.page_size)).map(|r| r.id);
        return Ok((shown.collect(), Counted::of(i64::try_from(rows.len()).unwrap_or(i64::MAX))));
    }
    let text = format!("SELECT COUNT(*) FROM (SELECT 1 AS one {from} LIMIT {}) AS counted", COUNTED + 1);
    let count = sql::scalar::<i64>(conn, &text, values.clone()).await?.unwrap_or(0);
    let n = values.len();
    values.push(page.page_size.into());
    values.push(page.offset().into());
    let text = format!("SELECT o.id {from} ORDER BY {order} LIMIT ${} OFFSET ${}", n + 1, n + 2);
    let rows = sql::all::<IdRow>(conn, &text, values).await?;
    Ok((rows.into_iter().map(|r| r.id).collect(), Counted::of(count)))
}

fn index(n: i64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// The moment and the id of an order, by which a walk through all goes on.
pub(crate) type Place = (Timestamp, Id);

/// The ids of up to `limit` orders, newest first, after the one at `after`.
///
/// # Errors
/// What the database says.
pub(crate) async fn ids_after(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    let (mut from, mut values) = filter.sql();
    if let Some((at, id)) = after {
        let n = values.len();
        let joint = if n == 0 { " WHERE" } else { " AND" };
        from.push_str(&format!("{joint} (o.placed_at, o.id) < (${}, ${})", n + 1, n + 2));
        values.extend([at.into(), id.into()]);
    }
    values.push(limit.into());
    let text = format!("SELECT o.id {from} ORDER BY {} LIMIT ${}", Ordering::Newest.sql(), values.len());
    let rows = sql::all::<IdRow>(conn, &text, values).await?;
    Ok(rows.into_iter().map(|r| r.id).collect())
}
