//! `/api/products/{id}/variants/` and `/api/variants/`, one operation a file.

pub(crate) mod change;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
pub(crate) mod many;
pub(crate) mod replace;

use axum::response::Response;
use http::StatusCode;
use souk_db::Id;
use souk_http::{Problem, cacheable, etag};
use souk_listing::Product;
use souk_platform::{Market, Services};

/// The variant as it is now, for staff.
async fn one(
    services: &Services,
    market: &Market,
    product_id: Id,
    id: Id,
    status: StatusCode,
) -> Result<Response, Problem> {
    let found =
        souk_listing::by_slug_or_id(services.db.read(), market.channel.id, &product_id.to_string()).await?;
    let (_, _, doc) = found.ok_or_else(Problem::not_found)?;
    let product: Product = serde_json::from_str(&doc).map_err(Problem::internal)?;
    let variant = product.variants.into_iter().find(|v| v.id == id).ok_or_else(Problem::not_found)?;
    let mut response = etag::json(variant.version, &variant);
    *response.status_mut() = status;
    Ok(cacheable::private(response))
}
