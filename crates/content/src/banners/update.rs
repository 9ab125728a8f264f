//! PATCH /api/banners/{id}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::write::update_banner;
use super::{Banner, BannerChange};
use crate::locale::Wanted;
use crate::{picture, version};

/// Changes a banner. For staff.
#[utoipa::path(patch, path = "/api/banners/{id}/", tag = "content", security(("bearer" = ["content.edit"])), request_body = BannerChange,
    params(
        ("id" = Id, Path, description = "the banner's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Banner),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such banner", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<BannerChange>,
) -> Result<Response, Problem> {
    picture::check(&services, "image", change.image.as_ref().and_then(Option::as_deref)).await?;
    let changed = services
        .db
        .write(move |tx| async move {
            let yours = change.clone();
            let fresh = |held: &Banner| version::unchanged(&read, held.version, &yours, held);
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            update_banner(&tx, id, change, wanted, fresh).await
        })
        .await?;
    Ok(version::answer(changed.version, &changed))
}
