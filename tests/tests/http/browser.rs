//! A browser: keeps cookies for as long as they say, and tells where its requests come from.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use serde_json::Value;
use souk_db::Timestamp;
use souk_testkit::{PASSWORD, TestShop};

/// A browser on the pages of `shop`.
pub(crate) struct Browser<'a> {
    shop: &'a TestShop,
    jar: Mutex<BTreeMap<String, (String, Timestamp)>>,
    http: reqwest::Client,
}

/// What it was answered.
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Seen {
    /// The body as JSON, if the status is `status`.
    #[track_caller]
    pub(crate) fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        serde_json::from_str(&self.text).unwrap_or_default()
    }

    pub(crate) fn location(&self) -> &str {
        self.headers.get("location").map_or("", |v| v.to_str().unwrap())
    }

    /// The names of the cookies that were set.
    pub(crate) fn cookies(&self) -> Vec<&str> {
        let set = self.headers.get_all("set-cookie").iter();
        set.map(|c| c.to_str().unwrap().split('=').next().unwrap()).collect()
    }
}

impl<'a> Browser<'a> {
    pub(crate) fn on(shop: &'a TestShop) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        Self { shop, jar: Mutex::default(), http: http.build().unwrap() }
    }

    /// The value of a cookie that has not run out.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let now = self.shop.shop.clock().now();
        self.jar.lock().unwrap().get(name).filter(|(_, until)| *until > now).map(|(value, _)| value.clone())
    }

    /// Loses a cookie.
    pub(crate) fn drop_cookie(&self, name: &str) {
        self.jar.lock().unwrap().remove(name);
    }

    /// Another tab with the same cookies, as they are now.
    pub(crate) fn tab(&self) -> Self {
        let jar = Mutex::new(self.jar.lock().unwrap().clone());
        Self { shop: self.shop, jar, http: self.http.clone() }
    }

    pub(crate) async fn get(&self, path: &str) -> Seen {
        self.send(self.http.request(Method::GET, self.url(path))).await
    }

    /// Calls the API as a script of the page does.
    pub(crate) async fn post(&self, path: &str, body: &Value) -> Seen {
        self.send(self.http.request(Method::POST, self.url(path)).json(body)).await
    }

    /// Sends a form.
    pub(crate) async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let escape =
            |text: &str| text.replace('%', "%25").replace('&', "%26").replace('+', "%2B").replace(' ', "+");
        let body: Vec<String> = fields.iter().map(|(n, v)| format!("{n}={}", escape(v))).collect();
        let request = self.http.request(Method::POST, self.url(path));
        let request =
            request.header("content-type", "application/x-www-form-urlencoded").body(body.join("&"));
        self.send(request).await
    }

    /// Signs in by the form.
    pub(crate) async fn sign_in(&self, email: &str) -> Seen {
        self.submit("/account/sign-in/", &[("email", email), ("password", PASSWORD)]).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.shop.shop.url())
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Seen {
        let now = self.shop.shop.clock().now();
        let cookies: Vec<String> = {
            let mut jar = self.jar.lock().unwrap();
            jar.retain(|_, (_, until)| *until > now);
            jar.iter().map(|(name, (value, _))| format!("{name}={value}")).collect()
        };
        let mut request = request.header("sec-fetch-site", "same-origin");
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        let response = request.send().await.unwrap();
        for set in response.headers().get_all("set-cookie") {
            let set = set.to_str().unwrap();
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            let age: u64 = set.split("Max-Age=").nth(1).unwrap().split(';').next().unwrap().parse().unwrap();
            let until = now.plus(Duration::from_secs(age));
            self.jar.lock().unwrap().insert(name.to_owned(), (value.to_owned(), until));
        }
        let (status, headers) = (response.status(), response.headers().clone());
        Seen { status, headers, text: response.text().await.unwrap() }
    }
}
