//! What shoppers are written.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use souk_db::{DbErr, sql};
use souk_mail::{Outgoing, Sender};
use souk_platform::Mails;
use souk_testkit::{Client, TestShop};

/// More than an order is held for its payment.
const HOLD: Duration = Duration::from_secs(31 * 60);

/// An order of one thing, paid by `method`, and the address of its API.
async fn order(shop: &TestShop, guest: &Client, method: &str) -> (Value, String) {
    guest.puts(shop, "SKU-1", 1).await;
    let order = guest.orders(shop, method).await.expect(201);
    let path = format!("/api/orders/orders/{}/", order["id"].as_str().unwrap());
    (order, path)
}

/// Confirms the payment of `order` at the bank.
async fn confirm(shop: &TestShop, order: &Value) {
    let bank = format!("{}{}", shop.shop.url(), order["payments"][0]["next_action"]["url"].as_str().unwrap());
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    http.post(bank).form(&[("decision", "confirm")]).send().await.unwrap();
}

/// The subjects of what was mailed once all that is due is done.
async fn subjects(shop: &TestShop) -> Vec<String> {
    shop.run_jobs().await;
    shop.shop.mails().into_iter().map(|mail| mail.subject).collect()
}

/// Both halves of `mail` say `words`.
fn says(mail: &Outgoing, words: &str) -> bool {
    mail.text.contains(words) && mail.html.contains(words)
}

#[tokio::test]
async fn an_order_is_confirmed_in_the_language_that_it_was_placed_in_with_each_step_of_its_total() {
    let shop = TestShop::with_products(1).await;
    let services = shop.shop.app().services.clone();
    let speaks =
        |tx: souk_db::Tx| async move { sql::exec(&tx, "UPDATE channel SET locales = 'en,de,ar'", []).await };
    let changed: Result<u64, DbErr> = services.db.write(speaks).await;
    assert_eq!(changed.unwrap(), 1);
    services.channels_changed();
    for (language, subject, headline, within, amount) in [
        (
            "de-AT, en;q=0.5",
            "ist bestätigt",
            "Vielen Dank für Ihre Bestellung",
            "Darin VAT 21 %",
            "10,00 EUR",
        ),
        ("fr", "is confirmed", "Thank you for your order", "Of which VAT 21 %", "10.00 EUR"),
        (
            "ar-EG",
            "\u{2069}",
            "شكرًا على طلبك",
            "منها \u{2068}VAT \u{2068}21 %\u{2069}\u{2069}",
            "\u{2068}10.00 EUR\u{2069}",
        ),
    ] {
        let guest = shop.guest();
        guest.puts(&shop, "SKU-1", 1).await;
        let body = shop.order_body("approve").await;
        let headers = [("accept-language", language)];
        let order = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &headers).await.expect(201);
        shop.run_jobs().await;
        let mail = shop.shop.mails().pop().unwrap();
        assert!(mail.subject.ends_with(subject), "{}", mail.subject);
        let (number, street) =
            (order["number"].as_str().unwrap(), order["shipping_address"]["line1"].as_str().unwrap());
        let method = order["deliveries"][0]["method"].as_str().unwrap();
        let link = format!("/orders/{}/?token=", order["id"].as_str().unwrap());
        for words in [headline, within, amount, number, street, method] {
            assert!(says(&mail, words), "{words}: {}", mail.text);
        }
        assert!(mail.text.contains(&link), "{}", mail.text);
    }
    shop.done().await;
}

#[tokio::test]
async fn an_order_that_is_paid_later_is_told_of_twice_and_one_that_is_paid_soon_once() {
    let shop = TestShop::with_products(1).await;
    let (later, soon) = (shop.guest(), shop.guest());
    let (late, _) = order(&shop, &later, "challenge").await;
    assert!(subjects(&shop).await.is_empty(), "most are paid in two minutes");
    shop.shop.clock().advance(Duration::from_secs(120));
    let waiting = format!("Order {} is waiting for your payment", late["number"].as_str().unwrap());
    assert_eq!(subjects(&shop).await, [waiting.as_str()]);
    assert!(says(&shop.shop.mails()[0], "It is not paid yet."));
    confirm(&shop, &late).await;
    let arrived = format!("Payment received for order {}", late["number"].as_str().unwrap());
    assert_eq!(subjects(&shop).await, [waiting.as_str(), arrived.as_str()]);

    let (quick, _) = order(&shop, &soon, "challenge").await;
    confirm(&shop, &quick).await;
    let confirmed = format!("Order {} is confirmed", quick["number"].as_str().unwrap());
    assert_eq!(subjects(&shop).await[2..], [confirmed]);
    shop.shop.clock().advance(Duration::from_secs(600));
    assert_eq!(subjects(&shop).await.len(), 3, "each thing is told once");
    shop.done().await;
}

#[tokio::test]
async fn each_parcel_is_told_of_with_what_is_in_it_and_where_to_follow_it() {
    let shop = TestShop::with_products(2).await;
    let guest = shop.guest();
    guest.puts(&shop, "SKU-2", 1).await;
    let (bought, path) = order(&shop, &guest, "approve").await;
    shop.run_jobs().await;
    for (line, number) in [(0, "TRACK-1"), (1, "TRACK-2")] {
        let lines = json!([{"line_id": bought["lines"][line]["id"], "quantity": 1}]);
        let parcel = json!({"lines": lines, "carrier": "Bpost", "tracking_number": number});
        let _ = shop.staff().post(&format!("{path}fulfillments/"), &parcel).await.expect(201);
        shop.run_jobs().await;
        let mail = shop.shop.mails().pop().unwrap();
        assert!(mail.subject.ends_with("is on its way"), "{}", mail.subject);
        let (inside, other) = (&bought["lines"][line]["title"], &bought["lines"][1 - line]["title"]);
        for words in [number, "Bpost", inside.as_str().unwrap()] {
            assert!(says(&mail, words), "{words}: {}", mail.text);
        }
        assert!(!mail.text.contains(other.as_str().unwrap()), "{}", mail.text);
    }
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 3);
}

#[tokio::test]
async fn an_order_of_which_everything_was_sent_is_told_once_that_it_arrived() {
    let shop = TestShop::with_products(1).await;
    let (staff, guest) = (shop.staff(), shop.guest());
    let (order, path) = order(&shop, &guest, "approve").await;
    let deliver = format!("{path}deliver/");
    let _ = staff.post(&deliver, &json!({})).await.expect_problem(409, "not_deliverable");
    let _ = staff.post(&format!("{path}fulfillments/"), &json!({})).await.expect(201);
    assert_eq!(guest.post(&deliver, &json!({})).await.status, 401);
    let arrived = staff.post(&deliver, &json!({})).await.expect(200);
    assert_eq!(
        (arrived["status"].as_str(), arrived["fulfillment_status"].as_str()),
        (Some("delivered"), Some("delivered"))
    );
    let _ = staff.post(&deliver, &json!({})).await.expect_problem(409, "not_deliverable");
    let told = subjects(&shop).await;
    let wanted = format!("Order {} has arrived", order["number"].as_str().unwrap());
    assert_eq!(told.iter().filter(|subject| **subject == wanted).count(), 1, "{told:?}");
    let mails = staff.get(&format!("{path}mails/")).await.expect(200);
    let mut kinds: Vec<&str> =
        mails.as_array().unwrap().iter().map(|m| m["mail"].as_str().unwrap()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["order_confirmed", "order_delivered", "order_shipped"]);
    assert!(mails.as_array().unwrap().iter().all(|mail| mail["status"] == "sent"), "{mails}");
    assert_eq!(guest.get(&format!("{path}mails/")).await.status, 401);
    shop.done().await;
}

#[tokio::test]
async fn a_cancelled_order_is_told_the_truth_about_its_money() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let (_, path) = order(&shop, &guest, "decline").await;
    let _ = guest.post(&format!("{path}cancel/"), &json!({})).await.expect(200);
    assert_eq!(subjects(&shop).await.len(), 1);
    let mail = shop.shop.mails().pop().unwrap();
    assert!(says(&mail, "Nothing was paid") && !says(&mail, "goes back the way it came"), "{}", mail.text);

    let guest = shop.guest();
    let (paid, path) = order(&shop, &guest, "approve").await;
    shop.run_jobs().await;
    let _ = shop.staff().post(&format!("{path}cancel/"), &json!({})).await.expect(200);
    let told = subjects(&shop).await.split_off(2);
    let number = paid["number"].as_str().unwrap();
    let total = paid["total"]["amount"].as_i64().unwrap();
    let amount = format!("{}.{:02} EUR", total / 100, total % 100);
    let mut wanted =
        [format!("Order {number} was cancelled"), format!("{amount} paid back for order {number}")];
    let mut told_sorted = told.clone();
    told_sorted.sort();
    wanted.sort();
    assert_eq!(told_sorted, wanted);
    let mails = shop.shop.mails();
    let cancelled = mails.iter().rfind(|m| m.subject.ends_with("was cancelled")).unwrap();
    assert!(says(cancelled, &format!("You paid {amount}. It goes back")), "{}", cancelled.text);
    shop.done().await;
    assert_eq!(shop.shop.mails().len(), 4);
}

#[tokio::test]
async fn an_order_that_nobody_paid_is_told_so_before_it_is_given_up() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let _ = order(&shop, &guest, "decline").await;
    shop.shop.clock().advance(Duration::from_secs(121));
    shop.run_jobs().await;
    let since = shop.shop.clock().now();
    shop.shop.clock().advance(HOLD);
    shop.shop.run_schedules(since).await.unwrap();
    let told = subjects(&shop).await;
    assert!(
        told[0].contains("is waiting for your payment") && told[1].ends_with("was cancelled"),
        "{told:?}"
    );
    assert!(says(&shop.shop.mails()[1], "Nothing was paid"));
    shop.done().await;
}

#[tokio::test]
async fn a_mail_that_cannot_be_sent_stops_nothing_else() {
    let shop = TestShop::with_products(1).await;
    let guest = shop.guest();
    let (_, path) = order(&shop, &guest, "approve").await;
    let spoilt: Result<u64, DbErr> = shop
        .shop
        .db()
        .write(|tx| async move { sql::exec(&tx, "UPDATE orders SET email = 'nobody'", []).await })
        .await;
    assert_eq!(spoilt.unwrap(), 1);
    assert!(subjects(&shop).await.is_empty());
    let sent = shop.staff().post(&format!("{path}fulfillments/"), &json!({})).await.expect(201);
    assert_eq!(sent["status"], "fulfilled");
    shop.run_jobs().await;
    let dead = souk_jobs::list(shop.shop.db().read(), "dead").await.unwrap();
    assert!(dead.len() == 2 && dead.iter().all(|job| job.name == "checkout.order_mail"), "{dead:?}");
    let mails = shop.staff().get(&format!("{path}mails/")).await.expect(200);
    let mails = mails.as_array().unwrap();
    assert_eq!(mails.len(), 2, "staff see on the order what never arrived: {mails:?}");
    assert!(mails.iter().all(|mail| mail["status"] == "failed" && mail["error"] != ""), "{mails:?}");
}

#[tokio::test]
async fn every_mail_is_of_one_look_by_day_and_by_night_and_says_why_it_comes() {
    let shop = TestShop::empty().await;
    let Mails(mails) = shop.shop.app().services.provided::<Mails>().unwrap();
    let sender = Sender {
        name: "Nour".to_owned(),
        address: "Nour BV, Kerkstraat 1, 2000 Antwerpen, BE".to_owned(),
        contact: "hello@nour.example".to_owned(),
    };
    for mail in &mails {
        for locale in souk_mail::LOCALES {
            let letter = (mail.sample)(locale, (mail.text)(locale));
            let written = letter.compose(&(mail.templates)().unwrap(), &sender).unwrap();
            let dir = if locale == "ar" { "rtl" } else { "ltr" };
            let html = format!("<html lang=\"{locale}\" dir=\"{dir}\">");
            assert!(written.html.contains(&html), "{} {locale}", mail.name);
            for words in
                ["color-scheme", "prefers-color-scheme:dark", "max-width:600px", "role=\"presentation\""]
            {
                assert!(written.html.contains(words), "{} {locale}: {words}", mail.name);
            }
            for words in ["Nour BV, Kerkstraat 1", "hello@nour.example"] {
                assert!(written.html.contains(words) && written.text.contains(words), "{}", mail.name);
            }
            assert!(!written.subject.is_empty() && !written.text.contains(['{', '}']), "{}", written.text);
            // The pictures of docs/mails.md are taken of these.
            if let Ok(folder) = std::env::var("SOUK_WRITE_MAILS") {
                std::fs::write(format!("{folder}/{}.{locale}.html", mail.name), &written.html).unwrap();
                std::fs::write(format!("{folder}/{}.{locale}.txt", mail.name), &written.text).unwrap();
            }
        }
    }
    shop.done().await;
}

#[tokio::test]
async fn a_merchant_puts_a_mail_into_words_of_his_own_and_takes_them_back() {
    let shop = TestShop::with_products(1).await;
    let staff = shop.staff();
    let path = "/api/mails/order_confirmed/en/";
    let list = staff.get("/api/mails/?page_size=100").await.expect(200);
    assert!(list["results"].as_array().unwrap().iter().any(|mail| mail["name"] == "order_confirmed"));
    let first = staff.get(path).await.expect(200);
    assert_eq!((first["is_own"].as_bool(), first["version"].as_i64()), (Some(false), Some(0)));
    assert_eq!(shop.guest().get(path).await.status, 401);
    let _ = staff.get("/api/mails/order_confirmed/fr/").await.expect_problem(404, "not_found");

    let own = json!({"subject": "Hooray, {number}", "intro": "Dear {first_name},\n\n<b>thanks</b>.", "closing": "Yours, {shop}"});
    let unknown = json!({"subject": "Hooray", "intro": "Dear {nane}"});
    let _ = staff.put(path, &unknown).await.expect_invalid("intro");
    let preview = staff.post(&format!("{path}preview/"), &own).await.expect(200);
    assert_eq!(preview["subject"], "Hooray, 100042");
    assert!(preview["html"].as_str().unwrap().contains("&lt;b&gt;thanks&lt;"), "words are text, not HTML");
    let _ = staff.post(&format!("{path}preview/"), &unknown).await.expect_invalid("intro");

    let read = [("if-match", "\"v0\"")];
    let put = staff.call(Method::PUT, path, Some(&own), &read).await.expect(200);
    assert_eq!((put["is_own"].as_bool(), put["version"].as_i64()), (Some(true), Some(1)));
    let late = staff.call(Method::PUT, path, Some(&own), &read).await;
    let _ = late.expect_problem(409, "stale_version");
    let order = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert_eq!(subjects(&shop).await, [format!("Hooray, {}", order["number"].as_str().unwrap())]);
    assert!(says(&shop.shop.mails()[0], "Yours, "));

    let welcome = json!({"subject": "Marhaba at {shop}", "intro": "Good to have you.", "closing": "See you"});
    let _ = staff.put("/api/mails/welcome/en/", &welcome).await.expect(200);
    let _ = shop.member("ann@example.org").await;
    let told = subjects(&shop).await;
    assert!(told.iter().any(|subject| subject.starts_with("Marhaba at ")), "{told:?}");

    assert_eq!(staff.delete(path).await.status, 204);
    assert_eq!(staff.get(path).await.expect(200), first);
    let _ = shop.guest().buys(&shop, "SKU-1", 1).await;
    assert!(subjects(&shop).await.iter().any(|subject| subject.ends_with("is confirmed")));
    shop.done().await;
}
