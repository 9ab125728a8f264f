//! Entries: where a product is listed, and what lists are sorted and filtered by; and how many each scope lists.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{FromQueryResult, Value};
use souk_catalog::ProductFacts;
use souk_db::{Db, DbErr, Id, Tx, sql};
use souk_money::Money;
use souk_platform::Channel;

use super::refresh::Card;

pub(super) const INSERT: &str =
    "INSERT INTO listing_entry (channel_id, scope_id, product_id, status, title, brand, seller_id,
    price_amount, on_sale, in_stock, featured, rating_hundredths, sold, created_at) VALUES";
pub(super) const WIDTH: usize = 14;

/// What a product has earned, which is not made anew: its rating and what it has sold.
#[derive(FromQueryResult)]
pub(super) struct Earned {
    product_id: Id,
    rating_hundredths: i64,
    sold: i64,
}

/// What the products `ids` have earned so far.
pub(super) async fn earned(tx: &Tx, channel: &Channel, ids: &[Id]) -> Result<HashMap<Id, Earned>, DbErr> {
    let text = "SELECT product_id, rating_hundredths, sold FROM listing WHERE channel_id = $1 AND product_id IN ({keys})";
    let rows = sql::by_keys::<Earned>(tx, text, &[channel.id.into()], ids.iter().copied()).await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row)).collect())
}

/// The entry of `product` in `scope`, where it has this `status`.
pub(super) fn row(
    channel: &Channel,
    scope: Id,
    product: &ProductFacts,
    (card, status): (&Card, &str),
    earned: Option<&Earned>,
) -> Vec<Value> {
    vec![
        channel.id.into(),
        scope.into(),
        product.id.into(),
        status.into(),
        product.title.clone().into(),
        product.brand.clone().unwrap_or_default().into(),
        product.seller.id.into(),
        card.price.as_ref().map(|p| p.amount.amount).into(),
        card.compare_at.is_some().into(),
        card.in_stock.into(),
        product.featured.into(),
        earned.map_or(0, |e| e.rating_hundredths).into(),
        earned.map_or(0, |e| e.sold).into(),
        product.created_at.into(),
    ]
}

/// Brings the entries of `product` in line with what of it can be bought, and for how much.
pub(super) async fn reprice(
    tx: &Tx,
    channel: &Channel,
    product: Id,
    in_stock: bool,
    price: Option<Money>,
    on_sale: bool,
) -> Result<(), DbErr> {
    let text = "UPDATE listing_entry SET in_stock = $3, price_amount = $4, on_sale = $5
                WHERE product_id = $1 AND channel_id = $2";
    let amount = price.map(|p| p.amount);
    sql::exec(tx, text, [product.into(), channel.id.into(), in_stock.into(), amount.into(), on_sale.into()])
        .await?;
    Ok(())
}

/// By how much the scopes grow and shrink in one transaction. Written at its end, in the order of ids, so that two writers
/// cannot wait for each other.
#[derive(Default)]
pub(super) struct Sizes(BTreeMap<Id, i64>);

impl Sizes {
    /// The products `ids` are about to be listed anew: what they counted for until now goes.
    pub(super) async fn leave(&mut self, tx: &Tx, channel: &Channel, ids: &[Id]) -> Result<(), DbErr> {
        #[derive(FromQueryResult)]
        struct Held {
            scope_id: Id,
        }
        let text = "SELECT scope_id FROM listing_entry
            WHERE channel_id = $1 AND product_id IN ({keys}) AND status = 'active'";
        for held in sql::by_keys::<Held>(tx, text, &[channel.id.into()], ids.iter().copied()).await? {
            *self.0.entry(held.scope_id).or_default() -= 1;
        }
        Ok(())
    }

    /// A product is listed in `scope`.
    pub(super) fn join(&mut self, scope: Id, status: &str) {
        *self.0.entry(scope).or_default() += i64::from(status == "active");
    }

    pub(super) async fn write(self, tx: &Tx, channel: &Channel) -> Result<(), DbErr> {
        let changed: Vec<(Id, i64)> = self.0.into_iter().filter(|(_, by)| *by != 0).collect();
        // A row that would be inserted is never negative: a scope that loses something is there.
        let rows =
            changed.iter().map(|(scope, by)| vec![channel.id.into(), (*scope).into(), (*by).max(0).into()]);
        let head = "INSERT INTO listing_size (channel_id, scope_id, products) VALUES";
        let tail = "ON CONFLICT (channel_id, scope_id) DO UPDATE SET products = listing_size.products + excluded.products";
        sql::insert_many(tx, head, 3, rows.collect(), tail).await?;
        for (scope, by) in changed.into_iter().filter(|(_, by)| *by < 0) {
            let text =
                "UPDATE listing_size SET products = products + $3 WHERE channel_id = $1 AND scope_id = $2";
            sql::exec(tx, text, [channel.id.into(), scope.into(), by.into()]).await?;
        }
        Ok(())
    }
}

/// Counts anew how many products each scope of `channel` lists, a scope in one write.
pub(crate) async fn recount(db: &Db, channel: Id) -> Result<(), DbErr> {
    #[derive(FromQueryResult)]
    struct Scope {
        scope_id: Id,
    }
    let text = "SELECT scope_id FROM listing_size WHERE channel_id = $1";
    for Scope { scope_id } in sql::all::<Scope>(db.read(), text, [channel.into()]).await? {
        db.write(move |tx| async move {
            let text = "UPDATE listing_size SET products = (SELECT COUNT(*) FROM listing_entry
                  WHERE channel_id = $1 AND scope_id = $2 AND status = 'active')
                WHERE channel_id = $1 AND scope_id = $2";
            sql::exec(&tx, text, [channel.into(), scope_id.into()]).await
        })
        .await?;
    }
    Ok(())
}
