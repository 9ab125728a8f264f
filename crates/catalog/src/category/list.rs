//! GET /api/categories/

use std::collections::HashMap;
use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::{Json, Problem, Query, cacheable};

use super::{Category, categories, category_product_counts};
use souk_platform::Services;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoQuery {}

/// A category in the list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ListedCategory {
    #[serde(flatten)]
    category: Category,
    /// Products in it and in all below it that customers see.
    product_count: i64,
}

/// All categories.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CategoryList {
    /// How many there are.
    count: usize,
    /// Siblings in the merchant's order; `parent_id` makes the tree.
    results: Vec<ListedCategory>,
}

/// The categories of the shop.
#[utoipa::path(get, path = "/api/categories/", tag = "categories", responses((status = 200, body = CategoryList)))]
pub(crate) async fn list(
    State(services): State<Services>,
    Query(NoQuery {}): Query<NoQuery>,
) -> Result<Response, Problem> {
    let all = categories(services.db.read()).await?;
    let direct = category_product_counts(services.db.read()).await?;
    let results: Vec<_> = with_counts(all, &direct);
    let answer = Json(CategoryList { count: results.len(), results }).into_response();
    Ok(cacheable::public(answer, vec!["categories".to_owned()], Duration::from_secs(60)))
}

fn with_counts(all: Vec<Category>, direct: &HashMap<Id, i64>) -> Vec<ListedCategory> {
    let by_path: HashMap<&str, i64> =
        all.iter().map(|c| (c.path.as_str(), direct.get(&c.id).copied().unwrap_or(0))).collect();
    let mut sums: HashMap<String, i64> = HashMap::new();
    for (path, n) in by_path {
        let mut end = path.len();
        loop {
            *sums.entry(path[..end].to_owned()).or_default() += n;
            let Some(cut) = path[..end].rfind('/') else { break };
            end = cut;
        }
    }
    all.into_iter()
        .map(|category| ListedCategory {
            product_count: sums.get(&category.path).copied().unwrap_or(0),
            category,
        })
        .collect()
}
