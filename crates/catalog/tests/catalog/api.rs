//! The slice's addresses, asked as a client would.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use serde_json::Value;
use souk_accounts::{
    AccountsState, Auth, AuthConfig, LoginInput, RegisterInput, create_superuser, login, register,
};
use souk_cache::{Bus, BusConfig, Limiter};
use souk_db::Db;
use souk_http::cookies::Cookies;
use souk_jobs::Queue;
use souk_testdb::TestDb;
use tower::ServiceExt;

const PASSWORD: &str = "violet tram under 7 bridges";

/// The router of the slice and those who may ask it.
pub(crate) struct Api {
    db: Db,
    router: Router,
    accounts: AccountsState,
}

impl Api {
    pub(crate) fn of(db: &TestDb) -> Self {
        let db = (**db).clone();
        let auth = Auth::new(AuthConfig {
            db: db.clone(),
            bus: Bus::start(BusConfig::Local),
            limiter: Limiter::new(db.clock().clone(), None, "test", 1),
            cookies: Cookies::new(false),
            secret: vec![7; 32],
        });
        let state = souk_catalog::CatalogState { db: db.clone(), auth: auth.clone() };
        let (router, _) = souk_catalog::router(state).split_for_parts();
        Self { db, router, accounts: AccountsState::new(auth, Queue::default()) }
    }

    /// A customer's `Authorization`.
    pub(crate) async fn customer(&self) -> String {
        let input = RegisterInput {
            email: "ida@example.org".to_owned(),
            password: PASSWORD.to_owned(),
            first_name: String::new(),
            last_name: String::new(),
        };
        format!("Bearer {}", register(&self.accounts, &HeaderMap::new(), &input).await.unwrap().access)
    }

    /// A merchant's `Authorization`.
    pub(crate) async fn staff(&self) -> String {
        create_superuser(&self.db, "boss@example.org", PASSWORD).await.unwrap();
        let input =
            LoginInput { email: "boss@example.org".to_owned(), password: PASSWORD.to_owned(), link: None };
        format!("Bearer {}", login(&self.accounts, &HeaderMap::new(), &input).await.unwrap().access)
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
