//! POST /api/redirects/

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{Redirect, RedirectInput, create_redirect, store};

/// Makes a redirect. For staff.
#[utoipa::path(post, path = "/api/redirects/", tag = "content", security(("bearer" = ["content.edit"])), request_body = RedirectInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same redirect")),
    responses(
        (status = 201, body = Redirect),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "the path is taken, or the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditContent>,
    key: Key,
    Json(input): Json<RedirectInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_redirect", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, id).await,
            None => {}
        }
    }
    let public_url = services.settings.public_url.clone();
    let id = services
        .db
        .write(move |tx| async move {
            let id = create_redirect(&tx, &public_url, input).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, id).await
}

async fn made(services: &Services, id: Id) -> Result<Response, Problem> {
    let redirect = store::by_id(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private((StatusCode::CREATED, Json(redirect)).into_response()))
}
