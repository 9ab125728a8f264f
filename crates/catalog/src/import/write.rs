//! Writes what was planned: new products in bulk, changed ones each.

use std::collections::HashSet;

use sea_orm::FromQueryResult;
use souk_db::{Id, Tx, sql};
use souk_http::Problem;
use souk_money::Quantity;

use super::parse::Extra;
use super::plan::{Fate, Paths, Planned, lower_path};
use super::{Offer, Ports, change};
use crate::category::NewCategory;
use crate::product::{Batch, LIVE, Origin, explain, name_related, resolve_related};
use crate::{ProductChanged, create_category, slug};

#[derive(FromQueryResult)]
struct Slug {
    slug: String,
}

/// Writes the products, their prices and stock, and asks for their pictures.
pub(super) async fn write(
    tx: &Tx,
    planned: Vec<Planned>,
    mut paths: Paths,
    ports: &Ports,
) -> Result<(), Problem> {
    const TAKEN: &str = "SELECT slug FROM product WHERE slug IN ({keys}) AND archived_at IS NULL";
    let bases: Vec<String> = planned.iter().map(|p| slug::slug_of(&p.parsed.slug, "product")).collect();
    let taken: Vec<Slug> = sql::by_keys(tx, TAKEN, &[], bases.iter().map(String::as_str)).await?;
    let mut taken: HashSet<String> = taken.into_iter().map(|t| t.slug).collect();
    let mut batch = Batch::default();
    let mut offers = Vec::new();
    let (mut fetch, mut named, mut slugs) = (Vec::new(), Vec::new(), bases.clone());
    for (mut one, base) in planned.into_iter().zip(bases) {
        one.parsed.new.category_id = category(tx, &one.parsed.category, &mut paths).await?;
        let is_own = one.parsed.own.is_some();
        let is_away = |source: &str| source.starts_with("http") || (is_own && !source.is_empty());
        let has_remote = one.parsed.new.media.iter().any(|m| is_away(&m.source));
        let id = match one.fate {
            Fate::Change(id) => {
                offers.extend(change::change(tx, id, &one).await?);
                id
            }
            Fate::Make => {
                let slug = free_slug(tx, &base, &mut taken).await?;
                slugs.push(slug.clone());
                let origin = Origin { handle: one.parsed.handle.clone(), hash: one.parsed.hash.clone() };
                let on_hand: Vec<Option<Quantity>> =
                    one.parsed.extras.iter().map(Extra::first_on_hand).collect();
                let origin = Some((&origin, on_hand.as_slice())).filter(|_| !is_own);
                let made = batch.add(tx, &one.parsed.new, &slug, &one.skus, origin);
                offers.extend(made.variant_ids.iter().zip(&one.parsed.extras).map(|(variant, extra)| {
                    Offer {
                        variant_id: *variant,
                        price: extra.price,
                        compare_at: extra.compare_at,
                        on_hand: extra.first_on_hand(),
                        backorder: extra.backorder,
                    }
                }));
                tx.emit(&ProductChanged { product_id: made.id });
                made.id
            }
        };
        if has_remote {
            fetch.push(id);
        }
        if is_own {
            slugs.extend(one.parsed.related.iter().cloned());
            named.push((id, one.parsed.related));
        }
    }
    batch.write(tx).await.map_err(explain)?;
    name_related(tx, named).await?;
    resolve_related(tx, slugs.iter().map(String::as_str)).await?;
    if !offers.is_empty() {
        (ports.offers)(tx.clone(), offers).await?;
    }
    if let Some(images) = ports.images.as_ref().filter(|_| !fetch.is_empty()) {
        images(tx.clone(), fetch).await?;
    }
    Ok(())
}

async fn free_slug(tx: &Tx, base: &str, taken: &mut HashSet<String>) -> Result<String, Problem> {
    let mut found = base.to_owned();
    if taken.contains(&found) {
        found = slug::free(tx, LIVE, base).await?;
        let mut n = 2;
        // Those of this batch are not in the table yet.
        while taken.contains(&found) {
            found = slug::free(tx, LIVE, &format!("{base}-{n}")).await?;
            n += 1;
        }
    }
    taken.insert(found.clone());
    Ok(found)
}

/// The category at the end of `names`, made with all above it that is not there.
async fn category(tx: &Tx, names: &[String], paths: &mut Paths) -> Result<Option<Id>, Problem> {
    let lower = lower_path(names);
    let mut at = None;
    for end in 1..=names.len() {
        at = match paths.get(&lower[..end]) {
            Some(id) => Some(*id),
            None => {
                let new =
                    NewCategory { parent_id: at, name: names[end - 1].clone(), ..NewCategory::default() };
                let id = create_category(tx, new).await?.id;
                paths.insert(lower[..end].to_vec(), id);
                Some(id)
            }
        };
    }
    Ok(at)
}
