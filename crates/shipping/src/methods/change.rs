//! `PATCH /api/shipping-methods/{id}/`

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::{Market, Services};

use super::input::{ShippingMethodInput, explain};
use super::store::{self, ShippingMethod};

/// Changes a shipping method; what was ordered keeps what it says.
#[utoipa::path(patch, path = "/api/shipping-methods/{id}/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = ShippingMethodInput,
    params(("id" = Id, Path, description = "The shipping method"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = ShippingMethod), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "stale version, or there is one like it", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<ShippingMethodInput>,
) -> Result<Response, Problem> {
    let channel = market.channel.clone();
    let changed = services
        .db
        .write(move |tx| async move {
            let held = store::locked(&tx, &channel, id).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!(input), &json!(held)));
            }
            let changed = input.changed(held, &channel)?;
            store::save(&tx, &channel, &changed).await.map_err(explain)?;
            Ok(changed)
        })
        .await?;
    Ok(cacheable::private(etag::json(changed.version, &changed)))
}
