//! `GET /api/orders/cart/`

use std::collections::HashMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_catalog::VariantFacts;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_http::{Json, Problem, cacheable};
use souk_money::Money;
use souk_platform::Channel;
use souk_pricing::Price;
use souk_pricing::totals::{self, LineInput};

use crate::store::{find, lines_of};
use crate::view::{CartLineView, CartView, Notice};
use crate::{CartKey, CartLine};
use souk_platform::{Market, Services};

/// The cart of the request, with its full cost. Writes nothing.
#[utoipa::path(get, path = "/api/orders/cart/", tag = "cart",
    params(("X-Cart-Token" = Option<String>, Header, description = "A guest's cart")),
    responses((status = 200, body = CartView)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    market: Market,
    key: CartKey,
) -> Result<Response, Problem> {
    Ok(cacheable::private(Json(view(&services, &market, &key).await?).into_response()))
}

/// The cart that `key` opens, or an empty one.
///
/// # Errors
/// 503 when the database is away.
pub async fn view(services: &Services, market: &Market, key: &CartKey) -> Result<CartView, Problem> {
    let conn = services.db.read();
    match find(conn, key).await?.filter(|c| c.status == "open") {
        Some(cart) => {
            let lines = lines_of(conn, cart.id).await?;
            show(conn, &market.channel, Some(cart.id), lines, services.db.clock().now()).await
        }
        None => show(conn, &market.channel, None, Vec::new(), services.db.clock().now()).await,
    }
}

/// What is known now of the variants in a cart.
pub(crate) struct Goods {
    facts: HashMap<Id, VariantFacts>,
    prices: HashMap<Id, Price>,
    stock: HashMap<Id, Option<i64>>,
    now: Timestamp,
}

impl Goods {
    pub(crate) async fn load(
        conn: &impl ConnectionTrait,
        channel: &Channel,
        ids: &[Id],
        now: Timestamp,
    ) -> Result<Self, DbErr> {
        Ok(Self {
            facts: souk_catalog::variants_by_ids(conn, ids).await?,
            prices: souk_pricing::of_variants(conn, channel, ids, now).await?,
            stock: souk_inventory::available(conn, ids).await?,
            now,
        })
    }

    /// The price of a variant that can be bought.
    pub(crate) fn price_on_sale(&self, variant: Id) -> Option<&Price> {
        self.prices.get(&variant).filter(|_| self.facts.get(&variant).is_some_and(|f| f.active))
    }

    /// Units that can be bought; none where they are not counted.
    pub(crate) fn available(&self, variant: Id) -> Option<i64> {
        self.stock.get(&variant).copied().flatten()
    }
}

/// Prices `lines` and tells what changed since they were added.
pub(crate) async fn show(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Option<Id>,
    lines: Vec<CartLine>,
    now: Timestamp,
) -> Result<CartView, Problem> {
    let zero = Money::zero(channel.currency);
    let Some(cart) = id.filter(|_| !lines.is_empty()) else {
        return Ok(CartView {
            id,
            token: None,
            lines: Vec::new(),
            subtotal: zero,
            discount_total: zero,
            shipping_total: zero,
            tax_total: zero,
            tax_included: channel.prices_include_tax,
            total: zero,
            free_shipping_from: None,
            item_count: 0,
            notices: Vec::new(),
        });
    };
    let ids: Vec<Id> = lines.iter().map(|l| l.variant_id).collect();
    let goods = Goods::load(conn, channel, &ids, now).await?;
    price_up(conn, channel, cart, &lines, &goods).await
}

/// Like [`show`], with `goods` that were loaded already.
pub(crate) async fn price_up(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    cart: Id,
    lines: &[CartLine],
    goods: &Goods,
) -> Result<CartView, Problem> {
    let (mut shown, mut priced, mut notices) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let (fact, price) = (goods.facts.get(&line.variant_id), goods.prices.get(&line.variant_id));
        let available = goods.available(line.variant_id);
        notices.extend(notice(channel, line, fact, price, available));
        if let (Some(fact), Some(price)) = (fact.filter(|f| f.active), price) {
            priced.push(LineInput {
                unit_price: price.amount.amount,
                quantity: line.quantity,
                tax_class: fact.tax_class.clone(),
                discount: 0,
            });
        }
        if let Some(fact) = fact {
            let unit_price = price.map_or(Money::new(line.unit_price_amount, channel.currency), |p| p.amount);
            shown.push(line_view(line, fact, unit_price, price, available)?);
        }
    }
    let sums = sums(conn, channel, &priced, goods.now).await?;
    let money = |amount| Money::new(amount, channel.currency);
    Ok(CartView {
        id: Some(cart),
        token: None,
        item_count: shown.iter().map(|l| l.quantity).sum(),
        lines: shown,
        subtotal: money(sums.0.subtotal),
        discount_total: money(sums.0.discount_total),
        shipping_total: money(sums.0.shipping_total),
        tax_total: money(sums.0.tax_total),
        tax_included: channel.prices_include_tax,
        total: money(sums.0.total),
        free_shipping_from: sums.1,
        notices,
    })
}

/// Totals with the cheapest way to send, so that the full cost is known from the first line on.
async fn sums(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    lines: &[LineInput],
    now: Timestamp,
) -> Result<(totals::Totals, Option<Money>), Problem> {
    let too_large = |_| Problem::invalid("quantity", "The total is too large.");
    let country = channel.countries.first().cloned().unwrap_or_default();
    let goods = lines
        .iter()
        .try_fold(0_i64, |s, l| l.unit_price.checked_mul(l.quantity).and_then(|t| s.checked_add(t)));
    let goods = goods.ok_or_else(|| too_large(()))?;
    let quotes = souk_shipping::quotes(conn, channel, &country, goods, now).await?;
    let cheapest = quotes.iter().min_by_key(|q| q.price.amount).filter(|_| !lines.is_empty());
    let rates = souk_pricing::tax_rates(conn, channel, &country, "").await?;
    let shipping = cheapest.map(|q| q.price.amount);
    let sums = totals::compute(channel.currency, channel.prices_include_tax, lines, shipping, &rates);
    Ok((sums.map_err(|_| too_large(()))?, quotes.iter().filter_map(|q| q.free_over).min_by_key(|f| f.amount)))
}

fn line_view(
    line: &CartLine,
    fact: &VariantFacts,
    unit_price: Money,
    price: Option<&Price>,
    available: Option<i64>,
) -> Result<CartLineView, Problem> {
    let total = unit_price
        .times(line.quantity)
        .map_err(|_| Problem::invalid("quantity", "The total is too large."))?;
    Ok(CartLineView {
        id: line.id,
        variant_id: line.variant_id,
        product_id: fact.product_id,
        product_slug: fact.product_slug.clone(),
        sku: fact.sku.clone(),
        title: fact.product_title.clone(),
        options: fact.options.iter().cloned().collect(),
        image: fact.image.clone(),
        quantity: line.quantity,
        unit_price,
        compare_at_price: price.and_then(|p| p.compare_at.filter(|c| c.amount > p.amount.amount)),
        total,
        available,
    })
}

fn notice(
    channel: &Channel,
    line: &CartLine,
    fact: Option<&VariantFacts>,
    price: Option<&Price>,
    available: Option<i64>,
) -> Option<Notice> {
    let plain = |code| Notice { code, line_id: line.id, before: None, now: None, available: None };
    let Some(price) = price.filter(|_| fact.is_some_and(|f| f.active)) else {
        return Some(plain("unavailable"));
    };
    match available {
        Some(units) if units <= 0 => return Some(Notice { available: Some(0), ..plain("out_of_stock") }),
        Some(units) if units < line.quantity => {
            return Some(Notice { available: Some(units), ..plain("quantity_too_high") });
        }
        _ => {}
    }
    (price.amount.amount != line.unit_price_amount).then(|| Notice {
        before: Some(Money::new(line.unit_price_amount, channel.currency)),
        now: Some(price.amount),
        ..plain("price_changed")
    })
}
