//! What the shop counts of searches: `/api/search/queries/`, `/api/search/statistics/`, `/api/search/clicks/`.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use souk_testkit::TestShop;

async fn search(shop: &TestShop, query: &str) {
    let _ = shop.guest().get(&format!("/api/search/?q={query}")).await.expect(200);
}

async fn queries(shop: &TestShop, more: &str) -> Vec<Value> {
    let found = shop.staff().get(&format!("/api/search/queries/?{more}")).await.expect(200);
    let results = found["results"].as_array().unwrap().clone();
    assert_eq!(found["count"], results.len());
    results
}

#[tokio::test]
async fn searches_are_counted_by_query_whether_answers_were_kept_or_made() {
    let shop = TestShop::empty().await;
    shop.add_product("Teapot", "T-1", 1_000, 3).await;
    for query in ["teapot", "Teapot", "TEAPOT", "teapot", "kettle"] {
        search(&shop, query).await;
    }
    // Looks at the same search, a page of the storefront, and a robot.
    search(&shop, "teapot&in_stock=true").await;
    assert_eq!(shop.guest().get("/search/?q=teapot").await.status, StatusCode::OK);
    let robot = [("user-agent", "Somebot/1.0")];
    let _ = shop.guest().call(Method::GET, "/api/search/?q=teapot", None, &robot).await.expect(200);
    let counted = queries(&shop, "").await;
    assert_eq!(counted[0]["id"], "teapot");
    assert_eq!(
        (&counted[0]["searches"], &counted[0]["empty"], &counted[0]["found"]),
        (&json!(5), &json!(0), &json!(1))
    );
    assert_eq!(
        (&counted[1]["id"], &counted[1]["empty"], &counted[1]["found"]),
        (&json!("kettle"), &json!(1), &json!(0))
    );
    let nothing = queries(&shop, "nothing=true").await;
    assert_eq!(nothing.len(), 1);
    assert_eq!(queries(&shop, "search=pot&ordering=-clicked").await[0]["id"], "teapot");

    let day = shop.staff().get("/api/search/statistics/?days=7").await.expect(200);
    assert_eq!((&day["total"]["searches"], &day["total"]["empty"]), (&json!(6), &json!(1)));
    assert_eq!(day["days"].as_array().unwrap().len(), 7);
    assert_eq!(day["days"][6]["searches"], 6);
    let [half, most] = ["p50_microseconds", "p99_microseconds"].map(|name| day[name].as_i64().unwrap());
    assert!(0 < half && half <= most, "{half} {most}");
}

#[tokio::test]
async fn figures_that_are_asked_for_at_once_all_know_the_last_search() {
    let shop = TestShop::empty().await;
    for round in 1..=5 {
        search(&shop, "kettle").await;
        let staff = shop.staff();
        let (first, second, day) = tokio::join!(
            staff.get("/api/search/queries/"),
            staff.get("/api/search/queries/?nothing=true"),
            staff.get("/api/search/statistics/"),
        );
        for list in [first.expect(200), second.expect(200)] {
            assert_eq!(list["results"][0]["searches"], round);
        }
        assert_eq!(day.expect(200)["total"]["searches"], round);
    }
}

#[tokio::test]
async fn a_query_that_found_nothing_leaves_the_list_once_it_finds_something() {
    let shop = TestShop::empty().await;
    search(&shop, "notebook").await;
    assert_eq!(queries(&shop, "nothing=true").await[0]["found"], 0);
    shop.add_product("Ruled notebook", "N-1", 1_000, 3).await;
    assert_eq!(queries(&shop, "nothing=true").await[0]["found"], 1, "it says what it finds now");
    search(&shop, "notebook").await;
    assert!(queries(&shop, "nothing=true").await.is_empty());
}

#[tokio::test]
async fn what_was_opened_and_bought_is_counted_for_the_query_that_found_it() {
    let shop = TestShop::empty().await;
    shop.add_product("Teapot", "T-1", 1_000, 9).await;
    let (guest, variant) = (shop.guest(), shop.variant("T-1").await);
    search(&shop, "teapot").await;
    for (place, again) in [(3, false), (4, true)] {
        let click = json!({"query": "Teapot", "place": place, "again": again});
        assert_eq!(guest.post("/api/search/clicks/", &click).await.status, StatusCode::NO_CONTENT);
    }
    let line = json!({"variant_id": variant, "quantity": 2, "found_by": " TEAPOT "});
    let _ = guest.post("/api/orders/cart/", &line).await.expect(201);
    guest.buys(&shop, "T-1", 1).await;
    shop.run_jobs().await;
    let counted = queries(&shop, "ordering=-orders").await;
    assert_eq!(
        (&counted[0]["clicked"], &counted[0]["clicks"], &counted[0]["mean_place_tenths"]),
        (&json!(1), &json!(2), &json!(35))
    );
    assert_eq!((&counted[0]["orders"], &counted[0]["units"]), (&json!(1), &json!(3)));
    assert_eq!(counted[0]["sales"], json!([{"amount": 3_000, "currency": "EUR"}]));
    let total = shop.staff().get("/api/search/statistics/").await.expect(200)["total"].clone();
    assert_eq!((&total["searches"], &total["clicked"], &total["orders"]), (&json!(1), &json!(1), &json!(1)));
}

#[tokio::test]
async fn figures_of_nonsense_are_refused_by_field() {
    let shop = TestShop::empty().await;
    for (click, field) in [
        (json!({"query": " ", "place": 1}), "query"),
        (json!({"query": "a".repeat(201), "place": 1}), "query"),
        (json!({"query": "tea", "place": 0}), "place"),
        (json!({"query": "tea", "place": 10_001}), "place"),
    ] {
        let _ = shop.guest().post("/api/search/clicks/", &click).await.expect_invalid(field);
    }
    for wrong in ["days=0", "days=401", "ordering=name", "page=0"] {
        assert_eq!(
            shop.staff().get(&format!("/api/search/queries/?{wrong}")).await.status,
            StatusCode::BAD_REQUEST
        );
    }
    assert!(queries(&shop, "search=%25").await.is_empty());
}

#[tokio::test]
async fn whoever_sends_clicks_without_end_is_told_to_wait() {
    let shop = TestShop::empty().await;
    let click = json!({"query": "tea", "place": 1});
    for _ in 0..60 {
        assert_eq!(shop.guest().post("/api/search/clicks/", &click).await.status, StatusCode::NO_CONTENT);
    }
    assert_eq!(shop.guest().post("/api/search/clicks/", &click).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn what_many_search_for_on_several_days_is_suggested_and_helps_to_correct() {
    let shop = TestShop::empty().await;
    for (title, sku) in [
        ("Teapot", "T-1"),
        ("Tealight", "T-2"),
        ("Carts of oak", "C-1"),
        ("Cards", "C-2"),
        ("Cards of linen", "C-3"),
    ] {
        shop.add_product(title, sku, 1_000, 3).await;
    }
    let suggested = async |typed: &str| {
        let found = shop.guest().get(&format!("/api/search/suggestions/?q={typed}")).await.expect(200);
        serde_json::from_value::<Vec<String>>(found["queries"].clone()).unwrap()
    };
    let corrected = async |typed: &str| {
        let found = shop.guest().get(&format!("/api/search/?q={typed}")).await.expect(200);
        found["query"]["corrected"].clone()
    };
    assert_eq!(suggested("").await, [""; 0]);
    assert_eq!(corrected("carms").await, "cards", "more products are called so");
    for _ in 0..2 {
        for query in
            ["tealight", "tealight", "carts", "carts", "carts", "carts", "kettle", "kettle", "kettle"]
        {
            search(&shop, query).await;
        }
        shop.shop.write_searches().await.unwrap();
        shop.shop.clock().advance(std::time::Duration::from_secs(24 * 3_600));
        shop.shop.update_search().await.unwrap();
    }
    assert_eq!(suggested("").await, ["carts"], "what came four times, or finds nothing, is not popular");
    search(&shop, "tealight").await;
    shop.shop.write_searches().await.unwrap();
    shop.shop.clock().advance(std::time::Duration::from_secs(3_600));
    shop.shop.update_search().await.unwrap();
    assert_eq!(suggested("").await, ["carts", "tealight"]);
    assert_eq!(suggested("te").await[0], "tealight", "before what more titles say");
    assert_eq!(corrected("carms").await, "carts", "it is searched for more often");
}
