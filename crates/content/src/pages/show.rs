//! GET /api/pages/{slug}/

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_http::{Path, Problem, ProblemBody, Query};
use souk_platform::{Market, Services};

use super::{Page, PageStatus, find_page};
use crate::locale::Wanted;
use crate::version;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ShowQuery {
    /// The language; the one that `Accept-Language` likes best of the channel's when absent.
    #[param(pattern = "^[a-z]{2}(-[A-Z]{2})?$")]
    locale: Option<String>,
}

/// One page, by id or slug. Drafts and the texts of all languages are for staff.
#[utoipa::path(get, path = "/api/pages/{slug}/", tag = "content",
    params(("slug" = String, Path, description = "Id or slug", max_length = 255), ShowQuery),
    responses(
        (status = 200, body = Page, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 400, body = ProblemBody),
        (status = 404, description = "there is no such page", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Path(key): Path<String>,
    Query(query): Query<ShowQuery>,
) -> Result<Response, Problem> {
    let Wanted { locale, default } = Wanted::of(query.locale.as_deref(), &market)?;
    let page = find_page(services.db.read(), &key, locale, default).await?.ok_or_else(Problem::not_found)?;
    if principal.is_some_and(|p| p.may(Permission::ViewContent)) {
        return Ok(version::answer(page.version, &page));
    }
    match page.status {
        PageStatus::Published => Ok(version::answer(page.version, &page.for_visitors())),
        PageStatus::Draft => Err(Problem::not_found()),
    }
}
