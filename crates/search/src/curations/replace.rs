//! `PUT /api/search/curations/{id}/`

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::input::CurationInput;
use super::store::{self, CurationView};
use crate::rules::RulesChanged;

/// Arranges it another way. At work on every node within a second.
#[utoipa::path(put, path = "/api/search/curations/{id}/", tag = "search", security(("bearer" = ["products.edit"])), request_body = CurationInput,
    params(("id" = Id, Path, description = "The curation"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = CurationView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn replace(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<CurationInput>,
) -> Result<Response, Problem> {
    let input = input.checked(services.db.read()).await?;
    let view = services
        .db
        .write(move |tx| async move {
            let held = store::locked(&tx, id).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!(input), &json!(held.input())));
            }
            store::put(&tx, id, &input).await?;
            tx.emit(&RulesChanged { rule_id: id });
            let held = store::by_id(&tx, id).await?.ok_or_else(Problem::not_found)?;
            store::views(&tx, &[held], tx.now()).await?.pop().ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(cacheable::private(etag::json(view.version, &view)))
}
