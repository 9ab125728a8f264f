//! POST /api/brands/

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, LOCATION};
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, cacheable, etag};
use souk_platform::Services;

use super::input::BrandInput;
use super::{Brand, create_brand, find_brand};

/// Makes a brand. For staff. Products with a new brand's name make theirs by themselves.
#[utoipa::path(post, path = "/api/brands/", tag = "brands", security(("bearer" = ["products.edit"])), request_body = BrandInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same brand")),
    responses(
        (status = 201, body = Brand),
        (status = 401, description = "no or a dead token", body = souk_http::ProblemBody),
        (status = 403, description = "not staff", body = souk_http::ProblemBody),
        (status = 409, description = "the name or slug is taken, or the key is in use", body = souk_http::ProblemBody),
        (status = 422, description = "a field needs another value", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    key: Key,
    Json(input): Json<BrandInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_brand", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, id).await,
            None => {}
        }
    }
    let id = services
        .db
        .write(move |tx| async move {
            let id = create_brand(&tx, input.into()).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, id).await
}

async fn made(services: &Services, id: Id) -> Result<Response, Problem> {
    let brand = find_brand(services.db.read(), &id.to_string()).await?.ok_or_else(Problem::not_found)?;
    Ok(answer(StatusCode::CREATED, &brand))
}

/// One brand with its version.
pub(crate) fn answer(status: StatusCode, brand: &Brand) -> Response {
    let mut response = etag::json(brand.version, brand);
    *response.status_mut() = status;
    let place = format!("/api/brands/{}/", brand.id);
    if let (StatusCode::CREATED, Ok(place)) = (status, HeaderValue::from_str(&place)) {
        response.headers_mut().insert(LOCATION, place);
    }
    cacheable::private(response)
}
