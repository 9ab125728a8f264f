//! Rules that two countries have beyond rates by class: where tax is rounded, and a second tax on top of the first.

use super::shop::{CANADA, JAPAN, Souk, US, ask};
use super::{amount, order, table, taxes};

use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn in_japan_tax_is_rounded_once_per_rate() {
    let souk = Souk::open().await;
    // National Tax Agency, Q&A on the invoice system: a qualified invoice rounds once per rate. A mug, a book and sending bear 10 %:
    // (1601 + 3207 + 600) / 11 = 491.64. One by one they are 145.55, 291.55 and 54.55, which round to 493.
    let staff = souk.shop.staff();
    for (sku, yen) in [("mug", 1_601), ("book", 3_207)] {
        let product = souk.shop.guest().get(&format!("/api/products/{sku}/")).await.expect(200);
        let id = product["variants"][0]["id"].as_str().unwrap();
        let path = format!("/api/products/{sku}/variants/{id}/");
        let price = json!({"price": {"amount": yen, "currency": "JPY"}});
        let _ = ask(&staff, JAPAN, Method::PATCH, &path, Some(&price)).await.expect(200);
    }
    let guest = souk.cart(JAPAN, &[("MUG", 1), ("BOOK", 1)]).await;
    let by_line = souk.quote(&guest, JAPAN, "JP", "").await;
    assert_eq!(taxes(&by_line), [(10_000, 493)], "{by_line:#}");
    let rounding = json!({"tax_rounding": "rate"});
    let changed = staff.patch(&format!("/api/channels/{JAPAN}/"), &rounding).await.expect(200);
    assert_eq!(changed["tax_rounding"], "rate");
    let quote = souk.quote(&guest, JAPAN, "JP", "").await;
    assert_eq!(taxes(&quote), [(10_000, 492)], "{quote:#}");
    let japan = table::all().find(|country| country.code == "JP").unwrap();
    let order = order(&souk, japan, &guest, &quote).await;
    assert_eq!(order["steps"], quote["steps"]);
    // 491.64 split as the goods cost: 145.64 + 291.74 + 54.58, the odd yen to the largest remainders.
    let of_lines: Vec<i64> =
        order["lines"].as_array().unwrap().iter().map(|line| amount(line, "tax")).collect();
    assert_eq!(of_lines, [146, 292]);
    souk.shop.done().await;
}

#[tokio::test]
async fn quebec_asks_for_two_taxes() {
    let souk = Souk::open().await;
    // Revenu Québec: GST of 5 % and QST of 9.975 % since 2013, both on the price: 10 × 1700 = 17000 bear 850 and 1695.75. Books bear
    // the GST alone: 3000 × 5 % = 150.
    let staff = souk.shop.staff();
    for (region, class, name, rate) in
        [("*", "*", "GST", 5_000), ("QC", "*", "QST", 9_975), ("QC", "books", "QST", 0)]
    {
        let body = json!({"country": "CA", "region": region, "tax_class": class, "name": name, "millipercent": rate,
            "adds_to_country": region != "*"});
        let _ = ask(&staff, CANADA, Method::POST, "/api/tax-rates/", Some(&body)).await.expect(201);
    }
    let guest = souk.cart(CANADA, &[("MUG", 10)]).await;
    let quote = souk.quote(&guest, CANADA, "CA", "QC").await;
    assert_eq!(taxes(&quote), [(5_000, 850), (9_975, 1_696)], "{quote:#}");
    assert_eq!((amount(&quote, "tax_total"), amount(&quote, "total")), (2_546, 19_546), "{quote:#}");
    let guest = souk.cart(CANADA, &[("MUG", 10), ("BOOK", 1)]).await;
    let quote = souk.quote(&guest, CANADA, "CA", "QC").await;
    assert_eq!(taxes(&quote), [(5_000, 1_000), (9_975, 1_696)], "{quote:#}");
    souk.shop.done().await;
}

#[tokio::test]
async fn a_rate_has_three_decimals() {
    let souk = Souk::open().await;
    // New York State Department of Taxation and Finance, Publication 718: 8.875 % in New York City. 12350 × 8.875 % = 1096.06.
    let staff = souk.shop.staff();
    let body = json!({"country": "US", "region": "NY", "name": "Sales tax", "millipercent": 8_875});
    let _ = ask(&staff, US, Method::POST, "/api/tax-rates/", Some(&body)).await.expect(201);
    let free = souk.cart(US, &[("MUG", 10)]).await;
    let quote = souk.quote(&free, US, "US", "NY").await;
    assert_eq!((amount(&quote, "shipping_total"), taxes(&quote)), (0, vec![(8_875, 1_096)]), "{quote:#}");
    souk.shop.done().await;
}
