//! `/accounts/me/export/`

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, StatusCode};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use souk_accounts::Principal;
use souk_cluster::Quota;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Json, Path, Problem, ProblemBody, Query, cacheable};
use souk_jobs::{Job, JobError, JobHandle, Queue};
use souk_platform::Services;

use super::gather::gather;
use super::page::page;

/// How long an export can be fetched.
const KEPT: Duration = Duration::from_secs(7 * 24 * 3_600);
/// Exports of one account an hour.
const EXPORTS: Quota = Quota::per_hour(3);

/// What a person asked for: everything that the shop knows of them.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
#[schema(as = PersonalExport)]
pub struct Export {
    /// Its id: `/accounts/me/export/{id}/` is the file.
    pub id: Id,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was made; null while that is under way.
    pub ready_at: Option<Timestamp>,
    /// Until when it can be fetched.
    pub expires_at: Timestamp,
}

#[derive(Row)]
#[row(table = "personal_export")]
struct NewExport {
    id: Id,
    account_id: Id,
    asked_at: Timestamp,
    expires_at: Timestamp,
    asked_by: Option<Id>,
}

/// Makes an export.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct MakeExport {
    export: Id,
    account: Id,
}

impl Job for MakeExport {
    const NAME: &'static str = "profile.export";
    type Context = Services;

    async fn run(&self, services: &Services, _: &JobHandle) -> Result<(), JobError> {
        let document = gather(services, self.account).await?.to_string();
        let export = self.export;
        let stored = services.db.write(move |tx| async move {
            let text =
                "UPDATE personal_export SET document = $2, ready_at = $3 WHERE id = $1 AND document IS NULL";
            sql::exec(&tx, text, [export.into(), document.into(), tx.now().into()]).await
        });
        stored.await.map(drop).map_err(|e: DbErr| e.into())
    }
}

/// The last export of `account` that can still be fetched, if there is one.
///
/// # Errors
/// What the database says.
pub async fn latest(
    conn: &impl ConnectionTrait,
    account: Id,
    now: Timestamp,
) -> Result<Option<Export>, DbErr> {
    let text = "SELECT id, asked_at, ready_at, expires_at FROM personal_export WHERE account_id = $1 AND expires_at > $2
         ORDER BY asked_at DESC, id DESC LIMIT 1";
    sql::one(conn, text, [account.into(), now.into()]).await
}

/// Has an export of everything about `account` made; one that is under way is enough.
///
/// # Errors
/// 429 after three within the hour.
pub async fn ask_for_export(services: &Services, account: Id) -> Result<Export, Problem> {
    let now = services.db.clock().now();
    if let Some(export) = latest(services.db.read(), account, now).await?
        && export.ready_at.is_none()
    {
        return Ok(export);
    }
    let decision = services.limiter.check(&format!("export:{account}"), EXPORTS).await;
    if !decision.allowed {
        return Err(Problem::too_many(decision.reset_after));
    }
    let queue = services.queue.clone();
    let asked = services.db.write(move |tx| async move { ask_in(&tx, &queue, account, None).await });
    asked.await.map_err(|e: DbErr| e.into())
}

/// Has an export made, asked for `by` somebody of the staff where it was not the person; one that is under way is enough.
pub(crate) async fn ask_in(tx: &Tx, queue: &Queue, account: Id, by: Option<Id>) -> Result<Export, DbErr> {
    let under_way = latest(tx, account, tx.now()).await?;
    if let Some(export) = under_way.filter(|export| export.ready_at.is_none()) {
        return Ok(export);
    }
    let (id, asked_at, expires_at) = (tx.new_id(), tx.now(), tx.now().plus(KEPT));
    sql::insert(tx, [NewExport { id, account_id: account, asked_at, expires_at, asked_by: by }], "").await?;
    queue.enqueue(tx, &MakeExport { export: id, account }).await?;
    Ok(Export { id, asked_at, ready_at: None, expires_at })
}

/// The signed-in person's last export.
#[utoipa::path(get, path = "/accounts/me/export/", tag = "accounts",
    responses((status = 200, body = Export), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    let now = services.db.clock().now();
    let found =
        latest(services.db.read(), principal.account_id, now).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(Json(found).into_response()))
}

/// Has everything that the shop knows of the signed-in person written down. Three times an hour.
#[utoipa::path(post, path = "/accounts/me/export/", tag = "accounts",
    responses((status = 202, body = Export), (status = 401, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn ask(State(services): State<Services>, principal: Principal) -> Result<Response, Problem> {
    let export = ask_for_export(&services, principal.account_id).await?;
    Ok(cacheable::private((StatusCode::ACCEPTED, Json(export)).into_response()))
}

/// In which form.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileQuery {
    /// `json` for JSON, whatever `Accept` says.
    #[serde(default)]
    #[param(max_length = 8)]
    r#as: Option<String>,
}

/// An export of the signed-in person: as JSON, or as a page that people read where `Accept` has HTML and `as` is not `json`.
#[utoipa::path(get, path = "/accounts/me/export/{id}/", tag = "accounts",
    params(("id" = Id, Path, description = "The export"), FileQuery),
    responses((status = 200, content((Object = "application/json"), (String = "text/html"))), (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn file(
    State(services): State<Services>,
    principal: Principal,
    headers: HeaderMap,
    Path(id): Path<Id>,
    Query(query): Query<FileQuery>,
) -> Result<Response, Problem> {
    let document = document(&services, Some(principal.account_id), id).await?;
    let wants_json = query.r#as.as_deref() == Some("json");
    let wants_page = !wants_json
        && headers
            .get(http::header::ACCEPT)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|accept| accept.contains("text/html"));
    as_file(&document, wants_page)
}

/// An export to be kept: as a page that people read, or as JSON.
pub(crate) fn as_file(document: &Value, is_page: bool) -> Result<Response, Problem> {
    let (text, kind, name) = match is_page {
        true => (page(document)?, "text/html; charset=utf-8", "attachment; filename=\"my-data.html\""),
        false => (document.to_string(), "application/json", "attachment; filename=\"my-data.json\""),
    };
    let mut response = cacheable::private(text.into_response());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static(name));
    Ok(response)
}

/// What an export says; of this `account` alone where one is given.
pub(crate) async fn document(services: &Services, account: Option<Id>, id: Id) -> Result<Value, Problem> {
    let mut text =
        "SELECT document FROM personal_export WHERE id = $1 AND expires_at > $2 AND document IS NOT NULL"
            .to_owned();
    let mut values = vec![id.into(), services.db.clock().now().into()];
    if let Some(account) = account {
        text.push_str(" AND account_id = $3");
        values.push(account.into());
    }
    let found = sql::scalar::<String>(services.db.read(), &text, values).await?;
    let found = found.ok_or_else(Problem::not_found)?;
    serde_json::from_str(&found).map_err(Problem::internal)
}
