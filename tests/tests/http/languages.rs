//! What went wrong is told in the reader's language, and to programs the same in all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use reqwest::Method;
use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_testkit::{Answer, TestShop};

use crate::pages::Browser;

async fn register(shop: &TestShop, language: Option<&str>) -> Answer {
    let body = json!({"email": "nobody", "password": souk_testkit::PASSWORD, "first_name": "n".repeat(101)});
    let headers: Vec<(&str, &str)> = language.map(|tag| ("accept-language", tag)).into_iter().collect();
    shop.guest().call(Method::POST, "/accounts/register/", Some(&body), &headers).await
}

#[tokio::test]
async fn the_same_mistakes_are_told_in_the_language_that_is_asked_for() {
    let shop = TestShop::empty().await;
    let english = register(&shop, None).await;
    assert_eq!(english.headers["content-language"], "en");
    assert_eq!(english.headers["vary"], "accept-language");
    let english = english.expect_problem(422, "invalid");
    let german = register(&shop, Some("de-AT, en;q=0.8")).await;
    assert_eq!(german.headers["content-language"], "de");
    let german = german.expect_problem(422, "invalid");

    assert_eq!(english["detail"], "Some fields need another value.");
    assert_eq!(german["detail"], "Einige Felder brauchen einen anderen Wert.");
    assert_eq!(english["errors"]["first_name"], json!(["At most 100 characters."]));
    assert_eq!(german["errors"]["first_name"], json!(["Höchstens 100 Zeichen."]));
    let violations = json!([
        {"path": "email", "code": "no_email"},
        {"path": "first_name", "code": "too_long", "params": {"most": 100}},
    ]);
    assert_eq!((&english["violations"], &german["violations"]), (&violations, &violations));

    let arabic = register(&shop, Some("ar-EG, en;q=0.8")).await;
    assert_eq!(arabic.headers["content-language"], "ar");
    let arabic = arabic.expect_problem(422, "invalid");
    assert_eq!(arabic["detail"], "تحتاج بعض الحقول إلى قيمة أخرى.");
    assert_eq!(arabic["errors"]["first_name"], json!(["الحد الأقصى لعدد الأحرف: 100."]));
    assert_eq!(arabic["violations"], violations);

    let other = register(&shop, Some("fr, en;q=0.4, de;q=0.2")).await.expect_problem(422, "invalid");
    assert_eq!(other["errors"], english["errors"]);
    shop.done().await;
}

#[tokio::test]
async fn what_does_not_fit_its_type_has_a_code_as_well() {
    let shop = TestShop::with_products(1).await;
    let add = json!({"variant_id": shop.variant("SKU-1").await, "quantity": "two"});
    let german = [("accept-language", "de")];
    let answer = shop.guest().call(Method::POST, "/api/orders/cart/", Some(&add), &german).await;
    let problem = answer.expect_invalid("quantity");
    assert_eq!(problem["violations"], json!([{"path": "quantity", "code": "whole_number_wanted"}]));
    assert_eq!(problem["errors"]["quantity"], json!(["Bitte geben Sie eine ganze Zahl an."]));
    let missing = shop.guest().call(Method::GET, "/api/nothing/", None, &german).await;
    let missing = missing.expect_problem(404, "not_found");
    assert_eq!((&missing["detail"], &missing["violations"]), (&json!("Hier ist nichts."), &Value::Null));
    shop.done().await;
}

#[tokio::test]
async fn a_form_on_a_german_page_is_answered_in_german_whatever_the_browser_prefers() {
    let shop = TestShop::empty().await;
    let services = shop.shop.app().services.clone();
    let german =
        |tx: souk_db::Tx| async move { sql::exec(&tx, "UPDATE channel SET locale = 'de'", []).await };
    let changed: Result<u64, DbErr> = services.db.write(german).await;
    assert_eq!(changed.unwrap(), 1);
    services.channels_changed();
    let browser = Browser::of(&shop);
    let typed = [("email", "nobody"), ("password", souk_testkit::PASSWORD), ("first_name", "Ann")];
    let shown = browser.post("/account/register/", &typed).await;
    assert_eq!(shown.status.as_u16(), 422);
    assert_eq!(
        shown.input["data"]["errors"],
        json!({"email": ["Das ist keine E-Mail-Adresse, wie sie@example.org eine ist."]})
    );
    shop.done().await;
}

/// The string literals of `source`, in order.
fn literals(source: &str) -> Vec<String> {
    let (mut found, mut open, mut escaped) = (Vec::new(), None::<String>, false);
    for c in source.chars() {
        match (&mut open, c) {
            (None, '"') => open = Some(String::new()),
            (None, _) => {}
            (Some(text), c) if escaped => {
                text.push(c);
                escaped = false;
            }
            (Some(_), '\\') => escaped = true,
            (Some(_), '"') => found.extend(open.take()),
            (Some(text), c) => text.push(c),
        }
    }
    found
}

/// A message as its source has it.
struct Texts {
    code: String,
    english: String,
    german: String,
    arabic: Option<String>,
}

/// Each message of each crate.
fn messages() -> BTreeMap<String, Vec<Texts>> {
    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.file_name() {
                _ if path.is_dir() => files(&path, found),
                Some(name) if name == "messages.rs" => found.push(path),
                _ => {}
            }
        }
    }
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates")).unwrap() {
        let entry = entry.unwrap();
        let mut found = Vec::new();
        files(&entry.path().join("src"), &mut found);
        let source = |path: &PathBuf| std::fs::read_to_string(path).unwrap();
        // Isolates are written as escapes, whose braces are no placeholder's.
        let plain = |source: String| source.replace(r"\u{2066}", "").replace(r"\u{2069}", "");
        let sources: Vec<String> = found.iter().map(source).map(plain).collect();
        let told = sources.iter().flat_map(|source| source.split("Message::new(").skip(1)).map(|rest| {
            let mut texts = literals(rest).into_iter();
            let mut next = || texts.next().unwrap_or_else(|| panic!("a text is missing: {rest}"));
            let (code, english, german) = (next(), next(), next());
            Texts { code, english, german, arabic: rest.contains(".in_arabic(").then(next) }
        });
        all.insert(entry.file_name().to_string_lossy().into_owned(), told.collect());
    }
    all
}

/// The names between braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_message_has_a_code_of_its_own_and_the_same_parameters_in_each_language() {
    let all = messages();
    assert!(all.values().map(Vec::len).sum::<usize>() > 200, "the messages are found");
    for (slice, messages) in &all {
        let mut codes = BTreeSet::new();
        for Texts { code, english, german, arabic } in messages {
            let is_snake = code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            assert!(is_snake && !code.is_empty(), "{slice}: {code}");
            assert!(codes.insert(code), "{slice}: {code} is there twice");
            assert_eq!(placeholders(english), placeholders(german), "{slice}: {code}");
            assert!(!english.is_empty() && !german.is_empty() && english != german, "{slice}: {code}");
            if let Some(arabic) = arabic {
                assert_eq!(placeholders(english), placeholders(arabic), "{slice}: {code}");
                assert!(arabic.chars().any(|c| ('\u{621}'..='\u{64a}').contains(&c)), "{slice}: {code}");
            }
        }
    }
}

/// The crates whose messages shoppers meet.
const OF_SHOPPERS: [&str; 15] = [
    "accounts",
    "app",
    "cart",
    "checkout",
    "http",
    "inventory",
    "listing",
    "orders",
    "payments",
    "platform",
    "profile",
    "reviews",
    "shipping",
    "storefront",
    "totals",
];

#[test]
fn what_shoppers_meet_is_said_in_arabic_as_well() {
    let all = messages();
    for slice in OF_SHOPPERS {
        for Texts { code, arabic, .. } in &all[slice] {
            assert!(arabic.is_some(), "{slice}: {code}");
        }
    }
}
