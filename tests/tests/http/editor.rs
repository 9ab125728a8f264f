//! What the product editor writes: pictures, options and variants at once, plans, and the way back.

use serde_json::{Value, json};
use souk_testkit::TestShop;

/// A picture of one colour, 2 by 2 pixels.
const PNG: &[u8] = include_bytes!("../../fixtures/four-pixels.png");

fn eur(amount: i64) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

async fn product(shop: &TestShop) -> String {
    let product = shop.guest().get("/api/products/").await.expect(200)["results"][0].clone();
    format!("/api/products/{}/", product["id"].as_str().unwrap())
}

#[tokio::test]
async fn an_uploaded_picture_is_given_to_a_product_and_shown_once_its_sizes_are_made() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    let uploaded = shop.staff().upload("/api/media/", PNG, &[]).await.expect(201);
    assert_eq!((&uploaded["width"], &uploaded["height"]), (&json!(2), &json!(2)));
    let image = json!({"source": uploaded["source"], "alt": "A lamp", "focal": {"x": 20, "y": 80}});
    let body = json!({"images": [image], "variants": [{"sku": "SKU-1", "image": uploaded["source"], "price": eur(100)}]});
    let _ = shop.staff().patch(&path, &body).await.expect(200);
    let record = shop.staff().get(&format!("{path}record/")).await.expect(200);
    assert_eq!(record["images"][0]["status"], "pending", "{record:#}");
    shop.run_jobs().await;
    let record = shop.staff().get(&format!("{path}record/")).await.expect(200);
    assert_eq!(record["images"][0]["status"], "ready", "{record:#}");
    assert_eq!(record["variants"][0]["image"], uploaded["source"]);
    let shown = shop.guest().get(&path).await.expect(200);
    assert_eq!(shown["images"][0]["focal"], json!({"x": 20, "y": 80}));
    assert_eq!(shown["variants"][0]["images"][0]["url"], shown["images"][0]["url"]);
    let address = shown["images"][0]["url"].as_str().unwrap().to_owned();
    assert_eq!(shop.guest().get(&address).await.headers["content-type"], "image/webp");
    // Another one behind it, straight to the product; the same again changes nothing.
    for _ in 0..2 {
        let other = include_bytes!("../../fixtures/five-pixels.png");
        let _ =
            shop.staff().upload(&format!("{path}media/"), other, &[("alt", "From behind")]).await.expect(201);
    }
    shop.run_jobs().await;
    let images = shop.guest().get(&path).await.expect(200)["images"].clone();
    assert_eq!(images.as_array().unwrap().len(), 2, "{images:#}");
    assert_eq!(images[1]["alt"], "From behind");
    shop.done().await;
}

#[tokio::test]
async fn a_picture_that_is_asked_for_often_is_made_into_avif_for_who_takes_it() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    let photo = include_bytes!("../../../crates/app/sample/images/mug-sea.webp");
    let _ = shop.staff().upload(&format!("{path}media/"), photo, &[]).await.expect(201);
    shop.run_jobs().await;
    let image = shop.guest().get(&path).await.expect(200)["images"][0].clone();
    // The narrowest size, which is made first and soonest.
    let address = image["srcset"].as_str().unwrap().split(' ').next().unwrap().to_owned();
    let guest = shop.guest();
    let takes = [("accept", "image/avif,image/webp,*/*;q=0.8")];
    for _ in 0..10 {
        let answer = guest.call(reqwest::Method::GET, &address, None, &takes).await;
        assert_eq!(answer.headers["content-type"], "image/webp");
        assert_eq!(answer.headers["vary"], "accept", "who keeps answers keeps one for each");
    }
    // The tenth request has it made behind its answer.
    loop {
        shop.run_jobs().await;
        let answer = guest.call(reqwest::Method::GET, &address, None, &takes).await;
        if answer.headers["content-type"] == "image/avif" {
            break;
        }
    }
    assert_eq!(guest.get(&address).await.headers["content-type"], "image/webp");
    shop.done().await;
}

#[tokio::test]
async fn what_is_no_picture_is_refused_with_the_reason_whatever_it_is_called() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    for (file, code) in [
        (&b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"[..], "not_a_picture"),
        (b"<html><script>alert(1)</script></html>", "not_a_picture"),
        (b"", "not_a_picture"),
        (&PNG[..PNG.len() - 20], "picture_damaged"),
        (include_bytes!("../../fixtures/flood.png"), "picture_too_large"),
    ] {
        for address in ["/api/media/".to_owned(), format!("{path}media/")] {
            let problem = shop.staff().upload(&address, file, &[]).await.expect_invalid("file");
            assert_eq!(problem["violations"][0]["code"], code, "{problem:#}");
        }
    }
    let _ = shop.guest().upload("/api/media/", PNG, &[]).await.expect_problem(401, "not_authenticated");
    let _ = shop.staff().post("/api/media/", &json!({})).await.expect_problem(415, "form_data_wanted");
    let _ = shop.staff().upload(&format!("{path}media/"), PNG, &[("size", "9")]).await.expect_invalid("size");
    let large = vec![0_u8; 22 * 1024 * 1024];
    let _ = shop.staff().upload("/api/media/", &large, &[]).await.expect_problem(413, "too_large");
    let unknown = json!({"images": [{"source": format!("upload:{}", "0".repeat(32))}]});
    let _ = shop.staff().patch(&path, &unknown).await.expect_invalid("images[0].source");
    let outside =
        json!({"images": [{"source": "https://pictures.example/a.png", "focal": {"x": 101, "y": 0}}]});
    let _ = shop.staff().patch(&path, &outside).await.expect_invalid("images");
    shop.done().await;
}

fn row(colour: &str, size: &str, sku: &str, price: i64) -> Value {
    json!({"sku": sku, "options": {"Colour": colour, "Size": size}, "price": eur(price)})
}

#[tokio::test]
async fn all_variants_of_a_product_are_set_in_one_write_and_may_swap_what_is_unique() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    let address = format!("{path}variants/");
    let first = shop.staff().get(&path).await.expect(200)["variants"][0]["id"].clone();
    let mut kept = row("Sea", "S", "SKU-1", 2_000);
    kept["id"] = first.clone();
    let rows = [kept.clone(), row("Sea", "M", "SEA-M", 2_400), row("Ink", "S", "INK-S", 2_000)];
    let shown = shop.staff().put(&address, &json!({"variants": rows})).await.expect(200);
    assert_eq!(
        shown["options"],
        json!([{"name": "Colour", "values": ["Sea", "Ink"]}, {"name": "Size", "values": ["S", "M"]}])
    );
    let skus = |shown: &Value| -> Vec<String> {
        shown["variants"].as_array().unwrap().iter().map(|v| v["sku"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(skus(&shown), ["SKU-1", "SEA-M", "INK-S"]);
    assert_eq!(shown["variants"][0]["id"], first, "a variant that is named by its id stays itself");
    // The second and third change places, SKUs and options; the first leaves the shop.
    let (second, third) = (shown["variants"][1]["id"].clone(), shown["variants"][2]["id"].clone());
    let (mut two, mut three) = (row("Ink", "S", "INK-S", 2_400), row("Sea", "M", "SEA-M", 2_000));
    (two["id"], three["id"]) = (second.clone(), third);
    let shown = shop.staff().put(&address, &json!({"variants": [three, two]})).await.expect(200);
    assert_eq!(skus(&shown), ["SEA-M", "INK-S"]);
    assert_eq!(shown["variants"][1]["id"], second);
    assert_eq!(shown["variants"][1]["options"], json!({"Colour": "Ink", "Size": "S"}));
    // Without an option.
    let mut lone = json!({"sku": "SKU-1", "options": {}, "price": eur(1_000)});
    lone["id"] = second;
    let shown = shop.staff().put(&address, &json!({"variants": [lone]})).await.expect(200);
    assert_eq!((skus(&shown), &shown["options"]), (vec!["SKU-1".to_owned()], &json!([])));
    shop.done().await;
}

#[tokio::test]
async fn a_sheet_that_cannot_be_is_refused_by_row_and_nothing_of_it_is_kept() {
    let shop = TestShop::with_products(2).await;
    let path = product(&shop).await;
    let address = format!("{path}variants/");
    let before = shop.staff().get(&path).await.expect(200);
    let first = before["variants"][0]["id"].clone();
    let twice = [row("Sea", "S", "A", 1), row("Sea", "S", "B", 1)];
    let _ =
        shop.staff().put(&address, &json!({"variants": twice})).await.expect_invalid("variants[1].options");
    let same = [row("Sea", "S", "A", 1), row("Sea", "M", "A", 1)];
    let _ = shop.staff().put(&address, &json!({"variants": same})).await.expect_invalid("variants[1].sku");
    let mut foreign = row("Sea", "S", "A", 1);
    foreign["id"] = json!("019a0000-0000-7000-8000-000000000000");
    let _ =
        shop.staff().put(&address, &json!({"variants": [foreign]})).await.expect_invalid("variants[0].id");
    let mut other = row("Sea", "M", "B", 1);
    other["options"] = json!({"Colour": "Sea"});
    let rows = [row("Sea", "S", "A", 1), other];
    let _ =
        shop.staff().put(&address, &json!({"variants": rows})).await.expect_invalid("variants[1].options");
    let mut counted = row("Sea", "S", "A", 1);
    (counted["id"], counted["stock"]) = (first, json!(3));
    let _ =
        shop.staff().put(&address, &json!({"variants": [counted]})).await.expect_invalid("variants[0].stock");
    let _ = shop.staff().put(&address, &json!({"variants": []})).await.expect_invalid("variants");
    let mut dollars = row("Sea", "S", "A", 1);
    dollars["price"]["currency"] = json!("USD");
    let _ = shop
        .staff()
        .put(&address, &json!({"variants": [dollars]}))
        .await
        .expect_invalid("variants[0].price.currency");
    let taken = if before["variants"][0]["sku"] == "SKU-1" { "SKU-2" } else { "SKU-1" };
    let body = json!({"variants": [row("Sea", "S", taken, 1)]});
    let _ = shop.staff().put(&address, &body).await.expect_problem(409, "sku_taken");
    assert_eq!(shop.staff().get(&path).await.expect(200), before);
    shop.done().await;
}

#[tokio::test]
async fn a_variant_that_leaves_while_it_is_in_a_cart_is_told_there_and_orders_stay_whole() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    let buyer = shop.guest();
    let order = buyer.buys(&shop, "SKU-1", 1).await;
    let waiting = shop.guest();
    let _ = waiting.puts(&shop, "SKU-1", 1).await;
    let body = json!({"variants": [row("Sea", "S", "SEA-S", 2_000)]});
    let _ = shop.staff().put(&format!("{path}variants/"), &body).await.expect(200);
    let cart = waiting.get("/api/orders/cart/").await.expect(200);
    assert_ne!(cart["notices"], json!([]), "{cart:#}");
    let kept =
        shop.staff().get(&format!("/api/orders/orders/{}/", order["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(kept["lines"][0]["sku"], "SKU-1");
    shop.done().await;
}

#[tokio::test]
async fn a_draft_is_published_at_its_moment_and_not_before() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    let past = json!({"status": "draft", "publish_at": "2020-01-01T00:00:00Z"});
    let _ = shop.staff().patch(&path, &past).await.expect_invalid("publish_at");
    let later = json!({"status": "draft", "publish_at": "2199-01-01T00:00:00Z"});
    let _ = shop.staff().patch(&path, &later).await.expect(200);
    let record = shop.staff().get(&format!("{path}record/")).await.expect(200);
    assert_eq!((&record["status"], record["publish_at"].is_string()), (&json!("draft"), true), "{record:#}");
    shop.run_jobs().await;
    let _ = shop.guest().get(&path).await.expect_problem(404, "not_found");
    // Publishing it takes the plan back.
    let _ = shop.staff().patch(&path, &json!({"status": "active"})).await.expect(200);
    let record = shop.staff().get(&format!("{path}record/")).await.expect(200);
    assert_eq!(record["publish_at"], Value::Null);
    shop.done().await;
}

#[tokio::test]
async fn an_archived_product_comes_back_with_its_variants_unless_its_address_was_taken() {
    let shop = TestShop::with_products(1).await;
    let path = product(&shop).await;
    let slug = shop.guest().get(&path).await.expect(200)["slug"].clone();
    assert_eq!(shop.staff().delete(&path).await.status, 204);
    let _ = shop.guest().get(&path).await.expect_problem(404, "not_found");
    let back = shop.staff().post(&format!("{path}restore/"), &json!({})).await.expect(200);
    assert_eq!((&back["slug"], &back["variants"][0]["sku"]), (&slug, &json!("SKU-1")));
    let _ = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert_eq!(shop.staff().delete(&path).await.status, 204);
    let heir = json!({"title": "Heir", "slug": slug, "status": "active"});
    let _ = shop.staff().post("/api/products/", &heir).await.expect(201);
    let _ = shop.staff().post(&format!("{path}restore/"), &json!({})).await.expect_problem(409, "slug_taken");
    shop.done().await;
}

#[tokio::test]
async fn a_category_has_a_picture_and_texts_and_whoever_comes_by_an_old_address_is_led_on() {
    let shop = TestShop::with_products(1).await;
    let uploaded = shop.staff().upload("/api/media/", PNG, &[]).await.expect(201);
    let body = json!({"name": "Lamps", "description": "<p>Warm light.</p><script>x</script>", "image": uploaded["source"]});
    let made = shop.staff().post("/api/categories/", &body).await.expect(201);
    assert_eq!(made["description"], "<p>Warm light.</p>");
    assert!(made["image"]["url"].as_str().is_some_and(|url| url.starts_with("/media/")), "{made:#}");
    let path = format!("/api/categories/{}/", made["id"].as_str().unwrap());
    let unknown = json!({"image": "upload:00000000000000000000000000000000"});
    let _ = shop.staff().patch(&path, &unknown).await.expect_invalid("image");
    let _ = shop.staff().patch(&path, &json!({"slug": "lights", "image": null})).await.expect(200);
    let product = product(&shop).await;
    let slug = shop.guest().get(&product).await.expect(200)["slug"].as_str().unwrap().to_owned();
    let _ = shop.staff().patch(&product, &json!({"slug": "another"})).await.expect(200);
    for (old, new) in [("/c/lamps/".to_owned(), "/c/lights/"), (format!("/p/{slug}/"), "/p/another/")] {
        let answer = shop.guest().get(&old).await;
        assert_eq!(
            (answer.status.as_u16(), answer.headers["location"].to_str().unwrap()),
            (301, new),
            "{old}"
        );
    }
    // Whoever takes the address over is there, and nobody is led past it.
    let _ = shop.staff().post("/api/categories/", &json!({"name": "Lamps"})).await.expect(201);
    let found = shop.guest().get("/api/categories/lamps/").await.expect(200);
    assert_eq!(found["name"], "Lamps");
    assert_eq!(shop.guest().get("/c/lamps/").await.status, 200);
    shop.done().await;
}
