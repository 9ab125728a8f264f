//! `PATCH /api/channels/{slug}/`

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::input::ChannelChange;
use super::store::{self, ChannelView};

/// Changes a channel; what was ordered keeps what it says.
#[utoipa::path(patch, path = "/api/channels/{slug}/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = ChannelChange,
    params(("slug" = String, Path, description = "The channel's name"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = ChannelView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    Path(slug): Path<String>,
    read: IfMatch,
    Json(input): Json<ChannelChange>,
) -> Result<Response, Problem> {
    let known = services.clone();
    let changed = services
        .db
        .write(move |tx| async move {
            let held = store::locked(&tx, &slug).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!(input), &json!(held)));
            }
            let changed = input.applied(held)?;
            store::update(&tx, &changed).await?;
            store::tell(&tx, &known, changed.id);
            Ok(changed)
        })
        .await?;
    Ok(cacheable::private(etag::json(changed.version, &changed)))
}
