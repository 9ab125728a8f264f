//! Members who agree in their account are on the list; those who take it back are not.

use souk_accounts::{Account, EmailVerified, account_by_id};
use souk_db::{DbErr, Event as _, Subscriptions, Tx};
use souk_http::Language;
use souk_platform::Services;
use souk_profile::consents::{self, NewsConsentChanged};

use super::Status;
use crate::store::{self, NewSubscriber};

/// What this slice does in the transactions of others.
pub(crate) fn follow_members(subscriptions: Subscriptions, _: &Services) -> Subscriptions {
    let subscriptions = subscriptions.on(&[NewsConsentChanged::TOPIC], |tx, events| async move {
        for NewsConsentChanged { account_id, is_given } in events.of()? {
            if !is_given {
                store::end_of_account(&tx, account_id).await?;
            } else if let Some(account) = account_by_id(&tx, account_id).await? {
                put(&tx, &account).await?;
            }
        }
        Ok(())
    });
    subscriptions.on(&[EmailVerified::TOPIC], |tx, events| async move {
        for EmailVerified { account_id } in events.of()? {
            let Some(account) = account_by_id(&tx, account_id).await? else { continue };
            if consents::news(&tx, account_id).await?.is_some_and(|consent| consent.is_given) {
                put(&tx, &account).await?;
            }
        }
        Ok(())
    })
}

/// Puts a member on the list whose address is proved; one that is not is put on it once it is.
async fn put(tx: &Tx, account: &Account) -> Result<(), DbErr> {
    if account.email_verified_at.is_none() {
        return Ok(());
    }
    let language = account.locale.as_deref().map_or(Language::English, Language::of_locale);
    let new = NewSubscriber {
        id: tx.new_id(),
        email: account.email.clone(),
        locale: language.tag().to_owned(),
        account_id: Some(account.id),
        status: Status::Confirmed.as_str(),
        consent_text: consents::words(language).to_owned(),
        asked_at: tx.now(),
        confirmed_at: Some(tx.now()),
    };
    store::ask(tx, new).await.map(drop)
}
