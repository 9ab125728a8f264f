//! Many variants of many products, changed as in a spreadsheet.

use serde_json::{Value, json};
use souk_testkit::TestShop;

fn eur(amount: i64) -> Value {
    json!({"amount": amount, "currency": "EUR"})
}

/// The variants of all products, by their SKUs.
async fn rows(shop: &TestShop) -> Vec<Value> {
    let list = shop.staff().get("/api/products/?status=all").await.expect(200);
    let ids = list["results"].as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap().to_owned());
    let path = format!("/api/variants/?product={}", ids.collect::<Vec<_>>().join(","));
    let mut rows = shop.staff().get(&path).await.expect(200)["results"].as_array().unwrap().clone();
    rows.sort_by_key(|row| row["sku"].as_str().unwrap().to_owned());
    rows
}

/// What a shopper sees of the product with this SKU.
async fn shown(shop: &TestShop, sku: &str) -> Value {
    shop.guest().get(&format!("/api/products/?search={sku}")).await.expect(200)["results"][0].clone()
}

#[tokio::test]
async fn variants_of_many_products_change_in_one_write_and_what_was_there_before_undoes_it() {
    let shop = TestShop::with_products(3).await;
    let before = rows(&shop).await;
    assert_eq!((&before[1]["price"], &before[1]["on_hand"]), (&eur(2_000), &json!(10)), "{:#}", before[1]);
    let changes = json!({"reason": "Counted on Friday", "variants": [
        {"id": before[0]["id"], "version": before[0]["version"], "price": eur(900), "compare_at_price": eur(1_000)},
        {"id": before[1]["id"], "version": before[1]["version"], "stock_change": -4, "barcode": "4006381333931"},
        {"id": before[2]["id"], "version": before[2]["version"], "active": false, "weight_grams": 250},
    ]});
    let answer = shop.staff().patch("/api/variants/", &changes).await.expect(200);
    let after = rows(&shop).await;
    assert_eq!(answer["results"], json!(after));
    assert_eq!((&after[0]["price"], &after[0]["compare_at_price"]), (&eur(900), &eur(1_000)));
    assert_eq!((&after[1]["on_hand"], &after[1]["barcode"]), (&json!(6), &json!("4006381333931")));
    assert_eq!((&after[2]["active"], &after[2]["weight_grams"]), (&json!(false), &json!(250)));
    assert_eq!(shown(&shop, "SKU-1").await["price"], eur(900));
    let off = shop.guest().get("/api/products/thing-3/").await.expect(200);
    assert_eq!(off["in_stock"], false, "what is not on sale cannot be bought");
    let path = format!("/api/inventory/movements/?variant_id={}", before[1]["id"].as_str().unwrap());
    let moved = shop.staff().get(&path).await.expect(200)["results"][0].clone();
    assert_eq!((&moved["reason"], &moved["quantity"]), (&json!("Counted on Friday"), &json!(-4)));

    let undo = json!({"variants": [
        {"id": after[0]["id"], "version": after[0]["version"], "price": eur(1_000), "compare_at_price": null},
        {"id": after[1]["id"], "version": after[1]["version"], "stock_change": 4, "barcode": null},
        {"id": after[2]["id"], "version": after[2]["version"], "active": true, "weight_grams": null},
    ]});
    let _ = shop.staff().patch("/api/variants/", &undo).await.expect(200);
    let back = rows(&shop).await;
    for (was, is) in before.iter().zip(&back) {
        for field in ["price", "compare_at_price", "on_hand", "barcode", "active", "weight_grams"] {
            assert_eq!(was[field], is[field], "{field}");
        }
    }
    shop.done().await;
}

#[tokio::test]
async fn one_variant_that_cannot_change_is_told_by_its_place_and_none_changes() {
    let shop = TestShop::with_products(2).await;
    let before = rows(&shop).await;
    let (id, other) = (before[0]["id"].clone(), before[1]["id"].clone());
    let good = json!({"id": other, "price": eur(5)});
    let nobody = "01935000-0000-7000-8000-00000000ffff";
    for (bad, field) in [
        (json!({"id": nobody, "active": true}), "variants[1].id"),
        (json!({"id": other, "active": true}), "variants[1].id"),
        (json!({"id": id, "price": {"amount": 5, "currency": "USD"}}), "variants[1].price.currency"),
        (json!({"id": id, "price": eur(-1)}), "variants[1].price.amount"),
        (json!({"id": id, "weight_grams": -1}), "variants[1].weight_grams"),
        (json!({"id": id, "barcode": "9".repeat(256)}), "variants[1].barcode"),
        (json!({"id": id, "stock_change": 2_000_000_000}), "variants[1].stock_change"),
    ] {
        let _ = shop
            .staff()
            .patch("/api/variants/", &json!({"variants": [good, bad]}))
            .await
            .expect_invalid(field);
    }
    let few = json!({"variants": [good, {"id": id, "stock_change": -11}]});
    let told = shop.staff().patch("/api/variants/", &few).await.expect_problem(409, "out_of_stock");
    assert!(told["errors"]["variants[1].stock_change"].is_array(), "{told:#}");
    let stale = json!({"variants": [good, {"id": id, "version": 99, "active": false}]});
    let told = shop.staff().patch("/api/variants/", &stale).await.expect_problem(409, "stale_version");
    assert!(told["errors"]["variants[1].version"].is_array(), "{told:#}");
    let _ = shop.staff().patch("/api/variants/", &json!({"variants": []})).await.expect_invalid("variants");
    let many: Vec<Value> = (0..1_001).map(|_| good.clone()).collect();
    let _ = shop.staff().patch("/api/variants/", &json!({"variants": many})).await.expect_invalid("variants");
    let _ = shop.staff().get("/api/variants/?product=none").await.expect(400);
    assert_eq!(rows(&shop).await, before);
    shop.done().await;
}

#[tokio::test]
async fn who_may_not_move_stock_changes_everything_but_the_stock() {
    let shop = TestShop::with_products(1).await;
    let id = rows(&shop).await[0]["id"].clone();
    let (clerk, _) = shop.staff_with("clerk@example.org", &["products.view", "products.edit"]).await;
    let units = json!({"variants": [{"id": id, "stock_change": 1}]});
    let _ = clerk.patch("/api/variants/", &units).await.expect(403);
    let price = json!({"variants": [{"id": id, "price": eur(1)}]});
    assert_eq!(clerk.patch("/api/variants/", &price).await.expect(200)["results"][0]["price"], eur(1));
    let _ = shop.guest().patch("/api/variants/", &price).await.expect(401);
    shop.done().await;
}

#[tokio::test]
async fn the_audit_log_counts_what_a_sheet_touched_and_shows_some_of_it() {
    let shop = TestShop::empty().await;
    let variants: Vec<Value> = (0..30)
        .map(|n| json!({"sku": format!("S-{n}"), "options": {"Size": n.to_string()}, "price": eur(1_000)}))
        .collect();
    let body = json!({"title": "Shirt", "status": "active", "variants": variants});
    let _ = shop.staff().post("/api/products/", &body).await.expect(201);
    let changes: Vec<Value> =
        rows(&shop).await.iter().map(|row| json!({"id": row["id"], "price": eur(900)})).collect();
    let _ = shop.staff().patch("/api/variants/", &json!({"variants": changes})).await.expect(200);
    let log = shop.staff().get("/api/audit-log/?page_size=1").await.expect(200);
    let entry = &log["results"][0];
    assert_eq!(entry["operation"], "PATCH /api/variants/");
    let count = |topic: &str| {
        let subjects = entry["subjects"].as_array().unwrap();
        subjects.iter().filter(|subject| subject["topic"] == topic).count()
    };
    assert_eq!((count("price.changed"), count("product.changed")), (20, 1), "{entry:#}");
    assert!(entry["subject_count"].as_i64().unwrap() > 30, "{entry:#}");
    let whole = shop.staff().get("/api/audit-log/export/").await.text;
    assert!(whole.matches("price.changed").count() >= 30, "the export has all of them");
    shop.done().await;
}
