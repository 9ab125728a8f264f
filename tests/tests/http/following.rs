//! What is made from the catalog follows it at once: lists, their sizes, search.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_catalog::{NewProduct, NewVariant, create_products};
use souk_db::{DbErr, Id, sql};
use souk_testkit::TestShop;

use crate::pages::Browser;

async fn category(shop: &TestShop, name: &str, parent: Option<&Value>) -> Value {
    let body = json!({"name": name, "parent_id": parent.map(|p| p["id"].clone())});
    shop.staff().post("/api/categories/", &body).await.expect(201)
}

async fn change(shop: &TestShop, category: &Value, change: &Value) {
    let path = format!("/api/categories/{}/", category["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, change).await.expect(200);
}

async fn count(shop: &TestShop, query: &str) -> i64 {
    let list = shop.guest().get(&format!("/api/products/?{query}")).await.expect(200);
    list["count"].as_i64().unwrap()
}

/// Kitchen with Cups below it, and a bowl among the cups.
async fn kitchen() -> (TestShop, Value, Value) {
    let shop = TestShop::empty().await;
    let kitchen = category(&shop, "Kitchen", None).await;
    let cups = category(&shop, "Cups", Some(&kitchen)).await;
    let bowl = json!({"title": "Bowl", "status": "active", "category": cups["slug"],
        "variants": [{"sku": "B-1", "price": {"amount": 1_000, "currency": "EUR"}, "stock": 1}]});
    let _ = shop.staff().post("/api/products/", &bowl).await.expect(201);
    (shop, kitchen, cups)
}

#[tokio::test]
async fn a_renamed_category_has_its_new_name_and_address_in_lists_and_search() {
    let (shop, _, cups) = kitchen().await;
    change(&shop, &cups, &json!({"name": "Mugs", "slug": "mugs"})).await;
    let list = shop.guest().get("/api/products/?category=mugs").await.expect(200);
    assert_eq!(list["count"], 1);
    let shown = &list["results"][0]["category"];
    assert_eq!((shown["name"].as_str(), shown["slug"].as_str()), (Some("Mugs"), Some("mugs")));
    assert_eq!(count(&shop, "category=cups").await, 0);
    shop.run_jobs().await;
    assert_eq!((count(&shop, "search=mugs").await, count(&shop, "search=cups").await), (1, 0));
    shop.done().await;
}

#[tokio::test]
async fn a_moved_category_takes_its_products_along_to_those_above_it() {
    let (shop, _, cups) = kitchen().await;
    let garden = category(&shop, "Garden", None).await;
    change(&shop, &cups, &json!({"parent_id": garden["id"]})).await;
    assert_eq!((count(&shop, "category=garden").await, count(&shop, "category=kitchen").await), (1, 0));
    let categories = shop.guest().get("/api/categories/").await.expect(200);
    let sizes: Vec<(&str, i64)> = categories["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["slug"].as_str().unwrap(), c["product_count"].as_i64().unwrap()))
        .collect();
    assert!(sizes.contains(&("garden", 1)) && sizes.contains(&("kitchen", 0)), "{sizes:?}");
    shop.done().await;
}

#[tokio::test]
async fn a_large_category_follows_its_new_name_in_a_job() {
    let (shop, _, cups) = kitchen().await;
    let id: Id = cups["id"].as_str().unwrap().parse().unwrap();
    let products: Vec<NewProduct> = (0..120)
        .map(|n| NewProduct {
            category_id: Some(id),
            published: true,
            variants: vec![NewVariant { sku: Some(format!("C-{n}")), ..NewVariant::default() }],
            ..NewProduct::titled(souk_sellers::HOUSE, format!("Cup {n}"))
        })
        .collect();
    let made = shop.shop.db().write(move |tx| async move { create_products(&tx, products).await }).await;
    assert!(made.is_ok_and(|made| made.len() == 120));
    change(&shop, &cups, &json!({"name": "Mugs"})).await;
    shop.run_jobs().await;
    let list = shop.guest().get("/api/products/?category=cups&page_size=100").await.expect(200);
    assert_eq!(list["count"], 121);
    assert!(list["results"].as_array().unwrap().iter().all(|p| p["category"]["name"] == "Mugs"));
    shop.done().await;
}

#[tokio::test]
async fn lists_that_were_spoilt_by_hand_are_made_anew_by_a_worker() {
    let (shop, ..) = kitchen().await;
    let spoil = |tx: souk_db::Tx| async move {
        sql::exec(&tx, "UPDATE listing SET title = 'Spoilt', doc = '{}'", []).await?;
        sql::exec(&tx, "DELETE FROM listing_entry", []).await
    };
    let spoilt: Result<u64, DbErr> = shop.shop.db().write(spoil).await;
    assert!(spoilt.is_ok());
    assert!(!shop.shop.audit().await.unwrap().is_empty(), "the audit notices");
    souk_listing::Rebuild::enqueue(&shop.shop.app().services).await.unwrap();
    shop.run_jobs().await;
    let list = shop.guest().get("/api/products/?category=kitchen").await.expect(200);
    assert_eq!((list["count"].as_i64(), list["results"][0]["title"].as_str()), (Some(1), Some("Bowl")));
    shop.done().await;
}

#[tokio::test]
async fn a_category_counts_what_its_list_shows() {
    let (shop, _, cups) = kitchen().await;
    let product = |title: &str, status: &str| {
        json!({"title": title, "status": status, "category": cups["slug"],
        "variants": [{"sku": title, "price": {"amount": 500, "currency": "EUR"}, "stock": 0}]})
    };
    for (title, status) in [("Beaker", "active"), ("Goblet", "draft"), ("Tumbler", "active")] {
        let _ = shop.staff().post("/api/products/", &product(title, status)).await.expect(201);
    }
    let gone = shop.guest().get("/api/products/?search=Tumbler").await.expect(200)["results"][0].clone();
    let _ =
        shop.staff().delete(&format!("/api/products/{}/", gone["id"].as_str().unwrap())).await.expect(204);
    let categories = shop.guest().get("/api/categories/").await.expect(200);
    for category in categories["results"].as_array().unwrap() {
        let listed = count(&shop, &format!("category={}", category["slug"].as_str().unwrap())).await;
        assert_eq!((category["product_count"].as_i64(), listed), (Some(listed), 2), "{category:#}");
    }
    let _ = shop.guest().get("/api/categories/?colour=red").await.expect_problem(400, "invalid_parameter");
    let market = shop.guest().call(Method::GET, "/api/categories/", None, &[("x-channel", "mars")]).await;
    let _ = market.expect_problem(400, "invalid_parameter");
    shop.done().await;
}

async fn price(shop: &TestShop) -> i64 {
    shop.guest().get("/api/products/").await.expect(200)["results"][0]["price"]["amount"].as_i64().unwrap()
}

#[tokio::test]
async fn a_price_window_is_in_lists_and_carts_when_it_opens_and_out_of_them_when_it_ends() {
    let shop = TestShop::with_products(1).await;
    let now = shop.shop.clock().now();
    let variant = shop.variant("SKU-1").await;
    let sale = json!({"variant_id": variant, "price": {"amount": 700, "currency": "EUR"},
        "compare_at_price": {"amount": 1_000, "currency": "EUR"},
        "starts_at": now.plus(Duration::from_secs(600)), "ends_at": now.plus(Duration::from_secs(1_200))});
    let made = shop.staff().post("/api/prices/", &sale).await.expect(201);
    let listed = shop.staff().get(&format!("/api/prices/?variant_id={variant}")).await.expect(200);
    assert_eq!(listed["results"], json!([made]));
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    for (minutes, amount) in [(0, 1_000), (10, 700), (20, 1_000)] {
        shop.run_jobs().await;
        let cart = guest.get("/api/orders/cart/").await.expect(200);
        let found = (price(&shop).await, cart["lines"][0]["unit_price"]["amount"].as_i64().unwrap());
        assert_eq!(found, (amount, amount), "after {minutes} minutes");
        assert_eq!(count(&shop, "on_sale=true").await, i64::from(amount == 700));
        shop.shop.clock().advance(Duration::from_secs(600));
    }
    shop.done().await;
}

#[tokio::test]
async fn a_lasting_price_set_during_a_sale_holds_after_it_and_a_sale_taken_away_ends_at_once() {
    let shop = TestShop::with_products(1).await;
    let now = shop.shop.clock().now();
    let variant = shop.variant("SKU-1").await;
    let sale = json!({"variant_id": variant, "price": {"amount": 700, "currency": "EUR"}, "starts_at": now});
    let made = shop.staff().post("/api/prices/", &sale).await.expect(201);
    assert_eq!(price(&shop).await, 700);
    // A change of something else does not make the sale's price the lasting one.
    let product = shop.guest().get("/api/products/").await.expect(200)["results"][0]["id"].clone();
    let path = format!("/api/products/{}/variants/{variant}/", product.as_str().unwrap());
    let _ = shop.staff().patch(&path, &json!({"barcode": "7350177880121"})).await.expect(200);
    let _ = shop.staff().delete(&format!("/api/prices/{}/", made["id"].as_str().unwrap())).await.expect(204);
    assert_eq!(price(&shop).await, 1_000);
    let made = shop.staff().post("/api/prices/", &sale).await.expect(201);
    // What the sale asks for is to be the lasting price, too.
    let _ =
        shop.staff().patch(&path, &json!({"price": {"amount": 700, "currency": "EUR"}})).await.expect(200);
    let _ = shop.staff().delete(&format!("/api/prices/{}/", made["id"].as_str().unwrap())).await.expect(204);
    assert_eq!(price(&shop).await, 700);
    let _ =
        shop.staff().patch(&path, &json!({"price": {"amount": 900, "currency": "EUR"}})).await.expect(200);
    assert_eq!(price(&shop).await, 900);
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn a_price_window_that_makes_no_sense_is_refused_by_name() {
    let shop = TestShop::with_products(1).await;
    let now = shop.shop.clock().now();
    let variant = shop.variant("SKU-1").await;
    let good = json!({"variant_id": variant, "price": {"amount": 700, "currency": "EUR"}, "starts_at": now});
    let with = |field: &str, value: Value| {
        let mut body = good.clone();
        body[field] = value;
        body
    };
    for (field, body) in [
        ("price", with("price", json!({"amount": -1, "currency": "EUR"}))),
        ("price", with("price", json!({"amount": 1, "currency": "USD"}))),
        ("ends_at", with("ends_at", json!(now))),
        ("variant_id", with("variant_id", json!("01935000-0000-7000-8000-0000000000ff"))),
    ] {
        let _ = shop.staff().post("/api/prices/", &body).await.expect_invalid(field);
    }
    let _ = shop.staff().post("/api/prices/", &good).await.expect(201);
    let _ = shop.staff().post("/api/prices/", &good).await.expect_problem(409, "price_taken");
    let _ = shop.guest().post("/api/prices/", &good).await.expect_problem(401, "not_authenticated");
    shop.done().await;
}

#[tokio::test]
async fn a_renamed_seller_is_so_in_the_lists_at_once() {
    let shop = TestShop::with_products(1).await;
    let house = shop.guest().get("/api/sellers/").await.expect(200)["results"][0].clone();
    let path = format!("/api/sellers/{}/", house["id"].as_str().unwrap());
    let read = shop.staff().get(&path).await.headers["etag"].to_str().unwrap().to_owned();
    let named = json!({"name": "Atelier"});
    let _ = shop.staff().patch(&path, &named).await.expect(200);
    let list = shop.guest().get("/api/products/").await.expect(200);
    assert_eq!(list["results"][0]["seller"]["name"], "Atelier");
    assert_eq!(shop.guest().get(&path).await.expect(200)["name"], "Atelier");
    let late = shop.staff().call(Method::PATCH, &path, Some(&named), &[("if-match", &read)]).await;
    let _ = late.expect_problem(409, "stale_version");
    let _ = shop.staff().patch(&path, &json!({"name": " "})).await.expect_invalid("name");
    shop.done().await;
}

#[tokio::test]
async fn a_hidden_category_is_out_of_navigation_lists_and_search_with_all_below_it() {
    let (shop, kitchen, cups) = kitchen().await;
    shop.run_jobs().await;
    assert_eq!((count(&shop, "search=bowl").await, count(&shop, "").await), (1, 1));
    change(&shop, &kitchen, &json!({"hidden": true})).await;
    shop.run_jobs().await;
    assert_eq!((count(&shop, "search=bowl").await, count(&shop, "").await), (0, 0));
    assert_eq!(count(&shop, "category=cups").await, 0);
    let shown = shop.guest().get("/api/categories/").await.expect(200);
    assert_eq!(shown["count"], 0);
    let _ = shop.guest().get("/api/categories/cups/").await.expect_problem(404, "not_found");
    let browser = Browser::of(&shop);
    for path in ["/c/cups/", "/c/kitchen/"] {
        assert_eq!(browser.get(path).await.status, 404);
    }
    let sitemap = browser.get("/sitemap.xml").await.html;
    assert!(!sitemap.contains("/c/cups/") && !sitemap.contains("/p/bowl/"), "{sitemap}");
    // Who has its address still finds it and buys it, and the way to it leads through nothing hidden.
    let page = browser.get("/p/bowl/").await;
    assert!(page.status == 200 && !page.html.contains("/c/cups/"), "{}", page.html);
    let bowl = shop.guest().get("/api/products/bowl/").await.expect(200);
    let line = json!({"variant_id": bowl["variants"][0]["id"], "quantity": 1});
    let _ = shop.guest().post("/api/orders/cart/", &line).await.expect(201);
    // Staff see it.
    let unlisted = shop.staff().get("/api/products/?status=unlisted").await.expect(200);
    assert_eq!(unlisted["results"][0]["title"], "Bowl");
    let all = shop.staff().get("/api/categories/").await.expect(200);
    assert_eq!((all["count"].as_i64(), all["results"][0]["hidden"].as_bool()), (Some(2), Some(true)));

    change(&shop, &kitchen, &json!({"hidden": false})).await;
    shop.run_jobs().await;
    assert_eq!((count(&shop, "search=bowl").await, count(&shop, "category=kitchen").await), (1, 1));
    assert_eq!(browser.get(&format!("/c/{}/", cups["slug"].as_str().unwrap())).await.status, 200);
    assert!(shop.shop.audit().await.unwrap().is_empty());
    shop.done().await;
}

#[tokio::test]
async fn what_is_reduced_and_what_is_new_have_pages_of_their_own() {
    let shop = TestShop::empty().await;
    shop.add_product("Old lamp", "OLD", 3_000, 5).await;
    // It came in longer ago than anything is new.
    let days = i64::from(61 * 24 * 3_600) * 1_000_000;
    let aged: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(move |tx| async move {
            sql::exec(&tx, "UPDATE listing_entry SET created_at = created_at - $1", [days.into()]).await
        })
        .await;
    assert!(aged.unwrap() > 0);
    let staff = shop.staff();
    let euro = |amount: i64| json!({"amount": amount, "currency": "EUR"});
    let body = json!({"title": "New lamp", "status": "active",
        "variants": [{"sku": "NEW", "price": euro(2_400), "compare_at_price": euro(3_000), "stock": 3}]});
    let _ = staff.post("/api/products/", &body).await.expect(201);
    let browser = Browser::of(&shop);
    let titles = |shown: &crate::pages::Shown| -> Vec<String> {
        let list = shown.input["data"]["list"]["results"].as_array().unwrap();
        list.iter().map(|card| card["title"].as_str().unwrap().to_owned()).collect()
    };
    for (path, page, expected) in [
        ("/new/", "arrivals", vec!["New lamp"]),
        ("/sale/", "sale", vec!["New lamp"]),
        ("/sale/?min_price=25", "sale", vec![]),
        ("/search/", "search", vec!["New lamp", "Old lamp"]),
    ] {
        let shown = browser.get(path).await;
        assert_eq!((shown.status.as_u16(), shown.input["page"].as_str()), (200, Some(page)), "{path}");
        assert_eq!(titles(&shown), expected, "{path}");
    }
    let sitemap = browser.get("/sitemap.xml").await.html;
    assert!(sitemap.contains("/new/</loc>") && sitemap.contains("/sale/</loc>"), "{sitemap}");
    shop.done().await;
}
