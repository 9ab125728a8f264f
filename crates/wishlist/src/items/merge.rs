//! A guest's wishlist goes along when its holder signs in.

use http::HeaderMap;
use serde_json::Value;
use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_platform::Services;

use crate::store::{self, ItemRow};
use crate::{MOST_ITEMS, WishlistKey};

/// Moves what is on the guest's list that `headers` show to the list of `account`, who has just signed in. There is nothing to tell
/// of it.
pub(crate) async fn on_sign_in(
    services: &Services,
    headers: &HeaderMap,
    account: Id,
) -> Result<Vec<Value>, Problem> {
    let Some(digest) = services.cookies.wishlist_token_digest(headers) else { return Ok(Vec::new()) };
    let moved = services.db.write(move |tx| async move { merge(&tx, digest, account).await }).await;
    moved.map_err(|e: DbErr| Problem::from(e))?;
    Ok(Vec::new())
}

/// The newest first, as many as the member's list has room for; what is on it already stays as it is.
async fn merge(tx: &Tx, digest: String, account: Id) -> Result<(), DbErr> {
    let (guest, member) = (WishlistKey::guest(digest), WishlistKey::member(account));
    // Whoever signs in with this list at the same moment waits here, and then finds it empty.
    let mut rows = store::take_all(tx, &guest).await?;
    let wished = store::all_wished(tx, &member).await?;
    rows.retain(|row| !wished.contains(&(row.product_id, row.variant_id)));
    let room = MOST_ITEMS.saturating_sub(i64::try_from(wished.len()).unwrap_or(MOST_ITEMS));
    rows.truncate(usize::try_from(room).unwrap_or(0));
    let moved = rows.into_iter().map(|row| ItemRow {
        id: tx.new_id(),
        account_id: Some(account),
        token_digest: None,
        ..row
    });
    store::insert(tx, moved).await.map(|_| ())
}
