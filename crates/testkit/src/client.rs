//! A client of the API that keeps its token and its cart.

use std::sync::Mutex;
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{TestShop, document};

/// Somebody who calls the API.
pub struct Client {
    base: String,
    bearer: Option<String>,
    cart: Mutex<Option<String>>,
    http: reqwest::Client,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as JSON; null when it is none.
    pub body: Value,
    /// The body as text.
    pub text: String,
    what: String,
}

impl Answer {
    /// The body, if the status is `status`.
    #[track_caller]
    #[must_use]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}: {:#}", self.what, self.body);
        self.body
    }

    /// The body, if it is a problem of `status` with `code`.
    #[track_caller]
    #[must_use]
    pub fn expect_problem(self, status: u16, code: &str) -> Value {
        assert_eq!(
            (self.status.as_u16(), self.body["code"].as_str()),
            (status, Some(code)),
            "{}: {:#}",
            self.what,
            self.body
        );
        assert_eq!(self.headers["content-type"], "application/problem+json", "{}", self.what);
        assert!(self.body["request_id"].is_string(), "{}", self.what);
        self.body
    }

    /// The body, if it is a 422 that names `field`.
    #[track_caller]
    #[must_use]
    pub fn expect_invalid(self, field: &str) -> Value {
        let what = self.what.clone();
        let body = self.expect_problem(422, "invalid");
        assert!(body["errors"][field].is_array(), "{what}: {field} is not named in {body:#}");
        body
    }
}

impl Client {
    pub(crate) fn new(base: String, bearer: Option<String>) -> Self {
        Self { base, bearer, cart: Mutex::new(None), http: http() }
    }

    /// The token of this client's cart, once it has one.
    #[must_use]
    pub fn cart_token(&self) -> Option<String> {
        self.cart.lock().expect("no test poisons this").clone()
    }

    /// Shows another cart's token from now on.
    pub fn show_cart_token(&self, token: &str) {
        *self.cart.lock().expect("no test poisons this") = Some(token.to_owned());
    }

    /// `GET`
    pub async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, None, &[]).await
    }

    /// `POST`
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.call(Method::POST, path, Some(body), &[]).await
    }

    /// `PUT`
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.call(Method::PUT, path, Some(body), &[]).await
    }

    /// `PATCH`
    pub async fn patch(&self, path: &str, body: &Value) -> Answer {
        self.call(Method::PATCH, path, Some(body), &[]).await
    }

    /// `DELETE`
    pub async fn delete(&self, path: &str) -> Answer {
        self.call(Method::DELETE, path, None, &[]).await
    }

    /// Any call, with more headers. An answer that the OpenAPI document does not name fails the test.
    pub async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
        headers: &[(&str, &str)],
    ) -> Answer {
        self.send(method, path, headers, |request| match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    /// `POST` of a form with `file` in its field `file` and `fields` beside it.
    pub async fn upload(&self, path: &str, file: &[u8], fields: &[(&str, &str)]) -> Answer {
        const BOUNDARY: &str = "a-line-that-no-picture-has";
        let mut form = Vec::new();
        for (name, value) in fields {
            let part =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            form.extend(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.svg\"\r\n\r\n"
        );
        form.extend(head.as_bytes());
        form.extend(file);
        form.extend(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send(Method::POST, path, &[("content-type", &kind)], |request| request.body(form)).await
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        with_body: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
    ) -> Answer {
        let what = format!("{method} {path}");
        let mut request = self.http.request(method.clone(), format!("{}{path}", self.base));
        if let Some(bearer) = &self.bearer {
            request = request.bearer_auth(bearer);
        }
        if let Some(cart) = self.cart_token() {
            request = request.header("x-cart-token", cart);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = with_body(request).send().await.unwrap_or_else(|e| panic!("{what}: {e}"));
        let (status, headers) = (response.status(), response.headers().clone());
        if let Some(unknown) = document::unknown(&method, path, status, &headers) {
            panic!("{unknown}");
        }
        let bytes = response.bytes().await.unwrap_or_default();
        let body: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        if let Some(token) = body["token"].as_str().filter(|_| path.starts_with("/api/orders/cart/")) {
            *self.cart.lock().expect("no test poisons this") = Some(token.to_owned());
        }
        Answer { status, headers, body, text: String::from_utf8_lossy(&bytes).into_owned(), what }
    }

    /// Puts units of a SKU into this client's cart.
    pub async fn puts(&self, shop: &TestShop, sku: &str, quantity: i64) -> Value {
        let variant_id = shop.variant(sku).await;
        self.post("/api/orders/cart/", &json!({"variant_id": variant_id, "quantity": quantity}))
            .await
            .expect(201)
    }

    /// Places an order for what is in this client's cart, paid by the sandbox's `method`.
    pub async fn orders(&self, shop: &TestShop, method: &str) -> Answer {
        let body = shop.order_body(method).await;
        self.post("/api/orders/orders/", &body).await
    }

    /// Buys units of a SKU; the payment is approved.
    pub async fn buys(&self, shop: &TestShop, sku: &str, quantity: i64) -> Value {
        self.puts(shop, sku, quantity).await;
        self.orders(shop, "approve").await.expect(201)
    }
}

fn http() -> reqwest::Client {
    reqwest::Client::builder()
        // Sooner than the shop closes a connection that nobody uses: a request that meets the close is lost.
        .pool_idle_timeout(Duration::from_secs(5))
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .expect("an HTTP client")
}
