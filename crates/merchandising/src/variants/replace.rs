//! `PUT /api/products/{id}/variants/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_catalog::SheetVariant;
use souk_db::{Id, Tx};
use souk_http::etag::IfMatch;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody};
use souk_listing::Product;
use souk_platform::{Channel, Market, Services};

use crate::input::{VariantInput, set_figures};
use crate::messages;
use crate::products::answer;
use crate::stale::unchanged;

/// All variants of a product.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sheet {
    /// In order, all with the options of the first.
    #[schema(min_items = 1, max_items = 1000)]
    variants: Vec<VariantInput>,
}

/// Gives a product exactly these variants, in one write: those named by their id are changed, the others are made with their opening
/// stock, and live ones that are not named leave the shop. A field that is left out is empty; a SKU, a price or the price before it that is
/// left out stays as it is.
#[utoipa::path(put, path = "/api/products/{id}/variants/", tag = "products", security(("bearer" = ["products.edit"])), request_body = Sheet,
    params(("id" = String, Path, description = "Id or slug of the product"), ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of the product gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = Product), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn replace(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<String>,
    read: IfMatch,
    Json(sheet): Json<Sheet>,
) -> Result<Response, Problem> {
    let id = souk_catalog::find_id(services.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    let channel = std::sync::Arc::clone(&market.channel);
    services
        .db
        .write(move |tx| async move {
            let version = souk_catalog::product_version(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, &channel, id, &read, version, &json!(sheet)).await?;
            set_sheet(&tx, &channel, id, &sheet.variants, staff.account_id).await
        })
        .await?;
    answer(&services, &market, id, StatusCode::OK).await
}

/// Gives the product exactly these variants with their figures.
pub(crate) async fn set_sheet(
    tx: &Tx,
    channel: &Channel,
    product: Id,
    rows: &[VariantInput],
    actor: Id,
) -> Result<(), Problem> {
    let mut invalid = Invalid::new();
    for (at, row) in rows.iter().enumerate() {
        let at = format!("variants[{at}].");
        row.check(&at, channel, &mut invalid);
        let is_opening = row.id.is_none() || row.stock.is_none();
        invalid.check(is_opening, &format!("{at}stock"), &messages::STOCK_BY_MOVEMENTS);
    }
    invalid.done()?;
    let sheet = rows.iter().map(|row| SheetVariant { id: row.id, variant: row.new_variant() });
    let ids = souk_catalog::set_variants(tx, product, sheet.collect()).await?;
    let figures: Vec<_> = ids.into_iter().zip(rows).collect();
    set_figures(tx, channel, &figures, |n| format!("variants[{n}]."), actor).await
}
