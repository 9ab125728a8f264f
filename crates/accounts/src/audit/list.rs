//! `GET /api/audit-log/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_db::{Id, Timestamp};
use souk_http::{Json, PageQuery, Problem, ProblemBody, Query, cacheable, with_parameter};
use souk_platform::Services;

use super::store::{self, AuditEntry, AuditFilter};
use crate::Staff;
use crate::permission::rights;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
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
    /// Take it from the `next` of the page before.
    cursor: Option<Id>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// Subjects of each kind that an entry shows.
const SHOWN: i64 = 20;

/// A part of the audit log.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct AuditLog {
    /// Path and query of what comes after it; null at the end.
    next: Option<String>,
    /// Newest first.
    results: Vec<AuditEntry>,
}

/// What staff did, newest first.
#[utoipa::path(get, path = "/api/audit-log/", tag = "audit", security(("bearer" = ["audit.view"])), params(ListQuery), responses(
    (status = 200, body = AuditLog), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewAudit>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let size = PageQuery::new(None, query.page_size)?.page_size;
    let filter = AuditFilter {
        account_id: query.account_id,
        operation: query.operation,
        subject: query.subject,
        from: query.from,
        until: query.until,
    };
    let mut results = store::after(services.db.read(), &filter, query.cursor, size + 1, SHOWN).await?;
    let more = results.len() > usize::try_from(size).unwrap_or(usize::MAX);
    results.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    let last = results.last().filter(|_| more).map(|entry| entry.id.to_string());
    let next = last.map(|id| with_parameter(&uri, "cursor", &id));
    Ok(cacheable::private(Json(AuditLog { next, results }).into_response()))
}
