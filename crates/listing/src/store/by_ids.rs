//! Finished products by their ids.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, DbErr, Id, sql};

use super::read::VARIANTS;
use crate::doc::splice;

/// The products `ids` that `channel` lists, in the order of `ids`, each as finished JSON of [`crate::Product`]. Those that have
/// gone, or are of another status than the wanted one, are left out.
///
/// # Errors
/// What the database says.
pub async fn by_ids(
    conn: &impl ConnectionTrait,
    channel: Id,
    status: Option<&'static str>,
    ids: &[Id],
) -> Result<Vec<(Id, String)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        product_id: Id,
        doc: String,
        in_stock: bool,
        variants: String,
    }
    let mut fixed: Vec<Value> = vec![channel.into()];
    let mut text = format!(
        "SELECT l.product_id, l.doc, l.in_stock, {VARIANTS} AS variants FROM listing l
         WHERE l.channel_id = $1 AND l.product_id IN ({{keys}})"
    );
    if let Some(status) = status {
        fixed.push(status.into());
        text.push_str(" AND l.status = $2");
    }
    let rows = sql::by_keys::<Row>(conn, &text, &fixed, ids.iter().copied()).await?;
    let mut found: HashMap<Id, String> =
        rows.into_iter().map(|r| (r.product_id, splice(&r.doc, r.in_stock, &r.variants))).collect();
    Ok(ids.iter().filter_map(|id| Some((*id, found.remove(id)?))).collect())
}
