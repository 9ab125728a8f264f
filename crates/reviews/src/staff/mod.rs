//! Reviews as staff moderate them.

pub(crate) mod list;
pub(crate) mod moderate;
pub(crate) mod show;
pub(crate) mod update;

use souk_db::{ConnectionTrait, Id};
use souk_http::{PageQuery, Problem};

use crate::review::StaffReview;
use crate::store::{self, StaffBy, StaffFilter};

/// Characters of a reason.
const REASON: usize = 500;
/// Characters of an answer.
const ANSWER: usize = 2_000;

/// The review `id` as staff see it.
///
/// # Errors
/// 404 when there is none.
async fn found(conn: &impl ConnectionTrait, id: Id) -> Result<StaffReview, Problem> {
    let filter = StaffFilter { id: Some(id), ..StaffFilter::default() };
    let page = PageQuery::new(Some(1), Some(1))?;
    let (mut reviews, _) = store::staff_page(conn, &filter, StaffBy::Newest, page).await?;
    reviews.pop().ok_or_else(Problem::not_found)
}
