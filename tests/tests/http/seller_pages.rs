//! `/sellers/` and `/sellers/{slug}/`: who sells here, and what.

use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_testkit::TestShop;

use crate::pages::Browser;

/// A shop in which the house sells `Thing 1` and `Thing 2`, and Nour's studio `Thing 3`.
async fn shop() -> TestShop {
    let shop = TestShop::with_products(3).await;
    let made: Result<(), DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            let (id, now) = (tx.new_id(), tx.now());
            let seller = "INSERT INTO seller (id, slug, name, description, created_at, updated_at)
                VALUES ($1, 'nour', 'Nour <b>', 'Stoneware from Safi.', $2, $2)";
            sql::exec(&tx, seller, [id.into(), now.into()]).await?;
            let goods = "UPDATE product SET seller_id = $1 WHERE title = 'Thing 3'";
            sql::exec(&tx, goods, [id.into()]).await?;
            Ok(())
        })
        .await;
    made.unwrap();
    souk_listing::Rebuild::enqueue(&shop.shop.app().services).await.unwrap();
    shop.run_jobs().await;
    shop
}

fn titles(page: &Value) -> Vec<&str> {
    let list = page["data"]["list"]["results"].as_array().unwrap();
    list.iter().map(|product| product["title"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_seller_has_a_page_with_what_it_sells_and_says_and_comes_to() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    let page = browser.get("/sellers/nour/").await;
    assert_eq!((page.status.as_u16(), page.input["page"].as_str()), (200, Some("seller")));
    assert_eq!(titles(&page.input), ["Thing 3"]);
    let data = &page.input["data"];
    assert_eq!(data["about"]["title"], "Nour <b>");
    let seller = &data["seller"];
    assert_eq!(
        (&seller["description"], &seller["product_count"], &seller["rating"], &seller["review_count"]),
        (&json!("Stoneware from Safi."), &json!(1), &Value::Null, &json!(0))
    );
    assert!(seller["since"].as_str().is_some());
    shop.done().await;
}

#[tokio::test]
async fn the_list_of_a_seller_is_narrowed_like_any_other_and_never_to_another_seller() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    let house = souk_sellers::HOUSE;
    let page = browser.get(&format!("/sellers/house/?ordering=price&min_price=15&seller={house}")).await;
    assert_eq!(titles(&page.input), ["Thing 2"]);
    assert_eq!(page.input["data"]["seller"], Value::Null, "the list comes first where it is narrowed");
    let applied = page.input["data"]["narrowing"]["applied"].as_array().unwrap();
    assert_eq!(applied.len(), 1, "{applied:?}");
    let other = browser.get(&format!("/sellers/nour/?seller={house}")).await;
    assert_eq!(titles(&other.input), ["Thing 3"]);
    let facets = other.input["data"]["narrowing"]["facets"].as_array().unwrap();
    assert!(facets.iter().all(|facet| facet["name"] != "seller"), "{facets:?}");
    shop.done().await;
}

#[tokio::test]
async fn sellers_are_listed_and_in_the_sitemap_and_their_products_lead_to_them() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    let overview = browser.get("/sellers/").await;
    let sellers = overview.input["data"]["list"]["results"].as_array().unwrap();
    let shown: Vec<_> =
        sellers.iter().map(|s| (s["slug"].as_str().unwrap(), s["product_count"].as_i64().unwrap())).collect();
    assert_eq!(shown.len(), 2);
    assert!(shown.contains(&("nour", 1)) && shown.contains(&("house", 2)), "{shown:?}");
    let sitemap = browser.get("/sitemap.xml").await.html;
    assert!(sitemap.contains("/sellers/</loc>") && sitemap.contains("/sellers/nour/</loc>"), "{sitemap}");
    let link = json!({"name": "Nour <b>", "url": "/sellers/nour/"});
    assert_eq!(browser.get("/p/thing-3/").await.input["data"]["seller"], link);
    let product = shop.guest().get("/api/products/thing-3/").await.expect(200);
    let variant = product["variants"][0]["id"].as_str().unwrap().to_owned();
    let _ = browser.post("/cart/add/", &[("variant_id", &variant), ("quantity", "1")]).await;
    let cart = browser.get("/cart/").await.input;
    let line = cart["data"]["cart"]["lines"][0]["id"].as_str().unwrap();
    assert_eq!(cart["data"]["sellers"][line], link);
    shop.done().await;
}

#[tokio::test]
async fn a_shop_of_one_seller_says_nothing_of_it() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    assert_eq!(browser.get("/p/thing-1/").await.input["data"]["seller"], Value::Null);
    assert!(!browser.get("/sitemap.xml").await.html.contains("/sellers/"));
    shop.done().await;
}

#[tokio::test]
async fn a_seller_who_is_not_there_or_hidden_has_no_page_and_one_that_changes_has_another_at_once() {
    let shop = shop().await;
    let browser = Browser::of(&shop);
    assert_eq!(browser.get("/sellers/nobody/").await.status, 404);
    let staff = shop.staff();
    let seller = shop.guest().get("/api/sellers/nour/").await.expect(200);
    let at = format!("/api/sellers/{}/", seller["id"].as_str().unwrap());
    assert_eq!(browser.get("/sellers/nour/").await.status, 200);
    let _ = staff.patch(&at, &json!({"description": "Nine people."})).await.expect(200);
    assert_eq!(browser.get("/sellers/nour/").await.input["data"]["seller"]["description"], "Nine people.");
    let hidden: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            sql::exec(&tx, "UPDATE seller SET active = FALSE WHERE slug = 'nour'", []).await
        })
        .await;
    assert_eq!(hidden.unwrap(), 1);
    shop.shop.app().services.bus.say("reset");
    assert_eq!(browser.get("/sellers/nour/").await.status, 404);
    assert_eq!(browser.get("/sellers/").await.input["data"]["list"]["count"], 1);
    shop.done().await;
}

#[tokio::test]
async fn the_rating_of_a_seller_is_the_mean_of_all_reviews_of_its_products() {
    let shop = shop().await;
    let rated: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move {
            let text = "INSERT INTO review_tally (product_id, ones, twos, threes, fours, fives, verified)
                SELECT id, 0, 0, 1, 0, 0, 0 FROM product WHERE title = 'Thing 1'
                UNION ALL SELECT id, 0, 0, 0, 1, 2, 3 FROM product WHERE title = 'Thing 2'
                UNION ALL SELECT id, 9, 0, 0, 0, 0, 0 FROM product WHERE title = 'Thing 3'";
            sql::exec(&tx, text, []).await
        })
        .await;
    assert_eq!(rated.unwrap(), 3);
    let seller = &Browser::of(&shop).get("/sellers/house/").await.input["data"]["seller"];
    assert_eq!((&seller["rating"], &seller["review_count"]), (&json!(4.25), &json!(4)));
    // Nobody wrote those reviews, which an audit would notice.
    let gone: Result<u64, DbErr> =
        shop.shop.db().write(|tx| async move { sql::exec(&tx, "DELETE FROM review_tally", []).await }).await;
    assert_eq!(gone.unwrap(), 3);
    shop.done().await;
}
