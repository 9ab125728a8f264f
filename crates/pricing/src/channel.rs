//! Where is sold, in which currency and to which countries.

use sea_orm::FromQueryResult;
use souk_db::{Db, DbErr, Id, Tx, sql};
use souk_money::Currency;

/// A channel: one currency, one way of showing tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// Its name in settings.
    pub slug: String,
    /// The currency of all its prices.
    pub currency: Currency,
    /// The language when none is chosen.
    pub locale: String,
    /// All languages.
    pub locales: Vec<String>,
    /// Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.
    pub countries: Vec<String>,
    /// Whether prices hold the tax.
    pub prices_include_tax: bool,
    /// Its default price list.
    pub price_list_id: Id,
}

/// What the first start makes the default channel of.
#[derive(Clone, Debug)]
pub struct ChannelDefaults {
    /// The currency of all its prices.
    pub currency: Currency,
    /// The language when none is chosen.
    pub locale: String,
    /// All languages.
    pub locales: Vec<String>,
    /// Where it delivers to.
    pub countries: Vec<String>,
    /// Whether prices hold the tax.
    pub prices_include_tax: bool,
    /// The tax everywhere, in hundredths of a percent.
    pub tax_basis_points: i64,
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    slug: String,
    currency: Currency,
    locale: String,
    locales: String,
    countries: String,
    prices_include_tax: bool,
    price_list_id: Id,
}

fn list(text: &str) -> Vec<String> {
    text.split(',').filter(|t| !t.is_empty()).map(ToOwned::to_owned).collect()
}

/// The default channel, made of `defaults` when there is none yet. Nodes that start together make one.
///
/// # Errors
/// What the database says.
pub async fn ensure_defaults(db: &Db, defaults: ChannelDefaults) -> Result<Channel, DbErr> {
    db.write(move |tx| async move {
        make(&tx, &defaults).await?;
        let row = sql::one::<Row>(
            &tx,
            "SELECT c.id, c.slug, c.currency, c.locale, c.locales, c.countries, c.prices_include_tax, l.id AS price_list_id
             FROM channel c JOIN price_list l ON l.channel_id = c.id AND l.is_default WHERE c.slug = 'default'",
            [],
        )
        .await?
        .ok_or_else(|| DbErr::Custom("the default channel is missing".into()))?;
        Ok(Channel {
            id: row.id,
            slug: row.slug,
            currency: row.currency,
            locale: row.locale,
            locales: list(&row.locales),
            countries: list(&row.countries),
            prices_include_tax: row.prices_include_tax,
            price_list_id: row.price_list_id,
        })
    })
    .await
}

async fn make(tx: &Tx, d: &ChannelDefaults) -> Result<(), DbErr> {
    let id = tx.new_id();
    let made = sql::exec(
        tx,
        "INSERT INTO channel (id, slug, currency, locale, locales, countries, prices_include_tax, created_at)
         VALUES ($1, 'default', $2, $3, $4, $5, $6, $7) ON CONFLICT (slug) DO NOTHING",
        [
            id.into(),
            d.currency.into(),
            d.locale.clone().into(),
            d.locales.join(",").into(),
            d.countries.join(",").into(),
            d.prices_include_tax.into(),
            tx.now().into(),
        ],
    )
    .await?;
    if made == 0 {
        return Ok(());
    }
    let text = "INSERT INTO price_list (id, channel_id, slug, is_default) VALUES ($1, $2, 'default', TRUE)";
    sql::exec(tx, text, [tx.new_id().into(), id.into()]).await?;
    sql::exec(
        tx,
        "INSERT INTO tax_rate (id, channel_id, country, region, tax_class, name, basis_points)
         VALUES ($1, $2, '*', '*', '*', 'VAT', $3)",
        [tx.new_id().into(), id.into(), d.tax_basis_points.into()],
    )
    .await?;
    Ok(())
}
