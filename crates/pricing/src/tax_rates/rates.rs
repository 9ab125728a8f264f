//! Tax rates by country, region and product class.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

use souk_platform::Channel;

/// The class of goods that bear no tax, as imports give it to them, where no rate names it.
const UNTAXED: &str = "zero";

/// The class of what is asked for sending, where it is not taxed like most goods.
const SENDING: &str = "shipping";

/// A tax.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxRate {
    /// Its name on receipts.
    pub name: String,
    /// Thousandths of a percent: 21000 is 21 %.
    pub millipercent: i64,
}

impl TaxRate {
    /// Several taxes as one: their names, and the sum of their rates.
    #[must_use]
    pub fn joined(rates: &[Self]) -> Self {
        let names: Vec<&str> = rates.iter().map(|rate| rate.name.as_str()).collect();
        Self { name: names.join(" + "), millipercent: Self::sum(rates) }
    }

    /// All of `rates` together, in thousandths of a percent.
    #[must_use]
    pub fn sum(rates: &[Self]) -> i64 {
        rates.iter().map(|rate| rate.millipercent).sum()
    }
}

/// The rates of one place, those of its region first, then its country's, then everywhere's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxRates(Vec<Known>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    class: String,
    is_regional: bool,
    adds_to_country: bool,
    rate: TaxRate,
}

impl TaxRates {
    /// Rates for tests and for shops without a table: one for every class.
    #[must_use]
    pub fn flat(rate: TaxRate) -> Self {
        Self(vec![Known { class: "*".to_owned(), is_regional: false, adds_to_country: false, rate }])
    }

    /// What `class` bears: its own rate, or that of every class, or nothing; where a region's comes on top of its country's, both,
    /// the country's first. Untaxed goods (class `zero`) have their own rate or none.
    #[must_use]
    pub fn of(&self, class: &str) -> Vec<TaxRate> {
        let Some(closest) = self.find(class, |_| true) else { return Vec::new() };
        let wider = if closest.adds_to_country { self.find(class, |known| !known.is_regional) } else { None };
        wider.into_iter().chain([closest]).map(|known| known.rate.clone()).collect()
    }

    /// What class `shipping` bears; none where sending bears the tax of what is sent.
    #[must_use]
    pub fn of_sending(&self) -> Option<Vec<TaxRate>> {
        self.0.iter().any(|known| known.class == SENDING).then(|| self.of(SENDING))
    }

    fn find(&self, class: &str, counts: fn(&Known) -> bool) -> Option<&Known> {
        let named = |name: &str| self.0.iter().find(|known| known.class == name && counts(known));
        let general = || if class == UNTAXED { None } else { named("*") };
        named(class).or_else(general)
    }
}

#[derive(FromQueryResult)]
struct Row {
    tax_class: String,
    country: String,
    region: String,
    name: String,
    millipercent: i64,
    adds_to_country: bool,
}

/// The rates that hold in `country` and `region`, in capitals or not.
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
        "SELECT tax_class, country, region, name, millipercent, adds_to_country FROM tax_rate
         WHERE channel_id = $1 AND country IN ($2, '*')",
        [channel.id.into(), country.into()],
    )
    .await?;
    // Compared here: SQLite knows capitals of ASCII only.
    let region = region.trim().to_lowercase();
    rows.retain(|r| r.region == "*" || r.region.to_lowercase() == region);
    rows.sort_by_key(|r| (r.region == "*", r.country == "*"));
    let known = |row: Row| Known {
        is_regional: row.region != "*",
        class: row.tax_class,
        adds_to_country: row.adds_to_country,
        rate: TaxRate { name: row.name, millipercent: row.millipercent },
    };
    Ok(TaxRates(rows.into_iter().map(known).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tax(millipercent: i64) -> TaxRate {
        TaxRate { name: "VAT".into(), millipercent }
    }

    fn rates(known: &[(&str, bool, bool, i64)]) -> TaxRates {
        let known = known.iter().map(|&(class, is_regional, adds_to_country, millipercent)| Known {
            class: class.to_owned(),
            is_regional,
            adds_to_country,
            rate: tax(millipercent),
        });
        TaxRates(known.collect())
    }

    #[test]
    fn untaxed_goods_bear_no_tax_unless_a_rate_names_them() {
        let general = TaxRates::flat(tax(21_000));
        assert_eq!(general.of("standard"), [tax(21_000)]);
        assert_eq!(general.of("zero"), []);
        let named = rates(&[("*", false, false, 21_000), ("zero", false, false, 1_000)]);
        assert_eq!(named.of("zero"), [tax(1_000)]);
    }

    #[test]
    fn sending_bears_its_own_rate_where_there_is_one() {
        assert_eq!(TaxRates::flat(tax(21_000)).of_sending(), None);
        let own = rates(&[("*", false, false, 7_250), (SENDING, false, false, 0)]);
        assert_eq!(own.of_sending(), Some(vec![tax(0)]));
    }

    #[test]
    fn a_regions_rate_stands_in_the_place_of_its_countrys_or_on_top_of_it() {
        let instead = rates(&[("*", true, false, 13_000), ("*", false, false, 5_000)]);
        assert_eq!(instead.of("standard"), [tax(13_000)]);
        let on_top = rates(&[("books", true, true, 0), ("*", true, true, 9_975), ("*", false, false, 5_000)]);
        assert_eq!(on_top.of("standard"), [tax(5_000), tax(9_975)]);
        assert_eq!(on_top.of("books"), [tax(5_000), tax(0)]);
        assert_eq!(on_top.of("zero"), []);
        assert_eq!(rates(&[("*", true, true, 9_975)]).of("standard"), [tax(9_975)]);
    }

    #[test]
    fn several_taxes_are_named_as_one() {
        let named = |name: &str, millipercent| TaxRate { name: name.to_owned(), millipercent };
        assert_eq!(TaxRate::joined(&[named("GST", 5_000), named("QST", 9_975)]), named("GST + QST", 14_975));
        assert_eq!(TaxRate::joined(&[]), TaxRate::default());
    }
}
