//! PUT /api/home-sections/order/

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Json, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::input::SectionOrder;
use super::list::HomeSections;
use super::store::{self, Held};
use super::write::order_sections;
use crate::locale::Wanted;
use crate::version;

/// Puts the sections of the home page into an order. For staff.
#[utoipa::path(put, path = "/api/home-sections/order/", tag = "content", security(("bearer" = ["content.edit"])), request_body = SectionOrder,
    params(("If-Match" = Option<String>, Header, description = "The `ETag` that a read of `/api/home-sections/` gave; another version is answered with 409 `stale_version`")),
    responses(
        (status = 200, body = HomeSections),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a section is missing, unknown or named twice", body = ProblemBody),
    ))]
pub(crate) async fn order(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    read: IfMatch,
    Json(order): Json<SectionOrder>,
) -> Result<Response, Problem> {
    let sections = services
        .db
        .write(move |tx| async move {
            let yours = order.clone();
            let fresh = |number: i64, all: &[Held]| {
                let ids: Vec<Id> = all.iter().map(|held| held.id).collect();
                version::unchanged(&read, number, &yours, &json!({"ids": ids, "version": number}))
            };
            order_sections(&tx, &order, fresh).await?;
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            Ok::<_, Problem>(HomeSections::of(store::version(&tx).await?, &store::all(&tx).await?, wanted))
        })
        .await?;
    Ok(version::answer(sections.version, &sections))
}
