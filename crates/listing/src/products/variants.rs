//! `/api/products/{id}/variants/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::json;
use souk_accounts::{MaybePrincipal, Permission, Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};

use super::input::{VariantInput, set_figures};
use super::stale::unchanged_variant;
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

async fn one(
    services: &Services,
    market: &Market,
    product_id: Id,
    id: Id,
    status: StatusCode,
) -> Result<Response, Problem> {
    let found = store::by_slug_or_id(services.db.read(), market.channel.id, &product_id.to_string()).await?;
    let (_, _, doc) = found.ok_or_else(Problem::not_found)?;
    let product: Product = serde_json::from_str(&doc).map_err(Problem::internal)?;
    let variant = product.variants.into_iter().find(|v| v.id == id).ok_or_else(Problem::not_found)?;
    let mut response = etag::json(variant.version, &variant);
    *response.status_mut() = status;
    Ok(cacheable::private(response))
}

/// The variants of a product.
#[utoipa::path(get, path = "/api/products/{id}/variants/", tag = "products",
    params(("id" = String, Path, description = "Id or slug of the product")),
    responses((status = 200, body = Vec<Variant>), (status = 404, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    MaybePrincipal(principal): MaybePrincipal,
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
    MaybePrincipal(principal): MaybePrincipal,
    Path((id, variant_id)): Path<(String, Id)>,
) -> Result<Response, Problem> {
    let product = product(&services, &market, &id, principal.as_ref()).await?;
    let variant = product.variants.into_iter().find(|v| v.id == variant_id).ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(variant.version, &variant)))
}

/// Adds a variant with its price and its opening stock.
#[utoipa::path(post, path = "/api/products/{id}/variants/", tag = "products", security(("bearer" = ["products.edit"])), request_body = VariantInput,
    params(("id" = String, Path, description = "Id or slug of the product")),
    responses((status = 201, body = Variant), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<String>,
    Json(input): Json<VariantInput>,
) -> Result<Response, Problem> {
    let product_id = souk_catalog::find_id(services.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    let channel = std::sync::Arc::clone(&market.channel);
    let variant = services
        .db
        .write(move |tx| async move {
            let mut invalid = Invalid::new();
            input.check("", &channel, &mut invalid);
            invalid.done()?;
            let id = souk_catalog::add_variant(&tx, product_id, input.new_variant()).await?;
            set_figures(&tx, &channel, &[(id, &input)], staff.account_id).await?;
            Ok::<_, Problem>(id)
        })
        .await?;
    one(&services, &market, product_id, variant, StatusCode::CREATED).await
}

/// Changes what is named of a variant, its price included. Its stock changes by movements: `POST /api/inventory/movements/`.
#[utoipa::path(patch, path = "/api/products/{id}/variants/{variant_id}/", tag = "products", security(("bearer" = ["products.edit"])), request_body = VariantInput,
    params(("id" = String, Path, description = "Id or slug of the product"), ("variant_id" = Id, Path, description = "The variant"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = Variant), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    Path((id, variant_id)): Path<(String, Id)>,
    read: IfMatch,
    Json(input): Json<VariantInput>,
) -> Result<Response, Problem> {
    let product_id = souk_catalog::find_id(services.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    let channel = std::sync::Arc::clone(&market.channel);
    services
        .db
        .write(move |tx| async move {
            souk_catalog::product_version(&tx, product_id).await?.ok_or_else(Problem::not_found)?;
            let ids = (product_id, variant_id);
            unchanged_variant(&tx, &channel, ids, &read, &json!(input)).await?;
            let mut invalid = Invalid::new();
            input.check_change(&channel, &mut invalid);
            invalid.done()?;
            souk_catalog::update_variant(&tx, product_id, variant_id, input.patch()).await?;
            set_figures(&tx, &channel, &[(variant_id, &input)], staff.account_id).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    one(&services, &market, product_id, variant_id, StatusCode::OK).await
}

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
