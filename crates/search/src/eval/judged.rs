//! Queries and judgments.

use std::collections::HashMap;
use std::path::Path;

use crate::search::SearchError;

/// A folder of queries with judgments.
#[derive(Debug)]
pub(super) struct Judged {
    /// Those with something relevant.
    pub(super) queries: Vec<Query>,
    /// Query ids and what was typed instead.
    pub(super) typos: Vec<(String, String)>,
}

/// A query with its judgments.
#[derive(Clone, Debug)]
pub(super) struct Query {
    pub(super) id: String,
    pub(super) text: String,
    /// Products with their grades, from 0 to 3.
    pub(super) grades: HashMap<String, u8>,
}

impl Judged {
    pub(super) fn read(folder: &Path) -> Result<Self, SearchError> {
        let mut grades: HashMap<String, HashMap<String, u8>> = HashMap::new();
        for row in rows(&folder.join("qrels.tsv"))? {
            let [query, product, grade, ..] = row.as_slice() else { continue };
            let Ok(grade) = grade.parse::<u8>() else { continue };
            grades.entry(query.clone()).or_default().insert(product.clone(), grade.min(3));
        }
        let mut queries = Vec::new();
        for row in rows(&folder.join("queries.tsv"))? {
            let [id, text, ..] = row.as_slice() else { continue };
            let Some(grades) = grades.remove(id).filter(|g| g.values().any(|grade| *grade > 0)) else {
                continue;
            };
            queries.push(Query { id: id.clone(), text: text.clone(), grades });
        }
        let typos = folder.join("typo_queries.tsv");
        let typos = if typos.exists() { rows(&typos)? } else { Vec::new() };
        let typos = typos.into_iter().filter_map(|row| match row.as_slice() {
            [id, text, ..] => Some((id.clone(), text.clone())),
            _ => None,
        });
        Ok(Self { queries, typos: typos.collect() })
    }
}

/// The rows of a file, by tabs.
fn rows(file: &Path) -> Result<Vec<Vec<String>>, SearchError> {
    let text = std::fs::read_to_string(file)?;
    let rows = text.lines().filter(|line| !line.trim().is_empty());
    Ok(rows.map(|line| line.split('\t').map(|cell| cell.trim().to_owned()).collect()).collect())
}

/// What judgments call the product with this slug: the number that ends it, or all of it.
pub(super) fn key_of(slug: &str) -> String {
    let last = slug.rsplit('-').next().unwrap_or_default();
    let is_number = !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit());
    if is_number { last } else { slug }.to_owned()
}
