//! A shop with two mugs: one counted, one not.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::Value;
use souk_accounts::{Auth, AuthConfig};
use souk_cache::{Bus, BusConfig, Limiter};
use souk_cart::CartState;
use souk_catalog::{NewProduct, NewVariant, create_product};
use souk_db::Id;
use souk_http::cookies::Cookies;
use souk_inventory::SetStock;
use souk_money::Currency;
use souk_pricing::{ChannelDefaults, SetPrice};
use souk_sellers::HOUSE;
use souk_testdb::TestDb;
use tower::ServiceExt as _;

pub(crate) struct Shop {
    pub(crate) db: TestDb,
    pub(crate) state: CartState,
    pub(crate) auth: Auth,
    /// Of which five are there.
    pub(crate) blue: Id,
    /// Which nobody counts.
    pub(crate) red: Id,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) cookie: Option<String>,
    pub(crate) body: Value,
}

pub(crate) async fn shop() -> Shop {
    let db = TestDb::start(&[
        souk_http::MIGRATIONS,
        souk_accounts::MIGRATIONS,
        souk_sellers::MIGRATIONS,
        souk_catalog::MIGRATIONS,
        souk_pricing::MIGRATIONS,
        souk_inventory::MIGRATIONS,
        souk_shipping::MIGRATIONS,
        souk_cart::MIGRATIONS,
    ])
    .await;
    souk_sellers::ensure_defaults(&db, "Souk").await.unwrap();
    souk_inventory::ensure_defaults(&db).await.unwrap();
    let defaults = ChannelDefaults {
        currency: Currency::EUR,
        locale: "en".into(),
        locales: vec!["en".into()],
        countries: vec!["BE".into()],
        prices_include_tax: true,
        tax_basis_points: 2_100,
    };
    let channel = Arc::new(souk_pricing::ensure_defaults(&db, defaults).await.unwrap());
    souk_shipping::ensure_defaults(&db, &channel).await.unwrap();
    let variant = |sku: &str, colour: &str| NewVariant {
        sku: Some(sku.to_owned()),
        options: vec![("Colour".to_owned(), colour.to_owned())],
        ..NewVariant::default()
    };
    let mug = NewProduct {
        variants: vec![variant("MUG-B", "Blue"), variant("MUG-R", "Red")],
        ..NewProduct::titled(HOUSE, "Mug")
    };
    let made = db.write(move |tx| async move { create_product(&tx, mug).await }).await.unwrap();
    let (blue, red) = (made.variant_ids[0], made.variant_ids[1]);
    let cookies = Cookies::new(false);
    let auth = Auth::new(AuthConfig {
        db: db.clone(),
        bus: Bus::start(BusConfig::Local),
        limiter: Limiter::new(db.clock().clone(), None, "test", 1),
        cookies,
        secret: vec![7; 32],
    });
    let state = CartState { db: db.clone(), auth: auth.clone(), cookies, channel };
    let shop = Shop { db, state, auth, blue, red };
    shop.price(blue, 1_000).await;
    shop.price(red, 1_000).await;
    shop.stock(blue, 5).await;
    shop
}

impl Shop {
    pub(crate) async fn price(&self, variant_id: Id, amount: i64) {
        let channel = Arc::clone(&self.state.channel);
        let prices = vec![SetPrice { variant_id, amount, compare_at: None }];
        self.db.write(move |tx| async move { souk_pricing::set(&tx, &channel, prices).await }).await.unwrap();
    }

    pub(crate) async fn stock(&self, variant_id: Id, on_hand: i64) {
        let stock = vec![SetStock { variant_id, on_hand }];
        let work = self
            .db
            .write(move |tx| async move { souk_inventory::set_on_hand(&tx, stock, "counted", None).await });
        work.await.unwrap();
    }

    pub(crate) async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> Answer {
        let app: axum::Router = souk_cart::router(self.state.clone()).into();
        let mut request = Request::builder().method(method).uri(format!("/api/orders/cart/{path}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let request = request.body(Body::from(body.unwrap_or_default().to_owned())).unwrap();
        let answer = app.oneshot(request).await.unwrap();
        let cookie = answer.headers().get("set-cookie").map(|v| v.to_str().unwrap().to_owned());
        let status = answer.status();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { status, cookie, body: serde_json::from_slice(&bytes).unwrap_or_default() }
    }

    pub(crate) async fn adds(&self, variant: Id, quantity: i64, headers: &[(&str, &str)]) -> Answer {
        let body = serde_json::json!({"variant_id": variant, "quantity": quantity}).to_string();
        self.ask("POST", "", headers, Some(&body)).await
    }

    pub(crate) async fn count(&self, table: &str) -> i64 {
        souk_db::sql::scalar(self.db.read(), &format!("SELECT COUNT(*) FROM {table}"), [])
            .await
            .unwrap()
            .unwrap()
    }
}
