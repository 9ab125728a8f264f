//! API keys: programs that call the API for staff, with some of their rights and nothing that is a person's.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_app::Mode;
use souk_db::sql;
use souk_testkit::{Client, PASSWORD, TestShop};

use crate::authentication::{mailed_token, switches_on};

const KEYS: &str = "/api/api-keys/";
const DRAFTS: &str = "/api/products/?status=draft";
const CLERK: &str = "clerk@example.org";

/// A key that `maker` makes with these `permissions`: whoever shows it, and what was answered.
async fn key(shop: &TestShop, maker: &Client, permissions: &[&str]) -> (Client, Value) {
    let made = maker.post(KEYS, &json!({"name": "Books", "permissions": permissions})).await.expect(201);
    (shop.bearer(made["token"].as_str().unwrap()), made)
}

/// The address of the key that was `made`.
fn at(made: &Value) -> String {
    format!("{KEYS}{}/", made["id"].as_str().unwrap())
}

/// Takes rights of the clerk's away, or gives them.
async fn set_rights(shop: &TestShop, group: &Value, permissions: &[&str]) {
    let path = format!("/api/staff/groups/{}/", group["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, &json!({"permissions": permissions})).await.expect(200);
}

#[tokio::test]
async fn a_key_does_what_it_may_and_nothing_else() {
    let shop = TestShop::with_products(1).await;
    let (program, made) = key(&shop, &shop.staff(), &["products.edit", "orders.view"]).await;
    assert_eq!(made["permissions"], json!(["orders.view", "products.view", "products.edit"]));
    let _ = program.get(DRAFTS).await.expect(200);
    let found = program.get("/api/products/").await.expect(200)["results"][0]["id"].clone();
    let path = format!("/api/products/{}/", found.as_str().unwrap());
    let _ = program.patch(&path, &json!({"title": "Blue mug"})).await.expect(200);
    assert_eq!(program.get("/api/orders/orders/").await.expect(200)["count"], 0);
    let figures = program.get("/api/dashboard/").await.expect(200);
    assert!(figures["orders"].is_object() && figures["stock"].is_null(), "{figures}");
    for path in ["/api/customers/", "/api/staff/", "/api/audit-log/", "/api/jobs/"] {
        let _ = program.get(path).await.expect_problem(403, "permission_denied");
    }
    let (narrow, _) = key(&shop, &shop.staff(), &["stock.view"]).await;
    let _ = narrow.get(DRAFTS).await.expect_problem(403, "permission_denied");
    let _ = narrow.get("/api/orders/orders/").await.expect_problem(403, "permission_denied");
    shop.done().await;
}

#[tokio::test]
async fn a_right_that_its_maker_loses_is_gone_from_the_key_and_a_closed_account_ends_it() {
    let shop = TestShop::with_products(1).await;
    let (clerk, group) = shop.staff_with(CLERK, &["keys.edit", "products.edit"]).await;
    let (program, _) = key(&shop, &clerk, &["products.edit"]).await;
    let _ = program.get(DRAFTS).await.expect(200);
    set_rights(&shop, &group, &["keys.edit", "orders.edit"]).await;
    let _ = program.get(DRAFTS).await.expect_problem(403, "permission_denied");
    let _ = program.get("/api/orders/orders/").await.expect_problem(403, "permission_denied");
    set_rights(&shop, &group, &["products.view"]).await;
    let _ = program.get(DRAFTS).await.expect(200);
    let _ = program
        .post("/api/products/", &json!({"title": "Bowl"}))
        .await
        .expect_problem(403, "permission_denied");
    let id = clerk.get("/accounts/me/").await.expect(200)["id"].as_str().unwrap().to_owned();
    let member = format!("/api/staff/{id}/");
    let _ = shop.staff().patch(&member, &json!({"is_active": false})).await.expect(200);
    let _ = program.get(DRAFTS).await.expect_problem(401, "not_authenticated");
    let _ = shop.staff().patch(&member, &json!({"is_active": true})).await.expect(200);
    let _ = program.get(DRAFTS).await.expect(200);
    let _ = shop.staff().delete(&member).await.expect(204);
    let _ = program.get(DRAFTS).await.expect_problem(401, "not_authenticated");
    shop.done().await;
}

#[tokio::test]
async fn a_key_that_is_revoked_expired_cut_off_changed_or_unknown_is_refused() {
    let shop = TestShop::with_products(1).await;
    let (program, made) = key(&shop, &shop.staff(), &["products.view"]).await;
    let token = made["token"].as_str().unwrap();
    let _ = program.get(DRAFTS).await.expect(200);
    let unknown = format!("souk_{}", "A".repeat(43));
    let longer = format!("{token}A");
    let capital = token.replacen("souk_", "Souk_", 1);
    for bad in [&token[..token.len() - 1], &longer, &token[5..], &capital, &unknown, "souk_"] {
        let _ = shop.bearer(bad).get("/api/products/").await.expect_problem(401, "not_authenticated");
    }
    // A cookie is no place for a key: whoever sends it there is a guest.
    let cookie = format!("souk_access={token}");
    let as_cookie = shop.guest().call(Method::GET, DRAFTS, None, &[("cookie", &cookie)]).await;
    let _ = as_cookie.expect_problem(403, "permission_denied");
    let _ = shop.staff().delete(&at(&made)).await.expect(204);
    let _ = program.get(DRAFTS).await.expect_problem(401, "not_authenticated");
    let _ = shop.staff().delete(&at(&made)).await.expect_problem(404, "not_found");

    let end = shop.shop.clock().now().plus(Duration::from_secs(600));
    let body = json!({"name": "For a while", "permissions": ["products.view"], "expires_at": end});
    let brief = shop.staff().post(KEYS, &body).await.expect(201);
    let program = shop.bearer(brief["token"].as_str().unwrap());
    let _ = program.get(DRAFTS).await.expect(200);
    shop.shop.clock().advance(Duration::from_secs(601));
    let _ = program.get(DRAFTS).await.expect_problem(401, "not_authenticated");
    shop.done().await;
}

#[tokio::test]
async fn a_key_is_no_person() {
    let shop = TestShop::with_products(1).await;
    let all: Vec<&str> = souk_accounts::Permission::ALL
        .map(souk_accounts::Permission::name)
        .into_iter()
        .filter(|name| !matches!(*name, "keys.edit" | "staff.edit"))
        .collect();
    let (program, made) = key(&shop, &shop.staff(), &all).await;
    let refused = "api_key_not_allowed";
    for path in ["/accounts/me/", "/accounts/me/sessions/", "/accounts/mfa/", "/accounts/me/addresses/", KEYS]
    {
        let _ = program.get(path).await.expect_problem(403, refused);
    }
    let body = json!({"name": "More", "permissions": ["orders.view"]});
    let _ = program.post(KEYS, &body).await.expect_problem(403, refused);
    let _ = program.delete(&at(&made)).await.expect_problem(403, refused);
    let group = json!({"name": "Mine", "permissions": ["orders.view"]});
    let _ = program.post("/api/staff/groups/", &group).await.expect_problem(403, refused);
    let _ = program.get("/api/staff/groups/").await.expect(200);
    let body = json!({"variant_id": shop.variant("SKU-1").await, "quantity": 1});
    let _ = program.get("/api/orders/cart/").await.expect_problem(403, refused);
    let _ = program.post("/api/orders/cart/", &body).await.expect_problem(403, refused);
    let password = json!({"password": PASSWORD, "new_password": "a-walk-along-the-quay-8"});
    let _ = program.post("/accounts/me/password/", &password).await.expect_problem(403, refused);
    let _ = program
        .post("/accounts/mfa/totp/", &json!({"password": PASSWORD}))
        .await
        .expect_problem(403, refused);
    let token = json!({"refresh": made["token"]});
    let _ = shop.guest().post("/accounts/token-refresh/", &token).await.expect(401);
    // What is public is so for a key, too.
    let _ = program.get("/api/categories/").await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn nobody_gives_a_key_what_they_lack_nor_what_is_for_people_alone() {
    let shop = TestShop::empty().await;
    let (clerk, _) = shop.staff_with(CLERK, &["keys.edit", "staff.edit", "orders.view"]).await;
    let with = |permissions: &[&str]| json!({"name": "Books", "permissions": permissions});
    let told = clerk.post(KEYS, &with(&["orders.edit"])).await.expect_problem(403, "beyond_own_rights");
    assert!(told["detail"].as_str().unwrap().contains("orders.edit"), "{told}");
    for permissions in [&[][..], &["keys.edit"], &["staff.edit", "orders.view"]] {
        let _ = clerk.post(KEYS, &with(permissions)).await.expect_invalid("permissions");
    }
    let nameless = json!({"name": " ", "permissions": ["orders.view"], "expires_at": "2001-01-01T00:00:00Z"});
    let told = clerk.post(KEYS, &nameless).await.expect_invalid("name");
    assert!(told["errors"]["expires_at"].is_array(), "{told}");
    let (other, _) = shop.staff_with("other@example.org", &["staff.edit", "orders.view"]).await;
    let _ = other.post(KEYS, &with(&["orders.view"])).await.expect_problem(403, "permission_denied");
    let _ = other.get(KEYS).await.expect_problem(403, "permission_denied");
    for _ in 0..50 {
        let _ = clerk.post(KEYS, &with(&["orders.view"])).await.expect(201);
    }
    let _ = clerk.post(KEYS, &with(&["orders.view"])).await.expect_problem(409, "api_keys_full");
    shop.done().await;
}

#[tokio::test]
async fn a_key_is_shown_once_and_kept_as_its_digest_and_its_use_is_known_to_the_minute() {
    let shop = TestShop::with_products(1).await;
    let answer = shop.staff().post(KEYS, &json!({"name": "Books", "permissions": ["products.view"]})).await;
    assert!(answer.headers["cache-control"].to_str().unwrap().contains("no-store"));
    let made = answer.expect(201);
    let token = made["token"].as_str().unwrap();
    assert!(token.starts_with("souk_") && token.len() == 48, "{token}");
    assert!(token.ends_with(made["hint"].as_str().unwrap()));
    let listed = async || shop.staff().get(KEYS).await.expect(200)["results"][0].clone();
    let shown = listed().await;
    assert_eq!((&shown["email"], &shown["last_used_at"]), (&json!("staff@example.org"), &Value::Null));
    assert!(!shown.to_string().contains(token));
    let kept = "SELECT token_digest || name || hint || permissions FROM api_key";
    let kept = sql::scalar::<String>(shop.shop.db().read(), kept, []).await.unwrap().unwrap();
    assert!(!kept.contains(&token[5..]) && kept.contains(&souk_http::secret::digest(token)), "{kept}");

    let program = shop.bearer(token);
    let _ = program.get(DRAFTS).await.expect(200);
    let first = listed().await["last_used_at"].clone();
    assert!(first.is_string());
    for (seconds, is_later) in [(30, false), (31, true)] {
        shop.shop.clock().advance(Duration::from_secs(seconds));
        // Until it is looked up anew.
        tokio::time::sleep(Duration::from_millis(750)).await;
        let _ = program.get(DRAFTS).await.expect(200);
        assert_eq!(listed().await["last_used_at"] != first, is_later, "after {seconds} s more");
    }
    shop.done().await;
}

#[tokio::test]
async fn the_audit_log_names_who_made_and_revoked_a_key_and_what_was_done_with_it() {
    let shop = TestShop::with_products(1).await;
    let (clerk, _) = shop.staff_with(CLERK, &["keys.edit", "products.edit"]).await;
    let (program, made) = key(&shop, &clerk, &["products.edit"]).await;
    let _ = program.post("/api/products/", &json!({"title": "Bowl"})).await.expect(201);
    let _ = shop.staff().delete(&at(&made)).await.expect(204);
    let path = format!("/api/audit-log/?subject={}", made["id"].as_str().unwrap());
    let log = shop.staff().get(&path).await.expect(200);
    let told: Vec<(&str, &str)> = log["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["email"].as_str().unwrap(), entry["operation"].as_str().unwrap()))
        .collect();
    let expected = [
        ("staff@example.org", "DELETE /api/api-keys/{id}/"),
        (CLERK, "POST /api/products/"),
        (CLERK, "POST /api/api-keys/"),
    ];
    assert_eq!(told, expected);
    let used = json!({"topic": "api_key.used", "id": made["id"]});
    assert!(log["results"][1]["subjects"].as_array().unwrap().contains(&used), "{log}");
    assert_eq!(log["results"][2]["input"], json!({"name": "Books", "permissions": ["products.edit"]}));
    assert!(!log.to_string().contains(made["token"].as_str().unwrap()));
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn in_production_a_key_is_made_in_a_session_of_two_steps_and_works_alone() {
    let shop = TestShop::with_settings(|config| {
        config.mode = Mode::Production;
        config.public_url = "https://shop.example".to_owned();
    })
    .await;
    let body = json!({"name": "Books", "permissions": ["customers.view"]});
    let _ = shop.staff().post(KEYS, &body).await.expect_problem(403, "mfa_enrolment_required");
    let _ = switches_on(&shop, &shop.staff()).await;
    let (program, _) = key(&shop, &shop.staff(), &["customers.view"]).await;
    let _ = program.get("/api/customers/").await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn whoever_says_that_a_sign_in_was_not_theirs_loses_the_keys_made_since_and_keeps_the_others() {
    let shop = TestShop::empty().await;
    let (clerk, _) = shop.staff_with(CLERK, &["keys.edit", "orders.view"]).await;
    let (mine, _) = key(&shop, &clerk, &["orders.view"]).await;
    shop.shop.clock().advance(Duration::from_secs(60));
    let body = json!({"email": CLERK, "password": PASSWORD});
    let thief =
        shop.guest().call(Method::POST, "/accounts/login/", Some(&body), &[("user-agent", "thief")]).await;
    let thief = shop.bearer(thief.expect(200)["access"].as_str().unwrap());
    let (theirs, _) = key(&shop, &thief, &["orders.view"]).await;
    let orders = "/api/orders/orders/";
    let _ = theirs.get(orders).await.expect(200);
    let link = mailed_token(&shop, CLERK, "new device").await;
    let _ = shop.guest().post("/accounts/not-me/", &json!({"token": link})).await.expect(200);
    let _ = theirs.get(orders).await.expect_problem(401, "not_authenticated");
    let _ = mine.get(orders).await.expect(200);
    shop.done().await;
}
