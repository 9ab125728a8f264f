//! Writes an order down.

use rand::Rng as _;
use sea_orm::Value;
use souk_db::{DbErr, Id, Tx, sql};

use crate::{Actor, Address, NewLine, NewOrder, NewSellerOrder, OrderPlaced, Placed, Status};

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
    super::change::note(
        tx,
        order.id,
        None,
        Status::AwaitingPayment,
        &Actor::Shopper(order.account_id),
        "Order placed.",
    )
    .await?;
    tx.emit(&OrderPlaced { order_id: order.id });
    Ok(Placed { id: order.id, number })
}

async fn insert_order(tx: &Tx, o: &NewOrder, number: &str) -> Result<u64, DbErr> {
    let steps = serde_json::to_string(&o.steps).map_err(|e| DbErr::Custom(e.to_string()))?;
    sql::exec(
        tx,
        "INSERT INTO orders (id, number, channel_id, cart_id, cart_token_digest, account_id, email, locale, currency, status,
           payment_status, fulfillment_status, subtotal_amount, discount_amount, shipping_amount, tax_amount, tax_included,
           total_amount, note, steps, placed_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'awaiting_payment', 'unpaid', 'unfulfilled', $10, $11, $12, $13, $14, $15,
           $16, $17, $18, $18)",
        [
            o.id.into(),
            number.into(),
            o.channel_id.into(),
            o.cart_id.into(),
            o.cart_token_digest.clone().into(),
            o.account_id.into(),
            o.email.clone().into(),
            o.locale.clone().into(),
            o.total.currency.into(),
            o.subtotal.amount.into(),
            o.discount.amount.into(),
            o.shipping.amount.into(),
            o.tax.amount.into(),
            o.tax_included.into(),
            o.total.amount.into(),
            o.note.clone().into(),
            steps.into(),
            tx.now().into(),
        ],
    )
    .await
}

/// What it is found by.
async fn insert_search(tx: &Tx, o: &NewOrder, number: &str) -> Result<u64, DbErr> {
    let Address { first_name, last_name, company, .. } = &o.shipping_address;
    let text = format!("{number} {} {first_name} {last_name} {company}", o.email).to_lowercase();
    let values = [o.id.into(), tx.now().into(), text.trim_end().into()];
    sql::exec(tx, "INSERT INTO order_search (order_id, placed_at, text) VALUES ($1, $2, $3)", values).await
}

async fn insert_parts(tx: &Tx, order_id: Id, parts: &[NewSellerOrder]) -> Result<(), DbErr> {
    let mut sellers: Vec<Vec<Value>> = Vec::with_capacity(parts.len());
    let mut lines: Vec<Vec<Value>> = Vec::new();
    for part in parts {
        let id = tx.new_id();
        sellers.push(vec![
            id.into(),
            order_id.into(),
            part.seller_id.into(),
            part.shipping_method_id.into(),
            part.shipping_method.clone().into(),
            part.shipping.amount.into(),
            part.shipping_tax.amount.into(),
            part.estimated_from.clone().into(),
            part.estimated_to.clone().into(),
        ]);
        for line in &part.lines {
            let position = i64::try_from(lines.len()).unwrap_or(i64::MAX);
            lines.push(line_values(tx.new_id(), order_id, id, part.seller_id, position, line));
        }
    }
    sql::insert_many(
        tx,
        "INSERT INTO seller_order (id, order_id, seller_id, shipping_method_id, shipping_method, shipping_amount,
           shipping_tax_amount, estimated_from, estimated_to) VALUES",
        9,
        sellers,
        "",
    )
    .await?;
    sql::insert_many(
        tx,
        "INSERT INTO order_line (id, order_id, seller_order_id, seller_id, position, variant_id, product_id, product_slug, sku,
           title, options, image, quantity, unit_price_amount, discount_amount, tax_amount, tax_name, tax_rate_bp, total_amount)
         VALUES",
        19,
        lines,
        "",
    )
    .await?;
    Ok(())
}

fn line_values(id: Id, order: Id, part: Id, seller: Id, position: i64, l: &NewLine) -> Vec<Value> {
    vec![
        id.into(),
        order.into(),
        part.into(),
        seller.into(),
        position.into(),
        l.variant_id.into(),
        l.product_id.into(),
        l.product_slug.clone().into(),
        l.sku.clone().into(),
        l.title.clone().into(),
        l.options.clone().into(),
        l.image.clone().into(),
        l.quantity.into(),
        l.unit_price.amount.into(),
        l.discount.amount.into(),
        l.tax.amount.into(),
        l.tax_name.clone().into(),
        l.tax_rate_bp.into(),
        l.total.amount.into(),
    ]
}

async fn insert_addresses(tx: &Tx, order: Id, shipping: &Address, billing: &Address) -> Result<u64, DbErr> {
    let row = |kind: &str, a: &Address| -> Vec<Value> {
        let fields = [
            &a.first_name,
            &a.last_name,
            &a.company,
            &a.line1,
            &a.line2,
            &a.city,
            &a.region,
            &a.postal_code,
            &a.country,
            &a.phone,
        ];
        let mut values = vec![order.into(), kind.into()];
        values.extend(fields.into_iter().map(|f| Value::from(f.clone())));
        values
    };
    sql::insert_many(
        tx,
        "INSERT INTO order_address (order_id, kind, first_name, last_name, company, line1, line2, city, region, postal_code,
           country, phone) VALUES",
        12,
        vec![row("shipping", shipping), row("billing", billing)],
        "",
    )
    .await
}
