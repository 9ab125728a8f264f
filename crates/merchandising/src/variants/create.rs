//! `POST /api/products/{id}/variants/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody};
use souk_listing::Variant;
use souk_platform::{Market, Services};

use super::one;
use crate::input::{VariantInput, set_figures};

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
            input.check_new("", &channel, &mut invalid);
            invalid.done()?;
            let id = souk_catalog::add_variant(&tx, product_id, input.new_variant()).await?;
            set_figures(&tx, &channel, &[(id, &input)], |_| String::new(), staff.account_id).await?;
            Ok::<_, Problem>(id)
        })
        .await?;
    one(&services, &market, product_id, variant, StatusCode::CREATED).await
}
