//! A merchant's changes: versions, prices and stock, also when two people work at once.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, TestShop};

fn eur(amount: i64) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

fn tag(answer: &Answer) -> String {
    answer.headers.get("etag").unwrap_or_else(|| panic!("no ETag: {answer:?}")).to_str().unwrap().to_owned()
}

/// The addresses of the first product and of its first variant.
async fn addresses(shop: &TestShop) -> (String, String) {
    let product = shop.guest().get("/api/products/").await.expect(200)["results"][0].clone();
    let path = format!("/api/products/{}/", product["id"].as_str().unwrap());
    let variant = format!("{path}variants/{}/", product["variants"][0]["id"].as_str().unwrap());
    (path, variant)
}

async fn patch_if(shop: &TestShop, path: &str, body: &Value, tag: &str) -> Answer {
    shop.staff().call(Method::PATCH, path, Some(body), &[("if-match", tag)]).await
}

#[tokio::test]
async fn whoever_read_a_thing_holds_the_tag_that_a_write_of_it_takes() {
    let shop = TestShop::with_products(1).await;
    let (product, variant) = addresses(&shop).await;
    let body = json!({"name": "Lamps"});
    let category = shop.staff().post("/api/categories/", &body).await.expect(201);
    let category = format!("/api/categories/{}/", category["id"].as_str().unwrap());
    for (path, field, values) in [
        (&product, "title", ["One", "Two", "Three", "Four"]),
        (&variant, "sku", ["S-1", "S-2", "S-3", "S-4"]),
        (&category, "name", ["Lamp", "Light", "Lights", "Torch"]),
    ] {
        let (guest, staff) = (tag(&shop.guest().get(path).await), tag(&shop.staff().get(path).await));
        assert_eq!(guest, staff, "{path}: one thing, one tag");
        assert_eq!(tag(&shop.guest().get(path).await), guest, "{path}: a kept answer too");
        let changed = patch_if(&shop, path, &json!({field: values[0]}), &guest).await;
        let after = tag(&changed);
        assert_ne!(after, guest, "{path}");
        let _ = changed.expect(200);
        let stale = patch_if(&shop, path, &json!({field: values[1]}), &guest).await;
        let problem = stale.expect_problem(409, "stale_version");
        assert_eq!(
            problem["changes"][field],
            json!({"yours": values[1], "theirs": values[0]}),
            "{problem:#}"
        );
        assert_eq!(
            tag(&shop.guest().get(path).await),
            after,
            "{path}: a write answers the tag that a read gives"
        );
        let _ = patch_if(&shop, path, &json!({field: values[2]}), &after).await.expect(200);
        let weak = format!("W/{}", tag(&shop.staff().get(path).await));
        let _ = patch_if(&shop, path, &json!({field: values[3]}), &weak).await.expect(200);
        let held = tag(&shop.guest().get(path).await);
        for client in [shop.guest(), shop.staff()] {
            let again = client.call(Method::GET, path, None, &[("if-none-match", &held)]).await;
            assert_eq!(again.status, 304, "{path}");
        }
    }
    shop.done().await;
}

#[tokio::test]
async fn a_sale_changes_what_is_shown_of_a_product_but_not_what_a_merchant_edits() {
    let shop = TestShop::with_products(1).await;
    let (product, _) = addresses(&shop).await;
    let read = tag(&shop.guest().get(&product).await);
    let _ = shop.guest().buys(&shop, "SKU-1", 2).await;
    shop.run_jobs().await;
    let fresh = shop.guest().call(Method::GET, &product, None, &[("if-none-match", &read)]).await;
    assert_eq!(fresh.expect(200)["variants"][0]["available"], 8);
    let _ = patch_if(&shop, &product, &json!({"title": "Lamp"}), &read).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn of_two_merchants_who_change_one_product_the_second_is_told_what_changed() {
    let shop = TestShop::with_products(1).await;
    let (product, variant) = addresses(&shop).await;
    let read = shop.staff().get(&variant).await;
    let version = format!("\"v{}\"", read.body["version"]);
    let _ = patch_if(&shop, &variant, &json!({"price": eur(5_900)}), &tag(&read)).await.expect(200);
    // The version alone, as a list of products shows it, serves as well.
    for stale in [tag(&read), version] {
        let body = json!({"price": eur(5_700), "barcode": "42", "compare_at_price": null});
        let problem = patch_if(&shop, &variant, &body, &stale).await.expect_problem(409, "stale_version");
        let changes = json!({"price": {"yours": eur(5_700), "theirs": eur(5_900)}, "barcode": {"yours": "42", "theirs": ""}});
        assert_eq!(problem["changes"], changes, "{problem:#}");
        assert_eq!(problem["current"]["price"], eur(5_900), "{problem:#}");
        let gone = shop.staff().call(Method::DELETE, &variant, None, &[("if-match", &stale)]).await;
        let _ = gone.expect_problem(409, "stale_version");
    }
    // Different fields, without a version: both stay.
    let staff = [shop.staff(), shop.staff()];
    let (title, brand) = (json!({"title": "Lamp"}), json!({"brand": "Nour"}));
    let (a, b) = tokio::join!(staff[0].patch(&product, &title), staff[1].patch(&product, &brand));
    let _ = (a.expect(200), b.expect(200));
    let now = shop.guest().get(&product).await.expect(200);
    assert_eq!((now["title"].as_str(), now["brand"].as_str()), (Some("Lamp"), Some("Nour")));
    assert_eq!(now["variants"][0]["price"], eur(5_900));
    shop.done().await;
}

async fn stock(shop: &TestShop, variant: &str) -> (i64, i64, i64) {
    let path = format!("/api/inventory/stock/?variant_id={variant}");
    let found = shop.staff().get(&path).await.expect(200)["results"][0].clone();
    let figure = |name: &str| found[name].as_i64().unwrap();
    (figure("on_hand"), figure("reserved"), figure("available"))
}

#[tokio::test]
async fn a_sale_between_reading_and_saving_stock_loses_nothing() {
    let shop = TestShop::with_products(1).await;
    let (_, path) = addresses(&shop).await;
    let variant = shop.variant("SKU-1").await;
    assert_eq!(stock(&shop, &variant).await, (10, 0, 10));
    let _ = shop.guest().buys(&shop, "SKU-1", 2).await;
    assert_eq!(stock(&shop, &variant).await, (10, 2, 8));
    for cents in [900, 800, 700] {
        let _ = shop.staff().patch(&path, &json!({"price": eur(cents)})).await.expect(200);
        assert_eq!(stock(&shop, &variant).await, (10, 2, 8), "a price is no stock");
    }
    let body = json!({"variant_id": variant, "kind": "receive", "quantity": 5, "reason": "Delivery", "reference": "DN 17"});
    let moved = shop.staff().post("/api/inventory/movements/", &body).await.expect(201);
    assert_eq!((moved["quantity"].as_i64(), moved["reference"].as_str()), (Some(5), Some("DN 17")));
    assert_eq!(stock(&shop, &variant).await, (15, 2, 13));
    let problem = shop.staff().patch(&path, &json!({"stock": 12})).await.expect_invalid("stock");
    assert!(
        problem["errors"]["stock"][0].as_str().unwrap().contains("/api/inventory/movements/"),
        "{problem:#}"
    );
    let _ = shop.staff().patch(&path, &json!({"stock": null})).await.expect_invalid("stock");
    assert_eq!(shop.guest().get(&path).await.expect(200)["available"], 13);
    shop.done().await;
}

#[tokio::test]
async fn stock_is_taken_away_down_to_what_is_promised_and_no_further() {
    let shop = TestShop::with_products(1).await;
    let variant = shop.variant("SKU-1").await;
    let _ = shop.guest().buys(&shop, "SKU-1", 2).await;
    let take = |n: i64| json!({"variant_id": variant, "kind": "adjust", "quantity": n, "reason": "Broken"});
    let problem =
        shop.staff().post("/api/inventory/movements/", &take(-9)).await.expect_problem(409, "out_of_stock");
    assert_eq!(
        (problem["on_hand"].as_i64(), problem["reserved"].as_i64(), problem["available"].as_i64()),
        (Some(10), Some(2), Some(8))
    );
    let _ = shop.staff().post("/api/inventory/movements/", &take(-8)).await.expect(201);
    assert_eq!(stock(&shop, &variant).await, (2, 2, 0));
    shop.done().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn movements_sales_and_repeats_at_once_all_count_and_count_once() {
    let shop = TestShop::with_products(1).await;
    let variant = shop.variant("SKU-1").await;
    let body = json!({"variant_id": variant, "kind": "receive", "quantity": 3, "reason": "Delivery"});
    let mut calls = tokio::task::JoinSet::new();
    for n in 0..8 {
        let (staff, body) = (shop.staff(), body.clone());
        // Each of four keys twice.
        let key = format!("delivery-{}", n % 4);
        calls.spawn(async move {
            staff
                .call(Method::POST, "/api/inventory/movements/", Some(&body), &[("idempotency-key", &key)])
                .await
        });
    }
    let sale = shop.guest().buys(&shop, "SKU-1", 4).await;
    while let Some(answer) = calls.join_next().await {
        let answer = answer.unwrap();
        assert!(matches!(answer.status.as_u16(), 201 | 409), "{}: {:#}", answer.status, answer.body);
    }
    assert_eq!(stock(&shop, &variant).await, (22, 4, 18), "{sale:#}");
    shop.done().await;
}

#[tokio::test]
async fn movements_are_read_newest_first_page_by_page() {
    let shop = TestShop::with_products(1).await;
    let variant = shop.variant("SKU-1").await;
    for n in 1..=4 {
        shop.shop.clock().advance(std::time::Duration::from_secs(1));
        let body =
            json!({"variant_id": variant, "kind": "adjust", "quantity": n, "reason": format!("Count {n}")});
        let _ = shop.staff().post("/api/inventory/movements/", &body).await.expect(201);
    }
    let mut next = format!("/api/inventory/movements/?variant_id={variant}&page_size=2");
    let mut quantities = Vec::new();
    for _ in 0..3 {
        let page = shop.staff().get(&next).await.expect(200);
        quantities
            .extend(page["results"].as_array().unwrap().iter().map(|m| m["quantity"].as_i64().unwrap()));
        next = page["next"].as_str().unwrap_or_default().to_owned();
    }
    assert_eq!((quantities, next.as_str()), (vec![4, 3, 2, 1, 10], ""));
    let query = format!("/api/inventory/movements/?variant_id={variant}&cursor=x");
    let _ = shop.staff().get(&query).await.expect_problem(400, "invalid_parameter");
}

#[tokio::test]
async fn a_movement_that_cannot_be_meant_is_refused_by_name() {
    let shop = TestShop::with_products(1).await;
    let variant = shop.variant("SKU-1").await;
    let good = json!({"variant_id": variant, "kind": "adjust", "quantity": 1, "reason": "Found"});
    for (field, value) in [
        ("quantity", json!(0)),
        ("quantity", json!(2_000_000_000_i64)),
        ("quantity", json!("1")),
        ("reason", json!(" ")),
        ("kind", json!("sell")),
        ("variant_id", json!("0193500c-0000-7000-8000-00000000dead")),
        ("location_id", json!("0193500c-0000-7000-8000-00000000dead")),
        ("reference", json!("x".repeat(256))),
    ] {
        let mut body = good.clone();
        body[field] = value;
        let _ = shop.staff().post("/api/inventory/movements/", &body).await.expect_invalid(field);
    }
    for kind in ["receive", "return"] {
        let body = json!({"variant_id": variant, "kind": kind, "quantity": -1, "reason": "?"});
        let _ = shop.staff().post("/api/inventory/movements/", &body).await.expect_invalid("quantity");
    }
    let _ =
        shop.guest().post("/api/inventory/movements/", &good).await.expect_problem(401, "not_authenticated");
    let _ =
        shop.staff().get("/api/inventory/stock/?variant_id=x").await.expect_problem(400, "invalid_parameter");
}

#[tokio::test]
async fn a_price_that_is_none_is_refused_at_its_field() {
    let shop = TestShop::with_products(1).await;
    let (_, variant) = addresses(&shop).await;
    for (price, field) in [
        (json!({"amount": "abc", "currency": "EUR"}), "price.amount"),
        (json!({"amount": 1.5, "currency": "EUR"}), "price.amount"),
        (json!({"amount": null, "currency": "EUR"}), "price.amount"),
        (eur(-500), "price.amount"),
        (eur(i64::MAX), "price.amount"),
        (json!({"amount": 1, "currency": "USD"}), "price.currency"),
        (json!({"amount": 1, "currency": "euro"}), "price.currency"),
        (json!(null), "price"),
        (json!("abc"), "price"),
    ] {
        let _ = shop.staff().patch(&variant, &json!({"price": price})).await.expect_invalid(field);
        let body = json!({"title": "Cup", "variants": [{"sku": "X", "price": price}]});
        let _ =
            shop.staff().post("/api/products/", &body).await.expect_invalid(&format!("variants[0].{field}"));
    }
    let _ = shop
        .staff()
        .patch(&variant, &json!({"compare_at_price": eur(-1)}))
        .await
        .expect_invalid("compare_at_price.amount");
    for (field, value) in [("active", json!(null)), ("options", json!(null)), ("sku", json!(null))] {
        let _ = shop.staff().patch(&variant, &json!({field: value})).await.expect_invalid(field);
    }
    for field in
        ["title", "slug", "description", "status", "featured", "tags", "images", "attributes", "tax_class"]
    {
        let path = variant.split("variants/").next().unwrap();
        let _ = shop.staff().patch(path, &json!({field: null})).await.expect_invalid(field);
    }
    assert_eq!(shop.guest().get(&variant).await.expect(200)["price"], eur(1_000));
}

#[tokio::test]
async fn forty_variants_are_written_by_two_statements_for_each_table_of_figures() {
    let shop = TestShop::empty().await;
    let variant = |n: i64| json!({"sku": format!("C{n}"), "options": {"No": n.to_string()}, "price": eur(n), "stock": n});
    let body = json!({"title": "Cup", "variants": (1..=40).map(variant).collect::<Vec<_>>()});
    let recording = shop.shop.db().record_statements();
    let _ = shop.staff().post("/api/products/", &body).await.expect(201);
    let statements = recording.statements();
    for table in ["price", "stock", "stock_entry"] {
        let head = format!("INSERT INTO {table} (");
        let writes = statements.iter().filter(|s| s.sql.trim_start().starts_with(&head)).count();
        // Of thirty-two and of eight rows, whose texts stay prepared.
        assert_eq!(writes, 2, "{table}");
    }
}

#[tokio::test]
async fn an_order_is_not_sent_or_cancelled_by_somebody_who_read_it_before_it_changed() {
    let shop = TestShop::with_products(1).await;
    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    let read = tag(&shop.staff().get(&path).await);
    let act = async |verb: &str, tag: &str| {
        let headers = [("if-match", tag)];
        shop.staff().call(Method::POST, &format!("{path}{verb}/"), Some(&json!({})), &headers).await
    };
    let sent = act("fulfillments", &read).await;
    assert_eq!(tag(&sent), tag(&shop.staff().get(&path).await));
    let _ = sent.expect(201);
    for verb in ["fulfillments", "cancel"] {
        let problem = act(verb, &read).await.expect_problem(409, "stale_version");
        assert_eq!(problem["current"]["status"], "fulfilled", "{problem:#}");
    }
    shop.done().await;
}
