//! `DELETE /api/products/{id}/variants/{variant_id}/`

use axum::extract::State;
use http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use crate::stale::unchanged_variant;

/// Takes a variant out of the shop; its SKU becomes free.
#[utoipa::path(delete, path = "/api/products/{id}/variants/{variant_id}/", tag = "products", security(("bearer" = ["products.edit"])),
    params(("id" = String, Path, description = "Id or slug of the product"), ("variant_id" = Id, Path, description = "The variant"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 204), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    market: Market,
    Path((id, variant_id)): Path<(String, Id)>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    let product_id = souk_catalog::find_id(services.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    let channel = std::sync::Arc::clone(&market.channel);
    services
        .db
        .write(move |tx| async move {
            souk_catalog::product_version(&tx, product_id).await?.ok_or_else(Problem::not_found)?;
            unchanged_variant(&tx, &channel, (product_id, variant_id), &read, &json!({})).await?;
            souk_catalog::archive_variant(&tx, product_id, variant_id).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
