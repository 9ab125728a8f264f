//! Pictures that wait to be fetched, and what became of them: `pending` until first tried, `failed` while another try may help,
//! `refused` when none will, `ready` to be shown.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Tx, sql};

use crate::product::touch;

/// A picture that is recorded but not here yet.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct PendingMedia {
    /// The picture's id.
    pub id: Id,
    /// Its product.
    pub product_id: Id,
    /// Where it comes from.
    pub source: String,
    /// What it shows.
    pub alt: String,
}

/// A picture that can be shown.
#[derive(Clone, Debug, Default)]
pub struct ReadyMedia {
    /// Address of the default size.
    pub url: String,
    /// Its sizes as HTML wants them; empty when there is one.
    pub srcset: String,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
    /// A tiny picture as data URI to show while it loads.
    pub placeholder: Option<String>,
}

/// Why a picture could not be fetched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchFailure {
    /// Another try may help: no answer, a server in trouble.
    #[error("{0}")]
    Later(String),
    /// The host is away and was not asked: nothing is known of the picture.
    #[error("{host} does not answer")]
    Away {
        /// The host.
        host: String,
        /// When it may be asked again.
        retry_after: std::time::Duration,
    },
    /// No try will help: no picture, too large, an address inside.
    #[error("{0}")]
    Never(String),
}

/// The pictures of a product that are to be fetched: those never tried, and those for which another try may help.
///
/// # Errors
/// What the database says.
pub async fn pending_media(conn: &impl ConnectionTrait, product_id: Id) -> Result<Vec<PendingMedia>, DbErr> {
    const TEXT: &str = "SELECT id, product_id, source, alt FROM product_media
        WHERE product_id = $1 AND status IN ('pending', 'failed') ORDER BY position, id";
    sql::all(conn, TEXT, [product_id.into()]).await
}

/// Pictures of any product that are not here yet and whose source begins with `prefix`, `limit` at most.
///
/// # Errors
/// What the database says.
pub async fn pending_media_from(
    conn: &impl ConnectionTrait,
    prefix: &str,
    limit: i64,
) -> Result<Vec<PendingMedia>, DbErr> {
    // PostgreSQL's SUBSTR takes an `integer`, which a bound bigint is not: the length stands in the text.
    let text = format!(
        "SELECT id, product_id, source, alt FROM product_media
        WHERE status = 'pending' AND SUBSTR(source, 1, {}) = $1 ORDER BY id LIMIT $2",
        prefix.chars().count()
    );
    sql::all(conn, &text, [prefix.into(), limit.into()]).await
}

/// Notes that a picture is here. A picture that was taken off its product in the meantime is passed over.
///
/// # Errors
/// What the database says.
pub async fn media_ready(tx: &Tx, media: &PendingMedia, ready: ReadyMedia) -> Result<(), DbErr> {
    let (text, values) = sql::named(
        "UPDATE product_media SET status = 'ready', url = :url, srcset = :srcset, width = :width,
           height = :height, placeholder = :placeholder, error = NULL, updated_at = :now WHERE id = :id",
        [
            ("id", media.id.into()),
            ("url", ready.url.into()),
            ("srcset", ready.srcset.into()),
            ("width", ready.width.into()),
            ("height", ready.height.into()),
            ("placeholder", ready.placeholder.into()),
            ("now", tx.now().into()),
        ],
    )?;
    if sql::exec(tx, &text, values).await? > 0 {
        touch(tx, media.product_id).await?;
    }
    Ok(())
}

/// Notes why a picture could not be fetched, and whether another try may help. What is shown does not change, so nothing is
/// emitted.
///
/// # Errors
/// What the database says.
pub async fn media_failed(tx: &Tx, media: &PendingMedia, failure: &FetchFailure) -> Result<(), DbErr> {
    const TEXT: &str = "UPDATE product_media SET status = $2, error = $3, updated_at = $4
        WHERE id = $1 AND status <> 'ready'";
    let status = match failure {
        FetchFailure::Later(_) | FetchFailure::Away { .. } => "failed",
        FetchFailure::Never(_) => "refused",
    };
    sql::exec(tx, TEXT, [media.id.into(), status.into(), failure.to_string().into(), tx.now().into()])
        .await?;
    Ok(())
}
