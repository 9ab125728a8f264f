//! PATCH /api/settings/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Json, Problem, ProblemBody};
use souk_platform::Services;

use super::{Profile, ProfileChange, update_profile};
use crate::{picture, version};

/// Changes the shop's profile. For staff.
#[utoipa::path(patch, path = "/api/settings/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = ProfileChange,
    params(("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses(
        (status = 200, body = Profile),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    read: IfMatch,
    Json(change): Json<ProfileChange>,
) -> Result<Response, Problem> {
    picture::check(&services, "logo", change.logo.as_ref().and_then(Option::as_deref)).await?;
    let settings = services.settings.clone();
    let changed = services
        .db
        .write(move |tx| async move {
            let yours = change.clone();
            let fresh = |held: &Profile| version::unchanged(&read, held.version, &yours, held);
            update_profile(&tx, &settings, change, fresh).await
        })
        .await?;
    Ok(version::answer(changed.version, &changed))
}
