//! What merchants set up: the ways to send and the taxes, at work with the next quote.

use serde_json::json;
use souk_testkit::TestShop;

async fn quote(shop: &TestShop, country: &str) -> serde_json::Value {
    let guest = shop.guest();
    guest.puts(shop, "SKU-1", 1).await;
    guest.post("/api/checkout/quote/", &json!({"country": country})).await.expect(200)
}

#[tokio::test]
async fn a_way_to_send_is_made_changed_and_taken_away() {
    let shop = TestShop::with_products(1).await;
    let staff = shop.staff();
    let body = json!({"code": "pickup", "name": "Pick up in the shop", "price": {"amount": 0, "currency": "EUR"},
        "min_days": 0, "max_days": 1, "countries": ["be"]});
    let made = staff.post("/api/shipping-methods/", &body).await.expect(201);
    assert_eq!((made["countries"].clone(), made["is_active"].as_bool()), (json!(["BE"]), Some(true)));
    let _ = staff.post("/api/shipping-methods/", &body).await.expect_problem(409, "code_taken");
    let names = async |country: &str| {
        let list =
            shop.guest().get(&format!("/api/checkout/shipping-methods/?country={country}")).await.expect(200);
        let names = list.as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    assert!(names("BE").await.contains(&"Pick up in the shop".to_owned()));
    assert!(!names("DE").await.contains(&"Pick up in the shop".to_owned()));
    let path = format!("/api/shipping-methods/{}/", made["id"].as_str().unwrap());
    let changed =
        staff.patch(&path, &json!({"name": "Collect", "free_over": null, "max_days": 2})).await.expect(200);
    assert_eq!((changed["name"].as_str(), changed["version"].as_i64()), (Some("Collect"), Some(2)));
    let stale = staff
        .call(reqwest::Method::PATCH, &path, Some(&json!({"name": "Mine"})), &[("if-match", "\"v1\"")])
        .await;
    let stale = stale.expect_problem(409, "stale_version");
    assert_eq!(stale["changes"]["name"], json!({"yours": "Mine", "theirs": "Collect"}));
    for (field, body) in [
        ("code", json!({"code": "Pick Up"})),
        ("price", json!({"price": {"amount": -1, "currency": "EUR"}})),
        ("price", json!({"price": {"amount": 1, "currency": "USD"}})),
        ("max_days", json!({"min_days": 5, "max_days": 1})),
        ("countries", json!({"countries": ["Belgium"]})),
        ("name", json!({"name": " "})),
    ] {
        let _ = staff.patch(&path, &body).await.expect_invalid(field);
    }
    // Pages that say what sending costs are made anew, and the log says which method it was.
    let product = shop.guest().get("/api/products/?page_size=1").await.expect(200)["results"][0].clone();
    let page = format!("/p/{}/", product["slug"].as_str().unwrap());
    let browser = crate::pages::Browser::of(&shop);
    let cheapest = |shown: &crate::pages::Shown| shown.input["data"]["delivery"]["name"].clone();
    assert_eq!(cheapest(&browser.get(&page).await), "Collect");
    let log =
        staff.get(&format!("/api/audit-log/?subject={}", made["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(log["results"].as_array().unwrap().len(), 2, "{log}");
    let _ = staff.delete(&path).await.expect(204);
    assert_ne!(cheapest(&browser.get(&page).await), "Collect");
    let _ = staff.get(&path).await.expect_problem(404, "not_found");
    assert!(!names("BE").await.contains(&"Collect".to_owned()));
    shop.done().await;
}

#[tokio::test]
async fn a_tax_rate_holds_where_and_for_what_it_says() {
    let shop = TestShop::with_products(1).await;
    let staff = shop.staff();
    let before = quote(&shop, "DE").await;
    let body = json!({"country": "de", "name": "MwSt.", "basis_points": 1900});
    let rate = staff.post("/api/tax-rates/", &body).await.expect(201);
    assert_eq!(
        (rate["country"].as_str(), rate["region"].as_str(), rate["tax_class"].as_str()),
        (Some("DE"), Some("*"), Some("*"))
    );
    let _ = staff.post("/api/tax-rates/", &body).await.expect_problem(409, "rate_taken");
    let after = quote(&shop, "DE").await;
    let tax = |quote: &serde_json::Value| quote["tax_total"]["amount"].as_i64().unwrap();
    assert_eq!(before["total"], after["total"], "prices hold the tax");
    // Each of the line and the shipping is rounded by itself.
    let gross = after["total"]["amount"].as_i64().unwrap();
    assert!((tax(&after) - gross * 19 / 119).abs() <= 1 && tax(&after) < tax(&before), "{after}");
    assert_eq!(tax(&quote(&shop, "BE").await), tax(&before), "elsewhere as before");
    let path = format!("/api/tax-rates/{}/", rate["id"].as_str().unwrap());
    for (field, body) in [
        ("country", json!({"country": "12"})),
        ("basis_points", json!({"basis_points": 10_001})),
        ("region", json!({"country": "*", "region": "BY"})),
        ("name", json!({"name": ""})),
    ] {
        let _ = staff.patch(&path, &body).await.expect_invalid(field);
    }
    let _ = staff.patch(&path, &json!({"basis_points": 700})).await.expect(200);
    assert!(tax(&quote(&shop, "DE").await) < tax(&after));
    let _ = staff.delete(&path).await.expect(204);
    assert_eq!(tax(&quote(&shop, "DE").await), tax(&before));
    shop.done().await;
}
