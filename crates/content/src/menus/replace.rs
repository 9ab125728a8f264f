//! PUT /api/menus/{handle}/

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_http::etag::IfMatch;
use souk_http::{Json, Path, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::store::{self, Reader};
use super::{Menu, MenuInput, MenuItem, replace_menu};
use crate::locale::Wanted;
use crate::version;

/// Sets all items of a menu, which is made if it is not there. For staff.
#[utoipa::path(put, path = "/api/menus/{handle}/", tag = "content", security(("bearer" = ["content.edit"])), request_body = MenuInput,
    params(
        ("handle" = String, Path, description = "Its name: small letters, digits and hyphens", max_length = 40),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Menu),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "the name cannot be a menu's", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "an item needs another value", body = ProblemBody),
    ))]
pub(crate) async fn replace(
    State(services): State<Services>,
    _: Staff<rights::EditContent>,
    market: Market,
    Path(handle): Path<String>,
    read: IfMatch,
    Json(input): Json<MenuInput>,
) -> Result<Response, Problem> {
    let menu = services
        .db
        .write(move |tx| async move {
            let yours = input.clone();
            let fresh = |held: &Menu| {
                // As it would be sent, so that the two can be held against each other.
                let items: Vec<_> = held.items.iter().map(MenuItem::to_input).collect();
                let theirs = json!({"handle": held.handle, "version": held.version, "items": items});
                version::unchanged(&read, held.version, &yours, &theirs)
            };
            replace_menu(&tx, &handle, input, fresh).await?;
            let wanted = Wanted { locale: &market.locale, default: &market.channel.locale };
            store::read(&tx, &handle, wanted, Reader::Staff).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(version::answer(menu.version, &menu))
}
