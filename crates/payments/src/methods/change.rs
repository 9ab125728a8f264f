//! `PATCH /api/payment-methods/{gateway}/{method}/`

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::input::PaymentMethodChange;
use super::store::{self, PaymentMethod};
use crate::Gateways;

/// Changes a way to pay; orders that were placed keep what they were told. For staff.
#[utoipa::path(patch, path = "/api/payment-methods/{gateway}/{method}/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = PaymentMethodChange,
    params(("gateway" = String, Path, description = "The gateway's name"), ("method" = String, Path, description = "One of its methods"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = PaymentMethod), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    Path((gateway, method)): Path<(String, String)>,
    read: IfMatch,
    Json(input): Json<PaymentMethodChange>,
) -> Result<Response, Problem> {
    let gateways = Gateways::of(&services);
    let is_known = gateways.get(&gateway).is_some_and(|known| known.methods().contains(&method.as_str()));
    if !is_known {
        return Err(Problem::not_found());
    }
    let changed = services
        .db
        .write(move |tx| async move {
            let held = store::one(&tx, &gateway, &method).await?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!(input), &json!(held)));
            }
            let changed = input.changed(held)?;
            store::save(&tx, changed.clone()).await?;
            Ok(changed)
        })
        .await?;
    Ok(cacheable::private(etag::json(changed.version, &changed)))
}
