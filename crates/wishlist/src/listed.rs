//! What the listing says of what is wished for.

use souk_db::{ConnectionTrait, DbErr, Id};
use souk_listing::Product;
use souk_money::Money;
use souk_platform::Market;

/// The active product `id` as `channel` lists it.
pub(crate) async fn product(
    conn: &impl ConnectionTrait,
    channel: Id,
    id: Id,
) -> Result<Option<Product>, DbErr> {
    let docs = souk_listing::by_ids(conn, channel, Some("active"), &[id]).await?;
    Ok(docs.first().and_then(|(_, doc)| read(doc)))
}

/// The active product `id` as `market` lists it, in its language.
pub(crate) async fn translated(
    conn: &impl ConnectionTrait,
    market: &Market,
    id: Id,
) -> Result<Option<Product>, DbErr> {
    let docs = souk_listing::by_ids(conn, market.channel.id, Some("active"), &[id]).await?;
    let docs = souk_listing::docs_in(conn, market, docs).await?;
    Ok(docs.first().and_then(|(_, doc)| read(doc)))
}

/// A listed product's JSON. One that cannot be read is told to the log and counts as one that is not sold.
pub(crate) fn read(doc: &str) -> Option<Product> {
    serde_json::from_str(doc)
        .inspect_err(|error| tracing::error!(%error, "a listed product cannot be read"))
        .ok()
}

/// What of a product is wished for: what it costs, and whether it can be bought.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Offer {
    pub(crate) price: Option<Money>,
    pub(crate) in_stock: bool,
}

/// The offer of `product`, or of its variant `variant`; none where it has no such variant.
pub(crate) fn offer(product: &Product, variant: Option<Id>) -> Option<Offer> {
    let Some(id) = variant else { return Some(Offer { price: product.price, in_stock: product.in_stock }) };
    let variant = product.variants.iter().find(|v| v.id == id)?;
    Some(Offer { price: variant.price, in_stock: variant.in_stock })
}
