//! `DELETE /api/products/{id}/`

use axum::extract::State;
use http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use crate::stale::unchanged;

/// Takes a product out of the shop. Orders that hold it keep what they say.
#[utoipa::path(delete, path = "/api/products/{id}/", tag = "products", security(("bearer" = ["products.edit"])),
    params(("id" = String, Path, description = "Id or slug"), ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 204), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<String>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    let id = souk_catalog::find_id(services.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    let channel = std::sync::Arc::clone(&market.channel);
    services
        .db
        .write(move |tx| async move {
            let version = souk_catalog::product_version(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, &channel, id, &read, version, &json!({})).await?;
            souk_catalog::archive_product(&tx, id).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
