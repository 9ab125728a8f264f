//! Rows into views.

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Timestamp};
use souk_money::{Currency, Money, Quantity};
use souk_payments::Payment;
use souk_totals::{Step, StepKind};

use crate::history::HistoryRow;
use crate::view::{DeliveryView, FulfillmentLineView};
use crate::{Address, FulfillmentStatus, FulfillmentView, OrderLineView, OrderView, PaymentStatus, Status};

/// An order with its two addresses, whose columns have a prefix: `shipping_city`, `billing_city`.
#[derive(FromQueryResult)]
pub(crate) struct OrderRow {
    #[sea_orm(nested(prefix = "shipping_"))]
    shipping_address: Address,
    #[sea_orm(nested(prefix = "billing_"))]
    billing_address: Address,
    pub(crate) id: Id,
    number: String,
    status: String,
    payment_status: String,
    pub(crate) fulfillment_status: String,
    email: String,
    account_id: Option<Id>,
    currency: Currency,
    subtotal_amount: i64,
    discount_amount: i64,
    shipping_amount: i64,
    tax_amount: i64,
    tax_included: bool,
    total_amount: i64,
    paid_amount: i64,
    note: String,
    vat_number: String,
    due_at: Option<Timestamp>,
    on_delivery: bool,
    steps: String,
    version: i64,
    placed_at: Timestamp,
    updated_at: Timestamp,
}

/// A line with the seller's part that it belongs to.
#[derive(FromQueryResult)]
pub(crate) struct LineRow {
    id: Id,
    pub(crate) order_id: Id,
    seller_order_id: Id,
    shipping_method: String,
    shipping_amount: i64,
    estimated_from: String,
    estimated_to: String,
    seller_id: Id,
    variant_id: Id,
    product_id: Id,
    product_slug: String,
    sku: String,
    title: String,
    options: String,
    image: Option<String>,
    quantity: Quantity,
    fulfilled_quantity: Quantity,
    unit_price_amount: i64,
    discount_amount: i64,
    tax_amount: i64,
    tax_name: String,
    total_amount: i64,
}

#[derive(FromQueryResult)]
pub(crate) struct FulfillmentRow {
    id: Id,
    pub(crate) order_id: Id,
    carrier: String,
    tracking_number: String,
    created_at: Timestamp,
    order_line_id: Id,
    quantity: Quantity,
}

pub(crate) struct Parts<'a> {
    pub(crate) lines: &'a [LineRow],
    pub(crate) history: &'a [HistoryRow],
    pub(crate) fulfillments: &'a [FulfillmentRow],
    pub(crate) payments: Vec<Payment>,
}

pub(crate) fn assemble(o: OrderRow, parts: Parts<'_>) -> Result<OrderView, DbErr> {
    let money = |amount| Money::new(amount, o.currency);
    let odd = |what: &str| DbErr::Type(format!("order {}: {what}", o.number));
    Ok(OrderView {
        id: o.id,
        status: Status::parse(&o.status).ok_or_else(|| odd("status"))?,
        payment_status: PaymentStatus::parse(&o.payment_status).ok_or_else(|| odd("payment status"))?,
        fulfillment_status: FulfillmentStatus::parse(&o.fulfillment_status)
            .ok_or_else(|| odd("fulfilment status"))?,
        lines: parts.lines.iter().map(|l| line(l, &money)).collect(),
        subtotal: money(o.subtotal_amount),
        discount_total: money(o.discount_amount),
        shipping_total: money(o.shipping_amount),
        tax_total: money(o.tax_amount),
        tax_included: o.tax_included,
        total: money(o.total_amount),
        steps: steps(&o)?,
        paid: money(o.paid_amount),
        shipping_address: o.shipping_address,
        billing_address: o.billing_address,
        deliveries: deliveries(parts.lines, &money),
        payments: parts.payments.into_iter().map(Into::into).collect(),
        fulfillments: parcels(parts.fulfillments),
        history: parts.history.iter().filter_map(HistoryRow::entry).collect(),
        note: o.note,
        vat_number: o.vat_number,
        due_at: o.due_at.filter(|_| o.status == Status::AwaitingPayment.as_str()),
        on_delivery: o.on_delivery,
        version: o.version,
        created_at: o.placed_at,
        updated_at: o.updated_at,
        number: o.number,
        email: o.email,
        account_id: o.account_id,
    })
}

/// The steps as they were kept; of an order from before they were, the sums alone.
fn steps(o: &OrderRow) -> Result<Vec<Step>, DbErr> {
    let kept: Vec<Step> =
        serde_json::from_str(&o.steps).map_err(|_| DbErr::Type(format!("order {}: steps", o.number)))?;
    if !kept.is_empty() {
        return Ok(kept);
    }
    let tax = if o.tax_included { StepKind::TaxIncluded } else { StepKind::Tax };
    let sums = [
        (StepKind::Subtotal, o.subtotal_amount),
        (StepKind::Discount, -o.discount_amount),
        (StepKind::Shipping, o.shipping_amount),
        (tax, o.tax_amount),
        (StepKind::Total, o.total_amount),
    ];
    let said = sums.into_iter().filter(|(kind, amount)| *amount != 0 || *kind != StepKind::Discount);
    Ok(said.map(|(kind, amount)| Step::plain(kind, "", Money::new(amount, o.currency))).collect())
}

fn line(l: &LineRow, money: &impl Fn(i64) -> Money) -> OrderLineView {
    OrderLineView {
        id: l.id,
        variant_id: l.variant_id,
        product_id: l.product_id,
        product_slug: l.product_slug.clone(),
        sku: l.sku.clone(),
        title: l.title.clone(),
        options: serde_json::from_str(&l.options).unwrap_or_default(),
        image: l.image.as_deref().and_then(|i| serde_json::from_str(i).ok()),
        quantity: l.quantity,
        fulfilled_quantity: l.fulfilled_quantity,
        unit_price: money(l.unit_price_amount),
        discount: money(l.discount_amount),
        tax: money(l.tax_amount),
        tax_name: l.tax_name.clone(),
        total: money(l.total_amount),
        seller_id: l.seller_id,
    }
}

/// One for each seller, in the order of their lines.
fn deliveries(lines: &[LineRow], money: &impl Fn(i64) -> Money) -> Vec<DeliveryView> {
    let parts = lines.chunk_by(|a, b| a.seller_order_id == b.seller_order_id);
    let delivery = |p: &LineRow| DeliveryView {
        seller_id: p.seller_id,
        method: p.shipping_method.clone(),
        price: money(p.shipping_amount),
        estimated_from: p.estimated_from.clone(),
        estimated_to: p.estimated_to.clone(),
    };
    parts.filter_map(|lines| lines.first().map(delivery)).collect()
}

fn parcels(rows: &[FulfillmentRow]) -> Vec<FulfillmentView> {
    let mut parcels: Vec<FulfillmentView> = Vec::new();
    for row in rows {
        let line = FulfillmentLineView { line_id: row.order_line_id, quantity: row.quantity };
        match parcels.iter_mut().find(|p| p.id == row.id) {
            Some(parcel) => parcel.lines.push(line),
            None => parcels.push(FulfillmentView {
                id: row.id,
                carrier: row.carrier.clone(),
                tracking_number: row.tracking_number.clone(),
                lines: vec![line],
                created_at: row.created_at,
            }),
        }
    }
    parcels
}
