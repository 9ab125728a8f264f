//! `GET /api/products/{id}/record/`

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::ETAG;
use serde::Serialize;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_catalog::{
    Attribute, Focal, MediaRecord, OptionFacts, ProductFacts, ProductRecord, ProductVariant, Related,
};
use souk_db::{Id, Timestamp};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable, etag};
use souk_listing::CategoryRef;
use souk_money::Money;
use souk_platform::{Market, Services};
use souk_pricing::Price;

/// A product as it is written: what its `PUT` takes, with what only those see who write it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductRecord)]
pub(crate) struct Record {
    /// Its id.
    id: Id,
    /// Its name.
    title: String,
    /// Its name in addresses.
    slug: String,
    /// Sanitised HTML.
    description: String,
    /// The first words of the description, without HTML.
    summary: String,
    /// Who makes it; empty where nobody is named.
    brand: String,
    /// Its category, if any.
    category: Option<CategoryRef>,
    /// The kind of tax it takes.
    tax_class: String,
    /// `draft`, `active` or `archived`.
    status: String,
    /// When a draft is to be published by itself.
    publish_at: Option<Timestamp>,
    /// Shown first.
    featured: bool,
    /// For search engines; empty where it has none of its own.
    seo_title: String,
    /// For search engines; empty where it has none of its own.
    seo_description: String,
    /// Words to find it by.
    tags: Vec<String>,
    /// Facts and the merchant's own fields.
    attributes: Vec<Attribute>,
    /// All its pictures in order.
    images: Vec<RecordImage>,
    /// What is shown beside it, in order.
    related: Vec<RecordRelated>,
    /// What can be chosen.
    options: Vec<RecordOption>,
    /// What can be bought, drafts included.
    variants: Vec<RecordVariant>,
    /// Grows with every change; for `If-Match`.
    version: i64,
    /// When it was made.
    created_at: Timestamp,
    /// When it last changed.
    updated_at: Timestamp,
}

/// A picture with how it fares.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductRecordImage)]
pub(crate) struct RecordImage {
    /// What it is named by.
    source: String,
    /// What it shows.
    alt: String,
    /// The spot that stays in sight where it is cut.
    focal: Option<Focal>,
    /// `pending` until it is here, `failed` while another try may help, `refused` when none will, `ready` when it is shown.
    status: String,
    /// Why it is not here.
    error: Option<String>,
    /// Address of the default size, when it is ready.
    url: Option<String>,
}

/// A product that is shown beside it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductRecordRelated)]
pub(crate) struct RecordRelated {
    /// Its id.
    id: Id,
    /// Its name in addresses.
    slug: String,
    /// Its name.
    title: String,
    /// Address of its first picture's default size; empty where it has none.
    image: String,
}

/// An option with its values in order.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductRecordOption)]
pub(crate) struct RecordOption {
    /// `Colour`.
    name: String,
    /// In order.
    values: Vec<String>,
}

/// A variant as it is written.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductRecordVariant)]
pub(crate) struct RecordVariant {
    /// Its id.
    pub(crate) id: Id,
    /// Unique in the shop.
    sku: String,
    /// Its options in words.
    title: String,
    /// Option name to value.
    options: BTreeMap<String, String>,
    /// Its lasting price; none where it has none.
    price: Option<Money>,
    /// The price before, when it is reduced.
    compare_at_price: Option<Money>,
    /// EAN, UPC or ISBN; empty where it has none.
    barcode: String,
    /// Grams, where known.
    weight_grams: Option<i64>,
    /// Whether it is on sale.
    active: bool,
    /// The source of its own picture; empty where it has none.
    image: String,
    /// Grows with every change.
    version: i64,
}

impl RecordVariant {
    /// `facts` with the lasting `price` and the source of its own picture.
    pub(crate) fn of(facts: &ProductVariant, price: Option<&Price>, image: String) -> Self {
        Self {
            id: facts.id,
            sku: facts.sku.clone(),
            title: facts.title.clone(),
            options: facts.options.iter().cloned().collect(),
            price: price.map(|p| p.amount),
            compare_at_price: price.and_then(|p| p.compare_at),
            barcode: facts.barcode.clone().unwrap_or_default(),
            weight_grams: facts.weight_grams,
            active: facts.active,
            image,
            version: facts.version,
        }
    }
}

/// A product as it is written, for who may edit it: tags, all attributes, each picture with its source and how it fares, and each
/// variant's lasting price.
#[utoipa::path(get, path = "/api/products/{id}/record/", tag = "products", security(("bearer" = ["products.view"])),
    params(("id" = String, Path, description = "Id or slug")),
    responses((status = 200, body = Record, headers(("ETag" = String, description = "For `If-Match` on a write of the product"))),
        (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn record(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let conn = services.db.read();
    let id = souk_catalog::find_id(conn, &id).await?.ok_or_else(Problem::not_found)?;
    let facts = souk_catalog::products_by_ids(conn, &[id]).await?.remove(&id);
    let facts = facts.ok_or_else(Problem::not_found)?;
    let own = souk_catalog::product_record(conn, id).await?;
    let related = souk_catalog::related_of(conn, id).await?;
    let ids: Vec<Id> = facts.variants.iter().map(|v| v.id).collect();
    let prices = souk_pricing::lasting(conn, &market.channel, &ids).await?;
    let variants = facts.variants.iter().map(|v| {
        let image = own.variant_images.get(&v.id).cloned().unwrap_or_default();
        RecordVariant::of(v, prices.get(&v.id), image)
    });
    let variants = variants.collect();
    let record = assemble(facts, own, related, variants);
    let tag = etag::of_version(record.version, json!(record).to_string().as_bytes());
    let mut response = cacheable::private(Json(record).into_response());
    response.headers_mut().insert(ETAG, tag);
    Ok(response)
}

fn assemble(
    facts: ProductFacts,
    own: ProductRecord,
    related: Vec<Related>,
    variants: Vec<RecordVariant>,
) -> Record {
    let status = match (facts.archived_at, facts.published) {
        (Some(_), _) => "archived",
        (None, true) => "active",
        (None, false) => "draft",
    };
    let category =
        facts.category.map(|c| CategoryRef { id: c.id, slug: c.slug, name: c.name, color: c.color });
    Record {
        id: facts.id,
        title: facts.title,
        slug: facts.slug,
        summary: souk_listing::summary(&facts.description),
        description: facts.description,
        brand: facts.brand.unwrap_or_default(),
        category,
        tax_class: facts.tax_class,
        status: status.to_owned(),
        publish_at: own.publish_at,
        featured: facts.featured,
        seo_title: facts.seo_title.unwrap_or_default(),
        seo_description: facts.seo_description.unwrap_or_default(),
        tags: facts.tags,
        attributes: facts.attributes,
        images: own.media.into_iter().map(image).collect(),
        related: related.into_iter().map(beside).collect(),
        options: facts
            .options
            .into_iter()
            .map(|OptionFacts { name, values }| RecordOption { name, values })
            .collect(),
        variants,
        version: facts.version,
        created_at: facts.created_at,
        updated_at: facts.updated_at,
    }
}

fn beside(Related { id, slug, title, image }: Related) -> RecordRelated {
    RecordRelated { id, slug, title, image: image.unwrap_or_default() }
}

fn image(one: MediaRecord) -> RecordImage {
    RecordImage {
        source: one.source,
        alt: one.alt,
        focal: one.focal,
        status: one.status,
        error: one.error,
        url: one.url,
    }
}
