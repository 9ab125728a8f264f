//! Names, streets, titles and addresses: what they may hold, wherever they are written.

use serde_json::json;
use souk_testkit::{PASSWORD, TestShop};

const ODD: [&str; 6] = ["An\nn", "An\r\nn", "An\tn", "An\u{0}n", "An\u{202e}n", "An\u{2067}n"];

#[tokio::test]
async fn a_line_of_text_holds_no_breaks_controls_or_turns_of_direction() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let member = shop.member("ann@example.org").await;
    for odd in ODD {
        for field in ["first_name", "last_name"] {
            let mut body = json!({"email": "bob@example.org", "password": PASSWORD});
            body[field] = odd.into();
            let _ = guest.post("/accounts/register/", &body).await.expect_invalid(field);
            shop.shop.clock().advance(std::time::Duration::from_secs(60));
            let _ = member.patch("/accounts/me/", &json!({field: odd})).await.expect_invalid(field);
        }
        for field in
            ["first_name", "last_name", "company", "line1", "line2", "city", "region", "postal_code", "phone"]
        {
            let mut body = shop.order_body("approve").await;
            body["shipping_address"][field] = odd.into();
            let named = format!("shipping_address.{field}");
            let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid(&named);
        }
        let category = json!({"name": odd});
        let _ = shop.staff().post("/api/categories/", &category).await.expect_invalid("name");
        let title = json!({"title": odd, "status": "active", "variants": [{"sku": "A", "price": {"amount": 1, "currency": "EUR"}}]});
        let _ = shop.staff().post("/api/products/", &title).await.expect_invalid("title");
    }
    let _ = member.patch("/accounts/me/", &json!({"first_name": "Zoë محمد"})).await.expect(200);
}

#[tokio::test]
async fn a_note_may_have_lines() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let mut body = shop.order_body("approve").await;
    body["note"] = "Ring\u{202e}twice".into();
    let _ = guest.post("/api/orders/orders/", &body).await.expect_invalid("note");
    body["note"] = "Ring twice.\r\nThank you.".into();
    let _ = guest.post("/api/orders/orders/", &body).await.expect(201);
}

#[tokio::test]
async fn an_address_that_no_mail_reaches_is_refused_wherever_one_is_asked_for() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    for email in
        ["ana.@example.com", ".ana@example.com", "a..b@example.com", "ana@-example.com", "ana@10.0.0.1"]
    {
        let account = json!({"email": email, "password": PASSWORD});
        let _ = guest.post("/accounts/register/", &account).await.expect_invalid("email");
        shop.shop.clock().advance(std::time::Duration::from_secs(60));
        let _ = guest.post("/accounts/sign-in-link/", &json!({"email": email})).await.expect_invalid("email");
        let mut order = shop.order_body("approve").await;
        order["email"] = email.into();
        let _ = guest.post("/api/orders/orders/", &order).await.expect_invalid("email");
    }
}

#[tokio::test]
async fn an_order_takes_a_postcode_as_people_write_it() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    for (country, postcode, kept) in
        [("LU", "L-8211", "8211"), ("DE", "d-10115", "10115"), ("SE", "SE-111\u{a0}20", "111 20")]
    {
        guest.puts(&shop, "SKU-1", 1).await;
        let methods =
            guest.get(&format!("/api/checkout/shipping-methods/?country={country}")).await.expect(200);
        let mut body = shop.order_body("approve").await;
        body["shipping_method_id"] = methods[0]["id"].clone();
        body["shipping_address"]["country"] = country.into();
        body["shipping_address"]["postal_code"] = postcode.into();
        let order = guest.post("/api/orders/orders/", &body).await.expect(201);
        assert_eq!(order["shipping_address"]["postal_code"], kept);
    }
}
