//! Two processes of one shop.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use souk_db::sql;

use crate::site::{Node, Site, until};

/// Somebody who signed up, with what to show and what to renew with.
async fn somebody(node: &Node, email: &str) -> (String, String) {
    let person = json!({"email": email, "password": "a-long-walk-in-fes-71", "first_name": "Ilse", "last_name": "Verbeke"});
    let answer = reqwest::Client::new().post(format!("{}/accounts/register/", node.url)).json(&person);
    let signed: Value = answer.send().await.unwrap().error_for_status().unwrap().json().await.unwrap();
    (signed["access"].as_str().unwrap().to_owned(), signed["refresh"].as_str().unwrap().to_owned())
}

async fn status(node: &Node, access: &str) -> u16 {
    let ask = reqwest::Client::new().get(format!("{}/accounts/me/", node.url)).bearer_auth(access);
    ask.send().await.unwrap().status().as_u16()
}

async fn sign_out(node: &Node, access: &str, refresh: &str) {
    let ask = reqwest::Client::new().post(format!("{}/accounts/logout/", node.url)).bearer_auth(access);
    ask.json(&json!({"refresh": refresh})).send().await.unwrap().error_for_status().unwrap();
}

/// Takes everything out of Redis, where the shop has one.
async fn empty_redis(site: &Site) {
    let Some(url) = site.redis() else { return };
    let mut redis = redis::Client::open(url).unwrap().get_multiplexed_async_connection().await.unwrap();
    redis::cmd("FLUSHALL").exec_async(&mut redis).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_revoked_on_one_node_is_dead_on_both_within_a_second_and_an_emptied_redis_revives_none() {
    let site = Site::new().await;
    let first = site.serve().await;
    let second = site.serve().await;
    let (access, refresh) = somebody(&first, "ilse@example.org").await;
    let (other, _) = somebody(&second, "noor@example.org").await;
    for node in [&first, &second] {
        assert_eq!((status(node, &access).await, status(node, &other).await), (200, 200));
    }
    sign_out(&first, &access, &refresh).await;
    let revoked = Instant::now();
    until(1, "the token is dead on both nodes", async || {
        status(&first, &access).await == 401 && status(&second, &access).await == 401
    })
    .await;
    assert!(revoked.elapsed() < Duration::from_secs(1), "it took {:?}", revoked.elapsed());
    empty_redis(&site).await;
    for node in [&first, &second] {
        assert_eq!((status(node, &access).await, status(node, &other).await), (401, 200));
    }
    let renew = reqwest::Client::new().post(format!("{}/accounts/token-refresh/", second.url));
    let renewed = renew.json(&json!({"refresh": refresh})).send().await.unwrap();
    assert_eq!(renewed.status(), 401, "what renews a dead session is dead too");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_of_two_nodes_fires_once() {
    #[derive(sea_orm::FromQueryResult, Debug)]
    struct Fired {
        name: String,
        unique_key: String,
        state: String,
        attempts: i64,
    }
    let site = Site::new().await;
    let _first = site.serve().await;
    let _second = site.serve().await;
    let db = site.db().await;
    let fired = async || {
        let text = "SELECT name, unique_key, state, attempts FROM job
                    WHERE name LIKE 'checkout.%' AND unique_key IS NOT NULL ORDER BY name, unique_key";
        sql::all::<Fired>(db.read(), text, []).await.unwrap()
    };
    // Both have schedules of every minute; the next one is at most a minute away.
    until(90, "a slot of each schedule was worked off", async || {
        let done = fired().await;
        ["checkout.expire", "checkout.reconcile"]
            .iter()
            .all(|name| done.iter().any(|job| job.name == *name && job.state == "done"))
    })
    .await;
    let jobs = fired().await;
    for job in &jobs {
        // The key ends with the slot, in seconds since the epoch.
        let slot = |job: &Fired| job.unique_key.rsplit(':').next().unwrap().parse::<i64>().unwrap();
        assert_eq!(slot(job) % 60, 0, "a slot is a whole minute: {jobs:#?}");
        let of_slot = jobs.iter().filter(|other| other.name == job.name && slot(other) == slot(job));
        assert_eq!(of_slot.count(), 1, "two jobs for one slot: {jobs:#?}");
        assert!(job.attempts <= 1, "both nodes took one job: {jobs:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_api_key_revoked_on_one_node_is_dead_on_both_within_a_second() {
    let site = Site::new().await;
    let (email, password) = ("staff@example.org", "a-long-walk-in-fes-71");
    assert!(site.run(&["createsuperuser", "--email", email, "--password", password]).0.success());
    let (first, second) = (site.serve().await, site.serve().await);
    let http = reqwest::Client::new();
    let post = async |path: &str, access: &str, body: Value| -> Value {
        let ask = http.post(format!("{}{path}", first.url)).bearer_auth(access).json(&body);
        ask.send().await.unwrap().error_for_status().unwrap().json().await.unwrap()
    };
    let ask = http.post(format!("{}/accounts/login/", first.url));
    let signed: Value =
        ask.json(&json!({"email": email, "password": password})).send().await.unwrap().json().await.unwrap();
    let access = signed["access"].as_str().unwrap();
    let made = post("/api/api-keys/", access, json!({"name": "Books", "permissions": ["orders.view"]})).await;
    let token = made["token"].as_str().unwrap();
    let answer = async |node: &Node| {
        let ask = http.get(format!("{}/api/orders/orders/", node.url)).bearer_auth(token);
        ask.send().await.unwrap().status().as_u16()
    };
    assert_eq!((answer(&first).await, answer(&second).await), (200, 200));
    let path = format!("{}/api/api-keys/{}/", first.url, made["id"].as_str().unwrap());
    http.delete(path).bearer_auth(access).send().await.unwrap().error_for_status().unwrap();
    let revoked = Instant::now();
    until(1, "the key is dead on both nodes", async || {
        answer(&first).await == 401 && answer(&second).await == 401
    })
    .await;
    assert!(revoked.elapsed() < Duration::from_secs(1), "it took {:?}", revoked.elapsed());
}

/// The code of six digits in the mails of `site`, once there is one.
async fn mailed_code(site: &Site) -> String {
    let find = || {
        let files = std::fs::read_dir(site.data().join("mails")).into_iter().flatten().flatten();
        let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        texts
            .flat_map(|text| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
            .find(|line| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit()))
    };
    until(20, "the code is mailed", async || find().is_some()).await;
    find().unwrap()
}

async fn posts(node: &Node, path: &str, body: &Value) -> (u16, Value) {
    let answer = reqwest::Client::new().post(format!("{}{path}", node.url)).json(body).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_mailed_by_one_node_sets_a_new_password_on_another_after_the_first_was_killed() {
    let site = Site::new().await;
    let mut first = site.serve().await;
    let second = site.serve().await;
    let (access, refresh) = somebody(&first, "ilse@example.org").await;
    let (_, staying) = somebody(&first, "noor@example.org").await;
    let email = json!({"email": "ilse@example.org"});
    assert_eq!(posts(&first, "/accounts/forgot-password/", &email).await.0, 202);
    let code = mailed_code(&site).await;
    first.kill();
    let wrong =
        json!({"email": "ilse@example.org", "otp": if code == "000000" { "111111" } else { "000000" }});
    assert_eq!(posts(&second, "/accounts/verify-otp/", &wrong).await.0, 400);
    let right = json!({"email": "ilse@example.org", "otp": code});
    let (status_of_code, proof) = posts(&second, "/accounts/verify-otp/", &right).await;
    assert_eq!(status_of_code, 200, "{proof}");
    let restarted = site.serve().await;
    let new = json!({"reset_token": proof["reset_token"], "new_password": "nine-lamps-over-the-gate"});
    assert_eq!(posts(&restarted, "/accounts/reset-password/", &new).await.0, 204);
    assert_eq!(posts(&second, "/accounts/reset-password/", &new).await.0, 400, "the token is used up");
    until(1, "the session is dead on both nodes", async || {
        status(&second, &access).await == 401 && status(&restarted, &access).await == 401
    })
    .await;
    let renews = |token: &str| json!({"refresh": token});
    assert_eq!(posts(&second, "/accounts/token-refresh/", &renews(&refresh)).await.0, 401);
    assert_eq!(
        posts(&restarted, "/accounts/token-refresh/", &renews(&staying)).await.0,
        200,
        "others stay signed in"
    );
    let login = json!({"email": "ilse@example.org", "password": "nine-lamps-over-the-gate"});
    assert_eq!(posts(&second, "/accounts/login/", &login).await.0, 200);
}
