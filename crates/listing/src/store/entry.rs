//! Entries: where a product is listed, and what lists are sorted and filtered by; and how many each scope lists.

use std::collections::{BTreeMap, HashMap};

use sea_orm::FromQueryResult;
use souk_catalog::ProductFacts;
use souk_db::{Db, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::Money;
use souk_platform::Channel;

use super::rating::{self, Rating};
use super::refresh::Card;

#[derive(Row)]
#[row(table = "listing_entry")]
pub(super) struct EntryRow<'a> {
    channel_id: Id,
    scope_id: Id,
    product_id: Id,
    status: &'static str,
    title: &'a str,
    brand: &'a str,
    seller_id: Id,
    price_amount: Option<i64>,
    on_sale: bool,
    in_stock: bool,
    featured: bool,
    rating_hundredths: i64,
    popularity: i64,
    created_at: Timestamp,
    position: i64,
}

/// What a product has earned, which is not made anew: its rating and its popularity.
#[derive(Clone, Copy, Default)]
pub(super) struct Earned {
    pub(super) rating: Rating,
    popularity: i64,
}

/// What the products `ids` have earned so far.
pub(super) async fn earned(tx: &Tx, channel: &Channel, ids: &[Id]) -> Result<HashMap<Id, Earned>, DbErr> {
    #[derive(FromQueryResult)]
    struct Sales {
        product_id: Id,
        popularity: i64,
    }
    let text = "SELECT product_id, popularity FROM listing WHERE channel_id = $1 AND product_id IN ({keys})";
    let mut all: HashMap<Id, Earned> = HashMap::with_capacity(ids.len());
    for row in sql::by_keys::<Sales>(tx, text, &[channel.id.into()], ids.iter().copied()).await? {
        all.entry(row.product_id).or_default().popularity = row.popularity;
    }
    for (product, rating) in rating::of_products(tx, ids).await? {
        all.entry(product).or_default().rating = rating;
    }
    Ok(all)
}

/// The entry of `product` in `scope`, where it has this `status`; `position` is its place by hand, from 1, or 0.
pub(super) fn row<'a>(
    channel: &Channel,
    (scope, position): (Id, i64),
    product: &'a ProductFacts,
    (card, status): (&Card, &'static str),
    earned: Earned,
) -> EntryRow<'a> {
    EntryRow {
        channel_id: channel.id,
        scope_id: scope,
        product_id: product.id,
        status,
        title: &product.title,
        brand: product.brand.as_deref().unwrap_or_default(),
        seller_id: product.seller.id,
        price_amount: card.offer.price.map(|price| price.amount),
        on_sale: card.offer.is_reduced(),
        in_stock: card.in_stock,
        featured: product.featured,
        rating_hundredths: earned.rating.hundredths,
        popularity: earned.popularity,
        created_at: product.created_at,
        position,
    }
}

/// An entry as it stands.
#[derive(FromQueryResult)]
pub(super) struct HeldEntry {
    scope_id: Id,
    product_id: Id,
    status: String,
    title: String,
    brand: String,
    seller_id: Id,
    price_amount: Option<i64>,
    on_sale: bool,
    in_stock: bool,
    featured: bool,
    rating_hundredths: i64,
    popularity: i64,
    created_at: Timestamp,
    position: i64,
}

impl HeldEntry {
    fn is(&self, row: &EntryRow<'_>) -> bool {
        self.status == row.status
            && self.title == row.title
            && self.brand == row.brand
            && self.seller_id == row.seller_id
            && self.price_amount == row.price_amount
            && self.on_sale == row.on_sale
            && self.in_stock == row.in_stock
            && self.featured == row.featured
            && self.rating_hundredths == row.rating_hundredths
            && self.popularity == row.popularity
            && self.created_at == row.created_at
            && self.position == row.position
    }
}

/// Entries by their product and scope.
type HeldEntries = HashMap<(Id, Id), HeldEntry>;

/// The entries of the products `ids` as they stand.
pub(super) async fn held(tx: &Tx, channel: &Channel, ids: &[Id]) -> Result<HeldEntries, DbErr> {
    const TEXT: &str = "SELECT scope_id, product_id, status, title, brand, seller_id, price_amount, on_sale, in_stock, featured,
          rating_hundredths, popularity, created_at, position
        FROM listing_entry WHERE channel_id = $1 AND product_id IN ({keys})";
    let rows = sql::by_keys::<HeldEntry>(tx, TEXT, &[channel.id.into()], ids.iter().copied()).await?;
    Ok(rows.into_iter().map(|entry| ((entry.product_id, entry.scope_id), entry)).collect())
}

/// Makes `rows` the entries of products that had `held`: writes what is new or other than it stands, each of which costs as many
/// writes as the table has indexes, and takes away what is not among them.
pub(super) async fn replace(
    tx: &Tx,
    channel: &Channel,
    rows: Vec<EntryRow<'_>>,
    mut held: HeldEntries,
) -> Result<(), DbErr> {
    // Who sells out a product at the same moment may have put it into a collection meanwhile.
    const UPSERT: &str = "ON CONFLICT (channel_id, scope_id, product_id) DO UPDATE SET status = excluded.status,
      title = excluded.title, brand = excluded.brand, seller_id = excluded.seller_id, price_amount = excluded.price_amount,
      on_sale = excluded.on_sale, in_stock = excluded.in_stock, featured = excluded.featured,
      rating_hundredths = excluded.rating_hundredths, popularity = excluded.popularity, created_at = excluded.created_at,
      position = excluded.position";
    const GONE: &str =
        "DELETE FROM listing_entry WHERE channel_id = $1 AND scope_id = $2 AND product_id IN ({keys})";
    let changed: Vec<EntryRow<'_>> = rows
        .into_iter()
        .filter(|row| held.remove(&(row.product_id, row.scope_id)).is_none_or(|entry| !entry.is(row)))
        .collect();
    sql::insert(tx, changed, UPSERT).await?;
    let mut gone: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for (product, scope) in held.into_keys() {
        gone.entry(scope).or_default().push(product);
    }
    for (scope, products) in gone {
        sql::exec_by_keys(tx, GONE, &[channel.id.into(), scope.into()], products).await?;
    }
    Ok(())
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
    let (text, values) = sql::named(
        "UPDATE listing_entry SET in_stock = :in_stock, price_amount = :price, on_sale = :on_sale
         WHERE product_id = :product AND channel_id = :channel",
        [
            ("product", product.into()),
            ("channel", channel.id.into()),
            ("in_stock", in_stock.into()),
            ("price", price.map(|p| p.amount).into()),
            ("on_sale", on_sale.into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    Ok(())
}

#[derive(Row)]
#[row(table = "listing_size")]
struct SizeRow {
    channel_id: Id,
    scope_id: Id,
    products: i64,
}

/// By how much the scopes grow and shrink in one transaction. Written at its end, in the order of ids, so that two writers
/// cannot wait for each other.
#[derive(Default)]
pub(super) struct Sizes(BTreeMap<Id, i64>);

impl Sizes {
    /// What products counted for until now, as `held`, goes: they are about to be listed anew.
    pub(super) fn leave<'a>(&mut self, held: impl Iterator<Item = &'a HeldEntry>) {
        held.for_each(|entry| self.leave_one(entry.scope_id, &entry.status));
    }

    /// A product with this `status` is listed in `scope` no more.
    pub(super) fn leave_one(&mut self, scope: Id, status: &str) {
        *self.0.entry(scope).or_default() -= i64::from(status == "active");
    }

    /// A product is listed in `scope`.
    pub(super) fn join(&mut self, scope: Id, status: &str) {
        *self.0.entry(scope).or_default() += i64::from(status == "active");
    }

    pub(super) async fn write(self, tx: &Tx, channel: &Channel) -> Result<(), DbErr> {
        let changed: Vec<(Id, i64)> = self.0.into_iter().filter(|(_, by)| *by != 0).collect();
        // A row that would be inserted is never negative: a scope that loses something is there.
        let rows = changed.iter().map(|(scope, by)| SizeRow {
            channel_id: channel.id,
            scope_id: *scope,
            products: (*by).max(0),
        });
        let tail = "ON CONFLICT (channel_id, scope_id) DO UPDATE SET products = listing_size.products + excluded.products";
        sql::insert(tx, rows, tail).await?;
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
