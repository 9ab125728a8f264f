//! `DELETE /api/products/{id}/`

use axum::extract::State;
use http::{HeaderMap, StatusCode};
use souk_accounts::Staff;
use souk_http::{Path, Problem, ProblemBody, etag};

use crate::ListingState;

/// Takes a product out of the shop. Orders that hold it keep what they say.
#[utoipa::path(delete, path = "/api/products/{id}/", tag = "products",
    params(("id" = String, Path, description = "Id or slug"), ("If-Match" = Option<String>, Header, description = "The version that was read")),
    responses((status = 204), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub(crate) async fn delete(
    State(state): State<ListingState>,
    Staff(_staff): Staff,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, Problem> {
    let id = souk_catalog::find_id(state.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    state
        .db
        .write(move |tx| async move {
            let version = souk_catalog::product_version(&tx, id).await?.ok_or_else(Problem::not_found)?;
            etag::check_match(&headers, version)?;
            souk_catalog::archive_product(&tx, id).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
