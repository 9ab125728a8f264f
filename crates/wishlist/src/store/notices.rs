//! Who waits for which variant.

use sea_orm::{FromQueryResult, Value};
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

/// Somebody who waits for a variant, or waited.
#[derive(Clone, Debug, Row, FromQueryResult)]
#[row(table = "stock_notice")]
pub(crate) struct NoticeRow {
    pub(crate) id: Id,
    pub(crate) email: String,
    pub(crate) locale: String,
    pub(crate) account_id: Option<Id>,
    pub(crate) product_id: Id,
    pub(crate) variant_id: Id,
    pub(crate) channel_id: Id,
    pub(crate) created_at: Timestamp,
    /// When its mail was handed over; none while it waits.
    pub(crate) sent_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "id, email, locale, account_id, product_id, variant_id, channel_id, created_at, sent_at";

/// Writes a notice; one that waits for the same already stays.
pub(crate) async fn insert_notice(tx: &Tx, row: NoticeRow) -> Result<(), DbErr> {
    sql::insert(tx, [row], "ON CONFLICT DO NOTHING").await.map(|_| ())
}

/// The notice `id`.
pub(crate) async fn notice(conn: &impl ConnectionTrait, id: Id) -> Result<Option<NoticeRow>, DbErr> {
    sql::one(conn, &format!("SELECT {COLUMNS} FROM stock_notice WHERE id = $1"), [id.into()]).await
}

/// How many notices of this address wait.
pub(crate) async fn waiting(conn: &impl ConnectionTrait, email: &str) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM stock_notice WHERE email = $1 AND sent_at IS NULL";
    Ok(sql::scalar(conn, text, [email.into()]).await?.unwrap_or(0))
}

/// Up to `most` waiting notices of `variants`, the oldest first; nobody else takes them until the transaction ends.
pub(crate) async fn take_waiting(
    tx: &Tx,
    (channel, product): (Id, Id),
    variants: &[Id],
    most: i64,
) -> Result<Vec<Id>, DbErr> {
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "SELECT id FROM stock_notice WHERE product_id = $1 AND channel_id = $2 AND sent_at IS NULL
           AND variant_id IN ({}) ORDER BY id LIMIT $3{}",
        sql::placeholders(4, variants.len()),
        tx.for_update()
    );
    let mut values: Vec<Value> = vec![product.into(), channel.into(), most.into()];
    values.extend(variants.iter().map(|id| Value::from(*id)));
    #[derive(FromQueryResult)]
    struct Found {
        id: Id,
    }
    Ok(sql::all::<Found>(tx, &text, values).await?.into_iter().map(|found| found.id).collect())
}

/// Notes that the mails of `notices` are handed over.
pub(crate) async fn claim(tx: &Tx, notices: &[Id]) -> Result<(), DbErr> {
    let text = "UPDATE stock_notice SET sent_at = $1 WHERE id IN ({keys})";
    sql::exec_by_keys(tx, text, &[tx.now().into()], notices.iter().copied()).await.map(|_| ())
}

/// Deletes what waits for this address.
pub(crate) async fn delete_waiting(tx: &Tx, email: &str) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM stock_notice WHERE email = $1 AND sent_at IS NULL", [email.into()]).await
}

/// Makes the notices of a proved address those of its `account`.
pub(crate) async fn join_account(tx: &Tx, account: Id, email: &str) -> Result<u64, DbErr> {
    let text = "UPDATE stock_notice SET account_id = $1 WHERE email = $2 AND account_id IS NULL";
    sql::exec(tx, text, [account.into(), email.into()]).await
}
