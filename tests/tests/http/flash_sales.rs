//! Flash sales: prices for a while, exactly so many units sold at them, and the lowest price of the 30 days before.

use std::time::Duration;

use futures::future::join_all;
use serde_json::{Value, json};
use souk_testkit::TestShop;

fn eur(amount: i64) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

/// A sale of one variant that runs now.
fn sale(variant: &str, price: i64, quantity: Option<i64>) -> Value {
    let item = json!({"variant_id": variant, "price": eur(price), "quantity": quantity});
    json!({"title": "Mug week", "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2199-01-01T00:00:00Z", "items": [item]})
}

/// The first product as shoppers see it.
async fn shown(shop: &TestShop) -> Value {
    shop.guest().get("/api/products/").await.expect(200)["results"][0].clone()
}

#[tokio::test]
async fn a_flash_sale_lowers_the_price_for_its_units_and_no_more_are_sold_at_it() {
    let shop = TestShop::with_products(1).await;
    let variant = shop.variant("SKU-1").await;
    let regular = shown(&shop).await["price"].clone();
    let made = shop.staff().post("/api/flash-sales/", &sale(&variant, 500, Some(2))).await.expect(201);
    assert_eq!((&made["status"], &made["items"][0]["regular_price"]), (&json!("running"), &regular));
    let product = shown(&shop).await;
    assert_eq!(
        (&product["price"], &product["compare_at_price"], &product["on_sale"]),
        (&eur(500), &regular, &json!(true))
    );
    assert_eq!((&product["sale"]["quantity"], &product["sale"]["left"]), (&json!(2), &json!(2)));
    // More than are left cost what they cost without the sale, in the cart and in the order alike.
    let greedy = shop.guest();
    let cart = greedy.puts(&shop, "SKU-1", 3).await;
    assert_eq!(cart["lines"][0]["unit_price"], regular);
    let first = shop.guest();
    let order = first.buys(&shop, "SKU-1", 1).await;
    assert_eq!(order["lines"][0]["unit_price"], eur(500));
    assert_eq!(shown(&shop).await["sale"]["left"], 1);
    let second = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert_eq!(second["lines"][0]["unit_price"], eur(500));
    let product = shown(&shop).await;
    assert_eq!((&product["price"], &product["sale"]), (&regular, &Value::Null), "nothing is left of it");
    // An order that is given up gives its units back.
    let path = format!("/api/orders/orders/{}/cancel/", order["id"].as_str().unwrap());
    let _ = shop.staff().post(&path, &json!({"reason": "changed their mind"})).await.expect(200);
    assert_eq!(shown(&shop).await["sale"]["left"], 1);
    shop.done().await;
}

#[tokio::test]
async fn whoever_put_it_in_the_cart_at_the_sales_price_is_told_when_others_were_quicker() {
    let shop = TestShop::with_products(1).await;
    let variant = shop.variant("SKU-1").await;
    let regular = shown(&shop).await["price"].clone();
    let _ = shop.staff().post("/api/flash-sales/", &sale(&variant, 500, Some(1))).await.expect(201);
    let slow = shop.guest();
    assert_eq!(slow.puts(&shop, "SKU-1", 1).await["lines"][0]["unit_price"], eur(500));
    let _ = shop.guest().buys(&shop, "SKU-1", 1).await;
    let cart = slow.get("/api/orders/cart/").await.expect(200);
    assert_eq!(
        (&cart["notices"][0]["code"], &cart["notices"][0]["now"]),
        (&json!("price_changed"), &regular)
    );
    let _ = slow.orders(&shop, "approve").await.expect_problem(409, "price_changed");
    shop.done().await;
}

#[tokio::test]
async fn of_twenty_units_exactly_twenty_are_sold_however_many_buy_at_once() {
    let shop = TestShop::empty().await;
    let _ = shop.add_product("Mug", "MUG", 2_000, 1_000).await;
    let variant = shop.variant("MUG").await;
    let made = shop.staff().post("/api/flash-sales/", &sale(&variant, 500, Some(20))).await.expect(201);
    // More of them: SOUK_TEST_BUYERS=500.
    let many = std::env::var("SOUK_TEST_BUYERS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let mut buyers = Vec::new();
    for _ in 0..many {
        let buyer = shop.guest();
        let _ = buyer.puts(&shop, "MUG", 1).await;
        buyers.push(buyer);
    }
    let shop_of_all = &shop;
    let buyers = buyers.iter().map(|buyer| async move {
        let answer = buyer.orders(shop_of_all, "approve").await;
        match answer.status.as_u16() {
            201 => answer.body["lines"][0]["unit_price"]["amount"].as_i64().unwrap(),
            _ => {
                let _ = answer.expect_problem(409, "price_changed");
                0
            }
        }
    });
    let paid = join_all(buyers).await;
    assert_eq!(paid.iter().filter(|amount| **amount == 500).count(), 20, "{paid:?}");
    let path = format!("/api/flash-sales/{}/", made["id"].as_str().unwrap());
    assert_eq!(shop.staff().get(&path).await.expect(200)["items"][0]["sold"], 20);
    shop.done().await;
}

#[tokio::test]
async fn beside_a_reduction_stands_the_lowest_price_of_the_thirty_days_before_it() {
    let shop = TestShop::with_products(1).await;
    let (product, variant) = (shown(&shop).await, shop.variant("SKU-1").await);
    let path = format!("/api/products/{}/variants/{variant}/", product["id"].as_str().unwrap());
    let write = |body: Value| {
        let (staff, path) = (shop.staff(), path.clone());
        shop.shop.clock().advance(Duration::from_secs(600));
        async move { staff.patch(&path, &body).await.expect(200) }
    };
    let _ = write(json!({"price": eur(900)})).await;
    let _ = write(json!({"price": eur(700)})).await;
    let _ = write(json!({"price": eur(800)})).await;
    assert_eq!(shown(&shop).await["lowest_price"], Value::Null, "it is not reduced");
    let reduced = write(json!({"price": eur(750), "compare_at_price": eur(900)})).await;
    assert_eq!(reduced["lowest_price"], eur(700), "dearer than it was a moment ago, and that is said");
    assert_eq!(shown(&shop).await["lowest_price"], eur(700));
    let again = write(json!({"price": eur(600)})).await;
    assert_eq!(again["lowest_price"], eur(700));
    shop.done().await;
}

#[tokio::test]
async fn a_sale_that_cannot_be_is_refused_by_field() {
    let shop = TestShop::with_products(2).await;
    let variant = shop.variant("SKU-1").await;
    let post = |body: Value| {
        let staff = shop.staff();
        async move { staff.post("/api/flash-sales/", &body).await }
    };
    let mut early = sale(&variant, 500, None);
    early["ends_at"] = json!("2019-01-01T00:00:00Z");
    let _ = post(early).await.expect_invalid("ends_at");
    let mut empty = sale(&variant, 500, None);
    empty["items"] = json!([]);
    let _ = post(empty).await.expect_invalid("items");
    let _ = post(sale(&variant, -1, None)).await.expect_invalid("items[0].price.amount");
    let _ = post(sale(&variant, 500, Some(0))).await.expect_invalid("items[0].quantity");
    let mut dollars = sale(&variant, 500, None);
    dollars["items"][0]["price"]["currency"] = json!("USD");
    let _ = post(dollars).await.expect_invalid("items[0].price.currency");
    let unknown = "019a0000-0000-7000-8000-000000000000";
    let _ = post(sale(unknown, 500, None)).await.expect_invalid("items[0].variant_id");
    let mut twice = sale(&variant, 500, None);
    twice["items"] = json!([twice["items"][0], twice["items"][0]]);
    let _ = post(twice).await.expect_invalid("items[1].variant_id");
    let made = post(sale(&variant, 500, None)).await.expect(201);
    let _ = post(sale(&variant, 400, None)).await.expect_problem(409, "price_taken");
    // Fewer than were sold already.
    let path = format!("/api/flash-sales/{}/", made["id"].as_str().unwrap());
    let _ = shop.staff().put(&path, &sale(&variant, 500, Some(3))).await.expect(200);
    let _ = shop.guest().buys(&shop, "SKU-1", 2).await;
    let _ = shop.staff().put(&path, &sale(&variant, 500, Some(1))).await.expect_invalid("items[0].quantity");
    assert_eq!(shop.staff().delete(&path).await.status, 204);
    assert_eq!(shown(&shop).await["sale"], Value::Null);
    let _ = shop.guest().get(&path).await.expect_problem(401, "not_authenticated");
    shop.done().await;
}
