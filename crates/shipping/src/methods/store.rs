//! The rows of shipping methods.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Tx, sql};
use souk_money::Money;
use souk_platform::Channel;

use crate::ShippingMethodChanged;

/// A way to send.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ShippingMethod {
    /// Its id.
    pub(super) id: Id,
    /// Its name for integrations, unique in the channel.
    pub(super) code: String,
    /// Its name.
    pub(super) name: String,
    /// A sentence about it.
    pub(super) description: String,
    /// What it costs.
    pub(super) price: Money,
    /// From this worth of goods on it costs nothing; null where it always costs.
    pub(super) free_over: Option<Money>,
    /// Working days until it arrives, at least.
    pub(super) min_days: i64,
    /// Working days until it arrives, at most.
    pub(super) max_days: i64,
    /// Where it goes, as ISO 3166-1 alpha-2; wherever the channel delivers to when empty.
    pub(super) countries: Vec<String>,
    /// Its place among the others, from 0.
    pub(super) position: i64,
    /// Whether shoppers can choose it.
    pub(super) is_active: bool,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(super) version: i64,
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    code: String,
    name: String,
    description: String,
    amount: i64,
    free_over_amount: Option<i64>,
    min_days: i64,
    max_days: i64,
    countries: String,
    position: i64,
    is_active: bool,
    version: i64,
}

const COLUMNS: &str =
    "id, code, name, description, amount, free_over_amount, min_days, max_days, countries, position,
  is_active, version";

fn method(row: Row, channel: &Channel) -> ShippingMethod {
    ShippingMethod {
        id: row.id,
        code: row.code,
        name: row.name,
        description: row.description,
        price: Money::new(row.amount, channel.currency),
        free_over: row.free_over_amount.map(|amount| Money::new(amount, channel.currency)),
        min_days: row.min_days,
        max_days: row.max_days,
        countries: row.countries.split(',').filter(|c| !c.is_empty()).map(ToOwned::to_owned).collect(),
        position: row.position,
        is_active: row.is_active,
        version: row.version,
    }
}

/// All methods of `channel`, in the shop's order.
pub(super) async fn all(
    conn: &impl ConnectionTrait,
    channel: &Channel,
) -> Result<Vec<ShippingMethod>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM shipping_method WHERE channel_id = $1 ORDER BY position, id");
    let rows = sql::all::<Row>(conn, &text, [channel.id.into()]).await?;
    Ok(rows.into_iter().map(|row| method(row, channel)).collect())
}

/// The method `id` of `channel`.
pub(super) async fn one(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Id,
) -> Result<Option<ShippingMethod>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM shipping_method WHERE channel_id = $1 AND id = $2");
    let row = sql::one::<Row>(conn, &text, [channel.id.into(), id.into()]).await?;
    Ok(row.map(|row| method(row, channel)))
}

/// Like [`one`], held until the commit.
pub(super) async fn locked(tx: &Tx, channel: &Channel, id: Id) -> Result<Option<ShippingMethod>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM shipping_method WHERE channel_id = $1 AND id = $2 {}",
        tx.for_update()
    );
    let row = sql::one::<Row>(tx, &text, [channel.id.into(), id.into()]).await?;
    Ok(row.map(|row| method(row, channel)))
}

#[derive(souk_db::Row)]
#[row(table = "shipping_method")]
struct MethodRow<'a> {
    id: Id,
    channel_id: Id,
    code: &'a str,
    name: &'a str,
    description: &'a str,
    amount: i64,
    free_over_amount: Option<i64>,
    min_days: i64,
    max_days: i64,
    countries: String,
    position: i64,
    is_active: bool,
    version: i64,
}

/// Writes `method` down, new or changed.
pub(super) async fn save(tx: &Tx, channel: &Channel, method: &ShippingMethod) -> Result<u64, DbErr> {
    const KNOWN: &str = "ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name,
        description = excluded.description, amount = excluded.amount, free_over_amount = excluded.free_over_amount,
        min_days = excluded.min_days, max_days = excluded.max_days, countries = excluded.countries,
        position = excluded.position, is_active = excluded.is_active, version = excluded.version";
    let row = MethodRow {
        id: method.id,
        channel_id: channel.id,
        code: &method.code,
        name: &method.name,
        description: &method.description,
        amount: method.price.amount,
        free_over_amount: method.free_over.map(|free| free.amount),
        min_days: method.min_days,
        max_days: method.max_days,
        countries: method.countries.join(","),
        position: method.position,
        is_active: method.is_active,
        version: method.version,
    };
    let saved = sql::insert(tx, [row], KNOWN).await?;
    tx.emit(&ShippingMethodChanged { shipping_method_id: method.id });
    Ok(saved)
}

/// Takes the method `id` away.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    tx.emit(&ShippingMethodChanged { shipping_method_id: id });
    sql::exec(tx, "DELETE FROM shipping_method WHERE id = $1", [id.into()]).await
}
