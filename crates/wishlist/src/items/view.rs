//! An item of a wishlist as its holder sees it.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use souk_catalog::ImageFacts;
use souk_db::{ConnectionTrait, Id, Timestamp};
use souk_http::Problem;
use souk_listing::Product;
use souk_money::Money;
use souk_platform::Market;

use crate::listed;
use crate::store::ItemRow;

/// A product, or one of its variants, that somebody wishes for.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = WishlistItem)]
pub struct Item {
    /// Its id.
    pub id: Id,
    /// A new guest's token, told once: send it as `X-Wishlist-Token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// What.
    pub product_id: Id,
    /// Which variant of it; null where any will do.
    pub variant_id: Option<Id>,
    /// What it cost when it was wished; null where it had no price.
    pub wished_price: Option<Money>,
    /// Whether a member is mailed when its price falls.
    pub wants_mail_price: bool,
    /// Whether a member is mailed when it is back in stock.
    pub wants_mail_stock: bool,
    /// When it was wished.
    pub created_at: Timestamp,
    /// What it is now; null where it is not sold here any more.
    pub product: Option<WishedProduct>,
}

/// What a wished product is now.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct WishedProduct {
    /// The product's address.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// Brand or maker.
    pub brand: String,
    /// The colour behind its picture, of its category.
    pub color: Option<String>,
    /// Its picture.
    pub image: Option<ImageFacts>,
    /// The chosen options of a wished variant.
    pub options: BTreeMap<String, String>,
    /// What it costs.
    pub price: Option<Money>,
    /// What it cost before, when it is reduced.
    pub compare_at_price: Option<Money>,
    /// The lowest price of the 30 days before the reduction.
    pub lowest_price: Option<Money>,
    /// Whether it can be bought.
    pub in_stock: bool,
    /// What is put into a cart: the wished variant, or the only one; null where there is a choice.
    pub buys: Option<Id>,
}

impl WishedProduct {
    /// Of a product of the listing and the wished variant of it, if it is that.
    fn of(product: &Product, variant_id: Option<Id>) -> Option<Self> {
        let variant = match variant_id {
            Some(id) => Some(product.variants.iter().find(|v| v.id == id)?),
            None => None,
        };
        let only = product.variants.first().filter(|_| product.variants.len() == 1);
        let own_image = variant.and_then(|v| v.images.first());
        Some(Self {
            slug: product.slug.clone(),
            title: product.title.clone(),
            brand: product.brand.clone(),
            color: product.category.as_ref().map(|c| c.color.clone()),
            image: own_image.or(product.images.first()).cloned(),
            options: variant.map(|v| v.options.clone()).unwrap_or_default(),
            price: variant.map_or(product.price, |v| v.price),
            compare_at_price: variant.map_or(product.compare_at_price, |v| v.compare_at_price),
            lowest_price: variant.map_or(product.lowest_price, |v| v.lowest_price),
            in_stock: variant.map_or(product.in_stock, |v| v.in_stock),
            buys: variant.or(only).map(|v| v.id),
        })
    }
}

/// `rows` with what they are now in `market`.
pub(super) async fn shown(
    conn: &impl ConnectionTrait,
    market: &Market,
    rows: Vec<ItemRow>,
) -> Result<Vec<Item>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.product_id).collect();
    let docs = souk_listing::by_ids(conn, market.channel.id, Some("active"), &ids).await?;
    let docs = souk_listing::docs_in(conn, market, docs).await?;
    let products: HashMap<Id, Product> =
        docs.iter().filter_map(|(id, doc)| Some((*id, listed::read(doc)?))).collect();
    let item = |row: ItemRow| {
        let product = products.get(&row.product_id).and_then(|p| WishedProduct::of(p, row.variant_id));
        Item {
            id: row.id,
            token: None,
            product_id: row.product_id,
            variant_id: row.variant_id,
            wished_price: row.wished_price(),
            wants_mail_price: row.wants_mail_price,
            wants_mail_stock: row.wants_mail_stock,
            created_at: row.created_at,
            product,
        }
    };
    Ok(rows.into_iter().map(item).collect())
}
