//! `/api/orders/cart/`

use serde_json::json;
use souk_testkit::TestShop;

#[tokio::test]
async fn a_guest_fills_changes_and_empties_a_cart() {
    let shop = TestShop::with_products(2).await;
    let guest = shop.guest();
    assert_eq!(guest.get("/api/orders/cart/").await.expect(200)["item_count"], 0);
    guest.puts(&shop, "SKU-1", 2).await;
    let cart = guest.puts(&shop, "SKU-1", 1).await;
    assert_eq!((cart["item_count"].as_i64(), cart["subtotal"]["amount"].as_i64()), (Some(3), Some(3_000)));
    assert_eq!(cart["total"]["amount"], 3_490, "the full cost is known early");
    let line = format!("/api/orders/cart/{}/", cart["lines"][0]["id"].as_str().unwrap());
    assert_eq!(guest.put(&line, &json!({"quantity": 7})).await.expect(200)["shipping_total"]["amount"], 0);
    let _ = shop.guest().put(&line, &json!({"quantity": 1})).await.expect_problem(404, "not_found");
    assert_eq!(guest.delete(&line).await.expect(200)["lines"], json!([]));
    shop.done().await;
}

#[tokio::test]
async fn more_than_there_is_cannot_be_added() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let variant_id = shop.variant("SKU-1").await;
    let add = json!({"variant_id": variant_id, "quantity": 11});
    let problem = guest.post("/api/orders/cart/", &add).await.expect_problem(409, "out_of_stock");
    assert_eq!(problem["available"], 10);
}

#[tokio::test]
async fn a_members_cart_is_the_same_on_every_device() {
    let shop = TestShop::with_products(1).await;
    let member = shop.member("ann@example.org").await;
    member.puts(&shop, "SKU-1", 2).await;
    assert_eq!(member.get("/api/orders/cart/").await.expect(200)["item_count"], 2);
    assert_eq!(shop.guest().get("/api/orders/cart/").await.expect(200)["item_count"], 0);
}
