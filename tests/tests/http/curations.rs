//! What a merchant arranges for a query: `/api/search/curations/`.

use std::time::Duration;

use serde_json::{Value, json};
use souk_testkit::TestShop;

async fn add(shop: &TestShop, title: &str, more: Value) -> String {
    let mut body = json!({"title": title, "status": "active", "variants": [{"sku": format!("S-{}", title.len()), "price": {"amount": 1_000, "currency": "EUR"}, "stock": 3}]});
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    let made = shop.staff().post("/api/products/", &body).await.expect(201);
    made["id"].as_str().unwrap().to_owned()
}

async fn ask(shop: &TestShop, more: &str) -> Vec<String> {
    let found = shop.guest().get(&format!("/api/search/?{more}")).await.expect(200);
    let titles = found["results"].as_array().unwrap().iter();
    titles.map(|product| product["title"].as_str().unwrap().to_owned()).collect()
}

async fn arrange(shop: &TestShop, curation: Value) -> Value {
    shop.staff().post("/api/search/curations/", &curation).await.expect(201)
}

/// Takes a curation away, and what was kept of searches with it.
async fn forget(shop: &TestShop, curation: &Value) {
    let at = format!("/api/search/curations/{}/", curation["id"].as_str().unwrap());
    assert_eq!(shop.staff().delete(&at).await.status, 204);
    shop.run_jobs().await;
    shop.shop.update_search().await.unwrap();
}

/// Mugs in the order in which they are found, and a tray.
async fn mugs() -> (TestShop, Vec<String>, String) {
    let shop = TestShop::empty().await;
    let tray = add(&shop, "Tray", json!({"brand": "Nour"})).await;
    let mut ids = Vec::new();
    for (title, brand) in [("Mug", "Nour"), ("Steel mug", "Alta"), ("Mug rack of oak", "Alta")] {
        ids.push(add(&shop, title, json!({"brand": brand})).await);
    }
    assert_eq!(ask(&shop, "q=mug").await, ["Mug", "Steel mug", "Mug rack of oak"]);
    (shop, ids, tray)
}

#[tokio::test]
async fn what_is_pinned_stands_first_whether_it_has_the_words_or_not_and_filters_still_hold() {
    let (shop, ids, tray) = mugs().await;
    let made = arrange(&shop, json!({"query": "Mugs", "pinned": [tray, ids[2]]})).await;
    assert_eq!(ask(&shop, "q=mug").await, ["Tray", "Mug rack of oak", "Mug", "Steel mug"]);
    assert_eq!(ask(&shop, "q=mug&page_size=2&page=2").await, ["Mug", "Steel mug"]);
    assert_eq!(ask(&shop, "q=mug&brand=Alta").await, ["Mug rack of oak", "Steel mug"]);
    assert_eq!(ask(&shop, "q=mug&ordering=title").await, ["Mug", "Mug rack of oak", "Steel mug", "Tray"]);
    assert_eq!(ask(&shop, "q=steel+mug").await, ["Steel mug"], "another query is not meant");
    let facets = shop.guest().get("/api/search/?q=mug").await.expect(200)["facets"]["brand"].clone();
    assert_eq!(
        facets.as_array().unwrap().iter().map(|value| value["count"].as_i64().unwrap()).sum::<i64>(),
        4
    );
    assert_eq!(made["names"][&tray], "Tray");
    forget(&shop, &made).await;
    assert_eq!(ask(&shop, "q=mug").await, ["Mug", "Steel mug", "Mug rack of oak"]);
}

#[tokio::test]
async fn brands_categories_attributes_and_products_go_up_and_down() {
    let (shop, ids, _) = mugs().await;
    for (boosted, buried, wanted) in [
        (
            json!([{"by": "product", "id": ids[2]}]),
            json!([{"by": "product", "id": ids[0]}]),
            ["Mug rack of oak", "Steel mug", "Mug"],
        ),
        (json!([]), json!([{"by": "brand", "name": "Nour"}]), ["Steel mug", "Mug rack of oak", "Mug"]),
    ] {
        let made = arrange(
            &shop,
            json!({"query": "mug", "matching": "contained", "boosted": boosted, "buried": buried}),
        )
        .await;
        assert_eq!(ask(&shop, "q=mug").await, wanted);
        forget(&shop, &made).await;
    }
    let category = shop.staff().post("/api/categories/", &json!({"name": "Racks"})).await.expect(201);
    let change = json!({"category": category["id"], "attributes": [{"name": "Wood", "value": "Oak"}]});
    let _ = shop.staff().patch(&format!("/api/products/{}/", ids[2]), &change).await.expect(200);
    for target in [
        json!({"by": "category", "id": category["id"]}),
        json!({"by": "attribute", "name": "wood", "value": "OAK"}),
    ] {
        let twice = json!({"query": "mug", "boosted": [target], "buried": [{"by": "brand", "name": "Nour"}, {"by": "product", "id": ids[1]}]});
        let made = arrange(&shop, twice).await;
        assert_eq!(ask(&shop, "q=mug").await[0], "Mug rack of oak", "{target}");
        forget(&shop, &made).await;
    }
}

#[tokio::test]
async fn a_search_can_lead_to_a_page_for_as_long_as_it_is_arranged() {
    let (shop, _, _) = mugs().await;
    let now = shop.shop.clock().now();
    let (from, to) = (now.plus(Duration::from_secs(60)), now.plus(Duration::from_secs(120)));
    let made = arrange(
        &shop,
        json!({"query": "returns", "redirect": "/pages/returns/", "starts_at": from, "ends_at": to}),
    )
    .await;
    assert_eq!(made["active"], false);
    for (seconds, leads) in [(0, false), (60, true), (60, false)] {
        shop.shop.clock().advance(Duration::from_secs(seconds));
        shop.shop.update_search().await.unwrap();
        let page = shop.guest().get("/search/?q=Return").await;
        assert_eq!(page.status.as_u16(), if leads { 303 } else { 200 }, "after {seconds} s");
        let told = shop.guest().get("/api/search/?q=Return").await.expect(200)["query"]["redirect"].clone();
        assert_eq!(told, if leads { json!("/pages/returns/") } else { Value::Null });
        assert_eq!(
            page.headers.get("location").map(|place| place.to_str().unwrap()),
            leads.then_some("/pages/returns/")
        );
    }
}

#[tokio::test]
async fn a_preview_shows_what_a_draft_would_do_and_why_each_result_stands_where_it_stands() {
    let (shop, ids, tray) = mugs().await;
    let draft = json!({"query": "mug", "curation": {"query": "mug", "pinned": [tray], "buried": [{"by": "product", "id": ids[0]}]}});
    let preview = shop.staff().post("/api/search/curations/preview/", &draft).await.expect(200);
    let titles = |list: &str| -> Vec<String> {
        preview[list]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["title"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(titles("results"), ["Tray", "Steel mug", "Mug rack of oak", "Mug"]);
    assert_eq!(titles("plain"), ["Mug", "Steel mug", "Mug rack of oak"]);
    assert_eq!(preview["results"][0]["pinned"], true);
    assert_eq!(ask(&shop, "q=mug").await[0], "Mug", "nothing is kept");
    for one in preview["results"].as_array().unwrap().iter().skip(1) {
        let part = |name: &str| one[name].as_f64().unwrap();
        let words = part("fit") * part("share") * part("end") * part("same") + part("sku");
        let score = words * part("stock") * part("popularity") * part("lift");
        assert!((score - part("score")).abs() < score * 1e-4, "{one:#}");
        assert_eq!(one["words"][0]["fields"][0]["field"], "title");
    }
    assert_eq!(preview["results"][3]["lift"], 0.25);
}

#[tokio::test]
async fn a_curation_is_changed_by_whoever_read_it_last() {
    let (shop, ids, tray) = mugs().await;
    let made = arrange(&shop, json!({"query": "mug", "pinned": [tray]})).await;
    let at = format!("/api/search/curations/{}/", made["id"].as_str().unwrap());
    let read = shop.staff().get(&at).await;
    let tag = read.headers["etag"].to_str().unwrap().to_owned();
    let change = json!({"query": "mug", "pinned": [ids[1]]});
    let put = reqwest::Method::PUT;
    let _ = shop.staff().call(put.clone(), &at, Some(&change), &[("if-match", &tag)]).await.expect(200);
    assert_eq!(ask(&shop, "q=mug").await[0], "Steel mug");
    let _ = shop
        .staff()
        .call(put, &at, Some(&change), &[("if-match", &tag)])
        .await
        .expect_problem(409, "stale_version");
    let list = shop.staff().get("/api/search/curations/?search=MU").await.expect(200);
    assert_eq!((&list["count"], &list["results"][0]["pinned"][0]), (&json!(1), &json!(ids[1])));
}

#[tokio::test]
async fn what_cannot_be_arranged_is_refused_by_field() {
    let (shop, _, tray) = mugs().await;
    let nobody = "00000000-0000-7000-8000-000000000001";
    for (curation, field) in [
        (json!({"query": " ", "pinned": [tray]}), "query"),
        (json!({"query": "-", "pinned": [tray]}), "query"),
        (json!({"query": "mug"}), "pinned"),
        (json!({"query": "mug", "pinned": [tray, nobody]}), "pinned[1]"),
        (json!({"query": "mug", "boosted": [{"by": "category", "id": nobody}]}), "boosted[0].id"),
        (json!({"query": "mug", "buried": [{"by": "brand", "name": ""}]}), "buried[0].name"),
        (json!({"query": "mug", "redirect": "https://elsewhere.example/"}), "redirect"),
        (json!({"query": "mug", "redirect": "/search/?q=mug"}), "redirect"),
        (
            json!({"query": "mug", "pinned": [tray], "starts_at": "2030-01-02T00:00:00Z", "ends_at": "2030-01-01T00:00:00Z"}),
            "ends_at",
        ),
    ] {
        let _ = shop.staff().post("/api/search/curations/", &curation).await.expect_invalid(field);
    }
    let draft = json!({"query": "mug", "curation": {"query": "mug", "pinned": [nobody]}});
    let _ = shop
        .staff()
        .post("/api/search/curations/preview/", &draft)
        .await
        .expect_invalid("curation.pinned[0]");
}
