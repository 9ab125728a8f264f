//! `GET /api/products/?id=`: the products that somebody names.

use souk_db::{ConnectionTrait, Id};
use souk_http::{PageQuery, Problem};

use super::list::ListQuery;
use crate::{Page, messages, store};

/// Products that are named at once, at most.
const MOST: usize = 24;

/// The ids of `?id=`, each once; none where it was not given.
///
/// # Errors
/// 400 naming `id`: too many, what is no id, or another filter beside it.
pub(super) fn wanted(query: &ListQuery) -> Result<Option<Vec<Id>>, Problem> {
    let Some(text) = &query.id else { return Ok(None) };
    let refused = || Problem::bad_parameter("id", messages::IDS.with("most", MOST));
    let mut ids = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let id = Id::parse_str(part).map_err(|_| refused())?;
        if !ids.contains(&id) {
            ids.push(id);
        }
        if ids.len() > MOST {
            return Err(refused());
        }
    }
    let alone = ListQuery {
        id: query.id.clone(),
        status: query.status,
        page: query.page,
        page_size: query.page_size,
        ..ListQuery::default()
    };
    if *query != alone {
        return Err(Problem::bad_parameter("id", &messages::IDS_ALONE));
    }
    Ok(Some(ids))
}

/// The page `page` of the products `ids` that `channel` lists, in their order.
///
/// # Errors
/// What the database says.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    channel: Id,
    status: Option<&'static str>,
    ids: &[Id],
    page: PageQuery,
) -> Result<Page, Problem> {
    let found = store::by_ids(conn, channel, status, ids).await?;
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let (from, size) =
        (usize::try_from(page.offset()).unwrap_or(MOST), usize::try_from(page.page_size).unwrap_or(MOST));
    let (ids, products) = found.into_iter().skip(from).take(size).unzip();
    Ok(Page { count, count_is_estimate: false, products, ids, corrected: None, next: None })
}
