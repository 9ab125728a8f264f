//! `GET /api/inventory/movements/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_http::{Json, PageQuery, Problem, ProblemBody, Query, cacheable};

use crate::messages;

use souk_platform::Services;

const COLUMNS: &str =
    "id, variant_id, location_id, kind, on_hand_change AS quantity, reserved_change AS reserved, reason,
    reference, reference_id, actor_id, created_at";

/// Which movements.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct MovementsQuery {
    /// Of which variant.
    variant_id: Id,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Where the page before ended; from its `next`.
    #[param(pattern = r"^[0-9]{1,18}\.[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
    cursor: Option<String>,
}

/// A change of what is on a shelf, or of what is promised of it.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
#[schema(as = Movement)]
pub(crate) struct MovementView {
    /// Its id.
    id: Id,
    /// Of which variant.
    variant_id: Id,
    /// Where.
    location_id: Id,
    /// `receive`, `sell`, `return`, `adjust`, `transfer`, `reserve` or `release`.
    kind: String,
    /// Units that came to the shelf, negative for those that left it.
    quantity: i64,
    /// Units that were promised, negative for promises that ended.
    reserved: i64,
    /// Why.
    reason: String,
    /// What the paper behind it is called.
    reference: Option<String>,
    /// The order behind it, if one is.
    reference_id: Option<Id>,
    /// Who made it, if a person did.
    actor_id: Option<Id>,
    /// When.
    created_at: Timestamp,
}

/// A part of a long list, with the way on.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = MovementFeed)]
pub(crate) struct Feed {
    /// Path and query of what follows; none at the end.
    next: Option<String>,
    /// Newest first.
    results: Vec<MovementView>,
}

/// The movements of a variant, newest first.
#[utoipa::path(get, path = "/api/inventory/movements/", tag = "inventory", security(("bearer" = ["stock.view"])), params(MovementsQuery),
    responses((status = 200, body = Feed), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewStock>,
    Query(query): Query<MovementsQuery>,
) -> Result<Response, Problem> {
    let size = PageQuery::new(None, query.page_size)?.page_size;
    let after = query.cursor.as_deref().map(parse).transpose()?;
    let mut results = movements(services.db.read(), query.variant_id, after, size + 1).await?;
    let more = i64::try_from(results.len()).is_ok_and(|found| found > size);
    results.truncate(usize::try_from(size).unwrap_or_default());
    let next = results.last().filter(|_| more).map(|last| {
        let cursor = format!("{}.{}", last.created_at.0, last.id);
        format!("{}?variant_id={}&page_size={size}&cursor={cursor}", uri.path(), query.variant_id)
    });
    Ok(cacheable::private(Json(Feed { next, results }).into_response()))
}

/// The moment and id of the last movement that was read.
fn parse(cursor: &str) -> Result<(Timestamp, Id), Problem> {
    let parts = cursor.split_once('.').and_then(|(at, id)| Some((at.parse().ok()?, Id::parse_str(id).ok()?)));
    let (at, id) = parts.ok_or_else(|| Problem::bad_parameter("cursor", &messages::NO_CURSOR))?;
    Ok((Timestamp(at), id))
}

async fn movements(
    conn: &impl ConnectionTrait,
    variant: Id,
    after: Option<(Timestamp, Id)>,
    limit: i64,
) -> Result<Vec<MovementView>, DbErr> {
    let mut values: Vec<Value> = vec![variant.into(), limit.into()];
    let mut older = "";
    if let Some((at, id)) = after {
        values.extend([at.into(), id.into()]);
        older = "AND (created_at < $3 OR (created_at = $3 AND id < $4))";
    }
    let text = format!(
        "SELECT {COLUMNS} FROM stock_entry WHERE variant_id = $1 {older} ORDER BY created_at DESC, id DESC LIMIT $2"
    );
    sql::all(conn, &text, values).await
}

/// The movement with this id.
pub(crate) async fn movement(conn: &impl ConnectionTrait, id: Id) -> Result<Option<MovementView>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM stock_entry WHERE id = $1"), [id.into()]).await
}
