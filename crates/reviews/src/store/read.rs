//! Reading reviews.

use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_http::PageQuery;

use super::of_reviews;
use crate::{Answer, OwnReview, Review, ReviewPhoto, Status};

/// Counting stops here; what is beyond is told as an estimate.
pub(super) const COUNTED: i64 = 10_000;

/// A review as its row keeps it.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Held {
    pub(crate) id: Id,
    pub(crate) product_id: Id,
    pub(crate) customer_id: Id,
    pub(crate) order_id: Option<Id>,
    pub(crate) order_line_id: Option<Id>,
    pub(crate) rating: i64,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) author: String,
    pub(crate) status: String,
    pub(crate) reason: String,
    pub(crate) answer: String,
    pub(crate) answered_at: Option<Timestamp>,
    pub(crate) helpful_count: i64,
    pub(crate) version: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
}

pub(super) const COLUMNS: &str =
    "id, product_id, customer_id, order_id, order_line_id, rating, title, text, author, status, reason,
    answer, answered_at, helpful_count, version, created_at, updated_at";

impl Held {
    /// Where it stands.
    pub(crate) fn stands(&self) -> Status {
        Status::named(&self.status)
    }

    /// As everybody sees it.
    pub(crate) fn shown(self, photos: Vec<ReviewPhoto>) -> Review {
        let Self { answer, answered_at, .. } = self;
        Review {
            id: self.id,
            product_id: self.product_id,
            rating: self.rating,
            title: self.title,
            text: self.text,
            author: self.author,
            verified: self.order_line_id.is_some(),
            photos,
            answer: answered_at.map(|at| Answer { text: answer, at }),
            helpful_count: self.helpful_count,
            created_at: self.created_at,
        }
    }

    /// As its author sees it.
    pub(crate) fn own(self, photos: Vec<ReviewPhoto>) -> OwnReview {
        OwnReview {
            status: self.stands(),
            reason: self.reason.clone(),
            version: self.version,
            updated_at: self.updated_at,
            review: self.shown(photos),
        }
    }
}

/// Which published reviews are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// With so many stars.
    pub rating: Option<i64>,
    /// Of people who bought the product here.
    pub verified: bool,
    /// With photos.
    pub photos: bool,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = ReviewOrdering)]
pub enum By {
    /// The newest first.
    #[default]
    #[serde(rename = "-created_at")]
    Newest,
    /// Those that most found helpful first.
    #[serde(rename = "-helpful")]
    Helpful,
    /// Most stars first.
    #[serde(rename = "-rating")]
    Best,
    /// Fewest stars first.
    #[serde(rename = "rating")]
    Worst,
}

impl By {
    /// The order with this name, as the API writes it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "-created_at" => Some(Self::Newest),
            "-helpful" => Some(Self::Helpful),
            "-rating" => Some(Self::Best),
            "rating" => Some(Self::Worst),
            _ => None,
        }
    }

    fn sql(self) -> &'static str {
        match self {
            Self::Newest => "created_at DESC, id DESC",
            Self::Helpful => "helpful_count DESC, created_at DESC, id DESC",
            Self::Best => "rating DESC, created_at DESC, id DESC",
            Self::Worst => "rating, created_at, id",
        }
    }
}

impl Filter {
    /// What follows `WHERE`, and its values.
    fn sql(self, product: Id) -> (String, Vec<Value>) {
        let mut values: Vec<Value> = vec![product.into()];
        let mut wheres = "product_id = $1 AND status = 'published'".to_owned();
        if let Some(rating) = self.rating {
            values.push(rating.into());
            wheres.push_str(&format!(" AND rating = ${}", values.len()));
        }
        if self.verified {
            wheres.push_str(" AND order_line_id IS NOT NULL");
        }
        if self.photos {
            wheres.push_str(" AND EXISTS (SELECT 1 FROM review_photo p WHERE p.review_id = review.id)");
        }
        (wheres, values)
    }
}

/// A page of the published reviews of `product`, and how many there are in all, up to 10,001.
///
/// # Errors
/// What the database says.
pub async fn published(
    conn: &impl ConnectionTrait,
    product: Id,
    filter: Filter,
    by: By,
    page: PageQuery,
) -> Result<(Vec<Review>, i64), DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        held: Held,
        counted: i64,
    }
    let (wheres, mut values) = filter.sql(product);
    let n = values.len();
    let counting = format!(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM review WHERE {wheres} LIMIT {}) AS counted",
        COUNTED + 1
    );
    let text = format!(
        "SELECT {COLUMNS}, ({counting}) AS counted FROM review WHERE {wheres} ORDER BY {} LIMIT ${} OFFSET ${}",
        by.sql(),
        n + 1,
        n + 2
    );
    values.extend([page.page_size.into(), page.offset().into()]);
    let rows = sql::all::<Row>(conn, &text, values).await?;
    let count = match rows.first() {
        Some(row) => row.counted,
        None if page.page == 1 => 0,
        None => {
            let (_, values) = filter.sql(product);
            sql::scalar::<i64>(conn, &counting, values).await?.unwrap_or(0)
        }
    };
    let mut photos = of_reviews(conn, rows.iter().map(|row| row.held.id)).await?;
    let shown = |Row { held, .. }: Row| {
        let photos = photos.remove(&held.id).unwrap_or_default();
        held.shown(photos)
    };
    Ok((rows.into_iter().map(shown).collect(), count))
}

/// The review that `account` wrote of `product`, whatever its status.
///
/// # Errors
/// What the database says.
pub async fn own_review(
    conn: &impl ConnectionTrait,
    product: Id,
    account: Id,
) -> Result<Option<OwnReview>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM review WHERE product_id = $1 AND customer_id = $2");
    let Some(held) = sql::one::<Held>(conn, &text, [product.into(), account.into()]).await? else {
        return Ok(None);
    };
    let photos = of_reviews(conn, [held.id]).await?.remove(&held.id).unwrap_or_default();
    Ok(Some(held.own(photos)))
}

/// The review `id` of `product` as `reader` may see it: published, or their own.
pub(crate) async fn visible(
    conn: &impl ConnectionTrait,
    product: Id,
    id: Id,
    reader: Option<Id>,
) -> Result<Option<Held>, DbErr> {
    let text = format!(
        "SELECT {COLUMNS} FROM review WHERE id = $1 AND product_id = $2 AND (status = 'published' OR customer_id = $3)"
    );
    sql::one(conn, &text, [id.into(), product.into(), reader.into()]).await
}

/// The review `id` as it is, held until the commit.
pub(crate) async fn locked(tx: &Tx, id: Id) -> Result<Option<Held>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM review WHERE id = $1{}", tx.for_update());
    sql::one(tx, &text, [id.into()]).await
}

/// The reviews `ids` as they are, in the order of their ids, held until the commit.
pub(crate) async fn locked_all(tx: &Tx, ids: &[Id]) -> Result<Vec<Held>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM review WHERE id IN ({{keys}}) ORDER BY id{}", tx.for_update());
    sql::by_keys(tx, &text, &[], ids.iter().copied()).await
}
