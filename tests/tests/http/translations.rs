//! The catalogue in other languages: written by staff, shown to whoever reads one of them, and found in it.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Client, TestShop};

use crate::pages::Browser;

const IN_GERMAN: (&str, &str) = ("accept-language", "de");

/// A shop with a mug in two colours, which stands in a category.
async fn shop() -> (TestShop, String, String) {
    let shop = TestShop::empty().await;
    let category = json!({"name": "Kitchen", "slug": "kitchen"});
    let category = shop.staff().post("/api/categories/", &category).await.expect(201);
    let variant = |colour: &str| {
        json!({"sku": colour, "options": {"Colour": colour}, "stock": 5,
        "price": {"amount": 2_400, "currency": "EUR"}})
    };
    let body = json!({"title": "Mug", "description": "<p>Holds 300 ml.</p>", "status": "active", "category": "kitchen",
        "variants": [variant("Sea"), variant("Chalk")]});
    let product = shop.staff().post("/api/products/", &body).await.expect(201);
    let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
    (shop, id(&product), id(&category))
}

async fn translate(staff: &Client, kind: &str, id: &str, texts: Value) -> Value {
    let path = format!("/api/translations/{kind}/{id}/de/");
    staff.put(&path, &json!({"texts": texts})).await.expect(200)
}

async fn call_in_german(shop: &TestShop, path: &str) -> Value {
    shop.guest().call(Method::GET, path, None, &[IN_GERMAN]).await.expect(200)
}

#[tokio::test]
async fn a_product_is_shown_sold_and_found_in_the_language_that_it_was_translated_into() {
    let (shop, product, category) = shop().await;
    let staff = shop.staff();
    let page = Browser::of(&shop).get("/de/p/mug/").await;
    assert_eq!(page.input["data"]["product"]["title"], "Mug", "what is not translated stays as it is");
    let texts = json!({"title": "Becher", "description": "<p>Fasst 300 ml.</p><script>x</script>"});
    let told = translate(&staff, "product", &product, texts).await;
    assert_eq!(told["translations"]["de"]["description"], "<p>Fasst 300 ml.</p>");
    assert_eq!((&told["locale"], &told["fields"][0]["original"]), (&json!("en"), &json!("Mug")));
    let _ = translate(&staff, "category", &category, json!({"name": "Küche"})).await;
    let terms = json!({"locale": "de", "terms": [{"term": "Colour", "text": "Farbe"}, {"term": "Sea", "text": "Meer"}]});
    assert_eq!(staff.patch("/api/terms/", &terms).await.status, 204);
    shop.run_jobs().await;

    let german = call_in_german(&shop, "/api/products/mug/").await;
    assert_eq!((&german["title"], &german["summary"]), (&json!("Becher"), &json!("Fasst 300 ml.")));
    assert_eq!(german["category"]["name"], "Küche");
    assert_eq!(german["options"], json!([{"name": "Farbe", "values": ["Meer", "Chalk"]}]));
    assert_eq!(german["variants"][0]["options"], json!({"Farbe": "Meer"}));
    let list = call_in_german(&shop, "/api/products/").await;
    assert_eq!(list["results"][0]["title"], "Becher");
    let english = shop.guest().get("/api/products/mug/").await.expect(200);
    assert_eq!((&english["title"], &english["options"][0]["name"]), (&json!("Mug"), &json!("Colour")));
    for words in ["Becher", "Meer", "Küche"] {
        let found = shop.guest().get(&format!("/api/search/?q={words}")).await.expect(200);
        assert_eq!(found["count"], 1, "{words}");
    }
    let browser = Browser::of(&shop);
    let page = browser.get("/de/c/kitchen/").await;
    assert_eq!(page.input["data"]["category"]["name"], "Küche");
    assert_eq!(page.input["data"]["list"]["results"][0]["title"], "Becher");
    let facets = page.input["data"]["narrowing"]["facets"].as_array().unwrap();
    let colour = facets.iter().find(|facet| facet["name"] == "attr.colour").unwrap();
    assert_eq!(colour["label"], "Farbe");

    let variant = shop.variant("Sea").await;
    browser.post("/de/cart/add/", &[("variant_id", &variant), ("quantity", "1")]).await;
    let cart = browser.get("/de/cart/").await;
    let line = &cart.input["data"]["cart"]["lines"][0];
    assert_eq!((&line["title"], &line["options"]), (&json!("Becher"), &json!({"Farbe": "Meer"})));
    let cart = browser.get("/cart/").await;
    assert_eq!(cart.input["data"]["cart"]["lines"][0]["title"], "Mug");
    assert!(shop.shop.audit().await.unwrap().is_empty());
    shop.done().await;
}

#[tokio::test]
async fn an_order_names_its_goods_in_the_language_in_which_they_were_bought() {
    let (shop, product, _) = shop().await;
    let _ = translate(&shop.staff(), "product", &product, json!({"title": "Becher"})).await;
    let guest = shop.guest();
    let _ = guest.puts(&shop, "Sea", 1).await;
    let order = shop.order_body("approve").await;
    let placed =
        guest.call(Method::POST, "/api/orders/orders/", Some(&order), &[IN_GERMAN]).await.expect(201);
    assert_eq!(placed["lines"][0]["title"], "Becher");
    shop.done().await;
}

#[tokio::test]
async fn what_is_taken_away_is_the_original_again() {
    let (shop, product, _) = shop().await;
    let staff = shop.staff();
    let _ =
        translate(&staff, "product", &product, json!({"title": "Becher", "seo_title": "Ein Becher"})).await;
    let told = translate(&staff, "product", &product, json!({"title": "", "seo_title": "Ein Becher"})).await;
    assert_eq!(told["translations"], json!({"de": {"seo_title": "Ein Becher"}}));
    assert_eq!(call_in_german(&shop, "/api/products/mug/").await["title"], "Mug");
    let take = json!({"locale": "de", "terms": [{"term": "Sea", "text": "Meer"}]});
    assert_eq!(staff.patch("/api/terms/", &take).await.status, 204);
    let listed = staff.get("/api/terms/?locale=de&search=se").await.expect(200);
    assert_eq!(listed["results"], json!([{"term": "Sea", "text": "Meer"}]));
    let take = json!({"locale": "de", "terms": [{"term": "Sea", "text": ""}]});
    assert_eq!(staff.patch("/api/terms/", &take).await.status, 204);
    let listed = staff.get("/api/terms/?locale=de").await.expect(200);
    let terms: Vec<&str> =
        listed["results"].as_array().unwrap().iter().map(|t| t["term"].as_str().unwrap()).collect();
    assert_eq!(terms, ["Chalk", "Colour", "Sea"]);
    assert_eq!(listed["results"][2]["text"], "");
    shop.done().await;
}

#[tokio::test]
async fn what_cannot_be_translated_is_refused_by_name() {
    let (shop, product, category) = shop().await;
    let staff = shop.staff();
    let at = |kind: &str, id: &str, locale: &str| format!("/api/translations/{kind}/{id}/{locale}/");
    let texts = json!({"texts": {"title": "Becher"}});
    for path in [
        at("product", &product, "en"),
        at("product", &product, "fr"),
        at("product", &category, "de"),
        at("planet", &product, "de"),
    ] {
        let _ = staff.put(&path, &texts).await.expect_problem(404, "not_found");
    }
    let path = at("product", &product, "de");
    let _ = staff.put(&path, &json!({"texts": {"price": "1"}})).await.expect_invalid("texts.price");
    let _ =
        staff.put(&path, &json!({"texts": {"title": "x".repeat(256)}})).await.expect_invalid("texts.title");
    let _ = staff
        .put(&path, &json!({"texts": {"description": "x".repeat(50_001)}}))
        .await
        .expect_invalid("texts.description");
    let english = json!({"locale": "en", "terms": []});
    let _ = staff.patch("/api/terms/", &english).await.expect_invalid("locale");
    let nameless = json!({"locale": "de", "terms": [{"term": " ", "text": "x"}]});
    let _ = staff.patch("/api/terms/", &nameless).await.expect_invalid("terms.0.term");
    let (viewer, _) = shop.staff_with("viewer@souk.example", &["products.view"]).await;
    let _ = viewer.put(&path, &texts).await.expect_problem(403, "permission_denied");
    assert_eq!(viewer.get(&format!("/api/translations/product/{product}/")).await.status, 200);
    let _ = shop.guest().put(&path, &texts).await.expect_problem(401, "not_authenticated");
    shop.done().await;
}
