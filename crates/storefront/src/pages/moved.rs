//! Things that have another address than they had.

use axum::response::Response;
use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use souk_catalog::{Kind, formerly_at};
use souk_http::Problem;
use souk_listing::Product;

use crate::visit::Visit;

/// To the category that was at `slug` before.
///
/// # Errors
/// 404 where none was.
pub(super) async fn category(visit: &Visit, slug: &str) -> Result<Response, Problem> {
    let conn = visit.db.read();
    let id = formerly_at(conn, Kind::Category, slug).await?.ok_or_else(Problem::not_found)?;
    let now = souk_catalog::find_shown_category(conn, &id.to_string()).await?;
    to(&format!("/c/{}/", now.ok_or_else(Problem::not_found)?.slug))
}

/// To the brand that was at `slug` before.
///
/// # Errors
/// 404 where none was.
pub(super) async fn brand(visit: &Visit, slug: &str) -> Result<Response, Problem> {
    let conn = visit.db.read();
    let id = formerly_at(conn, Kind::Brand, slug).await?.ok_or_else(Problem::not_found)?;
    let now = souk_catalog::find_brand(conn, &id.to_string()).await?;
    to(&format!("/b/{}/", now.ok_or_else(Problem::not_found)?.slug))
}

/// To the product that was at `slug` before.
///
/// # Errors
/// 404 where none was, or it is not shown.
pub(super) async fn product(visit: &Visit, slug: &str) -> Result<Response, Problem> {
    let conn = visit.db.read();
    let id = formerly_at(conn, Kind::Product, slug).await?.ok_or_else(Problem::not_found)?;
    let found = souk_listing::by_slug_or_id(conn, visit.market.channel.id, &id.to_string()).await?;
    let (_, _, doc) = found.filter(|(_, status, _)| status == "active").ok_or_else(Problem::not_found)?;
    let product: Product = serde_json::from_str(&doc).map_err(Problem::internal)?;
    to(&format!("/p/{}/", product.slug))
}

fn to(address: &str) -> Result<Response, Problem> {
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    response.headers_mut().insert(LOCATION, HeaderValue::from_str(address).map_err(Problem::internal)?);
    Ok(response)
}
