//! What merchants send of a channel.

use serde::{Deserialize, Serialize};
use souk_http::schema::is_country;
use souk_http::{Invalid, Problem, schema};
use souk_money::Currency;
use souk_platform::TaxRounding;
use utoipa::openapi::schema::{Array, ArrayBuilder};

use super::store::ChannelView;
use crate::{NewChannel, messages};

/// The languages that the shop speaks.
const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

fn countries() -> Array {
    schema::countries("Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.")
}

fn locales() -> Array {
    let language = schema::one_of(&LANGUAGES, "As BCP 47.");
    let text = "All its languages; of a new channel, the first one is its own.";
    ArrayBuilder::new().items(language).min_items(Some(1)).max_items(Some(3)).description(Some(text)).build()
}

/// A channel to be made.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ChannelInput)]
pub(crate) struct NewChannelInput {
    /// Its name, as `X-Channel` takes it.
    #[schema(pattern = "^[a-z0-9-]{1,40}$")]
    slug: String,
    /// The currency of all its prices, as ISO 4217; it never changes.
    #[schema(pattern = "^[A-Z]{3}$")]
    currency: String,
    /// All its languages; the first one is its own.
    #[schema(schema_with = locales)]
    locales: Vec<String>,
    /// Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.
    #[serde(default)]
    #[schema(schema_with = countries)]
    countries: Vec<String>,
    /// Whether prices hold the tax; they do when absent.
    #[serde(default = "yes")]
    prices_include_tax: bool,
    /// Where tax is rounded; for each line when absent.
    #[serde(default)]
    tax_rounding: TaxRounding,
    /// The tax everywhere, in thousandths of a percent: 21000 is 21 %.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100_000)]
    tax_millipercent: i64,
}

const fn yes() -> bool {
    true
}

impl NewChannelInput {
    pub(super) fn checked(&self) -> Result<NewChannel, Problem> {
        let mut invalid = Invalid::new();
        let written = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_slug = (1..=40).contains(&self.slug.len()) && self.slug.chars().all(written);
        invalid.check(is_slug, "slug", &messages::NO_CHANNEL_NAME);
        let currency = self.currency.parse::<Currency>();
        invalid.check(currency.is_ok(), "currency", &messages::NO_CURRENCY);
        let locales = languages(&mut invalid, &self.locales);
        let countries = delivered(&mut invalid, &self.countries);
        let is_rate = (0..=100_000).contains(&self.tax_millipercent);
        invalid.check(is_rate, "tax_millipercent", &messages::MILLIPERCENT);
        invalid.done()?;
        Ok(NewChannel {
            slug: self.slug.clone(),
            currency: currency.unwrap_or(Currency::EUR),
            locales,
            countries,
            prices_include_tax: self.prices_include_tax,
            tax_rounding: self.tax_rounding,
            tax_millipercent: self.tax_millipercent,
        })
    }
}

/// Changes of a channel; what is absent stays. Its name and its currency never change.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChannelChange {
    /// The language when none is chosen: one of its languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 2, max_length = 2)]
    locale: Option<String>,
    /// All its languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = locales)]
    locales: Option<Vec<String>>,
    /// Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = countries)]
    countries: Option<Vec<String>>,
    /// Whether prices hold the tax. What is priced already keeps its figures, which then mean something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    prices_include_tax: Option<bool>,
    /// Where tax is rounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    tax_rounding: Option<TaxRounding>,
}

impl ChannelChange {
    /// `channel` as it is once these changes are made.
    pub(super) fn applied(&self, mut channel: ChannelView) -> Result<ChannelView, Problem> {
        let mut invalid = Invalid::new();
        if let Some(locales) = &self.locales {
            channel.locales = languages(&mut invalid, locales);
        }
        if let Some(locale) = &self.locale {
            channel.locale.clone_from(locale);
        }
        let field = if self.locale.is_some() { "locale" } else { "locales" };
        invalid.check(channel.locales.contains(&channel.locale), field, &messages::LANGUAGE_NOT_SPOKEN);
        if let Some(countries) = &self.countries {
            channel.countries = delivered(&mut invalid, countries);
        }
        channel.prices_include_tax = self.prices_include_tax.unwrap_or(channel.prices_include_tax);
        channel.tax_rounding = self.tax_rounding.unwrap_or(channel.tax_rounding);
        invalid.done()?;
        channel.version += 1;
        Ok(channel)
    }
}

/// The languages, each once.
fn languages(invalid: &mut Invalid, given: &[String]) -> Vec<String> {
    invalid.check(!given.is_empty(), "locales", &souk_http::messages::EMPTY);
    let known = given.iter().all(|locale| LANGUAGES.contains(&locale.as_str()));
    invalid.check(known, "locales", messages::NO_LANGUAGE.with("known", LANGUAGES.join(", ")));
    once(given.iter().cloned())
}

/// The countries in capitals, each once.
fn delivered(invalid: &mut Invalid, given: &[String]) -> Vec<String> {
    let known = given.len() <= 250 && given.iter().all(|country| is_country(country));
    invalid.check(known, "countries", &souk_http::messages::NO_COUNTRY);
    once(given.iter().map(|country| country.to_uppercase()))
}

fn once(given: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept = Vec::new();
    for one in given {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
