//! What merchants said that their headers mean.

use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use super::Mapping;

#[derive(Row)]
#[row(table = "import_mapping")]
struct MappingRow<'a> {
    header_hash: &'a str,
    mapping: &'a str,
    updated_at: Timestamp,
}

/// What a header of this kind was said to mean the last time.
///
/// # Errors
/// What the database says.
pub async fn kept_mapping(conn: &impl ConnectionTrait, hash: &str) -> Result<Option<Mapping>, DbErr> {
    const TEXT: &str = "SELECT mapping FROM import_mapping WHERE header_hash = $1";
    let text: Option<String> = sql::scalar(conn, TEXT, [hash.into()]).await?;
    Ok(text.and_then(|t| serde_json::from_str(&t).ok()))
}

/// Notes what the header of a waiting run means, for this run and for files with the same header, and has it taken up. False when
/// it does not wait for that.
///
/// # Errors
/// What the database says.
pub async fn keep_mapping(tx: &Tx, id: Id, hash: &str, mapping: &Mapping) -> Result<bool, DbErr> {
    const RUN: &str = "UPDATE import_run SET mapping = $2, state = 'waiting', updated_at = $3
        WHERE id = $1 AND state = 'mapping'";
    let text = serde_json::to_string(mapping).unwrap_or_default();
    if sql::exec(tx, RUN, [id.into(), text.as_str().into(), tx.now().into()]).await? == 0 {
        return Ok(false);
    }
    remember_mapping(tx, hash, &text).await?;
    Ok(true)
}

async fn remember_mapping(tx: &Tx, hash: &str, text: &str) -> Result<(), DbErr> {
    const KEEP: &str = "ON CONFLICT (header_hash)
        DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at";
    sql::insert(tx, [MappingRow { header_hash: hash, mapping: text, updated_at: tx.now() }], KEEP).await?;
    Ok(())
}
