//! Writes by somebody who read an earlier version.

use serde_json::{Value, json};
use souk_db::{Id, Tx};
use souk_http::Problem;
use souk_http::etag::{self, IfMatch};
use souk_listing::{Product, Variant};
use souk_platform::Channel;

/// Fields that a product's own JSON shows in another form than they are sent, or not at all.
const NOT_COMPARED: &[&str] =
    &["images", "related", "tags", "attributes", "tax_class", "variants", "publish_at"];

/// Passes when the product `id` is in the version that was read; `yours` is what the client wants it to be.
pub(crate) async fn unchanged(
    tx: &Tx,
    channel: &Channel,
    id: Id,
    read: &IfMatch,
    version: i64,
    yours: &Value,
) -> Result<(), Problem> {
    if read.allows(version) {
        return Ok(());
    }
    let theirs = json!(product(tx, channel, id).await?);
    let mut sent = yours.clone();
    if let Some(fields) = sent.as_object_mut() {
        fields.retain(|name, _| !NOT_COMPARED.contains(&name.as_str()));
    }
    // A category is sent by its id or its slug.
    let category = &theirs["category"];
    if sent["category"] == category["id"] || sent["category"] == category["slug"] {
        sent["category"] = category.clone();
    }
    Err(etag::stale(version, &sent, &theirs))
}

/// The variant `id`, when it is in the version that was read; `yours` is what the client wants it to be. What has no price in the
/// channel yet could not be read there, and is given its first one by whoever names no version.
pub(crate) async fn unchanged_variant(
    tx: &Tx,
    channel: &Channel,
    (product_id, id): (Id, Id),
    read: &IfMatch,
    yours: &Value,
) -> Result<(), Problem> {
    let variants = listed(tx, channel, product_id).await?.map(|product| product.variants);
    let held: Option<Variant> = variants.into_iter().flatten().find(|v| v.id == id);
    let Some(held) = held else {
        return if read.allows(0) { Ok(()) } else { Err(Problem::not_found()) };
    };
    if read.allows(held.version) {
        return Ok(());
    }
    let mut theirs = json!(held);
    if held.compare_at_price.is_none() {
        theirs["compare_at_price"] = Value::Null;
    }
    Err(etag::stale(held.version, yours, &theirs))
}

async fn product(tx: &Tx, channel: &Channel, id: Id) -> Result<Product, Problem> {
    listed(tx, channel, id).await?.ok_or_else(Problem::not_found)
}

async fn listed(tx: &Tx, channel: &Channel, id: Id) -> Result<Option<Product>, Problem> {
    let found = souk_listing::by_slug_or_id(tx, channel.id, &id.to_string()).await?;
    found.map(|(_, _, doc)| serde_json::from_str(&doc).map_err(Problem::internal)).transpose()
}
