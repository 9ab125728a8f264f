//! Reviews as staff list them.

use std::collections::HashMap;

use sea_orm::Value;
use souk_catalog::ProductFacts;
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::PageQuery;

use super::of_reviews;
use super::read::{COLUMNS, COUNTED, Held};
use crate::Status;
use crate::review::{ReviewedProduct, StaffReview};

/// Which reviews staff want to see.
#[derive(Clone, Debug, Default)]
pub(crate) struct StaffFilter {
    pub(crate) id: Option<Id>,
    pub(crate) status: Option<Status>,
    pub(crate) product_id: Option<Id>,
    pub(crate) customer_id: Option<Id>,
    pub(crate) rating: Option<i64>,
    pub(crate) verified: Option<bool>,
    pub(crate) search: Option<String>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum StaffBy {
    #[default]
    Newest,
    Oldest,
    Best,
    Worst,
    Helpful,
}

impl StaffBy {
    fn sql(self) -> &'static str {
        match self {
            Self::Newest => "created_at DESC, id DESC",
            Self::Oldest => "created_at, id",
            Self::Best => "rating DESC, created_at DESC, id DESC",
            Self::Worst => "rating, created_at DESC, id DESC",
            Self::Helpful => "helpful_count DESC, created_at DESC, id DESC",
        }
    }
}

impl StaffFilter {
    /// What follows `FROM`, and its values.
    fn sql(&self) -> (String, Vec<Value>) {
        let mut wheres: Vec<String> = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        let mut add = |condition: &str, value: Option<Value>| {
            if let Some(value) = value {
                values.push(value);
                wheres.push(condition.replace('?', &format!("${}", values.len())));
            }
        };
        add("id = ?", self.id.map(Into::into));
        add("status = ?", self.status.map(|status| status.as_str().into()));
        add("product_id = ?", self.product_id.map(Into::into));
        add("customer_id = ?", self.customer_id.map(Into::into));
        add("rating = ?", self.rating.map(Into::into));
        let words = self.search.as_ref().map(|text| sql::containing(&souk_catalog::fold(text)).into());
        add("search_text LIKE ? ESCAPE '\\'", words);
        if let Some(verified) = self.verified {
            wheres.push(
                if verified { "order_line_id IS NOT NULL" } else { "order_line_id IS NULL" }.to_owned(),
            );
        }
        let wheres =
            if wheres.is_empty() { String::new() } else { format!(" WHERE {}", wheres.join(" AND ")) };
        (format!("FROM review{wheres}"), values)
    }
}

/// How many reviews a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) count: i64,
    pub(crate) is_estimate: bool,
}

/// A page of the reviews that `filter` lets through, and how many there are in all; in four queries at most, whatever their number.
pub(crate) async fn page(
    conn: &impl ConnectionTrait,
    filter: &StaffFilter,
    by: StaffBy,
    page: PageQuery,
) -> Result<(Vec<StaffReview>, Counted), DbErr> {
    let (from, mut values) = filter.sql();
    let text = format!("SELECT COUNT(*) FROM (SELECT 1 AS one {from} LIMIT {}) AS counted", COUNTED + 1);
    let count = sql::scalar::<i64>(conn, &text, values.clone()).await?.unwrap_or(0);
    let n = values.len();
    values.extend([page.page_size.into(), page.offset().into()]);
    let text = format!("SELECT {COLUMNS} {from} ORDER BY {} LIMIT ${} OFFSET ${}", by.sql(), n + 1, n + 2);
    let rows = sql::all::<Held>(conn, &text, values).await?;
    let counted = Counted { count: count.min(COUNTED), is_estimate: count > COUNTED };
    Ok((with_products(conn, rows).await?, counted))
}

async fn with_products(conn: &impl ConnectionTrait, rows: Vec<Held>) -> Result<Vec<StaffReview>, DbErr> {
    let mut photos = of_reviews(conn, rows.iter().map(|row| row.id)).await?;
    let mut ids: Vec<Id> = rows.iter().map(|row| row.product_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let products: HashMap<Id, ProductFacts> = souk_catalog::products_by_ids(conn, &ids).await?;
    let shown = |held: Held| StaffReview {
        customer_id: held.customer_id,
        order_id: held.order_id,
        product: products.get(&held.product_id).map(|product| ReviewedProduct {
            id: product.id,
            slug: product.slug.clone(),
            title: product.title.clone(),
            image: product.images.first().cloned(),
            color: product.category.as_ref().map(|category| category.color.clone()),
        }),
        own: {
            let photos = photos.remove(&held.id).unwrap_or_default();
            held.own(photos)
        },
    };
    Ok(rows.into_iter().map(shown).collect())
}
