//! The slice's addresses, asked as a client would.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use serde_json::Value;
use souk_accounts::{LoginInput, RegisterInput, create_superuser, login, register};
use souk_platform::Services;
use souk_testdb::TestSlices;
use tower::ServiceExt;

const PASSWORD: &str = "violet tram under 7 bridges";

/// The router of the slice and those who may ask it.
pub(crate) struct Api {
    services: Services,
    router: Router,
}

impl Api {
    pub(crate) fn of(shop: &TestSlices) -> Self {
        Self { services: shop.services.clone(), router: shop.router() }
    }

    /// A customer's `Authorization`.
    pub(crate) async fn customer(&self) -> String {
        let input = RegisterInput {
            email: "ida@example.org".to_owned(),
            password: PASSWORD.to_owned(),
            first_name: String::new(),
            last_name: String::new(),
        };
        format!(
            "Bearer {}",
            register(&self.services, &souk_accounts::Caller::local(HeaderMap::new()), &input)
                .await
                .unwrap()
                .access
        )
    }

    /// A merchant's `Authorization`.
    pub(crate) async fn staff(&self) -> String {
        create_superuser(&self.services.db, "boss@example.org", PASSWORD).await.unwrap();
        let input = LoginInput {
            email: "boss@example.org".to_owned(),
            password: PASSWORD.to_owned(),
            link: None,
            otp: None,
        };
        format!(
            "Bearer {}",
            login(&self.services, &souk_accounts::Caller::local(HeaderMap::new()), &input)
                .await
                .unwrap()
                .access
        )
    }

    /// Status, body and headers of the answer.
    pub(crate) async fn ask(
        &self,
        method: &str,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> (u16, Value, HeaderMap) {
        let mut request =
            Request::builder().method(method).uri(path).header("content-type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let bytes = to_bytes(answer.into_body(), 100_000).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap(), headers)
    }
}
