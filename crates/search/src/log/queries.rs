//! `GET /api/search/queries/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::Timestamp;
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_listing::{Filter, Index, Ordering};
use souk_money::Money;
use souk_platform::{Market, Services};

use super::{DAY, SearchLog, counted, day, store};

/// Days that one answer looks at, at most.
const MOST_DAYS: i64 = super::KEPT_DAYS;

/// By what queries are sorted, the most first.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::ToSchema)]
pub(crate) enum By {
    /// By how often.
    #[default]
    #[serde(rename = "-searches")]
    Searches,
    /// By how often nothing was found.
    #[serde(rename = "-empty")]
    Empty,
    /// By how often something was opened.
    #[serde(rename = "-clicked")]
    Clicks,
    /// By orders.
    #[serde(rename = "-orders")]
    Orders,
    /// By when, the latest day first.
    #[serde(rename = "-last_at")]
    Latest,
}

/// Which queries are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct QueriesQuery {
    /// Of so many days up to today, 1 to 400; 30 by default.
    #[param(minimum = 1, maximum = 400)]
    days: Option<i64>,
    /// Part of the query.
    search: Option<String>,
    /// Only those that found nothing the last time.
    nothing: Option<bool>,
    /// `-searches` by default.
    #[serde(default)]
    #[param(inline)]
    ordering: By,
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// The same, as the store takes it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) words: Option<String>,
    pub(super) nothing: bool,
    pub(super) by: By,
}

/// What a query came to.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SearchedQuery {
    /// The query itself, in small letters and without accents: it is counted alike however it is typed.
    id: String,
    /// Searches of it.
    searches: i64,
    /// Searches that found nothing.
    empty: i64,
    /// Searches after which something was opened.
    clicked: i64,
    /// Results that were opened.
    clicks: i64,
    /// Where those stood on average, from 1, in tenths; none where nothing was opened.
    mean_place_tenths: Option<i64>,
    /// Paid orders in which something was bought that it had found.
    orders: i64,
    /// Units of it.
    units: i64,
    /// What they were sold for, an amount a currency.
    sales: Vec<Money>,
    /// Products that it finds now.
    found: i64,
    /// The last day of it.
    last_at: Timestamp,
}

/// The days up to today that `days` stands for: the first and the last.
///
/// # Errors
/// 400 when there are none or too many.
pub(super) fn range(now: Timestamp, days: Option<i64>) -> Result<(i64, i64), Problem> {
    let days = days.unwrap_or(30);
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(Problem::bad_parameter("days", crate::messages::DAYS.with("most", MOST_DAYS)));
    }
    Ok((day(now) - days + 1, day(now)))
}

/// What was searched for of late, summed by query, with what it came to.
#[utoipa::path(get, path = "/api/search/queries/", tag = "search", security(("bearer" = ["products.view"])), params(QueriesQuery),
    responses((status = 200, body = List<SearchedQuery>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewProducts>,
    Query(query): Query<QueriesQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (from, to) = range(services.db.clock().now(), query.days)?;
    services.part::<SearchLog>().flush(&services.db).await?;
    let words = query.search.as_deref().and_then(counted);
    let asked = Asked { from, to, words, nothing: query.nothing.unwrap_or(false), by: query.ordering };
    let conn = services.db.read();
    let count = store::count(conn, &asked).await?;
    let sums = store::page(conn, &asked, page).await?;
    let queries: Vec<&str> = sums.iter().map(|sum| sum.query.as_str()).collect();
    let mut sales = store::sales(conn, &asked, &queries).await?;
    let index = Index::of(&services);
    let mut results = Vec::with_capacity(sums.len());
    for sum in sums {
        let filter = Filter {
            status: Some("active"),
            search: Some(sum.query.clone()),
            lenient: true,
            ..Filter::default()
        };
        let one = PageQuery::new(None, Some(1))?;
        let found =
            souk_listing::find(conn, &index, market.channel.id, &filter, Ordering::Relevance, one).await?;
        results.push(SearchedQuery {
            sales: sales.remove(&sum.query).unwrap_or_default(),
            searches: sum.searches,
            empty: sum.empty,
            clicked: sum.clicked,
            clicks: sum.clicks,
            mean_place_tenths: (sum.clicks > 0).then(|| (sum.places * 10 + sum.clicks / 2) / sum.clicks),
            orders: sum.orders,
            units: sum.units,
            found: found.count,
            last_at: Timestamp(sum.last_day * DAY),
            id: sum.query,
        });
    }
    Ok(cacheable::private(Json(List::new(&uri, page, count, results)).into_response()))
}
