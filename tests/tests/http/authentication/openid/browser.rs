//! A browser that goes to a provider and comes back.

use std::sync::Mutex;

use reqwest::redirect::Policy;
use serde_json::{Value, json};
use souk_testkit::{PASSWORD, TestShop};

use super::provider::{ANN, Provider};

/// A browser: its cookies, and where it was led to.
pub(super) struct Browser {
    pub(super) http: reqwest::Client,
    pub(super) base: String,
    pub(super) cookies: Mutex<Vec<(String, String)>>,
}

/// Where a browser was sent, for a provider to answer.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub(super) state: String,
    pub(super) nonce: String,
    pub(super) challenge: String,
}

impl Attempt {
    pub(super) fn of(location: &str) -> Self {
        let url = reqwest::Url::parse(location).unwrap();
        let of = |name: &str| url.query_pairs().find(|(n, _)| n == name).unwrap().1.into_owned();
        Self { state: of("state"), nonce: of("nonce"), challenge: of("code_challenge") }
    }
}

impl Browser {
    pub(super) fn new(shop: &TestShop) -> Self {
        let http =
            reqwest::Client::builder().redirect(Policy::none()).user_agent("a browser").build().unwrap();
        Self { http, base: shop.shop.url(), cookies: Mutex::default() }
    }

    pub(super) async fn sends(&self, request: reqwest::RequestBuilder) -> (u16, String, Value) {
        let cookie = {
            let cookies = self.cookies.lock().unwrap();
            cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ")
        };
        let response =
            request.header("cookie", cookie).header("sec-fetch-site", "same-origin").send().await.unwrap();
        for set in response.headers().get_all("set-cookie") {
            let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            cookies.retain(|(n, _)| n != name);
            if !value.is_empty() {
                cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let header = response.headers().get("location").map(|l| l.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        (status, header.unwrap_or_default(), response.json().await.unwrap_or_default())
    }

    pub(super) async fn gets(&self, path: &str) -> (u16, String, Value) {
        self.sends(self.http.get(format!("{}{path}", self.base))).await
    }

    pub(super) async fn posts(&self, path: &str, body: &Value) -> (u16, String, Value) {
        self.sends(self.http.post(format!("{}{path}", self.base)).json(body)).await
    }

    pub(super) async fn starts(&self) -> Attempt {
        let (status, location, _) = self.gets("/accounts/openid/dates/start/?next=/cart/").await;
        assert_eq!(status, 303, "{location}");
        Attempt::of(&location)
    }

    /// Comes back from the provider, and says where that leads to.
    pub(super) async fn comes_back(&self, attempt: &Attempt) -> String {
        let path = format!("/accounts/openid/dates/callback/?code=c&state={}", attempt.state);
        let (status, location, body) = self.gets(&path).await;
        assert_eq!(status, 303, "{body}");
        location
    }

    pub(super) async fn is_signed_in_as(&self) -> Option<String> {
        let (_, _, me) = self.gets("/accounts/me/").await;
        me["email"].as_str().map(ToOwned::to_owned)
    }

    /// Signs in by the provider from the beginning.
    pub(super) async fn enters(&self, provider: &Provider) -> String {
        let attempt = self.starts().await;
        provider.says(&attempt, &provider.claims(&attempt));
        self.comes_back(&attempt).await
    }

    pub(super) async fn links(&self, provider: &Provider) -> String {
        let body = json!({"provider": "dates", "password": PASSWORD});
        let (status, _, begun) = self.posts("/accounts/me/identities/", &body).await;
        assert_eq!(status, 200, "{begun}");
        let attempt = Attempt::of(begun["location"].as_str().unwrap());
        provider.says(&attempt, &provider.claims(&attempt));
        self.comes_back(&attempt).await
    }

    pub(super) async fn signs_in(&self) {
        let body = json!({"email": ANN, "password": PASSWORD});
        let (status, _, body) = self.posts("/accounts/login/", &body).await;
        assert_eq!(status, 200, "{body}");
    }
}
