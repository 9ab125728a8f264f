//! GET /api/home-sections/

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Permission, Viewer};
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use super::HomeSection;
use super::store::{self, Held};
use crate::locale::Wanted;
use crate::version;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// The language; the one that `Accept-Language` likes best of the channel's when absent.
    #[param(pattern = "^[a-z]{2}(-[A-Z]{2})?$")]
    locale: Option<String>,
}

/// The sections of the home page.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct HomeSections {
    /// In their order.
    pub(super) sections: Vec<HomeSection>,
    /// Raised by each change of any of them; the `ETag` that `If-Match` of their order is held against.
    pub(super) version: i64,
}

impl HomeSections {
    /// Of `all` sections, for staff.
    pub(super) fn of(version: i64, all: &[Held], wanted: Wanted<'_>) -> Self {
        Self { sections: all.iter().map(|held| held.shown(wanted)).collect(), version }
    }
}

/// The sections of the home page in their order: those that are shown now, and all for staff.
#[utoipa::path(get, path = "/api/home-sections/", tag = "content", params(ListQuery),
    responses(
        (status = 200, body = HomeSections, headers(("ETag" = String, description = "For staff: the `If-Match` of a change of the order"))),
        (status = 304, description = "What the client holds is still so"),
        (status = 400, body = ProblemBody),
    ))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let wanted = Wanted::of(query.locale.as_deref(), &market)?;
    let conn = services.db.read();
    let (number, all) = (store::version(conn).await?, store::all(conn).await?);
    if principal.is_some_and(|p| p.may(Permission::ViewContent)) {
        return Ok(version::answer(number, &HomeSections::of(number, &all, wanted)));
    }
    let now = services.db.clock().now();
    let shown = HomeSections { sections: store::home_of(&all, wanted, now).sections, version: number };
    Ok(cacheable::private(Json(shown).into_response()))
}
