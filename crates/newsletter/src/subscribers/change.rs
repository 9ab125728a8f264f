//! What the links of mails do.

use souk_accounts::{account_by_id, customer_by_email};
use souk_db::{DbErr, Id};
use souk_http::{Language, Problem};
use souk_platform::Services;

use crate::store;
use crate::tokens::Link;

/// Whether `token` is one by which this shop's mails confirm (`confirms`) or end.
#[must_use]
pub fn opens(services: &Services, token: &str, confirms: bool) -> bool {
    let link = if confirms { Link::Confirm } else { Link::End };
    link.opens(services, token).is_some()
}

/// Puts the address of `token` on the list. Again and again, the same; an address that was taken off since stays off.
///
/// # Errors
/// 404 for a token that no mail of this shop carries, or whose address waited for too long.
pub async fn confirm(services: &Services, token: &str) -> Result<(), Problem> {
    let id = Link::Confirm.opens(services, token).ok_or_else(Problem::not_found)?;
    let subscriber = store::by_id(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    let account = proved(services, &subscriber.email).await?;
    let done = services.db.write(move |tx| async move { store::confirm(&tx, id, account).await });
    done.await?;
    Ok(())
}

/// Takes the address of `token` off the list, and takes back what its member agreed to. Again and again, the same.
///
/// # Errors
/// 404 for a token that no mail of this shop carries.
pub async fn unsubscribe(services: &Services, token: &str) -> Result<(), Problem> {
    let id = Link::End.opens(services, token).ok_or_else(Problem::not_found)?;
    let Some(subscriber) = store::by_id(services.db.read(), id).await? else { return Ok(()) };
    if let Some(account) = subscriber.account_id {
        let language = Language::of_locale(&subscriber.locale);
        souk_profile::consents::agree(services, account, false, language).await?;
    }
    let ended = services.db.write(move |tx| async move { store::end(&tx, id).await });
    ended.await?;
    Ok(())
}

/// The account that has proved `email`.
async fn proved(services: &Services, email: &str) -> Result<Option<Id>, DbErr> {
    let conn = services.db.read();
    let Some(id) = customer_by_email(conn, email).await? else { return Ok(None) };
    let account = account_by_id(conn, id).await?;
    Ok(account.filter(|account| account.email_verified_at.is_some()).map(|account| account.id))
}
