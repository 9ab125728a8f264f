//! The sample shop with its sellers, customers and orders: true figures for every screen of the admin.

use std::collections::{BTreeMap, HashSet};

use reqwest::Method;
use serde_json::json;
use souk_app::sample;
use souk_db::sea_orm::FromQueryResult;
use souk_db::{Id, Timestamp, sql};
use souk_testkit::TestShop;

/// Orders of the sample.
const ORDERS: usize = 3_000;

const CUSTOMERS: &str = "SELECT COUNT(*) FROM account WHERE is_staff = FALSE";

#[derive(FromQueryResult)]
struct Order {
    account_id: Option<Id>,
    email: String,
    status: String,
    placed_at: Timestamp,
}

#[derive(FromQueryResult)]
struct Sales {
    name: String,
    count: i64,
}

/// A shop with the sample in it, but for its pictures, which take a debug build minutes; with its orders, oldest first.
async fn filled() -> (TestShop, Vec<Order>) {
    let shop = TestShop::empty().await;
    let app = shop.shop.app();
    assert_eq!(sample::goods(app).await.unwrap(), 80);
    assert_eq!(sample::sales(app, None, |_| ()).await.unwrap(), ORDERS);
    sample::reviews(app).await.unwrap();
    let text = "SELECT account_id, email, status, placed_at FROM orders ORDER BY placed_at, id";
    let orders: Vec<Order> = sql::all(shop.shop.db().read(), text, []).await.unwrap();
    assert_eq!(orders.len(), ORDERS);
    (shop, orders)
}

async fn by_name(shop: &TestShop, text: &str) -> BTreeMap<String, i64> {
    let rows: Vec<Sales> = sql::all(shop.shop.db().read(), text, []).await.unwrap();
    rows.into_iter().map(|row| (row.name, row.count)).collect()
}

async fn count(shop: &TestShop, text: &str) -> i64 {
    sql::scalar(shop.shop.db().read(), text, []).await.unwrap().unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_shop_has_sellers_customers_and_a_year_of_orders_and_its_books_agree() {
    let (shop, orders) = filled().await;
    sellers_have_goods_and_orders(&shop).await;
    customers_have_addresses(&shop, &orders).await;
    orders_come_by_the_season_from_people_who_come_again(&orders);
    orders_are_where_their_age_says(&orders, shop.shop.clock().now());
    let findings = shop.shop.audit().await.unwrap();
    assert!(findings.is_empty(), "{findings:#?}");
    let again = sample::sales(shop.shop.app(), None, |_| ()).await.unwrap();
    assert_eq!(again, 0, "a second filling sells nothing more");
    let more = sample::sales(shop.shop.app(), Some(20), |_| ()).await.unwrap();
    assert_eq!(more, 20, "unless it is told to");
    assert_eq!(count(&shop, CUSTOMERS).await, 300, "to the same people");
    assert!(shop.shop.audit().await.unwrap().is_empty());
}

async fn sellers_have_goods_and_orders(shop: &TestShop) {
    let products = "SELECT s.slug AS name, COUNT(*) AS count FROM product p JOIN seller s ON s.id = p.seller_id GROUP BY s.slug";
    let sellers = by_name(shop, products).await;
    assert_eq!(sellers.keys().collect::<Vec<_>>(), ["house", "maison-lys", "quai-7"]);
    assert!(sellers.values().sum::<i64>() == 80 && sellers.values().all(|count| *count >= 20), "{sellers:?}");
    assert_eq!(count(shop, "SELECT COUNT(*) FROM seller WHERE description = ''").await, 0);
    let parts = "SELECT s.slug AS name, COUNT(*) AS count FROM seller_order o JOIN seller s ON s.id = o.seller_id GROUP BY s.slug";
    assert_eq!(by_name(shop, parts).await.len(), 3, "each seller has orders");
}

async fn customers_have_addresses(shop: &TestShop, orders: &[Order]) {
    assert_eq!(count(shop, CUSTOMERS).await, 300, "those who write reviews are among them");
    let without = "SELECT COUNT(*) FROM account a WHERE is_staff = FALSE
        AND NOT EXISTS (SELECT 1 FROM saved_address s WHERE s.account_id = a.id)";
    assert_eq!(count(shop, without).await, 0, "all have an address");
    let domains: HashSet<&str> =
        orders.iter().map(|order| order.email.rsplit('@').next().unwrap_or_default()).collect();
    assert_eq!(domains, HashSet::from(["example.com", "example.org"]));
    let early = "SELECT COUNT(*) FROM orders o JOIN account a ON a.id = o.account_id WHERE a.created_at > o.placed_at";
    assert_eq!(count(shop, early).await, 0, "nobody orders by an account that is not there yet");
}

fn orders_come_by_the_season_from_people_who_come_again(orders: &[Order]) {
    let of_month = |month: &str| {
        orders.iter().filter(|order| order.placed_at.to_chrono().format("%m").to_string() == month).count()
    };
    assert!(of_month("12") > of_month("04") * 3 / 2, "{} and {}", of_month("12"), of_month("04"));
    let mut by_account: BTreeMap<Id, usize> = BTreeMap::new();
    for account in orders.iter().filter_map(|order| order.account_id) {
        *by_account.entry(account).or_default() += 1;
    }
    let members: usize = by_account.values().sum();
    assert!(members < orders.len(), "guests order, too");
    let mut counts: Vec<usize> = by_account.into_values().collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let regulars: usize = counts.iter().take(60).sum();
    let half = orders.len() / 2;
    assert!((half * 9 / 10..half * 6 / 5).contains(&regulars), "{regulars} of a fifth of the customers");
}

fn orders_are_where_their_age_says(orders: &[Order], now: Timestamp) {
    let with = |status: &str| orders.iter().filter(|order| order.status == status).count();
    assert!(with("delivered") * 10 > orders.len() * 8, "{} arrived", with("delivered"));
    for status in ["cancelled", "refunded", "fulfilled", "paid"] {
        assert!(with(status) > 4, "{} are {status}", with(status));
    }
    let mut waiting = orders.iter().filter(|order| order.status == "paid");
    assert!(waiting.all(|order| now.0 - order.placed_at.0 < 5 * 24 * 3_600_000_000), "what waits is new");
    assert!(orders.iter().all(|order| order.placed_at <= now), "nothing is ordered in the future");
}

#[tokio::test]
async fn the_sample_shop_is_read_in_three_languages_and_sells_in_two_currencies() {
    let shop = TestShop::empty().await;
    for _ in 0..2 {
        assert_eq!(sample::goods(shop.shop.app()).await.unwrap(), 80);
    }
    for (locale, title, colour, category) in
        [("de", "Becher Tamri", "Meer", "Küche & Tisch"), ("ar", "كوب تامري", "بحري", "المطبخ والمائدة")]
    {
        let call = shop.guest();
        let headers = [("accept-language", locale)];
        let product = call.call(Method::GET, "/api/products/tamri-mug/", None, &headers).await.expect(200);
        assert_eq!(product["title"], title);
        assert_eq!(product["category"]["name"], category);
        assert_eq!(product["options"][0]["values"][0], colour);
    }
    let dollars = [("x-channel", "us")];
    let list = shop.guest().call(Method::GET, "/api/products/", None, &dollars).await.expect(200);
    assert_eq!((&list["count"], &list["results"][0]["price"]["currency"]), (&json!(80), &json!("USD")));
    let mug = shop.guest().call(Method::GET, "/api/products/tamri-mug/", None, &dollars).await.expect(200);
    assert_eq!(mug["price"], json!({"amount": 2_650, "currency": "USD"}));
    assert!(shop.shop.audit().await.unwrap().is_empty());
    shop.done().await;
}
