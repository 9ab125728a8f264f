//! `GET /api/flash-sales/{id}/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};
use souk_platform::{Market, Services};

use super::store::{self, FlashSale};

/// A flash sale with what was sold of it. For staff.
#[utoipa::path(get, path = "/api/flash-sales/{id}/", tag = "prices", security(("bearer" = ["products.view"])),
    params(("id" = Id, Path, description = "The flash sale")),
    responses((status = 200, body = FlashSale, headers(("ETag" = String, description = "For `If-Match` on a write"))),
        (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let sale = store::one(conn, &market.channel, id, now).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(sale.version, &sale)))
}
