//! GET /api/menus/{handle}/

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_http::{Path, Problem, ProblemBody, Query};
use souk_platform::{Market, Services};

use super::store::{self, Reader};
use super::{KNOWN, Menu};
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

/// One menu: `main`, `footer`, `help`, or one of the merchant's. Items that lead to drafts are for staff.
#[utoipa::path(get, path = "/api/menus/{handle}/", tag = "content",
    params(("handle" = String, Path, description = "Its name", max_length = 40), ShowQuery),
    responses(
        (status = 200, body = Menu, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 400, body = ProblemBody),
        (status = 404, description = "there is no such menu", body = ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Path(handle): Path<String>,
    Query(query): Query<ShowQuery>,
) -> Result<Response, Problem> {
    let wanted = Wanted::of(query.locale.as_deref(), &market)?;
    let reader = if principal.is_some_and(|p| p.may(Permission::ViewContent)) {
        Reader::Staff
    } else {
        Reader::Visitor
    };
    let menu = match store::read(services.db.read(), &handle, wanted, reader).await? {
        Some(menu) => menu,
        None if KNOWN.contains(&handle.as_str()) => Menu { handle, version: 0, items: Vec::new() },
        None => return Err(Problem::not_found()),
    };
    Ok(version::answer(menu.version, &menu))
}
