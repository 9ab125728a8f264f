//! `PATCH /api/products/{id}/variants/{variant_id}/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody};
use souk_listing::Variant;
use souk_platform::{Market, Services};

use super::one;
use crate::input::{VariantInput, set_figures};
use crate::stale::unchanged_variant;

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
            set_figures(&tx, &channel, &[(variant_id, &input)], |_| String::new(), staff.account_id).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    one(&services, &market, product_id, variant_id, StatusCode::OK).await
}
