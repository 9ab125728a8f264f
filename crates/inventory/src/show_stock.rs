//! `GET /api/inventory/stock/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};

use crate::backorder::WITHOUT_LIMIT;
use crate::messages;
use souk_platform::Services;

/// Variants that may be asked for at once.
const MOST_VARIANTS: usize = 100;

/// Of which variants.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct StockQuery {
    /// Ids of variants, divided by commas; 100 at most.
    #[param(
        pattern = r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(,[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})*$"
    )]
    variant_id: String,
}

/// What is on a shelf.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
#[schema(as = Stock)]
pub(crate) struct StockView {
    /// Of which variant.
    variant_id: Id,
    /// Where.
    location_id: Id,
    /// What the place is called.
    location: String,
    /// Units on the shelf.
    on_hand: i64,
    /// Units of them that are promised to orders and not sent yet.
    reserved: i64,
    /// Units that can be sold, those beyond the shelf included; null when they are sold without limit.
    available: Option<i64>,
}

/// Stock by variant and location.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct StockList {
    /// A row for each location of each variant that is counted; none for those that are not.
    results: Vec<StockView>,
}

/// What is on the shelves, what of it is promised, and what can be sold.
#[utoipa::path(get, path = "/api/inventory/stock/", tag = "inventory", security(("bearer" = ["stock.view"])), params(StockQuery),
    responses((status = 200, body = StockList), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewStock>,
    Query(query): Query<StockQuery>,
) -> Result<Response, Problem> {
    let ids: Result<Vec<Id>, _> = query.variant_id.split(',').map(Id::parse_str).collect();
    let wanted = ids.ok().filter(|ids| ids.len() <= MOST_VARIANTS);
    let ids = wanted.ok_or_else(|| Problem::bad_parameter("variant_id", &messages::NO_VARIANT_IDS))?;
    let results = stock(services.db.read(), &ids).await?;
    Ok(cacheable::private(Json(StockList { results }).into_response()))
}

async fn stock(conn: &impl ConnectionTrait, variants: &[Id]) -> Result<Vec<StockView>, DbErr> {
    let text = format!(
        "SELECT s.variant_id, s.location_id, l.name AS location, s.on_hand, s.reserved,
           CASE WHEN s.backorder_limit >= {WITHOUT_LIMIT} THEN NULL ELSE s.on_hand - s.reserved + s.backorder_limit END
             AS available
         FROM stock s JOIN location l ON l.id = s.location_id WHERE s.variant_id IN ({{keys}})
         ORDER BY s.variant_id, l.code"
    );
    sql::by_keys(conn, &text, &[], variants.iter().copied()).await
}

/// Whether there is such a location.
pub(crate) async fn has_location(conn: &impl ConnectionTrait, id: Id) -> Result<bool, DbErr> {
    let found: Option<i64> =
        sql::scalar(conn, "SELECT created_at FROM location WHERE id = $1", [id.into()]).await?;
    Ok(found.is_some())
}
