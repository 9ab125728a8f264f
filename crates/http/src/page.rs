//! Lists in pages.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{Problem, messages};

/// Items on a page when nothing is said.
const DEFAULT_SIZE: i64 = 24;
/// `?page=` and `?page_size=`. Lists flatten these two into their own query type by hand (serde cannot refuse unknown fields
/// through `flatten`) and build this with [`PageQuery::new`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct PageQuery {
    /// From 1.
    pub page: i64,
    /// 1 to 100.
    pub page_size: i64,
}

impl PageQuery {
    /// Pages of a list. Beyond the last nobody reads on; deep offsets cost too much.
    pub const PAGES: RangeInclusive<i64> = 1..=10_000;
    /// Items on a page.
    pub const SIZES: RangeInclusive<i64> = 1..=100;

    /// The wanted page, 24 items by default.
    ///
    /// # Errors
    /// 400 naming the parameter that is out of range.
    pub fn new(page: Option<i64>, page_size: Option<i64>) -> Result<Self, Problem> {
        let (page, page_size) = (page.unwrap_or(1), page_size.unwrap_or(DEFAULT_SIZE));
        if !Self::PAGES.contains(&page) {
            let said = messages::PAGE_OUT_OF_RANGE.with("most", *Self::PAGES.end());
            return Err(Problem::bad_parameter("page", said));
        }
        if !Self::SIZES.contains(&page_size) {
            let said = messages::PAGE_SIZE_OUT_OF_RANGE.with("most", *Self::SIZES.end());
            return Err(Problem::bad_parameter("page_size", said));
        }
        Ok(Self { page, page_size })
    }

    /// Rows to pass over.
    #[must_use]
    pub fn offset(self) -> i64 {
        (self.page - 1) * self.page_size
    }
}

/// One page of a list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct List<T> {
    /// How many there are in all: exact up to 10,000.
    pub count: i64,
    /// Whether `count` stands for "10,000 or more".
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub count_is_estimate: bool,
    /// Path and query of the next page.
    pub next: Option<String>,
    /// Path and query of the page before.
    pub previous: Option<String>,
    /// The items of this page.
    pub results: Vec<T>,
}

impl<T> List<T> {
    /// A page of `results` out of `count`, whose neighbours are `uri` with another `page`.
    #[must_use]
    pub fn new(uri: &http::Uri, page: PageQuery, count: i64, results: Vec<T>) -> Self {
        Self::counted(uri, page, count, false, results)
    }

    /// Like [`List::new`], where counting may have stopped at `count`: there are more then.
    #[must_use]
    pub fn counted(
        uri: &http::Uri,
        page: PageQuery,
        count: i64,
        count_is_estimate: bool,
        results: Vec<T>,
    ) -> Self {
        let is_full = i64::try_from(results.len()).is_ok_and(|n| n == page.page_size);
        let more = page.offset() + page.page_size < count || (count_is_estimate && is_full);
        let at = |page: i64| with_parameter(uri, "page", &page.to_string());
        Self {
            count,
            count_is_estimate,
            next: more.then(|| at(page.page + 1)),
            previous: (page.page > 1).then(|| at(page.page - 1)),
            results,
        }
    }
}

/// Path and query of `uri` with another value of the parameter `name`: for links to the neighbours of a page.
#[must_use]
pub fn with_parameter(uri: &http::Uri, name: &str, value: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (other, value) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
        if other != name {
            query.append_pair(&other, &value);
        }
    }
    query.append_pair(name, value);
    format!("{}?{}", uri.path(), query.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_keep_the_filters() {
        let uri: http::Uri = "/api/products/?search=a%20b&page=2".parse().unwrap();
        let list = List::<i64>::new(&uri, PageQuery::new(Some(2), Some(10)).unwrap(), 25, vec![]);
        assert_eq!(list.next.as_deref(), Some("/api/products/?search=a+b&page=3"));
        assert_eq!(list.previous.as_deref(), Some("/api/products/?search=a+b&page=1"));
        let last = List::<i64>::new(&uri, PageQuery::new(Some(3), Some(10)).unwrap(), 25, vec![]);
        assert_eq!(last.next, None);
    }

    #[test]
    fn pages_out_of_range_are_refused() {
        for (page, size) in
            [(Some(0), None), (Some(-1), None), (Some(10_001), None), (None, Some(0)), (None, Some(101))]
        {
            assert!(PageQuery::new(page, size).is_err());
        }
    }
}
