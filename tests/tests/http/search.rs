//! `?search=`: what the index finds, and that it follows.

use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_testkit::TestShop;

/// The titles on a page of products, in order.
async fn titles(shop: &TestShop, query: &str) -> Vec<String> {
    let list = shop.guest().get(&format!("/api/products/?{query}")).await.expect(200);
    let title = |product: &Value| product["title"].as_str().unwrap().to_owned();
    list["results"].as_array().unwrap().iter().map(title).collect()
}

/// Adds an active product; answers it.
async fn product(shop: &TestShop, mut body: Value, sku: &str, price: i64, stock: i64) -> Value {
    body["status"] = "active".into();
    let mut variant = json!({"sku": sku, "price": {"amount": price, "currency": "EUR"}, "stock": stock});
    if let Some(before) = body.as_object_mut().unwrap().remove("before").filter(|b| !b.is_null()) {
        variant["compare_at_price"] = json!({"amount": before, "currency": "EUR"});
    }
    body["variants"] = json!([variant]);
    shop.staff().post("/api/products/", &body).await.expect(201)
}

async fn category(shop: &TestShop, name: &str, parent: Option<&Value>) -> Value {
    let body = json!({"name": name, "parent_id": parent.map(|p| p["id"].clone())});
    shop.staff().post("/api/categories/", &body).await.expect(201)
}

#[tokio::test]
async fn every_word_must_occur_somewhere_and_the_title_counts_most() {
    let shop = TestShop::empty().await;
    let kitchen = category(&shop, "Kitchen", None).await;
    let mugs = category(&shop, "Cups", Some(&kitchen)).await;
    let lamp = json!({"title": "Lamp", "description": "<p>Stands well beside a teapot.</p>", "brand": "Atelier Nour"});
    let _ = product(&shop, lamp, "LMP-7/b", 1_000, 1).await;
    let teapot = json!({"title": "Teapot", "category": mugs["slug"], "brand": "Maison Fès"});
    let _ = product(&shop, teapot, "TEA-1", 2_000, 1).await;
    for (query, expected) in [
        ("teapot", &["Teapot", "Lamp"][..]),
        ("teapot lamp", &["Lamp"]),
        ("kitchen", &["Teapot"]),
        ("CUPS fes", &["Teapot"]),
        ("maison tea", &["Teapot"]),
        ("beside nour", &["Lamp"]),
        ("lmp-7/B", &["Lamp"]),
        ("lmp-7", &["Lamp"]),
        ("teap", &["Teapot", "Lamp"]),
        ("te lamp", &[]),
        ("teapot nowhere", &[]),
        ("!!", &[]),
        ("%", &[]),
    ] {
        let query_string = query.replace('%', "%25").replace(' ', "%20");
        assert_eq!(titles(&shop, &format!("search={query_string}")).await, expected, "{query}");
    }
}

#[tokio::test]
async fn what_is_written_without_spaces_is_found_by_its_signs() {
    let shop = TestShop::empty().await;
    let _ = product(&shop, json!({"title": "黑咖啡豆"}), "C", 1_000, 1).await;
    let _ = product(&shop, json!({"title": "กาแฟดำ"}), "T", 1_000, 1).await;
    assert_eq!(titles(&shop, "search=%E5%92%96%E5%95%A1").await, ["黑咖啡豆"]);
    assert_eq!(titles(&shop, "search=%E0%B8%81%E0%B8%B2%E0%B9%81%E0%B8%9F").await, ["กาแฟดำ"]);
}

#[tokio::test]
async fn a_search_follows_changes_of_products_categories_and_stock() {
    let shop = TestShop::empty().await;
    let cups = category(&shop, "Cups", None).await;
    let made = product(&shop, json!({"title": "Bowl", "category": cups["slug"]}), "B-1", 1_000, 1).await;
    let address = format!("/api/products/{}/", made["id"].as_str().unwrap());
    assert_eq!(titles(&shop, "search=cups").await, ["Bowl"]);
    let _ = shop.staff().patch(&address, &json!({"title": "Dish"})).await.expect(200);
    assert!(titles(&shop, "search=bowl").await.is_empty());
    assert_eq!(titles(&shop, "search=dish&in_stock=true").await, ["Dish"]);
    let renamed = json!({"name": "Tableware"});
    let path = format!("/api/categories/{}/", cups["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, &renamed).await.expect(200);
    assert_eq!(titles(&shop, "search=tableware").await, ["Dish"]);
    assert!(titles(&shop, "search=cups").await.is_empty());
    let _ = shop.guest().buys(&shop, "B-1", 1).await;
    assert!(titles(&shop, "search=dish&in_stock=true").await.is_empty(), "it is sold out");
    let _ = shop.staff().delete(&address).await.expect(204);
    assert!(titles(&shop, "search=dish").await.is_empty(), "it is archived");
}

#[tokio::test]
async fn drafts_are_found_by_staff_alone() {
    let shop = TestShop::empty().await;
    let draft = json!({"title": "Carafe", "variants": [{"sku": "D", "stock": 1}]});
    let _ = shop.staff().post("/api/products/", &draft).await.expect(201);
    assert!(titles(&shop, "search=carafe").await.is_empty());
    for status in ["draft", "all"] {
        let found = shop.staff().get(&format!("/api/products/?search=carafe&status={status}")).await;
        assert_eq!(found.expect(200)["count"], 1, "{status}");
    }
    let path = "/api/products/?search=carafe&status=draft";
    let _ = shop.guest().get(path).await.expect_problem(403, "permission_denied");
}

#[tokio::test]
async fn best_sellers_come_first_among_those_that_fit_alike() {
    let shop = TestShop::empty().await;
    for sku in ["M-1", "M-2", "M-3"] {
        let _ = shop.add_product(&format!("Mug {sku}"), sku, 1_000, 10).await;
    }
    let _ = shop.guest().buys(&shop, "M-2", 5).await;
    shop.run_jobs().await;
    assert_eq!(titles(&shop, "search=mug").await[0], "Mug M-2");
    assert_eq!(titles(&shop, "search=mug&ordering=-sold").await[0], "Mug M-2");
}

/// 48 products that differ in everything that a list can be narrowed to.
async fn many(shop: &TestShop) {
    let kitchen = category(shop, "Kitchen", None).await;
    let cups = category(shop, "Cups", Some(&kitchen)).await;
    for n in 0..48_i64 {
        let kind = ["Äpfel", "zither", "Mug", "Bowl", "mug"][usize::try_from(n % 5).unwrap()];
        let of = [Value::Null, kitchen["slug"].clone(), cups["slug"].clone()];
        let body = json!({
            "title": format!("{kind} thing"),
            "brand": if n % 2 == 0 { "Nour" } else { "Fès" },
            "category": (of[usize::try_from(n % 3).unwrap()]),
            "featured": n % 7 == 0,
            "before": if n % 4 == 0 { json!(9_000) } else { Value::Null },
        });
        let _ = product(shop, body, &format!("S{n}"), 500 + n % 6 * 250, i64::from(n % 5 != 0)).await;
    }
}

#[tokio::test]
async fn filters_and_orderings_agree_with_the_lists() {
    let shop = TestShop::empty().await;
    many(&shop).await;
    // The title's order is the database's own; the index goes by letters as they are coded.
    let orderings = ["-created_at", "created_at", "price", "-price", "-sold", "-rating"];
    let filters = [
        "",
        "&category=kitchen",
        "&category=cups&in_stock=true",
        "&brand=Nour",
        "&min_price=750&max_price=1250",
        "&max_price=499",
        "&in_stock=false",
        "&on_sale=true",
        "&featured=true&on_sale=false",
        "&min_rating=0",
        "&min_rating=1",
        "&seller=nobody",
    ];
    let guest = shop.guest();
    for ordering in orderings {
        for filter in filters {
            for page in 1..=2 {
                let query = format!("ordering={ordering}{filter}&page_size=11&page={page}");
                let listed = guest.get(&format!("/api/products/?{query}")).await.expect(200);
                let found = guest.get(&format!("/api/products/?{query}&search=thing")).await.expect(200);
                let ids = |list: &Value| {
                    list["results"].as_array().unwrap().iter().map(|p| p["id"].clone()).collect::<Vec<_>>()
                };
                assert_eq!((&found["count"], ids(&found)), (&listed["count"], ids(&listed)), "{query}");
            }
        }
    }
    let mut sorted = titles(&shop, "page_size=100").await;
    sorted.sort();
    assert_eq!(titles(&shop, "page_size=100&search=thing&ordering=title").await, sorted);
}

#[tokio::test]
async fn an_index_that_missed_purged_events_or_was_asked_for_anew_is_made_anew() {
    let shop = TestShop::with_products(2).await;
    assert_eq!(titles(&shop, "search=thing").await.len(), 2);
    let index = |n: i64| shop.shop.app().config.data_dir.join(format!("search/node-0/v3-{n}"));
    assert!(index(1).exists());
    let _ = shop.add_product("Thing 3", "SKU-3", 3_000, 1).await;
    shop.run_jobs().await;
    let purge = |tx| async move { sql::exec(&tx, "DELETE FROM outbox", []).await };
    shop.shop.db().write(purge).await.unwrap();
    assert_eq!(titles(&shop, "search=thing&ordering=price").await.len(), 3);
    assert!(index(2).exists() && !index(1).exists(), "what was missed is not known");
    let ask = |tx: souk_db::Tx| async move {
        tx.emit(&souk_search::Reindex { channel_id: tx.new_id() });
        Ok::<_, DbErr>(())
    };
    shop.shop.db().write(ask).await.unwrap();
    assert_eq!(titles(&shop, "search=thing&ordering=-price").await.len(), 3);
    assert!(index(3).exists() && !index(2).exists());
}

#[tokio::test]
async fn the_search_page_shows_what_fits_best_first() {
    let shop = TestShop::empty().await;
    let lamp = json!({"title": "Lamp", "description": "<p>Stands well beside a teapot.</p>"});
    let _ = product(&shop, json!({"title": "Teapot"}), "T", 1_000, 1).await;
    let _ = product(&shop, lamp, "L", 1_000, 1).await;
    let page = reqwest::get(format!("{}/search/?q=teapot", shop.shop.url())).await.unwrap();
    let text = page.text().await.unwrap();
    let (teapot, lamp) = (text.find("\"slug\":\"teapot\"").unwrap(), text.find("\"slug\":\"lamp\"").unwrap());
    assert!(teapot < lamp, "{text}");
}
