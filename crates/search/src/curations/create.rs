//! `POST /api/search/curations/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::input::CurationInput;
use super::store::{self, CurationView};
use crate::messages;
use crate::rules::RulesChanged;

/// Curations of a shop at most: each node holds them in memory, and looks through them with each search.
const MOST_CURATIONS: i64 = 1_000;

/// Arranges what a query finds. At work on every node within a second.
#[utoipa::path(post, path = "/api/search/curations/", tag = "search", security(("bearer" = ["products.edit"])), request_body = CurationInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same curation")),
    responses((status = 201, body = CurationView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    key: Key,
    Json(input): Json<CurationInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_search_curation", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, id).await,
            None => {}
        }
    }
    let input = input.checked(services.db.read()).await?;
    let id = services
        .db
        .write(move |tx| async move {
            if store::count(&tx, "").await? >= MOST_CURATIONS {
                let most = messages::TOO_MANY_RULES.with("most", MOST_CURATIONS);
                return Err(Problem::invalid("query", most));
            }
            let id = tx.new_id();
            store::put(&tx, id, &input).await?;
            tx.emit(&RulesChanged { rule_id: id });
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, id).await
}

async fn made(services: &Services, id: Id) -> Result<Response, Problem> {
    let held = store::by_id(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    let view = store::views(services.db.read(), &[held], services.db.clock().now()).await?.pop();
    Ok(cacheable::private((StatusCode::CREATED, Json(view)).into_response()))
}
