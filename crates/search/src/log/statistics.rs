//! `GET /api/search/statistics/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::Timestamp;
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::queries::range;
use super::store::{self, DaySum, TimeSum};
use super::{DAY, SearchLog};

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct StatisticsQuery {
    /// Of so many days up to today, 1 to 400; 30 by default.
    #[param(minimum = 1, maximum = 400)]
    days: Option<i64>,
}

/// How the search does.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SearchStatistics {
    /// All days together.
    total: SearchSums,
    /// Within how many microseconds half of the searches were answered; none where there was no search. Each is the bound of a
    /// class, so what took less was quicker than it says.
    p50_microseconds: Option<i64>,
    /// Within how many 95 of 100 were.
    p95_microseconds: Option<i64>,
    /// Within how many 99 of 100 were.
    p99_microseconds: Option<i64>,
    /// Every day, the first first, also those without a search.
    days: Vec<SearchDay>,
}

/// A day of searches.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SearchDay {
    /// When it began, in UTC.
    at: Timestamp,
    /// What it came to.
    #[serde(flatten)]
    sums: SearchSums,
}

/// What searches came to.
#[derive(Clone, Copy, Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct SearchSums {
    /// Searches.
    searches: i64,
    /// Those that found nothing.
    empty: i64,
    /// Those after which something was opened.
    clicked: i64,
    /// Paid orders, once for each query that found something in it.
    orders: i64,
}

impl SearchSums {
    fn plus(self, day: &DaySum) -> Self {
        Self {
            searches: self.searches + day.searches,
            empty: self.empty + day.empty,
            clicked: self.clicked + day.clicked,
            orders: self.orders + day.orders,
        }
    }
}

/// How often the search was asked, how often it found nothing, what came of it, and how quick it was.
#[utoipa::path(get, path = "/api/search/statistics/", tag = "search", security(("bearer" = ["products.view"])),
    params(StatisticsQuery),
    responses((status = 200, body = SearchStatistics), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn statistics(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    Query(query): Query<StatisticsQuery>,
) -> Result<Response, Problem> {
    let (from, to) = range(services.db.clock().now(), query.days)?;
    services.part::<SearchLog>().flush(&services.db).await?;
    let known = store::days(services.db.read(), from, to).await?;
    let times = store::times(services.db.read(), from, to).await?;
    let total = known.iter().fold(SearchSums::default(), SearchSums::plus);
    let days = (from..=to).map(|day| {
        let sums = known.iter().filter(|sum| sum.day == day).fold(SearchSums::default(), SearchSums::plus);
        SearchDay { at: Timestamp(day * DAY), sums }
    });
    let answer = SearchStatistics {
        total,
        p50_microseconds: within(&times, 50),
        p95_microseconds: within(&times, 95),
        p99_microseconds: within(&times, 99),
        days: days.collect(),
    };
    Ok(cacheable::private(Json(answer).into_response()))
}

/// The bound within which `share` of 100 searches were answered.
fn within(times: &[TimeSum], share: i64) -> Option<i64> {
    let all: i64 = times.iter().map(|time| time.searches).sum();
    let mut left = (all * share + 99) / 100;
    times
        .iter()
        .find(|time| {
            left -= time.searches;
            left <= 0
        })
        .filter(|_| all > 0)
        .map(|time| time.most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_searches_was_answered_within_a_bound() {
        let times = [(1_000, 90), (2_000, 8), (50_000, 2)].map(|(most, searches)| TimeSum { most, searches });
        assert_eq!(
            [50, 90, 95, 98, 99].map(|share| within(&times, share)),
            [1_000, 1_000, 2_000, 2_000, 50_000].map(Some)
        );
        assert_eq!(within(&[], 50), None);
    }
}
