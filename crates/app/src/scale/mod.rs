//! `souk populate --scale N`: a shop of N products in three levels of categories, with options, attributes, prices and stock, and
//! without pictures; the same for the same N. For trying out what a shop of that size is like, and for tests of it.

mod basket;
mod demand;
mod goods;
mod orders;
mod people;
mod plan;

pub(crate) use orders::{Trade, populate as populate_orders};
pub(crate) use people::email;

use std::collections::HashMap;
use std::sync::Arc;

use souk_catalog::{Created, NewCategory, create_products, ensure_category};
use souk_db::{Filling, Id, Tx};
use souk_http::Problem;
use souk_inventory::SetStock;
use souk_platform::Channel;
use souk_pricing::SetPrice;

use crate::{App, StartError, shelves};
use goods::{Good, Kind};

/// Products written in one transaction: many, since a shop that is filled does not sell yet.
const CHUNK: usize = 200;

/// Makes the categories and products `1` to `count` where they are not there yet; answers how many were made. `progress` is told
/// how many are done.
///
/// # Errors
/// What the database says.
pub async fn populate(app: &App, count: usize, progress: impl Fn(usize)) -> Result<usize, StartError> {
    let kinds = Arc::new(goods::kinds().map_err(StartError::Other)?);
    let channel = app.channel().await?;
    let categories = Arc::new(categories(app, &kinds).await?);
    shelves::of_scale(app).await?;
    let (mut made, mut filling) = (0, Filling::default());
    for first in (1..=count).step_by(CHUNK) {
        let last = (first + CHUNK - 1).min(count);
        let (kinds, categories, channel) =
            (Arc::clone(&kinds), Arc::clone(&categories), Arc::clone(&channel));
        let write = app.services.db.write(move |tx| async move {
            let goods: Vec<Good> = (first..=last).map(|n| goods::good(&kinds, n)).collect();
            write(&tx, &channel, &categories, goods).await
        });
        made += write.await.map_err(StartError::other)?;
        filling.reached(&app.services.db, last as u64).await?;
        progress(last);
    }
    Ok(made)
}

/// Makes departments, their groups and the groups' kinds; answers the category of each kind.
async fn categories(app: &App, kinds: &[Kind]) -> Result<HashMap<String, Id>, StartError> {
    let kinds = kinds.to_vec();
    let made = app.services.db.write(move |tx| async move {
        let mut ids: HashMap<String, Id> = HashMap::new();
        for kind in &kinds {
            let mut parent_id = None;
            let mut path = String::new();
            for name in [&kind.department, &kind.group, &kind.name] {
                path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                let id = match ids.get(&path) {
                    Some(id) => *id,
                    None => category(&tx, parent_id, name, &path).await?,
                };
                ids.insert(path.clone(), id);
                parent_id = Some(id);
            }
        }
        Ok::<_, Problem>(ids)
    });
    made.await.map_err(StartError::other)
}

async fn category(tx: &Tx, parent_id: Option<Id>, name: &str, path: &str) -> Result<Id, Problem> {
    // A department keeps the sample shop's address, so that both can be had in one shop.
    let slug = souk_catalog::slugify(path);
    let new = NewCategory { parent_id, slug: Some(slug), name: name.to_owned(), ..NewCategory::default() };
    Ok(ensure_category(tx, new).await?.id)
}

/// Writes `goods` with their prices and stock; answers how many were not there before.
async fn write(
    tx: &Tx,
    channel: &Channel,
    categories: &HashMap<String, Id>,
    goods: Vec<Good>,
) -> Result<usize, Problem> {
    let mut products = Vec::with_capacity(goods.len());
    let mut offers = Vec::with_capacity(goods.len());
    for good in goods {
        let mut product = good.product;
        product.category_id = categories.get(&good.category).copied();
        products.push(product);
        offers.push(good.offers);
    }
    let made = create_products(tx, products).await?;
    let (mut prices, mut stock) = (Vec::new(), Vec::new());
    let mut count = 0;
    for (created, offers) in made.into_iter().zip(offers) {
        let Some(Created { variant_ids, .. }) = created else { continue };
        count += 1;
        for (variant_id, offer) in variant_ids.into_iter().zip(offers) {
            prices.push(SetPrice { variant_id, amount: offer.amount, compare_at: offer.compare_at });
            stock.extend(offer.on_hand.map(|on_hand| SetStock { variant_id, on_hand }));
        }
    }
    souk_pricing::set(tx, channel, prices).await?;
    souk_inventory::set_on_hand(tx, stock, "opening stock", None).await?;
    Ok(count)
}
