//! When parcels leave, and when they arrive.

mod change;
mod show;
mod store;

pub(crate) use change::{__path_change, change};
pub(crate) use show::{__path_show, show};
pub(crate) use store::{CalendarRow, Planned};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::openapi::Object;
use utoipa::openapi::schema::{Array, ArrayBuilder, Type};

/// When a channel's parcels leave, as staff read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub(crate) struct ShippingCalendar {
    #[serde(flatten)]
    pub(crate) calendar: ShippingCalendarInput,
    /// Raised by each change; 0 while nobody said.
    pub(crate) version: i64,
}

/// When a channel's parcels leave, as staff write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShippingCalendarInput {
    /// In which time zone, as the IANA calls it: `Europe/Brussels`.
    #[schema(min_length = 1, max_length = 60)]
    pub(crate) time_zone: String,
    /// By which minute of the day an order has to be in to leave on it; 1440 where the whole day counts.
    #[schema(minimum = 0, maximum = 1440)]
    pub(crate) cut_off_minutes: i64,
    /// Days, besides Saturdays and Sundays, on which nothing leaves and nothing arrives: `YYYY-MM-DD`.
    #[schema(schema_with = days)]
    pub(crate) holidays: Vec<String>,
}

fn days() -> Array {
    let day = Object::builder().schema_type(Type::String).pattern(Some("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    let about =
        "Days, besides Saturdays and Sundays, on which nothing leaves and nothing arrives: `YYYY-MM-DD`.";
    ArrayBuilder::new().items(day).max_items(Some(400)).description(Some(about)).build()
}

/// When a channel's parcels leave. Without one they leave on each working day, whenever the order came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Calendar {
    pub(crate) time_zone: Tz,
    pub(crate) cut_off_minutes: i64,
    pub(crate) holidays: Vec<NaiveDate>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self { time_zone: Tz::UTC, cut_off_minutes: 1_440, holidays: Vec::new() }
    }
}

impl Calendar {
    pub(crate) fn shown(&self, version: i64) -> ShippingCalendar {
        let calendar = ShippingCalendarInput {
            time_zone: self.time_zone.name().to_owned(),
            cut_off_minutes: self.cut_off_minutes,
            holidays: self.holidays.iter().map(ToString::to_string).collect(),
        };
        ShippingCalendar { calendar, version }
    }

    fn works(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }

    /// The first working day at or after `day`.
    fn working(&self, mut day: NaiveDate) -> NaiveDate {
        // A list of holidays that never ends does not keep a shopper waiting.
        for _ in 0..800 {
            if self.works(day) {
                break;
            }
            day = next(day);
        }
        day
    }

    /// The day on which leaves what is ordered `now`.
    pub(crate) fn leaves(&self, now: DateTime<Utc>) -> NaiveDate {
        let here = now.with_timezone(&self.time_zone).naive_local();
        let into_the_day = here.time().signed_duration_since(NaiveTime::MIN);
        let is_late = into_the_day >= TimeDelta::minutes(self.cut_off_minutes);
        match is_late && self.works(here.date()) {
            true => self.working(next(here.date())),
            false => self.working(here.date()),
        }
    }

    /// The day that is `days` working days after `from`.
    pub(crate) fn after(&self, from: NaiveDate, days: i64) -> NaiveDate {
        (0..days).fold(from, |day, _| self.working(next(day)))
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn brussels() -> Calendar {
        let holidays = vec![day("2026-12-25"), day("2027-01-01")];
        Calendar { time_zone: Tz::Europe__Brussels, cut_off_minutes: 15 * 60, holidays }
    }

    #[test]
    fn weekends_do_not_count() {
        let friday = day("2026-11-27");
        let always = Calendar::default();
        assert_eq!(always.after(friday, 1), day("2026-11-30"));
        assert_eq!(always.after(friday, 3), day("2026-12-02"));
        assert_eq!(always.after(friday, 0), friday);
    }

    #[test]
    fn what_is_ordered_after_the_cut_off_of_the_shops_own_clock_leaves_a_working_day_later() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc);
        // 13:59 in UTC is 14:59 in Brussels in winter and 15:59 in summer.
        for (now, leaves) in [
            ("2026-11-26T13:59:00Z", "2026-11-26"),
            ("2026-11-26T14:00:00Z", "2026-11-27"),
            ("2026-11-27T14:00:00Z", "2026-11-30"),
            ("2026-07-01T13:59:00Z", "2026-07-02"),
            // On a Saturday, the clock does not matter: it leaves on Monday.
            ("2026-11-28T20:00:00Z", "2026-11-30"),
            // Late on the day before Christmas, which is a Friday.
            ("2026-12-24T20:00:00Z", "2026-12-28"),
        ] {
            assert_eq!(brussels().leaves(at(now)), day(leaves), "{now}");
        }
    }

    #[test]
    fn holidays_do_not_count() {
        assert_eq!(brussels().after(day("2026-12-24"), 1), day("2026-12-28"));
        assert_eq!(brussels().after(day("2026-12-31"), 2), day("2027-01-05"));
    }
}
