//! Companies give their VAT number, which is checked for its form and stands on the order.

use serde_json::json;
use souk_testkit::TestShop;

use crate::pages::{Browser, TYPED};

#[tokio::test]
async fn a_vat_number_is_kept_as_registers_write_it_and_a_typing_error_is_told_at_its_field() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let mut body = shop.order_body("approve").await;
    for wrong in ["BE123", "DE12345678", "<b>", "x"] {
        body["vat_number"] = json!(wrong);
        let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid("vat_number");
    }
    body["vat_number"] = json!(" be 0403.170.701 ");
    let order = guest.post("/api/orders/orders/", &body).await.expect(201);
    assert_eq!(order["vat_number"], "BE0403170701");
    shop.done().await;
}

#[tokio::test]
async fn the_form_keeps_what_was_typed_where_the_number_is_wrong() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    browser.adds(&shop, "SKU-1", "1").await;
    let methods = shop.guest().get("/api/checkout/shipping-methods/?country=BE").await.expect(200);
    let method = methods[0]["id"].as_str().unwrap();
    let mut form = TYPED.to_vec();
    form.extend([("shipping_method_id", method), ("payment", "sandbox:approve"), ("vat_number", "BE12")]);
    let page = browser.post("/checkout/", &form).await.input["data"].clone();
    assert!(page["errors"]["vat_number"].is_array(), "{page:#}");
    assert_eq!(
        (&page["values"]["vat_number"], &page["values"]["last_name"]),
        (&json!("BE12"), &json!("Verbeke"))
    );
    form.pop();
    form.push(("vat_number", "BE0403170701"));
    let placed = browser.post("/checkout/", &form).await;
    assert!(placed.location.starts_with("/orders/"), "{}", placed.location);
    shop.done().await;
}
