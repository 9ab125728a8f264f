//! What merchants send of a tax rate.

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, is_unique_violation};
use souk_http::{Invalid, Problem};
use souk_platform::Channel;

use super::store::TaxRateView;
use crate::messages;

/// What stands for all that have no rate of their own.
const ANY: &str = "*";

/// A tax rate, or changes of one; what is absent stays, or takes its default.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TaxRateInput {
    /// Where it holds, as ISO 3166-1 alpha-2; `*` everywhere that has no rate of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 2, pattern = "^([A-Za-z]{2}|\\*)$")]
    country: Option<String>,
    /// In which region of the country; `*` in all that have no rate of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 100)]
    region: Option<String>,
    /// For which class of goods, such as `standard`, `reduced` or `zero`; `*` for all that have no rate of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 40)]
    tax_class: Option<String>,
    /// Its name on receipts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 60)]
    name: Option<String>,
    /// Thousandths of a percent: 21000 is 21 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, maximum = 100_000)]
    millipercent: Option<i64>,
    /// Whether a region's rate comes on top of its country's, and not in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    adds_to_country: Option<bool>,
}

impl TaxRateInput {
    /// A new rate `id`.
    pub(super) fn made(self, id: Id, channel: &Channel) -> Result<TaxRateView, Problem> {
        let mut invalid = Invalid::new();
        invalid.check(self.name.is_some(), "name", &souk_http::messages::REQUIRED);
        invalid.check(self.millipercent.is_some(), "millipercent", &souk_http::messages::REQUIRED);
        invalid.done()?;
        let any = || ANY.to_owned();
        let blank = TaxRateView {
            id,
            country: any(),
            region: any(),
            tax_class: any(),
            name: String::new(),
            millipercent: 0,
            adds_to_country: false,
            version: 0,
        };
        self.changed(blank, channel)
    }

    /// `rate` as it is once these changes are made.
    pub(super) fn changed(self, mut rate: TaxRateView, _: &Channel) -> Result<TaxRateView, Problem> {
        let mut invalid = Invalid::new();
        if let Some(country) = self.country {
            rate.country = country.to_uppercase();
            let known = rate.country == ANY || souk_http::schema::is_country(&rate.country);
            invalid.check(known, "country", &souk_http::messages::NO_COUNTRY);
        }
        if let Some(region) = self.region {
            rate.region = invalid.text("region", &region, 100);
        }
        if let Some(class) = self.tax_class {
            rate.tax_class = invalid.text("tax_class", &class, 40);
        }
        if let Some(name) = self.name {
            rate.name = invalid.text("name", &name, 60);
        }
        rate.millipercent = self.millipercent.unwrap_or(rate.millipercent);
        invalid.check((0..=100_000).contains(&rate.millipercent), "millipercent", &messages::MILLIPERCENT);
        rate.adds_to_country = self.adds_to_country.unwrap_or(rate.adds_to_country);
        let adds_to_nothing = rate.adds_to_country && rate.region == ANY;
        invalid.check(!adds_to_nothing, "adds_to_country", &messages::ADDS_TO_NOTHING);
        let everywhere = rate.country == ANY && rate.region != ANY;
        invalid.check(!everywhere, "region", &messages::REGION_OF_NOWHERE);
        invalid.done()?;
        rate.version += 1;
        Ok(rate)
    }
}

/// What the database says of a place and class that have a rate already, in words.
pub(super) fn explain(error: DbErr) -> Problem {
    if is_unique_violation(&error, "tax_rate_channel_id_country_region_tax_class_key") {
        return Problem::conflict(&messages::RATE_TAKEN).field("tax_class", &messages::RATE_TAKEN);
    }
    error.into()
}
