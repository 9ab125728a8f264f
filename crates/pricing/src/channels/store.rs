//! The rows of channels.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Tx, sql};
use souk_money::Currency;
use souk_platform::{Services, TaxRounding};

use crate::ChannelChanged;

/// A channel as everybody sees it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Channel)]
pub(crate) struct ChannelView {
    /// Its id.
    pub(super) id: Id,
    /// Its name, as `X-Channel` takes it.
    pub(super) slug: String,
    /// The currency of all its prices, as ISO 4217; it never changes.
    #[schema(value_type = String, example = "EUR")]
    pub(super) currency: Currency,
    /// The language when none is chosen, as BCP 47.
    pub(super) locale: String,
    /// All its languages.
    pub(super) locales: Vec<String>,
    /// Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.
    pub(super) countries: Vec<String>,
    /// Whether prices hold the tax.
    pub(super) prices_include_tax: bool,
    /// Where tax is rounded: for each line, or once for each rate.
    pub(super) tax_rounding: TaxRounding,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(super) version: i64,
}

#[derive(FromQueryResult)]
struct Held {
    id: Id,
    slug: String,
    currency: Currency,
    locale: String,
    locales: String,
    countries: String,
    prices_include_tax: bool,
    tax_rounding: String,
    version: i64,
}

impl From<Held> for ChannelView {
    fn from(held: Held) -> Self {
        let list = |text: &str| text.split(',').filter(|t| !t.is_empty()).map(ToOwned::to_owned).collect();
        Self {
            id: held.id,
            slug: held.slug,
            currency: held.currency,
            locale: held.locale,
            locales: list(&held.locales),
            countries: list(&held.countries),
            prices_include_tax: held.prices_include_tax,
            tax_rounding: TaxRounding::parse(&held.tax_rounding),
            version: held.version,
        }
    }
}

/// All channels, the default one first.
pub(super) async fn all(conn: &impl ConnectionTrait) -> Result<Vec<ChannelView>, DbErr> {
    const TEXT: &str =
        "SELECT id, slug, currency, locale, locales, countries, prices_include_tax, tax_rounding, version FROM channel
        ORDER BY CASE WHEN slug = 'default' THEN 0 ELSE 1 END, created_at, id";
    let rows: Vec<Held> = sql::all(conn, TEXT, []).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The channel `slug`.
pub(super) async fn one(conn: &impl ConnectionTrait, slug: &str) -> Result<Option<ChannelView>, DbErr> {
    const TEXT: &str =
        "SELECT id, slug, currency, locale, locales, countries, prices_include_tax, tax_rounding, version FROM channel
        WHERE slug = $1";
    let row: Option<Held> = sql::one(conn, TEXT, [slug.into()]).await?;
    Ok(row.map(Into::into))
}

/// Like [`one`], held until the commit.
pub(super) async fn locked(tx: &Tx, slug: &str) -> Result<Option<ChannelView>, DbErr> {
    let text = format!(
        "SELECT id, slug, currency, locale, locales, countries, prices_include_tax, tax_rounding, version FROM channel
         WHERE slug = $1{}",
        tx.for_update()
    );
    let row: Option<Held> = sql::one(tx, &text, [slug.into()]).await?;
    Ok(row.map(Into::into))
}

/// Writes what of `channel` may change.
pub(super) async fn update(tx: &Tx, channel: &ChannelView) -> Result<(), DbErr> {
    const TEXT: &str = "UPDATE channel SET locale = :locale, locales = :locales, countries = :countries,
        prices_include_tax = :prices_include_tax, tax_rounding = :tax_rounding, version = :version WHERE id = :id";
    let (text, values) = sql::named(
        TEXT,
        [
            ("locale", channel.locale.as_str().into()),
            ("locales", channel.locales.join(",").into()),
            ("countries", channel.countries.join(",").into()),
            ("prices_include_tax", channel.prices_include_tax.into()),
            ("tax_rounding", channel.tax_rounding.as_str().into()),
            ("version", channel.version.into()),
            ("id", channel.id.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    Ok(())
}

/// Has the channel `slug` speak `locales` as well as its own; those that it speaks already stay.
///
/// # Errors
/// What the database says.
pub async fn add_locales(tx: &Tx, services: &Services, slug: &str, locales: &[&str]) -> Result<(), DbErr> {
    let Some(mut channel) = locked(tx, slug).await? else { return Ok(()) };
    let new = locales.iter().filter(|locale| !channel.locales.iter().any(|known| known == *locale));
    let new: Vec<String> = new.map(|&locale| locale.to_owned()).collect();
    if !new.is_empty() {
        channel.locales.extend(new);
        channel.version += 1;
        update(tx, &channel).await?;
        tell(tx, services, channel.id);
    }
    Ok(())
}

/// Tells every node of a channel that was made or changed. Channels are forgotten before what was made of them is: a page that is
/// made in between is made of the new one.
pub(super) fn tell(tx: &Tx, services: &Services, channel_id: Id) {
    let services = services.clone();
    tx.after_commit(move || services.channels_changed());
    tx.emit(&ChannelChanged { channel_id });
}
