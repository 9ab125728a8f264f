//! Rows that an earlier version of this program made are made anew.

use std::sync::Arc;

use souk_db::{Db, DbErr, Id, Pace, Row, sql};
use souk_platform::Channel;

use super::refresh;

/// Raised when rows keep something else than before, so that a start makes them anew: 1 folds what is searched, shows the
/// price of what can be bought and keeps a summary.
const VERSION: i64 = 4;

#[derive(Row)]
#[row(table = "listing_build")]
struct BuildRow {
    channel_id: Id,
    version: i64,
}

/// Makes every row anew, some products at a time, if another version of this program made them. On a node that still runs
/// the version before, rows stay as that one makes them until the product changes again. Says how many products there were.
///
/// # Errors
/// What the database says.
pub async fn rebuild_if_outdated(db: &Db, channel: &Arc<Channel>) -> Result<u64, DbErr> {
    const MADE_BY: &str = "SELECT version FROM listing_build WHERE channel_id = $1";
    let made_by: Option<i64> = sql::scalar(db.read(), MADE_BY, [channel.id.into()]).await?;
    if made_by == Some(VERSION) {
        return Ok(0);
    }
    let done = rebuild(db, channel).await?;
    let build = BuildRow { channel_id: channel.id, version: VERSION };
    db.write(move |tx| async move {
        let tail = "ON CONFLICT (channel_id) DO UPDATE SET version = excluded.version";
        sql::insert(&tx, [build], tail).await
    })
    .await?;
    Ok(done)
}

/// Makes every row anew, some products at a time.
async fn rebuild(db: &Db, channel: &Arc<Channel>) -> Result<u64, DbErr> {
    let (mut after, mut done) = (None, 0);
    let pace = Pace::new(48, 200);
    loop {
        let limit = i64::try_from(pace.size()).unwrap_or(1);
        let ids = souk_catalog::all_product_ids(db.read(), after, limit).await?;
        let Some(last) = ids.last() else { return Ok(done) };
        after = Some(*last);
        done += ids.len() as u64;
        let (channel, count) = (Arc::clone(channel), ids.len());
        pace.step(count, db.write(move |tx| async move { refresh(&tx, &channel, &ids).await })).await?;
    }
}
