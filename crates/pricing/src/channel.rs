//! The rows of a channel: where is sold, in which currency, and with which price list and tax.

use souk_db::{DbErr, Id, Tx, sql};
use souk_money::Currency;
use souk_platform::Services;

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
    /// The tax everywhere, in hundredths of a percent.
    pub tax_basis_points: i64,
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
        tax_basis_points: 2_100,
    };
    services.db.write(move |tx| async move { create_channel(&tx, &new).await.map(|_| ()) }).await
}

/// Makes a channel with a price list and a tax rate of its own; none when the slug is taken. All nodes know it once
/// [`Services::channels_changed`] was called after the commit. What is sold already is in its lists once it is priced there, or after
/// `souk reindex listing`.
///
/// # Errors
/// What the database says.
pub async fn create_channel(tx: &Tx, new: &NewChannel) -> Result<Option<Id>, DbErr> {
    let id = tx.new_id();
    let made = sql::exec(
        tx,
        "INSERT INTO channel (id, slug, currency, locale, locales, countries, prices_include_tax, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (slug) DO NOTHING",
        [
            id.into(),
            new.slug.clone().into(),
            new.currency.into(),
            new.locales.first().cloned().unwrap_or_default().into(),
            new.locales.join(",").into(),
            new.countries.join(",").into(),
            new.prices_include_tax.into(),
            tx.now().into(),
        ],
    )
    .await?;
    if made == 0 {
        return Ok(None);
    }
    let text = "INSERT INTO price_list (id, channel_id, slug, is_default) VALUES ($1, $2, 'default', TRUE)";
    sql::exec(tx, text, [tx.new_id().into(), id.into()]).await?;
    sql::exec(
        tx,
        "INSERT INTO tax_rate (id, channel_id, country, region, tax_class, name, basis_points)
         VALUES ($1, $2, '*', '*', '*', 'VAT', $3)",
        [tx.new_id().into(), id.into(), new.tax_basis_points.into()],
    )
    .await?;
    Ok(Some(id))
}
