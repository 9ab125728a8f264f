//! What the page of a product chooses by its address, and what its form means without scripts.

use reqwest::StatusCode;
use serde_json::{Value, json};
use souk_testkit::TestShop;

use crate::pages::Browser;

/// Sky in 40 and 42, clay in 40: dearer each.
async fn with_a_trainer() -> TestShop {
    let shop = TestShop::empty().await;
    let variant = |sku: &str, colour: &str, size: &str, amount: i64| json!({"sku": sku, "options": {"Colour": colour, "Size": size}, "price": {"amount": amount, "currency": "EUR"}, "stock": 9});
    let body = json!({"title": "Trainer", "status": "active", "variants": [variant("S40", "Sky", "40", 1_000),
        variant("S42", "Sky", "42", 2_000), variant("C40", "Clay", "40", 3_000)]});
    let _ = shop.staff().post("/api/products/", &body).await.expect(201);
    shop
}

/// The SKU that is chosen, and whether it is the nearest alone.
fn chosen(input: &Value) -> (&str, bool) {
    let data = &input["data"];
    let variants = data["product"]["variants"].as_array().unwrap();
    let variant = variants.iter().find(|v| v["id"] == data["chosen"]).unwrap();
    (variant["sku"].as_str().unwrap(), data["is_nearest"].as_bool().unwrap())
}

#[tokio::test]
async fn the_address_chooses_the_variant_and_what_it_does_not_know_changes_nothing() {
    let shop = with_a_trainer().await;
    let browser = Browser::of(&shop);
    for (query, expected) in [
        ("", ("S40", false)),
        ("?variant=S42", ("S42", false)),
        ("?variant=C40&utm_source=x", ("C40", false)),
        ("?variant=no-such&option1=Plum&option77=x", ("S40", false)),
        ("?option1=Sky&option2=42", ("S42", false)),
        ("?option1=Clay&option2=42", ("S42", true)),
    ] {
        let shown = browser.get(&format!("/p/trainer/{query}")).await;
        assert_eq!(chosen(&shown.input), expected, "{query}");
        assert_eq!(shown.input["url"], "/p/trainer/", "search engines know one page of it");
    }
    shop.done().await;
}

#[tokio::test]
async fn the_form_means_the_values_that_are_marked_and_the_nearest_is_shown_before_it_is_bought() {
    let shop = with_a_trainer().await;
    let browser = Browser::of(&shop);
    let first = shop.variant("S40").await;
    let marked = |colour, size| {
        [("variant_id", first.as_str()), ("option1", colour), ("option2", size), ("quantity", "2")]
    };
    let none = browser.post("/cart/add/", &marked("Clay", "42")).await;
    assert_eq!(none.status, StatusCode::SEE_OTHER);
    assert_eq!(none.location, format!("/p/trainer/?variant_id={first}&option1=Clay&option2=42"));
    assert_eq!(
        chosen(&browser.get(&none.location).await.input),
        ("S42", true),
        "of two that are equally near the first"
    );

    let added = browser.post("/cart/add/", &marked("Sky", "42")).await;
    assert_eq!(added.location, "/cart/");
    let line = browser.get("/cart/").await.input["data"]["cart"]["lines"][0].clone();
    assert_eq!((line["sku"].as_str(), line["quantity"].as_i64()), (Some("S42"), Some(2)));

    let gone = browser.post("/cart/add/", &[("variant_id", "nothing"), ("option1", "Sky")]).await;
    assert_eq!(gone.location, "/cart/?refused=not_found");
    shop.done().await;
}

/// The titles of what stands beside a product.
async fn beside(browser: &Browser, slug: &str) -> Vec<String> {
    let shown = browser.get(&format!("/p/{slug}/")).await;
    let related = shown.input["data"]["related"].as_array().unwrap().clone();
    related.iter().map(|card| card["title"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_the_merchant_chose_stands_beside_a_product_before_what_sells() {
    let shop = TestShop::with_products(6).await;
    let (staff, browser) = (shop.staff(), Browser::of(&shop));
    let id = |n: i64| {
        let staff = shop.staff();
        async move { staff.get(&format!("/api/products/thing-{n}/")).await.expect(200)["id"].clone() }
    };
    assert_eq!(beside(&browser, "thing-1").await.len(), 4);
    let (first, third, fifth) = (id(1).await, id(3).await, id(5).await);
    let choice = json!({"related": [fifth, third, fifth]});
    let _ = staff.patch("/api/products/thing-1/", &choice).await.expect(200);
    let shown = beside(&browser, "thing-1").await;
    assert_eq!(
        (shown.len(), &shown[..2]),
        (4, &["Thing 5".to_owned(), "Thing 3".to_owned()][..]),
        "{shown:?}"
    );
    let others: std::collections::HashSet<&String> = shown.iter().collect();
    assert!(others.len() == 4 && !shown.contains(&"Thing 1".to_owned()), "{shown:?}");
    let record = staff.get("/api/products/thing-1/record/").await.expect(200);
    let titles: Vec<_> = record["related"].as_array().unwrap().iter().map(|r| &r["title"]).collect();
    assert_eq!(titles, ["Thing 5", "Thing 3"], "each once, in its order");

    // One that goes out of sight leaves the page and stays chosen.
    let _ = staff.patch("/api/products/thing-5/", &json!({"status": "draft"})).await.expect(200);
    assert_eq!(beside(&browser, "thing-1").await[0], "Thing 3");
    let _ = staff.patch("/api/products/thing-5/", &json!({"status": "active"})).await.expect(200);
    assert_eq!(beside(&browser, "thing-1").await[0], "Thing 5");

    for (related, field) in [(json!([third, first]), "related[1]"), (json!([uuid()]), "related[0]")] {
        let refused = staff.patch("/api/products/thing-1/", &json!({"related": related})).await;
        let _ = refused.expect_invalid(field);
    }
    let many: Vec<_> = (0..13).map(|_| uuid()).collect();
    let refused = staff.patch("/api/products/thing-1/", &json!({"related": many})).await;
    let _ = refused.expect_invalid("related");
    let _ = staff.patch("/api/products/thing-1/", &json!({"related": []})).await.expect(200);
    assert_eq!(beside(&browser, "thing-1").await.len(), 4);
    shop.done().await;
}

fn uuid() -> String {
    "0197a000-0000-7000-8000-000000000001".to_owned()
}
