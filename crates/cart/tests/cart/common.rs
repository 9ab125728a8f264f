//! A shop with two mugs: one counted, one not.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::Value;
use souk_catalog::{NewProduct, NewVariant, create_product};
use souk_db::Id;
use souk_inventory::SetStock;
use souk_money::Quantity;
use souk_platform::{Channel, Channels, Settings};
use souk_pricing::SetPrice;
use souk_sellers::HOUSE;
use souk_testdb::TestSlices;
use tower::ServiceExt as _;

pub(crate) struct Shop {
    pub(crate) db: TestSlices,
    pub(crate) channel: Arc<Channel>,
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
    let settings = Settings { countries: vec!["BE".into()], ..Settings::default() };
    let modules = [
        souk_accounts::module(),
        souk_sellers::module(),
        souk_catalog::module(),
        souk_pricing::module(),
        souk_inventory::module(),
        souk_shipping::module(),
        souk_cart::module(),
    ];
    let db = TestSlices::start(settings, modules).await;
    let channel = db.services.part::<Channels>().default().await.unwrap();
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
    let shop = Shop { db, channel, blue, red };
    shop.price(blue, 1_000).await;
    shop.price(red, 1_000).await;
    shop.stock(blue, 5).await;
    shop
}

impl Shop {
    pub(crate) async fn price(&self, variant_id: Id, amount: i64) {
        let channel = Arc::clone(&self.channel);
        let prices = vec![SetPrice { variant_id, amount, compare_at: None }];
        self.db.write(move |tx| async move { souk_pricing::set(&tx, &channel, prices).await }).await.unwrap();
    }

    pub(crate) async fn stock(&self, variant_id: Id, on_hand: i64) {
        let stock = vec![SetStock { variant_id, on_hand: Quantity::new(on_hand).unwrap() }];
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
        let app = self.db.router();
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
