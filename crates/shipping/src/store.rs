//! Rows of shipping methods.

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, Db, DbErr, Id, sql};
use souk_pricing::Channel;

#[derive(FromQueryResult)]
pub(crate) struct Method {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) amount: i64,
    pub(crate) free_over_amount: Option<i64>,
    pub(crate) min_days: i64,
    pub(crate) max_days: i64,
    pub(crate) countries: String,
}

/// The methods of `channel` that are in use, in the merchant's order.
pub(crate) async fn active(conn: &impl ConnectionTrait, channel: &Channel) -> Result<Vec<Method>, DbErr> {
    sql::all(
        conn,
        "SELECT id, name, description, amount, free_over_amount, min_days, max_days, countries FROM shipping_method
         WHERE channel_id = $1 AND active ORDER BY position, id",
        [channel.id.into()],
    )
    .await
}

/// Gives a channel without any method two: standard (4.90, free from 60.00, 2 to 4 working days) and express (9.90, the next
/// working day). Nodes that start together make them once.
///
/// # Errors
/// What the database says.
pub async fn ensure_defaults(db: &Db, channel: &Channel) -> Result<(), DbErr> {
    let channel = channel.clone();
    db.write(move |tx| async move {
        let text = "SELECT COUNT(*) FROM shipping_method WHERE channel_id = $1";
        if sql::scalar::<i64>(&tx, text, [channel.id.into()]).await?.unwrap_or(0) > 0 {
            return Ok(());
        }
        // Currencies without a minor unit take the same figures: ¥490. Thousandths take ten times as many.
        let unit = if channel.currency.exponent() == 3 { 10 } else { 1 };
        let row = |code: &str, name: &str, description: &str, amount: i64, free: Option<i64>, days: (i64, i64), at: i64| {
            Vec::<Value>::from([
                tx.new_id().into(),
                channel.id.into(),
                code.into(),
                name.into(),
                description.into(),
                (amount * unit).into(),
                free.map(|f| f * unit).into(),
                days.0.into(),
                days.1.into(),
                "".into(),
                at.into(),
                tx.now().into(),
            ])
        };
        let rows = vec![
            row("standard", "Standard", "2 to 4 working days", 490, Some(6_000), (2, 4), 1),
            row("express", "Express", "The next working day", 990, None, (1, 1), 2),
        ];
        sql::insert_many(
            &tx,
            "INSERT INTO shipping_method (id, channel_id, code, name, description, amount, free_over_amount, min_days, max_days,
               countries, position, created_at) VALUES",
            12,
            rows,
            "ON CONFLICT (channel_id, code) DO NOTHING",
        )
        .await?;
        Ok(())
    })
    .await
}
