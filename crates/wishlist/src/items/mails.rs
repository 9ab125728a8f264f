//! Which mails a member wants about a wish.

use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_platform::Services;

use crate::{WishlistKey, listed, store};

/// Which mails are wanted; none stays as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WantedMails {
    /// When the price falls.
    pub price: Option<bool>,
    /// When it is back in stock.
    pub stock: Option<bool>,
}

/// Sets which mails are wanted about the item `id` of the list that `key` opens.
///
/// # Errors
/// 404 for an item of another list.
pub async fn change_mails(
    services: &Services,
    key: &WishlistKey,
    id: Id,
    wanted: WantedMails,
) -> Result<(), Problem> {
    let key = key.clone();
    let known = services.db.write(move |tx| async move { set(&tx, &key, id, wanted).await }).await;
    match known.map_err(|e: DbErr| Problem::from(e))? {
        true => Ok(()),
        false => Err(Problem::not_found()),
    }
}

/// Sets which mails are wanted about the item `id`, and notes whether it is sold out now where its return is to be told; false when
/// `key` opens no such item.
pub(super) async fn set(tx: &Tx, key: &WishlistKey, id: Id, wanted: WantedMails) -> Result<bool, DbErr> {
    if !store::set_mails(tx, key, id, wanted).await? {
        return Ok(false);
    }
    if wanted.stock == Some(true)
        && let Some(item) = store::item(tx, key, id).await?
        && let Some(product) = listed::product(tx, item.channel_id, item.product_id).await?
        && let Some(offer) = listed::offer(&product, item.variant_id)
    {
        store::sold_out(tx, id, (!offer.in_stock).then(|| tx.now())).await?;
    }
    Ok(true)
}
