//! Collections as scopes: which products they list.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::FromQueryResult;
use souk_catalog::ProductFacts;
use souk_collections::{Candidate, Ruled};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::{Currency, Money};
use souk_platform::Channel;

use super::entry::Sizes;
use crate::CardChanged;

/// What rules look at of a product's texts, folded.
pub(super) struct Folded {
    pub(super) title: String,
    pub(super) tags: Vec<String>,
}

impl Folded {
    pub(super) fn of(product: &ProductFacts) -> Self {
        Self {
            title: souk_catalog::fold(&product.title),
            tags: product.tags.iter().map(|tag| souk_catalog::fold(tag)).collect(),
        }
    }

    /// The tags as a row keeps them: a line each, with a break before and after each.
    pub(super) fn tag_lines(&self) -> String {
        if self.tags.is_empty() { String::new() } else { format!("\n{}\n", self.tags.join("\n")) }
    }
}

/// All collections, to find out which of them list a product.
pub(super) struct Groups {
    rules: Vec<Ruled>,
}

impl Groups {
    pub(super) async fn of(conn: &impl ConnectionTrait) -> Result<Self, DbErr> {
        Ok(Self { rules: souk_collections::rules(conn).await? })
    }

    /// The collections by rule that list `product`.
    pub(super) fn fitting(&self, product: &Candidate<'_>, now: Timestamp) -> impl Iterator<Item = Id> {
        self.rules.iter().filter(move |ruled| ruled.rule.fits(product, now)).map(|ruled| ruled.id)
    }

    /// Those by a rule that looks at what can be bought, and for how much.
    fn of_offers(self) -> Vec<Ruled> {
        self.rules.into_iter().filter(|ruled| ruled.rule.looks_at_offers()).collect()
    }
}

/// Where the products `ids` were picked by hand: collection and position.
pub(super) async fn picked(tx: &Tx, ids: &[Id]) -> Result<HashMap<Id, Vec<(Id, i64)>>, DbErr> {
    let mut found: HashMap<Id, Vec<(Id, i64)>> = HashMap::new();
    for one in souk_collections::picked_of(tx, ids).await? {
        found.entry(one.product_id).or_default().push((one.collection_id, one.position));
    }
    Ok(found)
}

/// What rules look at of a product, as its rows keep it.
#[derive(FromQueryResult)]
struct Line {
    product_id: Id,
    currency: Currency,
    search_text: String,
    tags: String,
    price_amount: Option<i64>,
    on_sale: bool,
    in_stock: bool,
    rating_hundredths: i64,
    created_at: Timestamp,
}

/// An entry's scope.
#[derive(FromQueryResult)]
struct Scope {
    product_id: Id,
    scope_id: Id,
    status: String,
}

/// Products as their rows keep them, with where they are listed.
pub(super) struct Lines {
    lines: Vec<(Line, Vec<String>)>,
    scopes: HashMap<Id, Vec<(Id, String)>>,
}

impl Lines {
    /// The products `ids` that `channel` lists; held until the commit where `lock` says so.
    pub(super) async fn read(
        conn: &impl ConnectionTrait,
        channel: Id,
        ids: &[Id],
        lock: &str,
    ) -> Result<Self, DbErr> {
        let text = format!(
            "SELECT product_id, currency, search_text, tags, price_amount, on_sale, in_stock, rating_hundredths, created_at
             FROM listing WHERE channel_id = $1 AND product_id IN ({{keys}}) ORDER BY product_id{lock}"
        );
        let entries = "SELECT product_id, scope_id, status FROM listing_entry WHERE channel_id = $1 AND product_id IN ({keys})";
        let fixed = [channel.into()];
        let lines = sql::by_keys::<Line>(conn, &text, &fixed, ids.iter().copied()).await?;
        let mut scopes: HashMap<Id, Vec<(Id, String)>> = HashMap::with_capacity(ids.len());
        for row in sql::by_keys::<Scope>(conn, entries, &fixed, ids.iter().copied()).await? {
            scopes.entry(row.product_id).or_default().push((row.scope_id, row.status));
        }
        let tags = |line: &Line| line.tags.lines().filter(|t| !t.is_empty()).map(ToOwned::to_owned).collect();
        let lines = lines.into_iter().map(|line| {
            let tags = tags(&line);
            (line, tags)
        });
        Ok(Self { lines: lines.collect(), scopes })
    }

    /// Tells `each` of each product, and of where it is listed with which status.
    pub(super) fn each(&self, mut each: impl FnMut(Id, &Candidate<'_>, &[(Id, String)])) {
        for (line, tags) in &self.lines {
            let listed = self.scopes.get(&line.product_id).map_or(&[][..], Vec::as_slice);
            let scopes: Vec<Id> = listed.iter().map(|(scope, _)| *scope).collect();
            let candidate = Candidate {
                scopes: &scopes,
                tags,
                title: line.search_text.split('\n').next().unwrap_or_default(),
                price: line.price_amount.map(|amount| Money { amount, currency: line.currency }),
                on_sale: line.on_sale,
                in_stock: line.in_stock,
                created_at: line.created_at,
                rating_hundredths: line.rating_hundredths,
            };
            each(line.product_id, &candidate, listed);
        }
    }
}

/// An entry as it stands in the whole channel, to be made in a collection as well.
#[derive(Clone, FromQueryResult, Row)]
#[row(table = "listing_entry")]
struct Copied {
    channel_id: Id,
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

/// The entries of the products `ids` in the whole channel.
async fn entries(tx: &Tx, channel: &Channel, ids: &[Id]) -> Result<HashMap<Id, Copied>, DbErr> {
    let text = "SELECT channel_id, scope_id, product_id, status, title, brand, seller_id, price_amount, on_sale, in_stock,
          featured, rating_hundredths, popularity, created_at, position
        FROM listing_entry WHERE channel_id = $1 AND scope_id = $1 AND product_id IN ({keys})";
    let rows = sql::by_keys::<Copied>(tx, text, &[channel.id.into()], ids.iter().copied()).await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row)).collect())
}

/// Makes `products` entries of `scope`, each with its position.
async fn join(tx: &Tx, channel: &Channel, sizes: &mut Sizes, wanted: &[(Id, Id, i64)]) -> Result<(), DbErr> {
    let ids: BTreeSet<Id> = wanted.iter().map(|(product, ..)| *product).collect();
    let known = entries(tx, channel, &ids.into_iter().collect::<Vec<_>>()).await?;
    let mut rows = Vec::with_capacity(wanted.len());
    for (product, scope_id, position) in wanted {
        let Some(entry) = known.get(product) else { continue };
        sizes.join(*scope_id, &entry.status);
        rows.push(Copied { scope_id: *scope_id, position: *position, ..entry.clone() });
    }
    sql::insert(tx, rows, "ON CONFLICT (channel_id, scope_id, product_id) DO NOTHING").await?;
    Ok(())
}

/// Puts those of the products `ids` into the collections of `rules` that fit, and takes the others out.
pub(crate) async fn regroup(tx: &Tx, channel: &Channel, rules: &[Ruled], ids: &[Id]) -> Result<(), DbErr> {
    let lines = Lines::read(tx, channel.id, ids, tx.for_update()).await?;
    let (mut joined, mut changed, mut sizes) = (Vec::new(), BTreeSet::new(), Sizes::default());
    let mut left: HashMap<Id, Vec<Id>> = HashMap::new();
    lines.each(|product, candidate, listed| {
        for ruled in rules {
            let held = listed.iter().find(|(scope, _)| *scope == ruled.id);
            match (ruled.rule.fits(candidate, tx.now()), held) {
                (true, None) => joined.push((product, ruled.id, 0)),
                (false, Some((scope, status))) => {
                    sizes.leave_one(*scope, status);
                    left.entry(*scope).or_default().push(product);
                }
                (true, Some(_)) | (false, None) => continue,
            }
            changed.insert(product);
        }
    });
    let text = "DELETE FROM listing_entry WHERE channel_id = $1 AND scope_id = $2 AND product_id IN ({keys})";
    for (scope, products) in left {
        sql::exec_by_keys(tx, text, &[channel.id.into(), scope.into()], products).await?;
    }
    join(tx, channel, &mut sizes, &joined).await?;
    for product_id in changed {
        tx.emit(&CardChanged { product_id });
    }
    sizes.write(tx, channel).await
}

/// Puts the products `ids`, of which something sold out or came back, into the collections that fit now.
pub(super) async fn regroup_offers(tx: &Tx, channel: &Channel, ids: &[Id]) -> Result<(), DbErr> {
    if ids.is_empty() {
        return Ok(());
    }
    let rules = Groups::of(tx).await?.of_offers();
    if rules.is_empty() { Ok(()) } else { regroup(tx, channel, &rules, ids).await }
}

/// Lists in `collection` exactly what was picked by hand, in its order; nothing where the collection is gone.
pub(crate) async fn place_picked(tx: &Tx, channel: &Channel, collection: Id) -> Result<(), DbErr> {
    let held =
        "SELECT product_id, scope_id, status FROM listing_entry WHERE channel_id = $1 AND scope_id = $2";
    let key = [channel.id.into(), collection.into()];
    let held = sql::all::<Scope>(tx, held, key.clone()).await?;
    let picked = souk_collections::picked(tx, collection).await?;
    let mut sizes = Sizes::default();
    for entry in &held {
        sizes.leave_one(collection, &entry.status);
    }
    sql::exec(tx, "DELETE FROM listing_entry WHERE channel_id = $1 AND scope_id = $2", key).await?;
    let wanted: Vec<_> = picked.iter().map(|one| (one.product_id, collection, one.position)).collect();
    join(tx, channel, &mut sizes, &wanted).await?;
    let before: HashSet<Id> = held.iter().map(|entry| entry.product_id).collect();
    let after: HashSet<Id> = picked.iter().map(|one| one.product_id).collect();
    for product_id in before.symmetric_difference(&after) {
        tx.emit(&CardChanged { product_id: *product_id });
    }
    sizes.write(tx, channel).await
}

/// Up to `limit` products that `collection` lists and that were made between two moments, in order of their ids, after `after`.
pub(crate) async fn made_between(
    conn: &impl ConnectionTrait,
    (channel, collection): (Id, Id),
    (from, before): (Timestamp, Timestamp),
    after: Id,
    limit: i64,
) -> Result<Vec<Id>, DbErr> {
    #[derive(FromQueryResult)]
    struct One {
        product_id: Id,
    }
    let (text, values) = sql::named(
        "SELECT product_id FROM listing_entry WHERE channel_id = :channel AND scope_id = :scope AND product_id > :after
           AND created_at >= :from AND created_at < :before ORDER BY product_id LIMIT :most",
        [
            ("channel", channel.into()),
            ("scope", collection.into()),
            ("after", after.into()),
            ("from", from.into()),
            ("before", before.into()),
            ("most", limit.into()),
        ],
    )?;
    Ok(sql::all::<One>(conn, &text, values).await?.into_iter().map(|row| row.product_id).collect())
}
