//! `GET /api/categories/`

use std::collections::HashMap;
use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Permission, Viewer};
use souk_catalog::{Category, categories, shown_categories};
use souk_db::Id;
use souk_http::{Json, Problem, Query, cacheable};
use souk_platform::{Market, Services};

use crate::store::sizes;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoQuery {}

/// A category in the list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ListedCategory {
    #[serde(flatten)]
    category: Category,
    /// Products in it and in all below it that the lists of the channel show.
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

/// The categories of the shop, with how many products the channel's lists show of each. Hidden ones are for staff.
#[utoipa::path(get, path = "/api/categories/", tag = "categories", responses((status = 200, body = CategoryList)))]
pub(crate) async fn list(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Query(NoQuery {}): Query<NoQuery>,
) -> Result<Response, Problem> {
    let conn = services.db.read();
    let sizes: HashMap<Id, i64> = sizes(conn, market.channel.id).await?;
    let of = |category: Category| ListedCategory {
        product_count: sizes.get(&category.id).copied().unwrap_or(0),
        category,
    };
    let for_staff = principal.is_some_and(|p| p.may(Permission::ViewProducts));
    let categories = if for_staff { categories(conn).await? } else { shown_categories(conn).await? };
    let results: Vec<_> = categories.into_iter().map(of).collect();
    let answer = Json(CategoryList { count: results.len(), results }).into_response();
    if for_staff {
        return Ok(cacheable::private(answer));
    }
    let tags = ["categories", "listing"].map(ToOwned::to_owned).to_vec();
    Ok(cacheable::public(answer, tags, Duration::from_secs(60)))
}
