//! A person's right to be erased.

use serde_json::json;
use souk_db::{DbErr, sql};
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

#[tokio::test]
async fn staff_ask_in_a_persons_name_which_is_noted_and_told() {
    const REQUESTS: &str = "/api/privacy-requests/";
    let shop = TestShop::empty().await;
    let ann = shop.member(EMAIL).await;
    let id = ann.get("/accounts/me/").await.expect(200)["id"].clone();
    let ask = |kind: &str| json!({"account_id": id, "kind": kind});
    assert_eq!(ann.post(REQUESTS, &ask("export")).await.status, 403);
    let staff = shop.staff();
    let me = staff.get("/accounts/me/").await.expect(200);
    let _ = staff.post(REQUESTS, &json!({"account_id": me["id"], "kind": "erasure"})).await.expect(409);
    let nobody = json!({"account_id": souk_db::Id::from_u128(7), "kind": "export"});
    let _ = staff.post(REQUESTS, &nobody).await.expect_invalid("account_id");

    let export = staff.post(REQUESTS, &ask("export")).await.expect(202);
    let file = format!("{REQUESTS}{}/file/", export["id"].as_str().unwrap());
    assert_eq!(staff.get(&file).await.status, 404, "it is not made yet");
    shop.run_jobs().await;
    let page = staff.get(&file).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains(EMAIL), "{}", page.text);
    assert_eq!(ann.get(&file).await.status, 403);

    let erasure = staff.post(REQUESTS, &ask("erasure")).await.expect(202);
    let open = staff.get(&format!("{REQUESTS}?kind=erasure")).await.expect(200);
    assert_eq!((&open["results"][0]["email"], &open["results"][0]["done_at"]), (&json!(EMAIL), &json!(null)));
    shop.run_jobs().await;
    let _ = ann.get("/accounts/me/").await.expect(401);
    let done = staff.get(REQUESTS).await.expect(200);
    assert_eq!(done["count"], 1, "the export went with the person: {done}");
    let row = &done["results"][0];
    assert_eq!((&row["id"], &row["email"]), (&erasure["id"], &json!(null)));
    assert!(row["done_at"].is_string() && row["asked_by"] == me["email"], "{row}");
    let told = shop.shop.mails().into_iter().filter(|mail| mail.to == EMAIL);
    assert_eq!(told.filter(|mail| mail.subject == "Your account was erased").count(), 1);
    let log = staff.get(&format!("/api/audit-log/?subject={}", id.as_str().unwrap())).await.expect(200);
    assert_eq!(log["results"].as_array().unwrap().len(), 2, "{log}");
    shop.done().await;
}

#[tokio::test]
async fn an_address_that_takes_no_mail_is_forgotten_with_the_person() {
    let shop = TestShop::empty().await;
    let ann = shop.member(EMAIL).await;
    let spoilt: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            sql::exec(&tx, "UPDATE account SET email = 'quirina' WHERE email = $1", [EMAIL.into()]).await
        })
        .await;
    assert_eq!(spoilt.unwrap(), 1);
    let _ = ann.post(PATH, &json!({"password": PASSWORD})).await.expect(202);
    shop.run_jobs().await;
    assert_eq!(places(&shop, &["quirina"]).await, Vec::<String>::new());
}
