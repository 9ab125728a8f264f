//! What shoppers are written.

use reqwest::Method;
use souk_testkit::TestShop;

#[tokio::test]
async fn an_order_is_confirmed_in_the_language_that_it_was_placed_in_with_each_step_of_its_total() {
    let shop = TestShop::with_products(1).await;
    for (language, headline, order, within, amount) in [
        (
            "de-AT, en;q=0.5",
            "Vielen Dank. Ihre Bestellung ist bezahlt",
            "Bestellung ",
            "Darin VAT 21 %",
            "10,00 EUR",
        ),
        ("fr", "Thank you. Your order is paid", "Order ", "Of which VAT 21 %", "10.00 EUR"),
    ] {
        let guest = shop.guest();
        guest.puts(&shop, "SKU-1", 1).await;
        let body = shop.order_body("approve").await;
        let headers = [("accept-language", language)];
        let _ = guest.call(Method::POST, "/api/orders/orders/", Some(&body), &headers).await.expect(201);
        shop.run_jobs().await;
        let mail = shop.shop.mails().pop().unwrap();
        assert!(mail.subject.starts_with(headline), "{}", mail.subject);
        for words in [order, within, amount] {
            assert!(mail.text.contains(words) && mail.html.contains(words), "{words}: {}", mail.text);
        }
    }
    shop.done().await;
}
