//! From an order to what its mail shows.

use serde_json::{Value, json};
use souk_mail::{Letter, MailText, Placeholders};
use souk_money::Money;
use souk_orders::{FulfillmentView, OrderLineView, OrderView};

use super::words::Words;
use super::{MailKind, OrderMail};
use crate::HOLD;

/// The mail `news` about `order`, which is opened by `link`.
pub(super) fn of(
    news: &OrderMail,
    order: &OrderView,
    words: &'static Words,
    link: &str,
    text: MailText,
) -> Letter {
    let kind = news.kind;
    let parcels = parcels(news, order);
    let lines = match kind {
        MailKind::Shipped => sent(&parcels, order, words),
        _ => {
            order.lines.iter().map(|l| line(l, l.quantity.get(), Some(words.money(l.total)), words)).collect()
        }
    };
    let has_total = kind != MailKind::Shipped;
    let has_address = !matches!(kind, MailKind::Cancelled | MailKind::Refunded);
    let values = json!({
        "words": words, "headline": words.headline(kind), "number": order.number, "link": link,
        "preheader": format!("{} {} · {}", words.order, order.number, words.money(order.total)),
        "button_label": if kind == MailKind::Received { words.pay } else { words.look },
        "notice": notice(news, order, words),
        "transfer": if kind == MailKind::Transfer { transfer(order, words) } else { Vec::new() },
        "parcels": parcels.iter().filter(|p| !p.tracking_number.is_empty() || !p.carrier.is_empty())
            .map(|p| json!({"carrier": words.isolated(&p.carrier), "number": words.isolated(&p.tracking_number)})).collect::<Vec<_>>(),
        "lines": lines,
        "rows": if has_total { words.rows(&order.steps) } else { Vec::new() },
        "total_name": words.total_name(kind),
        "total": has_total.then(|| words.money(order.total)),
        "deliveries": if matches!(kind, MailKind::Shipped | MailKind::Delivered) || !has_address { Vec::new() } else { deliveries(order, words) },
        "address_lines": has_address.then(|| address(order, words)),
    });
    let placeholders = placeholders(news, order, words, &parcels);
    Letter { template: "order", locale: words.locale(), text, placeholders, why: words.why, values }
}

fn placeholders(
    news: &OrderMail,
    order: &OrderView,
    words: &Words,
    parcels: &[&FulfillmentView],
) -> Placeholders {
    let back = Money::new(news.amount.unwrap_or(order.paid.amount), order.total.currency);
    let amount = if news.kind == MailKind::Refunded { back } else { order.paid };
    let of_parcels = |part: fn(&FulfillmentView) -> &str| {
        let parts: Vec<&str> = parcels.iter().map(|p| part(p)).filter(|p| !p.is_empty()).collect();
        parts.join(", ")
    };
    Placeholders::from([
        ("number", order.number.clone()),
        ("first_name", order.shipping_address.first_name.clone()),
        ("last_name", order.shipping_address.last_name.clone()),
        ("total", words.money(order.total)),
        ("amount", words.money(amount)),
        ("minutes", (HOLD.as_secs() / 60).to_string()),
        ("due_date", due_date(order, words)),
        ("carrier", of_parcels(|p| &p.carrier)),
        ("tracking_number", of_parcels(|p| &p.tracking_number)),
    ])
}

/// Where the money of an order is to be transferred, what to write and by when: names and values.
fn transfer(order: &OrderView, words: &Words) -> Vec<(&'static str, String)> {
    let Some(account) = order.payments.iter().rev().find_map(|payment| payment.transfer_to.as_ref()) else {
        return Vec::new();
    };
    let values = [
        words.isolated(&account.holder),
        words.isolated(&in_fours(&account.number)),
        words.isolated(&account.bic),
        words.isolated(&account.bank),
        words.money(order.total),
        words.isolated(&order.number),
        due_date(order, words),
    ];
    let is_known = |(_, value): &(&str, String)| value.chars().any(char::is_alphanumeric);
    words.transfer.into_iter().zip(values).filter(is_known).collect()
}

/// An account number in groups of four, as it is read aloud and typed.
fn in_fours(number: &str) -> String {
    let letters: Vec<char> = number.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The last day on which an order can be paid.
fn due_date(order: &OrderView, words: &Words) -> String {
    order.due_at.map(|at| words.date(&at.to_rfc3339()[..10])).unwrap_or_default()
}

/// What is true of the money of an order that was given up.
fn notice(news: &OrderMail, order: &OrderView, words: &Words) -> Option<String> {
    let back = news.amount.unwrap_or(order.paid.amount);
    match news.kind {
        MailKind::Cancelled if back > 0 => {
            Some(words.goes_back.replace("{amount}", &words.money(Money::new(back, order.total.currency))))
        }
        MailKind::Cancelled => Some(words.nothing_paid.to_owned()),
        MailKind::OnDelivery => Some(words.on_delivery.replace("{amount}", &words.money(order.total))),

        _ => None,
    }
}

/// The parcels that this news is about.
fn parcels<'a>(news: &OrderMail, order: &'a OrderView) -> Vec<&'a FulfillmentView> {
    if news.kind != MailKind::Shipped {
        return Vec::new();
    }
    let place = |number: i64| usize::try_from(number).unwrap_or(0);
    let before = place(news.before.unwrap_or(news.parcel - 1));
    order.fulfillments.iter().take(place(news.parcel)).skip(before).collect()
}

/// What is in the parcels.
fn sent(parcels: &[&FulfillmentView], order: &OrderView, words: &Words) -> Vec<Value> {
    let units = parcels.iter().flat_map(|p| &p.lines);
    let named = units.filter_map(|u| Some((order.lines.iter().find(|l| l.id == u.line_id)?, u.quantity)));
    named.map(|(l, quantity)| line(l, quantity.get(), None, words)).collect()
}

fn line(line: &OrderLineView, quantity: i64, total: Option<String>, words: &Words) -> Value {
    let chosen: Vec<&str> =
        line.options.as_object().into_iter().flatten().filter_map(|(_, v)| v.as_str()).collect();
    let (title, chosen) = (words.isolated(&line.title), words.isolated(&chosen.join(", ")));
    json!({"quantity": quantity, "title": title, "chosen": chosen, "total": total})
}

fn deliveries(order: &OrderView, words: &Words) -> Vec<Value> {
    let delivery = |d: &souk_orders::DeliveryView| json!({"method": d.method, "when": words.between(&d.estimated_from, &d.estimated_to)});
    order.deliveries.iter().map(delivery).collect()
}

fn address(order: &OrderView, words: &Words) -> Vec<String> {
    let a = &order.shipping_address;
    let lines = [
        format!("{} {}", a.first_name, a.last_name),
        a.company.clone(),
        a.line1.clone(),
        a.line2.clone(),
        format!("{} {}", a.postal_code, a.city),
        a.region.clone(),
        a.country.clone(),
    ];
    lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .map(|line| words.isolated(line))
        .collect()
}
