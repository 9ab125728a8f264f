//! Changes of a product.

use sea_orm::FromQueryResult;
use souk_db::sea_orm::Value;
use souk_db::{DbErr, Id, Timestamp, Tx, sql};
use souk_http::{Invalid, Problem};

use super::related::set_related;
use super::{Attribute, NewMedia, ProductPatch, batch, check, explain};
use crate::former::{self, Kind};
use crate::{ProductChanged, slug};
use crate::{brand, messages};

/// The product's version, with its row locked until the commit: hold `If-Match` against it, then change.
///
/// # Errors
/// What the database says.
pub async fn product_version(tx: &Tx, id: Id) -> Result<Option<i64>, DbErr> {
    let text = format!("SELECT version FROM product WHERE id = $1 {}", tx.for_update());
    sql::scalar(tx, &text, [id.into()]).await
}

/// Raises the product's version and says that it changed. False when there is no such product.
pub(crate) async fn touch(tx: &Tx, id: Id) -> Result<bool, DbErr> {
    const TEXT: &str = "UPDATE product SET version = version + 1, updated_at = $2 WHERE id = $1";
    let found = sql::exec(tx, TEXT, [id.into(), tx.now().into()]).await? > 0;
    if found {
        tx.emit(&ProductChanged { product_id: id });
    }
    Ok(found)
}

/// Raises the versions of `products` and says that they changed.
pub(crate) async fn touch_all(tx: &Tx, products: &[Id]) -> Result<(), DbErr> {
    const TEXT: &str = "UPDATE product SET version = version + 1, updated_at = $1 WHERE id IN ({keys})";
    sql::exec_by_keys(tx, TEXT, &[tx.now().into()], products.iter().copied()).await?;
    products.iter().for_each(|id| tx.emit(&ProductChanged { product_id: *id }));
    Ok(())
}

/// Has `seller` sell these `products`; those that are the seller's already stay as they are.
///
/// # Errors
/// What the database says; a breach of a foreign key when there is no such seller.
pub async fn give_to_seller(tx: &Tx, seller: Id, products: &[Id]) -> Result<(), DbErr> {
    const OTHERS: &str = "SELECT id FROM product WHERE seller_id <> $1 AND id IN ({keys})";
    const GIVE: &str = "UPDATE product SET seller_id = $1 WHERE id IN ({keys})";
    let others: Vec<Given> = sql::by_keys(tx, OTHERS, &[seller.into()], products.iter().copied()).await?;
    let others: Vec<Id> = others.into_iter().map(|product| product.id).collect();
    sql::exec_by_keys(tx, GIVE, &[seller.into()], others.iter().copied()).await?;
    touch_all(tx, &others).await
}

#[derive(FromQueryResult)]
struct Given {
    id: Id,
}

/// Changes what `patch` names and leaves the rest.
///
/// # Errors
/// 404 for an unknown product; 422 naming the fields that are wrong; 409 `slug_taken`.
pub async fn update_product(tx: &Tx, id: Id, patch: ProductPatch) -> Result<(), Problem> {
    product_version(tx, id).await?.ok_or_else(Problem::not_found)?;
    let mut invalid = Invalid::new();
    let mut columns = columns(&mut invalid, &patch, tx.now());
    let tags = patch.tags.map(|t| check::tags(&mut invalid, &t));
    let attributes = patch.attributes.map(|a| check::attributes(&mut invalid, a));
    let media = patch.media.map(|m| check::media(&mut invalid, m));
    invalid.done()?;
    if let Some(name) = &patch.brand {
        columns.push(("brand_id", brand::id_of(tx, name.as_deref()).await?.into()));
    }
    if let Some(slug) = &patch.slug {
        leave_slug(tx, id, slug).await?;
    }
    if !columns.is_empty() {
        let names: Vec<String> =
            columns.iter().enumerate().map(|(n, c)| format!("{} = ${}", c.0, n + 2)).collect();
        let text = format!("UPDATE product SET {} WHERE id = $1", names.join(", "));
        let values = std::iter::once(id.into()).chain(columns.into_iter().map(|c| c.1));
        sql::exec(tx, &text, values).await.map_err(explain)?;
    }
    if let Some(tags) = tags {
        write_tags(tx, id, &tags).await?;
    }
    if let Some(attributes) = attributes {
        write_attributes(tx, id, &attributes).await?;
    }
    if let Some(media) = media {
        write_media(tx, id, &media).await?;
    }
    if let Some(related) = patch.related {
        set_related(tx, id, &related).await?;
    }
    touch(tx, id).await?;
    Ok(())
}

/// Remembers the address that the product leaves for `slug`.
async fn leave_slug(tx: &Tx, id: Id, slug: &str) -> Result<(), DbErr> {
    const TEXT: &str = "SELECT slug FROM product WHERE id = $1 AND slug <> $2 AND archived_at IS NULL";
    match sql::scalar(tx, TEXT, [id.into(), slug.into()]).await? {
        Some(old) => former::leave(tx, Kind::Product, old, id).await,
        None => Ok(()),
    }
}

/// The columns that `patch` sets; the names are ours.
fn columns(invalid: &mut Invalid, patch: &ProductPatch, now: Timestamp) -> Vec<(&'static str, Value)> {
    let mut out: Vec<(&'static str, Value)> = Vec::new();
    if let Some(category) = patch.category_id {
        out.push(("category_id", category.into()));
    }
    if let Some(slug) = &patch.slug {
        invalid.check(slug::is_slug(slug), "slug", &messages::NO_SLUG);
        out.push(("slug", slug.as_str().into()));
    }
    if let Some(title) = &patch.title {
        out.push(("title", invalid.text("title", title, 500).into()));
    }
    if let Some(html) = &patch.description {
        out.push(("description", check::description(invalid, html).into()));
    }
    if let Some(brand) = &patch.brand {
        out.push(("brand", check::brand(invalid, brand.as_deref()).into()));
    }
    if let Some(class) = &patch.tax_class {
        out.push(("tax_class", invalid.text("tax_class", class, 40).into()));
    }
    if let Some(published) = patch.published {
        out.push(("published", published.into()));
    }
    if let Some(featured) = patch.featured {
        out.push(("featured", featured.into()));
    }
    // What is published needs no plan for it any more.
    let is_published = patch.published == Some(true);
    if let Some(moment) = if is_published { Some(None) } else { patch.publish_at } {
        invalid.check(moment.is_none_or(|at| at > now), "publish_at", &messages::PUBLISH_AT_PAST);
        out.push(("publish_at", moment.into()));
    }
    if let Some(text) = &patch.seo_title {
        out.push(("seo_title", check::optional(invalid, "seo_title", text.as_deref(), 500).into()));
    }
    if let Some(text) = &patch.seo_description {
        out.push((
            "seo_description",
            check::optional(invalid, "seo_description", text.as_deref(), 5_000).into(),
        ));
    }
    out
}

/// Sets all tags of a product.
async fn write_tags(tx: &Tx, id: Id, tags: &[String]) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM product_tag WHERE product_id = $1", [id.into()]).await?;
    sql::insert(tx, batch::tag_rows(id, tags), "").await?;
    Ok(())
}

/// Sets all attributes of a product.
async fn write_attributes(tx: &Tx, id: Id, attributes: &[Attribute]) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM product_attribute WHERE product_id = $1", [id.into()]).await?;
    sql::insert(tx, batch::attribute_rows(id, attributes), "").await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Held {
    id: Id,
    source: String,
}

/// Sets all pictures of a product. One whose source stays keeps its row, and so its renditions.
async fn write_media(tx: &Tx, id: Id, media: &[NewMedia]) -> Result<(), DbErr> {
    const HELD: &str = "SELECT id, source FROM product_media WHERE product_id = $1";
    let held: Vec<Held> = sql::all(tx, HELD, [id.into()]).await?;
    for old in held.iter().filter(|h| media.iter().all(|m| m.source != h.source)) {
        sql::exec(tx, "UPDATE variant SET media_id = NULL WHERE media_id = $1", [old.id.into()]).await?;
        sql::exec(tx, "DELETE FROM product_media WHERE id = $1", [old.id.into()]).await?;
    }
    let rows = media.iter().enumerate().map(|(at, new)| {
        let known = held.iter().find(|h| h.source == new.source).map(|h| h.id);
        batch::media_row(tx, known.unwrap_or_else(|| tx.new_id()), id, at, new)
    });
    let keep = "ON CONFLICT (product_id, source) DO UPDATE SET
        position = excluded.position, alt = excluded.alt, focal_x = excluded.focal_x, focal_y = excluded.focal_y,
        updated_at = excluded.updated_at";
    sql::insert(tx, rows, keep).await?;
    Ok(())
}
