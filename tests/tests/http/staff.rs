//! Staff: groups, their rights, and the record of what staff do.

mod matrix;

use serde_json::{Value, json};
use souk_testkit::{Client, PASSWORD, TestShop};

async fn set_rights(shop: &TestShop, group: &Value, permissions: &[&str]) {
    let path = format!("/api/staff/groups/{}/", group["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, &json!({"permissions": permissions})).await.expect(200);
}

async fn me(client: &Client) -> Value {
    client.get("/accounts/me/").await.expect(200)
}

#[tokio::test]
async fn a_right_that_is_taken_away_is_gone_with_the_next_request() {
    let shop = TestShop::with_products(1).await;
    let (clerk, group) = shop.staff_with("clerk@example.org", &["orders.view"]).await;
    assert_eq!(me(&clerk).await["permissions"], json!(["orders.view"]));
    let _ = clerk.get("/api/products/?status=draft").await.expect_problem(403, "permission_denied");
    set_rights(&shop, &group, &["products.edit"]).await;
    let _ = clerk.get("/api/products/?status=draft").await.expect(200);
    assert_eq!(me(&clerk).await["permissions"], json!(["products.view", "products.edit"]));
    set_rights(&shop, &group, &[]).await;
    let _ = clerk.get("/api/products/?status=draft").await.expect_problem(403, "permission_denied");
    let body = json!({"title": "Bowl"});
    let _ = clerk.post("/api/products/", &body).await.expect_problem(403, "permission_denied");
    shop.done().await;
}

#[tokio::test]
async fn staff_without_the_right_see_their_own_orders_alone_and_cancel_nobody_elses() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-1", 1).await;
    let order = guest.post("/api/orders/orders/", &shop.order_body("approve").await).await.expect(201);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    let (clerk, group) = shop.staff_with("clerk@example.org", &["products.view"]).await;
    assert_eq!(clerk.get("/api/orders/orders/").await.expect(200)["count"], 0);
    let _ = clerk.get(&path).await.expect_problem(404, "not_found");
    set_rights(&shop, &group, &["orders.view"]).await;
    assert_eq!(clerk.get("/api/orders/orders/").await.expect(200)["count"], 1);
    let cancel = format!("{path}cancel/");
    let _ = clerk.post(&cancel, &json!({})).await.expect_problem(403, "permission_denied");
    let pay = json!({"gateway": "sandbox"});
    let payments = format!("{path}payments/");
    let _ = clerk.post(&payments, &pay).await.expect_problem(403, "permission_denied");
    set_rights(&shop, &group, &["orders.edit"]).await;
    let _ = clerk.post(&payments, &pay).await.expect_problem(409, "not_payable");
    let cancelled = clerk.post(&cancel, &json!({"reason": "Out of clay"})).await.expect(200);
    assert_eq!(cancelled["status"], "cancelled");
    let log = shop.staff().get("/api/audit-log/").await.expect(200);
    let entry = &log["results"][0];
    assert_eq!(entry["email"], "clerk@example.org");
    assert_eq!(entry["operation"], "POST /api/orders/orders/{id}/cancel/");
    assert_eq!(entry["input"], json!({"reason": "Out of clay"}));
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn nobody_gives_rights_that_they_do_not_have_nor_changes_their_own() {
    let shop = TestShop::empty().await;
    let (boss, own) = shop.staff_with("boss@example.org", &["staff.edit", "orders.edit"]).await;
    let body = json!({"name": "Painters", "permissions": ["products.edit"]});
    let told = boss.post("/api/staff/groups/", &body).await.expect_problem(403, "beyond_own_rights");
    assert!(told["detail"].as_str().unwrap().contains("products.edit"), "{told}");
    let body = json!({"name": "Packers", "permissions": ["orders.edit"]});
    let packers = boss.post("/api/staff/groups/", &body).await.expect(201);
    let _ = boss.post("/api/staff/groups/", &body).await.expect_problem(409, "group_name_taken");

    let others = json!({"name": "Buyers", "permissions": ["stock.edit"]});
    let buyers = shop.staff().post("/api/staff/groups/", &others).await.expect(201);
    let path = format!("/api/staff/groups/{}/", buyers["id"].as_str().unwrap());
    let _ = boss.patch(&path, &json!({"name": "Mine"})).await.expect_problem(403, "beyond_own_rights");
    let _ = boss.delete(&path).await.expect_problem(403, "beyond_own_rights");

    let body = json!({"email": "pat@example.org", "password": PASSWORD, "groups": [buyers["id"]]});
    let _ = boss.post("/api/staff/", &body).await.expect_problem(403, "beyond_own_rights");
    let body = json!({"email": "pat@example.org", "password": PASSWORD, "groups": [packers["id"]]});
    let pat = boss.post("/api/staff/", &body).await.expect(201);
    assert_eq!(pat["permissions"], json!(["orders.view", "orders.edit"]));
    let id = me(&boss).await["id"].as_str().unwrap().to_owned();
    let mine = format!("/api/staff/{id}/");
    let _ = boss.patch(&mine, &json!({"groups": [own["id"]]})).await.expect_problem(409, "own_rights");
    let pat = format!("/api/staff/{}/", pat["id"].as_str().unwrap());
    let _ = boss.patch(&pat, &json!({"is_superuser": true})).await.expect_problem(403, "superusers_alone");
    let gone = json!({"groups": ["0193500c-0000-7000-8000-00000000dead"]});
    let _ = boss.patch(&pat, &gone).await.expect_invalid("groups");
    let _ = boss.delete(&pat).await.expect(204);
    assert_eq!(boss.get("/api/staff/").await.expect(200)["count"], 2);
    shop.done().await;
}

#[tokio::test]
async fn one_superuser_is_always_left() {
    let shop = TestShop::empty().await;
    let root = me(&shop.staff()).await["id"].as_str().unwrap().to_owned();
    let (other, _) = shop.staff_with("other@example.org", &["staff.edit"]).await;
    let root = format!("/api/staff/{root}/");
    let _ = other.patch(&root, &json!({"is_active": false})).await.expect_problem(403, "superusers_alone");
    let id = me(&other).await["id"].as_str().unwrap().to_owned();
    let _ =
        shop.staff().patch(&format!("/api/staff/{id}/"), &json!({"is_superuser": true})).await.expect(200);
    // Two who may do everything: one may go, the last may not.
    let _ = other.patch(&root, &json!({"is_superuser": false})).await.expect(200);
    let _ =
        shop.staff().patch(&format!("/api/staff/{id}/"), &json!({"is_superuser": false})).await.expect(403);
    assert_eq!(me(&other).await["roles"], json!(["customer", "staff", "superuser"]));
    shop.done().await;
}

#[tokio::test]
async fn staff_whose_account_was_closed_are_out_at_once() {
    let shop = TestShop::empty().await;
    let (clerk, _) = shop.staff_with("clerk@example.org", &["orders.view"]).await;
    let path = format!("/api/staff/{}/", me(&clerk).await["id"].as_str().unwrap());
    let closed = shop.staff().patch(&path, &json!({"is_active": false})).await.expect(200);
    assert_eq!(closed["is_active"], false);
    let _ = clerk.get("/accounts/me/").await.expect_problem(401, "not_authenticated");
    // A closed account that is made staff anew stays closed until somebody opens it.
    let _ = shop.staff().delete(&path).await.expect(204);
    let again = shop.staff().post("/api/staff/", &json!({"email": "clerk@example.org"})).await.expect(201);
    assert_eq!(again["is_active"], false);
    shop.done().await;
}

#[tokio::test]
async fn the_audit_log_says_who_did_what_to_which_and_keeps_no_secret() {
    let shop = TestShop::with_products(2).await;
    let (painter, _) = shop.staff_with("painter@example.org", &["products.edit"]).await;
    let product = shop.guest().get("/api/products/?search=1").await.expect(200)["results"][0].clone();
    let id = product["id"].as_str().unwrap();
    let _ = painter.patch(&format!("/api/products/{id}/"), &json!({"title": "Blue mug"})).await.expect(200);
    // What is refused changes nothing and is not recorded.
    let _ =
        painter.patch(&format!("/api/products/{id}/"), &json!({"title": ""})).await.expect_invalid("title");
    let log = shop.staff().get(&format!("/api/audit-log/?subject={id}&page_size=1")).await.expect(200);
    let entry = &log["results"][0];
    assert_eq!(entry["email"], "painter@example.org");
    assert_eq!(entry["operation"], "PATCH /api/products/{id}/");
    assert_eq!(entry["path"], format!("/api/products/{id}/"));
    assert_eq!(entry["input"], json!({"title": "Blue mug"}));
    assert!(entry["subjects"].as_array().unwrap().contains(&json!({"topic": "product.changed", "id": id})));
    assert!(
        !entry["request_id"].as_str().unwrap().is_empty() && !entry["client"].as_str().unwrap().is_empty()
    );

    let made = shop.staff().get("/api/audit-log/?operation=POST%20%2Fapi%2Fstaff%2F").await.expect(200);
    assert_eq!(made["results"][0]["input"]["email"], "painter@example.org");
    assert_eq!(made["results"][0]["input"]["password"], "•••");
    let all = shop.staff().get("/api/audit-log/?page_size=1").await.expect(200);
    let next = shop.staff().get(all["next"].as_str().unwrap()).await.expect(200);
    assert_ne!(all["results"][0]["id"], next["results"][0]["id"]);
    let none = shop.staff().get("/api/audit-log/?until=2001-01-01T00:00:00Z").await.expect(200);
    assert_eq!(none, json!({"next": null, "results": []}));
    let _ = painter.get("/api/audit-log/").await.expect_problem(403, "permission_denied");
    shop.run_jobs().await;
    shop.done().await;
}
