//! Orders that somebody placed as a guest join their account, once they proved the address.

use souk_accounts::{EmailVerified, account_by_id};
use souk_db::{DbErr, Event as _, Id, Subscriptions, Tx, sql};

/// Follows proofs of addresses, in the writes that take them.
pub(crate) fn subscribe(subscriptions: Subscriptions) -> Subscriptions {
    subscriptions.on(&[EmailVerified::TOPIC], |tx, events| async move {
        for EmailVerified { account_id } in events.of()? {
            join(&tx, account_id).await?;
        }
        Ok(())
    })
}

async fn join(tx: &Tx, account: Id) -> Result<(), DbErr> {
    let Some(found) = account_by_id(tx, account).await? else { return Ok(()) };
    let text = "UPDATE orders SET account_id = $1, version = version + 1, updated_at = $3 WHERE email = $2 AND account_id IS NULL";
    sql::exec(tx, text, [account.into(), found.email.into(), tx.now().into()]).await?;
    Ok(())
}
