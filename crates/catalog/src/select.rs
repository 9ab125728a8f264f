//! Long lists of ids are asked for in parts, so that no statement has more values than an engine takes.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};

/// Ids in one statement.
const PART: usize = 500;

/// Every row of `text`, in which `{ids}` stands for the placeholders of `ids`.
pub(crate) async fn by_ids<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    text: &str,
    ids: &[Id],
) -> Result<Vec<T>, DbErr> {
    let mut rows = Vec::with_capacity(ids.len());
    for part in ids.chunks(PART) {
        let text = text.replace("{ids}", &sql::placeholders(1, part.len()));
        rows.extend(sql::all::<T>(conn, &text, part.iter().map(|id| (*id).into())).await?);
    }
    Ok(rows)
}

/// Every row of `text`, in which `{texts}` stands for the placeholders of `texts`.
pub(crate) async fn by_texts<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    text: &str,
    texts: &[String],
) -> Result<Vec<T>, DbErr> {
    let mut rows = Vec::new();
    for part in texts.chunks(PART) {
        let text = text.replace("{texts}", &sql::placeholders(1, part.len()));
        rows.extend(sql::all::<T>(conn, &text, part.iter().map(|t| t.as_str().into())).await?);
    }
    Ok(rows)
}
