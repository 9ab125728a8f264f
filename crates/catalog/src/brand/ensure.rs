//! Brands that come with products: a product whose brand nobody named before makes it.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Tx, sql};
use souk_platform::Services;

use super::store::{self, BrandRow};
use crate::{BrandChanged, fold, slug};

/// What tells brands apart: the name without case, accents and typographic signs.
pub(crate) fn key(name: &str) -> String {
    let folded = fold::fold(name).split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.is_empty() { name.trim().to_owned() } else { folded }
}

/// The brand that is called `name`, made if it is not there; none for no name.
pub(crate) async fn id_of(tx: &Tx, name: Option<&str>) -> Result<Option<Id>, DbErr> {
    let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) else { return Ok(None) };
    Ok(ensure(tx, &[name]).await?.remove(&key(name)))
}

/// The brands that are called `names`, by their [`key`]s; those that are not there are made, in a fixed number of statements
/// unless their addresses are taken.
pub(crate) async fn ensure(tx: &Tx, names: &[&str]) -> Result<HashMap<String, Id>, DbErr> {
    // In one order, so that two writers cannot wait for each other.
    let wanted: BTreeMap<String, &str> =
        names.iter().map(|name| (key(name), name.trim())).filter(|(key, _)| !key.is_empty()).collect();
    let mut found = store::ids_by_keys(tx, wanted.keys().cloned().collect()).await?;
    let missing: Vec<(&String, &str)> =
        wanted.iter().filter(|(key, _)| !found.contains_key(*key)).map(|(key, name)| (key, *name)).collect();
    if missing.is_empty() {
        return Ok(found);
    }
    let bases: Vec<String> = missing.iter().map(|(_, name)| slug::slug_of(name, "brand")).collect();
    let mut taken = taken(tx, &bases).await?;
    let mut rows = Vec::with_capacity(missing.len());
    for ((key, name), base) in missing.iter().zip(&bases) {
        let mut slug = base.clone();
        if taken.contains(&slug) {
            slug = slug::free(tx, "brand WHERE TRUE", base).await?;
            // Those of this batch are not in the table yet.
            let mut n = 2;
            while taken.contains(&slug) {
                slug = slug::free(tx, "brand WHERE TRUE", &format!("{base}-{n}")).await?;
                n += 1;
            }
        }
        taken.insert(slug.clone());
        rows.push(BrandRow::new(tx, slug, (*name).to_owned(), (*key).clone()));
    }
    let made: Vec<Id> = rows.iter().map(|row| row.id).collect();
    sql::insert(tx, rows, "ON CONFLICT (folded) DO NOTHING").await?;
    // Another writer may have made one at the same moment: whose row is there counts.
    let keys = missing.into_iter().map(|(key, _)| key.clone()).collect();
    found.extend(store::ids_by_keys(tx, keys).await?);
    for brand_id in made.into_iter().filter(|id| found.values().any(|known| known == id)) {
        tx.emit(&BrandChanged { brand_id });
    }
    Ok(found)
}

/// Those of `slugs` that brands have.
async fn taken(tx: &Tx, slugs: &[String]) -> Result<HashSet<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Taken {
        slug: String,
    }
    const TEXT: &str = "SELECT slug FROM brand WHERE slug IN ({keys})";
    let rows: Vec<Taken> = sql::by_keys(tx, TEXT, &[], slugs.iter().map(String::as_str)).await?;
    Ok(rows.into_iter().map(|row| row.slug).collect())
}

/// Names that one write of [`fill`] takes in.
const NAMES: i64 = 50;

/// Gives each product that has a brand's name and refers to none its brand: products from before there were brands, or those that
/// a node of the version before wrote. Does nothing where there is none.
///
/// # Errors
/// What the database says.
pub(crate) async fn fill(services: &Services) -> Result<(), DbErr> {
    #[derive(FromQueryResult)]
    struct Named {
        brand: String,
    }
    const MISSING: &str = "SELECT DISTINCT brand FROM product WHERE brand_id IS NULL AND brand IS NOT NULL ORDER BY brand LIMIT $1";
    const REFER: &str = "UPDATE product SET brand_id = $2 WHERE brand = $1 AND brand_id IS NULL";
    // A name of nothing but blanks is none.
    const BLANK: &str =
        "UPDATE product SET brand = NULL WHERE brand IS NOT NULL AND brand_id IS NULL AND TRIM(brand) = ''";
    let some = |rows: &Vec<Named>| !rows.is_empty();
    if !some(&sql::all::<Named>(services.db.read(), MISSING, [1_i64.into()]).await?) {
        return Ok(());
    }
    services.db.write(|tx| async move { sql::exec(&tx, BLANK, []).await }).await?;
    loop {
        let named: Vec<Named> = sql::all(services.db.read(), MISSING, [NAMES.into()]).await?;
        if named.is_empty() {
            return Ok(());
        }
        services
            .db
            .write(move |tx| async move {
                let names: Vec<&str> = named.iter().map(|row| row.brand.as_str()).collect();
                let brands = ensure(&tx, &names).await?;
                for Named { brand } in &named {
                    let id = brands.get(&key(brand)).copied();
                    sql::exec(&tx, REFER, [brand.as_str().into(), id.into()]).await?;
                }
                Ok::<_, DbErr>(())
            })
            .await?;
    }
}
