//! What only those see who write a product: every picture with how it fares, and what is planned.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};

use super::Focal;
use super::related::related_slugs;
use crate::facts::focal;

/// What of a product is not in [`crate::ProductFacts`].
#[derive(Clone, Debug, Default)]
pub struct ProductRecord {
    /// When it is to be published by itself.
    pub publish_at: Option<Timestamp>,
    /// All its pictures in order, those too that cannot be shown.
    pub media: Vec<MediaRecord>,
    /// The sources of the pictures that live variants have of their own.
    pub variant_images: HashMap<Id, String>,
    /// The slugs of what is shown beside it, in order, also of what it waits for.
    pub related: Vec<String>,
}

/// A picture of a product with how it fares.
#[derive(Clone, Debug)]
pub struct MediaRecord {
    /// Where it came from.
    pub source: String,
    /// What it shows.
    pub alt: String,
    /// `pending` until it is here, `failed` while another try may help, `refused` when none will, `ready` when it is shown.
    pub status: String,
    /// Why it is not here.
    pub error: Option<String>,
    /// Address of the default size, when it is ready.
    pub url: Option<String>,
    /// The spot that stays in sight where it is cut.
    pub focal: Option<Focal>,
}

#[derive(FromQueryResult)]
struct Row {
    source: String,
    alt: String,
    status: String,
    error: Option<String>,
    url: Option<String>,
    focal_x: Option<i64>,
    focal_y: Option<i64>,
}

#[derive(FromQueryResult)]
struct VariantImage {
    id: Id,
    source: String,
}

#[derive(FromQueryResult)]
struct OfProduct {
    product_id: Id,
    source: String,
    alt: String,
    url: Option<String>,
    focal_x: Option<i64>,
    focal_y: Option<i64>,
}

#[derive(FromQueryResult)]
struct VariantOfProduct {
    product_id: Id,
    id: Id,
    source: String,
}

#[derive(FromQueryResult)]
struct Plan {
    id: Id,
    publish_at: Timestamp,
}

/// What of many products only those see who write them, without how their pictures fare, in a fixed number of queries.
///
/// # Errors
/// What the database says.
pub async fn product_records(
    conn: &impl ConnectionTrait,
    ids: &[Id],
) -> Result<HashMap<Id, ProductRecord>, DbErr> {
    const MEDIA: &str = "SELECT product_id, source, alt, url, focal_x, focal_y FROM product_media
        WHERE product_id IN ({keys}) ORDER BY product_id, position, id";
    const IMAGES: &str =
        "SELECT v.product_id, v.id, m.source FROM variant v JOIN product_media m ON m.id = v.media_id
        WHERE v.product_id IN ({keys}) AND v.archived_at IS NULL";
    const PLAN: &str = "SELECT id, publish_at FROM product WHERE publish_at IS NOT NULL AND id IN ({keys})";
    let mut out: HashMap<Id, ProductRecord> = ids.iter().map(|id| (*id, ProductRecord::default())).collect();
    for row in sql::by_keys::<OfProduct>(conn, MEDIA, &[], ids.iter().copied()).await? {
        out.entry(row.product_id).or_default().media.push(MediaRecord {
            focal: focal(row.focal_x, row.focal_y),
            source: row.source,
            alt: row.alt,
            status: String::new(),
            error: None,
            url: row.url,
        });
    }
    for row in sql::by_keys::<VariantOfProduct>(conn, IMAGES, &[], ids.iter().copied()).await? {
        out.entry(row.product_id).or_default().variant_images.insert(row.id, row.source);
    }
    for row in sql::by_keys::<Plan>(conn, PLAN, &[], ids.iter().copied()).await? {
        out.entry(row.id).or_default().publish_at = Some(row.publish_at);
    }
    for (id, slugs) in related_slugs(conn, ids).await? {
        out.entry(id).or_default().related = slugs;
    }
    Ok(out)
}

/// What of the product `id` only those see who write it.
///
/// # Errors
/// What the database says.
pub async fn product_record(conn: &impl ConnectionTrait, id: Id) -> Result<ProductRecord, DbErr> {
    const MEDIA: &str = "SELECT source, alt, status, error, url, focal_x, focal_y FROM product_media
        WHERE product_id = $1 ORDER BY position, id";
    const IMAGES: &str = "SELECT v.id, m.source FROM variant v JOIN product_media m ON m.id = v.media_id
        WHERE v.product_id = $1 AND v.archived_at IS NULL";
    const PLAN: &str = "SELECT publish_at FROM product WHERE id = $1 AND publish_at IS NOT NULL";
    let rows: Vec<Row> = sql::all(conn, MEDIA, [id.into()]).await?;
    let images: Vec<VariantImage> = sql::all(conn, IMAGES, [id.into()]).await?;
    let media = rows.into_iter().map(|row| MediaRecord {
        focal: focal(row.focal_x, row.focal_y),
        source: row.source,
        alt: row.alt,
        status: row.status,
        error: row.error,
        url: row.url,
    });
    Ok(ProductRecord {
        publish_at: sql::scalar(conn, PLAN, [id.into()]).await?,
        media: media.collect(),
        variant_images: images.into_iter().map(|row| (row.id, row.source)).collect(),
        related: related_slugs(conn, &[id]).await?.remove(&id).unwrap_or_default(),
    })
}
