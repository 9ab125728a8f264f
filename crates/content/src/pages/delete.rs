//! DELETE /api/pages/{slug}/

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::Page;
use super::write::delete_page;
use crate::locale::Wanted;
use crate::version;

/// Takes a page away, unless a menu links to it. For staff.
#[utoipa::path(delete, path = "/api/pages/{slug}/", tag = "content", security(("bearer" = ["content.edit"])),
    params(
        ("slug" = String, Path, description = "Id or slug", max_length = 255),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such page", body = ProblemBody),
        (status = 409, description = "stale version, or a menu links to it", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    Path(key): Path<String>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    services
        .db
        .write(move |tx| async move {
            let fresh = |held: &Page| version::unchanged(&read, held.version, &json!({}), held);
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            delete_page(&tx, &key, wanted, fresh).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
