//! Who is told when a variant is back in stock.

pub(crate) mod create;

pub use create::wait;

use souk_accounts::{EmailVerified, account_by_id};
use souk_db::{Event as _, Subscriptions};

use crate::store;

/// Whoever proves an address has the notices that were asked for with it as a guest.
pub(crate) fn claim_when_verified(subscriptions: Subscriptions) -> Subscriptions {
    subscriptions.on(&[EmailVerified::TOPIC], |tx, events| async move {
        for EmailVerified { account_id } in events.of()? {
            if let Some(account) = account_by_id(&tx, account_id).await? {
                store::join_account(&tx, account_id, &account.email).await?;
            }
        }
        Ok(())
    })
}
