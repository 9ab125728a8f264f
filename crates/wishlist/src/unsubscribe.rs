//! Ends mails by the link that each of them has.

use souk_db::{DbErr, Id};
use souk_http::{Problem, secret};
use souk_platform::Services;

use crate::store;

/// Who is written to no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// The address of the stock notice with this id.
    Notice(Id),
    /// The member with this id.
    Member(Id),
}

/// What such tokens are made for, notices first.
const PURPOSES: [&str; 2] = ["unsubscribe-notice", "unsubscribe-member"];

impl Reader {
    /// The token that ends the mails to this reader.
    pub(crate) fn token(self, services: &Services) -> String {
        let [notice, member] = PURPOSES;
        let (purpose, id) = match self {
            Self::Notice(id) => (notice, id),
            Self::Member(id) => (member, id),
        };
        secret::signed(services.settings.secret.bytes(), purpose, id)
    }

    /// Of a token that this shop made.
    fn of(services: &Services, token: &str) -> Option<Self> {
        let opened = |purpose| secret::opened(services.settings.secret.bytes(), purpose, token);
        let [notice, member] = PURPOSES;
        opened(notice).map(Self::Notice).or_else(|| opened(member).map(Self::Member))
    }
}

/// Whether `token` is one that mails of this shop carry.
#[must_use]
pub fn is_unsubscribe_token(services: &Services, token: &str) -> bool {
    Reader::of(services, token).is_some()
}

/// Ends the mails to whoever has `token`: nothing that is waited for with the address is told any more, and no wish of the member.
/// Again and again, the same.
///
/// # Errors
/// 404 for a token that no mail of this shop carries.
pub async fn unsubscribe(services: &Services, token: &str) -> Result<(), Problem> {
    let reader = Reader::of(services, token).ok_or_else(Problem::not_found)?;
    let ended = services.db.write(move |tx| async move {
        match reader {
            Reader::Notice(id) => {
                if let Some(notice) = store::notice(&tx, id).await? {
                    store::delete_waiting(&tx, &notice.email).await?;
                }
            }
            Reader::Member(account) => {
                store::ended_mails(&tx, account).await?;
            }
        }
        Ok(())
    });
    ended.await.map_err(|e: DbErr| Problem::from(e))
}
