//! The queries of this slice.

mod items;
mod notices;
mod watch;

pub(crate) use items::{
    ItemRow, all_wished, count, delete, insert, item, items, set_mails, take_all, wished, wished_before,
};
pub(crate) use notices::{
    NoticeRow, claim, delete_waiting, insert_notice, join_account, notice, take_waiting, waiting,
};
pub(crate) use watch::{channels_of, ended_mails, page_of_watched, sold_out, told, watched, with_mails};

use std::time::Duration;

use souk_db::{Db, DbErr, sql};

use crate::KEPT_SECONDS;

/// Rows that one write throws away at most.
const AT_ONCE: i64 = 5_000;

/// Throws away guests' wishes and notices that are older than a browser keeps the way to them.
pub(crate) async fn purge(db: &Db) -> Result<u64, DbErr> {
    let before = db.clock().now().minus(Duration::from_secs(KEPT_SECONDS.unsigned_abs()));
    db.write_relaxed(move |tx| async move {
        let wishes = "DELETE FROM wishlist_item WHERE id IN (SELECT id FROM wishlist_item
            WHERE account_id IS NULL AND created_at < $1 ORDER BY created_at LIMIT $2)";
        let gone = sql::exec(&tx, wishes, [before.into(), AT_ONCE.into()]).await?;
        let notices = "DELETE FROM stock_notice WHERE id IN (SELECT id FROM stock_notice
            WHERE created_at < $1 ORDER BY created_at LIMIT $2)";
        Ok(gone + sql::exec(&tx, notices, [before.into(), AT_ONCE.into()]).await?)
    })
    .await
}
