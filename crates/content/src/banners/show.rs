//! GET /api/banners/{id}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::{Banner, find_banner};
use crate::version;

/// One banner, shown or not. For staff.
#[utoipa::path(get, path = "/api/banners/{id}/", tag = "content", security(("bearer" = ["content.view"])),
    params(("id" = Id, Path, description = "the banner's id")),
    responses(
        (status = 200, body = Banner, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such banner", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewContent>,
    market: Market,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let found = find_banner(services.db.read(), id, &market.locale, &market.channel.locale).await?;
    let banner = found.ok_or_else(Problem::not_found)?;
    Ok(version::answer(banner.version, &banner))
}
