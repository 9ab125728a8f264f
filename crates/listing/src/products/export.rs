//! `GET /api/products/export/`

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use futures::StreamExt as _;
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_catalog::import::ProductSheet;
use souk_db::{Db, Id};
use souk_http::export::{self, Cell, Format, Row};
use souk_http::{Problem, ProblemBody, Query};
use souk_money::Money;
use souk_platform::{Channel, Market, Services};

use super::list::{ListQuery, Wanted, filter};
use crate::store::docs_after;
use crate::transfer::{FileFormat, sheets};
use crate::{Filter, Product, Variant};

/// Products that are read at once.
const PART: i64 = 200;

/// The columns; where Shopify's product file has one of the same meaning it is called so.
const HEADER: &[&str] = &[
    "Handle",
    "Title",
    "Body (HTML)",
    "Vendor",
    "Type",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Option3 Name",
    "Option3 Value",
    "Variant SKU",
    "Variant Grams",
    "Variant Inventory Qty",
    "Variant Price",
    "Variant Compare At Price",
    "Currency",
    "Variant Barcode",
    "Image Src",
    "SEO Title",
    "SEO Description",
    "Status",
    "Seller",
    "Featured",
];

/// What kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ProductExportFormat)]
enum Kind {
    /// Every field that can be written, a line a variant and picture: what is exported so can be imported again.
    #[default]
    Csv,
    /// The same, a product a line in JSON.
    Jsonl,
    /// A workbook for people.
    Xlsx,
}

/// Which products are wanted, and as what.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportQuery {
    /// CSV by default.
    #[serde(default)]
    #[param(inline)]
    format: Kind,
    /// Words that must all occur.
    search: Option<String>,
    /// Slug or id; what is below it counts too.
    category: Option<String>,
    /// Slug or id.
    seller: Option<String>,
    /// Slug or id.
    collection: Option<String>,
    /// Its slug or id, or its name letter by letter.
    brand: Option<String>,
    /// At least, in minor units.
    #[param(minimum = 0)]
    min_price: Option<i64>,
    /// At most, in minor units.
    #[param(minimum = 0)]
    max_price: Option<i64>,
    /// Whether it can be bought.
    in_stock: Option<bool>,
    /// Whether it is reduced.
    on_sale: Option<bool>,
    /// Whether it is shown first.
    featured: Option<bool>,
    /// All by default.
    #[param(inline)]
    status: Option<Wanted>,
}

/// The products that the filters let through as a file, in the order in which they were made, however many there are. CSV and JSON
/// lines hold every field that can be written and are imported again; archived products are not in them.
#[utoipa::path(get, path = "/api/products/export/", tag = "products", security(("bearer" = ["products.view"])), params(ExportQuery),
    responses((status = 200, description = "the file", content(
            (String = "text/csv"), (String = "application/jsonl"), (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = 400, body = ProblemBody), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn export(
    State(services): State<Services>,
    _: Staff<rights::ViewProducts>,
    market: Market,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Problem> {
    let format = query.format;
    let asked = ListQuery {
        search: query.search,
        category: query.category,
        seller: query.seller,
        collection: query.collection,
        brand: query.brand,
        min_price: query.min_price,
        max_price: query.max_price,
        in_stock: query.in_stock,
        on_sale: query.on_sale,
        featured: query.featured,
        status: Some(query.status.unwrap_or(Wanted::All)),
        ..ListQuery::default()
    };
    let mut filter = filter(&services, &asked, true).await?;
    if asked.category.is_some() && filter.category.is_none() {
        // A category that does not exist holds nothing: an id that no row has finds none.
        filter.category = Some(Id::from_u128(0));
    }
    let (db, channel, filter) = (services.db.clone(), market.channel.id, Arc::new(filter));
    let (format, name, kind) = match format {
        Kind::Csv => (FileFormat::Csv, "products.csv", "text/csv; charset=utf-8"),
        Kind::Jsonl => (FileFormat::JsonLines, "products.jsonl", "application/jsonl"),
        Kind::Xlsx => {
            let parts = export::in_parts(move |after| {
                let (db, filter) = (db.clone(), Arc::clone(&filter));
                async move { part(&db, channel, &filter, after).await }
            });
            return Ok(export::file(Format::Xlsx, "products", HEADER, parts));
        }
    };
    let parts = export::in_parts(move |after: Option<Id>| {
        let (services, channel, filter) =
            (services.clone(), Arc::clone(&market.channel), Arc::clone(&filter));
        async move {
            let mut bytes = if after.is_none() { format.head() } else { Vec::new() };
            let (products, last) = own_part(&services, &channel, &filter, after).await?;
            bytes.extend(format.write(&products));
            Ok((vec![bytes], last))
        }
    });
    let parts = parts.map(|part| part.map(|bytes| bytes.concat()));
    Ok(export::bytes(kind, name, parts))
}

/// The products of a part as our own files hold them, and where the next one goes on.
async fn own_part(
    services: &Services,
    channel: &Channel,
    filter: &Filter,
    after: Option<Id>,
) -> Result<(Vec<ProductSheet>, Option<Id>), Problem> {
    let conn = services.db.read();
    let docs = docs_after(conn, channel.id, filter, after, PART).await?;
    let is_full = i64::try_from(docs.len()).is_ok_and(|n| n == PART);
    let ids: Vec<Id> = docs.into_iter().map(|(id, _)| id).collect();
    let last = ids.last().copied().filter(|_| is_full);
    let mut found = sheets(conn, channel, &services.settings.public_url, &ids).await?;
    Ok((ids.iter().filter_map(|id| found.remove(id)).collect(), last))
}

/// The rows of a part, and where the next one goes on.
async fn part(
    db: &Db,
    channel: Id,
    filter: &Filter,
    after: Option<Id>,
) -> Result<(Vec<Row>, Option<Id>), Problem> {
    let docs = docs_after(db.read(), channel, filter, after, PART).await?;
    let is_full = i64::try_from(docs.len()).is_ok_and(|n| n == PART);
    let last = docs.last().filter(|_| is_full).map(|(id, _)| *id);
    let mut rows = Vec::new();
    for (_, doc) in docs {
        let product: Product = serde_json::from_str(&doc).map_err(Problem::internal)?;
        rows.extend(product.variants.iter().map(|variant| row(&product, variant)));
    }
    Ok((rows, last))
}

fn row(product: &Product, variant: &Variant) -> Row {
    let text = |text: &str| Cell::from(text);
    let amount = |money: Option<Money>| money.map_or(Cell::Empty, |m| Cell::Decimal(m.to_decimal()));
    let flag = |is: bool| Cell::from(if is { "true" } else { "false" });
    let mut row = vec![
        text(&product.slug),
        text(&product.title),
        text(&product.description),
        text(&product.brand),
        product.category.as_ref().map_or(Cell::Empty, |c| text(&c.name)),
        flag(product.status != "draft"),
    ];
    for n in 0..3 {
        let option = product.options.get(n).map(|o| o.name.as_str());
        row.push(option.map_or(Cell::Empty, text));
        row.push(option.and_then(|name| variant.options.get(name)).map_or(Cell::Empty, |value| text(value)));
    }
    let image = variant.images.first().or(product.images.first());
    row.extend([
        text(&variant.sku),
        variant.weight_grams.map_or(Cell::Empty, Cell::Number),
        variant.available.map_or(Cell::Empty, Cell::Number),
        amount(variant.price),
        amount(variant.compare_at_price),
        variant.price.map_or(Cell::Empty, |price| text(price.currency.code())),
        text(&variant.barcode),
        image.map_or(Cell::Empty, |image| text(&image.url)),
        text(&product.seo_title),
        text(&product.seo_description),
        text(&product.status),
        text(&product.seller.name),
        flag(product.featured),
    ]);
    row
}
