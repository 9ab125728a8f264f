//! The sample shop in German and Arabic, and in US dollars.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use souk_catalog::{find_brand, find_category, find_id, products_by_ids, slugify};
use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_money::Currency;
use souk_platform::{Channel, Channels, Services, TaxRounding};
use souk_pricing::{NewChannel, SetPrice, create_channel};
use souk_translations::{set, set_terms};

use crate::{App, StartError};

/// The channel that sells in US dollars.
const DOLLARS: &str = "us";

/// A product's or a collection's texts.
#[derive(Deserialize)]
struct Texts {
    title: String,
    description: String,
}

/// The sample in one language.
#[derive(Deserialize)]
struct Words {
    products: BTreeMap<String, Texts>,
    categories: BTreeMap<String, String>,
    collections: BTreeMap<String, Texts>,
    sellers: BTreeMap<String, String>,
    brands: BTreeMap<String, String>,
    /// Names and values of options.
    words: BTreeMap<String, String>,
    /// Ways of sending by their codes: name and description.
    shipping: BTreeMap<String, (String, String)>,
}

/// Translates the sample's goods and sells them in US dollars as well, the first time; what the merchant changes later stays.
///
/// # Errors
/// What the database says.
pub(crate) async fn populate(app: &App, languages: Vec<(&'static str, Vec<u8>)>) -> Result<(), StartError> {
    let services = app.services.clone();
    if services.part::<Channels>().by_slug(DOLLARS).await?.is_some() {
        return Ok(());
    }
    let mut translations = Vec::new();
    for (locale, text) in languages {
        translations.push((locale, serde_json::from_slice::<Words>(&text).map_err(StartError::other)?));
    }
    let handles: Vec<String> =
        translations.iter().flat_map(|(_, words)| words.products.keys().cloned()).collect();
    let (told, euros) = (services.clone(), app.channel().await?);
    let write = services.db.write(move |tx| async move {
        souk_pricing::add_locales(&tx, &told, "default", &["de", "ar"]).await?;
        for (locale, words) in translations {
            translate(&tx, locale, words, euros.id).await?;
        }
        open_dollars(&tx, &told).await
    });
    write.await.map_err(StartError::other)?;
    let euros = app.channel().await?;
    let Some(dollars) = services.part::<Channels>().by_slug(DOLLARS).await? else { return Ok(()) };
    let write = services.db.write(move |tx| async move { price(&tx, &handles, &euros, &dollars).await });
    write.await.map_err(StartError::other)
}

async fn translate(tx: &Tx, locale: &str, words: Words, channel: Id) -> Result<(), Problem> {
    let field = |name: &str, text: String| (name.to_owned(), text);
    let both = |texts: Texts| [field("title", texts.title), field("description", texts.description)];
    for (handle, texts) in words.products {
        if let Some(id) = find_id(tx, &handle).await? {
            set(tx, id, locale, both(texts)).await?;
        }
    }
    for (slug, name) in words.categories {
        if let Some(category) = find_category(tx, &slug).await? {
            set(tx, category.id, locale, [field("name", name)]).await?;
        }
    }
    for (slug, texts) in words.collections {
        if let Some(collection) = souk_collections::find_collection(tx, &slug).await? {
            set(tx, collection.id, locale, both(texts)).await?;
        }
    }
    for (slug, description) in words.sellers {
        if let Some(seller) = souk_sellers::find(tx, &slug).await? {
            set(tx, seller.id, locale, [field("description", description)]).await?;
        }
    }
    for (name, description) in words.brands {
        if let Some(brand) = find_brand(tx, &slugify(&name)).await? {
            set(tx, brand.id, locale, [field("description", description)]).await?;
        }
    }
    let methods: HashMap<String, Id> = souk_shipping::method_ids(tx, channel).await?;
    for (code, (name, description)) in words.shipping {
        if let Some(id) = methods.get(&code) {
            set(tx, *id, locale, [field("name", name), field("description", description)]).await?;
        }
    }
    set_terms(tx, locale, words.words).await?;
    Ok(())
}

async fn open_dollars(tx: &Tx, services: &Services) -> Result<(), Problem> {
    let new = NewChannel {
        slug: DOLLARS.to_owned(),
        currency: Currency::USD,
        locales: ["en", "de", "ar"].map(ToOwned::to_owned).to_vec(),
        countries: vec!["US".to_owned()],
        prices_include_tax: false,
        tax_rounding: TaxRounding::Line,
        tax_millipercent: 0,
    };
    if let Some(id) = create_channel(tx, &new).await? {
        souk_shipping::make_methods(tx, id).await?;
    }
    let services = services.clone();
    tx.after_commit(move || services.channels_changed());
    Ok(())
}

/// Prices what costs something in euros in dollars: a tenth more, to the next half dollar.
async fn price(tx: &Tx, handles: &[String], euros: &Channel, dollars: &Channel) -> Result<(), DbErr> {
    let mut ids = Vec::new();
    for handle in handles {
        ids.extend(find_id(tx, handle).await?);
    }
    ids.sort_unstable();
    ids.dedup();
    let products = products_by_ids(tx, &ids).await?;
    let variants: Vec<Id> = products.values().flat_map(|p| p.variants.iter().map(|v| v.id)).collect();
    let held = souk_pricing::lasting(tx, euros, &variants).await?;
    let dear = |amount: i64| (amount * 11 + 499) / 500 * 50;
    let prices = held.into_iter().map(|(variant_id, price)| SetPrice {
        variant_id,
        amount: dear(price.amount.amount),
        compare_at: price.compare_at.map(|before| dear(before.amount)),
    });
    souk_pricing::set(tx, dollars, prices.collect()).await
}
