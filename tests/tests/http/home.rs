//! The home page as the merchant puts it together, and previews of what is not published yet.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use souk_testkit::{Answer, TestShop};

use crate::pages::Browser;

const SECTIONS: &str = "/api/home-sections/";
const PREVIEW: &str = "/api/content-preview/";

fn tag(answer: &Answer) -> String {
    answer.headers["etag"].to_str().unwrap().to_owned()
}

fn written(title: &str) -> Value {
    json!({"settings": {"kind": "text"}, "translations": {"en": {"title": title, "body": "<p>Woven.</p>"}}})
}

fn shelf(source: &Value) -> Value {
    json!({"settings": {"kind": "shelf", "source": source, "limit": 4}})
}

/// The kinds of the sections that the page shows, and of its texts what stands above them.
async fn shown(browser: &Browser) -> Vec<String> {
    let page = browser.get("/").await;
    assert_eq!(page.status, StatusCode::OK);
    let name = |section: &Value| match section["title"].as_str().filter(|title| !title.is_empty()) {
        Some(title) => title.to_owned(),
        None => section["kind"].as_str().unwrap().to_owned(),
    };
    page.input["data"]["sections"].as_array().unwrap().iter().map(name).collect()
}

/// Takes away the sections that the shop began with.
async fn cleared(shop: &TestShop) {
    let all = shop.staff().get(SECTIONS).await.expect(200);
    for section in all["sections"].as_array().unwrap() {
        let path = format!("{SECTIONS}{}/", section["id"].as_str().unwrap());
        assert_eq!(shop.staff().delete(&path).await.status, 204);
    }
}

async fn made(shop: &TestShop, body: &Value) -> String {
    let made = shop.staff().post(SECTIONS, body).await.expect(201);
    made["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_shop_begins_with_a_home_page_and_banners_take_their_places_in_it() {
    let shop = TestShop::with_products(9).await;
    let browser = Browser::of(&shop);
    assert_eq!(shown(&browser).await, ["hero", "shelf", "shelf"], "what has nothing to show is left out");
    for placement in ["hero", "band"] {
        let banner = json!({"placement": placement, "translations": {"en": {"heading": placement}}});
        let _ = shop.staff().post("/api/banners/", &banner).await.expect(201);
    }
    let page = browser.get("/").await.input["data"]["sections"].clone();
    assert_eq!(
        (&page[0]["banner"]["heading"], &page[2]["banners"][0]["heading"]),
        (&json!("hero"), &json!("band"))
    );
    let products = |n: usize| page[n]["products"].as_array().map(Vec::len);
    assert_eq!(
        (products(0), products(1), products(3)),
        (Some(3), Some(8), Some(1)),
        "a product stands on one shelf"
    );
    shop.done().await;
}

#[tokio::test]
async fn sections_are_shown_in_the_merchants_order_from_the_next_request_on() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    cleared(&shop).await;
    assert_eq!(shown(&browser).await, [""; 0]);
    let first = made(&shop, &written("First")).await;
    let second = made(&shop, &written("Second")).await;
    let mut before = written("Before all");
    before["position"] = json!(0);
    let before = made(&shop, &before).await;
    assert_eq!(shown(&browser).await, ["Before all", "First", "Second"]);
    let list = shop.staff().get(SECTIONS).await;
    let read = tag(&list);
    let order = format!("{SECTIONS}order/");
    let put = async |ids: &[&String]| {
        let body = json!({"ids": ids});
        shop.staff().call(Method::PUT, &order, Some(&body), &[("if-match", &read)]).await
    };
    let _ = put(&[&first, &second]).await.expect_invalid("ids");
    let _ = put(&[&first, &second, &second]).await.expect_invalid("ids");
    let ordered = put(&[&second, &before, &first]).await.expect(200);
    let places: Vec<_> =
        ordered["sections"].as_array().unwrap().iter().map(|s| s["position"].clone()).collect();
    assert_eq!(places, [0, 1, 2]);
    assert_eq!(shown(&browser).await, ["Second", "Before all", "First"]);
    let problem = put(&[&first, &second, &before]).await.expect_problem(409, "stale_version");
    assert_eq!(problem["changes"]["ids"]["theirs"], json!([second, before, first]), "{problem:#}");
    let guests = shop.guest().get(SECTIONS).await.expect(200);
    assert_eq!(
        (&guests["sections"][0]["title"], &guests["sections"][0]["translations"]),
        (&json!("Second"), &Value::Null)
    );
    shop.done().await;
}

#[tokio::test]
async fn a_section_appears_and_goes_with_its_window_though_the_page_is_kept() {
    let shop = TestShop::empty().await;
    let browser = Browser::of(&shop);
    cleared(&shop).await;
    let now = shop.shop.clock().now();
    let mut body = written("For a minute");
    body["starts_at"] = json!(now.plus(Duration::from_secs(60)));
    body["ends_at"] = json!(now.plus(Duration::from_secs(120)));
    let id = made(&shop, &body).await;
    for (minute, there) in [(0, false), (1, true), (2, false)] {
        let _ = shown(&browser).await;
        assert_eq!(shown(&browser).await == ["For a minute"], there, "after {minute} minutes");
        shop.shop.clock().advance(Duration::from_secs(60));
    }
    let path = format!("{SECTIONS}{id}/");
    let read = tag(&shop.staff().get(&path).await);
    let open = json!({"starts_at": null, "ends_at": null});
    let change = async |body: &Value| {
        shop.staff().call(Method::PATCH, &path, Some(body), &[("if-match", &read)]).await
    };
    let _ = change(&open).await.expect(200);
    assert_eq!(shown(&browser).await, ["For a minute"]);
    let problem = change(&json!({"active": false})).await.expect_problem(409, "stale_version");
    assert_eq!(problem["changes"]["active"], json!({"yours": false, "theirs": true}), "{problem:#}");
    let late = shop.staff().call(Method::DELETE, &path, None, &[("if-match", &read)]).await;
    let _ = late.expect_problem(409, "stale_version");
    shop.done().await;
}

#[tokio::test]
async fn a_section_whose_collection_category_or_banner_is_gone_is_not_shown_and_stays() {
    let shop = TestShop::with_products(2).await;
    let browser = Browser::of(&shop);
    cleared(&shop).await;
    let product = shop.guest().get("/api/products/thing-1/").await.expect(200)["id"].clone();
    let new = json!({"title": "For the table", "kind": "manual", "published": true});
    let collection = shop.staff().post("/api/collections/", &new).await.expect(201);
    let path = format!("/api/collections/{}/", collection["id"].as_str().unwrap());
    let _ = shop.staff().put(&format!("{path}products/"), &json!({"products": [product]})).await.expect(200);
    shop.run_jobs().await;
    let banner = json!({"placement": "hero", "translations": {"en": {"heading": "Autumn"}}});
    let banner = shop.staff().post("/api/banners/", &banner).await.expect(201)["id"].clone();
    let nothing = json!("0193500c-0000-7000-8000-00000000dead");
    let _ = made(&shop, &shelf(&json!({"collection": collection["id"]}))).await;
    let _ = made(&shop, &shelf(&json!({"category": nothing}))).await;
    let _ = made(&shop, &json!({"settings": {"kind": "hero", "banner": banner}})).await;
    assert_eq!(shown(&browser).await, ["For the table", "hero"]);
    assert_eq!(shop.staff().delete(&path).await.status, 204);
    assert_eq!(shown(&browser).await, ["hero"]);
    let banner = format!("/api/banners/{}/", banner.as_str().unwrap());
    assert_eq!(shop.staff().delete(&banner).await.status, 204);
    assert_eq!(shown(&browser).await, [""; 0]);
    let all = shop.staff().get(SECTIONS).await.expect(200);
    assert_eq!(all["sections"].as_array().map(Vec::len), Some(3));
    shop.done().await;
}

#[tokio::test]
async fn what_a_section_cannot_be_is_named_by_field() {
    let shop = TestShop::with_settings(|config| config.limit_factor = 10_000).await;
    let staff = shop.staff();
    let newest = json!("newest");
    let (mut long, mut many) = (written(&"a".repeat(121)), shelf(&newest));
    long["translations"]["en"]["body"] = "a".repeat(20_001).into();
    for field in ["translations.en.title", "translations.en.body"] {
        let _ = staff.post(SECTIONS, &long).await.expect_invalid(field);
    }
    for limit in [3, 13] {
        many["settings"]["limit"] = json!(limit);
        let _ = staff.post(SECTIONS, &many).await.expect_invalid("settings.limit");
    }
    let id = "0193500c-0000-7000-8000-00000000dead";
    let twice = json!({"settings": {"kind": "categories", "categories": [id, id]}});
    let _ = staff.post(SECTIONS, &twice).await.expect_invalid("settings.categories");
    let mut banner = written("Words");
    banner["settings"] = json!({"kind": "band"});
    let _ = staff.post(SECTIONS, &banner).await.expect_invalid("translations");
    let mut titled = shelf(&newest);
    titled["translations"] = json!({"en": {"body": "<p>Woven.</p>"}});
    let _ = staff.post(SECTIONS, &titled).await.expect_invalid("translations.en.body");
    let wordless =
        json!({"settings": {"kind": "text"}, "translations": {"en": {"body": "<script>x</script>"}}});
    let _ = staff.post(SECTIONS, &wordless).await.expect_invalid("translations.en.title");
    let _ = staff.post(SECTIONS, &json!({"settings": {"kind": "text"}})).await.expect_invalid("translations");
    let mut far = shelf(&newest);
    far["position"] = json!(30);
    let _ = staff.post(SECTIONS, &far).await.expect_invalid("position");
    let began = staff.get(SECTIONS).await.expect(200)["sections"].as_array().map_or(0, Vec::len);
    for _ in began..30 {
        let _ = made(&shop, &shelf(&newest)).await;
    }
    let _ = staff.post(SECTIONS, &shelf(&newest)).await.expect_problem(409, "too_many_sections");
    assert!(shop.shop.audit().await.unwrap().is_empty());
    shop.done().await;
}

#[tokio::test]
async fn what_staff_do_to_the_home_page_is_recorded_and_others_may_not() {
    let shop = TestShop::empty().await;
    let (guest, member) = (shop.guest(), shop.member("ann@example.org").await);
    let create = async || {
        let headers = [("idempotency-key", "once")];
        shop.staff().call(Method::POST, SECTIONS, Some(&written("Words")), &headers).await.expect(201)
    };
    let id = create().await["id"].clone();
    assert_eq!(create().await["id"], id, "a repeated creation makes one");
    let path = format!("{SECTIONS}{}/", id.as_str().unwrap());
    for (method, path, body) in [
        (Method::POST, SECTIONS, written("Mine")),
        (Method::PATCH, &path, json!({"active": false})),
        (Method::DELETE, &path, json!({})),
        (Method::PUT, "/api/home-sections/order/", json!({"ids": []})),
        (Method::POST, PREVIEW, json!({"home": {"sections": []}})),
    ] {
        let refused = guest.call(method.clone(), path, Some(&body), &[]).await;
        let _ = refused.expect_problem(401, "not_authenticated");
        let refused = member.call(method, path, Some(&body), &[]).await;
        let _ = refused.expect_problem(403, "permission_denied");
    }
    let _ = shop.staff().patch(&path, &json!({"active": false})).await.expect(200);
    let _ = shop.staff().post(PREVIEW, &json!({"home": {"sections": []}})).await.expect(201);
    let log =
        shop.staff().get(&format!("/api/audit-log/?subject={}", id.as_str().unwrap())).await.expect(200);
    let did: Vec<_> = log["results"].as_array().unwrap().iter().map(|e| e["operation"].clone()).collect();
    assert_eq!(did, ["PATCH /api/home-sections/{id}/", "POST /api/home-sections/"]);
    let whole = shop.staff().get("/api/audit-log/").await.expect(200).to_string();
    assert!(!whole.contains("content-preview"), "a preview changes nothing");
    shop.done().await;
}

#[tokio::test]
async fn a_draft_is_seen_by_its_link_alone_for_an_hour_and_is_never_kept() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    let begun = shown(&browser).await;
    let preview = async |draft: &Value| {
        let made = shop.staff().post(PREVIEW, draft).await.expect(201);
        made["url"].as_str().unwrap().to_owned()
    };
    let home = preview(&json!({"home": {"sections": [written("Planned"), shelf(&json!("newest"))]}})).await;
    let banner = json!({"placement": "strip", "active": false, "translations": {"en": {"text": "Closed"}}});
    let banner = preview(&json!({"banner": {"draft": banner}})).await;
    let texts = json!({"en": {"title": "Terms", "body": "<p>Fair.</p><script>alert(1)</script>"}});
    let page = preview(&json!({"page": {"slug": "terms", "translations": texts}})).await;
    assert!(page.starts_with("/pages/terms/?preview="), "{page}");
    for _ in 0..2 {
        assert_eq!(browser.get(&home).await.input["data"]["sections"][0]["title"], "Planned");
        assert_eq!(browser.get(&banner).await.input["notices"][0]["text"], "Closed");
        assert_eq!(browser.get(&page).await.input["data"]["body"], "<p>Fair.</p>");
        assert_eq!(shown(&browser).await, begun, "the page itself is as it was");
        assert_eq!(browser.get("/").await.input["notices"], json!([]));
        assert_eq!(browser.get("/pages/terms/").await.status, StatusCode::NOT_FOUND);
    }
    for url in [&home, &banner, &page] {
        let seen = shop.guest().get(url).await;
        let header = |name: &str| seen.headers[name].to_str().unwrap().to_owned();
        assert_eq!((header("cache-control"), header("x-robots-tag")), ("no-store".into(), "noindex".into()));
        assert_eq!(header("x-frame-options"), "SAMEORIGIN");
        assert!(
            header("content-security-policy").contains("frame-ancestors 'self'"),
            "the admin may show it"
        );
        assert!(!header("content-security-policy").contains("frame-ancestors 'none'"));
    }
    let open = shop.guest().get("/").await;
    assert_eq!(open.headers["x-frame-options"], "DENY");
    for wrong in [
        "/?preview=",
        "/?preview=guess",
        &home.replace("/?", "/pages/terms/?"),
        &page.replace("/pages/terms/", "/"),
    ] {
        assert_eq!(browser.get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    shop.shop.clock().advance(Duration::from_secs(3_600));
    for url in [&home, &banner, &page] {
        assert_eq!(browser.get(url).await.status, StatusCode::NOT_FOUND, "after an hour");
    }
    shop.done().await;
}

#[tokio::test]
async fn a_draft_that_could_not_be_published_is_no_preview_either() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let mut odd = shelf(&json!("newest"));
    odd["settings"]["limit"] = json!(40);
    let home = json!({"home": {"sections": [written("Words"), odd]}});
    let _ = staff.post(PREVIEW, &home).await.expect_invalid("sections[1].settings.limit");
    let many = json!({"home": {"sections": vec![written("Words"); 31]}});
    let _ = staff.post(PREVIEW, &many).await.expect_invalid("sections");
    let banner = json!({"banner": {"draft": {"placement": "hero", "translations": {"en": {}}}}});
    let _ = staff.post(PREVIEW, &banner).await.expect_invalid("translations.en.heading");
    let page = json!({"page": {"slug": "", "translations": {"en": {"title": ""}}}});
    let _ = staff.post(PREVIEW, &page).await.expect_invalid("translations.en.title");
    shop.done().await;
}
