//! A shop that sells in seven currencies, set up over the API as a merchant would.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, Client, TestShop};

use super::table::{self, Country};

pub(super) const EURO: &str = "default";
pub(super) const BRITAIN: &str = "gb";
pub(super) const SWITZERLAND: &str = "ch";
pub(super) const JAPAN: &str = "jp";
pub(super) const BAHRAIN: &str = "bh";
pub(super) const US: &str = "us";
pub(super) const CANADA: &str = "ca";

/// A channel, what things cost there, and how they are sent.
struct Sold {
    channel: &'static str,
    currency: &'static str,
    taxed_within: bool,
    /// A mug, a book, a bag of rice.
    prices: [i64; 3],
    rated_by: &'static str,
    zones: &'static [Zone],
}

/// Countries, each rate with where it begins, and from which worth on nothing is asked.
type Zone = (&'static [&'static str], &'static [(i64, i64)], i64);

const SOLD: [Sold; 7] = [
    Sold {
        channel: EURO,
        currency: "EUR",
        taxed_within: true,
        prices: [1_190, 2_140, 535],
        rated_by: "weight",
        zones: &[
            (&["DE"], &[(0, 490), (2_000, 790)], 5_000),
            (&["AT", "NL"], &[(0, 990), (2_000, 1_490)], 8_000),
            (&["FR"], &[(0, 1_190), (2_000, 1_790)], 9_000),
            (&["IT", "ES"], &[(0, 1_490), (2_000, 2_190)], 12_000),
        ],
    },
    Sold {
        channel: BRITAIN,
        currency: "GBP",
        taxed_within: true,
        prices: [1_200, 2_000, 450],
        rated_by: "weight",
        zones: &[(&["GB"], &[(0, 395), (2_000, 595)], 4_000)],
    },
    Sold {
        channel: SWITZERLAND,
        currency: "CHF",
        taxed_within: true,
        prices: [1_450, 2_900, 600],
        rated_by: "worth",
        zones: &[(&["CH"], &[(0, 900), (5_000, 700)], 10_000)],
    },
    Sold {
        channel: JAPAN,
        currency: "JPY",
        taxed_within: true,
        prices: [1_650, 3_300, 1_080],
        rated_by: "quantity",
        zones: &[(&["JP"], &[(0, 600), (3, 800)], 10_000)],
    },
    Sold {
        channel: BAHRAIN,
        currency: "BHD",
        taxed_within: true,
        prices: [4_950, 8_800, 1_250],
        rated_by: "weight",
        zones: &[(&["BH"], &[(0, 1_500), (2_000, 2_250)], 30_000)],
    },
    Sold {
        channel: US,
        currency: "USD",
        taxed_within: false,
        prices: [1_235, 2_400, 450],
        rated_by: "worth",
        zones: &[(&["US"], &[(0, 599), (5_000, 999)], 7_500)],
    },
    Sold {
        channel: CANADA,
        currency: "CAD",
        taxed_within: false,
        prices: [1_700, 3_000, 700],
        rated_by: "quantity",
        zones: &[(&["CA"], &[(0, 1_000), (4, 1_500)], 12_000)],
    },
];

/// SKU, tax class, grams.
const GOODS: [(&str, &str, i64); 3] =
    [("MUG", "standard", 700), ("BOOK", "books", 600), ("RICE", "food", 1_000)];

/// The shop, and the ids of what it sells.
pub(super) struct Souk {
    pub(super) shop: TestShop,
    variants: Vec<(&'static str, String)>,
}

/// Asks as `client` in `channel`.
pub(super) async fn ask(
    client: &Client,
    channel: &str,
    method: Method,
    path: &str,
    body: Option<&Value>,
) -> Answer {
    client.call(method, path, body, &[("x-channel", channel)]).await
}

impl Souk {
    /// Everything made, priced, taxed and ready to be sent.
    pub(super) async fn open() -> Self {
        let shop = TestShop::with_settings(|config| config.limit_factor = 10_000).await;
        let staff = shop.staff();
        let old = staff.get("/api/shipping-methods/").await.expect(200);
        for method in old["results"].as_array().unwrap() {
            let _ = staff.delete(&format!("/api/shipping-methods/{}/", method["id"].as_str().unwrap())).await;
        }
        let euros = json!({"countries": ["DE", "FR", "AT", "IT", "ES", "NL"]});
        let _ = staff.patch("/api/channels/default/", &euros).await.expect(200);
        let mut variants = Vec::new();
        for (n, (sku, class, grams)) in GOODS.into_iter().enumerate() {
            let price = json!({"amount": SOLD[0].prices[n], "currency": "EUR"});
            let body = json!({"title": sku, "slug": sku.to_lowercase(), "status": "active", "tax_class": class,
                "variants": [{"sku": sku, "price": price, "stock": 1_000, "weight_grams": grams}]});
            let made = staff.post("/api/products/", &body).await.expect(201);
            variants.push((sku, made["variants"][0]["id"].as_str().unwrap().to_owned()));
        }
        let souk = Self { shop, variants };
        for sold in &SOLD {
            souk.sell(&staff, sold).await;
        }
        for country in table::all() {
            souk.tax(&staff, country).await;
        }
        souk
    }

    async fn sell(&self, staff: &Client, sold: &Sold) {
        let (channel, currency) = (sold.channel, sold.currency);
        let money = |amount: i64| json!({"amount": amount, "currency": currency});
        if channel != EURO {
            let new = json!({"slug": channel, "currency": currency, "locales": ["en"], "prices_include_tax": sold.taxed_within});
            let _ = staff.post("/api/channels/", &new).await.expect(201);
            for ((sku, id), amount) in self.variants.iter().zip(sold.prices) {
                let path = format!("/api/products/{}/variants/{id}/", sku.to_lowercase());
                let price = json!({"price": money(amount)});
                let _ = ask(staff, channel, Method::PATCH, &path, Some(&price)).await.expect(200);
            }
        }
        let rate = |(from, amount): &(i64, i64)| json!({"from": from, "price": money(*amount)});
        let zone = |(countries, rates, free): &Zone| {
            let rates: Vec<Value> = rates.iter().map(rate).collect();
            json!({"name": countries.join(" "), "countries": countries, "rates": rates, "free_over": money(*free)})
        };
        let zones: Vec<Value> = sold.zones.iter().map(zone).collect();
        let method = json!({"code": "parcel", "name": "Parcel", "price": money(9_999), "rated_by": sold.rated_by, "zones": zones});
        let path = "/api/shipping-methods/";
        let _ = ask(staff, channel, Method::POST, path, Some(&method)).await.expect(201);
    }

    async fn tax(&self, staff: &Client, country: &Country) {
        let region = if country.region.is_empty() { "*" } else { country.region };
        let mut rates = vec![("*", country.general), (country.reduced.1, country.reduced.2)];
        if country.code == "US" {
            // A carrier brings it, and what that costs is stated apart.
            rates.push(("shipping", 0));
        }
        if country.code == "JP" {
            // Bringing something is a service of its own, whatever is brought.
            rates.push(("shipping", country.general));
        }
        for (class, millipercent) in rates {
            let name = format!("{} {millipercent}", country.code);
            let body = json!({"country": country.code, "region": region, "tax_class": class, "name": name,
                "millipercent": millipercent});
            let path = "/api/tax-rates/";
            let _ = ask(staff, country.channel, Method::POST, path, Some(&body)).await.expect(201);
        }
    }

    /// A guest whose cart holds so many of each SKU; those of none are left out.
    pub(super) async fn cart(&self, channel: &str, lines: &[(&str, i64)]) -> Client {
        let guest = self.shop.guest();
        for (sku, quantity) in lines.iter().filter(|(_, quantity)| *quantity > 0) {
            let (_, id) = self.variants.iter().find(|(known, _)| known == sku).unwrap();
            let line = json!({"variant_id": id, "quantity": quantity});
            let _ = ask(&guest, channel, Method::POST, "/api/orders/cart/", Some(&line)).await.expect(201);
        }
        guest
    }

    /// What that cart costs when it goes to `code` and `region`.
    pub(super) async fn quote(&self, guest: &Client, channel: &str, code: &str, region: &str) -> Value {
        let to = json!({"country": code, "region": region});
        ask(guest, channel, Method::POST, "/api/checkout/quote/", Some(&to)).await.expect(200)
    }
}
