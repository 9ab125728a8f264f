//! The edge of the shop: what is refused before any slice is asked, and in which words.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, PASSWORD, TestShop};

/// Sends `text` as it stands and gives what comes back until the connection ends or `wait` is over.
fn raw(shop: &TestShop, text: &str, wait: Duration) -> String {
    let address = shop.shop.url().trim_start_matches("http://").to_owned();
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(wait)).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    let mut answer = [0_u8; 4096];
    let length = stream.read(&mut answer).unwrap_or(0);
    String::from_utf8_lossy(&answer[..length]).into_owned()
}

#[tokio::test]
async fn a_list_is_no_object_wherever_an_object_is_wanted() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let cart = guest.puts(&shop, "SKU-1", 1).await;
    let variant_id = cart["lines"][0]["variant_id"].clone();
    let line = format!("/api/orders/cart/{}/", cart["lines"][0]["id"].as_str().unwrap());
    for (method, path, body) in [
        (Method::POST, "/accounts/login/", json!(["staff@example.org", PASSWORD])),
        (Method::POST, "/accounts/register/", json!(["ann@example.org", PASSWORD, "Ann", "Lee"])),
        (Method::POST, "/accounts/token-refresh/", json!(["x"])),
        (Method::POST, "/api/orders/cart/", json!([variant_id, 1])),
        (Method::PUT, line.as_str(), json!([2])),
        (Method::POST, "/api/checkout/quote/", json!(["BE", null, null])),
    ] {
        let problem = guest.call(method, path, Some(&body), &[]).await.expect_invalid("body");
        assert_eq!(problem["errors"]["body"][0], "An object is wanted.", "{path}");
    }
    let order = shop.order_body("approve").await;
    let address =
        ["first_name", "last_name", "company", "line1", "line2", "city", "region", "postal_code", "country"];
    let address: Vec<Value> = address
        .iter()
        .map(|f| order["shipping_address"].get(*f).cloned().unwrap_or_else(|| json!("")))
        .collect();
    for (field, list) in [
        ("payment", json!(["sandbox", "approve", null])),
        ("shipping_address", json!(address)),
        ("shipping_methods[0]", json!([[order["shipping_method_id"], order["shipping_method_id"]]])),
    ] {
        let mut body = order.clone();
        body[field.trim_end_matches("[0]")] = list;
        let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid(field);
    }
    let product = json!({"title": "Thing", "variants": [{"price": [100, "EUR"]}]});
    let _ = shop.staff().post("/api/products/", &product).await.expect_invalid("variants[0].price");
}

#[tokio::test]
async fn what_does_not_fit_is_told_in_plain_words() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    for (path, body, field, words) in [
        ("/accounts/token-refresh/", json!("x"), "body", "An object is wanted."),
        ("/accounts/login/", json!({"email": 1, "password": "x"}), "email", "A text is wanted."),
        ("/api/orders/cart/", json!({"variant_id": "x", "quantity": 1}), "variant_id", "An id is wanted."),
        ("/api/orders/cart/", json!({"variant_id": 7, "quantity": 1}), "variant_id", "An id is wanted."),
        (
            "/api/products/",
            json!({"title": "A", "featured": 1}),
            "featured",
            "Either true or false is wanted.",
        ),
        ("/api/products/", json!({"title": "A", "tags": "a"}), "tags", "A list is wanted."),
        ("/api/products/", json!({"title": "A", "variants": [1]}), "variants[0]", "An object is wanted."),
        (
            "/api/products/",
            json!({"title": "A", "variants": [{"options": []}]}),
            "variants[0].options",
            "An object is wanted.",
        ),
        (
            "/api/products/",
            json!({"title": "A", "variants": [{"stock": "1"}]}),
            "variants[0].stock",
            "A whole number is wanted.",
        ),
    ] {
        let problem = staff.post(path, &body).await.expect_invalid(field);
        assert_eq!(problem["errors"][field][0], words, "{path} {body}");
    }
    for (query, name, words) in [
        ("page=x", "page", "A whole number is wanted."),
        ("page=99999999999999999999", "page", "A whole number is wanted."),
        ("page=", "page", "A whole number is wanted."),
        ("in_stock=perhaps", "in_stock", "Either true or false is wanted."),
    ] {
        let problem =
            staff.get(&format!("/api/products/?{query}")).await.expect_problem(400, "invalid_parameter");
        assert_eq!(problem["errors"][name][0], words, "{query}");
    }
    let problem = staff.get("/api/orders/orders/?status=gone").await.expect_problem(400, "invalid_parameter");
    assert!(problem["errors"]["status"][0].as_str().unwrap().starts_with("One of: "), "{problem:#}");
}

#[tokio::test]
async fn a_text_in_an_address_has_one_limit_everywhere() {
    let shop = TestShop::with_products(1).await;
    let staff = shop.staff();
    let long = "a".repeat(49_999);
    for (path, field) in [
        ("/api/products/?search=", "search"),
        ("/api/products/?brand=", "brand"),
        ("/api/products/?category=", "category"),
        ("/api/products/?seller=", "seller"),
        ("/api/products/?ordering=", "ordering"),
        ("/api/orders/orders/?search=", "search"),
        ("/api/checkout/shipping-methods/?country=", "country"),
        ("/api/products/", "id"),
        ("/api/categories/", "id"),
        ("/api/sellers/", "id"),
    ] {
        let problem = staff.get(&format!("{path}{long}")).await.expect_invalid(field);
        assert_eq!(problem["errors"][field][0], "At most 255 characters.", "{path}");
        let fits = staff.get(&format!("{path}{}", "é".repeat(255))).await;
        assert!(fits.status.as_u16() <= 404, "{path}: {}", fits.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_says_it_is_too_large_is_refused_before_it_comes() {
    let shop = TestShop::empty().await;
    for path in ["/accounts/login/", "/api/orders/cart/", "/accounts/token-refresh/", "/account/sign-in/"] {
        for expect in ["", "Expect: 100-continue\r\n"] {
            let text = format!(
                "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{expect}Content-Length: 10737418240\r\n\r\n{{"
            );
            let answer = raw(&shop, &text, Duration::from_secs(5));
            assert!(answer.starts_with("HTTP/1.1 413"), "{path}: {answer}");
        }
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_told_with_those_it_takes() {
    let shop = TestShop::with_products(1).await;
    for (method, path, allowed) in [
        (Method::DELETE, "/api/products/", vec!["GET", "POST"]),
        (Method::PUT, "/accounts/login/", vec!["POST"]),
        (Method::GET, "/accounts/login/", vec!["POST"]),
        (Method::POST, "/api/schema/", vec!["GET"]),
        (Method::POST, "/health/live", vec!["GET"]),
        (Method::PATCH, "/api/orders/orders/0193500c-0000-7000-8000-00000000dead/", vec!["GET"]),
        (Method::from_bytes(b"BREW").unwrap(), "/api/products/", vec!["GET", "POST"]),
    ] {
        let answer = shop.guest().call(method.clone(), path, None, &[]).await;
        let allow = answer.headers.get("allow").map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        let _ = answer.expect_problem(405, "method_not_allowed");
        for name in allowed {
            assert!(allow.split([',', ' ']).any(|a| a == name), "{method} {path}: {allow}");
        }
    }
}

#[tokio::test]
async fn every_401_names_the_way_to_be_known() {
    let shop = TestShop::empty().await;
    let guest = shop.guest();
    let wrong = json!({"email": "staff@example.org", "password": "not-the-one-at-all"});
    let answers: Vec<Answer> = vec![
        guest.post("/accounts/login/", &wrong).await,
        guest.post("/accounts/token-refresh/", &json!({"refresh": "x"})).await,
        guest.post("/accounts/logout/", &json!({"refresh": "x"})).await,
        guest.get("/accounts/me/").await,
        guest.call(Method::GET, "/accounts/me/", None, &[("authorization", "Basic eA==")]).await,
    ];
    for answer in answers {
        assert_eq!(answer.status.as_u16(), 401, "{answer:?}");
        assert_eq!(answer.headers["www-authenticate"], "Bearer", "{answer:?}");
    }
}

#[tokio::test]
async fn every_answer_of_a_limited_operation_tells_what_is_left() {
    let shop = TestShop::empty().await;
    let guest = shop.guest();
    let _ = shop.member("ann@example.org").await;
    let wrong = json!({"email": "ann@example.org", "password": "not-the-one-at-all"});
    let taken = json!({"email": "ann@example.org", "password": PASSWORD});
    for (path, body, status) in [
        ("/accounts/login/", &wrong, 401),
        ("/accounts/login/", &json!({}), 422),
        ("/accounts/login/", &taken, 200),
        ("/accounts/register/", &taken, 409),
        ("/accounts/register/", &json!({}), 422),
        ("/accounts/sign-in-link/", &json!({"email": "x"}), 422),
        ("/accounts/sign-in-link/", &json!({"email": "ann@example.org"}), 202),
        ("/accounts/sign-in-link/", &json!({"email": "ann@example.org"}), 202),
        ("/accounts/sign-in-link/", &json!({"email": "ann@example.org"}), 429),
    ] {
        let answer = guest.post(path, body).await;
        assert_eq!(answer.status.as_u16(), status, "{path} {body}");
        for name in ["ratelimit", "ratelimit-policy"] {
            assert_eq!(answer.headers.get_all(name).iter().count(), 1, "{path} {status}: {name}");
        }
    }
}

#[tokio::test]
async fn a_body_that_is_not_said_to_be_json_is_not_read() {
    let shop = TestShop::with_products(1).await;
    let http = reqwest::Client::new();
    for path in [
        "/accounts/login/",
        "/accounts/register/",
        "/accounts/token-refresh/",
        "/accounts/logout/",
        "/accounts/sign-in-link/",
        "/api/orders/cart/",
        "/api/orders/orders/",
        "/api/checkout/quote/",
    ] {
        let request = http.post(format!("{}{path}", shop.shop.url()));
        let answer =
            request.header("content-type", "text/plain").body("{\"refresh\": \"x\"}").send().await.unwrap();
        assert_eq!(answer.status(), 415, "{path}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json", "{path}");
    }
}

#[tokio::test]
async fn every_path_answers_with_its_slash_and_without_it() {
    let shop = TestShop::with_products(1).await;
    for path in
        ["/health/live", "/health/ready", "/api/schema", "/api/products", "/api/products/thing-1", "/cart"]
    {
        for path in [path.to_owned(), format!("{path}/")] {
            assert_eq!(shop.guest().get(&path).await.status, 200, "{path}");
        }
    }
    let statuses = [shop.guest().get("/metrics").await.status, shop.guest().get("/metrics/").await.status];
    assert_eq!(statuses[0], statuses[1]);
}

#[tokio::test]
async fn unknown_addresses_for_programs_are_told_as_problems() {
    let shop = TestShop::empty().await;
    for path in
        ["/api", "/api/", "/api/nowhere", "/api/v1/nowhere/", "/api/a.json", "/accounts/x/y/", "/health/x"]
    {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            let _ = shop.guest().call(method, path, None, &[]).await.expect_problem(404, "not_found");
        }
    }
}
