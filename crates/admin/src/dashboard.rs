//! `GET /api/dashboard/`

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use souk_accounts::{Permission, Viewer};
use souk_db::{ConnectionTrait, Id};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_orders::{DayOfSales, WaitingOrders};
use souk_platform::Services;

/// Days that are shown, today among them.
const DAYS: u64 = 30;
/// Units from which on a variant is not running low.
const LOW: i64 = 5;
/// Variants that are named.
const NAMED: i64 = 8;

/// What a merchant looks at first. What somebody may not see is null.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Dashboard {
    /// Orders that wait.
    orders: Option<WaitingOrders>,
    /// What was sold on each of the last 30 days, oldest first; days without a sale are left out. Days begin at midnight UTC.
    sales: Option<Vec<DayOfSales>>,
    /// What is running low.
    stock: Option<StockFigures>,
    /// Jobs that died and wait for somebody.
    dead_jobs: Option<i64>,
}

/// What is running low.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct StockFigures {
    /// Variants of which at most five units can be sold, up to 10,000.
    low: i64,
    /// The lowest of them.
    lowest: Vec<LowVariant>,
}

/// A variant that is running low.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct LowVariant {
    /// Its id.
    variant_id: Id,
    /// Its product.
    product_id: Id,
    /// Its SKU.
    sku: String,
    /// Its product's title, with its options.
    title: String,
    /// Units that can be sold; below zero where back orders are taken.
    available: i64,
}

/// What happened and what waits, in as many figures as the signed-in member of staff, or an API key, may see.
#[utoipa::path(get, path = "/api/dashboard/", tag = "dashboard",
    responses((status = 200, body = Dashboard), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn show(State(services): State<Services>, viewer: Viewer) -> Result<Response, Problem> {
    let principal = viewer.known()?;
    if !principal.is_staff() {
        return Err(principal.refusal());
    }
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let mut dashboard = Dashboard { orders: None, sales: None, stock: None, dead_jobs: None };
    if principal.may(Permission::ViewOrders) {
        dashboard.orders = Some(souk_orders::waiting(conn).await?);
        let from = now.minus(Duration::from_secs((DAYS - 1) * 24 * 3_600));
        dashboard.sales = Some(souk_orders::sales_by_day(conn, from).await?);
    }
    if principal.may(Permission::ViewStock) {
        dashboard.stock = Some(stock(conn).await?);
    }
    if principal.may(Permission::ViewOperations) {
        let dead = souk_jobs::counts(conn).await?.into_iter().find(|(state, _)| state == "dead");
        dashboard.dead_jobs = Some(dead.map_or(0, |(_, jobs)| jobs));
    }
    Ok(cacheable::private(Json(dashboard).into_response()))
}

async fn stock(conn: &impl ConnectionTrait) -> Result<StockFigures, Problem> {
    let (rows, low) = souk_inventory::running_low(conn, LOW, NAMED).await?;
    let ids: Vec<Id> = rows.iter().map(|row| row.variant_id).collect();
    let mut variants = souk_catalog::variants_by_ids(conn, &ids).await?;
    let named = rows.into_iter().filter_map(|row| {
        let variant = variants.remove(&row.variant_id)?;
        let title = match variant.title.is_empty() {
            true => variant.product_title,
            false => format!("{} ({})", variant.product_title, variant.title),
        };
        Some(LowVariant {
            variant_id: row.variant_id,
            product_id: variant.product_id,
            sku: variant.sku,
            title,
            available: row.available,
        })
    });
    Ok(StockFigures { low, lowest: named.collect() })
}
