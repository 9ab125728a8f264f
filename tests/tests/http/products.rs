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
    assert!(shop.shop.kept_answers().0 > 0, "the second answer was a kept one");
    let list = shop.guest().get("/api/products/").await.expect(200);
    let (product, variant) =
        (list["results"][0]["id"].clone(), list["results"][0]["variants"][0]["id"].clone());
    let path = format!("/api/products/{}/variants/{}/", product.as_str().unwrap(), variant.as_str().unwrap());
    let _ =
        shop.staff().patch(&path, &json!({"price": {"amount": 900, "currency": "EUR"}})).await.expect(200);
    assert_eq!(price(&shop.guest().get("/api/products/").await.expect(200)), Some(900));
}
