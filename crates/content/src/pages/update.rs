//! PATCH /api/pages/{slug}/

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::write::update_page;
use super::{Page, PageChange};
use crate::locale::Wanted;
use crate::version;

/// Changes a page. For staff.
#[utoipa::path(patch, path = "/api/pages/{slug}/", tag = "content", security(("bearer" = ["content.edit"])), request_body = PageChange,
    params(
        ("slug" = String, Path, description = "Id or slug", max_length = 255),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Page),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such page", body = ProblemBody),
        (status = 409, description = "stale version, or the slug is taken", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    Path(key): Path<String>,
    read: IfMatch,
    Json(change): Json<PageChange>,
) -> Result<Response, Problem> {
    let changed = services
        .db
        .write(move |tx| async move {
            let yours = change.clone();
            let fresh = |held: &Page| version::unchanged(&read, held.version, &yours, held);
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            update_page(&tx, &key, change, wanted, fresh).await
        })
        .await?;
    Ok(version::answer(changed.version, &changed))
}
