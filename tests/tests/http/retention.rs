//! How long things are kept that say something of persons.

use std::time::Duration;

use serde_json::json;
use souk_db::sql;
use souk_testkit::TestShop;

/// Lets days pass, then does what is done every night.
async fn passes(shop: &TestShop, days: u64) {
    shop.shop.clock().advance(Duration::from_secs((days - 2) * 86_400));
    let since = shop.shop.clock().now();
    shop.shop.clock().advance(Duration::from_secs(2 * 86_400));
    shop.shop.run_schedules(since).await.unwrap();
    shop.run_jobs().await;
}

async fn count(shop: &TestShop, table: &str) -> i64 {
    let text = format!("SELECT COUNT(*) FROM {table}");
    sql::scalar(shop.shop.db().read(), &text, []).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_cart_is_thrown_away_once_nobody_touched_it_for_as_long_as_the_shop_says() {
    let shop = TestShop::with_settings(|config| config.keep_carts_days = 30).await;
    let _ = shop.add_product("Mug", "SKU-1", 1_000, 10).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    passes(&shop, 29).await;
    assert_eq!((count(&shop, "cart").await, count(&shop, "cart_line").await), (1, 1));
    passes(&shop, 3).await;
    assert_eq!((count(&shop, "cart").await, count(&shop, "cart_line").await), (0, 0));
    let empty = guest.get("/api/orders/cart/").await.expect(200);
    assert_eq!(empty["lines"], json!([]));
    shop.done().await;
}

#[tokio::test]
async fn what_staff_did_is_kept_for_good_unless_the_shop_says_otherwise() {
    for (days, left) in [(0, 1), (90, 0)] {
        let shop = TestShop::with_settings(|config| config.keep_audit_days = days).await;
        let group = json!({"name": "Packing", "permissions": ["orders.view"]});
        let _ = shop.staff().post("/api/staff/groups/", &group).await.expect(201);
        assert_eq!(count(&shop, "audit_entry").await, 1);
        passes(&shop, 89).await;
        assert_eq!(count(&shop, "audit_entry").await, 1);
        passes(&shop, 3).await;
        assert_eq!(count(&shop, "audit_entry").await, left);
        shop.done().await;
    }
}
