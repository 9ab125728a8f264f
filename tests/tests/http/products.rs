//! `/api/products/`

use serde_json::json;
use souk_testkit::TestShop;

#[tokio::test]
async fn a_list_filters_sorts_and_pages() {
    let shop = TestShop::with_products(3).await;
    let list = shop.guest().get("/api/products/?ordering=-price&page_size=2").await.expect(200);
    assert_eq!((list["count"].as_i64(), list["results"][0]["title"].as_str()), (Some(3), Some("Thing 3")));
    let next = list["next"].as_str().unwrap();
    assert_eq!(shop.guest().get(next).await.expect(200)["results"][0]["title"], "Thing 1");
    let cheap = shop.guest().get("/api/products/?max_price=1500&in_stock=true").await.expect(200);
    assert_eq!(cheap["count"], 1);
    assert_eq!(shop.guest().get("/api/products/?search=thing%202").await.expect(200)["count"], 1);
    assert_eq!(shop.guest().get("/api/products/?category=nowhere").await.expect(200)["count"], 0);
}

#[tokio::test]
async fn unknown_filters_and_pages_out_of_range_are_refused_by_name() {
    let shop = TestShop::empty().await;
    for (query, name) in [
        ("colour=red", "colour"),
        ("page=0", "page"),
        ("page=two", "page"),
        ("page_size=101", "page_size"),
        ("ordering=random", "ordering"),
        ("min_price=-1", "min_price"),
        ("in_stock=maybe", "in_stock"),
    ] {
        let problem = shop
            .guest()
            .get(&format!("/api/products/?{query}"))
            .await
            .expect_problem(400, "invalid_parameter");
        assert!(problem["errors"][name].is_array(), "{query}: {problem:#}");
    }
}

#[tokio::test]
async fn a_product_is_made_changed_and_taken_out_by_staff_alone() {
    let shop = TestShop::empty().await;
    let body = json!({"title": "Mug", "status": "active", "description": "<p onclick='x()'>Good</p><script>x()</script>",
        "variants": [{"sku": "MUG", "price": {"amount": 2400, "currency": "EUR"}, "compare_at_price": {"amount": 3000, "currency": "EUR"}, "stock": 3}]});
    let _ = shop.guest().post("/api/products/", &body).await.expect_problem(401, "not_authenticated");
    let customer = shop.member("ann@example.org").await;
    let _ = customer.post("/api/products/", &body).await.expect_problem(403, "permission_denied");
    let made = shop.staff().post("/api/products/", &body).await.expect(201);
    assert_eq!(made["description"], "<p>Good</p>");
    assert_eq!((made["on_sale"].as_bool(), made["variants"][0]["available"].as_i64()), (Some(true), Some(3)));
    let path = format!("/api/products/{}/", made["id"].as_str().unwrap());
    let changed = shop.staff().patch(&path, &json!({"title": "Cup", "status": "draft"})).await.expect(200);
    assert_eq!(changed["title"], "Cup");
    let _ = shop.guest().get(&path).await.expect_problem(404, "not_found");
    let _ = shop.staff().get(&path).await.expect(200);
    let stale = shop
        .staff()
        .call(reqwest::Method::PATCH, &path, Some(&json!({"title": "x"})), &[("if-match", "\"v1\"")])
        .await;
    let _ = stale.expect_problem(409, "stale_version");
    let _ = shop.staff().delete(&path).await.expect(204);
    let _ = shop.staff().get(&path).await.expect_problem(404, "not_found");
    shop.done().await;
}

#[tokio::test]
async fn a_price_change_is_seen_at_once_although_answers_are_kept() {
    let shop = TestShop::with_products(1).await;
    let price = |v: &serde_json::Value| v["results"][0]["price"]["amount"].as_i64();
    for _ in 0..2 {
        assert_eq!(price(&shop.guest().get("/api/products/").await.expect(200)), Some(1_000));
    }
    assert!(shop.shop.response_cache_counts().0 > 0, "the second answer was a kept one");
    let list = shop.guest().get("/api/products/").await.expect(200);
    let (product, variant) =
        (list["results"][0]["id"].clone(), list["results"][0]["variants"][0]["id"].clone());
    let path = format!("/api/products/{}/variants/{}/", product.as_str().unwrap(), variant.as_str().unwrap());
    let _ =
        shop.staff().patch(&path, &json!({"price": {"amount": 900, "currency": "EUR"}})).await.expect(200);
    assert_eq!(price(&shop.guest().get("/api/products/").await.expect(200)), Some(900));
}

fn eur(amount: i64) -> serde_json::Value {
    json!({"amount": amount, "currency": "EUR"})
}

#[tokio::test]
async fn what_can_be_bought_decides_the_price_that_a_list_shows_sorts_and_filters_by() {
    let shop = TestShop::empty().await;
    let variant = |sku: &str, amount: i64, stock: i64, was: Option<i64>| {
        json!({"sku": sku, "options": {"Colour": sku}, "price": eur(amount), "stock": stock,
            "compare_at_price": was.map(eur)})
    };
    let body = json!({"title": "Cup", "status": "active",
        "variants": [variant("BLUE", 2_000, 10, None), variant("RED", 1_000, 0, Some(1_500))]});
    let made = shop.staff().post("/api/products/", &body).await.expect(201);
    let path = format!("/api/products/{}/", made["id"].as_str().unwrap());
    let shown = async || {
        let product = shop.guest().get(&path).await.expect(200);
        let filter = format!("/api/products/?max_price={}", 1_999);
        let cheap = shop.guest().get(&filter).await.expect(200)["count"].as_i64();
        (
            product["price"]["amount"].as_i64(),
            product["on_sale"].as_bool(),
            product["in_stock"].as_bool(),
            cheap,
        )
    };
    let blue = (Some(2_000), Some(false), Some(true), Some(0));
    let red = (Some(1_000), Some(true), Some(true), Some(1));
    assert_eq!(shown().await, blue, "the cheap one is sold out");
    shop.moves("RED", 1).await;
    assert_eq!(shown().await, red, "it is back");
    // The last one is sold.
    let order = shop.guest().buys(&shop, "RED", 1).await;
    shop.run_jobs().await;
    assert_eq!(shown().await, blue, "{order:#}");
    shop.moves("BLUE", -10).await;
    let none_left = (Some(1_000), Some(true), Some(false), Some(1));
    assert_eq!(shown().await, none_left, "all are sold out: the lowest");
    shop.done().await;
}

#[tokio::test]
async fn a_search_finds_whatever_keyboard_it_was_typed_on() {
    let shop = TestShop::empty().await;
    for (n, title) in ["Tim's Coffee", "Crème brûlée", "T-shirt", "한국어 책"].iter().enumerate() {
        let _ = shop.add_product(title, &format!("S{n}"), 1_000, 1).await;
    }
    for query in [
        "Tim%E2%80%99s Coffee",
        "tims COFFEE",
        "CREME BRULEE",
        "cre%CC%80me",
        "T%E2%80%91Shirt",
        "%EF%BC%B4-%EF%BD%93hirt",
        "%E1%84%92%E1%85%A1%E1%86%AB%EA%B5%AD%EC%96%B4",
    ] {
        let found = shop.guest().get(&format!("/api/products/?search={}", query.replace(' ', "%20"))).await;
        assert_eq!(found.expect(200)["count"], 1, "{query}");
    }
}

#[tokio::test]
async fn an_address_is_found_however_its_letters_are_typed() {
    let shop = TestShop::empty().await;
    let _ = shop.add_product("한국어 책", "K1", 1_000, 1).await;
    let _ = shop.add_product("Crème", "C1", 1_000, 1).await;
    let list = shop.guest().get("/api/products/?ordering=created_at").await.expect(200);
    let slugs: Vec<_> = (0..2).map(|n| list["results"][n]["slug"].as_str().unwrap()).collect();
    assert!(slugs.contains(&"한국어-책") && slugs.contains(&"creme"), "{slugs:?}");
    for slug in [
        "%ED%95%9C%EA%B5%AD%EC%96%B4-%EC%B1%85",
        // The same with each syllable taken apart, as some systems hand it on.
        "%E1%84%92%E1%85%A1%E1%86%AB%E1%84%80%E1%85%AE%E1%86%A8%E1%84%8B%E1%85%A5-%E1%84%8E%E1%85%A2%E1%86%A8",
        "CREME",
        "Cr%C3%A8me",
    ] {
        let _ = shop.guest().get(&format!("/api/products/{slug}/")).await.expect(200);
        assert_eq!(shop.guest().get(&format!("/p/{slug}/")).await.status, 200, "{slug}");
    }
    shop.done().await;
}

#[tokio::test]
async fn a_slug_that_is_asked_for_is_used_or_refused_and_a_deleted_products_is_free() {
    let shop = TestShop::empty().await;
    let body = json!({"title": "Cup", "slug": "x", "status": "active"});
    let made = shop.staff().post("/api/products/", &body).await.expect(201);
    let problem = shop.staff().post("/api/products/", &body).await.expect_problem(409, "slug_taken");
    assert!(problem["errors"]["slug"].is_array(), "{problem:#}");
    let _ =
        shop.staff().delete(&format!("/api/products/{}/", made["id"].as_str().unwrap())).await.expect(204);
    assert_eq!(shop.staff().post("/api/products/", &body).await.expect(201)["slug"], "x");
    let _ = shop.guest().get("/api/products/x/").await.expect(200);
    let long = json!({"title": "Cup", "slug": "x".repeat(256)});
    let problem = shop.staff().post("/api/products/", &long).await.expect_invalid("slug");
    assert!(problem["errors"]["slug"][0].as_str().unwrap().contains("255"), "{problem:#}");
    shop.done().await;
}

#[tokio::test]
async fn a_description_keeps_its_words_apart_and_its_summary_is_plain_text() {
    let shop = TestShop::empty().await;
    let make = async |html: &str| {
        let body = json!({"title": "Mill", "status": "active", "description": html});
        shop.staff().post("/api/products/", &body).await.expect(201)
    };
    let mill = make("<p>Salt &amp; pepper&nbsp;mill</p>").await;
    assert_eq!(mill["summary"], "Salt & pepper mill");
    let blocks = make("<div>One</div><div>Two</div>").await;
    assert_eq!(blocks["summary"], "One Two");
    assert_eq!(blocks["description"], "<div>One</div><div>Two</div>");
    let long = make(&format!("<p>{}</p>", "word ".repeat(100))).await;
    let summary = long["summary"].as_str().unwrap();
    assert!(summary.chars().count() <= 300 && summary.ends_with("word…"), "{summary}");
}

#[tokio::test]
async fn products_are_asked_for_by_their_ids_and_come_in_that_order() {
    let shop = TestShop::with_products(3).await;
    let list = shop.guest().get("/api/products/?ordering=title").await.expect(200);
    let ids: Vec<&str> = (0..3).map(|n| list["results"][n]["id"].as_str().unwrap()).collect();
    let titles = async |query: String| {
        let found = shop.guest().get(&format!("/api/products/?{query}")).await.expect(200);
        let results = found["results"].as_array().unwrap().clone();
        let titles: Vec<String> =
            results.iter().map(|product| product["title"].as_str().unwrap().to_owned()).collect();
        (found["count"].as_i64().unwrap(), titles.join(", "))
    };
    let unknown = "00000000-0000-4000-8000-000000000000";
    let wanted = format!("id={},{unknown},{},{}", ids[2], ids[0], ids[2]);
    assert_eq!(titles(wanted.clone()).await, (2, "Thing 3, Thing 1".to_owned()));
    assert_eq!(titles(format!("{wanted}&page=2&page_size=1")).await, (2, "Thing 1".to_owned()));
    assert_eq!(titles("id=".to_owned()).await, (0, String::new()));
    let _ = shop
        .staff()
        .patch(&format!("/api/products/{}/", ids[2]), &json!({"status": "draft"}))
        .await
        .expect(200);
    assert_eq!(titles(wanted).await, (1, "Thing 1".to_owned()), "a draft is nobody's to see");

    let answer = shop.guest().get(&format!("/api/products/?id={}", ids[0])).await;
    assert_eq!(
        answer.headers["cache-control"], "private, no-store",
        "what one person looked at is kept nowhere"
    );
    let many = vec![unknown; 30].join(",");
    assert_eq!(titles(format!("id={many}")).await.0, 0, "one id, however often");
    let others: Vec<String> = (0..25).map(|n| format!("00000000-0000-4000-8000-{n:012}")).collect();
    for query in
        [format!("id={}", others.join(",")), "id=mug".to_owned(), format!("id={}&in_stock=true", ids[0])]
    {
        let answer = shop.guest().get(&format!("/api/products/?{query}")).await;
        let problem = answer.expect_problem(400, "invalid_parameter");
        assert!(problem["errors"]["id"].is_array(), "{query}: {problem:#}");
    }
    let _ = shop
        .guest()
        .get(&format!("/api/products/?id={}&status=draft", ids[2]))
        .await
        .expect_problem(403, "permission_denied");
    shop.done().await;
}
