//! Tax rates by country, region and product class.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

use souk_platform::Channel;

/// The class of goods that bear no tax, as imports give it to them, where no rate names it.
const UNTAXED: &str = "zero";

/// The class of what is asked for sending, where it is not taxed like most goods.
const SENDING: &str = "shipping";

/// A rate.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct TaxRate {
    /// Its name on receipts.
    pub name: String,
    /// Hundredths of a percent: 2100 is 21 %.
    pub basis_points: i64,
}

/// The rates of one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxRates(Vec<(String, TaxRate)>);

impl TaxRates {
    /// Rates for tests and for shops without a table: one for every class.
    #[must_use]
    pub fn flat(rate: TaxRate) -> Self {
        Self(vec![("*".to_owned(), rate)])
    }

    /// The rate of `class`: its own, or that of every class, or none. Untaxed goods (class `zero`) have their own rate or none.
    #[must_use]
    pub fn rate(&self, class: &str) -> TaxRate {
        let general = || if class == UNTAXED { None } else { self.own("*") };
        self.own(class).or_else(general).unwrap_or_default()
    }

    /// The rate of class `shipping`; none where sending bears the tax of what is sent.
    #[must_use]
    pub fn of_sending(&self) -> Option<TaxRate> {
        self.own(SENDING)
    }

    fn own(&self, name: &str) -> Option<TaxRate> {
        self.0.iter().find(|(class, _)| class == name).map(|(_, rate)| rate.clone())
    }
}

#[derive(FromQueryResult)]
struct Row {
    tax_class: String,
    country: String,
    region: String,
    name: String,
    basis_points: i64,
}

/// The rates that hold in `country` and `region`, in capitals or not: those of the region before the country's, those before
/// everywhere's.
///
/// # Errors
/// What the database says.
pub async fn tax_rates(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    country: &str,
    region: &str,
) -> Result<TaxRates, DbErr> {
    let mut rows = sql::all::<Row>(
        conn,
        "SELECT tax_class, country, region, name, basis_points FROM tax_rate
         WHERE channel_id = $1 AND country IN ($2, '*')",
        [channel.id.into(), country.into()],
    )
    .await?;
    // Compared here: SQLite knows capitals of ASCII only.
    let region = region.trim().to_lowercase();
    rows.retain(|r| r.region == "*" || r.region.to_lowercase() == region);
    rows.sort_by_key(|r| (r.region == "*", r.country == "*"));
    let mut rates: Vec<(String, TaxRate)> = Vec::new();
    for row in rows {
        if !rates.iter().any(|(class, _)| *class == row.tax_class) {
            rates.push((row.tax_class, TaxRate { name: row.name, basis_points: row.basis_points }));
        }
    }
    Ok(TaxRates(rates))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn untaxed_goods_bear_no_tax_unless_a_rate_names_them() {
        let rate = |points| TaxRate { name: "VAT".into(), basis_points: points };
        let general = TaxRates::flat(rate(2_100));
        assert_eq!(general.rate("standard").basis_points, 2_100);
        assert_eq!(general.rate("zero").basis_points, 0);
        let named = TaxRates(vec![("*".into(), rate(2_100)), ("zero".into(), rate(100))]);
        assert_eq!(named.rate("zero").basis_points, 100);
    }

    #[test]
    fn sending_bears_its_own_rate_where_there_is_one() {
        let rate = |points| TaxRate { name: "VAT".into(), basis_points: points };
        assert_eq!(TaxRates::flat(rate(2_100)).of_sending(), None);
        let own = TaxRates(vec![("*".into(), rate(725)), (SENDING.into(), rate(0))]);
        assert_eq!(own.of_sending(), Some(rate(0)));
    }
}
