//! `souk populate --scale N --orders M`: a year of M past orders of a quarter as many customers, with more of them before
//! Christmas, most of them sent, a few given up. Their lines are products of the shop; stock is left alone, since it was counted
//! after them.

use std::sync::Arc;

use futures::{StreamExt as _, TryStreamExt as _, stream};
use souk_accounts::{NewCustomer, create_customer};
use souk_catalog::VariantFacts;
use souk_db::{DbErr, Filling, Id, Timestamp, Tx};
use souk_money::{Money, Quantity, Ratio};
use souk_orders::{Actor, Address, NewLine, NewOrder, NewSellerOrder, Status};
use souk_payments::{NewPayment, Outcome};
use souk_platform::Channel;
use souk_pricing::TaxRates;
use souk_totals::{Step, StepKind};

use super::goods::Draw;
use crate::{App, StartError};

/// Microseconds of a day.
const DAY: i64 = 24 * 3_600 * 1_000_000;
/// Days that the orders are spread over.
const DAYS: i64 = 365;
/// Variants that are bought.
const GOODS: usize = 2_000;
/// Writes under way at once: SQLite's writer takes them into one commit.
const AT_ONCE: usize = 32;
/// How busy each month is, January first.
const SEASON: [i64; 12] = [8, 7, 8, 9, 9, 8, 7, 7, 9, 10, 15, 18];

const FIRST: [&str; 24] = [
    "Ilse", "Noor", "Amir", "Lucía", "Jonas", "Zoë", "Mehdi", "Hanna", "Tom", "Aïcha", "Pieter", "Maren",
    "Luca", "Sofie", "Youssef", "Clara", "Emil", "Nadia", "Bram", "Greta", "Omar", "Lotte", "Finn", "Elif",
];
const LAST: [&str; 24] = [
    "Janssens",
    "El Amrani",
    "Schmidt",
    "Ferrer",
    "Larsen",
    "Dubois",
    "De Smet",
    "Okafor",
    "Novák",
    "Yılmaz",
    "Van Damme",
    "Weber",
    "Rossi",
    "Lindqvist",
    "Benali",
    "Maes",
    "Keller",
    "Haddad",
    "Peeters",
    "Moreau",
    "Nowak",
    "Visser",
    "Bakker",
    "Andersen",
];
const PLACES: [(&str, &str, &str); 8] = [
    ("BE", "2000", "Antwerpen"),
    ("BE", "9000", "Gent"),
    ("BE", "1000", "Brussel"),
    ("NL", "1012 AB", "Amsterdam"),
    ("DE", "50667", "Köln"),
    ("FR", "59000", "Lille"),
    ("LU", "1111", "Luxembourg"),
    ("DE", "10115", "Berlin"),
];

/// What orders are made of.
struct Stall {
    channel: Arc<Channel>,
    goods: Vec<(VariantFacts, Money)>,
    customers: Vec<(Id, usize)>,
    tax: TaxRates,
    method: Id,
}

/// Makes `count` past orders in the shop behind `app`, whose clock stands where the first is to be placed and is turned by this.
///
/// # Errors
/// What the database says.
pub(crate) async fn populate(app: &App, count: usize, progress: impl Fn(usize)) -> Result<usize, StartError> {
    let stall = Arc::new(stall(app, count).await?);
    let clock = app.services.db.clock().clone();
    let begin = clock.now();
    let moments = moments(begin, count);
    let end = Timestamp(begin.0 + DAYS * DAY);
    let writes = moments.into_iter().enumerate().map(|(n, at)| {
        let wait = u64::try_from(at.0 - clock.now().0).unwrap_or(0);
        clock.advance(std::time::Duration::from_micros(wait));
        let stall = Arc::clone(&stall);
        let age = (end.0 - at.0) / DAY;
        app.services.db.write(move |tx| async move { past_order(&tx, &stall, n, age).await })
    });
    let (mut done, mut filling) = (0, Filling::default());
    let mut writes = stream::iter(writes).buffered(AT_ONCE);
    while let Some(()) = writes.try_next().await.map_err(|e: DbErr| StartError::other(e))? {
        done += 1;
        filling.reached(&app.services.db, done as u64).await?;
        progress(done);
    }
    Ok(done)
}

/// When each of `count` orders is placed in the year after `begin`: in the daytime, more of them in busy months.
fn moments(begin: Timestamp, count: usize) -> Vec<Timestamp> {
    let mut draw = Draw::new(7);
    let mut busy: Vec<i64> = Vec::new();
    for day in 0..DAYS {
        let month = Timestamp(begin.0 + day * DAY).to_chrono().format("%m").to_string();
        let weight = month.parse::<usize>().ok().and_then(|m| SEASON.get(m - 1)).copied().unwrap_or(8);
        busy.extend(std::iter::repeat_n(day, usize::try_from(weight).unwrap_or(8)));
    }
    let mut all: Vec<Timestamp> = (0..count)
        .map(|_| {
            let day = busy[draw.below(busy.len())];
            let second = 6 * 3_600 + i64::try_from(draw.below(17 * 3_600)).unwrap_or(0);
            Timestamp(begin.0 + day * DAY + second * 1_000_000)
        })
        .collect();
    all.sort_unstable();
    all
}

async fn stall(app: &App, count: usize) -> Result<Stall, StartError> {
    let channel = app.channel().await.map_err(StartError::other)?;
    let db = &app.services.db;
    let conn = db.read();
    let i = i64::try_from(GOODS).unwrap_or(i64::MAX);
    let products = souk_catalog::all_product_ids(conn, None, i).await.map_err(StartError::other)?;
    let facts = souk_catalog::products_by_ids(conn, &products).await.map_err(StartError::other)?;
    let mut ids: Vec<Id> = facts.values().filter_map(|p| Some(p.variants.first()?.id)).collect();
    ids.sort_unstable();
    let prices = souk_pricing::of_variants(conn, &channel, &ids, Timestamp(i64::MAX))
        .await
        .map_err(StartError::other)?;
    let mut variants = souk_catalog::variants_by_ids(conn, &ids).await.map_err(StartError::other)?;
    let goods: Vec<_> = ids
        .iter()
        .filter_map(|id| Some((variants.remove(id)?, prices.get(id)?.amount)))
        .filter(|(_, price)| price.amount > 0)
        .collect();
    if goods.is_empty() {
        return Err(StartError::Other("there is nothing to order: fill the shop first".to_owned()));
    }
    let tax = souk_pricing::tax_rates(conn, &channel, "BE", "").await.map_err(StartError::other)?;
    let quotes =
        souk_shipping::quotes(conn, &channel, "BE", souk_shipping::Load::default(), db.clock().now());
    let method = quotes.await.map_err(StartError::other)?.first().map_or(Id::from_u128(0), |quote| quote.id);
    let customers = customers(app, (count / 4).max(1)).await?;
    Ok(Stall { channel, goods, customers, tax, method })
}

async fn customers(app: &App, count: usize) -> Result<Vec<(Id, usize)>, StartError> {
    let mut all = Vec::with_capacity(count);
    for first in (0..count).step_by(200) {
        let made = app.services.db.write(move |tx| async move {
            let mut made = Vec::new();
            for n in first..(first + 200).min(count) {
                let (first_name, last_name) = name(n);
                let new = NewCustomer { email: email(n), first_name, last_name };
                made.push((create_customer(&tx, new).await?, n));
            }
            Ok::<_, DbErr>(made)
        });
        all.extend(made.await.map_err(StartError::other)?);
    }
    Ok(all)
}

fn name(n: usize) -> (String, String) {
    (FIRST[n % FIRST.len()].to_owned(), LAST[(n / FIRST.len() + n) % LAST.len()].to_owned())
}

fn email(n: usize) -> String {
    let (first, last) = name(n);
    format!("{}.{}.{n}@example.org", souk_catalog::slugify(&first), souk_catalog::slugify(&last))
}

/// Writes the order `n`, `age` days before the end, with all that became of it.
async fn past_order(tx: &Tx, stall: &Stall, n: usize, age: i64) -> Result<(), DbErr> {
    let mut draw = Draw::new(u64::try_from(n).unwrap_or(0) + 1_000);
    let order = new_order(tx, stall, &mut draw)?;
    let (id, total) = (order.id, order.total);
    souk_orders::place(tx, order).await?;
    let payment = NewPayment {
        order_id: id,
        gateway: "sandbox".to_owned(),
        method: "approve".to_owned(),
        amount: total,
        return_url: String::new(),
    };
    let payment = souk_payments::create(tx, payment).await?;
    if draw.percent(3) {
        let declined =
            Outcome::Declined { reason: "The bank declined this payment. Nothing was taken.".to_owned() };
        souk_payments::record(tx, payment.id, &declined, None).await?;
        souk_orders::transition(tx, id, Status::Cancelled, &Actor::Shop, "Not paid in time.").await?;
        return Ok(());
    }
    souk_payments::record(tx, payment.id, &Outcome::Captured, Some(&format!("past-{n}"))).await?;
    let Some(facts) = souk_orders::facts_for_update(tx, id).await? else { return Ok(()) };
    souk_orders::refresh_paid(tx, &facts, &Actor::Gateway, "Payment received.").await?;
    if age > 3 || (age > 0 && draw.percent(60)) {
        let sent = souk_orders::fulfil(tx, id, &[], "bpost", &format!("3232{n:010}"), &Actor::Shop).await;
        sent.map_err(|error| DbErr::Custom(format!("{error:?}")))?;
    }
    if age > 10 {
        souk_orders::transition(tx, id, Status::Delivered, &Actor::Shop, "Delivered.").await?;
    }
    Ok(())
}

fn failed(error: souk_money::MoneyError) -> DbErr {
    DbErr::Custom(error.to_string())
}

/// The tax in `amount`, which holds it.
fn tax_in(amount: Money, basis_points: i64) -> Result<Money, DbErr> {
    Ratio::from_basis_points(basis_points).included().of(amount).map_err(failed)
}

/// Up to six lines of different goods; a few goods sell much more than the rest.
fn lines(stall: &Stall, draw: &mut Draw) -> Result<Vec<NewLine>, DbErr> {
    let count = 1 + draw.below(3) + usize::from(draw.percent(15)) * 3;
    let mut lines: Vec<NewLine> = Vec::with_capacity(count);
    for _ in 0..count {
        let at = draw.below(stall.goods.len()) * draw.below(stall.goods.len()) / stall.goods.len();
        let (facts, price) = &stall.goods[at];
        if lines.iter().any(|line| line.variant_id == facts.id) {
            continue;
        }
        let quantity = Quantity::from(1 + u32::from(draw.percent(20)));
        let total = price.times(quantity).map_err(failed)?;
        let rate = stall.tax.rate(&facts.tax_class);
        lines.push(NewLine {
            variant_id: facts.id,
            product_id: facts.product_id,
            product_slug: facts.product_slug.clone(),
            sku: facts.sku.clone(),
            title: facts.product_title.clone(),
            options: "{}".to_owned(),
            image: None,
            quantity,
            unit_price: *price,
            discount: Money::new(0, stall.channel.currency),
            total,
            tax: tax_in(total, rate.basis_points)?,
            tax_name: rate.name,
            tax_rate_bp: rate.basis_points,
            found_by: None,
        });
    }
    Ok(lines)
}

fn new_order(tx: &Tx, stall: &Stall, draw: &mut Draw) -> Result<NewOrder, DbErr> {
    let currency = stall.channel.currency;
    let lines = lines(stall, draw)?;
    let subtotal = Money::sum(currency, lines.iter().map(|l| l.total)).map_err(failed)?;
    let shipping = Money::new(if subtotal.amount >= 6_000 { 0 } else { 495 }, currency);
    let rate = stall.tax.rate("standard");
    let shipping_tax = tax_in(shipping, rate.basis_points)?;
    let line_tax = Money::sum(currency, lines.iter().map(|l| l.tax)).map_err(failed)?;
    let tax = line_tax.plus(shipping_tax).map_err(failed)?;
    let total = subtotal.plus(shipping).map_err(failed)?;
    let (account, n) = stall.customers[draw.below(stall.customers.len())];
    let is_member = draw.percent(70);
    let day = |days: i64| Timestamp(tx.now().0 + days * DAY).to_chrono().format("%Y-%m-%d").to_string();
    let address = address(n);
    Ok(NewOrder {
        id: tx.new_id(),
        channel_id: stall.channel.id,
        cart_id: tx.new_id(),
        cart_token_digest: None,
        account_id: is_member.then_some(account),
        email: email(n),
        locale: stall.channel.locale.clone(),
        subtotal,
        discount: Money::new(0, currency),
        shipping,
        tax,
        tax_included: true,
        total,
        steps: vec![
            Step::plain(StepKind::Subtotal, "", subtotal),
            Step::plain(StepKind::Shipping, "Standard delivery", shipping),
            Step {
                kind: StepKind::TaxIncluded,
                name: rate.name,
                rate_basis_points: Some(rate.basis_points),
                amount: tax,
            },
            Step::plain(StepKind::Total, "", total),
        ],
        note: String::new(),
        shipping_address: address.clone(),
        billing_address: address,
        seller_orders: vec![NewSellerOrder {
            seller_id: souk_sellers::HOUSE,
            shipping_method_id: stall.method,
            shipping_method: "Standard delivery".to_owned(),
            shipping,
            shipping_tax,
            estimated_from: day(2),
            estimated_to: day(4),
            lines,
        }],
    })
}

fn address(n: usize) -> Address {
    let (first_name, last_name) = name(n);
    let (country, postal_code, city) = PLACES[n % PLACES.len()];
    Address {
        first_name,
        last_name,
        line1: format!("Kloosterstraat {}", 1 + n % 240),
        city: city.to_owned(),
        postal_code: postal_code.to_owned(),
        country: country.to_owned(),
        ..Address::default()
    }
}
