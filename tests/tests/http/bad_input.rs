//! Bad input gets a problem document that names the field; nothing is lost, nothing panics.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::TestShop;

#[tokio::test]
async fn quantities_that_are_none_are_refused() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let cart = guest.puts(&shop, "SKU-1", 1).await;
    let variant_id = cart["lines"][0]["variant_id"].clone();
    let line = format!("/api/orders/cart/{}/", cart["lines"][0]["id"].as_str().unwrap());
    for quantity in [
        json!(-1),
        json!(0),
        json!(1.5),
        json!("2"),
        json!(2_147_483_648_i64),
        Value::Null,
        json!([]),
        json!(true),
    ] {
        let add = json!({"variant_id": variant_id, "quantity": quantity});
        let _ = guest.post("/api/orders/cart/", &add).await.expect_invalid("quantity");
        let _ = guest.put(&line, &json!({"quantity": quantity})).await.expect_invalid("quantity");
    }
    assert_eq!(guest.get("/api/orders/cart/").await.expect(200)["item_count"], 1);
}

#[tokio::test]
async fn a_price_from_the_client_and_other_unknown_fields_are_refused() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let variant_id = shop.variant("SKU-1").await;
    for field in ["price", "unit_price", "discount", "currency", "is_staff"] {
        let mut add = json!({"variant_id": variant_id, "quantity": 1});
        add[field] = 1.into();
        let _ = guest.post("/api/orders/cart/", &add).await.expect_invalid(field);
    }
    guest.puts(&shop, "SKU-1", 1).await;
    for field in ["total", "status", "account_id"] {
        let mut body = shop.order_body("approve").await;
        body[field] = 1.into();
        let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid(field);
    }
    for role in ["roles", "is_staff", "is_superuser"] {
        let mut body = json!({"email": "ann@example.org", "password": souk_testkit::PASSWORD});
        body[role] = true.into();
        let _ = guest.post("/accounts/register/", &body).await.expect_invalid(role);
    }
}

#[tokio::test]
async fn an_order_names_everything_that_is_wrong_with_it_at_once() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let mut body = shop.order_body("approve").await;
    body["email"] = "nobody".into();
    body["shipping_address"]["postal_code"] = "20000".into();
    body["shipping_address"]["city"] = " ".into();
    body["payment"]["gateway"] = "gold".into();
    body["payment"]["return_url"] = "https://evil.example/".into();
    for other in ["//evil.example/", "/\\evil.example", "/orders\\evil.example"] {
        let mut body = shop.order_body("approve").await;
        body["payment"]["return_url"] = other.into();
        let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid("payment.return_url");
    }
    let problem = guest.post("/api/orders/orders/", &body).await.expect_problem(422, "invalid");
    for field in [
        "email",
        "shipping_address.postal_code",
        "shipping_address.city",
        "payment.gateway",
        "payment.return_url",
    ] {
        assert!(problem["errors"][field].is_array(), "{field}: {problem:#}");
    }
}

#[tokio::test]
async fn bodies_that_cannot_be_read_are_told_apart() {
    let shop = TestShop::empty().await;
    let http = reqwest::Client::new();
    let url = format!("{}/accounts/login/", shop.shop.url());
    let send = |body: Vec<u8>, kind: &'static str| {
        let request = http.post(&url).header("content-type", kind).body(body);
        async move { request.send().await.unwrap().status().as_u16() }
    };
    assert_eq!(send(b"{".to_vec(), "application/json").await, 400);
    assert_eq!(send(b"\xff\xfe".to_vec(), "application/json").await, 400);
    assert_eq!(send("[".repeat(100).into_bytes(), "application/json").await, 400);
    assert_eq!(send(b"{}".to_vec(), "text/plain").await, 415);
    assert_eq!(send(b"[]".to_vec(), "application/json").await, 422);
    assert_eq!(send(vec![b' '; 1024 * 1024 + 1], "application/json").await, 413);
}

#[tokio::test]
async fn ids_that_are_none_are_not_found_and_methods_that_are_none_are_refused() {
    let shop = TestShop::empty().await;
    for path in [
        "/api/orders/orders/x/",
        "/api/orders/orders/1'--/",
        "/api/products/%00/",
        "/api/categories/../",
        "/api/nowhere/",
    ] {
        let answer = shop.staff().get(path).await;
        assert!(matches!(answer.status.as_u16(), 400 | 404), "{path}: {}", answer.status);
    }
    assert_eq!(shop.guest().call(Method::DELETE, "/api/products/", None, &[]).await.status, 405);
}
