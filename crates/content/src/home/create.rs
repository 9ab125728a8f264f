//! POST /api/home-sections/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::{HomeSection, SectionInput, create_home_section, store};
use crate::locale::Wanted;
use crate::version;

/// Makes a section of the home page. For staff.
#[utoipa::path(post, path = "/api/home-sections/", tag = "content", security(("bearer" = ["content.edit"])), request_body = SectionInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same section")),
    responses(
        (status = 201, body = HomeSection),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "the key is in use, or there are 30 sections already", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditContent>,
    market: Market,
    key: Key,
    Json(input): Json<SectionInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_home_section", &staff.account_id.to_string(), &input);
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
            let id = create_home_section(&tx, input).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, &market, id).await
}

async fn made(services: &Services, market: &Market, id: Id) -> Result<Response, Problem> {
    let found = store::all(services.db.read()).await?.into_iter().find(|held| held.id == id);
    let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
    let section = found.ok_or_else(Problem::not_found)?.shown(wanted);
    Ok(version::created(section.version, &section, &format!("/api/home-sections/{id}/")))
}
