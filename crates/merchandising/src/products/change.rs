//! `PUT` and `PATCH /api/products/{id}/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody};
use souk_listing::Product;
use souk_platform::{Market, Services};

use super::answer;
use crate::input::ProductInput;
use crate::media::{are_there, bring_in};
use crate::stale::unchanged;
use crate::variants::replace::set_sheet;

/// Changes what is named and leaves the rest; `variants`, where named, are all of them.
#[utoipa::path(patch, path = "/api/products/{id}/", tag = "products", security(("bearer" = ["products.edit"])), request_body = ProductInput,
    params(("id" = String, Path, description = "Id or slug"), ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = Product), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<String>,
    read: IfMatch,
    Json(input): Json<ProductInput>,
) -> Result<Response, Problem> {
    save(&services, &market, &id, read, (input, staff.account_id)).await
}

/// Changes the whole product: what is not named takes its default, but for its variants, which stay then.
#[utoipa::path(put, path = "/api/products/{id}/", tag = "products", security(("bearer" = ["products.edit"])), request_body = ProductInput,
    params(("id" = String, Path, description = "Id or slug"), ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = Product), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn replace(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<String>,
    read: IfMatch,
    Json(mut input): Json<ProductInput>,
) -> Result<Response, Problem> {
    if input.title.is_none() {
        return Err(Problem::invalid("title", &souk_http::messages::REQUIRED));
    }
    input.description.get_or_insert_default();
    input.brand.get_or_insert(None);
    input.category.get_or_insert(None);
    input.status.get_or_insert_with(|| "draft".to_owned());
    input.publish_at.get_or_insert(None);
    input.featured.get_or_insert(false);
    input.seo_title.get_or_insert(None);
    input.seo_description.get_or_insert(None);
    input.tags.get_or_insert_default();
    input.attributes.get_or_insert_default();
    input.images.get_or_insert_default();
    input.related.get_or_insert_default();
    save(&services, &market, &id, read, (input, staff.account_id)).await
}

async fn save(
    services: &Services,
    market: &Market,
    id: &str,
    read: IfMatch,
    (input, actor): (ProductInput, Id),
) -> Result<Response, Problem> {
    let id = souk_catalog::find_id(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    if input.images.is_some() {
        let held = souk_catalog::product_record(services.db.read(), id).await?.media;
        let held = held.into_iter().map(|m| m.source).collect();
        are_there(services, input.images.as_deref(), &held).await?;
    }
    let (channel, queue) = (std::sync::Arc::clone(&market.channel), services.clone());
    services
        .db
        .write(move |tx| async move {
            let version = souk_catalog::product_version(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, &channel, id, &read, version, &json!(input)).await?;
            let mut invalid = Invalid::new();
            let category = input.category_id(&tx, &mut invalid).await?;
            let patch = input.patch(category, &mut invalid);
            invalid.done()?;
            souk_catalog::update_product(&tx, id, patch).await?;
            if let Some(variants) = &input.variants {
                set_sheet(&tx, &channel, id, variants, actor).await?;
            }
            if input.images.is_some() {
                bring_in(&tx, &queue, id).await?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    answer(services, market, id, StatusCode::OK).await
}
