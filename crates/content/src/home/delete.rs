//! DELETE /api/home-sections/{id}/

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::IfMatch;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::HomeSection;
use super::write::delete_section;
use crate::locale::Wanted;
use crate::version;

/// Takes a section of the home page away. For staff.
#[utoipa::path(delete, path = "/api/home-sections/{id}/", tag = "content", security(("bearer" = ["content.edit"])),
    params(
        ("id" = Id, Path, description = "the section's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 204),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such section", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
    ))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    Path(id): Path<Id>,
    read: IfMatch,
) -> Result<StatusCode, Problem> {
    services
        .db
        .write(move |tx| async move {
            let fresh = |held: &HomeSection| version::unchanged(&read, held.version, &json!({}), held);
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            delete_section(&tx, id, wanted, fresh).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
