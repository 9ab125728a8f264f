//! GET /api/home-sections/{id}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::{HomeSection, store};
use crate::locale::Wanted;
use crate::version;

/// One section of the home page, shown or not. For staff.
#[utoipa::path(get, path = "/api/home-sections/{id}/", tag = "content", security(("bearer" = ["content.view"])),
    params(("id" = Id, Path, description = "the section's id")),
    responses(
        (status = 200, body = HomeSection, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such section", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewContent>,
    market: Market,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let found = store::all(services.db.read()).await?.into_iter().find(|held| held.id == id);
    let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
    let section = found.ok_or_else(Problem::not_found)?.shown(wanted);
    Ok(version::answer(section.version, &section))
}
