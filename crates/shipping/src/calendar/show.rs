//! `GET /api/shipping-calendar/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::{Problem, ProblemBody, cacheable, etag};
use souk_platform::{Market, Services};

use super::{ShippingCalendar, store};

/// When the channel's parcels leave. For staff.
#[utoipa::path(get, path = "/api/shipping-calendar/", tag = "settings", security(("bearer" = ["settings.edit"])),
    responses((status = 200, body = ShippingCalendar, headers(("ETag" = String, description = "For `If-Match` on a write"))),
        (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
) -> Result<Response, Problem> {
    let planned = store::of(services.db.read(), market.channel.id).await?;
    Ok(cacheable::private(etag::json(planned.version, &planned.calendar.shown(planned.version))))
}
