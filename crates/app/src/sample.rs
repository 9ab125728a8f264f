//! The sample shop that the binary holds.

use std::collections::BTreeMap;
use std::io::Cursor;

use bytes::Bytes;
use rust_embed::RustEmbed;
use serde::Deserialize;
use souk_accounts::customer_by_email;
use souk_catalog::{FetchContext, Fetcher, NewCategory, ensure_category, fetch_from};
use souk_content::{
    BannerInput, MenuInput, MenuItemInput, MenuLabel, PageInput, ProfileChange, Target, create_banner,
    create_page, find_page, menu, replace_menu, update_profile,
};
use souk_db::Tx;
use souk_http::Problem;
use souk_merchandising::{Import, import_products};
use souk_payments::PaymentMethodChange;
use souk_platform::Settings;

use crate::scale::{Trade, email, populate_orders};
use crate::{App, StartError, sample_reviews};

#[derive(RustEmbed)]
#[folder = "sample/"]
struct Sample;

/// A picture of the sample shop: `images/mug-sea.webp`.
pub(crate) fn picture(name: &str) -> Option<Bytes> {
    Sample::get(name).map(|file| Bytes::from(file.data.into_owned()))
}

fn file(name: &str) -> Result<rust_embed::EmbeddedFile, StartError> {
    Sample::get(name).ok_or_else(|| StartError::Other(format!("the sample's {name} is missing")))
}

/// Orders of the year behind, unless another number is asked for.
const ORDERS: usize = 3_000;
/// People with an account.
const CUSTOMERS: usize = 300;

/// Fills `app` with the products of the sample, who sells them, and the merchant's words around them; doing so twice changes nothing.
/// Answers how many products there are.
///
/// # Errors
/// What the database says.
pub async fn goods(app: &App) -> Result<u64, StartError> {
    let words: Words = serde_json::from_slice(&file("content.json")?.data).map_err(StartError::other)?;
    let settings = app.services.settings.clone();
    let write = app.services.db.write(move |tx| async move { words.write(&tx, &settings).await });
    write.await.map_err(StartError::other)?;
    categories(app).await?;
    let products = file("products.csv")?.data.into_owned();
    let how = Import {
        name: "sample".to_owned(),
        bytes: Some(products.len() as u64),
        dry_run: false,
        sample: true,
        progress: None,
        mapping: None,
        run: None,
    };
    let report =
        import_products(&app.services, Cursor::new(products), how).await.map_err(StartError::other)?;
    if let Some(finding) = report.findings.first() {
        return Err(StartError::Other(format!("the sample's line {}: {}", finding.line, finding.reason())));
    }
    crate::shelves::sample(app, &file("collections.json")?.data).await?;
    let in_language = |name: &str| Ok::<_, StartError>(file(name)?.data.into_owned());
    let languages =
        vec![("de", in_language("translations/de.json")?), ("ar", in_language("translations/ar.json")?)];
    crate::sample_markets::populate(app, languages).await?;
    Ok(report.products())
}

async fn categories(app: &App) -> Result<(), StartError> {
    let categories = file("categories.csv")?;
    let mut reader = csv::Reader::from_reader(Cursor::new(categories.data.into_owned()));
    let rows: Vec<(String, String, String, i64)> =
        reader.deserialize().collect::<Result<_, _>>().map_err(StartError::other)?;
    let write = app.services.db.write(move |tx| async move {
        for (slug, name, color, position) in rows {
            let new = NewCategory {
                parent_id: None,
                slug: Some(slug),
                name,
                color: Some(color),
                position: Some(position),
                hidden: false,
                ..NewCategory::default()
            };
            ensure_category(&tx, new).await?;
        }
        Ok::<_, Problem>(())
    });
    write.await.map_err(StartError::other)
}

/// Makes the pictures of the products in all their sizes.
pub(crate) async fn pictures(app: &App) -> Result<(), StartError> {
    if let Some(fetch) = app.services.provided::<Fetcher>() {
        let context = FetchContext { db: app.services.db.clone(), fetch };
        fetch_from(&context, "sample:").await.map_err(StartError::other)?;
    }
    Ok(())
}

/// Sells from the moment on at which the clock of `app` stands, for a year by which it is turned: `orders`, or as many as the sample
/// has unless it has sold before. Answers how many orders were placed; `progress` is told meanwhile.
///
/// # Errors
/// What the database says.
pub async fn sales(app: &App, orders: Option<usize>, progress: impl Fn(usize)) -> Result<usize, StartError> {
    let named = sample_reviews::authors(&file("reviews.csv")?.data)?;
    let orders = match orders {
        Some(orders) => orders,
        None if has_sold(app, &named).await? => return Ok(0),
        None => ORDERS,
    };
    populate_orders(app, Trade { orders, customers: CUSTOMERS, named }, progress).await
}

/// How many orders [`sales`] is to place, as far as that is known before.
pub(crate) fn expected(orders: Option<usize>) -> usize {
    orders.unwrap_or(ORDERS)
}

/// Whether there are customers of the sample, one of whom is called as the first of `named`.
async fn has_sold(app: &App, named: &[(String, String)]) -> Result<bool, StartError> {
    let Some((first_name, last_name)) = named.first() else { return Ok(false) };
    let known = customer_by_email(app.services.db.read(), &email(first_name, last_name)).await;
    Ok(known.map_err(StartError::other)?.is_some())
}

/// Writes what customers say of the products; doing so twice changes nothing.
///
/// # Errors
/// What the database says.
pub async fn reviews(app: &App) -> Result<(), StartError> {
    sample_reviews::populate(app, &file("reviews.csv")?.data).await
}

/// An entry of the sample's menus: a page by its slug, or a path with what it is called in each language.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Page(String),
    Link { url: String, labels: BTreeMap<String, String> },
}

/// What the sample's merchant says: banners, pages and menus.
#[derive(Deserialize)]
struct Words {
    tagline: String,
    contact_email: String,
    payment_methods: BTreeMap<String, PaymentMethodChange>,
    banners: Vec<BannerInput>,
    pages: Vec<PageInput>,
    menus: BTreeMap<String, Vec<Entry>>,
}

impl Words {
    /// Writes what is not there; what the merchant changed stays. Profile and banners come with the first page.
    async fn write(self, tx: &Tx, settings: &Settings) -> Result<(), Problem> {
        let mut is_new = false;
        for page in self.pages {
            if find_page(tx, &page.slug, "en", "en").await?.is_none() {
                create_page(tx, page).await?;
                is_new = true;
            }
        }
        if is_new {
            let change = ProfileChange {
                tagline: Some(self.tagline),
                contact_email: Some(self.contact_email),
                ..ProfileChange::default()
            };
            update_profile(tx, settings, change, |_| Ok(())).await?;
            for (method, change) in &self.payment_methods {
                souk_payments::set_method(tx, souk_payments::manual::NAME, method, change).await?;
            }
        }
        for banner in self.banners.into_iter().filter(|_| is_new) {
            create_banner(tx, banner).await?;
        }
        for (handle, entries) in self.menus {
            if menu(tx, &handle, "en", "en").await?.is_none() {
                let items = items(tx, entries).await?;
                replace_menu(tx, &handle, MenuInput { items }, |_| Ok(())).await?;
            }
        }
        Ok(())
    }
}

/// The entries as items; one that leads to a page is called as that is.
async fn items(tx: &Tx, entries: Vec<Entry>) -> Result<Vec<MenuItemInput>, Problem> {
    let mut items = Vec::with_capacity(entries.len());
    for entry in entries {
        let (target, labels): (Target, BTreeMap<String, String>) = match entry {
            Entry::Link { url, labels } => (Target::Url(url), labels),
            Entry::Page(slug) => {
                let Some(page) = find_page(tx, &slug, "en", "en").await? else { continue };
                let titles = page.translations.unwrap_or_default().into_iter();
                (Target::Page(page.id), titles.map(|(locale, texts)| (locale, texts.title)).collect())
            }
        };
        let translations = labels.into_iter().map(|(locale, label)| (locale, MenuLabel { label })).collect();
        items.push(MenuItemInput { translations, target, items: Vec::new() });
    }
    Ok(items)
}
