//! Sellers, collections and brands of the shops that `souk populate` fills.

use serde::Deserialize;
use serde_json::{Value, json};
use souk_catalog::{
    BrandPatch, NewBrand, create_brand, find_brand, find_category, find_id, give_to_seller,
    product_ids_of_category, update_brand,
};
use souk_collections::{NewCollection, Rule, create_collection, find_collection, set_products};
use souk_db::{Id, Tx};
use souk_http::Problem;
use souk_jobs::Queue;
use souk_money::Currency;
use souk_sellers::NewSeller;

use crate::{App, StartError};

/// Products of a category that the sample may have.
const MOST: i64 = 1_000;

/// A seller of the sample's marketplace, who has all products of some categories.
#[derive(Deserialize)]
struct Vendor {
    slug: String,
    name: String,
    description: String,
    categories: Vec<String>,
}

/// A brand with what is told of it.
#[derive(Deserialize)]
struct Maker {
    name: String,
    description: String,
}

/// A collection of the sample: by hand with its products' slugs, or by a rule whose prices are amounts in the shop's currency and
/// whose categories are slugs.
#[derive(Deserialize)]
struct Shelf {
    slug: String,
    title: String,
    description: String,
    color: String,
    #[serde(default)]
    products: Vec<String>,
    rule: Option<Value>,
}

/// What the sample tells of sellers, brands and collections.
#[derive(Deserialize)]
struct Shelves {
    sellers: Vec<Vendor>,
    brands: Vec<Maker>,
    collections: Vec<Shelf>,
}

/// Writes the sample's sellers, brands and collections where they are not there; what the merchant changed stays.
pub(crate) async fn sample(app: &App, text: &[u8]) -> Result<(), StartError> {
    let shelves: Shelves = serde_json::from_slice(text).map_err(StartError::other)?;
    let (queue, currency) = (app.services.queue.clone(), app.channel().await?.currency);
    let write = app.services.db.write(move |tx| async move {
        for vendor in shelves.sellers {
            open_stall(&tx, vendor).await?;
        }
        for maker in shelves.brands {
            tell(&tx, &queue, maker).await?;
        }
        for shelf in shelves.collections {
            make(&tx, shelf, currency).await?;
        }
        Ok::<_, Problem>(())
    });
    write.await.map_err(StartError::other)
}

async fn open_stall(tx: &Tx, vendor: Vendor) -> Result<(), Problem> {
    let Vendor { slug, name, description, categories } = vendor;
    let seller = souk_sellers::ensure(tx, NewSeller { slug, name, description }).await?;
    for slug in &categories {
        let Some(category) = find_category(tx, slug).await? else { continue };
        let products = product_ids_of_category(tx, category.id, None, MOST).await?;
        give_to_seller(tx, seller, &products).await?;
    }
    Ok(())
}

async fn tell(tx: &Tx, queue: &Queue, maker: Maker) -> Result<(), Problem> {
    let slug = souk_catalog::slugify(&maker.name);
    match find_brand(tx, &slug).await? {
        None => {
            let new = NewBrand { name: maker.name, description: maker.description, ..NewBrand::default() };
            create_brand(tx, new).await.map(|_| ())
        }
        Some(held) if held.description.is_empty() && held.version == 1 => {
            let patch = BrandPatch { description: Some(maker.description), ..BrandPatch::default() };
            update_brand(tx, queue, held.id, patch, |_| Ok(())).await.map(|_| ())
        }
        Some(_) => Ok(()),
    }
}

async fn make(tx: &Tx, shelf: Shelf, currency: Currency) -> Result<(), Problem> {
    if find_collection(tx, &shelf.slug).await?.is_some() {
        return Ok(());
    }
    let rule = match shelf.rule {
        Some(rule) => Some(read(tx, rule, currency).await?),
        None => None,
    };
    let by_hand = rule.is_none();
    let new = NewCollection {
        title: shelf.title,
        slug: Some(shelf.slug),
        description: shelf.description,
        rule,
        color: Some(shelf.color),
        published: true,
    };
    let id = create_collection(tx, new, &[currency]).await?;
    if !by_hand {
        return Ok(());
    }
    let mut products: Vec<Id> = Vec::with_capacity(shelf.products.len());
    for slug in &shelf.products {
        products.extend(find_id(tx, slug).await?);
    }
    set_products(tx, id, &products, |_| Ok(())).await.map(|_| ())
}

/// A rule of the sample as the shop knows it.
async fn read(tx: &Tx, mut rule: Value, currency: Currency) -> Result<Rule, Problem> {
    for condition in rule["conditions"].as_array_mut().into_iter().flatten() {
        let kind = condition["type"].as_str().unwrap_or_default().to_owned();
        match (kind.as_str(), &condition["value"]) {
            ("category", Value::String(slug)) => {
                let found = find_category(tx, slug).await?.map(|category| category.id);
                condition["value"] = json!(found);
            }
            ("price_at_least" | "price_at_most", Value::Number(amount)) => {
                condition["value"] = json!({"amount": amount, "currency": currency.code()});
            }
            _ => {}
        }
    }
    serde_json::from_value(rule).map_err(Problem::internal)
}

/// Collections of a shop to scale, by rules that find a part of it each. They are made before its products, which then come into
/// them one by one.
pub(crate) async fn of_scale(app: &App) -> Result<(), StartError> {
    let currency = app.channel().await?.currency;
    let tag = |tag: &str| json!({"type": "tag", "value": tag});
    let shelves = [
        ("gifts", "Gifts under fifty", json!([tag("gift"), {"type": "price_at_most", "value": 5_000}])),
        (
            "bestsellers",
            "Bestsellers that are here",
            json!([tag("bestseller"), {"type": "in_stock", "value": true}]),
        ),
        ("organic", "Organic", json!([tag("organic")])),
    ];
    let write = app.services.db.write(move |tx| async move {
        for (slug, title, conditions) in shelves {
            let shelf = Shelf {
                slug: slug.to_owned(),
                title: title.to_owned(),
                description: String::new(),
                color: "sand".to_owned(),
                products: Vec::new(),
                rule: Some(json!({"match": "all", "conditions": conditions})),
            };
            make(&tx, shelf, currency).await?;
        }
        Ok::<_, Problem>(())
    });
    write.await.map_err(StartError::other)
}
