//! Units of a flash sale that an order takes: counted where they are kept, so that never more are sold than there are.

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Row, Tx, sql};
use souk_money::Quantity;

use crate::PriceChanged;

/// Units that an order wants at a flash sale's price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The price: [`crate::Sale::price_id`].
    pub price_id: Id,
    /// Of which variant.
    pub variant_id: Id,
    /// How many.
    pub quantity: Quantity,
}

#[derive(Row)]
#[row(table = "price_claim")]
struct ClaimRow {
    order_id: Id,
    price_id: Id,
    quantity: Quantity,
}

/// Takes the units for the order. False, and nothing is taken, where a sale has not so many left any more.
///
/// # Errors
/// What the database says.
pub async fn claim(tx: &Tx, order_id: Id, mut claims: Vec<Claim>) -> Result<bool, DbErr> {
    const TAKE: &str = "UPDATE price SET sold_quantity = sold_quantity + $2
        WHERE id = $1 AND sold_quantity + $2 <= sale_quantity";
    // In one order, so that two orders cannot wait for each other.
    claims.sort_unstable_by_key(|claim| claim.price_id);
    for (at, claim) in claims.iter().enumerate() {
        if sql::exec(tx, TAKE, [claim.price_id.into(), claim.quantity.into()]).await? == 0 {
            for taken in &claims[..at] {
                put_back(tx, taken.price_id, taken.quantity).await?;
            }
            return Ok(false);
        }
    }
    for claim in &claims {
        tx.emit(&PriceChanged { variant_id: claim.variant_id });
    }
    let rows = claims.iter().map(|c| ClaimRow { order_id, price_id: c.price_id, quantity: c.quantity });
    sql::insert(tx, rows.collect::<Vec<_>>(), "").await?;
    Ok(true)
}

/// Gives back what the order took; twice is as good as once.
///
/// # Errors
/// What the database says.
pub async fn release(tx: &Tx, order_id: Id) -> Result<(), DbErr> {
    #[derive(FromQueryResult)]
    struct Taken {
        price_id: Id,
        quantity: Quantity,
    }
    const TAKEN: &str = "DELETE FROM price_claim WHERE order_id = $1 RETURNING price_id, quantity";
    const WHOSE: &str = "SELECT variant_id FROM price WHERE id = $1";
    let mut taken: Vec<Taken> = sql::all(tx, TAKEN, [order_id.into()]).await?;
    taken.sort_unstable_by_key(|claim| claim.price_id);
    for Taken { price_id, quantity } in taken {
        put_back(tx, price_id, quantity).await?;
        if let Some(variant_id) = sql::scalar(tx, WHOSE, [price_id.into()]).await? {
            tx.emit(&PriceChanged { variant_id });
        }
    }
    Ok(())
}

async fn put_back(tx: &Tx, price_id: Id, quantity: Quantity) -> Result<(), DbErr> {
    const TEXT: &str = "UPDATE price SET sold_quantity = sold_quantity - $2 WHERE id = $1";
    sql::exec(tx, TEXT, [price_id.into(), quantity.into()]).await?;
    Ok(())
}
