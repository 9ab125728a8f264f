//! What customers of the sample shop say of its products.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde::Deserialize;
use souk_accounts::{NewCustomer, create_customer};
use souk_db::{Id, Tx};
use souk_http::Problem;
use souk_reviews::{SampleReview, Status, seed};

use crate::{App, StartError};

/// A line of the sample's reviews.
#[derive(Deserialize)]
struct Line {
    product: String,
    first_name: String,
    last_name: String,
    rating: i64,
    days: u64,
    status: Status,
    helpful: usize,
    title: String,
    text: String,
    answer: String,
}

impl Line {
    fn email(&self) -> String {
        crate::scale::email(&self.first_name, &self.last_name)
    }
}

fn read(file: &[u8]) -> Result<Vec<Line>, StartError> {
    csv::Reader::from_reader(file).deserialize().collect::<Result<_, _>>().map_err(StartError::other)
}

/// What the authors of the reviews of `file` are called, each once.
pub(crate) fn authors(file: &[u8]) -> Result<Vec<(String, String)>, StartError> {
    let authors: BTreeSet<(String, String)> =
        read(file)?.into_iter().map(|line| (line.first_name, line.last_name)).collect();
    Ok(authors.into_iter().collect())
}

/// Writes the reviews of `file`, and makes accounts of those authors who have none; doing so twice changes nothing.
pub(crate) async fn populate(app: &App, file: &[u8]) -> Result<(), StartError> {
    let lines = read(file)?;
    let write = app.services.db.write(move |tx| async move { write(&tx, lines).await });
    write.await.map_err(StartError::other)
}

async fn write(tx: &Tx, lines: Vec<Line>) -> Result<(), Problem> {
    let mut customers: BTreeMap<String, Id> = BTreeMap::new();
    for line in &lines {
        let email = line.email();
        if customers.contains_key(&email) {
            continue;
        }
        let new = NewCustomer {
            email: email.clone(),
            first_name: line.first_name.clone(),
            last_name: line.last_name.clone(),
        };
        let id = match souk_accounts::customer_by_email(tx, &email).await? {
            Some(id) => id,
            None => create_customer(tx, new).await?,
        };
        customers.insert(email, id);
    }
    let everybody: Vec<Id> = customers.values().copied().collect();
    let mut reviews = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(product_id) = souk_catalog::find_id(tx, &line.product).await? else { continue };
        let Some(customer_id) = customers.get(&line.email()).copied() else { continue };
        reviews.push(SampleReview {
            product_id,
            customer_id,
            rating: line.rating,
            author: souk_reviews::signed(&line.first_name, &line.last_name),
            title: line.title,
            text: line.text,
            status: line.status,
            answer: line.answer,
            age: Duration::from_secs(line.days * 24 * 3_600 + line.days * 977),
            helpful_to: everybody
                .iter()
                .filter(|id| **id != customer_id)
                .take(line.helpful)
                .copied()
                .collect(),
        });
    }
    seed(tx, reviews).await?;
    Ok(())
}
