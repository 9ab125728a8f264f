//! Products as the shop's own files hold them: every field that can be written, with prices of one channel and the stock of the
//! shop's own location. What is written so is read again by `souk_catalog::import`.

use std::collections::HashMap;

use souk_catalog::import::{ImageSheet, OptionSheet, ProductSheet, VariantSheet, csv_header, csv_rows};
use souk_catalog::{Category, ProductFacts, ProductRecord, ProductVariant};
use souk_db::{ConnectionTrait, DbErr, Id};
use souk_http::export;
use souk_inventory::Shelf;
use souk_money::Money;
use souk_platform::Channel;
use souk_pricing::Price;

/// What the files of a shop look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// A line a variant and picture; with a byte order mark, so that spreadsheets read it right.
    Csv,
    /// A line a product.
    JsonLines,
}

impl FileFormat {
    /// What stands before the products.
    #[must_use]
    pub fn head(self) -> Vec<u8> {
        match self {
            Self::Csv => {
                let header = csv_header().into_iter().map(export::Cell::from).collect();
                [&[0xEF, 0xBB, 0xBF][..], &export::csv([header])].concat()
            }
            Self::JsonLines => Vec::new(),
        }
    }

    /// The products in order.
    #[must_use]
    pub fn write(self, products: &[ProductSheet]) -> Vec<u8> {
        match self {
            Self::Csv => export::csv(products.iter().flat_map(csv_rows)),
            Self::JsonLines => {
                let mut out = Vec::new();
                for product in products {
                    out.extend(serde_json::to_vec(product).unwrap_or_default());
                    out.push(b'\n');
                }
                out
            }
        }
    }
}

/// What `ids` are like, but for archived ones. `public_url` stands before the addresses of pictures.
///
/// # Errors
/// What the database says.
pub async fn sheets(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    public_url: &str,
    ids: &[Id],
) -> Result<HashMap<Id, ProductSheet>, DbErr> {
    let mut facts = souk_catalog::products_by_ids(conn, ids).await?;
    facts.retain(|_, f| f.archived_at.is_none());
    let mut records = souk_catalog::product_records(conn, ids).await?;
    let variants: Vec<Id> = facts.values().flat_map(|f| f.variants.iter().map(|v| v.id)).collect();
    let world = World {
        channel,
        public_url,
        prices: souk_pricing::lasting(conn, channel, &variants).await?,
        shelves: souk_inventory::shelves(conn, &variants).await?,
        categories: souk_catalog::categories(conn).await?.into_iter().map(|c| (c.id, c)).collect(),
    };
    let sheet = |(id, facts): (Id, ProductFacts)| {
        let record = records.remove(&id).unwrap_or_default();
        (id, world.product(facts, record))
    };
    Ok(facts.into_iter().map(sheet).collect())
}

/// Up to `most` products behind `after` in the order in which they were made, and the last one's id, archived ones passed over; no id
/// where none is left.
///
/// # Errors
/// What the database says.
pub async fn sheets_after(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    public_url: &str,
    after: Option<Id>,
    most: i64,
) -> Result<(Vec<ProductSheet>, Option<Id>), DbErr> {
    let ids = souk_catalog::all_product_ids(conn, after, most).await?;
    let mut found = sheets(conn, channel, public_url, &ids).await?;
    let last = ids.last().copied();
    Ok((ids.iter().filter_map(|id| found.remove(id)).collect(), last))
}

struct World<'a> {
    channel: &'a Channel,
    public_url: &'a str,
    prices: HashMap<Id, Price>,
    shelves: HashMap<Id, Shelf>,
    categories: HashMap<Id, Category>,
}

impl World<'_> {
    fn product(&self, facts: ProductFacts, record: ProductRecord) -> ProductSheet {
        let image = |m: souk_catalog::MediaRecord| ImageSheet {
            url: m.url.map_or_else(String::new, |url| match url.strip_prefix('/') {
                Some(_) => format!("{}{url}", self.public_url),
                None => url,
            }),
            source: m.source,
            alt: m.alt,
            focal: m.focal,
        };
        let variants = facts.variants.into_iter().map(|v| {
            let image = record.variant_images.get(&v.id).cloned().unwrap_or_default();
            self.variant(v, image)
        });
        ProductSheet {
            variants: variants.collect(),
            images: record.media.into_iter().map(image).collect(),
            category: facts.category.map(|c| self.path(c.id)).unwrap_or_default(),
            handle: facts.slug,
            title: facts.title,
            description: facts.description,
            brand: facts.brand.unwrap_or_default(),
            tags: facts.tags,
            status: if facts.published { "active" } else { "draft" }.to_owned(),
            publish_at: record.publish_at.filter(|_| !facts.published),
            featured: facts.featured,
            tax_class: facts.tax_class,
            seo_title: facts.seo_title.unwrap_or_default(),
            seo_description: facts.seo_description.unwrap_or_default(),
            attributes: facts.attributes,
            related: record.related,
        }
    }

    /// Names from the root down.
    fn path(&self, id: Id) -> Vec<String> {
        let mut names = Vec::new();
        let mut at = self.categories.get(&id);
        while let Some(category) = at {
            names.push(category.name.clone());
            at = category.parent_id.and_then(|id| self.categories.get(&id));
        }
        names.reverse();
        names
    }

    fn variant(&self, variant: ProductVariant, image: String) -> VariantSheet {
        let (price, shelf) = (self.prices.get(&variant.id), self.shelves.get(&variant.id));
        let amount = |money: Option<Money>| money.map_or_else(String::new, |m| m.to_decimal());
        VariantSheet {
            options: variant.options.into_iter().map(|(name, value)| OptionSheet { name, value }).collect(),
            price: amount(price.map(|p| p.amount)),
            compare_at: amount(price.and_then(|p| p.compare_at)),
            currency: self.channel.currency.code().to_owned(),
            sku: variant.sku,
            barcode: variant.barcode.unwrap_or_default(),
            weight_grams: variant.weight_grams,
            stock: shelf.map(|s| s.on_hand),
            backorder: shelf.is_some_and(|s| s.backorder),
            active: variant.active,
            image,
        }
    }
}
