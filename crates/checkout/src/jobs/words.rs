//! The words of order mails, by language.

use serde::Serialize;
use souk_money::Money;
use souk_totals::{Step, StepKind};

use super::mail::MailKind;

/// The words of order mails in one language.
#[derive(Debug, Serialize)]
pub(super) struct Words {
    #[serde(skip)]
    locale: &'static str,
    order: &'static str,
    look: &'static str,
    any_time: &'static str,
    #[serde(skip)]
    confirmation: &'static str,
    #[serde(skip)]
    shipped: &'static str,
    #[serde(skip)]
    cancelled: &'static str,
    #[serde(skip)]
    discount: &'static str,
    #[serde(skip)]
    tax_within: &'static str,
    #[serde(skip)]
    paid: &'static str,
    #[serde(skip)]
    total: &'static str,
}

const ENGLISH: Words = Words {
    locale: "en",
    order: "Order",
    look: "Look at your order",
    any_time: "Your order, at any time:",
    confirmation: "Thank you. Your order is paid and being packed.",
    shipped: "Your parcel is on its way.",
    cancelled: "Your order was cancelled. What was paid goes back the way it came.",
    discount: "Discount",
    tax_within: "Of which",
    paid: "Paid",
    total: "Total",
};

const GERMAN: Words = Words {
    locale: "de",
    order: "Bestellung",
    look: "Bestellung ansehen",
    any_time: "Ihre Bestellung, jederzeit:",
    confirmation: "Vielen Dank. Ihre Bestellung ist bezahlt und wird gepackt.",
    shipped: "Ihr Paket ist unterwegs.",
    cancelled: "Ihre Bestellung wurde storniert. Was bezahlt war, geht auf dem gleichen Weg zurück.",
    discount: "Rabatt",
    tax_within: "Darin",
    paid: "Bezahlt",
    total: "Summe",
};

impl Words {
    /// Of the language of `locale`; English where there is none.
    pub(super) fn of(locale: &str) -> &'static Self {
        if locale.split('-').next() == Some("de") { &GERMAN } else { &ENGLISH }
    }

    /// Its BCP 47 tag.
    pub(super) fn locale(&self) -> &'static str {
        self.locale
    }

    /// What a mail of this kind says first.
    pub(super) fn headline(&self, kind: MailKind) -> &'static str {
        match kind {
            MailKind::Confirmation => self.confirmation,
            MailKind::Shipped => self.shipped,
            MailKind::Cancelled => self.cancelled,
        }
    }

    /// What the total of a mail of this kind is called.
    pub(super) fn total_name(&self, kind: MailKind) -> &'static str {
        if kind == MailKind::Cancelled { self.total } else { self.paid }
    }

    /// `24.00 EUR`, `24,00 EUR`.
    pub(super) fn money(&self, amount: Money) -> String {
        let plain = amount.to_plain();
        if self.locale == "de" { plain.replace('.', ",") } else { plain }
    }

    /// `21 %`, `5.5 %`: of hundredths of a percent.
    fn percent(&self, basis_points: i64) -> String {
        let (whole, part) = (basis_points / 100, basis_points % 100);
        let mark = if self.locale == "de" { ',' } else { '.' };
        match part {
            0 => format!("{whole} %"),
            part if part % 10 == 0 => format!("{whole}{mark}{} %", part / 10),
            part => format!("{whole}{mark}{part:02} %"),
        }
    }

    /// What stands between the lines and the total: name and amount of each step of the calculation.
    pub(super) fn rows(&self, steps: &[Step]) -> Vec<(String, String)> {
        let row = |step: &Step| {
            let rate = step.rate_basis_points.map(|points| self.percent(points));
            let tax = [Some(step.name.clone()), rate].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let name = match step.kind {
                StepKind::Subtotal | StepKind::Total => return None,
                StepKind::Discount if step.name.is_empty() => self.discount.to_owned(),
                StepKind::Discount | StepKind::Shipping => step.name.clone(),
                StepKind::Tax => tax,
                StepKind::TaxIncluded => format!("{} {tax}", self.tax_within),
            };
            Some((name, self.money(step.amount)))
        };
        steps.iter().filter_map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use souk_money::Currency;

    use super::*;

    #[test]
    fn amounts_and_rates_are_written_as_the_language_does() {
        let (english, german) = (Words::of("en-GB"), Words::of("de-AT"));
        let amount = Money::new(123_450, Currency::EUR);
        assert_eq!(
            (english.money(amount).as_str(), german.money(amount).as_str()),
            ("1234.50 EUR", "1234,50 EUR")
        );
        let rates = [2_100, 550, 805].map(|points| (english.percent(points), german.percent(points)));
        assert_eq!(rates.map(|(e, g)| format!("{e} {g}")), ["21 % 21 %", "5.5 % 5,5 %", "8.05 % 8,05 %"]);
        assert_eq!(Words::of("fr").locale(), "en");
    }
}
