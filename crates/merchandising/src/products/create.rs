//! `POST /api/products/`

use std::collections::HashSet;

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_listing::Product;
use souk_platform::{Market, Services};

use super::answer;
use crate::input::{ProductInput, VariantInput, set_figures};
use crate::media::{are_there, bring_in};

/// Makes a product with its variants, prices and stock. Without variants it gets one.
#[utoipa::path(post, path = "/api/products/", tag = "products", security(("bearer" = ["products.edit"])), request_body = ProductInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same product")),
    responses((status = 201, body = Product), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    key: Key,
    Json(input): Json<ProductInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_product", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return answer(&services, &market, id, StatusCode::CREATED).await,
            None => {}
        }
    }
    are_there(&services, input.images.as_deref(), &HashSet::new()).await?;
    let (channel, queue) = (std::sync::Arc::clone(&market.channel), services.clone());
    let id = services
        .db
        .write(move |tx| async move {
            let mut invalid = Invalid::new();
            invalid.check(input.title.is_some(), "title", &souk_http::messages::REQUIRED);
            input.check_variants(&channel, &mut invalid);
            let category = input.category_id(&tx, &mut invalid).await?.flatten();
            let new = input.new_product(category, &mut invalid);
            invalid.done()?;
            let created = souk_catalog::create_product(&tx, new).await?;
            let lone = [VariantInput::default()];
            let inputs = input.variants.as_deref().filter(|v| !v.is_empty()).unwrap_or(&lone);
            let figures: Vec<_> = created.variant_ids.iter().copied().zip(inputs).collect();
            set_figures(&tx, &channel, &figures, |n| format!("variants[{n}]."), staff.account_id).await?;
            if input.images.as_ref().is_some_and(|images| !images.is_empty()) {
                bring_in(&tx, &queue, created.id).await?;
            }
            if let Some(bound) = bound {
                bound.claim(&tx, created.id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(created.id)
        })
        .await?;
    answer(&services, &market, id, StatusCode::CREATED).await
}
