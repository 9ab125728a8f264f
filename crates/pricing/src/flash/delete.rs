//! `DELETE /api/flash-sales/{id}/`

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::{store, write};

/// Takes a flash sale away; if it runs, its prices hold no more at once. Orders keep what they say.
#[utoipa::path(delete, path = "/api/flash-sales/{id}/", tag = "prices", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path, description = "The flash sale"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
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
            write::delete(&tx, &channel, id).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
