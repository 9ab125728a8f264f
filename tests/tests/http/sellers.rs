//! Orders of goods of several sellers: each may send in a way of its own.

use serde_json::{Value, json};
use souk_db::{DbErr, Id, sql};
use souk_testkit::{Client, TestShop};

use crate::pages::{Browser, TYPED};

/// A shop in which the house sells `SKU-1` (€10.00) and `SKU-2` (€20.00), and Nour's studio `SKU-3` (€30.00); with the studio's id.
async fn shop() -> (TestShop, Id) {
    let shop = TestShop::with_products(3).await;
    let made: Result<Id, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            let (id, now) = (tx.new_id(), tx.now());
            let seller = "INSERT INTO seller (id, slug, name, created_at, updated_at) VALUES ($1, 'nour', 'Nour', $2, $2)";
            sql::exec(&tx, seller, [id.into(), now.into()]).await?;
            let goods = "UPDATE product SET seller_id = $1 WHERE title = 'Thing 3'";
            sql::exec(&tx, goods, [id.into()]).await?;
            Ok(id)
        })
        .await;
    (shop, made.unwrap())
}

/// The ids of the ways to send: to the door (€4.90, free from €60.00 on) and before noon (€9.90).
async fn methods(guest: &Client) -> (Value, Value) {
    let methods = guest.get("/api/checkout/shipping-methods/?country=BE").await.expect(200);
    (methods[0]["id"].clone(), methods[1]["id"].clone())
}

/// The steps of sending.
fn sending(totals: &Value) -> Vec<(&str, i64)> {
    let steps = totals["steps"].as_array().unwrap().iter().filter(|s| s["kind"] == "shipping");
    steps.map(|s| (s["name"].as_str().unwrap(), s["amount"]["amount"].as_i64().unwrap())).collect()
}

/// The ways in which an order comes: whose part, how, for how much.
fn deliveries(order: &Value) -> Vec<(&str, &str, i64)> {
    let parts = order["deliveries"].as_array().unwrap().iter();
    let one = |d: &Value| d["price"]["amount"].as_i64().unwrap();
    parts.map(|d| (d["seller_id"].as_str().unwrap(), d["method"].as_str().unwrap(), one(d))).collect()
}

#[tokio::test]
async fn each_seller_sends_in_the_way_that_was_chosen_for_them() {
    let (shop, nour) = shop().await;
    let (guest, nour, house) = (shop.guest(), nour.to_string(), souk_sellers::HOUSE.to_string());
    let (door, noon) = methods(&guest).await;
    guest.puts(&shop, "SKU-1", 1).await;
    guest.puts(&shop, "SKU-3", 1).await;
    let named = json!([{"seller_id": nour, "method_id": noon}]);

    let wanted = json!({"country": "BE", "shipping_method_id": door, "shipping_methods": named});
    let quote = guest.post("/api/checkout/quote/", &wanted).await.expect(200);
    assert_eq!(sending(&quote), [("To your door", 490), ("Before noon", 990)]);
    assert_eq!(
        (quote["shipping_total"]["amount"].as_i64(), quote["total"]["amount"].as_i64()),
        (Some(1_480), Some(5_480))
    );

    let mut body = shop.order_body("approve").await;
    body["shipping_methods"] = named;
    body["accept_total"] = 5_480.into();
    let order = guest.post("/api/orders/orders/", &body).await.expect(201);
    assert_eq!((order["status"].as_str(), &order["steps"]), (Some("paid"), &quote["steps"]));
    // 21 % within 10.00, 30.00, 4.90 and 9.90, each rounded by itself.
    assert_eq!(order["tax_total"]["amount"], 174 + 521 + 85 + 172);
    let mut ways = deliveries(&order);
    ways.sort_by_key(|(_, _, price)| *price);
    assert_eq!(ways, [(house.as_str(), "To your door", 490), (nour.as_str(), "Before noon", 990)]);
    shop.done().await;
}

#[tokio::test]
async fn a_way_that_is_free_from_an_amount_on_looks_at_each_sellers_own_goods() {
    let (shop, nour) = shop().await;
    let (guest, nour) = (shop.guest(), nour.to_string());
    let (door, noon) = methods(&guest).await;
    guest.puts(&shop, "SKU-2", 1).await;
    guest.puts(&shop, "SKU-3", 2).await;
    // Together €80.00: one way for everything is free, and each seller's parcel is a share of it.
    let whole = guest.post("/api/checkout/quote/", &json!({"shipping_method_id": door})).await.expect(200);
    assert_eq!(sending(&whole), [("To your door", 0)]);
    // A parcel for each: Nour's €60.00 go for nothing, the house's €20.00 do not.
    let both = json!([{"seller_id": nour, "method_id": door}]);
    let wanted = json!({"shipping_method_id": door, "shipping_methods": both});
    let parcels = guest.post("/api/checkout/quote/", &wanted).await.expect(200);
    assert_eq!(sending(&parcels), [("To your door", 490)], "one step for one way");
    let noon_for_house = json!([{"seller_id": souk_sellers::HOUSE, "method_id": noon}]);
    let mut body = shop.order_body("approve").await;
    body["shipping_methods"] = noon_for_house;
    let order = guest.post("/api/orders/orders/", &body).await.expect(201);
    assert_eq!(sending(&order), [("To your door", 0), ("Before noon", 990)]);
    assert_eq!(order["total"]["amount"], 8_990);
    shop.done().await;
}

#[tokio::test]
async fn one_seller_is_sent_as_before_and_what_nobody_can_send_is_named() {
    let (shop, nour) = shop().await;
    let guest = shop.guest();
    let (door, noon) = methods(&guest).await;
    guest.puts(&shop, "SKU-1", 1).await;
    let house = json!(souk_sellers::HOUSE);
    for (named, field) in [
        (json!([{"seller_id": nour, "method_id": noon}]), "shipping_methods[0].seller_id"),
        (json!([{"seller_id": door, "method_id": noon}]), "shipping_methods[0].seller_id"),
        (json!([{"seller_id": house, "method_id": nour}]), "shipping_methods[0].method_id"),
        (
            json!([{"seller_id": house, "method_id": noon}, {"seller_id": house, "method_id": door}]),
            "shipping_methods[1].seller_id",
        ),
    ] {
        let mut body = shop.order_body("approve").await;
        body["shipping_methods"] = named.clone();
        let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid(field);
        let wanted = json!({"shipping_methods": named});
        let _ = guest.post("/api/checkout/quote/", &wanted).await.expect_invalid(field);
    }
    let plain = guest.post("/api/checkout/quote/", &json!({"shipping_method_id": noon})).await.expect(200);
    let named = json!({"shipping_methods": [{"seller_id": house, "method_id": noon}]});
    let named = guest.post("/api/checkout/quote/", &named).await.expect(200);
    assert_eq!((&named["steps"], &named["total"]), (&plain["steps"], &plain["total"]));
    let mut body = shop.order_body("approve").await;
    body["shipping_methods"] = json!([{"seller_id": house, "method_id": noon}]);
    let order = guest.post("/api/orders/orders/", &body).await.expect(201);
    assert_eq!(deliveries(&order), [(souk_sellers::HOUSE.to_string().as_str(), "Before noon", 990)]);
    shop.done().await;
}

#[tokio::test]
async fn a_shopper_chooses_each_sellers_way_on_the_page_without_scripts() {
    let (shop, nour) = shop().await;
    let (door, noon) = methods(&shop.guest()).await;
    let browser = Browser::of(&shop);
    for sku in ["SKU-1", "SKU-3"] {
        let _ = browser.adds(&shop, sku, "1").await;
    }
    let quote = browser.get("/checkout/").await.input["data"]["quote"].clone();
    let sellers: Vec<(&str, i64)> = quote["sellers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["name"].as_str().unwrap(), s["shipping_methods"][0]["price"]["amount"].as_i64().unwrap()))
        .collect();
    assert_eq!(sellers, [("Souk", 490), ("Nour", 490)]);
    let (field, noon, door) = (format!("method_of_{nour}"), noon.as_str().unwrap(), door.as_str().unwrap());
    let chosen = [("shipping_method_id", door), (field.as_str(), noon)];
    let again: Vec<(&str, &str)> = TYPED.into_iter().chain(chosen).collect();
    let quoted: Vec<(&str, &str)> = again.iter().copied().chain([("step", "quote")]).collect();
    let _ = browser.post("/checkout/", &quoted).await;
    let quote = browser.get("/checkout/").await.input["data"]["quote"].clone();
    assert_eq!(sending(&quote), [("To your door", 490), ("Before noon", 990)]);
    assert_eq!(quote["sellers"][1]["shipping_method_id"], noon);

    // Nour's goods are taken out meanwhile: the way of nobody is left out, and the rest is quoted.
    let lines = browser.get("/cart/").await.input["data"]["cart"]["lines"].clone();
    let line = lines.as_array().unwrap().iter().find(|line| line["sku"] == "SKU-3").unwrap();
    let _ =
        browser.post(&format!("/cart/lines/{}/", line["id"].as_str().unwrap()), &[("quantity", "0")]).await;
    let quote = browser.get("/checkout/").await.input["data"]["quote"].clone();
    assert_eq!(
        (sending(&quote), quote["sellers"].as_array().unwrap().len()),
        (vec![("To your door", 490)], 0)
    );
}
