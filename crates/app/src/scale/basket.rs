//! What somebody orders in the year behind, with all amounts as the shop works them out.

use std::collections::HashMap;
use std::sync::Arc;

use souk_catalog::VariantFacts;
use souk_db::{DbErr, Id, Timestamp, Tx};
use souk_money::{Money, Quantity, Ratio, allocate};
use souk_orders::{NewLine, NewOrder, NewSellerOrder};
use souk_platform::Channel;
use souk_pricing::{TaxRate, TaxRates};
use souk_shipping::ShippingQuote;
use souk_totals::{Step, StepKind};

use super::demand::Demand;
use super::goods::Draw;
use super::people::{People, Person};
use super::plan::DAY;
use crate::{App, StartError};

/// Products that are bought.
const GOODS: i64 = 2_000;

/// What orders are made of.
pub(super) struct Stall {
    pub(super) people: People,
    channel: Arc<Channel>,
    goods: Vec<(VariantFacts, Money)>,
    demand: Demand,
    /// By country.
    tax: HashMap<String, TaxRates>,
    /// How everything is sent, for what it costs below the worth from which it costs nothing.
    method: ShippingQuote,
}

/// Who orders.
pub(super) struct Buyer {
    /// Themselves.
    pub(super) person: Person,
    /// Their account, if they have one.
    pub(super) account: Option<Id>,
}

impl Stall {
    /// A stall with the goods of the shop behind `app`, for these `people`.
    pub(super) async fn open(app: &App, people: People) -> Result<Self, StartError> {
        let channel = app.channel().await?;
        let conn = app.services.db.read();
        let (goods, departments) = goods(app, &channel).await.map_err(StartError::other)?;
        if goods.is_empty() {
            return Err(StartError::Other("there is nothing to order: fill the shop first".to_owned()));
        }
        let mut tax = HashMap::new();
        for country in &people.countries {
            let rates = souk_pricing::tax_rates(conn, &channel, &country.code, "").await;
            tax.insert(country.code.clone(), rates.map_err(StartError::other)?);
        }
        let (now, nothing) = (app.services.db.clock().now(), souk_shipping::Load::default());
        let quotes = souk_shipping::quotes(conn, &channel, "BE", nothing, now).await;
        let method = quotes.map_err(StartError::other)?.into_iter().next();
        let method =
            method.ok_or_else(|| StartError::Other("there is no way to send an order".to_owned()))?;
        Ok(Self { people, channel, goods, demand: Demand::of(&departments), tax, method })
    }

    fn rate(&self, buyer: &Buyer, class: &str) -> TaxRate {
        let rates = self.tax.get(&buyer.person.address.country);
        rates.map(|rates| TaxRate::joined(&rates.of(class))).unwrap_or_default()
    }

    /// Up to six lines of different goods that are wanted now, each with who sells it.
    fn lines(&self, now: Timestamp, buyer: &Buyer, draw: &mut Draw) -> Result<Vec<(Id, NewLine)>, DbErr> {
        let count = 1 + draw.below(3) + usize::from(draw.percent(15)) * 3;
        let mut lines: Vec<(Id, NewLine)> = Vec::with_capacity(count);
        for _ in 0..count {
            let (facts, price) = &self.goods[self.demand.pick(now, draw)];
            if lines.iter().any(|(_, line)| line.variant_id == facts.id) {
                continue;
            }
            let quantity = Quantity::from(1 + u32::from(draw.percent(20)));
            let rate = self.rate(buyer, &facts.tax_class);
            lines.push((facts.seller_id, line(facts, *price, quantity, rate)?));
        }
        Ok(lines)
    }

    /// The order `id` of `buyer`, placed in `tx`.
    pub(super) fn order(&self, tx: &Tx, id: Id, buyer: Buyer, draw: &mut Draw) -> Result<NewOrder, DbErr> {
        let currency = self.channel.currency;
        let lines = self.lines(tx.now(), &buyer, draw)?;
        let subtotal = Money::sum(currency, lines.iter().map(|(_, l)| l.total)).map_err(failed)?;
        let is_free = self.method.free_over.is_some_and(|from| subtotal.amount >= from.amount);
        let shipping = if is_free { Money::new(0, currency) } else { self.method.price };
        let rate = self.rate(&buyer, "standard");
        let shipping_tax = tax_in(shipping, rate.millipercent)?;
        let line_tax = Money::sum(currency, lines.iter().map(|(_, l)| l.tax)).map_err(failed)?;
        let tax = line_tax.plus(shipping_tax).map_err(failed)?;
        let total = subtotal.plus(shipping).map_err(failed)?;
        let included = Step {
            kind: StepKind::TaxIncluded,
            name: rate.name,
            rate_millipercent: Some(rate.millipercent),
            amount: tax,
        };
        Ok(NewOrder {
            due_at: None,
            on_delivery: false,
            id,
            channel_id: self.channel.id,
            cart_id: tx.new_id(),
            cart_token_digest: None,
            account_id: buyer.account,
            email: buyer.person.email,
            locale: self.channel.locale.clone(),
            subtotal,
            discount: Money::new(0, currency),
            shipping,
            tax,
            tax_included: true,
            total,
            steps: vec![
                Step::plain(StepKind::Subtotal, "", subtotal),
                Step::plain(StepKind::Shipping, &self.method.name, shipping),
                included,
                Step::plain(StepKind::Total, "", total),
            ],
            note: String::new(),
            vat_number: String::new(),
            shipping_address: buyer.person.address.clone(),
            billing_address: buyer.person.address,
            seller_orders: self.parts(tx.now(), lines, (shipping, shipping_tax))?,
        })
    }

    /// A part for each seller; what sending costs is shared by what each part is worth.
    fn parts(
        &self,
        now: Timestamp,
        lines: Vec<(Id, NewLine)>,
        (shipping, shipping_tax): (Money, Money),
    ) -> Result<Vec<NewSellerOrder>, DbErr> {
        let day = |days: i64| Timestamp(now.0 + days * DAY).to_chrono().format("%Y-%m-%d").to_string();
        let mut parts: Vec<NewSellerOrder> = Vec::new();
        for (seller_id, line) in lines {
            if let Some(part) = parts.iter_mut().find(|part| part.seller_id == seller_id) {
                part.lines.push(line);
                continue;
            }
            parts.push(NewSellerOrder {
                seller_id,
                shipping_method_id: self.method.id,
                shipping_method: self.method.name.clone(),
                shipping,
                shipping_tax,
                estimated_from: day(2),
                estimated_to: day(4),
                lines: vec![line],
            });
        }
        let worth: Vec<i64> =
            parts.iter().map(|part| part.lines.iter().map(|line| line.total.amount).sum()).collect();
        let prices = allocate(shipping, &worth).map_err(failed)?;
        let taxes = allocate(shipping_tax, &worth).map_err(failed)?;
        for (part, (price, tax)) in parts.iter_mut().zip(prices.into_iter().zip(taxes)) {
            (part.shipping, part.shipping_tax) = (price, tax);
        }
        Ok(parts)
    }
}

/// What the shop sells with its prices, and the path of each one's department.
async fn goods(app: &App, channel: &Channel) -> Result<(Vec<(VariantFacts, Money)>, Vec<String>), DbErr> {
    let conn = app.services.db.read();
    let products = souk_catalog::all_product_ids(conn, None, GOODS).await?;
    let facts = souk_catalog::products_by_ids(conn, &products).await?;
    let mut ids: Vec<Id> = facts.values().flat_map(|p| p.variants.iter().map(|v| v.id)).collect();
    ids.sort_unstable();
    let prices = souk_pricing::of_variants(conn, channel, &ids, Timestamp(i64::MAX)).await?;
    let mut variants = souk_catalog::variants_by_ids(conn, &ids).await?;
    let (mut goods, mut departments) = (Vec::with_capacity(ids.len()), Vec::with_capacity(ids.len()));
    for id in &ids {
        let (Some(variant), Some(price)) = (variants.remove(id), prices.get(id)) else { continue };
        if price.amount.amount <= 0 || !variant.active {
            continue;
        }
        let category = facts.get(&variant.product_id).and_then(|product| product.category.as_ref());
        departments.push(category.map(|category| category.path.clone()).unwrap_or_default());
        goods.push((variant, price.amount));
    }
    Ok((goods, departments))
}

fn line(facts: &VariantFacts, price: Money, quantity: Quantity, rate: TaxRate) -> Result<NewLine, DbErr> {
    let total = price.times(quantity).map_err(failed)?;
    let options: serde_json::Map<String, serde_json::Value> =
        facts.options.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    Ok(NewLine {
        variant_id: facts.id,
        product_id: facts.product_id,
        product_slug: facts.product_slug.clone(),
        sku: facts.sku.clone(),
        title: facts.product_title.clone(),
        options: serde_json::Value::Object(options).to_string(),
        image: facts.image.as_ref().and_then(|image| serde_json::to_string(image).ok()),
        quantity,
        unit_price: price,
        discount: Money::new(0, price.currency),
        total,
        tax: tax_in(total, rate.millipercent)?,
        tax_name: rate.name,
        tax_millipercent: rate.millipercent,
        found_by: None,
    })
}

fn failed(error: souk_money::MoneyError) -> DbErr {
    DbErr::Custom(error.to_string())
}

/// The tax in `amount`, which holds it.
fn tax_in(amount: Money, millipercent: i64) -> Result<Money, DbErr> {
    Ratio::from_millipercent(millipercent).included().of(amount).map_err(failed)
}
