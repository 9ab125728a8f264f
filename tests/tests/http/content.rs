//! The merchant's words: profile, pages, menus, banners, redirects.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, TestShop};

fn tag(answer: &Answer) -> String {
    answer.headers["etag"].to_str().unwrap().to_owned()
}

async fn write_if(shop: &TestShop, method: Method, path: &str, body: &Value, tag: &str) -> Answer {
    shop.staff().call(method, path, Some(body), &[("if-match", tag)]).await
}

fn page(slug: &str, status: &str) -> Value {
    json!({"slug": slug, "status": status, "translations": {
        "en": {"title": "Terms", "body": "<p>Fair.</p><script>alert(1)</script>"},
        "de": {"title": "AGB", "body": "<p>Fair.</p>"}}})
}

#[tokio::test]
async fn a_fresh_shop_has_its_name_and_no_words_of_anybodys() {
    let shop = TestShop::with_settings(|config| config.shop_name = "Bazaar".to_owned()).await;
    let settings = shop.guest().get("/api/settings/").await.expect(200);
    assert_eq!((settings["name"].as_str(), settings["tagline"].as_str()), (Some("Bazaar"), Some("")));
    for path in ["/api/pages/", "/api/banners/"] {
        assert_eq!(shop.guest().get(path).await.expect(200)["count"], 0, "{path}");
    }
    for handle in ["main", "footer", "help"] {
        let menu = shop.guest().get(&format!("/api/menus/{handle}/")).await.expect(200);
        assert_eq!((&menu["items"], &menu["version"]), (&json!([]), &json!(0)));
    }
    let _ = shop.guest().get("/api/menus/spring/").await.expect_problem(404, "not_found");
    shop.done().await;
}

#[tokio::test]
async fn of_two_who_edit_the_settings_the_second_is_told_what_changed() {
    let shop = TestShop::empty().await;
    let path = "/api/settings/";
    let read = tag(&shop.staff().get(path).await);
    let first = json!({"name": "Nour", "contact_email": "HELLO@nour.example", "default_country": "be"});
    let changed = write_if(&shop, Method::PATCH, path, &first, &read).await;
    assert_eq!(
        tag(&changed),
        tag(&shop.staff().get(path).await),
        "a write answers the tag that a read gives"
    );
    assert_eq!(changed.expect(200)["default_country"], "BE");
    let second = json!({"name": "Noor", "tagline": "Woven things", "vat_number": "BE 1"});
    let late = write_if(&shop, Method::PATCH, path, &second, &read).await;
    let problem = late.expect_problem(409, "stale_version");
    assert_eq!(problem["changes"]["name"], json!({"yours": "Noor", "theirs": "Nour"}), "{problem:#}");
    assert_eq!(problem["current"]["contact_email"], "hello@nour.example");
    let address = json!({"invoice_address": {"company": "Nour BV", "country": "BE"}});
    // Whoever asks, the tag says which version it is.
    let guests = tag(&shop.guest().get(path).await);
    let changed = write_if(&shop, Method::PATCH, path, &address, &guests).await.expect(200);
    assert_eq!(changed["invoice_address"]["company"], "Nour BV");
    let shown = shop.guest().get(path).await.expect(200);
    assert_eq!((&shown["invoice_address"], &shown["vat_number"]), (&Value::Null, &Value::Null));
    let _ =
        shop.staff().patch(path, &json!({"logo": "0".repeat(32) + "/9.webp"})).await.expect_invalid("logo");
    let _ = shop.staff().patch(path, &json!({"name": null})).await.expect_invalid("name");
    shop.done().await;
}

#[tokio::test]
async fn a_draft_is_seen_by_staff_alone_until_it_is_published() {
    let shop = TestShop::empty().await;
    let made = shop.staff().post("/api/pages/", &page("terms", "draft")).await.expect(201);
    assert_eq!(made["translations"]["en"]["body"], "<p>Fair.</p>", "scripts vanish");
    let path = "/api/pages/terms/";
    let member = shop.member("ann@example.org").await;
    for visitor in [&shop.guest(), &member] {
        let _ = visitor.get(path).await.expect_problem(404, "not_found");
        assert_eq!(visitor.get("/api/pages/").await.expect(200)["count"], 0);
    }
    assert_eq!(shop.staff().get("/api/pages/").await.expect(200)["results"][0]["status"], "draft");
    let read = tag(&shop.staff().get(path).await);
    let published = json!({"status": "published"});
    let _ = write_if(&shop, Method::PATCH, path, &published, &read).await.expect(200);
    let shown = shop.guest().get("/api/pages/terms/?locale=de-AT").await.expect(200);
    assert_eq!((&shown["title"], &shown["translations"]), (&json!("AGB"), &Value::Null));
    let german = shop.guest().call(Method::GET, path, None, &[("accept-language", "de")]).await.expect(200);
    assert_eq!(german["title"], "AGB");
    let _ =
        shop.guest().get("/api/pages/terms/?locale=klingon").await.expect_problem(400, "invalid_parameter");
    let late = json!({"slug": "agb"});
    let _ = write_if(&shop, Method::PATCH, path, &late, &read).await.expect_problem(409, "stale_version");
    let _ =
        write_if(&shop, Method::DELETE, path, &json!({}), &read).await.expect_problem(409, "stale_version");
    shop.done().await;
}

#[tokio::test]
async fn a_page_that_a_menu_links_to_is_kept_until_the_menu_lets_go() {
    let shop = TestShop::empty().await;
    let made = shop.staff().post("/api/pages/", &page("terms", "published")).await.expect(201);
    let item = json!({"translations": {"en": {"label": "Terms"}}, "target": {"page": made["id"]}});
    let menu = "/api/menus/footer/";
    let read = tag(&shop.guest().get(menu).await);
    let written = write_if(&shop, Method::PUT, menu, &json!({"items": [item]}), &read).await;
    let fresh = tag(&written);
    assert_eq!(written.expect(200)["items"][0]["page_slug"], "terms");
    let late = write_if(&shop, Method::PUT, menu, &json!({"items": []}), &read).await;
    let problem = late.expect_problem(409, "stale_version");
    assert_eq!(problem["changes"]["items"]["theirs"][0]["target"], item["target"], "{problem:#}");
    assert_eq!(shop.guest().get(menu).await.expect(200)["items"][0]["label"], "Terms");
    let _ = shop.staff().delete("/api/pages/terms/").await.expect_problem(409, "page_in_use");
    let draft = json!({"status": "draft"});
    let _ = shop.staff().patch("/api/pages/terms/", &draft).await.expect(200);
    assert_eq!(shop.guest().get(menu).await.expect(200)["items"], json!([]));
    assert_eq!(shop.staff().get(menu).await.expect(200)["items"][0]["label"], "Terms");
    let _ = write_if(&shop, Method::PUT, menu, &json!({"items": []}), &fresh).await.expect(200);
    assert_eq!(shop.staff().delete("/api/pages/terms/").await.status, 204);
    shop.done().await;
}

#[tokio::test]
async fn a_banner_is_shown_within_its_window_and_to_staff_at_any_time() {
    let shop = TestShop::empty().await;
    let opens = shop.shop.clock().now().plus(Duration::from_secs(1_800));
    let body = json!({"placement": "strip", "starts_at": opens, "link": "/search",
        "translations": {"en": {"text": "Sale"}, "de": {"text": "Schlussverkauf"}}});
    let made = shop.staff().post("/api/banners/", &body).await.expect(201);
    let path = format!("/api/banners/{}/", made["id"].as_str().unwrap());
    let list = "/api/banners/?placement=strip";
    assert_eq!(made["link"], "/search/");
    assert_eq!(shop.guest().get(list).await.expect(200)["results"], json!([]));
    assert_eq!(shop.staff().get(list).await.expect(200)["count"], 1);
    shop.shop.clock().advance(Duration::from_secs(1_800));
    let shown = shop.guest().get(list).await.expect(200)["results"][0].clone();
    assert_eq!((&shown["text"], &shown["translations"]), (&json!("Sale"), &Value::Null));
    assert_eq!(shop.guest().get("/api/banners/?placement=hero").await.expect(200)["count"], 0);
    let staff = shop.staff();
    let read = tag(&staff.get(&path).await);
    let _ = write_if(&shop, Method::PATCH, &path, &json!({"active": false}), &read).await.expect(200);
    let late = write_if(&shop, Method::PATCH, &path, &json!({"position": 4}), &read).await;
    let problem = late.expect_problem(409, "stale_version");
    assert_eq!(problem["changes"]["position"], json!({"yours": 4, "theirs": 0}));
    assert_eq!(shop.guest().get(list).await.expect(200)["count"], 0);
    let before = json!({"ends_at": opens});
    let _ = staff.patch(&path, &before).await.expect_invalid("ends_at");
    let _ = staff.patch(&path, &json!({"link": "javascript:alert(1)"})).await.expect_invalid("link");
    assert_eq!(staff.patch(&path, &json!({"link": null})).await.expect(200)["link"], Value::Null);
    assert_eq!(staff.delete(&path).await.status, 204);
    let _ = staff.get(&path).await.expect_problem(404, "not_found");
    shop.done().await;
}

#[tokio::test]
async fn redirects_are_made_listed_and_taken_away_and_never_go_round() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let path = "/api/redirects/";
    let made = staff.post(path, &json!({"from_path": "/b", "to": "/c"})).await.expect(201);
    assert_eq!(
        (&made["from_path"], &made["to"], &made["status"]),
        (&json!("/b/"), &json!("/c/"), &json!(301))
    );
    let chained = staff.post(path, &json!({"from_path": "/a", "to": "/b", "status": 308})).await.expect(201);
    assert_eq!(chained["to"], "/c/");
    let _ = staff.post(path, &json!({"from_path": "/c", "to": "/a"})).await.expect_invalid("to");
    let _ = staff
        .post(path, &json!({"from_path": "/c", "to": "/d", "status": 303}))
        .await
        .expect_invalid("status");
    let _ = staff.post(path, &json!({"from_path": "/api/x", "to": "/d"})).await.expect_invalid("from_path");
    let _ = staff
        .post(path, &json!({"from_path": "/b/", "to": "/d"}))
        .await
        .expect_problem(409, "from_path_taken");
    let list = staff.get("/api/redirects/?page_size=1").await.expect(200);
    assert_eq!((&list["count"], &list["results"][0]["from_path"]), (&json!(2), &json!("/a/")));
    let one = format!("{path}{}/", made["id"].as_str().unwrap());
    assert_eq!(staff.delete(&one).await.status, 204);
    let _ = staff.delete(&one).await.expect_problem(404, "not_found");
    shop.done().await;
}

#[tokio::test]
async fn a_repeated_creation_makes_one_thing() {
    let shop = TestShop::empty().await;
    let banner = json!({"placement": "hero", "translations": {"en": {"heading": "Goods"}}});
    for (path, body) in [
        ("/api/pages/", page("terms", "draft")),
        ("/api/banners/", banner),
        ("/api/redirects/", json!({"from_path": "/a/", "to": "/b/"})),
    ] {
        let create = async || {
            shop.staff()
                .call(Method::POST, path, Some(&body), &[("idempotency-key", "once")])
                .await
                .expect(201)
        };
        assert_eq!(create().await["id"], create().await["id"], "{path}");
        assert_eq!(shop.staff().get(path).await.expect(200)["count"], 1, "{path}");
    }
}

#[tokio::test]
async fn every_write_is_refused_to_guests_and_customers() {
    let shop = TestShop::empty().await;
    let (guest, member) = (shop.guest(), shop.member("ann@example.org").await);
    let made = shop.staff().post("/api/pages/", &page("terms", "published")).await.expect(201);
    let banner = json!({"placement": "hero", "translations": {"en": {"heading": "Goods"}}});
    let made_banner = shop.staff().post("/api/banners/", &banner).await.expect(201);
    let moved = json!({"from_path": "/a/", "to": "/b/"});
    let made_redirect = shop.staff().post("/api/redirects/", &moved).await.expect(201);
    let of = |list: &str, made: &Value| format!("{list}{}/", made["id"].as_str().unwrap());
    let (page_path, banner_path) = (of("/api/pages/", &made), of("/api/banners/", &made_banner));
    for (method, path, body) in [
        (Method::PATCH, "/api/settings/".to_owned(), json!({"name": "Mine"})),
        (Method::POST, "/api/pages/".to_owned(), page("mine", "published")),
        (Method::PATCH, page_path.clone(), json!({"status": "draft"})),
        (Method::DELETE, page_path, json!({})),
        (Method::PUT, "/api/menus/main/".to_owned(), json!({"items": []})),
        (Method::POST, "/api/banners/".to_owned(), banner),
        (Method::PATCH, banner_path.clone(), json!({"active": false})),
        (Method::DELETE, banner_path, json!({})),
        (Method::POST, "/api/redirects/".to_owned(), json!({"from_path": "/c/", "to": "/d/"})),
        (Method::DELETE, of("/api/redirects/", &made_redirect), json!({})),
    ] {
        let refused = guest.call(method.clone(), &path, Some(&body), &[]).await;
        let _ = refused.expect_problem(401, "not_authenticated");
        let refused = member.call(method, &path, Some(&body), &[]).await;
        let _ = refused.expect_problem(403, "permission_denied");
    }
    let _ = member.get("/api/redirects/").await.expect_problem(403, "permission_denied");
    for path in ["/api/pages/", "/api/banners/", "/api/redirects/"] {
        assert_eq!(shop.staff().get(path).await.expect(200)["count"], 1, "{path}");
    }
}
