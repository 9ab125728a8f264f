//! `/api/search/`: what is found for words as people type them.

use serde_json::{Value, json};
use souk_testkit::TestShop;

async fn add(shop: &TestShop, title: &str, more: Value) {
    let mut body = json!({"title": title, "status": "active", "variants": [{"price": {"amount": 1_000, "currency": "EUR"}, "stock": 3}]});
    for (name, value) in more.as_object().unwrap() {
        let of = if name == "sku" { &mut body["variants"][0] } else { &mut body };
        of[name] = value.clone();
    }
    let _ = shop.staff().post("/api/products/", &body).await.expect(201);
}

async fn ask(shop: &TestShop, words: &str) -> Value {
    let encoded: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    shop.guest().get(&format!("/api/search/?q={encoded}")).await.expect(200)
}

fn titles(found: &Value) -> Vec<&str> {
    found["results"].as_array().unwrap().iter().map(|product| product["title"].as_str().unwrap()).collect()
}

/// A shop of some things that are called alike.
async fn shop() -> TestShop {
    let shop = TestShop::empty().await;
    for (title, more) in [
        ("Tamri mug", json!({"sku": "MUG-300/b"})),
        ("Mug rack", json!({})),
        ("Teapot", json!({"description": "<p>Pours without a drop.</p>"})),
        ("Rolltop backpacks", json!({})),
        ("Suede shoes", json!({})),
        ("Ruled notebook", json!({"brand": "Nour"})),
        ("Wireless keyboard", json!({"brand": "Keys & Co"})),
        ("Wireless mouse", json!({})),
        ("Wi-Fi radio", json!({})),
        ("Power bank 20000 mAh", json!({})),
        ("Laptop 15.6\" with 8 GB", json!({})),
        ("Laptop 17 inch with 16GB", json!({})),
        (
            "Sleeve",
            json!({"description": "<p>Keeps it safe.</p><ul><li>fits: Ruled notebook, Wireless mouse</li></ul>"}),
        ),
    ] {
        add(&shop, title, more).await;
    }
    shop
}

#[tokio::test]
async fn plurals_spellings_units_and_part_numbers_are_found() {
    let shop = shop().await;
    for (words, first) in [
        ("mugs", "Tamri mug"),
        ("teapots", "Teapot"),
        ("backpack", "Rolltop backpacks"),
        ("shoe", "Suede shoes"),
        ("wifi", "Wi-Fi radio"),
        ("wi fi", "Wi-Fi radio"),
        ("wi-fi", "Wi-Fi radio"),
        ("powerbank", "Power bank 20000 mAh"),
        ("note book", "Ruled notebook"),
        ("17\" laptop", "Laptop 17 inch with 16GB"),
        ("laptop 15,6 inch", "Laptop 15.6\" with 8 GB"),
        ("8gb", "Laptop 15.6\" with 8 GB"),
        ("16 gb laptops", "Laptop 17 inch with 16GB"),
        ("20,000mah", "Power bank 20000 mAh"),
        ("mug-300/B", "Tamri mug"),
        ("mug-300", "Tamri mug"),
        ("noteb", "Ruled notebook"),
    ] {
        let found = ask(&shop, words).await;
        assert_eq!(titles(&found).first(), Some(&first), "{words}: {:?}", titles(&found));
        assert!(found["query"]["corrected"].is_null(), "{words}: {}", found["query"]);
    }
    shop.done().await;
}

#[tokio::test]
async fn what_was_typed_wrong_is_taken_for_what_is_there_and_said_so() {
    let shop = shop().await;
    for (words, taken, first) in [
        ("mgu", "mug", "Tamri mug"),
        ("notbook", "notebook", "Ruled notebook"),
        ("wireles keybord", "wireless keyboard", "Wireless keyboard"),
        ("teappot", "teapot", "Teapot"),
        ("wireless moise", "wireless mouse", "Wireless mouse"),
        ("suedeshoes", "suede shoes", "Suede shoes"),
    ] {
        let found = ask(&shop, words).await;
        assert_eq!(found["query"], json!({"text": words, "corrected": taken}), "{words}");
        assert_eq!(titles(&found).first(), Some(&first), "{words}: {:?}", titles(&found));
        assert!(found["facets"].is_object());
    }
    // The list for merchants' tools takes words as they stand.
    assert_eq!(shop.guest().get("/api/products/?search=notbook").await.expect(200)["count"], 0);
    for words in ["xqzv", "?!", "🫖"] {
        let found = ask(&shop, words).await;
        assert_eq!((&found["count"], &found["query"]["corrected"]), (&json!(0), &Value::Null), "{words}");
    }
    shop.done().await;
}

#[tokio::test]
async fn what_has_all_words_comes_before_what_has_most_and_what_a_list_names_comes_last() {
    let shop = shop().await;
    assert_eq!(titles(&ask(&shop, "wireless keyboard").await), ["Wireless keyboard"]);
    let found = ask(&shop, "wireless keyboard mouse").await;
    assert_eq!(titles(&found).len(), 3, "these have most of the words: {:?}", titles(&found));
    assert_eq!(titles(&found)[2], "Sleeve", "which only fits a wireless mouse");
    let found = ask(&shop, "mouse").await;
    assert_eq!(titles(&found), ["Wireless mouse", "Sleeve"]);
    assert_eq!(titles(&ask(&shop, "mug rack").await)[0], "Mug rack", "a title that is what was asked");
    shop.done().await;
}

#[tokio::test]
async fn each_letter_brings_searches_categories_and_products_that_begin_so() {
    let shop = shop().await;
    let staff = shop.staff();
    let cups = staff.post("/api/categories/", &json!({"name": "Mugs & cups"})).await.expect(201);
    let _ = staff.patch("/api/products/tamri-mug/", &json!({"category": cups["slug"]})).await.expect(200);
    let suggest = async |typed: &str| {
        let encoded: String = typed.bytes().map(|byte| format!("%{byte:02X}")).collect();
        shop.guest().get(&format!("/api/search/suggestions/?q={encoded}")).await.expect(200)
    };
    let titles = |found: &Value| -> Vec<String> {
        found["products"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["title"].as_str().unwrap().to_owned())
            .collect()
    };
    let found = suggest("mu").await;
    assert_eq!(found["categories"][0]["name"], "Mugs & cups", "{found:#}");
    assert_eq!(found["queries"][0], "mug");
    assert!(titles(&found).contains(&"Tamri mug".to_owned()), "{found:#}");
    assert_eq!(found["products"][0]["price"], json!({"amount": 1_000, "currency": "EUR"}));
    let found = suggest("wireless ke").await;
    assert_eq!(titles(&found), ["Wireless keyboard"], "not what keeps a wireless mouse: {found:#}");
    assert_eq!(found["queries"], json!(["wireless keyboard"]));
    assert_eq!(titles(&suggest("wireles keybo").await)[0], "Wireless keyboard", "although it is typed wrong");
    for nothing in ["", "   ", "!", "xqzvw"] {
        assert_eq!(
            suggest(nothing).await,
            json!({"queries": [], "categories": [], "products": []}),
            "{nothing}"
        );
    }
    let _ = shop.guest().get("/api/search/suggestions/").await.expect_problem(400, "invalid_parameter");
    shop.done().await;
}

#[tokio::test]
async fn what_a_merchant_teaches_is_at_work_at_once_and_gone_when_it_is_taken_back() {
    let shop = shop().await;
    let staff = shop.staff();
    assert_eq!(ask(&shop, "rucksack").await["count"], 0);
    let rule = json!({"kind": "synonyms", "terms": ["Rucksack", "backpacks", "rolltop bag"]});
    let made = staff.post("/api/search/rules/", &rule).await.expect(201);
    assert_eq!(titles(&ask(&shop, "rucksacks").await), ["Rolltop backpacks"], "also in the plural");
    assert_eq!(titles(&ask(&shop, "rolltop bag").await)[0], "Rolltop backpacks", "a term of two words");
    add(&shop, "Bag that closes by a rolltop", json!({})).await;
    let found = ask(&shop, "backpack").await;
    assert_eq!(titles(&found), ["Rolltop backpacks", "Bag that closes by a rolltop"], "{found:#}");
    assert!(found["query"]["corrected"].is_null());

    let ignored = json!({"kind": "ignored", "terms": ["the", "for"]});
    let _ = staff.post("/api/search/rules/", &ignored).await.expect(201);
    assert_eq!(titles(&ask(&shop, "the mouse for the keyboard").await).len(), 3, "as if they were not there");
    let listed = staff.get("/api/search/rules/").await.expect(200);
    assert_eq!((&listed["count"], &listed["results"][1]["terms"]), (&json!(2), &rule["terms"]));

    let path = format!("/api/search/rules/{}/", made["id"].as_str().unwrap());
    let _ = staff.delete(&path).await.expect(204);
    assert_eq!(staff.delete(&path).await.status, 404);
    assert_eq!(ask(&shop, "rucksack").await["count"], 0);

    for (terms, field) in [
        (json!(["ssd"]), "terms"),
        (json!(["ssd", "SSDs"]), "terms"),
        (json!(["ssd", "!?"]), "terms[1]"),
        (json!(["ssd", "a b c d e"]), "terms[1]"),
        (json!(["ssd", "x".repeat(101)]), "terms[1]"),
    ] {
        let refused = staff.post("/api/search/rules/", &json!({"kind": "synonyms", "terms": terms})).await;
        let _ = refused.expect_invalid(field);
    }
    let two = json!({"kind": "ignored", "terms": ["of the"]});
    let _ = staff.post("/api/search/rules/", &two).await.expect_invalid("terms[0]");
    shop.done().await;
}

#[tokio::test]
async fn words_lose_the_endings_of_the_language_that_a_merchant_chose() {
    let shop = TestShop::empty().await;
    for title in ["Tasse aus Ton", "Bücher über Tee", "Lampe"] {
        add(&shop, title, json!({})).await;
    }
    let exact = async |words: &str| {
        let found = ask(&shop, words).await;
        let is_exact = found["query"]["corrected"].is_null();
        titles(&found).into_iter().filter(|_| is_exact).map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(exact("Lampen").await, [""; 0]);
    let settings = "/api/search/settings/";
    assert_eq!(shop.staff().get(settings).await.expect(200)["language"], "en");
    let _ = shop.staff().put(settings, &json!({"language": "de"})).await.expect(200);
    for (words, title) in [("Tassen", "Tasse aus Ton"), ("Buch", "Bücher über Tee"), ("Lampen", "Lampe")] {
        assert_eq!(exact(words).await, [title], "{words}");
    }
    assert_eq!(shop.staff().get(settings).await.expect(200)["language"], "de");
    assert_eq!(shop.staff().put(settings, &json!({"language": "xx"})).await.status, 422);
}

#[tokio::test]
async fn pages_by_cursor_go_on_behind_the_last_product_whatever_came_meanwhile() {
    let shop = TestShop::empty().await;
    for n in 0..7 {
        add(&shop, &format!("Mug {n}"), json!({"sku": format!("M-{n}")})).await;
    }
    let page = async |more: &str| {
        shop.guest().get(&format!("/api/search/?q=mug&page_size=3{more}")).await.expect(200)
    };
    for ordering in ["", "&ordering=price", "&ordering=-created_at"] {
        let all = shop.guest().get(&format!("/api/search/?q=mug{ordering}")).await.expect(200);
        let mut wanted: Vec<String> = titles(&all).into_iter().map(ToOwned::to_owned).collect();
        let (mut seen, mut cursor) = (Vec::new(), Some(String::new()));
        let mut newer = 0;
        while let Some(at) = cursor {
            let found = page(&format!("{ordering}{at}")).await;
            seen.extend(titles(&found).into_iter().map(ToOwned::to_owned));
            cursor = found["next_cursor"].as_str().map(|cursor| format!("&cursor={cursor}"));
            // What is new stands before all that was seen.
            newer += 1;
            if ordering == "&ordering=-created_at" {
                add(&shop, &format!("Mug of later {newer}"), json!({"sku": format!("L-{newer}")})).await;
            }
        }
        if ordering.is_empty() {
            seen.sort();
            wanted.sort();
        }
        assert_eq!(seen, wanted, "{ordering}");
    }
    let first = page("&ordering=title").await;
    assert_eq!(first["next_cursor"], Value::Null);
    assert!(first["next"].is_string());
    for wrong in ["&cursor=x", "&cursor=1.2.3&page=2"] {
        let refused = shop.guest().get(&format!("/api/search/?q=mug{wrong}")).await;
        assert_eq!(refused.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn whatever_is_typed_is_answered_or_refused_and_never_fails() {
    let shop = shop().await;
    let long = "mug ".repeat(2_500);
    let filters: String = (0..400).map(|n| format!("&attr.colour=c{n}")).collect();
    for (query, more, wanted) in [
        ("🫖🫖 ☕", "", 200),
        (&*long, "", 422),
        ("mug AND (NOT \"rack\" OR title:* ^3 ~2 [a TO z] +-", "", 200),
        ("<script>alert(1)</script> ' OR 1=1 --", "", 200),
        ("كوب شاي קומקום \u{202e}gum", "", 200),
        ("", "", 200),
        ("\u{0}\u{1}", "", 200),
        ("mug", "&attr.nobody=x&brand=nobody", 200),
        ("mug", &*filters, 400),
        ("mug", "&nobody=x", 400),
        ("mug", "&min_price=9223372036854775807", 200),
        ("mug", "&page=9223372036854775807", 400),
        ("mug", "&cursor=7fffffffffffffff.7ff8000000000000.1", 200),
        ("mug", "&cursor=-8000000000000000.0.0", 200),
    ] {
        let encoded: String = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for at in ["/api/search/", "/search/", "/api/search/suggestions/"] {
            let more = if at.ends_with("suggestions/") { "" } else { more };
            let answer = shop.guest().get(&format!("{at}?q={encoded}{more}")).await;
            let status = answer.status.as_u16();
            assert!(status < 500, "{at} {} {more}: {status}", &query[..query.len().min(20)]);
            if at == "/api/search/" {
                assert_eq!(status, wanted, "{query:.20} {more:.20}");
            }
        }
    }
}
