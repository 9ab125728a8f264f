//! `GET /api/privacy-requests/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::{PrivacyRequest, PrivacyRequestKind};

/// Which are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Only exports, or only erasures.
    #[param(inline)]
    kind: Option<PrivacyRequestKind>,
    /// Only those of this account.
    account_id: Option<Id>,
}

const EXPORTS: &str = "SELECT id, 'export' AS kind, account_id, asked_at, ready_at AS done_at, expires_at, asked_by FROM personal_export";
const ERASURES: &str = "SELECT id, 'erasure' AS kind, account_id, asked_at, done_at, CAST(NULL AS bigint) AS expires_at, asked_by
     FROM erasure";

/// What persons asked of the shop about their data, the last asked first. Exports are gone a week after they were asked for;
/// erasures stay, as the proof that they were done. For staff.
#[utoipa::path(get, path = "/api/privacy-requests/", tag = "customers", security(("bearer" = ["customers.view"])), params(ListQuery),
    responses((status = 200, body = List<PrivacyRequest>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewCustomers>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (count, found) = wanted(services.db.read(), &query, page).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}

/// How many there are, and a page of them.
async fn wanted(
    conn: &impl ConnectionTrait,
    query: &ListQuery,
    page: PageQuery,
) -> Result<(i64, Vec<PrivacyRequest>), DbErr> {
    let of = if query.account_id.is_some() { " WHERE account_id = $1" } else { "" };
    let requests = match query.kind {
        Some(PrivacyRequestKind::Export) => format!("{EXPORTS}{of}"),
        Some(PrivacyRequestKind::Erasure) => format!("{ERASURES}{of}"),
        None => format!("{EXPORTS}{of} UNION ALL {ERASURES}{of}"),
    };
    let mut values: Vec<sea_orm::Value> = query.account_id.iter().map(|id| (*id).into()).collect();
    let text = format!("SELECT COUNT(*) FROM ({requests}) r");
    let count = sql::scalar(conn, &text, values.clone()).await?.unwrap_or(0);
    let (limit, offset) = (values.len() + 1, values.len() + 2);
    let text = format!("{requests} ORDER BY asked_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}");
    values.extend([page.page_size.into(), page.offset().into()]);
    let mut found: Vec<PrivacyRequest> = sql::all(conn, &text, values).await?;
    let ids: Vec<Id> = found.iter().flat_map(|r| [Some(r.account_id), r.asked_by_id]).flatten().collect();
    let emails = souk_accounts::emails(conn, &ids).await?;
    for request in &mut found {
        let is_erased = request.kind == PrivacyRequestKind::Erasure && request.done_at.is_some();
        request.email = emails.get(&request.account_id).filter(|_| !is_erased).cloned();
        request.asked_by = request.asked_by_id.and_then(|id| emails.get(&id)).cloned();
    }
    Ok((count, found))
}
