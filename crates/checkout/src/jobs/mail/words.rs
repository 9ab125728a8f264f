//! The words of order mails, by language.

use serde::Serialize;
use souk_money::Money;
use souk_totals::{Step, StepKind};

use super::MailKind;

/// The words of order mails in one language.
#[derive(Debug, Serialize)]
pub(super) struct Words {
    #[serde(skip)]
    locale: &'static str,
    /// One for each kind.
    #[serde(skip)]
    headlines: [&'static str; 9],
    #[serde(skip)]
    months: [&'static str; 12],
    pub(super) order: &'static str,
    pub(super) look: &'static str,
    pub(super) pay: &'static str,
    delivery: &'static str,
    address_name: &'static str,
    carrier: &'static str,
    tracking: &'static str,
    /// Holder, number, BIC and bank of an account, the amount, what to write, and by when.
    #[serde(skip)]
    pub(super) transfer: [&'static str; 7],
    #[serde(skip)]
    pub(super) on_delivery: &'static str,
    #[serde(skip)]
    pub(super) why: &'static str,
    #[serde(skip)]
    pub(super) goes_back: &'static str,
    #[serde(skip)]
    pub(super) nothing_paid: &'static str,
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
    headlines: [
        "We have your order",
        "Thank you for your order",
        "Thank you for your order",
        "Thank you for your order",
        "Your payment has arrived",
        "Your parcel is on its way",
        "Your order has arrived",
        "Your order was cancelled",
        "Your money is on its way back",
    ],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    order: "Order",
    look: "View your order",
    pay: "Pay for your order",
    delivery: "Delivery",
    address_name: "Delivery address",
    carrier: "Sent with",
    tracking: "Tracking number",
    transfer: [
        "Account holder",
        "IBAN or account number",
        "BIC",
        "Bank",
        "Amount",
        "Reference",
        "Please pay by",
    ],
    on_delivery: "Please have {amount} ready when it is delivered.",
    why: "You get this mail because you placed order {number} at {shop}.",
    goes_back: "You paid {amount}. It goes back the way it came.",
    nothing_paid: "Nothing was paid, so nothing has to go back, and you owe nothing.",
    discount: "Discount",
    tax_within: "Of which",
    paid: "Paid",
    total: "Total",
};

const GERMAN: Words = Words {
    locale: "de",
    headlines: [
        "Ihre Bestellung ist bei uns",
        "Vielen Dank für Ihre Bestellung",
        "Vielen Dank für Ihre Bestellung",
        "Vielen Dank für Ihre Bestellung",
        "Ihre Zahlung ist da",
        "Ihr Paket ist unterwegs",
        "Ihre Bestellung ist da",
        "Ihre Bestellung wurde storniert",
        "Ihr Geld ist auf dem Rückweg",
    ],
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    order: "Bestellung",
    look: "Bestellung ansehen",
    pay: "Bestellung bezahlen",
    delivery: "Lieferung",
    address_name: "Lieferadresse",
    carrier: "Versandt mit",
    tracking: "Sendungsnummer",
    transfer: [
        "Kontoinhaber",
        "IBAN oder Kontonummer",
        "BIC",
        "Bank",
        "Betrag",
        "Verwendungszweck",
        "Bitte zahlen bis",
    ],
    on_delivery: "Bitte halten Sie bei der Lieferung {amount} bereit.",
    why: "Sie erhalten diese Mail, weil Sie bei {shop} die Bestellung {number} aufgegeben haben.",
    goes_back: "Sie haben {amount} bezahlt. Das Geld geht auf dem gleichen Weg zurück.",
    nothing_paid: "Es wurde nichts bezahlt. Es muss also nichts zurückgehen, und Sie schulden nichts.",
    discount: "Rabatt",
    tax_within: "Darin",
    paid: "Bezahlt",
    total: "Summe",
};

const ARABIC: Words = Words {
    locale: "ar",
    headlines: [
        "وصلنا طلبك",
        "شكرًا على طلبك",
        "شكرًا على طلبك",
        "شكرًا على طلبك",
        "وصلت دفعتك",
        "شحنتك في الطريق إليك",
        "وصل طلبك",
        "تم إلغاء طلبك",
        "أموالك في طريق العودة إليك",
    ],
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    order: "الطلب",
    look: "عرض الطلب",
    pay: "دفع ثمن الطلب",
    delivery: "التوصيل",
    address_name: "عنوان التوصيل",
    carrier: "شركة الشحن:",
    tracking: "رقم التتبع:",
    transfer: [
        "صاحب الحساب",
        "الآيبان أو رقم الحساب",
        "رمز BIC",
        "المصرف",
        "المبلغ",
        "مرجع التحويل",
        "يُرجى الدفع حتى",
    ],
    on_delivery: "يُرجى تجهيز مبلغ {amount} عند التسليم.",
    why: "تصلك هذه الرسالة لأنك قدّمت الطلب {number} لدى {shop}.",
    goes_back: "دفعت {amount}. يُردّ المبلغ بطريقة الدفع نفسها.",
    nothing_paid: "لم يُدفع شيء، ولذلك لا يوجد مبلغ يُردّ ولا يترتب عليك شيء.",
    discount: "خصم",
    tax_within: "منها",
    paid: "المدفوع",
    total: "الإجمالي",
};

impl Words {
    /// Of the language of `locale`; English where there is none.
    pub(super) fn of(locale: &str) -> &'static Self {
        match locale.split('-').next() {
            Some("de") => &GERMAN,
            Some("ar") => &ARABIC,
            _ => &ENGLISH,
        }
    }

    /// Its BCP 47 tag.
    pub(super) fn locale(&self) -> &'static str {
        self.locale
    }

    /// What a mail of this kind says first.
    pub(super) fn headline(&self, kind: MailKind) -> &'static str {
        self.headlines[kind as usize]
    }

    /// What the total of a mail of this kind is called.
    pub(super) fn total_name(&self, kind: MailKind) -> &'static str {
        match kind {
            MailKind::Received
            | MailKind::Transfer
            | MailKind::OnDelivery
            | MailKind::Cancelled
            | MailKind::Refunded => self.total,
            MailKind::Confirmation | MailKind::Paid | MailKind::Shipped | MailKind::Delivered => self.paid,
        }
    }

    /// `24.00 EUR`, `24,00 EUR`.
    pub(super) fn money(&self, amount: Money) -> String {
        let plain = amount.to_plain();
        if self.locale == "de" { plain.replace('.', ",") } else { self.isolated(&plain) }
    }

    /// `text`, which keeps its own direction among the words.
    pub(super) fn isolated(&self, text: &str) -> String {
        souk_mail::isolated(self.locale, text)
    }

    /// `26 November 2026`, `26. November 2026`: of `2026-11-26`; as it is where it is no date.
    pub(super) fn date(&self, date: &str) -> String {
        let parts: Vec<&str> = date.split('-').collect();
        let [year, month, day] = parts[..] else { return date.to_owned() };
        let name = month.parse::<usize>().ok().and_then(|n| self.months.get(n.checked_sub(1)?));
        let dot = if self.locale == "de" { "." } else { "" };
        name.map_or_else(
            || date.to_owned(),
            |name| format!("{}{dot} {name} {year}", day.trim_start_matches('0')),
        )
    }

    /// When it comes: a day, or no sooner than one and no later than another.
    pub(super) fn between(&self, from: &str, to: &str) -> String {
        match (from, to) {
            (from, to) if from == to || to.is_empty() => self.date(from),
            ("", to) => self.date(to),
            (from, to) => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    /// `21 %`, `5.5 %`, `9.975 %`: of thousandths of a percent.
    fn percent(&self, millipercent: i64) -> String {
        let (whole, part) = (millipercent / 1_000, format!("{:03}", millipercent % 1_000));
        let mark = if self.locale == "de" { "," } else { "." };
        let part = part.trim_end_matches('0');
        self.isolated(&format!("{whole}{}{part} %", if part.is_empty() { "" } else { mark }))
    }

    /// What stands between the lines and the total: name and amount of each step of the calculation.
    pub(super) fn rows(&self, steps: &[Step]) -> Vec<(String, String)> {
        let row = |step: &Step| {
            let rate = step.rate_millipercent.map(|rate| self.percent(rate));
            let tax = [Some(step.name.clone()), rate].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let tax = self.isolated(&tax);
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
        let rates = [21_000, 5_500, 9_975].map(|rate| (english.percent(rate), german.percent(rate)));
        assert_eq!(rates.map(|(e, g)| format!("{e} {g}")), ["21 % 21 %", "5.5 % 5,5 %", "9.975 % 9,975 %"]);
        assert_eq!(Words::of("fr").locale(), "en");
        assert_eq!(english.between("2026-11-26", "2026-12-01"), "26 November 2026 – 1 December 2026");
        assert_eq!(german.between("2026-03-05", "2026-03-05"), "5. März 2026");
    }

    #[test]
    fn amounts_and_rates_keep_their_direction_in_arabic() {
        let arabic = Words::of("ar-EG");
        let amount = Money::new(123_450, Currency::EUR);
        assert_eq!(arabic.money(amount), "\u{2068}1234.50 EUR\u{2069}");
        assert_eq!(arabic.percent(5_500), "\u{2068}5.5 %\u{2069}");
        assert_eq!(arabic.between("2026-11-26", "2026-12-01"), "26 نوفمبر 2026 – 1 ديسمبر 2026");
    }
}
