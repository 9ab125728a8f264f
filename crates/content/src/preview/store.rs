//! The rows of previews.

use std::time::Duration;

use souk_db::{ConnectionTrait, Db, DbErr, Id, Timestamp, Tx, sql};

use super::input::{BannerDraft, Draft, HomeDraft};
use crate::banners::{Banner, as_banner};
use crate::home::{self, HomeSection};
use crate::locale::Wanted;
use crate::pages::{Page, as_page};

/// How long a preview can be opened.
const KEPT: Duration = Duration::from_secs(3_600);

/// A draft as one reader would see it.
#[derive(Clone, Debug)]
pub enum Preview {
    /// A page.
    Page(Page),
    /// A banner, in the place of the one with its id.
    Banner(Banner),
    /// The sections of the home page that would be shown.
    Home(Vec<HomeSection>),
}

#[derive(souk_db::Row)]
#[row(table = "content_preview")]
struct PreviewRow {
    id: Id,
    account_id: Id,
    token_digest: String,
    draft: String,
    expires_at: Timestamp,
    created_at: Timestamp,
}

/// Keeps a draft of `account` under the digest of its token; answers until when. Of one account the last twenty are kept.
pub(super) async fn keep(
    tx: &Tx,
    account: Id,
    token_digest: String,
    draft: &Draft,
) -> Result<Timestamp, DbErr> {
    const OLD: &str = "DELETE FROM content_preview WHERE account_id = $1 AND id NOT IN (
        SELECT id FROM content_preview WHERE account_id = $1 ORDER BY expires_at DESC, id DESC LIMIT 19)";
    sql::exec(tx, OLD, [account.into()]).await?;
    let draft = serde_json::to_string(draft).map_err(|e| DbErr::Custom(e.to_string()))?;
    let expires_at = tx.now().plus(KEPT);
    let row = PreviewRow {
        id: tx.new_id(),
        account_id: account,
        token_digest,
        draft,
        expires_at,
        created_at: tx.now(),
    };
    sql::insert(tx, [row], "").await?;
    Ok(expires_at)
}

/// What `token` opens at `now`, in the nearest language to `locale`; none when it opens nothing, or no more.
///
/// # Errors
/// What the database says.
pub async fn preview(
    conn: &impl ConnectionTrait,
    token: &str,
    locale: &str,
    default_locale: &str,
    now: Timestamp,
) -> Result<Option<Preview>, DbErr> {
    const TEXT: &str = "SELECT draft FROM content_preview WHERE token_digest = $1 AND expires_at > $2";
    let digest = souk_http::secret::digest(token);
    let Some(draft) = sql::scalar::<String>(conn, TEXT, [digest.into(), now.into()]).await? else {
        return Ok(None);
    };
    let draft: Draft =
        serde_json::from_str(&draft).map_err(|e| DbErr::Custom(format!("a preview cannot be read: {e}")))?;
    let wanted = Wanted { locale, default: default_locale };
    Ok(match draft {
        Draft::Page(draft) => as_page(draft, now, wanted).map(Preview::Page),
        Draft::Banner(BannerDraft { id, draft }) => {
            as_banner(id.unwrap_or(Id::from_u128(0)), draft, wanted).map(Preview::Banner)
        }
        Draft::Home(HomeDraft { sections, at }) => {
            Some(Preview::Home(home::drafted(sections, wanted, at.unwrap_or(now))))
        }
    })
}

/// Takes away what cannot be opened any more.
pub(crate) async fn purge(db: &Db) -> Result<u64, DbErr> {
    db.write(|tx| async move {
        sql::exec(&tx, "DELETE FROM content_preview WHERE expires_at <= $1", [tx.now().into()]).await
    })
    .await
}
