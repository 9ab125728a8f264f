//! `/api/newsletter/subscribers/`: asked for, confirmed by a mail, ended by a link, and exported.

use std::time::Duration;

use serde_json::{Value, json};
use souk_testkit::{Answer, Client, TestShop};

use crate::authentication::mailed_token;

const PATH: &str = "/api/newsletter/subscribers/";

async fn asks(client: &Client, email: &str) -> Answer {
    client.post(PATH, &json!({"email": email})).await
}

/// The path of the link in the last mail to `email`.
async fn link(shop: &TestShop, email: &str) -> String {
    shop.run_jobs().await;
    let mail = shop.shop.mails().into_iter().rfind(|mail| mail.to == email).unwrap();
    let at = mail.text.find("/newsletter/confirm/").unwrap();
    mail.text[at..].split_whitespace().next().unwrap().to_owned()
}

async fn presses(shop: &TestShop, path: &str) -> u16 {
    let http = reqwest::Client::new();
    let form = [("List-Unsubscribe", "One-Click")];
    http.post(format!("{}{path}", shop.shop.url())).form(&form).send().await.unwrap().status().as_u16()
}

/// Addresses and statuses, the last asked first.
async fn listed(shop: &TestShop, query: &str) -> Vec<(String, String)> {
    let list = shop.staff().get(&format!("{PATH}?{query}")).await.expect(200);
    let word = |s: &Value, name: &str| s[name].as_str().unwrap().to_owned();
    list["results"].as_array().unwrap().iter().map(|s| (word(s, "email"), word(s, "status"))).collect()
}

fn is(email: &str, status: &str) -> Vec<(String, String)> {
    vec![(email.to_owned(), status.to_owned())]
}

/// The path that ends an address, from the merchant's file.
async fn end_of(shop: &TestShop, email: &str) -> String {
    let file = shop.staff().get(&format!("{PATH}export/?search={email}")).await;
    let text = file.text;
    let at = text.find("/newsletter/unsubscribe/").unwrap();
    text[at..].split(['\r', '\n', ',', '"']).next().unwrap().to_owned()
}

#[tokio::test]
async fn an_address_is_on_the_list_only_after_its_owner_confirmed_by_the_mail() {
    let shop = TestShop::empty().await;
    let guest = shop.guest();
    let _ = asks(&guest, "nobody").await.expect_invalid("email");
    let _ = asks(&guest, "Ilse@example.org").await.expect(202);
    let link = link(&shop, "ilse@example.org").await;
    let looked = reqwest::get(format!("{}{link}", shop.shop.url())).await.unwrap();
    assert_eq!(looked.status(), 200);
    assert_eq!(
        listed(&shop, "").await,
        is("ilse@example.org", "pending"),
        "a look at the link confirms nothing"
    );
    assert_eq!(presses(&shop, &format!("{link}x")).await, 404);
    for _ in 0..2 {
        assert_eq!(presses(&shop, &link).await, 200);
    }
    assert_eq!(listed(&shop, "status=confirmed").await, is("ilse@example.org", "confirmed"));
    let mails = shop.shop.mails().len();
    let _ = asks(&guest, "ilse@example.org").await.expect(202);
    shop.run_jobs().await;
    assert_eq!(shop.shop.mails().len(), mails, "who is on the list is not asked again");
    let kept = shop.staff().get(PATH).await.expect(200);
    assert!(kept["results"][0]["consent_text"].as_str().unwrap().contains("new goods and offers"));
    shop.done().await;
}

#[tokio::test]
async fn the_link_of_each_letter_ends_it_without_a_sign_in_and_an_old_confirmation_does_not_undo_that() {
    let shop = TestShop::empty().await;
    let _ = asks(&shop.guest(), "ilse@example.org").await.expect(202);
    let confirm = link(&shop, "ilse@example.org").await;
    assert_eq!(presses(&shop, &confirm).await, 200);
    let end = end_of(&shop, "ilse@example.org").await;
    for _ in 0..2 {
        assert_eq!(presses(&shop, &end).await, 200);
    }
    assert_eq!(presses(&shop, &confirm).await, 200);
    assert_eq!(listed(&shop, "").await, is("ilse@example.org", "unsubscribed"));
    let crossed = confirm.replace("/confirm/", "/unsubscribe/");
    assert_eq!(presses(&shop, &crossed).await, 404, "a token does one thing");
    shop.done().await;
}

#[tokio::test]
async fn a_member_with_a_proved_address_agrees_in_the_account_and_takes_it_back_by_the_link() {
    let shop = TestShop::empty().await;
    let ann = shop.member("ann@example.org").await;
    let consents = "/accounts/me/consents/";
    let _ = ann.put(consents, &json!({"news": true})).await.expect(200);
    assert!(listed(&shop, "").await.is_empty(), "her address is not proved yet");
    shop.run_jobs().await;
    let token = mailed_token(&shop, "ann@example.org", "Welcome").await;
    assert_eq!(shop.guest().post("/accounts/verify-email/", &json!({"token": token})).await.status, 204);
    shop.run_jobs().await;
    assert_eq!(listed(&shop, "").await, is("ann@example.org", "confirmed"));
    let end = end_of(&shop, "ann@example.org").await;
    assert_eq!(presses(&shop, &end).await, 200);
    assert_eq!(ann.get(consents).await.expect(200)["news"]["is_given"], false);
    let _ = ann.put(consents, &json!({"news": true})).await.expect(200);
    assert_eq!(listed(&shop, "").await, is("ann@example.org", "confirmed"));
    shop.done().await;
}

#[tokio::test]
async fn what_nobody_confirms_is_thrown_away_and_staff_delete_on_request() {
    let shop = TestShop::empty().await;
    let _ = asks(&shop.guest(), "ilse@example.org").await.expect(202);
    let _ = asks(&shop.guest(), "ann@example.org").await.expect(202);
    let confirm = link(&shop, "ann@example.org").await;
    assert_eq!(presses(&shop, &confirm).await, 200);
    let found = shop.staff().get(&format!("{PATH}?search=ilse")).await.expect(200);
    let path = format!("{PATH}{}/", found["results"][0]["id"].as_str().unwrap());
    let _ = shop.guest().delete(&path).await.expect_problem(401, "not_authenticated");
    let _ = shop.staff().delete(&path).await.expect(204);
    let _ = shop.staff().delete(&path).await.expect_problem(404, "not_found");
    let _ = asks(&shop.guest(), "bob@example.org").await.expect(202);
    let since = shop.shop.clock().now();
    shop.shop.clock().advance(Duration::from_secs(31 * 24 * 3_600));
    shop.shop.run_schedules(since).await.unwrap();
    shop.run_jobs().await;
    let text = "SELECT COUNT(*) FROM newsletter_subscriber";
    let left = souk_db::sql::scalar::<i64>(shop.shop.db().read(), text, []).await.unwrap();
    assert_eq!(left, Some(1), "whoever confirmed stays");
}
