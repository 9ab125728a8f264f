//! Twelve countries: the published rule, the rates that a merchant sets, and what carts cost there, reckoned by hand.
//!
//! Amounts are minor units: cents, pence, whole yen, fils. A mug weighs 700 g and takes the general rate, a book weighs 600 g and
//! a bag of rice 1 kg; one of the two is what the country taxes less. Halves round up, each line and the sending by itself.

use super::shop::{BAHRAIN, BRITAIN, CANADA, EURO, JAPAN, SWITZERLAND, US};

/// A country, its rule and its carts.
pub(super) struct Country {
    pub(super) code: &'static str,
    /// The state or province; empty where none matters.
    pub(super) region: &'static str,
    /// What `X-Channel` names.
    pub(super) channel: &'static str,
    /// Law or authority, document, and since when.
    pub(super) rule: &'static str,
    /// Thousandths of a percent.
    pub(super) general: i64,
    /// What is taxed less: its SKU, its tax class, its rate.
    pub(super) reduced: (&'static str, &'static str, i64),
    /// Goods of the general rate, for which sending is paid.
    pub(super) paid: Cart,
    /// Tax of the goods alone in `paid`.
    pub(super) goods_tax: i64,
    /// Goods of both rates, worth enough to be sent for nothing.
    pub(super) free: Cart,
    /// What sending so many mugs costs, below and above each step.
    pub(super) steps: [(i64, i64); 3],
    /// A town and its postcode.
    pub(super) town: (&'static str, &'static str),
}

/// A cart and what it costs.
pub(super) struct Cart {
    pub(super) mugs: i64,
    /// Units of what is taxed less.
    pub(super) reduced: i64,
    pub(super) subtotal: i64,
    pub(super) shipping: i64,
    /// By rate, in thousandths of a percent; what is 0 is left out, as on receipts.
    pub(super) taxes: &'static [(i64, i64)],
    pub(super) total: i64,
}

/// What a table's columns say: mugs, units of what is taxed less, subtotal, sending, taxes, total.
const fn cart(
    mugs: i64,
    reduced: i64,
    subtotal: i64,
    shipping: i64,
    taxes: &'static [(i64, i64)],
    total: i64,
) -> Cart {
    Cart { mugs, reduced, subtotal, shipping, taxes, total }
}

/// A mug at €11.90 and a book at €21.40, tax included.
const IN_EUROS: [Country; 6] = [
    Country {
        code: "DE",
        region: "",
        channel: EURO,
        rule: "Umsatzsteuergesetz § 12 (1): 19 % since 2007; § 12 (2) no. 1 with Anlage 2 no. 49: 7 % for books",
        general: 19_000,
        reduced: ("BOOK", "books", 7_000),
        // 3 × 1190 = 3570, 2.1 kg; 3570 × 19/119 = 570; 790 × 19/119 = 126.13.
        paid: cart(3, 0, 3_570, 790, &[(19_000, 696)], 4_360),
        goods_tax: 570,
        // 2380 + 4280; 2380 × 19/119 = 380; 4280 × 7/107 = 280.
        free: cart(2, 2, 6_660, 0, &[(19_000, 380), (7_000, 280)], 6_660),
        // 1.4 kg; 2.1 kg; five are worth 5950, and from 5000 on nothing is asked.
        steps: [(2, 490), (3, 790), (5, 0)],
        town: ("Berlin", "10115"),
    },
    Country {
        code: "FR",
        region: "",
        channel: EURO,
        rule: "Code général des impôts, art. 278: 20 % since 2014; art. 278-0 bis A, 3°: 5.5 % for books",
        general: 20_000,
        reduced: ("BOOK", "books", 5_500),
        // 3570 / 6 = 595; 1790 / 6 = 298.33.
        paid: cart(3, 0, 3_570, 1_790, &[(20_000, 893)], 5_360),
        goods_tax: 595,
        // 4760 + 4280; 4760 / 6 = 793.33; 4280 × 5.5/105.5 = 223.13.
        free: cart(4, 2, 9_040, 0, &[(20_000, 793), (5_500, 223)], 9_040),
        steps: [(2, 1_190), (3, 1_790), (8, 0)],
        town: ("Paris", "75011"),
    },
    Country {
        code: "AT",
        region: "",
        channel: EURO,
        rule: "Umsatzsteuergesetz 1994 § 10 (1): 20 % since 1984; § 10 (2) with Anlage 1: 10 % for books",
        general: 20_000,
        reduced: ("BOOK", "books", 10_000),
        // 2380 / 6 = 396.67; 990 / 6 = 165.
        paid: cart(2, 0, 2_380, 990, &[(20_000, 562)], 3_370),
        goods_tax: 397,
        // 2380 + 6420; 396.67; 6420 / 11 = 583.64.
        free: cart(2, 3, 8_800, 0, &[(20_000, 397), (10_000, 584)], 8_800),
        steps: [(2, 990), (3, 1_490), (7, 0)],
        town: ("Wien", "1010"),
    },
    Country {
        code: "IT",
        region: "",
        channel: EURO,
        rule: "DPR 633/1972, art. 16: 22 % since October 2013; Tabella A, parte II, no. 18: 4 % for books",
        general: 22_000,
        reduced: ("BOOK", "books", 4_000),
        // 1190 × 22/122 = 214.59; 1490 × 22/122 = 268.69.
        paid: cart(1, 0, 1_190, 1_490, &[(22_000, 484)], 2_680),
        goods_tax: 215,
        // 5950 + 6420; 5950 × 22/122 = 1072.95; 6420 × 4/104 = 246.92.
        free: cart(5, 3, 12_370, 0, &[(22_000, 1_073), (4_000, 247)], 12_370),
        steps: [(2, 1_490), (3, 2_190), (11, 0)],
        town: ("Roma", "00184"),
    },
    Country {
        code: "ES",
        region: "",
        channel: EURO,
        rule: "Ley 37/1992, art. 90: 21 % since September 2012; art. 91.Dos.1.2.º: 4 % for books",
        general: 21_000,
        reduced: ("BOOK", "books", 4_000),
        // 4760 × 21/121 = 826.12; 2190 × 21/121 = 380.08.
        paid: cart(4, 0, 4_760, 2_190, &[(21_000, 1_206)], 6_950),
        goods_tax: 826,
        // 4760 + 8560; 826.12; 8560 × 4/104 = 329.23.
        free: cart(4, 4, 13_320, 0, &[(21_000, 826), (4_000, 329)], 13_320),
        steps: [(2, 1_490), (3, 2_190), (11, 0)],
        town: ("Madrid", "28013"),
    },
    Country {
        code: "NL",
        region: "",
        channel: EURO,
        rule: "Wet op de omzetbelasting 1968, art. 9 (1): 21 % since October 2012; art. 9 (2) a with Tabel I: 9 % for books, since 2019",
        general: 21_000,
        reduced: ("BOOK", "books", 9_000),
        // 3570 × 21/121 = 619.59; 1490 × 21/121 = 258.60.
        paid: cart(3, 0, 3_570, 1_490, &[(21_000, 879)], 5_060),
        goods_tax: 620,
        // 3570 + 6420; 619.59; 6420 × 9/109 = 530.09.
        free: cart(3, 3, 9_990, 0, &[(21_000, 620), (9_000, 530)], 9_990),
        steps: [(2, 990), (3, 1_490), (7, 0)],
        town: ("Amsterdam", "1012 AB"),
    },
];

/// Countries with a currency of their own; each channel's prices stand in `shop.rs`.
const IN_OTHER_MONEY: [Country; 6] = [
    Country {
        code: "GB",
        region: "",
        channel: BRITAIN,
        rule: "Value Added Tax Act 1994, s. 2: 20 % since 4 January 2011; s. 30 with Schedule 8, Group 3: 0 % for books",
        general: 20_000,
        reduced: ("BOOK", "books", 0),
        // 3 × 1200, 2.1 kg; 3600 / 6 = 600; 595 / 6 = 99.17.
        paid: cart(3, 0, 3_600, 595, &[(20_000, 699)], 4_195),
        goods_tax: 600,
        // 2400 + 2000; 2400 / 6 = 400; books 0.
        free: cart(2, 1, 4_400, 0, &[(20_000, 400)], 4_400),
        steps: [(2, 395), (3, 595), (4, 0)],
        town: ("London", "SW1A 1AA"),
    },
    Country {
        code: "CH",
        region: "",
        channel: SWITZERLAND,
        rule: "Mehrwertsteuergesetz, Art. 25 (1): 8.1 %, Art. 25 (2) a no. 9: 2.6 % for books; both since 2024",
        general: 8_100,
        reduced: ("BOOK", "books", 2_600),
        // 4 × 1450; 5800 × 8.1/108.1 = 434.60; 700 × 8.1/108.1 = 52.45.
        paid: cart(4, 0, 5_800, 700, &[(8_100, 487)], 6_500),
        goods_tax: 435,
        // 7250 + 2900; 7250 × 8.1/108.1 = 543.25; 2900 × 2.6/102.6 = 73.49.
        free: cart(5, 1, 10_150, 0, &[(8_100, 543), (2_600, 73)], 10_150),
        // By worth: 4350; 5800, from 5000 on; 10150, from 10000 on.
        steps: [(3, 900), (4, 700), (7, 0)],
        town: ("Zürich", "8001"),
    },
    Country {
        code: "JP",
        region: "",
        channel: JAPAN,
        rule: "National Tax Agency, Tax Answer no. 6102 and no. 6303: 10 %, and 8 % for food and drink; both since October 2019",
        general: 10_000,
        reduced: ("RICE", "food", 8_000),
        // 2 × 1650; 3300 / 11 = 300; 600 / 11 = 54.55.
        paid: cart(2, 0, 3_300, 600, &[(10_000, 355)], 3_900),
        goods_tax: 300,
        // 9900 + 1080; 9900 / 11 = 900; 1080 × 8/108 = 80.
        free: cart(6, 1, 10_980, 0, &[(10_000, 900), (8_000, 80)], 10_980),
        // By number: two; three; seven are worth 11550, from 10000 on nothing is asked.
        steps: [(2, 600), (3, 800), (7, 0)],
        town: ("東京都", "100-0001"),
    },
    Country {
        code: "BH",
        region: "",
        channel: BAHRAIN,
        rule: "National Bureau for Revenue, VAT General Guide: 10 % since 2022; 0 % for basic food, such as rice",
        general: 10_000,
        reduced: ("RICE", "food", 0),
        // 2 × 4.950, 1.4 kg; 9900 / 11 = 900; 1500 / 11 = 136.36.
        paid: cart(2, 0, 9_900, 1_500, &[(10_000, 1_036)], 11_400),
        goods_tax: 900,
        // 29700 + 2500; 29700 / 11 = 2700; rice 0.
        free: cart(6, 2, 32_200, 0, &[(10_000, 2_700)], 32_200),
        steps: [(2, 1_500), (3, 2_250), (7, 0)],
        town: ("المنامة", "317"),
    },
    Country {
        code: "US",
        region: "CA",
        channel: US,
        rule: "California Department of Tax and Fee Administration: 7.25 % statewide since 2017 (district taxes come on top); \
               Revenue and Taxation Code § 6359: none on food; Regulation 1628 (a): none on sending by carrier that is stated apart",
        general: 7_250,
        reduced: ("RICE", "food", 0),
        // 3 × 1235 + 599; 3705 × 7.25 % = 268.61 on top; none on sending.
        paid: cart(3, 0, 3_705, 599, &[(7_250, 269)], 4_573),
        goods_tax: 269,
        // 7410 + 450; 7410 × 7.25 % = 537.23 on top; rice 0.
        free: cart(6, 1, 7_860, 0, &[(7_250, 537)], 8_397),
        // By worth: 4940; 6175, from 5000 on; 8645, from 7500 on.
        steps: [(4, 599), (5, 999), (7, 0)],
        town: ("Sacramento", "95814"),
    },
    Country {
        code: "CA",
        region: "ON",
        channel: CANADA,
        rule: "Canada Revenue Agency: HST of 13 % in Ontario since July 2010; Info Sheet GI-065: 5 % for books, whose provincial part of \
               8 % is paid back at the point of sale",
        general: 13_000,
        reduced: ("BOOK", "books", 5_000),
        // 3 × 1700 + 1000; 5100 × 13 % = 663 and 1000 × 13 % = 130 on top.
        paid: cart(3, 0, 5_100, 1_000, &[(13_000, 793)], 6_893),
        goods_tax: 663,
        // 8500 + 6000; 8500 × 13 % = 1105 and 6000 × 5 % = 300 on top.
        free: cart(5, 2, 14_500, 0, &[(13_000, 1_105), (5_000, 300)], 15_905),
        steps: [(3, 1_000), (4, 1_500), (8, 0)],
        town: ("Toronto", "M5H 2N2"),
    },
];

/// All twelve.
pub(super) fn all() -> impl Iterator<Item = &'static Country> {
    IN_EUROS.iter().chain(&IN_OTHER_MONEY)
}
