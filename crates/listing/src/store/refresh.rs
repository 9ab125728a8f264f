//! Makes the rows anew from the slices on the left, inside the transaction that changed those.

use std::collections::{BTreeSet, HashMap};

use souk_catalog::{Category, ProductFacts};
use souk_collections::Candidate;
use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_money::{Currency, Money};
use souk_platform::Channel;

use super::entry::{self, Sizes};
use super::member::{self, Folded, Groups};
use super::rating::Rating;
use super::variants::{self, is_buyable};
use crate::CardChanged;
use crate::offer::Offer;
use crate::view::product_doc;

/// The status of an active product's entries whose category is hidden, or that has no price in another channel than the default one,
/// whose lists are what merchants work with: no list shows it, its own page stays.
const UNLISTED: &str = "unlisted";

/// Products refreshed with one set of queries.
const CHUNK: usize = 200;

const UPSERT: &str = "ON CONFLICT (product_id, channel_id, currency) DO UPDATE SET status = excluded.status,
  slug = excluded.slug, title = excluded.title, search_text = excluded.search_text, tags = excluded.tags, brand = excluded.brand,
  category_id = excluded.category_id, seller_id = excluded.seller_id, price_amount = excluded.price_amount,
  compare_at_amount = excluded.compare_at_amount, on_sale = excluded.on_sale, in_stock = excluded.in_stock,
  featured = excluded.featured, rating_hundredths = excluded.rating_hundredths, review_count = excluded.review_count,
  doc = excluded.doc, version = excluded.version, updated_at = excluded.updated_at";

/// Makes the rows of `products` anew and emits [`CardChanged`] for each.
///
/// # Errors
/// What the database says.
pub async fn refresh(tx: &Tx, channel: &Channel, products: &[Id]) -> Result<(), DbErr> {
    if products.is_empty() {
        return Ok(());
    }
    let (groups, mut sizes) = (Groups::of(tx).await?, Sizes::default());
    for chunk in products.chunks(CHUNK) {
        refresh_chunk(tx, channel, chunk, &groups, &mut sizes).await?;
    }
    sizes.write(tx, channel).await
}

async fn refresh_chunk(
    tx: &Tx,
    channel: &Channel,
    ids: &[Id],
    groups: &Groups,
    sizes: &mut Sizes,
) -> Result<(), DbErr> {
    let products = souk_catalog::products_by_ids(tx, ids).await?;
    let variant_ids: Vec<Id> = products.values().flat_map(|p| p.variants.iter().map(|v| v.id)).collect();
    let prices = souk_pricing::of_variants(tx, channel, &variant_ids, tx.now()).await?;
    let lowest = souk_pricing::lowest_before(tx, channel, &prices).await?;
    let offers: HashMap<Id, Offer> =
        prices.iter().map(|(id, price)| (*id, Offer::new(Some(price), lowest.get(id).copied()))).collect();
    let stock = souk_inventory::available(tx, &variant_ids).await?;
    let lineage = lineage(tx, &products).await?;
    let picked = member::picked(tx, ids).await?;
    let held = entry::held(tx, channel, ids).await?;
    sizes.leave(held.values());
    let earned = entry::earned(tx, channel, ids).await?;
    let (mut cards, mut rows, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    for id in ids {
        let Some(product) = products.get(id).filter(|p| p.archived_at.is_none()) else {
            remove(tx, channel, *id).await?;
            continue;
        };
        rows.extend(variants::rows(channel, product, &offers, &stock)?);
        let card = Card::new(product, &offers, &stock);
        let above = product.category.as_ref().and_then(|c| lineage.get(&c.id));
        let status = match card.status {
            "active" if above.is_some_and(|above| above.iter().any(|c| c.hidden)) => UNLISTED,
            "active" if card.offer.price.is_none() && !channel.is_default() => UNLISTED,
            status => status,
        };
        let earned = earned.get(id).copied().unwrap_or_default();
        let folded = Folded::of(product);
        let above: Vec<Id> = above.into_iter().flatten().map(|c| c.id).collect();
        let mut scopes: Vec<Id> = [channel.id, product.seller.id].into_iter().chain(above).collect();
        scopes.extend(product.brand_id);
        let candidate = candidate(product, &scopes, &folded, &card, earned.rating);
        let ruled: Vec<Id> = groups.fitting(&candidate, tx.now()).collect();
        let by_hand = picked.get(id).into_iter().flatten().copied();
        for (scope, position) in scopes.iter().chain(&ruled).map(|scope| (*scope, 0)).chain(by_hand) {
            entries.push(entry::row(channel, (scope, position), product, (&card, status), earned));
            sizes.join(scope, status);
        }
        cards.push(card_row(channel, product, &card, earned.rating, &folded)?);
    }
    sql::insert(tx, cards, UPSERT).await?;
    variants::replace(tx, channel, ids, rows).await?;
    entry::replace(tx, channel, entries, held).await?;
    for id in ids {
        tx.emit(&CardChanged { product_id: *id });
    }
    Ok(())
}

/// What rules look at of `product`, which is listed in `scopes`.
fn candidate<'a>(
    product: &ProductFacts,
    scopes: &'a [Id],
    folded: &'a Folded,
    card: &Card,
    rating: Rating,
) -> Candidate<'a> {
    Candidate {
        scopes,
        tags: &folded.tags,
        title: &folded.title,
        price: card.offer.price,
        on_sale: card.offer.is_reduced(),
        in_stock: card.in_stock,
        created_at: product.created_at,
        rating_hundredths: rating.hundredths,
    }
}

/// Each category that `products` are in, with itself and those above it.
async fn lineage(tx: &Tx, products: &HashMap<Id, ProductFacts>) -> Result<HashMap<Id, Vec<Category>>, DbErr> {
    let categories: HashMap<Id, &str> =
        products.values().filter_map(|p| p.category.as_ref()).map(|c| (c.id, c.path.as_str())).collect();
    let slugs: BTreeSet<&str> = categories.values().flat_map(|path| path.split('/')).collect();
    let found = souk_catalog::categories_by_slugs(tx, slugs).await?;
    let above = |path: &str| path.split('/').filter_map(|slug| found.get(slug).cloned()).collect();
    Ok(categories.into_iter().map(|(id, path)| (id, above(path))).collect())
}

#[derive(Row)]
#[row(table = "listing")]
struct CardRow<'a> {
    product_id: Id,
    channel_id: Id,
    currency: Currency,
    status: &'static str,
    slug: &'a str,
    title: &'a str,
    search_text: String,
    tags: String,
    brand: &'a str,
    category_id: Option<Id>,
    seller_id: Id,
    price_amount: Option<i64>,
    compare_at_amount: Option<i64>,
    on_sale: bool,
    in_stock: bool,
    featured: bool,
    rating_hundredths: i64,
    review_count: i64,
    doc: String,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

async fn remove(tx: &Tx, channel: &Channel, id: Id) -> Result<u64, DbErr> {
    let text = "DELETE FROM listing WHERE channel_id = $1 AND product_id = $2";
    sql::exec(tx, text, [channel.id.into(), id.into()]).await
}

/// Which variant's price a list shows: the lowest (least first) of those that can be bought, else the lowest of all.
pub(super) fn rank(in_stock: bool, price: Money) -> (bool, i64) {
    (!in_stock, price.amount)
}

/// What a list shows of a product, by its variants' prices and stock.
pub(super) struct Card {
    pub(super) status: &'static str,
    pub(super) offer: Offer,
    pub(super) in_stock: bool,
}

impl Card {
    fn new(product: &ProductFacts, offers: &HashMap<Id, Offer>, stock: &HashMap<Id, Option<i64>>) -> Self {
        let offered = product.variants.iter().filter(|v| v.active).filter_map(|v| {
            let offer = offers.get(&v.id)?;
            Some((is_buyable(true, Some(offer), stock.get(&v.id).copied().flatten()), offer.price?, offer))
        });
        let shown = offered.min_by_key(|(in_stock, price, _)| rank(*in_stock, *price));
        let (in_stock, offer) =
            shown.map_or_else(Default::default, |(in_stock, _, offer)| (in_stock, offer.clone()));
        Self { status: if product.published { "active" } else { "draft" }, offer, in_stock }
    }
}

fn card_row<'a>(
    channel: &Channel,
    product: &'a ProductFacts,
    card: &Card,
    rating: Rating,
    folded: &Folded,
) -> Result<CardRow<'a>, DbErr> {
    let brand = product.brand.as_deref().unwrap_or_default();
    let skus: Vec<&str> = product.variants.iter().map(|v| v.sku.as_str()).collect();
    let category = product.category.as_ref();
    let name = category.map_or("", |c| c.name.as_str());
    let Card { status, offer, in_stock } = card;
    Ok(CardRow {
        product_id: product.id,
        channel_id: channel.id,
        currency: channel.currency,
        status,
        slug: &product.slug,
        title: &product.title,
        // The title is the first line, so that it can be looked through alone.
        search_text: format!(
            "{}\n{}",
            folded.title,
            souk_catalog::fold(&format!("{brand} {name} {}", skus.join(" ")))
        ),
        tags: folded.tag_lines(),
        brand,
        category_id: category.map(|c| c.id),
        seller_id: product.seller.id,
        price_amount: offer.price.map(|price| price.amount),
        compare_at_amount: offer.compare_at_price.map(|before| before.amount),
        on_sale: offer.is_reduced(),
        in_stock: *in_stock,
        featured: product.featured,
        rating_hundredths: rating.hundredths,
        review_count: rating.count,
        doc: product_doc(product, status, offer, rating)?,
        version: product.version,
        created_at: product.created_at,
        updated_at: product.updated_at,
    })
}
