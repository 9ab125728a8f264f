//! Files of products: exported, imported, looked at before, told line by line.

use serde_json::{Value, json};
use souk_testkit::{Client, TestShop};

/// Two products that have every kind of field.
async fn fill(staff: &Client) {
    let crockery = staff.post("/api/categories/", &json!({"name": "Crockery"})).await.expect(201);
    let mugs = json!({"name": "Mugs > small", "parent_id": crockery["id"]});
    let mugs = staff.post("/api/categories/", &mugs).await.expect(201);
    let eur = |amount: i64| json!({"amount": amount, "currency": "EUR"});
    let mug = json!({
        "title": "=Sea mug, \"blue\"", "slug": "sea-mug", "description": "<p>Thrown by hand;<br>\n'each' its own.</p>",
        "brand": "Ida Pots", "category": mugs["id"], "tax_class": "reduced", "status": "active", "featured": true,
        "seo_title": "+The sea mug", "seo_description": "A line, of text",
        "tags": ["blue", "a, b", "'90s"],
        "attributes": [
            {"name": "Material", "value": "Clay"}, {"name": "Litres", "value": 0.35},
            {"name": "Dishwasher", "value": true, "custom": true}
        ],
        "images": [
            {"source": "https://pictures.example.org/a.jpg", "alt": "From the front", "focal": {"x": 30, "y": 70}},
            {"source": "https://pictures.example.org/b.jpg"}
        ],
        "variants": [
            {"sku": "MUG-S", "options": {"Size": "Small", "Colour": "Sea"}, "price": eur(1850), "compare_at_price": eur(2200),
             "barcode": "0012345678905", "weight_grams": 310, "stock": 7, "image": "https://pictures.example.org/b.jpg"},
            {"sku": "MUG-L", "options": {"Size": "Large", "Colour": "Sand"}, "price": eur(2400), "active": false},
            {"sku": "MUG-XL", "options": {"Size": "Huge", "Colour": "Sand"}, "price": eur(2600), "stock": 0}
        ]
    });
    let mug = staff.post("/api/products/", &mug).await.expect(201);
    let draft = json!({"title": "Plain plate", "status": "draft", "publish_at": "2099-01-02T03:04:05Z"});
    let draft = staff.post("/api/products/", &draft).await.expect(201);
    // The one names what stands behind it in the file.
    for (one, other) in [(&mug, &draft), (&draft, &mug)] {
        let path = format!("/api/products/{}/", one["id"].as_str().unwrap());
        let _ = staff.patch(&path, &json!({"related": [other["id"]]})).await.expect(200);
    }
}

/// Uploads `file`, has the worker do it, and answers how it fares.
async fn imported(shop: &TestShop, file: &str, fields: &[(&str, &str)]) -> Value {
    let begun = shop.staff().upload("/api/imports/", file.as_bytes(), fields).await.expect(202);
    shop.run_jobs().await;
    shop.staff().get(&path(&begun)).await.expect(200)
}

fn path(import: &Value) -> String {
    format!("/api/imports/{}/", import["id"].as_str().unwrap())
}

async fn lines(shop: &TestShop, import: &Value) -> Vec<(String, String, String)> {
    let answer = shop.staff().get(&format!("{}lines/", path(import))).await.expect(200);
    let text = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
    let lines = answer["results"].as_array().unwrap();
    lines.iter().map(|l| (text(l, "kind"), text(l, "handle"), text(l, "field"))).collect()
}

fn told(kind: &str, handle: &str, field: &str) -> (String, String, String) {
    (kind.to_owned(), handle.to_owned(), field.to_owned())
}

#[tokio::test]
async fn what_is_exported_comes_in_again_field_by_field() {
    let shop = TestShop::empty().await;
    fill(&shop.staff()).await;
    for format in ["csv", "jsonl"] {
        let export = format!("/api/products/export/?format={format}");
        let file = shop.staff().get(&export).await.text;
        assert!(file.contains("sea-mug") && file.contains("plain-plate"), "{file}");
        let other = TestShop::empty().await;
        let run = imported(&other, &file, &[]).await;
        let all = lines(&other, &run).await;
        assert_eq!(
            (&run["state"], &run["created"], &run["refused"]),
            (&json!("finished"), &json!(2), &json!(0)),
            "{all:?}"
        );
        assert_eq!(other.staff().get(&export).await.text, file, "{format}");
        let mug = other.staff().get("/api/products/sea-mug/record/").await.expect(200);
        assert_eq!(mug["related"][0]["slug"], "plain-plate", "{mug:#}");
        // Once more, and to the shop that it came from: nothing changes.
        for shop in [&other, &shop] {
            let run = imported(shop, &file, &[]).await;
            let all = lines(shop, &run).await;
            assert_eq!((&run["unchanged"], &run["updated"]), (&json!(2), &json!(0)), "{format}: {all:?}");
        }
        other.done().await;
    }
    shop.done().await;
}

#[tokio::test]
async fn a_dry_run_tells_line_by_line_what_would_change_and_is_then_done_for_real() {
    let shop = TestShop::empty().await;
    fill(&shop.staff()).await;
    let file = shop.staff().get("/api/products/export/").await.text;
    let file = file.replace("Plain plate", "Plain dish").replace(",2400", ",x").replace("24.00", "25.00");
    let file = format!("{file}new-one,New,{}\r\nbad-one,{}\r\n", ",".repeat(45), ",".repeat(46));
    let run = imported(&shop, &file, &[("dry_run", "true")]).await;
    let expected = [
        told("updated", "sea-mug", "price"),
        told("updated", "plain-plate", "title"),
        told("created", "new-one", ""),
        told("refused", "bad-one", "title"),
    ];
    assert_eq!(lines(&shop, &run).await, expected);
    assert_eq!(
        (&run["dry_run"], &run["can_apply"], &run["percent"]),
        (&json!(true), &json!(true), &json!(100))
    );
    assert_eq!(shop.guest().get("/api/products/new-one/").await.status, 404, "nothing is written");

    let applied = shop.staff().post(&format!("{}apply/", path(&run)), &json!({})).await.expect(202);
    assert_eq!((&applied["state"], &applied["dry_run"]), (&json!("waiting"), &json!(false)));
    shop.run_jobs().await;
    assert_eq!(lines(&shop, &run).await, expected);
    let dish = shop.staff().get("/api/products/plain-plate/").await.expect(200);
    assert_eq!(dish["title"], "Plain dish");
    let again = shop.staff().post(&format!("{}apply/", path(&run)), &json!({})).await;
    let _ = again.expect_problem(409, "import_not_ready");
    let report = shop.staff().get(&format!("{}report.csv", path(&run))).await.text;
    assert!(report.contains("refused,bad-one,title,"), "{report}");
    let listed = shop.staff().get("/api/imports/").await.expect(200);
    assert_eq!((&listed["count"], &listed["results"][0]["state"]), (&json!(1), &json!("finished")));
    shop.done().await;
}

#[tokio::test]
async fn a_header_that_nobody_knows_is_asked_about_once() {
    let shop = TestShop::empty().await;
    let (bytes, _, _) =
        encoding_rs::WINDOWS_1252.encode("Artikelnr;Bezeichnung;VK;Größe;Notiz\r\nK-1;Käse;3,50;klein;x\r\n");
    let begun = shop.staff().upload("/api/imports/", &bytes, &[]).await.expect(202);
    let question = &begun["mapping"];
    assert_eq!((&begun["state"], &question["headers"][4]), (&json!("mapping"), &json!("Notiz")));
    let proposal =
        json!({"Artikelnr": "sku", "Bezeichnung": "title", "VK": "price", "Größe": "option1_value"});
    assert_eq!(question["proposal"], proposal);
    let mapping = format!("{}mapping/", path(&begun));
    let staff = shop.staff();
    let put = |mapped: Value| json!({"mapping": mapped});
    let _ = staff.put(&mapping, &put(json!({"VK": "price"}))).await.expect_invalid("mapping");
    let wrong = staff.put(&mapping, &put(json!({"Bezeichnung": "titel"}))).await;
    let _ = wrong.expect_invalid("mapping.Bezeichnung");
    let _ = staff.put(&mapping, &put(proposal.clone())).await.expect(200);
    let late = staff.put(&mapping, &put(proposal)).await;
    let _ = late.expect_problem(409, "import_not_waiting");
    shop.run_jobs().await;
    let run = staff.get(&path(&begun)).await.expect(200);
    let all = lines(&shop, &run).await;
    assert_eq!((&run["state"], &run["created"]), (&json!("finished"), &json!(1)), "{all:?}");
    let product = shop.guest().get("/api/products/kase/").await.expect(200);
    assert_eq!(
        (&product["title"], &product["variants"][0]["price"]["amount"]),
        (&json!("Käse"), &json!(350))
    );
    assert_eq!(product["variants"][0]["options"], json!({"Größe": "klein"}));

    let next = staff.upload("/api/imports/", &bytes, &[]).await.expect(202);
    assert_eq!(next["state"], "waiting", "what was said is kept");
    shop.done().await;
}

#[tokio::test]
async fn other_shops_files_come_in_over_the_api_too() {
    let shop = TestShop::empty().await;
    let woo = "ID,Type,SKU,Name,Regular price\n1,simple,K,Cheese,3.50\n";
    assert_eq!(imported(&shop, woo, &[]).await["created"], 1);
    let shopify = "Handle,Title,Variant Price\nmug,Mug,5.00\n";
    assert_eq!(imported(&shop, shopify, &[]).await["created"], 1);
    let run = imported(&shop, &shopify.replace("5.00", "6.00"), &[("dry_run", "true")]).await;
    assert_eq!(lines(&shop, &run).await, [told("updated", "mug", "price")]);
    shop.done().await;
}

#[tokio::test]
async fn imports_refuse_what_they_cannot_read_and_whoever_may_not() {
    let shop = TestShop::empty().await;
    let staff = shop.staff();
    let upload = |file: &'static [u8], fields: &'static [(&'static str, &'static str)]| {
        let staff = shop.staff();
        async move { staff.upload("/api/imports/", file, fields).await }
    };
    let _ = upload(b"PK\x03\x04", &[]).await.expect_invalid("file");
    let _ = upload(b"", &[]).await.expect_invalid("file");
    let _ = upload(b"a,b\n", &[("dry_run", "perhaps")]).await.expect_invalid("dry_run");
    let _ = upload(b"a,b\n", &[("more", "x")]).await.expect_invalid("more");
    let _ = upload(b"a,b\n", &[("mapping", "{\"a\":1}")]).await.expect_invalid("mapping");
    assert_eq!(staff.get("/api/imports/").await.expect(200)["count"], 0);

    let waiting = upload(b"a,b\n1,2\n", &[]).await.expect(202);
    let cancelled = staff.post(&format!("{}cancel/", path(&waiting)), &json!({})).await.expect(200);
    assert_eq!(cancelled["state"], "cancelled");
    let over = staff.post(&format!("{}cancel/", path(&waiting)), &json!({})).await;
    let _ = over.expect_problem(409, "import_over");
    let _ = staff
        .get("/api/imports/0193500c-0000-7000-8000-00000000dead/")
        .await
        .expect_problem(404, "not_found");

    let (clerk, _) = shop.staff_with("clerk@example.org", &["products.view"]).await;
    let _ = clerk.get("/api/imports/").await.expect_problem(403, "permission_denied");
    let _ = clerk.upload("/api/imports/", b"a,b\n", &[]).await.expect_problem(403, "permission_denied");
    let _ = shop.guest().get("/api/imports/").await.expect_problem(401, "not_authenticated");
    shop.done().await;
}
