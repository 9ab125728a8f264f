//! `DELETE /api/shipping-methods/{id}/`

use axum::extract::State;
use http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::store;

/// Takes a shipping method away; what was ordered keeps what it says.
#[utoipa::path(delete, path = "/api/shipping-methods/{id}/", tag = "settings", security(("bearer" = ["settings.edit"])),
    params(("id" = Id, Path, description = "The shipping method"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
    Path(id): Path<Id>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    let channel = market.channel.clone();
    services
        .db
        .write(move |tx| async move {
            let held = store::locked(&tx, &channel, id).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!({}), &json!(held)));
            }
            store::delete(&tx, id).await?;
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
