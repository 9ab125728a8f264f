//! A started shop for one test: its own database, a port of its own, a clock that stands still, mails in memory.
//!
//! ```ignore
//! let shop = TestShop::with_products(3).await;
//! let order = shop.guest().buys("SKU-1", 2).await;
//! shop.done().await; // nothing left to do, and every invariant holds
//! ```

#![expect(clippy::expect_used, clippy::panic, reason = "a test cannot go on without its shop")]

mod client;
mod document;

pub use client::{Answer, Client};

use serde_json::{Value, json};
use souk_app::{Config, RunningShop, Shop};
use souk_db::Clock;
use souk_testdb::TestDb;
use tempfile::TempDir;

/// The password of everybody in tests.
pub const PASSWORD: &str = "saffron-and-shade-62";

/// A shop that is gone when this is dropped.
pub struct TestShop {
    /// The shop.
    pub shop: RunningShop,
    staff_token: String,
    _folder: TempDir,
    _db: TestDb,
}

/// The settings of a shop over `db`, with its files in `folder`.
#[must_use]
pub fn config(db: &TestDb, folder: &TempDir) -> Config {
    Config {
        data_dir: folder.path().to_path_buf(),
        listen: std::net::SocketAddr::from(([127, 0, 0, 1], 0)),
        public_url: "http://localhost:8000".to_owned(),
        database_url: db.url().to_owned(),
        redis_url: std::env::var("SOUK_TEST_REDIS_URL").unwrap_or_default(),
        media_url: std::env::var("SOUK_TEST_S3_URL").unwrap_or_default(),
        render_threads: 0,
        embedded_worker: false,
        // What a test asks is whether an answer is right; on a machine that has much else to do it may come late.
        database_wait_seconds: 25,
        ..Config::default()
    }
}

impl TestShop {
    /// A shop with nothing in it and one superuser.
    pub async fn empty() -> Self {
        Self::with_settings(|_| ()).await
    }

    /// A shop with nothing in it and one superuser, whose settings `change` has changed.
    pub async fn with_settings(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let db = TestDb::empty().await;
        let mut config = config(&db, &folder);
        change(&mut config);
        let builder =
            Shop::builder(config).clock(Clock::manual(souk_testdb::START)).memory_mail().search_on_demand();
        let shop = builder.start().await.expect("the shop opens");
        souk_accounts::create_superuser(shop.db(), "staff@example.org", PASSWORD).await.expect("a superuser");
        let mut test_shop = Self { shop, staff_token: String::new(), _folder: folder, _db: db };
        test_shop.staff_token = test_shop.token("staff@example.org").await;
        test_shop
    }

    /// A shop with `count` products: `Thing 1` has SKU `SKU-1`, costs 10.00 and there are 10 of it, and so on.
    pub async fn with_products(count: i64) -> Self {
        let shop = Self::empty().await;
        for n in 1..=count {
            shop.add_product(&format!("Thing {n}"), &format!("SKU-{n}"), n * 1_000, 10).await;
        }
        shop
    }

    /// Adds an active product with one variant; answers the variant's id.
    pub async fn add_product(&self, title: &str, sku: &str, amount: i64, stock: i64) -> String {
        let body = json!({
            "title": title, "status": "active", "description": "<p>Good.</p>", "brand": "Atelier Nour",
            "variants": [{"sku": sku, "price": {"amount": amount, "currency": "EUR"}, "stock": stock}],
        });
        let product = self.staff().post("/api/products/", &body).await.expect(201);
        product["variants"][0]["id"].as_str().expect("a variant").to_owned()
    }

    /// Adds units of a SKU to the shelf, or takes them away.
    pub async fn moves(&self, sku: &str, quantity: i64) {
        let body = json!({"variant_id": self.variant(sku).await, "kind": "adjust", "quantity": quantity, "reason": "Counted"});
        let _ = self.staff().post("/api/inventory/movements/", &body).await.expect(201);
    }

    /// The id of the variant with this SKU.
    pub async fn variant(&self, sku: &str) -> String {
        let list = self.guest().get(&format!("/api/products/?search={sku}")).await.expect(200);
        let found = list["results"][0]["variants"]
            .as_array()
            .and_then(|v| v.iter().find(|v| v["sku"] == sku).cloned());
        found.unwrap_or_else(|| panic!("no variant {sku}"))["id"].as_str().expect("an id").to_owned()
    }

    /// Somebody without an account, whose cart is their own.
    #[must_use]
    pub fn guest(&self) -> Client {
        Client::new(self.shop.url(), None)
    }

    /// Whoever shows `token` as a bearer: an access token, or an API key.
    #[must_use]
    pub fn bearer(&self, token: &str) -> Client {
        Client::new(self.shop.url(), Some(token.to_owned()))
    }

    /// Somebody who works for the shop.
    #[must_use]
    pub fn staff(&self) -> Client {
        Client::new(self.shop.url(), Some(self.staff_token.clone()))
    }

    /// Somebody new who works for the shop with this address, in a group of their own with these `permissions`, and that group.
    pub async fn staff_with(&self, email: &str, permissions: &[&str]) -> (Client, Value) {
        let group = json!({"name": email, "permissions": permissions});
        let group = self.staff().post("/api/staff/groups/", &group).await.expect(201);
        let body = json!({"email": email, "password": PASSWORD, "groups": [group["id"]]});
        let _ = self.staff().post("/api/staff/", &body).await.expect(201);
        (Client::new(self.shop.url(), Some(self.token(email).await)), group)
    }

    /// A new customer with this address.
    pub async fn member(&self, email: &str) -> Client {
        let body = json!({"email": email, "password": PASSWORD});
        let signed_in = self.guest().post("/accounts/register/", &body).await.expect(201);
        Client::new(self.shop.url(), signed_in["access"].as_str().map(ToOwned::to_owned))
    }

    async fn token(&self, email: &str) -> String {
        let body = json!({"email": email, "password": PASSWORD});
        let signed_in = self.guest().post("/accounts/login/", &body).await.expect(200);
        signed_in["access"].as_str().expect("a token").to_owned()
    }

    /// A body that places an order from the cart of `client`, paid by the sandbox's `method`.
    pub async fn order_body(&self, method: &str) -> Value {
        let methods = self.guest().get("/api/checkout/shipping-methods/?country=BE").await.expect(200);
        json!({
            "email": "ilse@example.org",
            "shipping_address": {
                "first_name": "Ilse", "last_name": "Verbeke", "line1": "Nationalestraat 112", "city": "Antwerpen",
                "postal_code": "2000", "country": "BE",
            },
            "shipping_method_id": methods[0]["id"],
            "payment": {"gateway": "sandbox", "method": method},
        })
    }

    /// Does everything that is due.
    pub async fn run_jobs(&self) {
        self.shop.run_jobs().await.expect("jobs run");
    }

    /// Does everything that is due, then holds the books against every invariant and looks for jobs left undone.
    pub async fn done(&self) {
        self.run_jobs().await;
        let findings = self.shop.audit().await.expect("the audit runs");
        assert!(findings.is_empty(), "{findings:#?}");
        for state in ["dead", "ready", "running"] {
            let query = "SELECT COUNT(*) FROM job WHERE state = $1 AND run_at <= $2";
            let values = [state.into(), self.shop.clock().now().into()];
            let left = souk_db::sql::scalar::<i64>(self.shop.db().read(), query, values)
                .await
                .expect("jobs are counted");
            assert_eq!(left, Some(0), "{state} jobs are left");
        }
    }
}
