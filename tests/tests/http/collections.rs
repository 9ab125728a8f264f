//! Collections by hand and by rule: what is in them follows products, prices, stock and time.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_catalog::{NewProduct, NewVariant, create_products};
use souk_db::{Id, sql};
use souk_testkit::TestShop;

fn euro(amount: i64) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

pub(super) async fn product(shop: &TestShop, title: &str, amount: i64, more: Value) -> Value {
    let mut body = json!({"title": title, "status": "active",
        "variants": [{"sku": title, "price": euro(amount), "stock": 3}]});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    shop.staff().post("/api/products/", &body).await.expect(201)
}

fn rule(matching: &str, conditions: &Value) -> Value {
    json!({"match": matching, "conditions": conditions})
}

/// A published collection by rule.
pub(super) async fn ruled(shop: &TestShop, title: &str, conditions: &Value) -> Value {
    let body = json!({"title": title, "kind": "rule", "rule": rule("all", conditions), "published": true});
    shop.staff().post("/api/collections/", &body).await.expect(201)
}

pub(super) fn at(collection: &Value) -> String {
    format!("/api/collections/{}/", collection["id"].as_str().unwrap())
}

async fn titles(shop: &TestShop, query: &str) -> Vec<String> {
    let list = shop.staff().get(&format!("/api/products/?{query}")).await.expect(200);
    let all = list["results"].as_array().unwrap().iter();
    all.map(|p| p["title"].as_str().unwrap().to_owned()).collect()
}

async fn change(shop: &TestShop, product: &Value, change: &Value) {
    let path = format!("/api/products/{}/", product["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, change).await.expect(200);
}

pub(super) async fn sound(shop: &TestShop) {
    let found = shop.shop.audit().await.unwrap();
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn what_a_rule_finds_follows_each_change_of_a_product() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let lamps = staff.post("/api/categories/", &json!({"name": "Lamps"})).await.expect(201);
    let floor = json!({"name": "Floor lamps", "parent_id": lamps["id"]});
    let floor = staff.post("/api/categories/", &floor).await.expect(201);
    let lamp =
        product(&shop, "Lamp", 3_000, json!({"category": "floor-lamps", "tags": ["Gift"], "brand": "Nour"}))
            .await;
    let _ = product(&shop, "Cup", 900, json!({"brand": "Halle"})).await;
    let brand = shop.guest().get("/api/brands/nour/").await.expect(200);
    for (title, condition) in [
        ("In lamps", json!({"type": "category", "value": lamps["id"]})),
        ("By Nour", json!({"type": "brand", "value": brand["id"]})),
        ("Gifts", json!({"type": "tag", "value": "gift"})),
        ("Dear", json!({"type": "price_at_least", "value": euro(2_000)})),
        ("Cheap", json!({"type": "price_at_most", "value": euro(1_000)})),
        ("Called lamp", json!({"type": "title_contains", "value": "LÀMP"})),
        ("There", json!({"type": "in_stock", "value": true})),
        ("Reduced", json!({"type": "on_sale", "value": true})),
    ] {
        let _ = ruled(&shop, title, &json!([condition])).await;
    }
    let both = ["Cup", "Lamp"];
    for (slug, expected) in [
        ("in-lamps", &both[1..]),
        ("by-nour", &both[1..]),
        ("gifts", &both[1..]),
        ("dear", &both[1..]),
        ("cheap", &both[..1]),
        ("called-lamp", &both[1..]),
        ("there", &both[..]),
        ("reduced", &[]),
    ] {
        assert_eq!(titles(&shop, &format!("collection={slug}&ordering=title")).await, expected, "{slug}");
    }
    // Each change moves it where it belongs.
    change(&shop, &lamp, &json!({"tags": [], "category": null, "brand": "Halle", "title": "Light"})).await;
    for slug in ["in-lamps", "by-nour", "gifts", "called-lamp"] {
        assert!(titles(&shop, &format!("collection={slug}")).await.is_empty(), "{slug}");
    }
    change(&shop, &lamp, &json!({"category": "floor-lamps", "title": "Lamp"})).await;
    let garden = staff.post("/api/categories/", &json!({"name": "Garden"})).await.expect(201);
    let path = format!("/api/categories/{}/", floor["id"].as_str().unwrap());
    let _ = staff.patch(&path, &json!({"parent_id": garden["id"]})).await.expect(200);
    assert!(titles(&shop, "collection=in-lamps").await.is_empty(), "its category moved away");
    let variant = &lamp["variants"][0]["id"].as_str().unwrap();
    let path = format!("/api/products/{}/variants/{variant}/", lamp["id"].as_str().unwrap());
    let _ = staff.patch(&path, &json!({"price": euro(800), "compare_at_price": euro(900)})).await.expect(200);
    assert_eq!(titles(&shop, "collection=cheap&ordering=title").await, both);
    assert_eq!(titles(&shop, "collection=reduced").await, ["Lamp"]);
    assert!(titles(&shop, "collection=dear").await.is_empty());
    let _ = shop.guest().buys(&shop, "Lamp", 3).await;
    assert_eq!(titles(&shop, "collection=there").await, ["Cup"], "it is sold out");
    change(&shop, &lamp, &json!({"status": "draft"})).await;
    let cheap = shop.guest().get("/api/products/?collection=cheap").await.expect(200);
    assert_eq!(cheap["count"], 1, "a draft is not counted");
    let path = format!("/api/products/{}/", lamp["id"].as_str().unwrap());
    let _ = staff.delete(&path).await.expect(204);
    assert_eq!(titles(&shop, "collection=cheap&status=all").await, ["Cup"]);
    sound(&shop).await;
    shop.done().await;
}

#[tokio::test]
async fn a_brand_that_is_renamed_keeps_its_products_in_its_collections() {
    let shop = TestShop::empty().await;
    let lamp = product(&shop, "Lamp", 1_000, json!({"brand": "Nour"})).await;
    let brand = shop.guest().get("/api/brands/nour/").await.expect(200);
    let _ = ruled(&shop, "By Nour", &json!([{"type": "brand", "value": brand["id"]}])).await;
    let hand = json!({"title": "Picks", "kind": "manual", "published": true});
    let hand = shop.staff().post("/api/collections/", &hand).await.expect(201);
    let picked = json!({"products": [lamp["id"]]});
    let _ = shop
        .staff()
        .call(Method::PUT, &format!("{}products/", at(&hand)), Some(&picked), &[])
        .await
        .expect(200);
    let path = format!("/api/brands/{}/", brand["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, &json!({"name": "Atelier Nour"})).await.expect(200);
    for slug in ["by-nour", "picks"] {
        let list = shop.guest().get(&format!("/api/products/?collection={slug}")).await.expect(200);
        assert_eq!(list["results"][0]["brand"], "Atelier Nour", "{slug}");
    }
    sound(&shop).await;
    shop.done().await;
}

#[tokio::test]
async fn products_are_picked_moved_and_taken_away_by_hand_in_one_request() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let mut ids = Vec::new();
    for (title, amount) in [("Lamp", 3_000), ("Cup", 900), ("Bowl", 1_500)] {
        ids.push(product(&shop, title, amount, json!({})).await["id"].clone());
    }
    let body = json!({"title": "Our picks", "kind": "manual", "published": true});
    let made = staff.post("/api/collections/", &body).await.expect(201);
    assert_eq!((&made["slug"], &made["ordering"]), (&json!("our-picks"), &json!("position")));
    let put = async |products: Value| {
        let (path, body) = (format!("{}products/", at(&made)), json!({"products": products}));
        staff.call(Method::PUT, &path, Some(&body), &[]).await
    };
    let _ = put(json!([ids[2], ids[0]])).await.expect(200);
    assert_eq!(titles(&shop, "collection=our-picks").await, ["Bowl", "Lamp"]);
    let _ = put(json!([ids[1], ids[0], ids[2]])).await.expect(200);
    assert_eq!(titles(&shop, "collection=our-picks").await, ["Cup", "Lamp", "Bowl"]);
    assert_eq!(titles(&shop, "collection=our-picks&ordering=-price&max_price=2000").await, ["Bowl", "Cup"]);
    let second = "collection=our-picks&page_size=1&page=2&ordering=position";
    assert_eq!(titles(&shop, second).await, ["Lamp"]);
    let list = staff.get("/api/collections/").await.expect(200);
    assert_eq!(list["results"][0]["product_count"], 3);
    let _ = put(json!([ids[1], ids[1]])).await.expect_invalid("products[1]");
    let _ = put(json!([made["id"]])).await.expect_invalid("products[0]");
    let stale = [("if-match", "\"1-x\"")];
    let path = format!("{}products/", at(&made));
    let late = staff.call(Method::PUT, &path, Some(&json!({"products": []})), &stale).await;
    let _ = late.expect_problem(409, "stale_version");
    // A change of a product leaves it where it was put.
    let lamp = json!({"id": ids[0]});
    change(&shop, &lamp, &json!({"title": "Lantern"})).await;
    assert_eq!(titles(&shop, "collection=our-picks").await, ["Cup", "Lantern", "Bowl"]);
    change(&shop, &lamp, &json!({"status": "draft"})).await;
    let seen = shop.guest().get("/api/products/?collection=our-picks").await.expect(200);
    assert_eq!(seen["count"], 2);
    sound(&shop).await;
    let _ = put(json!([])).await.expect(200);
    assert!(titles(&shop, "collection=our-picks&status=all").await.is_empty());
    let _ = staff.delete(&at(&made)).await.expect(204);
    sound(&shop).await;
    let wrong = shop.guest().get("/api/products/?ordering=position").await;
    let _ = wrong.expect_problem(400, "invalid_parameter");
    shop.done().await;
}

#[tokio::test]
async fn a_rule_is_tried_before_it_is_kept_and_one_that_finds_nothing_or_everything_is_told_so() {
    let shop = TestShop::with_products(3).await;
    let staff = shop.staff();
    let tried =
        async |rule: Value| staff.post("/api/collections/preview/", &json!({"rule": rule})).await.expect(200);
    for (conditions, count, finds) in [
        (json!([{"type": "title_contains", "value": "thing"}]), 3, "everything"),
        (json!([{"type": "title_contains", "value": "thing 2"}]), 1, "some"),
        (json!([{"type": "tag", "value": "nobody's"}]), 0, "nothing"),
        (json!([{"type": "title_contains", "value": "50%_\\"}]), 0, "nothing"),
        (
            json!([{"type": "created_within_days", "value": 1}, {"type": "in_stock", "value": true}]),
            3,
            "everything",
        ),
        (json!([{"type": "rating_at_least", "value": 4}]), 0, "nothing"),
    ] {
        let found = tried(rule("all", &conditions)).await;
        let shown = found["products"].as_array().unwrap().len();
        assert_eq!(
            (&found["count"], &found["finds"], shown),
            (&json!(count), &json!(finds), count),
            "{conditions}"
        );
    }
    assert_eq!(tried(rule("all", &json!([]))).await["finds"], "everything");
    assert_eq!(tried(rule("any", &json!([]))).await["finds"], "nothing");
    let _ = shop
        .guest()
        .post("/api/collections/preview/", &json!({"rule": rule("all", &json!([]))}))
        .await
        .expect(401);
    shop.done().await;
}

#[tokio::test]
async fn a_rule_that_cannot_be_is_refused_at_its_condition() {
    let shop = TestShop::with_products(1).await;
    let absent = "01935000-0000-7000-8000-0000000000ff";
    let good = json!({"type": "tag", "value": "gift"});
    for (field, condition) in [
        ("rule.conditions[1]", json!({"type": "colour", "value": "red"})),
        ("rule.conditions[1].value", json!({"type": "category", "value": absent})),
        ("rule.conditions[1].value", json!({"type": "brand", "value": absent})),
        ("rule.conditions[1].value", json!({"type": "seller", "value": absent})),
        ("rule.conditions[1].value", json!({"type": "tag", "value": " "})),
        ("rule.conditions[1].value", json!({"type": "title_contains", "value": "a".repeat(101)})),
        ("rule.conditions[1].value", json!({"type": "created_within_days", "value": 0})),
        ("rule.conditions[1].value", json!({"type": "rating_at_least", "value": 6})),
        (
            "rule.conditions[1].value.currency",
            json!({"type": "price_at_most", "value": {"amount": 1, "currency": "USD"}}),
        ),
        (
            "rule.conditions[1].value.amount",
            json!({"type": "price_at_least", "value": {"amount": -1, "currency": "EUR"}}),
        ),
    ] {
        let rule = rule("all", &json!([good, condition]));
        let body = json!({"title": "A", "kind": "rule", "rule": rule});
        let answer = shop.staff().post("/api/collections/", &body).await;
        assert_eq!(answer.status, 422, "{condition}: {:#}", answer.body);
        let named: Vec<&String> = answer.body["errors"].as_object().unwrap().keys().collect();
        assert!(named.iter().any(|name| name.starts_with(field)), "{condition}: {named:?}");
        let answer = shop.staff().post("/api/collections/preview/", &json!({"rule": rule})).await;
        assert_eq!(answer.status, 422, "{condition}");
    }
    let many = vec![good.clone(); 21];
    for (field, body) in [
        ("rule.conditions", json!({"title": "A", "kind": "rule", "rule": rule("all", &json!(many))})),
        ("rule", json!({"title": "A", "kind": "rule"})),
        ("rule", json!({"title": "A", "kind": "manual", "rule": rule("all", &json!([good]))})),
        (
            "ordering",
            json!({"title": "A", "kind": "rule", "rule": rule("all", &json!([])), "ordering": "position"}),
        ),
        ("slug", json!({"title": "A", "kind": "manual", "slug": "preview"})),
        ("color", json!({"title": "A", "kind": "manual", "color": "red"})),
    ] {
        let _ = shop.staff().post("/api/collections/", &body).await.expect_invalid(field);
    }
    shop.done().await;
}

#[tokio::test]
async fn what_is_new_drops_out_of_its_collection_as_time_goes_by() {
    let shop = TestShop::empty().await;
    let _ = product(&shop, "Lamp", 1_000, json!({})).await;
    let new = json!([{"type": "created_within_days", "value": 2}]);
    let _ = ruled(&shop, "New", &new).await;
    let any =
        json!([{"type": "created_within_days", "value": 2}, {"type": "title_contains", "value": "lamp"}]);
    let body = json!({"title": "Either", "kind": "rule", "rule": rule("any", &any), "published": true});
    let _ = shop.staff().post("/api/collections/", &body).await.expect(201);
    shop.shop.clock().advance(Duration::from_secs(86_400));
    let cup = NewProduct {
        variants: vec![NewVariant { sku: Some("C-1".to_owned()), ..NewVariant::default() }],
        ..NewProduct::titled(souk_sellers::HOUSE, "Cup")
    };
    let made = shop.shop.db().write(move |tx| async move { create_products(&tx, vec![cup]).await }).await;
    assert!(made.is_ok());
    // Whoever was signed in is so no more as the days go by.
    let titles = async |query: &str| -> Vec<String> {
        let list = shop.guest().get(&format!("/api/products/?{query}")).await.expect(200);
        let all = list["results"].as_array().unwrap().iter();
        all.map(|p| p["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles("collection=new").await, ["Cup", "Lamp"]);
    for (hours, expected) in [(25, vec!["Cup"]), (25, vec![])] {
        let before = shop.shop.clock().now();
        shop.shop.clock().advance(Duration::from_secs(hours * 3_600));
        shop.shop.run_schedules(before).await.unwrap();
        assert_eq!(titles("collection=new").await, expected);
        sound(&shop).await;
    }
    assert_eq!(titles("collection=either").await, ["Lamp"]);
    shop.done().await;
}

#[tokio::test]
async fn a_rule_that_changes_over_two_thousand_products_is_followed_in_steps_by_a_job() {
    let shop = TestShop::empty().await;
    for part in 0..10 {
        let products = (0..200).map(|n| {
            let n = part * 200 + n;
            NewProduct {
                brand: Some(format!("Brand {}", n % 3)),
                tags: if n % 2 == 0 { vec!["even".to_owned()] } else { Vec::new() },
                variants: vec![NewVariant { sku: Some(format!("S-{n}")), ..NewVariant::default() }],
                ..NewProduct::titled(souk_sellers::HOUSE, format!("Thing {n}"))
            }
        });
        let products: Vec<_> = products.collect();
        let made = shop.shop.db().write(move |tx| async move { create_products(&tx, products).await }).await;
        assert!(made.is_ok());
    }
    let even = ruled(&shop, "Even", &json!([{"type": "tag", "value": "even"}])).await;
    let count = async || {
        let list = shop.guest().get("/api/products/?collection=even").await.expect(200);
        list["count"].as_i64().unwrap()
    };
    assert_eq!(count().await, 0, "a job sees to it");
    shop.run_jobs().await;
    assert_eq!(count().await, 1_000);
    let brand = shop.guest().get("/api/brands/brand-1/").await.expect(200);
    let other =
        rule("all", &json!([{"type": "tag", "value": "EVEN"}, {"type": "brand", "value": brand["id"]}]));
    let recording = shop.shop.db().record_statements();
    let _ = shop.staff().patch(&at(&even), &json!({"rule": other})).await.expect(200);
    let writing = recording.statements().len();
    assert!(writing < 40, "the write itself asks {writing} statements");
    shop.run_jobs().await;
    let expected = (0..2_000).filter(|n| n % 2 == 0 && n % 3 == 1).count();
    assert_eq!(count().await, i64::try_from(expected).unwrap());
    let tried = shop.staff().post("/api/collections/preview/", &json!({"rule": other})).await.expect(200);
    assert_eq!(tried["count"], expected, "the try and the lists agree");
    let id: Id = even["id"].as_str().unwrap().parse().unwrap();
    let listed = "SELECT COUNT(*) FROM listing_entry WHERE scope_id = $1";
    let listed = sql::scalar::<i64>(shop.shop.db().read(), listed, [id.into()]).await.unwrap();
    assert_eq!(listed, i64::try_from(expected).ok());
    sound(&shop).await;
    let _ = shop.staff().patch(&at(&even), &json!({"rule": rule("all", &json!([]))})).await.expect(200);
    shop.run_jobs().await;
    assert_eq!(count().await, 2_000);
    let _ = shop.staff().delete(&at(&even)).await.expect(204);
    shop.run_jobs().await;
    sound(&shop).await;
    shop.done().await;
}
