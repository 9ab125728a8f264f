//! `/contact/`: a message to the merchant.

use reqwest::Method;
use serde_json::json;
use souk_testkit::TestShop;

use crate::pages::{Browser, Shown};

/// A shop that takes messages at `hello@nour.example`.
async fn shop() -> TestShop {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let _ = staff
        .call(Method::PATCH, "/api/settings/", Some(&json!({"contact_email": "hello@nour.example"})), &[])
        .await
        .expect(200);
    shop
}

async fn writes(browser: &Browser, email: &str, message: &str) -> Shown {
    let form = [("name", "Ilse Maes"), ("email", email), ("number", "8RG1-0001"), ("message", message)];
    browser.post("/contact/", &form).await
}

#[tokio::test]
async fn a_message_is_mailed_to_the_merchant_and_its_writer_is_thanked() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    let page = browser.get("/contact/").await.input;
    assert_eq!((&page["page"], &page["data"]["open"]), (&json!("contact"), &json!(true)));
    let sent =
        writes(&browser, "Ilse@example.org", "Where is my <b>mug</b>?\r\n\r\nIt was to come on Monday.")
            .await;
    assert_eq!((sent.status.as_u16(), sent.location.as_str()), (303, "/contact/?sent=1"));
    assert_eq!(browser.get("/contact/?sent=1").await.input["data"]["sent"], true);
    shop.run_jobs().await;
    let mails = shop.shop.app().services.mailer.kept();
    let mail = mails.iter().find(|mail| mail.to == "hello@nour.example").unwrap();
    assert_eq!(mail.subject, "Message from Ilse Maes");
    assert!(mail.text.starts_with("Where is my <b>mug</b>?\n\nIt was to come on Monday."), "{}", mail.text);
    for said in ["Email: ilse@example.org", "Order number: 8RG1-0001"] {
        assert!(mail.text.contains(said), "{}", mail.text);
    }
    assert!(mail.html.contains("&lt;b&gt;mug&lt;&#x2f;b&gt;"), "{}", mail.html);
    shop.done().await;
}

#[tokio::test]
async fn fields_that_are_wrong_are_named_and_nothing_slips_into_the_head_of_a_mail() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    let empty = browser.post("/contact/", &[("number", "8RG1-0001")]).await;
    assert_eq!(empty.status, 422);
    let errors = &empty.input["data"]["errors"];
    assert!(
        errors["name"].is_array() && errors["email"].is_array() && errors["message"].is_array(),
        "{errors}"
    );
    assert_eq!(empty.input["data"]["values"]["number"], "8RG1-0001", "what was typed stays");
    for (field, value) in [
        ("email", "ilse@example.org\r\nBcc: all@example.org"),
        ("email", "ilse@example.org, eve@example.org"),
        ("name", "Ilse\r\nBcc: all@example.org"),
        ("number", "1\nSubject: another"),
    ] {
        let mut form =
            vec![("name", "Ilse"), ("email", "ilse@example.org"), ("message", "Hello"), ("number", "")];
        form.retain(|(name, _)| *name != field);
        form.push((field, value));
        let refused = browser.post("/contact/", &form).await;
        assert_eq!(refused.status, 422, "{field}");
        assert!(refused.input["data"]["errors"][field][0].is_string(), "{field}");
    }
    let long = "a".repeat(4_001);
    assert!(writes(&browser, "ilse@example.org", &long).await.input["data"]["errors"]["message"].is_array());
    shop.run_jobs().await;
    assert!(shop.shop.app().services.mailer.kept().iter().all(|mail| mail.to != "hello@nour.example"));
    shop.done().await;
}

#[tokio::test]
async fn whoever_writes_many_messages_is_stopped() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    for n in 0..5 {
        assert_eq!(writes(&browser, &format!("ilse{n}@example.org"), "Hello").await.status, 303);
    }
    let stopped = writes(&browser, "ilse9@example.org", "Hello").await;
    assert_eq!(stopped.status, 429);
    assert!(stopped.input["data"]["errors"]["form"][0].is_string());
    assert_eq!(stopped.input["data"]["values"]["message"], "Hello", "what was typed stays");
    shop.done().await;
}

#[tokio::test]
async fn a_shop_without_an_address_takes_no_messages() {
    let shop = TestShop::empty().await;
    let browser = Browser::of(&shop);
    assert_eq!(browser.get("/contact/").await.input["data"]["open"], false);
    assert_eq!(writes(&browser, "ilse@example.org", "Hello").await.status, 409);
    shop.done().await;
}
