//! Several channels in one shop, each with its currency, prices and tax.

use reqwest::Method;
use serde_json::{Value, json};
use souk_db::{DbErr, Id, sql};
use souk_money::Currency;
use souk_platform::Channels;
use souk_pricing::{NewChannel, SetPrice, create_channel};
use souk_testkit::{Answer, Client, TestShop};

const IN_THE_US: (&str, &str) = ("x-channel", "us");

/// A shop that sells `SKU-1` for €10.00 with tax, and in the channel `us` for $12.00 to which 8 % tax is added.
pub(crate) async fn shop() -> TestShop {
    let shop = TestShop::empty().await;
    shop.add_product("Thing", "SKU-1", 1_000, 5).await;
    let services = shop.shop.app().services.clone();
    let new = NewChannel {
        slug: "us".to_owned(),
        currency: Currency::USD,
        locales: vec!["en".to_owned()],
        countries: vec!["US".to_owned()],
        prices_include_tax: false,
        tax_rounding: souk_platform::TaxRounding::Line,
        tax_millipercent: 8_000,
    };
    let make = |tx: souk_db::Tx| async move {
        let id = create_channel(&tx, &new).await?;
        let text = "INSERT INTO shipping_method (id, channel_id, code, name, description, amount, free_over_amount, min_days,
            max_days, countries, position, is_active) VALUES ($1, $2, 'post', 'Post', '', 500, NULL, 3, 5, '', 0, TRUE)";
        sql::exec(&tx, text, [tx.new_id().into(), id.into()]).await
    };
    let made: Result<u64, DbErr> = services.db.write(make).await;
    made.unwrap();
    services.channels_changed();
    let us = services.part::<Channels>().by_slug("us").await.unwrap().unwrap();
    let variant = souk_catalog::variant_id_by_sku(services.db.read(), "SKU-1").await.unwrap().unwrap();
    let price = vec![SetPrice { variant_id: variant, amount: 1_200, compare_at: None }];
    let set: Result<(), DbErr> = services
        .db
        .write(move |tx| async move { souk_pricing::set(&tx, &us, price).await.map(|_| ()) })
        .await;
    set.unwrap();
    shop
}

async fn ask(
    client: &Client,
    method: Method,
    path: &str,
    body: Option<&Value>,
    also: &[(&str, &str)],
) -> Answer {
    let headers: Vec<(&str, &str)> = also.iter().copied().chain([IN_THE_US]).collect();
    client.call(method, path, body, &headers).await
}

#[tokio::test]
async fn lists_and_products_are_those_of_the_channel_that_is_named() {
    let shop = shop().await;
    let guest = shop.guest();
    for path in ["/api/products/?max_price=1100", "/api/products/?ordering=price"] {
        let here = guest.get(path).await.expect(200);
        assert_eq!(here["results"][0]["price"], json!({"amount": 1_000, "currency": "EUR"}), "{path}");
    }
    let there = ask(&guest, Method::GET, "/api/products/", None, &[]).await.expect(200);
    assert_eq!(there["results"][0]["price"], json!({"amount": 1_200, "currency": "USD"}));
    let cheap = ask(&guest, Method::GET, "/api/products/?max_price=1100", None, &[]).await.expect(200);
    assert_eq!(cheap["count"], 0, "prices of another channel do not count");
    let unknown = guest.call(Method::GET, "/api/products/", None, &[("x-channel", "mars")]).await;
    let problem = unknown.expect_problem(400, "invalid_parameter");
    assert!(problem["errors"]["X-Channel"].is_array(), "{problem:#}");
    shop.done().await;
}

#[tokio::test]
async fn a_cart_and_an_order_are_of_one_channel_with_its_currency_and_tax() {
    let shop = shop().await;
    let guest = shop.guest();
    let services = &shop.shop.app().services;
    let variant: Id = souk_catalog::variant_id_by_sku(services.db.read(), "SKU-1").await.unwrap().unwrap();
    let line = json!({"variant_id": variant, "quantity": 2});
    let cart = ask(&guest, Method::POST, "/api/orders/cart/", Some(&line), &[]).await.expect(201);
    assert_eq!(cart["subtotal"], json!({"amount": 2_400, "currency": "USD"}));
    let token = cart["token"].as_str().unwrap().to_owned();
    let mine = [("x-cart-token", token.as_str())];
    let elsewhere = guest.call(Method::GET, "/api/orders/cart/", None, &mine).await.expect(200);
    assert_eq!(elsewhere["item_count"], 0, "the default channel has a cart of its own");

    let quote = ask(&guest, Method::POST, "/api/checkout/quote/", Some(&json!({})), &mine).await.expect(200);
    let steps: Vec<(&str, i64)> = quote["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["kind"].as_str().unwrap(), s["amount"]["amount"].as_i64().unwrap()))
        .collect();
    assert_eq!(steps, [("subtotal", 2_400), ("shipping", 500), ("tax", 232), ("total", 3_132)]);

    let mut order = shop.order_body("approve").await;
    order["shipping_method_id"] = quote["shipping_method_id"].clone();
    order["shipping_address"]["country"] = "US".into();
    order["shipping_address"]["region"] = "NY".into();
    order["shipping_address"]["postal_code"] = "10001".into();
    order["accept_total"] = 3_132.into();
    let placed = ask(&guest, Method::POST, "/api/orders/orders/", Some(&order), &mine).await.expect(201);
    assert_eq!(placed["total"], json!({"amount": 3_132, "currency": "USD"}));
    assert_eq!((placed["status"].as_str(), &placed["steps"]), (Some("paid"), &quote["steps"]));
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn a_price_that_is_taken_back_is_no_offer_in_its_channel_and_stays_in_the_others() {
    let shop = shop().await;
    let (staff, guest) = (shop.staff(), shop.guest());
    let variant = shop.variant("SKU-1").await;
    let line = json!({"variant_id": variant, "quantity": 1});
    let cart = ask(&guest, Method::POST, "/api/orders/cart/", Some(&line), &[]).await.expect(201);
    let token = cart["token"].as_str().unwrap().to_owned();
    let path = "/api/variants/";
    let before = json!({"amount": 1_500, "currency": "USD"});
    let struck = json!({"variants": [{"id": variant, "price": null, "compare_at_price": before}]});
    let refused = ask(&staff, Method::PATCH, path, Some(&struck), &[]).await;
    let _ = refused.expect_invalid("variants[0].compare_at_price");
    let back = json!({"variants": [{"id": variant, "price": null}]});
    let answer = ask(&staff, Method::PATCH, path, Some(&back), &[]).await.expect(200);
    assert_eq!(answer["results"][0]["price"], Value::Null, "{answer:#}");
    shop.run_jobs().await;
    let there = ask(&guest, Method::GET, "/api/products/", None, &[]).await.expect(200);
    assert_eq!(there["count"], 0, "{there:#}");
    let mine = [("x-cart-token", token.as_str())];
    let cart = ask(&guest, Method::GET, "/api/orders/cart/", None, &mine).await.expect(200);
    assert_eq!(cart["notices"][0]["code"], "unavailable", "{cart:#}");
    let here = guest.get("/api/products/").await.expect(200);
    assert_eq!(here["results"][0]["price"], json!({"amount": 1_000, "currency": "EUR"}));
    // A price of its own again, and it is on offer again.
    let again = json!({"variants": [{"id": variant, "price": {"amount": 1_300, "currency": "USD"}}]});
    let _ = ask(&staff, Method::PATCH, path, Some(&again), &[]).await.expect(200);
    shop.run_jobs().await;
    let there = ask(&guest, Method::GET, "/api/products/", None, &[]).await.expect(200);
    assert_eq!(there["results"][0]["price"], json!({"amount": 1_300, "currency": "USD"}));
    shop.done().await;
}
