//! POST /api/banners/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::{Banner, BannerInput, create_banner, find_banner};
use crate::{picture, version};

/// Makes a banner. For staff.
#[utoipa::path(post, path = "/api/banners/", tag = "content", security(("bearer" = ["content.edit"])), request_body = BannerInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same banner")),
    responses(
        (status = 201, body = Banner),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditContent>,
    market: Market,
    key: Key,
    Json(input): Json<BannerInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_banner", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, &market, id).await,
            None => {}
        }
    }
    picture::check(&services, "image", input.image.as_deref()).await?;
    let id = services
        .db
        .write(move |tx| async move {
            let id = create_banner(&tx, input).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, &market, id).await
}

async fn made(services: &Services, market: &Market, id: Id) -> Result<Response, Problem> {
    let found = find_banner(services.db.read(), id, &market.locale, &market.channel.locale).await?;
    let banner = found.ok_or_else(Problem::not_found)?;
    Ok(version::created(banner.version, &banner, &format!("/api/banners/{id}/")))
}
