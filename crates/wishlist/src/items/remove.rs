//! `DELETE /api/wishlist/{id}/`

use axum::extract::State;
use axum::http::StatusCode;
use souk_db::{DbErr, Id};
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use crate::{WishlistKey, store};

/// Takes an item off the wishlist.
#[utoipa::path(delete, path = "/api/wishlist/{id}/", tag = "wishlist",
    params(("id" = Id, Path, description = "The item"),
        ("X-Wishlist-Token" = Option<String>, Header, description = "A guest's wishlist")),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    key: WishlistKey,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    remove(&services, &key, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the item `id` off the wishlist that `key` opens.
///
/// # Errors
/// 404 for an item of another list.
pub async fn remove(services: &Services, key: &WishlistKey, id: Id) -> Result<(), Problem> {
    let key = key.clone();
    let known = services.db.write(move |tx| async move { store::delete(&tx, &key, id).await }).await;
    match known.map_err(|e: DbErr| Problem::from(e))? {
        true => Ok(()),
        false => Err(Problem::not_found()),
    }
}
