//! What sending costs in different places, by worth, weight and number, and when it arrives.

use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_testkit::{Client, TestShop};

/// Makes SKU-1 weigh so many grams.
async fn weighs(shop: &TestShop, grams: i64) {
    let variant = shop.variant("SKU-1").await;
    let text = "UPDATE variant SET weight_grams = $2 WHERE id = $1";
    let id: souk_db::Id = serde_json::from_value(variant.into()).unwrap();
    let changed: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(move |tx| async move { sql::exec(&tx, text, [id.into(), grams.into()]).await })
        .await;
    assert_eq!(changed.unwrap(), 1);
}

/// Takes the methods that a shop begins with away.
async fn without_methods(shop: &TestShop) -> Client {
    let staff = shop.staff();
    let list = staff.get("/api/shipping-methods/").await.expect(200);
    for method in list["results"].as_array().unwrap() {
        let _ = staff.delete(&format!("/api/shipping-methods/{}/", method["id"].as_str().unwrap())).await;
    }
    staff
}

fn euros(amount: i64) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

/// What sending so many units of SKU-1 there costs; none where there is no way to.
async fn costs(shop: &TestShop, quantity: i64, country: &str) -> Option<i64> {
    let guest = shop.guest();
    guest.puts(shop, "SKU-1", quantity).await;
    let quote = guest.post("/api/checkout/quote/", &json!({"country": country})).await.expect(200);
    quote["shipping_methods"]
        .as_array()
        .unwrap()
        .first()
        .map(|method| method["price"]["amount"].as_i64().unwrap())
}

#[tokio::test]
async fn a_method_asks_in_each_zone_what_its_rate_for_that_weight_says() {
    let shop = TestShop::with_products(1).await;
    weighs(&shop, 1_000).await;
    shop.moves("SKU-1", 100).await;
    let staff = without_methods(&shop).await;
    let body = json!({"code": "parcel", "name": "Parcel", "price": euros(2_500), "rated_by": "weight",
    "max_weight_grams": 30_000, "zones": [
        {"name": "Home", "countries": ["be"], "free_over": euros(5_000),
         "rates": [{"from": 0, "price": euros(490)}, {"from": 2_000, "price": euros(790)}]},
        {"name": "Neighbours", "countries": ["NL", "DE"],
         "rates": [{"from": 0, "price": euros(990)}, {"from": 10_000, "price": euros(1_990)}]},
    ]});
    let made = staff.post("/api/shipping-methods/", &body).await.expect(201);
    assert_eq!(made["zones"][0]["countries"], json!(["BE"]));
    for (quantity, country, price) in [
        (1, "BE", Some(490)),
        (2, "BE", Some(790)),
        (5, "BE", Some(0)),
        (1, "NL", Some(990)),
        (9, "DE", Some(990)),
        (10, "DE", Some(1_990)),
        // Nothing is free there, and elsewhere the method's own price holds.
        (30, "NL", Some(1_990)),
        (1, "FR", Some(2_500)),
        (31, "BE", None),
    ] {
        assert_eq!(costs(&shop, quantity, country).await, price, "{quantity} to {country}");
    }
    let path = format!("/api/shipping-methods/{}/", made["id"].as_str().unwrap());
    let zone = |countries: Value, rates: Value| json!({"zones": [{"name": "Z", "countries": countries, "rates": rates}]});
    let flat = json!([{"from": 0, "price": euros(1)}]);
    for (field, body) in [
        ("zones[0].countries", zone(json!([]), flat.clone())),
        ("zones[0].countries", zone(json!(["Belgium"]), flat.clone())),
        ("zones[0].countries", zone(json!(["BE", "be"]), flat.clone())),
        ("zones[0].rates", zone(json!(["BE"]), json!([]))),
        ("zones[0].rates", zone(json!(["BE"]), json!([{"from": 5, "price": euros(1)}]))),
        (
            "zones[0].rates",
            zone(json!(["BE"]), json!([{"from": 0, "price": euros(1)}, {"from": 0, "price": euros(2)}])),
        ),
        (
            "zones[0].rates[0].price",
            zone(json!(["BE"]), json!([{"from": 0, "price": {"amount": 1, "currency": "USD"}}])),
        ),
        ("max_weight_grams", json!({"max_weight_grams": 0})),
        ("pickup_address", json!({"kind": "pickup"})),
    ] {
        let _ = staff.patch(&path, &body).await.expect_invalid(field);
    }
    let by_number = json!({"rated_by": "quantity", "max_weight_grams": null, "zones": [{"name": "Home", "countries": ["BE"],
        "rates": [{"from": 0, "price": euros(300)}, {"from": 3, "price": euros(500)}]}]});
    let _ = staff.patch(&path, &by_number).await.expect(200);
    assert_eq!((costs(&shop, 2, "BE").await, costs(&shop, 40, "BE").await), (Some(300), Some(500)));
    shop.done().await;
}

#[tokio::test]
async fn a_place_to_pick_things_up_stands_on_the_order_with_its_address() {
    let shop = TestShop::with_products(1).await;
    let staff = without_methods(&shop).await;
    let body = json!({"code": "shop", "name": "Pick up in Antwerp", "price": euros(0), "kind": "pickup",
        "pickup_address": "Nationalestraat 112\n2000 Antwerpen", "description": "Monday to Friday, 10 to 18", "min_days": 0});
    let _ = staff.post("/api/shipping-methods/", &body).await.expect(201);
    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert_eq!(order["deliveries"][0]["method"], "Pick up in Antwerp, Nationalestraat 112, 2000 Antwerpen");
    shop.done().await;
}

#[tokio::test]
async fn what_is_ordered_after_the_cut_off_or_on_a_holiday_arrives_later() {
    let shop = TestShop::with_products(1).await;
    let staff = without_methods(&shop).await;
    let body = json!({"code": "next", "name": "Next day", "price": euros(500), "min_days": 1, "max_days": 1});
    let _ = staff.post("/api/shipping-methods/", &body).await.expect(201);
    let arrives = async || {
        let list = shop.guest().get("/api/checkout/shipping-methods/?country=BE").await.expect(200);
        list[0]["estimated_to"].as_str().unwrap().to_owned()
    };
    // The shop's clock stands on Monday, 23 November 2026, at nine in UTC: ten in Brussels.
    assert!(shop.shop.clock().now().to_rfc3339().starts_with("2026-11-23T09:00:00"));
    assert_eq!(arrives().await, "2026-11-24");
    let calendar = |cut_off: i64, holidays: Value| json!({"time_zone": "Europe/Brussels", "cut_off_minutes": cut_off, "holidays": holidays});
    let path = "/api/shipping-calendar/";
    let _ = staff.put(path, &calendar(11 * 60, json!([]))).await.expect(200);
    assert_eq!(arrives().await, "2026-11-24");
    let _ = staff.put(path, &calendar(10 * 60, json!([]))).await.expect(200);
    assert_eq!(arrives().await, "2026-11-25");
    let held = staff.put(path, &calendar(10 * 60, json!(["2026-11-25", "2026-11-24"]))).await.expect(200);
    assert_eq!(held["holidays"], json!(["2026-11-24", "2026-11-25"]));
    assert_eq!(arrives().await, "2026-11-27");
    assert_eq!(staff.get(path).await.expect(200), held);
    for (field, body) in [
        ("time_zone", json!({"time_zone": "Brussels", "cut_off_minutes": 0, "holidays": []})),
        ("cut_off_minutes", calendar(1_441, json!([]))),
        ("holidays[1]", calendar(0, json!(["2026-12-25", "25.12.2026"]))),
    ] {
        let _ = staff.put(path, &body).await.expect_invalid(field);
    }
    assert_eq!(shop.guest().get(path).await.status, 401);
    let rows: Option<i64> =
        sql::scalar(shop.shop.db().read(), "SELECT COUNT(*) FROM shipping_calendar", []).await.unwrap();
    assert_eq!(rows, Some(1));
    shop.done().await;
}
