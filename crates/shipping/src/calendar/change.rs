//! `PUT /api/shipping-calendar/`

use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_platform::{Market, Services};

use super::store::{self, Planned};
use super::{Calendar, ShippingCalendar, ShippingCalendarInput};
use crate::{ShippingCalendarChanged, messages};

/// Says when the channel's parcels leave; it holds for what is quoted from now on. For staff.
#[utoipa::path(put, path = "/api/shipping-calendar/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = ShippingCalendarInput,
    params(("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = ShippingCalendar), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
    read: IfMatch,
    Json(input): Json<ShippingCalendarInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let time_zone = input.time_zone.parse::<Tz>();
    invalid.check(time_zone.is_ok(), "time_zone", &messages::NO_TIME_ZONE);
    invalid.check((0..=1_440).contains(&input.cut_off_minutes), "cut_off_minutes", &messages::NO_MINUTE);
    invalid.check(input.holidays.len() <= 400, "holidays", &messages::HOLIDAYS);
    let mut holidays = Vec::with_capacity(input.holidays.len().min(400));
    for (n, day) in input.holidays.iter().enumerate().take(400) {
        match day.parse::<NaiveDate>() {
            Ok(day) => holidays.push(day),
            Err(_) => invalid.check(false, &format!("holidays[{n}]"), &messages::NO_DAY),
        }
    }
    invalid.done()?;
    holidays.sort_unstable();
    holidays.dedup();
    let time_zone = time_zone.unwrap_or_default();
    let calendar = Calendar { time_zone, cut_off_minutes: input.cut_off_minutes, holidays };
    let channel = market.channel.id;
    let planned = services
        .db
        .write(move |tx| async move {
            let held = store::of(&tx, channel).await?;
            if !read.allows(held.version) {
                return Err(etag::stale(
                    held.version,
                    &json!(input),
                    &json!(held.calendar.shown(held.version)),
                ));
            }
            let planned = Planned { calendar, version: held.version + 1 };
            store::save(&tx, channel, &planned).await?;
            tx.emit(&ShippingCalendarChanged { channel_id: channel });
            Ok(planned)
        })
        .await?;
    Ok(cacheable::private(etag::json(planned.version, &planned.calendar.shown(planned.version))))
}
