//! `/api/products/`, one operation a file.

pub(crate) mod change;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod record;
pub(crate) mod restore;

use axum::response::Response;
use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use souk_db::Id;
use souk_http::{Problem, cacheable};
use souk_listing::tagged;
use souk_platform::{Market, Services};

/// The product as it is now, for staff.
pub(crate) async fn answer(
    services: &Services,
    market: &Market,
    id: Id,
    status: StatusCode,
) -> Result<Response, Problem> {
    let found = souk_listing::by_slug_or_id(services.db.read(), market.channel.id, &id.to_string()).await?;
    let (_, _, doc) = found.ok_or_else(Problem::not_found)?;
    let mut response = cacheable::private(tagged(doc));
    *response.status_mut() = status;
    if status == StatusCode::CREATED
        && let Ok(location) = HeaderValue::from_str(&format!("/api/products/{id}/"))
    {
        response.headers_mut().insert(LOCATION, location);
    }
    Ok(response)
}
