//! `GET /api/imports/{id}/report.csv`

use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::export::{self, Cell, Format};
use souk_http::{Language, Path, Problem, ProblemBody};
use souk_platform::Services;

use super::found;
use super::lines::reason;

/// Lines that are read at once.
const PART: i64 = 1_000;
/// The columns.
const HEADER: &[&str] = &["Line", "Result", "Product", "Field", "Reason"];

/// All lines of an import as CSV, for looking through them in a spreadsheet.
#[utoipa::path(get, path = "/api/imports/{id}/report.csv", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path)),
    responses((status = 200, description = "the report", content((String = "text/csv"))), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn report(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    found(services.db.read(), id).await?;
    let language = Language::asked_for(&headers);
    let db = services.db.clone();
    let parts = export::in_parts(move |after: Option<i64>| {
        let db = db.clone();
        async move {
            let lines = souk_catalog::import::lines(db.read(), id, None, after.unwrap_or(-1), PART).await?;
            let is_full = i64::try_from(lines.len()).is_ok_and(|n| n == PART);
            let last = lines.last().filter(|_| is_full).map(|line| line.position);
            let rows = lines.iter().map(|line| {
                vec![
                    Cell::Number(line.line),
                    Cell::from(line.kind.as_str()),
                    Cell::from(line.handle.as_str()),
                    Cell::from(line.field.as_str()),
                    Cell::from(reason(line, language)),
                ]
            });
            Ok((rows.collect(), last))
        }
    });
    Ok(export::file(Format::Csv, "import-report", HEADER, parts))
}
