//! Writes an order down.

use rand::Rng as _;
use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::{Currency, Quantity};

use crate::{
    Actor, Address, FulfillmentStatus, NewLine, NewOrder, NewSellerOrder, OrderPlaced, PaymentStatus, Placed,
    Status,
};

/// Crockford's base 32: no I, L, O or U to misread.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A short number of 40 random bits: it tells nobody how many orders there are, and needs no counter that orders would queue for.
fn number() -> String {
    let mut bytes = [0_u8; 8];
    rand::rng().fill_bytes(&mut bytes);
    let letters: String = bytes.iter().map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect();
    format!("{}-{}", &letters[..4], &letters[4..])
}

/// Writes `order` down as awaiting payment, with its lines, addresses and first history entry.
///
/// # Errors
/// What the database says; a breach of `orders_cart_id_key` when the cart was ordered already.
pub async fn place(tx: &Tx, order: NewOrder) -> Result<Placed, DbErr> {
    let number = number();
    insert_order(tx, &order, &number).await?;
    insert_parts(tx, order.id, &order.seller_orders).await?;
    insert_addresses(tx, order.id, &order.shipping_address, &order.billing_address).await?;
    insert_search(tx, &order, &number).await?;
    super::change::note(tx, order.id, None, Status::AwaitingPayment, &Actor::Shopper(order.account_id), "")
        .await?;
    tx.emit(&OrderPlaced { order_id: order.id });
    Ok(Placed { id: order.id, number })
}

#[derive(Row)]
#[row(table = "orders")]
struct OrderRow<'a> {
    id: Id,
    number: &'a str,
    channel_id: Id,
    cart_id: Id,
    cart_token_digest: Option<&'a str>,
    account_id: Option<Id>,
    email: &'a str,
    locale: &'a str,
    currency: Currency,
    status: &'static str,
    payment_status: &'static str,
    fulfillment_status: &'static str,
    subtotal_amount: i64,
    discount_amount: i64,
    shipping_amount: i64,
    tax_amount: i64,
    tax_included: bool,
    total_amount: i64,
    note: &'a str,
    vat_number: &'a str,
    steps: String,
    placed_at: Timestamp,
    updated_at: Timestamp,
    due_at: Option<Timestamp>,
    on_delivery: bool,
}

async fn insert_order(tx: &Tx, o: &NewOrder, number: &str) -> Result<u64, DbErr> {
    let order = OrderRow {
        id: o.id,
        number,
        channel_id: o.channel_id,
        cart_id: o.cart_id,
        cart_token_digest: o.cart_token_digest.as_deref(),
        account_id: o.account_id,
        email: &o.email,
        locale: &o.locale,
        currency: o.total.currency,
        status: Status::AwaitingPayment.as_str(),
        payment_status: PaymentStatus::Unpaid.as_str(),
        fulfillment_status: FulfillmentStatus::Unfulfilled.as_str(),
        subtotal_amount: o.subtotal.amount,
        discount_amount: o.discount.amount,
        shipping_amount: o.shipping.amount,
        tax_amount: o.tax.amount,
        tax_included: o.tax_included,
        total_amount: o.total.amount,
        note: &o.note,
        vat_number: &o.vat_number,
        steps: serde_json::to_string(&o.steps).map_err(|e| DbErr::Custom(e.to_string()))?,
        placed_at: tx.now(),
        updated_at: tx.now(),
        due_at: o.due_at,
        on_delivery: o.on_delivery,
    };
    sql::insert(tx, [order], "").await
}

/// What an order is found by.
#[derive(Row)]
#[row(table = "order_search")]
struct SearchRow<'a> {
    order_id: Id,
    placed_at: Timestamp,
    text: &'a str,
}

async fn insert_search(tx: &Tx, o: &NewOrder, number: &str) -> Result<u64, DbErr> {
    let Address { first_name, last_name, company, .. } = &o.shipping_address;
    let text = format!("{number} {} {first_name} {last_name} {company}", o.email).to_lowercase();
    let search = SearchRow { order_id: o.id, placed_at: tx.now(), text: text.trim_end() };
    sql::insert(tx, [search], "").await
}

#[derive(Row)]
#[row(table = "seller_order")]
struct PartRow<'a> {
    id: Id,
    order_id: Id,
    seller_id: Id,
    shipping_method_id: Id,
    shipping_method: &'a str,
    shipping_amount: i64,
    shipping_tax_amount: i64,
    estimated_from: &'a str,
    estimated_to: &'a str,
}

#[derive(Row)]
#[row(table = "order_line")]
struct LineRow<'a> {
    id: Id,
    order_id: Id,
    seller_order_id: Id,
    seller_id: Id,
    position: i64,
    variant_id: Id,
    product_id: Id,
    product_slug: &'a str,
    sku: &'a str,
    title: &'a str,
    options: &'a str,
    image: Option<&'a str>,
    quantity: Quantity,
    unit_price_amount: i64,
    discount_amount: i64,
    tax_amount: i64,
    tax_name: &'a str,
    tax_millipercent: i64,
    total_amount: i64,
    found_by: Option<&'a str>,
}

async fn insert_parts(tx: &Tx, order_id: Id, parts: &[NewSellerOrder]) -> Result<(), DbErr> {
    let mut rows = Vec::with_capacity(parts.len());
    let mut lines = Vec::new();
    for part in parts {
        let row = PartRow {
            id: tx.new_id(),
            order_id,
            seller_id: part.seller_id,
            shipping_method_id: part.shipping_method_id,
            shipping_method: &part.shipping_method,
            shipping_amount: part.shipping.amount,
            shipping_tax_amount: part.shipping_tax.amount,
            estimated_from: &part.estimated_from,
            estimated_to: &part.estimated_to,
        };
        for line in &part.lines {
            let position = i64::try_from(lines.len()).unwrap_or(i64::MAX);
            lines.push(line_row(tx.new_id(), &row, position, line));
        }
        rows.push(row);
    }
    sql::insert(tx, rows, "").await?;
    sql::insert(tx, lines, "").await?;
    Ok(())
}

fn line_row<'a>(id: Id, part: &PartRow<'_>, position: i64, l: &'a NewLine) -> LineRow<'a> {
    LineRow {
        id,
        order_id: part.order_id,
        seller_order_id: part.id,
        seller_id: part.seller_id,
        position,
        variant_id: l.variant_id,
        product_id: l.product_id,
        product_slug: &l.product_slug,
        sku: &l.sku,
        title: &l.title,
        options: &l.options,
        image: l.image.as_deref(),
        quantity: l.quantity,
        unit_price_amount: l.unit_price.amount,
        discount_amount: l.discount.amount,
        tax_amount: l.tax.amount,
        tax_name: &l.tax_name,
        tax_millipercent: l.tax_millipercent,
        total_amount: l.total.amount,
        found_by: l.found_by.as_deref(),
    }
}

#[derive(Row)]
#[row(table = "order_address")]
struct AddressRow<'a> {
    order_id: Id,
    kind: &'static str,
    first_name: &'a str,
    last_name: &'a str,
    company: &'a str,
    line1: &'a str,
    line2: &'a str,
    city: &'a str,
    region: &'a str,
    postal_code: &'a str,
    country: &'a str,
    phone: &'a str,
}

async fn insert_addresses(tx: &Tx, order: Id, shipping: &Address, billing: &Address) -> Result<u64, DbErr> {
    let rows = [("shipping", shipping), ("billing", billing)].map(|(kind, a)| AddressRow {
        order_id: order,
        kind,
        first_name: &a.first_name,
        last_name: &a.last_name,
        company: &a.company,
        line1: &a.line1,
        line2: &a.line2,
        city: &a.city,
        region: &a.region,
        postal_code: &a.postal_code,
        country: &a.country,
        phone: &a.phone,
    });
    sql::insert(tx, rows, "").await
}
