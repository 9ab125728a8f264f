//! What merchants look at: orders by filters, customers, the dashboard, how the shop runs, and all of it as files.

use std::time::Duration;

use serde_json::{Value, json};
use souk_testkit::TestShop;

/// Two orders of a member and one of a guest, a minute apart; the guest's is not paid.
async fn with_orders() -> TestShop {
    let shop = TestShop::with_products(2).await;
    let ann = shop.member("ann@example.org").await;
    for quantity in [1, 3] {
        ann.puts(&shop, "SKU-1", quantity).await;
        let _ = ann.orders(&shop, "approve").await.expect(201);
        shop.shop.clock().advance(Duration::from_secs(60));
    }
    let guest = shop.guest();
    guest.puts(&shop, "SKU-2", 1).await;
    let mut body = shop.order_body("challenge").await;
    body["email"] = json!("bea@example.org");
    body["shipping_address"]["last_name"] = json!("Ångström");
    let _ = guest.post("/api/orders/orders/", &body).await.expect(201);
    shop
}

async fn orders(shop: &TestShop, query: &str) -> Vec<Value> {
    let list = shop.staff().get(&format!("/api/orders/orders/?{query}")).await.expect(200);
    list["results"].as_array().unwrap().clone()
}

#[tokio::test]
async fn orders_are_found_by_state_time_amount_customer_and_words_and_sorted() {
    let shop = with_orders().await;
    assert_eq!(orders(&shop, "payment_status=unpaid").await.len(), 1);
    assert_eq!(orders(&shop, "status=paid&fulfillment_status=unfulfilled").await.len(), 2);
    assert_eq!(orders(&shop, "fulfillment_status=fulfilled").await.len(), 0);
    let by_total = orders(&shop, "ordering=-total").await;
    assert_eq!(by_total[0]["lines"][0]["quantity"], 3);
    let oldest = orders(&shop, "ordering=created_at&page_size=1").await;
    let newest = orders(&shop, "page_size=1").await;
    assert_eq!(
        (oldest[0]["email"].as_str(), newest[0]["email"].as_str()),
        (Some("ilse@example.org"), Some("bea@example.org"))
    );
    let at = newest[0]["created_at"].as_str().unwrap();
    assert_eq!(
        (orders(&shop, &format!("from={at}")).await.len(), orders(&shop, &format!("until={at}")).await.len()),
        (1, 2)
    );
    let total = by_total[0]["total"]["amount"].as_i64().unwrap();
    assert_eq!(orders(&shop, &format!("min_total={total}")).await.len(), 1);
    for words in ["%C3%A5ngstr%C3%B6m", "BEA@", newest[0]["number"].as_str().unwrap()] {
        let found = orders(&shop, &format!("search={words}")).await;
        assert_eq!(found.len(), 1, "{words}");
        assert_eq!(found[0]["id"], newest[0]["id"]);
    }
    // Signs of a pattern are letters.
    assert_eq!(orders(&shop, "search=%25").await.len(), 0);
    for (name, value) in [("ordering", "price"), ("status", "lost"), ("from", "yesterday"), ("colour", "red")]
    {
        let answer = shop.staff().get(&format!("/api/orders/orders/?{name}={value}")).await;
        assert_eq!(answer.status, 400, "{name}");
    }
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn what_is_filtered_comes_as_a_file_with_a_row_for_each_order() {
    let shop = with_orders().await;
    let csv = shop.staff().get("/api/orders/orders/export/?status=paid").await.text;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(lines[0].starts_with("\u{feff}number,placed_at,status"), "{csv}");
    assert!(
        lines[1].contains(",paid,paid,unfulfilled,ilse@example.org,") && lines[1].contains("3 × SKU-1"),
        "{csv}"
    );
    let book = shop.staff().get("/api/orders/orders/export/?format=xlsx").await;
    assert_eq!(book.status, 200);
    assert!(book.headers["content-type"].to_str().unwrap().contains("spreadsheetml"));
    let customers = shop.staff().get("/api/customers/export/").await.text;
    assert!(customers.lines().nth(1).unwrap().starts_with("ann@example.org,"), "{customers}");
    let log = shop.staff().get("/api/audit-log/export/").await.text;
    assert!(log.lines().count() > 1 && log.contains("POST /api/products/"), "{log}");
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn a_customer_is_shown_with_what_they_bought_and_is_out_once_the_account_is_closed() {
    let shop = with_orders().await;
    let list = shop.staff().get("/api/customers/?search=ANN").await.expect(200);
    let ann = &list["results"][0];
    assert_eq!((list["count"].as_i64(), ann["order_count"].as_i64()), (Some(1), Some(2)));
    let path = format!("/api/customers/{}/", ann["id"].as_str().unwrap());
    let detail = shop.staff().get(&path).await.expect(200);
    let paid: i64 =
        detail["orders"].as_array().unwrap().iter().map(|o| o["paid"]["amount"].as_i64().unwrap()).sum();
    assert_eq!(detail["spent"], json!([{"amount": paid, "currency": "EUR"}]));
    assert_eq!(detail["addresses"].as_array().unwrap().len(), 1);
    let of_hers = orders(&shop, &format!("account_id={}", ann["id"].as_str().unwrap())).await;
    assert_eq!(of_hers.len(), 2);

    let bob = shop.member("bob@example.org").await;
    let all = shop.staff().get("/api/customers/?ordering=email").await.expect(200);
    let emails: Vec<&str> =
        all["results"].as_array().unwrap().iter().map(|c| c["email"].as_str().unwrap()).collect();
    assert_eq!(emails, ["ann@example.org", "bob@example.org"], "staff are no customers");
    let path = format!("/api/customers/{}/", all["results"][1]["id"].as_str().unwrap());
    let _ = shop.staff().patch(&path, &json!({"is_active": false})).await.expect(200);
    let _ = bob.get("/accounts/me/").await.expect_problem(401, "not_authenticated");
    assert_eq!(shop.staff().get("/api/customers/?is_active=false").await.expect(200)["count"], 1);
    let _ = shop.staff().patch(&path, &json!({"is_active": true})).await.expect(200);
    let _ = bob.get("/accounts/me/").await.expect(200);
    shop.run_jobs().await;
    shop.done().await;
}

#[tokio::test]
async fn the_dashboard_says_what_waits_and_shows_each_no_more_than_they_may_see() {
    let shop = with_orders().await;
    shop.run_jobs().await;
    let all = shop.staff().get("/api/dashboard/").await.expect(200);
    let waiting = &all["orders"];
    assert_eq!(
        waiting["to_fulfil"].as_i64().unwrap() + waiting["awaiting_payment"].as_i64().unwrap(),
        3,
        "{all}"
    );
    let sold: i64 = all["sales"].as_array().unwrap().iter().map(|d| d["orders"].as_i64().unwrap()).sum();
    assert_eq!(sold, waiting["to_fulfil"].as_i64().unwrap());
    assert_eq!(all["dead_jobs"], 0);
    let (clerk, _) = shop.staff_with("clerk@example.org", &["stock.view"]).await;
    let some = clerk.get("/api/dashboard/").await.expect(200);
    assert_eq!(
        (&some["orders"], &some["sales"], &some["dead_jobs"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert!(some["stock"]["low"].is_i64());
    let customer = shop.member("cy@example.org").await;
    let _ = customer.get("/api/dashboard/").await.expect_problem(403, "permission_denied");
    shop.done().await;
}

#[tokio::test]
async fn a_waiting_job_is_cancelled_and_runs_again_when_it_is_told_to() {
    let shop = TestShop::empty().await;
    souk_listing::Rebuild::enqueue(&shop.shop.app().services).await.unwrap();
    let staff = shop.staff();
    let all = staff.get("/api/jobs/?state=ready").await.expect(200);
    let name = all["results"][0]["name"].as_str().unwrap();
    let list = staff.get(&format!("/api/jobs/?state=ready&name={name}")).await.expect(200);
    let id = list["results"][0]["id"].as_str().unwrap().to_owned();
    assert!(list["counts"]["ready"].as_i64().unwrap() >= 1);
    let post = async |verb: &str| staff.post(&format!("/api/jobs/{id}/{verb}/"), &json!({})).await;
    let _ = post("retry").await.expect_problem(409, "not_retriable");
    assert_eq!(post("cancel").await.expect(200)["state"], "cancelled");
    let _ = post("cancel").await.expect_problem(409, "not_waiting");
    assert_eq!(post("retry").await.expect(200)["state"], "ready");
    assert_eq!(post("cancel").await.expect(200)["state"], "cancelled");
    let _ = staff
        .post("/api/jobs/0193500c-0000-7000-8000-00000000dead/retry/", &json!({}))
        .await
        .expect_problem(404, "not_found");

    let schedules = staff.get("/api/jobs/schedules/").await.expect(200);
    let tidy =
        schedules["results"].as_array().unwrap().iter().find(|s| s["name"] == "app.tidy").unwrap().clone();
    assert_eq!(tidy["expression"], "17 3 * * *");
    assert!(tidy["next_at"].as_str().unwrap().contains("T03:17:00"), "{tidy}");
    let consumers = staff.get("/api/jobs/consumers/").await.expect(200);
    assert_eq!(consumers["results"].as_array().unwrap().len() as i64, consumers["count"].as_i64().unwrap());
    let health = staff.get("/api/health/").await.expect(200);
    assert_eq!(health["ok"], true, "{health}");
    shop.done().await;
}

#[tokio::test]
async fn notes_on_an_order_are_for_staff_alone_and_taken_away_by_their_authors() {
    let shop = with_orders().await;
    let order = orders(&shop, "page_size=1").await[0].clone();
    let path = format!("/api/orders/orders/{}/notes/", order["id"].as_str().unwrap());
    let (clerk, _) = shop.staff_with("clerk@example.org", &["orders.view", "orders.edit"]).await;
    let key = [("idempotency-key", "note-1")];
    let body = json!({"text": "  Wants it wrapped.\r\nCall before Friday. "});
    let post = async || clerk.call(reqwest::Method::POST, &path, Some(&body), &key).await.expect(201);
    let (note, again) = (post().await, post().await);
    assert_eq!(note["id"], again["id"], "sent twice, written once");
    assert_eq!(note["text"], "Wants it wrapped.\nCall before Friday.");
    assert_eq!(note["author"], "clerk@example.org");
    let second = shop.staff().post(&path, &json!({"text": "Wrapped."})).await.expect(201);
    let all = shop.staff().get(&path).await.expect(200);
    let ids: Vec<_> = all.as_array().unwrap().iter().map(|n| n["id"].clone()).collect();
    assert_eq!(ids, [second["id"].clone(), note["id"].clone()], "newest first");

    let of = |note: &Value| format!("{path}{}/", note["id"].as_str().unwrap());
    let _ = clerk.delete(&of(&second)).await.expect_problem(404, "not_found");
    let _ = clerk.delete(&of(&note)).await.expect(204);
    let _ = clerk.delete(&of(&note)).await.expect_problem(404, "not_found");
    assert_eq!(shop.staff().get(&path).await.expect(200).as_array().unwrap().len(), 1);
    for text in ["", " \n ", &"x".repeat(2_001)] {
        let _ = clerk.post(&path, &json!({"text": text})).await.expect_invalid("text");
    }
    let other = path.replace(order["id"].as_str().unwrap(), "0193500c-0000-7000-8000-00000000dead");
    let _ = clerk.post(&other, &json!({"text": "Hello"})).await.expect_problem(404, "not_found");
    let _ = clerk.get(&other).await.expect_problem(404, "not_found");
    let log = shop.staff().get("/api/audit-log/").await.expect(200).to_string();
    assert!(log.contains("POST /api/orders/orders/{id}/notes/"), "{log}");
    shop.done().await;
}

#[tokio::test]
async fn products_come_as_a_file_with_a_row_for_each_variant() {
    let shop = TestShop::with_products(3).await;
    let staff = shop.staff();
    let list = staff.get("/api/products/?ordering=created_at").await.expect(200);
    let first = &list["results"][0];
    let path = format!("/api/products/{}/", first["id"].as_str().unwrap());
    let _ = staff.patch(&path, &json!({"status": "draft", "title": "=Cup, \"blue\""})).await.expect(200);
    let csv = staff.get("/api/products/export/").await.text;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4, "{csv}");
    assert!(lines[0].starts_with("\u{feff}handle,title,description,brand"), "{csv}");
    assert!(lines[1].contains("\"'=Cup, \"\"blue\"\"\"") && lines[1].contains(",draft,"), "{csv}");
    let active = staff.get("/api/products/export/?status=active&in_stock=true").await.text;
    assert_eq!(active.lines().count(), 3, "{active}");
    let price = list["results"][1]["price"]["amount"].as_i64().unwrap();
    assert!(active.contains(&format!(",{}.{:02},", price / 100, price % 100)), "{active}");
    assert_eq!(staff.get("/api/products/export/?category=nowhere").await.text.lines().count(), 1);
    assert_eq!(staff.get("/api/products/export/?format=xlsx").await.status, 200);
    let _ = shop.guest().get("/api/products/export/").await.expect_problem(401, "not_authenticated");
    let (clerk, _) = shop.staff_with("clerk@example.org", &["orders.view"]).await;
    let _ = clerk.get("/api/products/export/").await.expect_problem(403, "permission_denied");
    shop.done().await;
}
