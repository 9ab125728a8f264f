//! `/api/wishlist/`, `/api/variants/{id}/stock-notices/`, and the mails that follow.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_db::sql;
use souk_testkit::{Answer, Client, PASSWORD, TestShop};

const PATH: &str = "/api/wishlist/";
const DAY: Duration = Duration::from_secs(24 * 3600 + 1);

/// A call of somebody who shows `token` as that of a guest's wishlist.
async fn with(client: &Client, token: &str, method: Method, path: &str, body: Option<&Value>) -> Answer {
    client.call(method, path, body, &[("x-wishlist-token", token)]).await
}

/// The id of the product whose variant has this SKU.
async fn product(shop: &TestShop, sku: &str) -> String {
    let list = shop.guest().get(&format!("/api/products/?search={sku}")).await.expect(200);
    list["results"][0]["id"].as_str().unwrap().to_owned()
}

/// Another price of the variant with this SKU, set by `program`, and all that follows.
async fn costs(shop: &TestShop, program: &Client, sku: &str, amount: i64) {
    let (product, variant) = (product(shop, sku).await, shop.variant(sku).await);
    let path = format!("/api/products/{product}/variants/{variant}/");
    let price = json!({"price": {"amount": amount, "currency": "EUR"}});
    let _ = program.patch(&path, &price).await.expect(200);
    shop.run_jobs().await;
}

/// The subjects of the mails to `email`.
fn told(shop: &TestShop, email: &str) -> Vec<String> {
    shop.shop.mails().into_iter().filter(|mail| mail.to == email).map(|mail| mail.subject).collect()
}

fn count(of: &[String], words: &str) -> usize {
    of.iter().filter(|subject| subject.contains(words)).count()
}

#[tokio::test]
async fn a_guest_wishes_sees_the_price_of_then_and_takes_it_off_again() {
    let shop = TestShop::with_products(2).await;
    let guest = shop.guest();
    assert_eq!(guest.get(PATH).await.expect(200)["count"], 0);
    let wish = json!({"product_id": product(&shop, "SKU-2").await});
    let item = guest.post(PATH, &wish).await.expect(201);
    let token = item["token"].as_str().unwrap();
    let again = with(&guest, token, Method::POST, PATH, Some(&wish)).await.expect(201);
    assert_eq!((&again["id"], again.get("token")), (&item["id"], None), "one item, one token");
    let list = with(&guest, token, Method::GET, PATH, None).await.expect(200);
    let first = &list["results"][0];
    assert_eq!((&list["count"], &first["wished_price"]["amount"]), (&json!(1), &json!(2_000)));
    assert_eq!(
        (&first["product"]["title"], &first["product"]["in_stock"]),
        (&json!("Thing 2"), &json!(true))
    );
    assert_eq!(first["product"]["buys"], shop.variant("SKU-2").await, "there is nothing to choose");
    let hearts = with(&guest, token, Method::GET, "/api/wishlist/products/", None).await.expect(200);
    assert_eq!(hearts, json!([{"id": item["id"], "product_id": wish["product_id"]}]));
    let path = format!("{PATH}{}/", item["id"].as_str().unwrap());
    let _ = with(&guest, token, Method::DELETE, &path, None).await.expect(204);
    let _ = with(&guest, token, Method::DELETE, &path, None).await.expect_problem(404, "not_found");
    assert_eq!(with(&guest, token, Method::GET, PATH, None).await.expect(200)["count"], 0);
    shop.done().await;
}

#[tokio::test]
async fn a_token_that_somebody_thought_up_holds_no_list_and_strangers_find_nothing_of_others() {
    let shop = TestShop::with_products(1).await;
    let wish = json!({"product_id": product(&shop, "SKU-1").await});
    let guessed = with(&shop.guest(), "guess", Method::POST, PATH, Some(&wish)).await.expect(201);
    assert!(guessed["token"].is_string(), "another token holds it");
    assert_eq!(with(&shop.guest(), "guess", Method::GET, PATH, None).await.expect(200)["count"], 0);
    let ann = shop.member("ann@example.org").await;
    let item = ann.post(PATH, &wish).await.expect(201);
    assert_eq!(item.get("token"), None, "a member needs none");
    let path = format!("{PATH}{}/", item["id"].as_str().unwrap());
    let token = guessed["token"].as_str().unwrap();
    for stranger in [shop.guest(), shop.member("bob@example.org").await] {
        let _ = with(&stranger, token, Method::DELETE, &path, None).await.expect_problem(404, "not_found");
        let _ = stranger.delete(&path).await.expect_problem(404, "not_found");
    }
    assert_eq!(ann.get(PATH).await.expect(200)["count"], 1);
    shop.done().await;
}

#[tokio::test]
async fn a_guests_list_goes_along_at_sign_in_and_nothing_is_on_it_twice() {
    let shop = TestShop::with_products(3).await;
    let ann = shop.member("ann@example.org").await;
    let one = json!({"product_id": product(&shop, "SKU-1").await, "wants_mail_price": true});
    let kept = ann.post(PATH, &one).await.expect(201);
    let guest = shop.guest();
    let first = guest.post(PATH, &json!({"product_id": one["product_id"]})).await.expect(201);
    let token = first["token"].as_str().unwrap();
    let two = json!({"product_id": product(&shop, "SKU-2").await});
    let _ = with(&guest, token, Method::POST, PATH, Some(&two)).await.expect(201);
    let login = json!({"email": "ann@example.org", "password": PASSWORD});
    let _ = with(&guest, token, Method::POST, "/accounts/login/", Some(&login)).await.expect(200);
    let list = ann.get(PATH).await.expect(200);
    assert_eq!(list["count"], 2);
    let of_one = list["results"].as_array().unwrap().iter().find(|i| i["product_id"] == one["product_id"]);
    let of_one = of_one.unwrap();
    assert_eq!(
        (&of_one["id"], &of_one["wants_mail_price"]),
        (&kept["id"], &json!(true)),
        "it stays as it was"
    );
    assert_eq!(with(&guest, token, Method::GET, PATH, None).await.expect(200)["count"], 0);
    shop.done().await;
}

#[tokio::test]
async fn bad_input_names_the_field_and_a_list_is_full_some_time() {
    let shop = TestShop::with_products(1).await;
    let ann = shop.member("ann@example.org").await;
    let unknown = souk_db::Id::from_u128(7);
    let known = product(&shop, "SKU-1").await;
    for (body, field) in [
        (json!({"product_id": "mug"}), "product_id"),
        (json!({"product_id": unknown}), "product_id"),
        (json!({"product_id": known, "variant_id": unknown}), "variant_id"),
        (json!({"product_id": known, "wants_mail_price": "yes"}), "wants_mail_price"),
    ] {
        let _ = ann.post(PATH, &body).await.expect_invalid(field);
    }
    let me =
        ann.get("/accounts/me/").await.expect(200)["id"].as_str().unwrap().parse::<souk_db::Id>().unwrap();
    let services = shop.shop.app().services.clone();
    let filled: Result<(), souk_db::DbErr> = services
        .db
        .write(move |tx| async move {
            let one = "SELECT id FROM channel LIMIT 1";
            let channel: souk_db::Id = sql::scalar(&tx, one, []).await?.unwrap();
            let text = "INSERT INTO wishlist_item (id, account_id, product_id, channel_id, currency, wants_mail_price,
                wants_mail_stock, created_at) VALUES ($1, $2, $3, $4, 'EUR', FALSE, FALSE, 0)";
            for n in 0..500_u128 {
                let id = souk_db::Id::from_u128(1_000 + n);
                sql::exec(&tx, text, [id.into(), me.into(), id.into(), channel.into()]).await?;
            }
            Ok(())
        })
        .await;
    filled.unwrap();
    let _ = ann.post(PATH, &json!({"product_id": known})).await.expect_problem(409, "wishlist_full");
    let page = ann.get(&format!("{PATH}?page_size=1")).await.expect(200);
    assert_eq!(
        (&page["count"], &page["results"][0]["product"]),
        (&json!(500), &json!(null)),
        "not sold any more"
    );
}

#[tokio::test]
async fn whoever_waits_for_a_variant_is_mailed_once_in_their_language_when_it_is_back() {
    let shop = TestShop::empty().await;
    let variant = shop.add_product("Mug", "SKU-1", 1_000, 0).await;
    let path = format!("/api/variants/{variant}/stock-notices/");
    let guest = shop.guest();
    let _ = guest.post(&path, &json!({})).await.expect_invalid("email");
    let _ = guest.post(&path, &json!({"email": "nobody"})).await.expect_invalid("email");
    let unknown = format!("/api/variants/{}/stock-notices/", souk_db::Id::from_u128(7));
    let _ =
        guest.post(&unknown, &json!({"email": "ilse@example.org"})).await.expect_problem(404, "not_found");
    for _ in 0..2 {
        let _ = guest.post(&path, &json!({"email": "Ilse@example.org"})).await.expect(202);
    }
    let ann = shop.member("ann@example.org").await;
    let _ = ann.post(&path, &json!({})).await.expect(202);
    shop.run_jobs().await;
    assert_eq!(count(&told(&shop, "ilse@example.org"), "back in stock"), 0);
    for quantity in [3, -3, 4] {
        shop.moves("SKU-1", quantity).await;
        shop.run_jobs().await;
    }
    for email in ["ilse@example.org", "ann@example.org"] {
        assert_eq!(count(&told(&shop, email), "Mug is back in stock"), 1, "{email}");
    }
    let _ = guest.post(&path, &json!({"email": "ilse@example.org"})).await.expect(202);
    let waiting = "SELECT COUNT(*) FROM stock_notice WHERE sent_at IS NULL";
    let waiting = sql::scalar::<i64>(shop.shop.db().read(), waiting, []).await.unwrap();
    assert_eq!(waiting, Some(0), "there is nothing to wait for");
    shop.done().await;
}

#[tokio::test]
async fn the_link_of_a_mail_ends_them_with_one_click_and_without_a_sign_in() {
    let shop = TestShop::empty().await;
    let (mug, lamp) =
        (shop.add_product("Mug", "SKU-1", 1_000, 0).await, shop.add_product("Lamp", "SKU-2", 1_000, 0).await);
    let guest = shop.guest();
    let body = json!({"email": "ilse@example.org"});
    for variant in [&mug, &lamp] {
        let _ = guest.post(&format!("/api/variants/{variant}/stock-notices/"), &body).await.expect(202);
    }
    shop.moves("SKU-1", 1).await;
    shop.run_jobs().await;
    let mail = shop.shop.mails().into_iter().find(|mail| mail.to == "ilse@example.org").unwrap();
    let at = mail.text.find("/wishlist/unsubscribe/").unwrap();
    let link = mail.text[at..].split_whitespace().next().unwrap();
    let html = mail.html.replace("&#x2f;", "/").replace("&#x3d;", "=");
    assert!(html.contains("/wishlist/unsubscribe/?token="), "{html}");
    let http = reqwest::Client::new();
    let url = format!("{}{link}", shop.shop.url());
    assert_eq!(http.get(&url).send().await.unwrap().status(), 200);
    let forged =
        http.post(format!("{url}x")).form(&[("List-Unsubscribe", "One-Click")]).send().await.unwrap();
    assert_eq!(forged.status(), 404);
    for _ in 0..2 {
        let ended = http.post(&url).form(&[("List-Unsubscribe", "One-Click")]).send().await.unwrap();
        assert_eq!(ended.status(), 200);
    }
    shop.moves("SKU-2", 1).await;
    shop.run_jobs().await;
    assert_eq!(count(&told(&shop, "ilse@example.org"), "Lamp"), 0);
    shop.done().await;
}

#[tokio::test]
async fn a_member_who_said_so_is_told_of_a_lower_price_once_a_day_and_of_what_is_back() {
    let shop = TestShop::with_products(1).await;
    let (ann, bob) = (shop.member("ann@example.org").await, shop.member("bob@example.org").await);
    let product = product(&shop, "SKU-1").await;
    let wish = json!({"product_id": product, "wants_mail_price": true, "wants_mail_stock": true});
    let _ = ann.post(PATH, &wish).await.expect(201);
    let _ = bob.post(PATH, &json!({"product_id": product})).await.expect(201);
    // A key outlives the day, and a sign-in does not.
    let key = json!({"name": "Prices", "permissions": ["products.edit"]});
    let key = shop.staff().post("/api/api-keys/", &key).await.expect(201);
    let program = shop.bearer(key["token"].as_str().unwrap());
    costs(&shop, &program, "SKU-1", 1_100).await;
    assert_eq!(count(&told(&shop, "ann@example.org"), "costs less"), 0, "dearer than when it was wished");
    costs(&shop, &program, "SKU-1", 900).await;
    costs(&shop, &program, "SKU-1", 800).await;
    assert_eq!(count(&told(&shop, "ann@example.org"), "costs less"), 1, "once a day");
    let mail = shop.shop.mails().into_iter().find(|mail| mail.subject.contains("costs less")).unwrap();
    assert!(mail.text.contains("10.00 EUR") && mail.text.contains("9.00 EUR"), "{}", mail.text);
    for quantity in [-10, 5, -1, 1] {
        shop.moves("SKU-1", quantity).await;
        shop.run_jobs().await;
    }
    assert_eq!(count(&told(&shop, "ann@example.org"), "back in stock"), 1);
    shop.shop.clock().advance(DAY);
    costs(&shop, &program, "SKU-1", 700).await;
    assert_eq!(count(&told(&shop, "ann@example.org"), "costs less"), 2);
    let of_bob = told(&shop, "bob@example.org");
    assert_eq!((count(&of_bob, "costs less"), count(&of_bob, "back in stock")), (0, 0), "{of_bob:?}");
    shop.done().await;
}

#[tokio::test]
async fn a_members_wishes_and_notices_are_exported_and_erased_with_them() {
    let shop = TestShop::with_products(1).await;
    let gone = shop.add_product("Lamp", "SKU-9", 1_000, 0).await;
    let ann = shop.member("ann@example.org").await;
    let _ = ann.post(PATH, &json!({"product_id": product(&shop, "SKU-1").await})).await.expect(201);
    let _ = ann.post(&format!("/api/variants/{gone}/stock-notices/"), &json!({})).await.expect(202);
    let _ = ann.post("/accounts/me/erase/", &json!({"password": PASSWORD})).await.expect(202);
    shop.run_jobs().await;
    for table in ["wishlist_item", "stock_notice"] {
        let text = format!("SELECT COUNT(*) FROM {table}");
        assert_eq!(sql::scalar::<i64>(shop.shop.db().read(), &text, []).await.unwrap(), Some(0), "{table}");
    }
    shop.done().await;
}

#[tokio::test]
async fn forms_without_javascript_keep_a_list_in_a_cookie() {
    let shop = TestShop::with_products(1).await;
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let url = shop.shop.url();
    let form = [("product_id", product(&shop, "SKU-1").await)];
    let added = http.post(format!("{url}/wishlist/add/")).form(&form).send().await.unwrap();
    assert_eq!(
        (added.status().as_u16(), &added.headers()["location"]),
        (303, &"/wishlist/".parse().unwrap())
    );
    let cookie = added.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    assert!(cookie.starts_with("souk_wishlist="), "{cookie}");
    let page = http.get(format!("{url}/wishlist/")).header("cookie", &cookie).send().await.unwrap();
    assert!(page.text().await.unwrap().contains("Thing 1"));
    let other = http.get(format!("{url}/wishlist/")).send().await.unwrap();
    assert!(!other.text().await.unwrap().contains("Thing 1"), "it is the holder's alone");
}
