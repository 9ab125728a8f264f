//! Reading `/api/products/{id}/variants/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Permission, Viewer};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable, etag};

use crate::{Product, Variant, store};
use souk_platform::{Market, Services};

/// The product with its variants, if this person may see it.
async fn product(
    services: &Services,
    market: &Market,
    id: &str,
    principal: Option<&souk_accounts::Principal>,
) -> Result<Product, Problem> {
    let found = store::by_slug_or_id(services.db.read(), market.channel.id, id).await?;
    let (_, status, doc) = found.ok_or_else(Problem::not_found)?;
    if status != "active" && !principal.is_some_and(|p| p.may(Permission::ViewProducts)) {
        return Err(Problem::not_found());
    }
    serde_json::from_str(&doc).map_err(Problem::internal)
}

/// The variants of a product.
#[utoipa::path(get, path = "/api/products/{id}/variants/", tag = "products",
    params(("id" = String, Path, description = "Id or slug of the product")),
    responses((status = 200, body = Vec<Variant>), (status = 404, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let product = product(&services, &market, &id, principal.as_ref()).await?;
    Ok(cacheable::private(Json(product.variants).into_response()))
}

/// One variant.
#[utoipa::path(get, path = "/api/products/{id}/variants/{variant_id}/", tag = "products",
    params(("id" = String, Path, description = "Id or slug of the product"), ("variant_id" = Id, Path, description = "The variant")),
    responses((status = 200, body = Variant, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"), (status = 404, body = ProblemBody)))]
pub(crate) async fn detail(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Path((id, variant_id)): Path<(String, Id)>,
) -> Result<Response, Problem> {
    let product = product(&services, &market, &id, principal.as_ref()).await?;
    let variant = product.variants.into_iter().find(|v| v.id == variant_id).ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(variant.version, &variant)))
}
