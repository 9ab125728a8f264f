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
    let body = json!({"country": "de", "name": "MwSt.", "millipercent": 19_000});
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
        ("millipercent", json!({"millipercent": 100_001})),
        ("region", json!({"country": "*", "region": "BY"})),
        ("adds_to_country", json!({"adds_to_country": true})),
        ("name", json!({"name": ""})),
    ] {
        let _ = staff.patch(&path, &body).await.expect_invalid(field);
    }
    let _ = staff.patch(&path, &json!({"millipercent": 7_000})).await.expect(200);
    assert!(tax(&quote(&shop, "DE").await) < tax(&after));
    let _ = staff.delete(&path).await.expect(204);
    assert_eq!(tax(&quote(&shop, "DE").await), tax(&before));
    shop.done().await;
}

#[tokio::test]
async fn a_channel_delivers_where_and_speaks_what_it_is_told_at_once() {
    let shop = TestShop::with_products(1).await;
    let staff = shop.staff();
    let path = "/api/channels/default/";
    let before = shop.guest().get(path).await.expect(200);
    assert_eq!((before["currency"].as_str(), before["locale"].as_str()), (Some("EUR"), Some("en")));
    let change = json!({"countries": ["de", "AT", "DE"], "locale": "de"});
    let after = staff.patch(path, &change).await.expect(200);
    assert_eq!((&after["countries"], after["version"].as_i64()), (&json!(["DE", "AT"]), Some(2)));
    // The next quote and the next page know it.
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let belgium = json!({"country": "BE"});
    let _ = guest.post("/api/checkout/quote/", &belgium).await.expect_invalid("country");
    let browser = crate::pages::Browser::of(&shop);
    assert_eq!(browser.get("/").await.input["locale"], "de");
    let stale = staff.call(reqwest::Method::PATCH, path, Some(&belgium), &[("if-match", "\"v1\"")]).await;
    assert_eq!(stale.status, 422, "a field that there is not is named first");
    let stale = staff
        .call(reqwest::Method::PATCH, path, Some(&json!({"countries": []})), &[("if-match", "\"v1\"")])
        .await;
    let stale = stale.expect_problem(409, "stale_version");
    assert_eq!(stale["changes"]["countries"], json!({"yours": [], "theirs": ["DE", "AT"]}));
    for (field, body) in [
        ("countries", json!({"countries": ["Belgium"]})),
        ("locales", json!({"locales": []})),
        ("locales", json!({"locales": ["tlh"]})),
        ("locale", json!({"locale": "fr"})),
        ("locales", json!({"locales": ["en"]})),
    ] {
        let _ = staff.patch(path, &body).await.expect_invalid(field);
    }
    assert_eq!(staff.patch(path, &json!({"currency": "USD"})).await.status, 422);
    let _ = staff.get("/api/channels/other/").await.expect_problem(404, "not_found");
    shop.done().await;
}

#[tokio::test]
async fn a_channel_that_is_made_has_prices_and_tax_of_its_own() {
    let shop = TestShop::with_products(1).await;
    let staff = shop.staff();
    let body = json!({"slug": "us", "currency": "USD", "locales": ["en"], "countries": ["US"],
        "prices_include_tax": false, "tax_millipercent": 5_000});
    let made = staff.post("/api/channels/", &body).await.expect(201);
    assert_eq!((made["locale"].as_str(), made["prices_include_tax"].as_bool()), (Some("en"), Some(false)));
    let _ = staff.post("/api/channels/", &body).await.expect_problem(409, "channel_taken");
    for (field, value) in
        [("slug", json!("US Shop")), ("currency", json!("XYZ")), ("tax_millipercent", json!(100_001))]
    {
        let mut wrong = body.clone();
        wrong[field] = value;
        let _ = staff.post("/api/channels/", &wrong).await.expect_invalid(field);
    }
    let there = [("x-channel", "us")];
    let rates = staff.call(reqwest::Method::GET, "/api/tax-rates/", None, &there).await.expect(200);
    assert_eq!(rates["results"][0]["millipercent"], 5_000);
    let list = shop.guest().call(reqwest::Method::GET, "/api/products/", None, &there).await.expect(200);
    assert_eq!(list["count"], 0, "nothing is priced there");
    let channels = shop.guest().get("/api/channels/").await.expect(200);
    let slugs: Vec<_> = channels["results"].as_array().unwrap().iter().map(|c| c["slug"].clone()).collect();
    assert_eq!(slugs, ["default", "us"]);
    shop.done().await;
}
