//! `POST /api/products/{id}/media/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_catalog::{NewMedia, ProductPatch};
use souk_http::{FileBody, Json, Path, Problem, ProblemBody, Upload};
use souk_platform::Services;

use super::{Uploaded, bring_in, keep};

/// Takes a picture and puts it behind the product's others; `alt` says what it shows. One that the product has stays where it is.
#[utoipa::path(post, path = "/api/products/{id}/media/", tag = "products", security(("bearer" = ["products.edit"])),
    params(("id" = String, Path, description = "Id or slug of the product")),
    request_body(content = FileBody, content_type = "multipart/form-data"),
    responses((status = 201, body = Uploaded), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody), (status = 413, body = ProblemBody),
        (status = 415, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn add(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<String>,
    mut upload: Upload,
) -> Result<Response, Problem> {
    let id = souk_catalog::find_id(services.db.read(), &id).await?.ok_or_else(Problem::not_found)?;
    let alt = upload.fields.remove("alt").unwrap_or_default();
    if let Some(unknown) = upload.fields.into_keys().next() {
        return Err(Problem::invalid(unknown, &souk_http::messages::UNKNOWN_FIELD));
    }
    let kept = keep(&services, upload.file).await?;
    let (source, queue) = (kept.source.clone(), services.clone());
    services
        .db
        .write(move |tx| async move {
            souk_catalog::product_version(&tx, id).await?.ok_or_else(Problem::not_found)?;
            let held = souk_catalog::product_record(&tx, id).await?.media;
            if held.iter().any(|m| m.source == source) {
                return Ok(());
            }
            let held = held.into_iter().map(|m| NewMedia { source: m.source, alt: m.alt, focal: m.focal });
            let media = Some(held.chain([NewMedia { source, alt, focal: None }]).collect());
            souk_catalog::update_product(&tx, id, ProductPatch { media, ..ProductPatch::default() }).await?;
            bring_in(&tx, &queue, id).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok((StatusCode::CREATED, Json(kept)).into_response())
}
