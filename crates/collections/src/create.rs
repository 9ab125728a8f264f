//! POST /api/collections/

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, LOCATION};
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::{DbErr, Id};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable, etag};
use souk_money::Currency;
use souk_platform::{Channels, Services};

use crate::input::CollectionInput;
use crate::{Collection, find_collection, write};

/// Makes a collection, by hand or by a rule. For staff.
#[utoipa::path(post, path = "/api/collections/", tag = "collections", security(("bearer" = ["products.edit"])), request_body = CollectionInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same collection")),
    responses(
        (status = 201, body = Collection),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "the slug is taken, or the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    key: Key,
    Json(input): Json<CollectionInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_collection", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, id).await,
            None => {}
        }
    }
    let currencies = currencies(&services).await?;
    let id = services
        .db
        .write(move |tx| async move {
            let id = write::create(&tx, input, &currencies).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, id).await
}

async fn made(services: &Services, id: Id) -> Result<Response, Problem> {
    let found = find_collection(services.db.read(), &id.to_string()).await?.ok_or_else(Problem::not_found)?;
    Ok(answer(StatusCode::CREATED, &found))
}

/// The currencies in which the shop sells.
pub(crate) async fn currencies(services: &Services) -> Result<Vec<Currency>, DbErr> {
    Ok(services.part::<Channels>().all().await?.iter().map(|channel| channel.currency).collect())
}

/// One collection with its version.
pub(crate) fn answer(status: StatusCode, one: &Collection) -> Response {
    let mut response = etag::json(one.version, one);
    *response.status_mut() = status;
    let place = format!("/api/collections/{}/", one.id);
    if let (StatusCode::CREATED, Ok(place)) = (status, HeaderValue::from_str(&place)) {
        response.headers_mut().insert(LOCATION, place);
    }
    cacheable::private(response)
}
