//! An order that nobody placed, for previews.

use serde_json::json;
use souk_db::{Id, Timestamp};
use souk_mail::{Letter, MailText};
use souk_money::{Currency, Money, Quantity};
use souk_orders::{
    Address, DeliveryView, FulfillmentLineView, FulfillmentStatus, FulfillmentView, OrderLineView, OrderView,
    PaymentStatus, Status,
};
use souk_payments::{BankAccount, PaymentView, manual};
use souk_totals::{Step, StepKind};

use super::words::Words;
use super::{MailKind, OrderMail, letter};

/// The mail of this kind about an order that nobody placed.
pub(super) fn letter(kind: MailKind, locale: &str, text: MailText) -> Letter {
    let words = Words::of(locale);
    let order = of_kind(order(words.locale()), kind);
    let news = OrderMail::new(order.id, kind).of_parcels(0, 1).of_amount(order.total.amount);
    letter::of(&news, &order, words, "https://shop.example/orders/", text)
}

/// `order` as it stands when a mail of this kind is sent.
fn of_kind(order: OrderView, kind: MailKind) -> OrderView {
    let waits = OrderView {
        status: Status::AwaitingPayment,
        payment_status: PaymentStatus::Unpaid,
        paid: euros(0),
        ..order.clone()
    };
    match kind {
        MailKind::Transfer => OrderView {
            due_at: Some(Timestamp::from_unix_seconds(1_796_000_000)),
            payments: vec![transfer(order.total)],
            ..waits
        },
        MailKind::OnDelivery => OrderView { on_delivery: true, ..waits },
        _ => order,
    }
}

fn transfer(amount: Money) -> PaymentView {
    PaymentView {
        id: id(9),
        gateway: manual::NAME.to_owned(),
        method: manual::BANK_TRANSFER.to_owned(),
        status: souk_payments::Status::Pending,
        amount,
        captured: euros(0),
        refunded: euros(0),
        next_action: None,
        transfer_to: Some(BankAccount {
            holder: "Souk Trading BV".to_owned(),
            number: "BE68539007547034".to_owned(),
            bic: String::new(),
            bank: "Example Bank".to_owned(),
        }),
        instructions: None,
        is_unanswered: false,
        decline_reason: None,
        created_at: Timestamp::from_unix_seconds(0),
    }
}

fn id(number: u128) -> Id {
    Id::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0000 + number)
}

fn euros(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

fn line(number: u128, title: &str, option: (&str, &str), units: i64, price: i64) -> OrderLineView {
    let quantity = Quantity::new(units).unwrap_or_default();
    OrderLineView {
        id: id(number),
        variant_id: id(number),
        product_id: id(number),
        product_slug: String::new(),
        sku: String::new(),
        title: title.to_owned(),
        options: json!({ option.0: option.1 }),
        image: None,
        quantity,
        fulfilled_quantity: quantity,
        unit_price: euros(price),
        discount: euros(0),
        tax: euros(0),
        tax_name: String::new(),
        total: euros(price * units),
        seller_id: id(0),
    }
}

fn address() -> Address {
    Address {
        first_name: "Ana".to_owned(),
        last_name: "Peeters".to_owned(),
        line1: "Kerkstraat 12".to_owned(),
        postal_code: "2000".to_owned(),
        city: "Antwerpen".to_owned(),
        country: "BE".to_owned(),
        ..Address::default()
    }
}

/// What is said in the language of `locale`.
fn in_words(locale: &str, english: &'static str, german: &'static str, arabic: &'static str) -> &'static str {
    match locale {
        "de" => german,
        "ar" => arabic,
        _ => english,
    }
}

fn lines(locale: &str) -> Vec<OrderLineView> {
    let of = |english, german, arabic| in_words(locale, english, german, arabic);
    vec![
        line(
            1,
            of("Stoneware mug", "Steinzeugbecher", "كوب خزفي"),
            ("color", of("Oat", "Hafer", "بيج")),
            2,
            1_900,
        ),
        line(
            2,
            of("Linen tea towel", "Geschirrtuch aus Leinen", "منشفة مطبخ من الكتان"),
            ("size", "50 × 70 cm"),
            1,
            1_450,
        ),
    ]
}

fn order(locale: &str) -> OrderView {
    let of = |english, german, arabic| in_words(locale, english, german, arabic);
    let lines = lines(locale);
    let in_parcel =
        lines.iter().map(|l| FulfillmentLineView { line_id: l.id, quantity: l.quantity }).collect();
    let method = of("Standard delivery", "Standardversand", "توصيل عادي");
    let vat = Step {
        kind: StepKind::TaxIncluded,
        name: of("VAT", "MwSt.", "ضريبة القيمة المضافة").to_owned(),
        rate_millipercent: Some(21_000),
        amount: euros(997),
    };
    OrderView {
        id: id(0),
        number: "100042".to_owned(),
        status: Status::Paid,
        payment_status: PaymentStatus::Paid,
        fulfillment_status: FulfillmentStatus::Unfulfilled,
        email: "ana@example.com".to_owned(),
        account_id: None,
        lines,
        subtotal: euros(5_250),
        discount_total: euros(0),
        shipping_total: euros(495),
        tax_total: euros(997),
        tax_included: true,
        total: euros(5_745),
        steps: vec![Step::plain(StepKind::Shipping, method, euros(495)), vat],
        paid: euros(5_745),
        shipping_address: address(),
        billing_address: address(),
        deliveries: vec![DeliveryView {
            seller_id: id(0),
            method: method.to_owned(),
            price: euros(495),
            estimated_from: "2026-11-30".to_owned(),
            estimated_to: "2026-12-02".to_owned(),
        }],
        payments: Vec::new(),
        fulfillments: vec![FulfillmentView {
            id: id(0),
            carrier: "bpost".to_owned(),
            tracking_number: "323212345678901234".to_owned(),
            lines: in_parcel,
            created_at: Timestamp::from_unix_seconds(0),
        }],
        history: Vec::new(),
        note: String::new(),
        vat_number: String::new(),
        due_at: None,
        on_delivery: false,
        version: 1,
        created_at: Timestamp::from_unix_seconds(0),
        updated_at: Timestamp::from_unix_seconds(0),
    }
}
