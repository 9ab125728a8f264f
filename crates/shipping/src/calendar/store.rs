//! The row of a shipping calendar.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Tx, sql};

use super::Calendar;

/// A calendar with its version; 0 while a channel has none of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Planned {
    pub(crate) calendar: Calendar,
    pub(crate) version: i64,
}

/// The columns of a calendar, none of which is there while a channel has none.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct CalendarRow {
    time_zone: Option<String>,
    cut_off_minutes: Option<i64>,
    holidays: Option<String>,
    calendar_version: Option<i64>,
}

impl From<CalendarRow> for Planned {
    fn from(row: CalendarRow) -> Self {
        let CalendarRow {
            time_zone: Some(time_zone),
            cut_off_minutes: Some(cut_off_minutes),
            holidays: Some(holidays),
            calendar_version: Some(version),
        } = row
        else {
            return Self::default();
        };
        let time_zone = time_zone.parse().unwrap_or_default();
        let holidays = holidays.split(',').filter_map(|day| day.parse().ok()).collect();
        Self { calendar: Calendar { time_zone, cut_off_minutes, holidays }, version }
    }
}

/// The calendar of a channel.
pub(super) async fn of(conn: &impl ConnectionTrait, channel: Id) -> Result<Planned, DbErr> {
    let text =
        "SELECT time_zone, cut_off_minutes, holidays, version AS calendar_version FROM shipping_calendar
         WHERE channel_id = $1";
    let found: Option<CalendarRow> = sql::one(conn, text, [channel.into()]).await?;
    Ok(found.map(Planned::from).unwrap_or_default())
}

#[derive(Row)]
#[row(table = "shipping_calendar")]
struct NewRow {
    channel_id: Id,
    time_zone: String,
    cut_off_minutes: i64,
    holidays: String,
    version: i64,
}

/// Writes the calendar of a channel.
pub(super) async fn save(tx: &Tx, channel: Id, planned: &Planned) -> Result<(), DbErr> {
    let days: Vec<String> = planned.calendar.holidays.iter().map(ToString::to_string).collect();
    let row = NewRow {
        channel_id: channel,
        time_zone: planned.calendar.time_zone.name().to_owned(),
        cut_off_minutes: planned.calendar.cut_off_minutes,
        holidays: days.join(","),
        version: planned.version,
    };
    let known = "ON CONFLICT (channel_id) DO UPDATE SET time_zone = excluded.time_zone,
        cut_off_minutes = excluded.cut_off_minutes, holidays = excluded.holidays, version = excluded.version";
    sql::insert(tx, [row], known).await.map(|_| ())
}
