//! `GET /api/variants/`

use std::collections::HashMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Json, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Market, Services};

use crate::messages;
use crate::products::record::RecordVariant;

/// Products whose variants are read at once, at most.
const MOST: usize = 100;

/// Of which products.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantsQuery {
    /// Ids of products separated by commas, 100 at most.
    #[param(min_length = 1, max_length = 3699)]
    product: String,
}

/// Variants as they are written.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct VariantList {
    /// In the order of their products, and among those in their own.
    results: Vec<ListedVariant>,
}

/// A variant as it is written, with what stands on the shelf.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct ListedVariant {
    /// Whose it is.
    product_id: Id,
    /// What its product is called.
    product_title: String,
    /// What is written.
    #[serde(flatten)]
    variant: RecordVariant,
    /// Units on the shelf of the shop's own location; null where they are not counted.
    on_hand: Option<i64>,
}

/// The variants of some products as they are written, for a sheet of them: with their lasting prices, their versions and what
/// stands on the shelf. Products that are not there are left out.
#[utoipa::path(get, path = "/api/variants/", tag = "products", security(("bearer" = ["products.view"])), params(VariantsQuery),
    responses((status = 200, body = VariantList), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    Query(query): Query<VariantsQuery>,
) -> Result<Response, Problem> {
    let results = read(&services, &market, &wanted(&query.product)?).await?;
    Ok(cacheable::private(Json(VariantList { results }).into_response()))
}

/// The ids, each once.
fn wanted(text: &str) -> Result<Vec<Id>, Problem> {
    let refused = || Problem::bad_parameter("product", messages::PRODUCT_IDS.with("most", MOST));
    let mut ids = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let id = Id::parse_str(part).map_err(|_| refused())?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() || ids.len() > MOST { Err(refused()) } else { Ok(ids) }
}

async fn read(services: &Services, market: &Market, products: &[Id]) -> Result<Vec<ListedVariant>, Problem> {
    let conn = services.db.read();
    let facts = souk_catalog::products_by_ids(conn, products).await?;
    let ids: Vec<Id> = facts.values().flat_map(|p| p.variants.iter().map(|v| v.id)).collect();
    let prices = souk_pricing::lasting(conn, &market.channel, &ids).await?;
    let shelves = souk_inventory::shelves(conn, &ids).await?;
    let records = souk_catalog::product_records(conn, products).await?;
    let mut results = Vec::with_capacity(ids.len());
    for product in products.iter().filter_map(|id| facts.get(id)) {
        let images = records.get(&product.id).map(|record| &record.variant_images);
        results.extend(product.variants.iter().map(|v| {
            let image = images.and_then(|all| all.get(&v.id)).cloned().unwrap_or_default();
            ListedVariant {
                product_id: product.id,
                product_title: product.title.clone(),
                variant: RecordVariant::of(v, prices.get(&v.id), image),
                on_hand: shelves.get(&v.id).map(|shelf| shelf.on_hand),
            }
        }));
    }
    Ok(results)
}

/// These variants as they are now, in this order.
pub(super) async fn of_variants(
    services: &Services,
    market: &Market,
    ids: &[Id],
) -> Result<Response, Problem> {
    let owners = souk_catalog::product_ids_of_variants(services.db.read(), ids).await?;
    let mut products: Vec<Id> = owners.into_values().collect();
    products.sort_unstable();
    products.dedup();
    let found = read(services, market, &products).await?;
    let mut found: HashMap<Id, ListedVariant> = found.into_iter().map(|one| (one.variant.id, one)).collect();
    let results = ids.iter().filter_map(|id| found.remove(id)).collect();
    Ok(cacheable::private(Json(VariantList { results }).into_response()))
}
