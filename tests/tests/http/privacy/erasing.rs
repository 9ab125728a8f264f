//! A person's right to be erased.

use serde_json::json;
use souk_db::sql;
use souk_testkit::{PASSWORD, TestShop};

use super::columns;

const PATH: &str = "/accounts/me/erase/";
const EMAIL: &str = "quirina.zandvliet@example.org";

/// Where in the database `words` still stand, in whatever case.
async fn places(shop: &TestShop, words: &[&str]) -> Vec<String> {
    let db = shop.shop.db();
    let mut found = Vec::new();
    for column in columns(db).await.into_iter().filter(|column| column.is_text == 1) {
        let (table, name) = (column.table_name, column.column_name);
        for word in words {
            let text = format!("SELECT COUNT(*) FROM {table} WHERE lower({name}) LIKE $1");
            let like = format!("%{}%", word.to_lowercase());
            if sql::scalar::<i64>(db.read(), &text, [like.into()]).await.unwrap() != Some(0) {
                found.push(format!("{table}.{name}"));
                break;
            }
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn an_erased_person_is_nowhere_but_where_the_law_keeps_them() {
    let shop = TestShop::with_products(1).await;
    let ann = shop.member(EMAIL).await;
    let name = json!({"first_name": "Quirina", "last_name": "Zandvliet"});
    let _ = ann.patch("/accounts/me/", &name).await.expect(200);
    let address = json!({"first_name": "Quirina", "last_name": "Zandvliet", "line1": "Kwekerijstraat 7", "city": "Antwerpen",
        "postal_code": "2000", "country": "BE", "phone": "+32 470 98 76 54"});
    let _ = ann.post("/accounts/me/addresses/", &address).await.expect(201);
    let _ = ann.puts(&shop, "SKU-1", 1).await;
    let mut body = shop.order_body("approve").await;
    body["email"] = json!(EMAIL);
    body["shipping_address"] = address;
    let _ = ann.post("/api/orders/orders/", &body).await.expect(201);
    let _ = ann.post("/accounts/me/export/", &json!({})).await.expect(202);
    let _ = ann.puts(&shop, "SKU-1", 1).await;
    shop.run_jobs().await;

    let _ = ann.post(PATH, &json!({"password": "not-the-one-at-all"})).await.expect_invalid("password");
    let _ = ann.post(PATH, &json!({"password": PASSWORD})).await.expect(202);
    shop.run_jobs().await;
    let _ = ann.get("/accounts/me/").await.expect(401);
    let login = json!({"email": EMAIL, "password": PASSWORD});
    let _ = shop.guest().post("/accounts/login/", &login).await.expect_problem(401, "invalid_credentials");
    let names = ["quirina", "zandvliet", "kwekerijstraat", "470 98 76 54"];
    let kept = [
        "order_address.first_name",
        "order_address.last_name",
        "order_address.line1",
        "order_search.text",
        // Under way: its shopper is written to.
        "orders.email",
    ];
    assert_eq!(places(&shop, &names).await, kept);
    let again = shop.member(EMAIL).await;
    assert_eq!(
        again.get("/api/orders/orders/").await.expect(200)["count"],
        0,
        "the address is free, and begins anew"
    );
    shop.done().await;
}

#[tokio::test]
async fn somebody_who_works_for_the_shop_is_not_erased_and_somebody_else_stays() {
    let shop = TestShop::empty().await;
    let _ = shop.member("bob@example.org").await;
    let refused = shop.staff().post(PATH, &json!({"password": PASSWORD})).await;
    let _ = refused.expect_problem(409, "staff_not_erased");
    let ann = shop.member("ann@example.org").await;
    let _ = ann.post(PATH, &json!({"password": PASSWORD})).await.expect(202);
    shop.run_jobs().await;
    let login = json!({"email": "bob@example.org", "password": PASSWORD});
    let _ = shop.guest().post("/accounts/login/", &login).await.expect(200);
    shop.done().await;
}
