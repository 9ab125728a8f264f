//! Addresses that things had before they got another.

use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

/// What has addresses that change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `/p/{slug}/`
    Product,
    /// `/c/{slug}/`
    Category,
    /// `/b/{slug}/`
    Brand,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Category => "category",
            Self::Brand => "brand",
        }
    }
}

#[derive(Row)]
#[row(table = "former_slug")]
struct FormerRow {
    kind: &'static str,
    slug: String,
    target_id: Id,
    created_at: Timestamp,
}

/// Remembers that `target` was at `slug` until now, in place of whatever was there before it.
pub(crate) async fn leave(tx: &Tx, kind: Kind, slug: String, target_id: Id) -> Result<(), DbErr> {
    let row = FormerRow { kind: kind.name(), slug, target_id, created_at: tx.now() };
    let tail = "ON CONFLICT (kind, slug) DO UPDATE SET target_id = excluded.target_id, created_at = excluded.created_at";
    sql::insert(tx, [row], tail).await?;
    Ok(())
}

/// What was at `slug` before, where it has another address now.
///
/// # Errors
/// What the database says.
pub async fn formerly_at(conn: &impl ConnectionTrait, kind: Kind, slug: &str) -> Result<Option<Id>, DbErr> {
    let text = "SELECT target_id FROM former_slug WHERE kind = $1 AND slug = $2";
    sql::scalar(conn, text, [kind.name().into(), slug.into()]).await
}
