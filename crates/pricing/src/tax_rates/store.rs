//! The rows of tax rates.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Tx, sql};
use souk_platform::Channel;

use crate::TaxRateChanged;

/// A tax rate as merchants see it.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
#[schema(as = TaxRate)]
pub(crate) struct TaxRateView {
    /// Its id.
    pub(super) id: Id,
    /// Where it holds, as ISO 3166-1 alpha-2; `*` everywhere that has no rate of its own.
    pub(super) country: String,
    /// In which region of the country; `*` in all that have no rate of their own.
    pub(super) region: String,
    /// For which class of goods, such as `standard`, `reduced` or `zero`; `*` for all that have no rate of their own.
    pub(super) tax_class: String,
    /// Its name on receipts.
    pub(super) name: String,
    /// Thousandths of a percent: 21000 is 21 %.
    pub(super) millipercent: i64,
    /// Whether a region's rate comes on top of its country's, as in Quebec, and not in its place.
    pub(super) adds_to_country: bool,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(super) version: i64,
}

const COLUMNS: &str = "id, country, region, tax_class, name, millipercent, adds_to_country, version";

/// All rates of `channel`: by country, region and class, those that hold everywhere first.
pub(super) async fn all(conn: &impl ConnectionTrait, channel: &Channel) -> Result<Vec<TaxRateView>, DbErr> {
    let text =
        format!("SELECT {COLUMNS} FROM tax_rate WHERE channel_id = $1 ORDER BY country, region, tax_class");
    sql::all(conn, &text, [channel.id.into()]).await
}

/// The rate `id` of `channel`.
pub(super) async fn one(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Id,
) -> Result<Option<TaxRateView>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM tax_rate WHERE channel_id = $1 AND id = $2");
    sql::one(conn, &text, [channel.id.into(), id.into()]).await
}

/// Like [`one`], held until the commit.
pub(super) async fn locked(tx: &Tx, channel: &Channel, id: Id) -> Result<Option<TaxRateView>, DbErr> {
    let text =
        format!("SELECT {COLUMNS} FROM tax_rate WHERE channel_id = $1 AND id = $2 {}", tx.for_update());
    sql::one(tx, &text, [channel.id.into(), id.into()]).await
}

#[derive(Row)]
#[row(table = "tax_rate")]
struct TaxRateRow<'a> {
    id: Id,
    channel_id: Id,
    country: &'a str,
    region: &'a str,
    tax_class: &'a str,
    name: &'a str,
    millipercent: i64,
    adds_to_country: bool,
    version: i64,
}

/// Writes `rate` down, new or changed.
pub(super) async fn save(tx: &Tx, channel: &Channel, rate: &TaxRateView) -> Result<u64, DbErr> {
    const KNOWN: &str = "ON CONFLICT (id) DO UPDATE SET country = excluded.country, region = excluded.region,
        tax_class = excluded.tax_class, name = excluded.name, millipercent = excluded.millipercent,
        adds_to_country = excluded.adds_to_country, version = excluded.version";
    let row = TaxRateRow {
        id: rate.id,
        channel_id: channel.id,
        country: &rate.country,
        region: &rate.region,
        tax_class: &rate.tax_class,
        name: &rate.name,
        millipercent: rate.millipercent,
        adds_to_country: rate.adds_to_country,
        version: rate.version,
    };
    let saved = sql::insert(tx, [row], KNOWN).await?;
    tx.emit(&TaxRateChanged { tax_rate_id: rate.id });
    Ok(saved)
}

/// Takes the rate `id` away.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    tx.emit(&TaxRateChanged { tax_rate_id: id });
    sql::exec(tx, "DELETE FROM tax_rate WHERE id = $1", [id.into()]).await
}
