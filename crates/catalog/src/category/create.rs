//! POST /api/categories/

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, LOCATION};
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, cacheable, etag};

use super::input::CategoryInput;
use super::{Category, create_category, find_category, picture};
use souk_platform::Services;

/// Makes a category. For staff.
#[utoipa::path(post, path = "/api/categories/", tag = "categories", security(("bearer" = ["products.edit"])), request_body = CategoryInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same category")),
    responses(
        (status = 201, body = Category),
        (status = 401, description = "no or a dead token", body = souk_http::ProblemBody),
        (status = 403, description = "not staff", body = souk_http::ProblemBody),
        (status = 409, description = "the key is in use", body = souk_http::ProblemBody),
        (status = 422, description = "a field needs another value", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    key: Key,
    Json(input): Json<CategoryInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_category", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => {
                let category = find_category(services.db.read(), &id.to_string()).await?;
                return Ok(answer(StatusCode::CREATED, &category.ok_or_else(Problem::not_found)?));
            }
            None => {}
        }
    }
    let image = match &input.image {
        Some(source) => Some(picture::ready(&services, source).await?),
        None => None,
    };
    let category = services
        .db
        .write(move |tx| async move {
            let category = create_category(&tx, input.with(image)).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, category.id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(category)
        })
        .await?;
    Ok(answer(StatusCode::CREATED, &category))
}

/// One category with its version.
pub(crate) fn answer(status: StatusCode, category: &Category) -> Response {
    let mut response = etag::json(category.version, &category);
    *response.status_mut() = status;
    let place = format!("/api/categories/{}/", category.id);
    if let (StatusCode::CREATED, Ok(place)) = (status, HeaderValue::from_str(&place)) {
        response.headers_mut().insert(LOCATION, place);
    }
    cacheable::private(response)
}
