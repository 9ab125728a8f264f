//! A cart goes along when its holder chooses another currency.

use std::sync::Arc;

use souk_db::{DbErr, Id, Tx, sql};
use souk_http::Problem;
use souk_platform::{Channel, Services};

use crate::CartKey;
use crate::merge::{LineRow, add_lines};
use crate::store::{find, lines_of, touch};

/// Moves the cart that `key` opens from one channel to another, where its lines are priced anew. What is in a cart there already
/// stays in it.
///
/// # Errors
/// What the database says.
pub async fn change_channel(
    services: &Services,
    key: &CartKey,
    from: Id,
    to: &Arc<Channel>,
) -> Result<(), Problem> {
    let (key, to) = (key.clone(), Arc::clone(to));
    let moved = services.db.write(move |tx| async move {
        let Some(cart) = find(&tx, &key, from).await?.filter(|c| c.status == "open") else { return Ok(()) };
        // Whoever moves it at the same moment waits here, and then finds it gone.
        if !touch(&tx, cart.id).await? {
            return Ok(());
        }
        const MOVE: &str = "UPDATE cart SET channel_id = $2 WHERE id = $1";
        match find(&tx, &key, to.id).await?.filter(|c| c.status == "open") {
            Some(there) => {
                add_lines(&tx, cart.id, there.id).await?;
                price(&tx, there.id, &to).await
            }
            None => {
                sql::exec(&tx, MOVE, [cart.id.into(), to.id.into()]).await?;
                price(&tx, cart.id, &to).await
            }
        }
    });
    moved.await.map_err(|e: DbErr| Problem::from(e))
}

/// Notes what the lines of `cart` cost in `channel`, so that another currency is not told as another price.
async fn price(tx: &Tx, cart: Id, channel: &Channel) -> Result<(), DbErr> {
    let lines = lines_of(tx, cart).await?;
    let ids: Vec<Id> = lines.iter().map(|line| line.variant_id).collect();
    let prices = souk_pricing::of_variants(tx, channel, &ids, tx.now()).await?;
    let priced = lines.into_iter().filter_map(|line| {
        let price = prices.get(&line.variant_id)?.of(line.quantity)?;
        let mut row = LineRow::of(tx, cart, line);
        row.unit_price_amount = price.amount.amount;
        Some(row)
    });
    const PRICED: &str =
        "ON CONFLICT (cart_id, variant_id) DO UPDATE SET unit_price_amount = excluded.unit_price_amount";
    sql::insert(tx, priced, PRICED).await.map(|_| ())
}
