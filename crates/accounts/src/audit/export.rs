//! `GET /api/audit-log/export/`

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_db::{Db, Id, Timestamp};
use souk_http::export::{self, Cell, Format, Row};
use souk_http::{Problem, ProblemBody, Query};
use souk_platform::Services;

use super::store::{self, AuditEntry, AuditFilter};
use crate::Staff;
use crate::permission::rights;

/// Entries that are read at once.
const PART: i64 = 500;

const HEADER: &[&str] = &["at", "email", "operation", "path", "input", "subjects", "request_id", "client"];

/// Which entries are wanted, and as what.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportQuery {
    /// CSV by default.
    #[serde(default)]
    #[param(inline)]
    format: Format,
    /// What this account did.
    account_id: Option<Id>,
    /// What was asked for, such as `PATCH /api/products/{id}/`.
    #[param(max_length = 255)]
    operation: Option<String>,
    /// What touched this product, order, account and so on.
    subject: Option<Id>,
    /// From this moment on.
    from: Option<Timestamp>,
    /// Before this moment.
    until: Option<Timestamp>,
}

/// What staff did as a file, newest first.
#[utoipa::path(get, path = "/api/audit-log/export/", tag = "audit", security(("bearer" = ["audit.view"])), params(ExportQuery),
    responses((status = 200, description = "the file", content(
            (String = "text/csv"), (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = 400, body = ProblemBody), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn export(
    State(services): State<Services>,
    _: Staff<rights::ViewAudit>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Problem> {
    let filter = AuditFilter {
        account_id: query.account_id,
        operation: query.operation,
        subject: query.subject,
        from: query.from,
        until: query.until,
    };
    let (db, filter) = (services.db.clone(), Arc::new(filter));
    let parts = export::in_parts(move |after| {
        let (db, filter) = (db.clone(), Arc::clone(&filter));
        async move { part(&db, &filter, after).await }
    });
    Ok(export::file(query.format, "audit-log", HEADER, parts))
}

/// The rows of a part, and where the next one goes on.
async fn part(db: &Db, filter: &AuditFilter, after: Option<Id>) -> Result<(Vec<Row>, Option<Id>), Problem> {
    let entries = store::after(db.read(), filter, after, PART, i64::MAX).await?;
    let is_full = i64::try_from(entries.len()).is_ok_and(|n| n == PART);
    let last = entries.last().filter(|_| is_full).map(|entry| entry.id);
    Ok((entries.into_iter().map(row).collect(), last))
}

fn row(entry: AuditEntry) -> Row {
    let subjects: Vec<String> = entry.subjects.iter().map(|s| format!("{} {}", s.topic, s.id.0)).collect();
    vec![
        entry.at.into(),
        entry.email.into(),
        entry.operation.into(),
        entry.path.into(),
        entry.input.map_or(Cell::Empty, |input| input.to_string().into()),
        subjects.join("; ").into(),
        entry.request_id.into(),
        entry.client.into(),
    ]
}
