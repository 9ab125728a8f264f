//! PATCH /api/home-sections/{id}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::write::update_section;
use super::{HomeSection, SectionChange};
use crate::locale::Wanted;
use crate::version;

/// Changes a section of the home page. For staff.
#[utoipa::path(patch, path = "/api/home-sections/{id}/", tag = "content", security(("bearer" = ["content.edit"])), request_body = SectionChange,
    params(
        ("id" = Id, Path, description = "the section's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = HomeSection),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such section", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<SectionChange>,
) -> Result<Response, Problem> {
    let changed = services
        .db
        .write(move |tx| async move {
            let yours = change.clone();
            let fresh = |held: &HomeSection| version::unchanged(&read, held.version, &yours, held);
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            update_section(&tx, id, change, wanted, fresh).await
        })
        .await?;
    Ok(version::answer(changed.version, &changed))
}
