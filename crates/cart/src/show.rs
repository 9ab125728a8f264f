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
use souk_totals::{Calculation, Goods, Method, Wish, WishLine};

use crate::messages;
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

/// Where a cart would go, and how.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    /// ISO 3166-1 alpha-2.
    pub country: &'a str,
    /// State or province; empty where none is known.
    pub region: &'a str,
    /// How it is to be sent.
    pub method: Method<'a>,
}

impl<'a> Destination<'a> {
    /// Where `channel` sends to first, in the cheapest way: what a cart's cost is told for until somebody says where they are.
    fn usual(channel: &'a Channel) -> Self {
        let country = channel.countries.first().map_or("", String::as_str);
        Self { country, region: "", method: Method::Cheapest }
    }
}

/// The cart that `key` opens, or an empty one.
///
/// # Errors
/// 503 when the database is away.
pub async fn view(services: &Services, market: &Market, key: &CartKey) -> Result<CartView, Problem> {
    let found = priced(services, market, key, &Destination::usual(&market.channel)).await?;
    Ok(found.map_or_else(|| CartView::empty(None, &market.channel), |(view, _)| view))
}

/// The cart that `key` opens with what it costs when it goes `to` there; none when nothing is in it.
///
/// # Errors
/// 422 when it cannot be sent in that way; 503 when the database is away.
pub async fn priced(
    services: &Services,
    market: &Market,
    key: &CartKey,
    to: &Destination<'_>,
) -> Result<Option<(CartView, Calculation)>, Problem> {
    let (conn, channel) = (services.db.read(), &market.channel);
    let open = find(conn, key, channel.id).await?.filter(|c| c.status == "open");
    let Some(cart) = open else { return Ok(None) };
    let lines = lines_of(conn, cart.id).await?;
    if lines.is_empty() {
        return Ok(None);
    }
    let shelf = Shelf::of_lines(conn, market, &lines, services.db.clock().now()).await?;
    price_up(conn, channel, cart.id, &lines, &shelf, to).await.map(Some)
}

/// What is known now of the variants in a cart, and how many are left of each.
pub(crate) struct Shelf {
    pub(crate) goods: Goods,
    stock: HashMap<Id, Option<i64>>,
}

impl Shelf {
    pub(crate) async fn load(
        conn: &impl ConnectionTrait,
        market: &Market,
        ids: &[Id],
        now: Timestamp,
    ) -> Result<Self, DbErr> {
        Ok(Self {
            goods: Goods::load(conn, market, ids, now).await?,
            stock: souk_inventory::available(conn, ids).await?,
        })
    }

    async fn of_lines(
        conn: &impl ConnectionTrait,
        market: &Market,
        lines: &[CartLine],
        now: Timestamp,
    ) -> Result<Self, DbErr> {
        let ids: Vec<Id> = lines.iter().map(|l| l.variant_id).collect();
        Self::load(conn, market, &ids, now).await
    }

    /// Units that can be bought; none where they are not counted.
    pub(crate) fn available(&self, variant: Id) -> Option<i64> {
        self.stock.get(&variant).copied().flatten()
    }
}

/// Prices `lines` of the cart `id` and tells what changed since they were added.
pub(crate) async fn show(
    conn: &impl ConnectionTrait,
    market: &Market,
    id: Id,
    lines: &[CartLine],
    now: Timestamp,
) -> Result<CartView, Problem> {
    if lines.is_empty() {
        return Ok(CartView::empty(Some(id), &market.channel));
    }
    let shelf = Shelf::of_lines(conn, market, lines, now).await?;
    show_with(conn, &market.channel, id, lines, &shelf).await
}

/// Like [`show`], with what is known of the lines' variants loaded already.
pub(crate) async fn show_with(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    id: Id,
    lines: &[CartLine],
    shelf: &Shelf,
) -> Result<CartView, Problem> {
    Ok(price_up(conn, channel, id, lines, shelf, &Destination::usual(channel)).await?.0)
}

async fn price_up(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    cart: Id,
    lines: &[CartLine],
    shelf: &Shelf,
    to: &Destination<'_>,
) -> Result<(CartView, Calculation), Problem> {
    let (mut shown, mut wanted, mut notices) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let id = line.variant_id;
        let (facts, available) = (shelf.goods.facts(id), shelf.available(id));
        let price = shelf.goods.price(id, line.quantity);
        wanted.push(WishLine { variant_id: id, quantity: line.quantity });
        notices.extend(notice(
            channel,
            line,
            shelf.goods.on_sale(id, line.quantity).map(|(_, price)| price),
            available,
        ));
        if let Some(facts) = facts {
            let unit_price = price.map_or(Money::new(line.unit_price_amount, channel.currency), |p| p.amount);
            shown.push(line_view(line, facts, unit_price, price, available)?);
        }
    }
    let wish = Wish { lines: &wanted, country: to.country, region: to.region, method: to.method };
    let calculation = souk_totals::calculate(conn, channel, &shelf.goods, &wish).await?;
    let view = CartView {
        id: Some(cart),
        token: None,
        item_count: shown.iter().map(|l| l.quantity).sum(),
        lines: shown,
        totals: calculation.totals.clone(),
        free_shipping_from: calculation.methods.iter().filter_map(|m| m.free_over).min_by_key(|f| f.amount),
        notices,
    };
    Ok((view, calculation))
}

fn line_view(
    line: &CartLine,
    fact: &VariantFacts,
    unit_price: Money,
    price: Option<Price>,
    available: Option<i64>,
) -> Result<CartLineView, Problem> {
    let total = unit_price
        .times(line.quantity)
        .map_err(|_| Problem::invalid("quantity", &messages::TOTAL_TOO_LARGE))?;
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
    price: Option<Price>,
    available: Option<i64>,
) -> Option<Notice> {
    let plain = |code| Notice { code, line_id: line.id, before: None, now: None, available: None };
    let Some(price) = price else {
        return Some(plain("unavailable"));
    };
    match available {
        Some(units) if units <= 0 => return Some(Notice { available: Some(0), ..plain("out_of_stock") }),
        Some(units) if units < line.quantity.get() => {
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
