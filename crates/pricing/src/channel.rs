//! The rows of a channel: where is sold, in which currency, and with which price list and tax.

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Currency;
use souk_platform::{Services, TaxRounding};

/// What a channel is made of.
#[derive(Clone, Debug)]
pub struct NewChannel {
    /// Its name in settings and in `X-Channel`.
    pub slug: String,
    /// The currency of all its prices.
    pub currency: Currency,
    /// All its languages; the first one is its own.
    pub locales: Vec<String>,
    /// Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.
    pub countries: Vec<String>,
    /// Whether prices hold the tax.
    pub prices_include_tax: bool,
    /// Where tax is rounded.
    pub tax_rounding: TaxRounding,
    /// The tax everywhere, in thousandths of a percent.
    pub tax_millipercent: i64,
}

/// Makes the channel of those who name none, unless it is there. Nodes that start together make one.
pub(crate) async fn make_default(services: &Services) -> Result<(), DbErr> {
    let settings = &services.settings;
    let new = NewChannel {
        slug: "default".to_owned(),
        currency: settings.currency,
        locales: vec!["en".to_owned(), "de".to_owned()],
        countries: settings.countries.clone(),
        prices_include_tax: true,
        tax_rounding: TaxRounding::Line,
        tax_millipercent: 21_000,
    };
    services.db.write(move |tx| async move { create_channel(&tx, &new).await.map(|_| ()) }).await
}

#[derive(Row)]
#[row(table = "channel")]
struct ChannelRow<'a> {
    id: Id,
    slug: &'a str,
    currency: Currency,
    locale: &'a str,
    locales: String,
    countries: String,
    prices_include_tax: bool,
    tax_rounding: &'static str,
    created_at: Timestamp,
}

#[derive(Row)]
#[row(table = "price_list")]
struct PriceListRow {
    id: Id,
    channel_id: Id,
    slug: &'static str,
    is_default: bool,
}

#[derive(Row)]
#[row(table = "tax_rate")]
struct TaxRateRow {
    id: Id,
    channel_id: Id,
    country: &'static str,
    region: &'static str,
    tax_class: &'static str,
    name: &'static str,
    millipercent: i64,
}

/// Makes a channel with a price list and a tax rate of its own; none when the slug is taken. All nodes know it once
/// [`Services::channels_changed`] was called after the commit. What is sold already is in its lists once it is priced there, or after
/// `souk reindex listing`.
///
/// # Errors
/// What the database says.
pub async fn create_channel(tx: &Tx, new: &NewChannel) -> Result<Option<Id>, DbErr> {
    let id = tx.new_id();
    let channel = ChannelRow {
        id,
        slug: &new.slug,
        currency: new.currency,
        locale: new.locales.first().map(String::as_str).unwrap_or_default(),
        locales: new.locales.join(","),
        countries: new.countries.join(","),
        prices_include_tax: new.prices_include_tax,
        tax_rounding: new.tax_rounding.as_str(),
        created_at: tx.now(),
    };
    let made = sql::insert(tx, [channel], "ON CONFLICT (slug) DO NOTHING").await?;
    if made == 0 {
        return Ok(None);
    }
    let list = PriceListRow { id: tx.new_id(), channel_id: id, slug: "default", is_default: true };
    sql::insert(tx, [list], "").await?;
    let rate = TaxRateRow {
        id: tx.new_id(),
        channel_id: id,
        country: "*",
        region: "*",
        tax_class: "*",
        name: "VAT",
        millipercent: new.tax_millipercent,
    };
    sql::insert(tx, [rate], "").await?;
    Ok(Some(id))
}
