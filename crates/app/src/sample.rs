//! The sample shop that the binary holds.

use std::io::Cursor;

use bytes::Bytes;
use rust_embed::RustEmbed;
use souk_catalog::{FetchContext, Fetcher, NewCategory, ensure_category, fetch_from};

use crate::import::{self, Import};
use crate::{House, StartError};

#[derive(RustEmbed)]
#[folder = "sample/"]
struct Sample;

/// A picture of the sample shop: `images/mug-sea.webp`.
pub(crate) fn picture(name: &str) -> Option<Bytes> {
    Sample::get(name).map(|file| Bytes::from(file.data.into_owned()))
}

/// Fills `house` with a dozen products and their pictures; doing so twice changes nothing. Answers how many there are.
pub(crate) async fn populate(house: &House) -> Result<u64, StartError> {
    let file = |name: &str| {
        Sample::get(name).ok_or_else(|| StartError::Other(format!("the sample's {name} is missing")))
    };
    let categories = file("categories.csv")?;
    let mut reader = csv::Reader::from_reader(Cursor::new(categories.data.into_owned()));
    let rows: Vec<(String, String, String, i64)> =
        reader.deserialize().collect::<Result<_, _>>().map_err(StartError::other)?;
    house
        .services
        .db
        .write(move |tx| async move {
            for (slug, name, ground, position) in rows {
                let new = NewCategory {
                    parent_id: None,
                    slug: Some(slug),
                    name,
                    ground: Some(ground),
                    position: Some(position),
                };
                ensure_category(&tx, new).await?;
            }
            Ok::<_, souk_http::Problem>(())
        })
        .await
        .map_err(|p| StartError::Other(p.detail().to_owned()))?;
    let products = file("products.csv")?.data.into_owned();
    let how = Import {
        name: "sample".to_owned(),
        bytes: Some(products.len() as u64),
        dry_run: false,
        sample: true,
        progress: None,
    };
    let report = import::run(house, Cursor::new(products), how).await.map_err(StartError::other)?;
    if let Some(finding) = report.findings.first() {
        return Err(StartError::Other(format!("the sample's line {}: {}", finding.line, finding.reason)));
    }
    if let Some(fetch) = house.services.provided::<Fetcher>() {
        let context = FetchContext { db: house.services.db.clone(), fetch };
        fetch_from(&context, "sample:").await.map_err(StartError::other)?;
    }
    Ok(report.products())
}
