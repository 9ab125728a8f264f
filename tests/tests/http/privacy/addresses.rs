//! The address book, and what was agreed to.

use serde_json::{Value, json};
use souk_testkit::TestShop;

const PATH: &str = "/accounts/me/addresses/";

fn address(line1: &str) -> Value {
    json!({"first_name": "Ilse", "last_name": "Verbeke", "line1": line1, "city": "Antwerpen", "postal_code": "B-2000", "country": "be"})
}

#[tokio::test]
async fn the_first_address_is_the_default_and_there_is_always_one() {
    let shop = TestShop::empty().await;
    let ann = shop.member("ann@example.org").await;
    let first = ann.post(PATH, &address("Nationalestraat 112")).await.expect(201);
    assert_eq!(
        (&first["is_default"], &first["postal_code"], &first["country"]),
        (&json!(true), &json!("2000"), &json!("BE"))
    );
    let mut second = address("Meir 1");
    second["is_default"] = json!(true);
    let second = ann.post(PATH, &second).await.expect(201);
    let lines = async || {
        let all = ann.get(PATH).await.expect(200);
        let all = all.as_array().unwrap().iter();
        all.map(|a| (a["line1"].as_str().unwrap().to_owned(), a["is_default"] == true)).collect::<Vec<_>>()
    };
    assert_eq!(lines().await, [("Meir 1".to_owned(), true), ("Nationalestraat 112".to_owned(), false)]);
    let at = |of: &Value| format!("{PATH}{}/", of["id"].as_str().unwrap());
    let changed = ann.put(&at(&second), &address("Meir 2")).await.expect(200);
    assert_eq!(
        (&changed["line1"], &changed["is_default"]),
        (&json!("Meir 2"), &json!(true)),
        "one stays the default"
    );
    assert_eq!(ann.delete(&at(&second)).await.status, 204);
    assert_eq!(lines().await, [("Nationalestraat 112".to_owned(), true)]);
    shop.done().await;
}

#[tokio::test]
async fn an_address_is_checked_by_its_country_and_is_its_owners_alone() {
    let shop = TestShop::empty().await;
    let (ann, eve) = (shop.member("ann@example.org").await, shop.member("eve@example.org").await);
    let mut wrong = address("Meir 1");
    wrong["postal_code"] = json!("20000");
    let _ = ann.post(PATH, &wrong).await.expect_invalid("postal_code");
    let mut hidden = address("Meir 1");
    hidden["first_name"] = json!("Il\u{202e}se");
    let _ = ann.post(PATH, &hidden).await.expect_invalid("first_name");
    let of_ann = ann.post(PATH, &address("Meir 1")).await.expect(201);
    let at = format!("{PATH}{}/", of_ann["id"].as_str().unwrap());
    let _ = eve.put(&at, &address("Elsewhere 1")).await.expect(404);
    let _ = eve.delete(&at).await.expect(404);
    assert_eq!(eve.get(PATH).await.expect(200), json!([]));
    let _ = shop.guest().get(PATH).await.expect(401);
    for _ in 0..49 {
        let _ = ann.post(PATH, &address("Meir 1")).await.expect(201);
    }
    let _ = ann.post(PATH, &address("Meir 1")).await.expect_invalid("address");
    shop.done().await;
}

#[tokio::test]
async fn what_was_agreed_to_is_kept_with_its_time_and_words_also_when_it_is_taken_back() {
    let shop = TestShop::empty().await;
    let ann = shop.member("ann@example.org").await;
    let path = "/accounts/me/consents/";
    assert_eq!(ann.get(path).await.expect(200)["news"], Value::Null);
    let given = ann.put(path, &json!({"news": true})).await.expect(200);
    assert_eq!(given["news"]["is_given"], true);
    assert!(given["news"]["text"].as_str().unwrap().contains("new goods"));
    let again = ann.put(path, &json!({"news": true})).await.expect(200);
    assert_eq!(again, given);
    let back = ann.put(path, &json!({"news": false})).await.expect(200);
    assert_eq!(back["news"]["is_given"], false);
    let count = souk_db::sql::scalar::<i64>(shop.shop.db().read(), "SELECT COUNT(*) FROM consent", []).await;
    assert_eq!(count.unwrap(), Some(2));
    shop.done().await;
}
