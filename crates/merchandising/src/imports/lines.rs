//! `GET /api/imports/{id}/lines/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_catalog::import::ImportLine;
use souk_db::Id;
use souk_http::{Json, Language, Path, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::found;

/// Lines of an answer.
const MOST: i64 = 100;

/// What a line tells.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportLineKind)]
enum Kind {
    Refused,
    Note,
    Created,
    Updated,
    Unchanged,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Note => "note",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
        }
    }
}

/// Which lines are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct LinesQuery {
    /// Those behind this one: the last one's `position` of the answer before.
    #[param(minimum = 0)]
    after: Option<i64>,
    /// Only those that tell this.
    #[param(inline)]
    kind: Option<Kind>,
}

/// What there is to tell of a line of the file.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ImportLine)]
struct LineView {
    /// Its place among the lines.
    position: i64,
    /// The line of the file, the header being 1.
    line: i64,
    /// `refused` (the product was left out) or `note` with a reason; `created`, `updated` or `unchanged` for what becomes of a product.
    kind: String,
    /// What the file calls the product; empty for what is told of the whole file.
    handle: String,
    /// The column that it is about; of an updated product the fields that change, with commas between them.
    field: String,
    /// What is wrong, or what was done about it.
    reason: String,
}

/// Lines of an import.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ImportLines)]
pub(crate) struct Lines {
    /// Up to 100, in the order of the file.
    results: Vec<LineView>,
    /// What `after` is for those behind them; none at the end.
    after: Option<i64>,
}

/// In the language that is asked for.
pub(super) fn reason(line: &ImportLine, language: Language) -> &str {
    match language {
        Language::English | Language::Arabic => &line.reason,
        Language::German => &line.reason_de,
    }
}

/// What there is to tell of an import, line by line: findings, and what becomes of each product.
#[utoipa::path(get, path = "/api/imports/{id}/lines/", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path), LinesQuery),
    responses((status = 200, body = Lines), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn lines(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    headers: HeaderMap,
    Query(query): Query<LinesQuery>,
) -> Result<Response, Problem> {
    let conn = services.db.read();
    found(conn, id).await?;
    if query.after.is_some_and(|after| after < 0) {
        return Err(Problem::bad_parameter("after", &souk_http::messages::NEGATIVE));
    }
    let language = Language::asked_for(&headers);
    let kind = query.kind.map(Kind::name);
    let found = souk_catalog::import::lines(conn, id, kind, query.after.unwrap_or(-1), MOST).await?;
    let is_full = i64::try_from(found.len()).is_ok_and(|n| n == MOST);
    let after = found.last().filter(|_| is_full).map(|line| line.position);
    let view = |line: ImportLine| LineView {
        reason: reason(&line, language).to_owned(),
        position: line.position,
        line: line.line,
        kind: line.kind,
        handle: line.handle,
        field: line.field,
    };
    let lines = Lines { results: found.into_iter().map(view).collect(), after };
    Ok(cacheable::private(Json(lines).into_response()))
}
