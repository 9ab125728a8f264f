//! POST /api/pages/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::{Page, PageInput, create_page, find_page};
use crate::version;

/// Makes a page. For staff.
#[utoipa::path(post, path = "/api/pages/", tag = "content", security(("bearer" = ["content.edit"])), request_body = PageInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same page")),
    responses(
        (status = 201, body = Page),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "the slug is taken, or the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditContent>,
    market: Market,
    key: Key,
    Json(input): Json<PageInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_page", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, &market, id).await,
            None => {}
        }
    }
    let id = services
        .db
        .write(move |tx| async move {
            let id = create_page(&tx, input).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, &market, id).await
}

async fn made(services: &Services, market: &Market, id: Id) -> Result<Response, Problem> {
    let (locale, default) = (&market.locale, &market.channel.locale);
    let page = find_page(services.db.read(), &id.to_string(), locale, default).await?;
    let page = page.ok_or_else(Problem::not_found)?;
    Ok(version::created(page.version, &page, &format!("/api/pages/{}/", page.slug)))
}
