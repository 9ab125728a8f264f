//! Ends mails by the link that each of them has.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
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

impl Reader {
    fn word(self) -> (&'static str, Id) {
        match self {
            Self::Notice(id) => ("notice", id),
            Self::Member(id) => ("member", id),
        }
    }

    /// The token that ends the mails to this reader: whom it is about and an HMAC of that, so that nothing has to be stored.
    pub(crate) fn token(self, services: &Services) -> String {
        let (word, id) = self.word();
        format!("{word}.{id}.{}", self.proof(services))
    }

    fn proof(self, services: &Services) -> String {
        let key = services.settings.secret.bytes();
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return secret::token() };
        let (word, id) = self.word();
        mac.update(format!("unsubscribe-{word}:").as_bytes());
        mac.update(id.as_bytes());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }

    /// Of a token that this shop made.
    fn of(services: &Services, token: &str) -> Option<Self> {
        let mut parts = token.splitn(3, '.');
        let (word, id, proof) = (parts.next()?, Id::parse_str(parts.next()?).ok()?, parts.next()?);
        let reader = match word {
            "notice" => Self::Notice(id),
            "member" => Self::Member(id),
            _ => return None,
        };
        secret::same(proof, &reader.proof(services)).then_some(reader)
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
