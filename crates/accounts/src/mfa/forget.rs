//! What an operator does for somebody who lost app, recovery codes and passkeys.

use souk_db::{Db, DbErr, sql};
use souk_jobs::Queue;

use super::store;
use crate::letters::{LetterJob, MfaChange};
use crate::store::{account_by_email, revoke_others};

/// Takes app, recovery codes and passkeys from the account with `email`, ends its sessions, and tells its owner by mail. False when
/// there is no such account.
///
/// # Errors
/// What the database says.
pub async fn forget_second_step(db: &Db, email: &str) -> Result<bool, DbErr> {
    let email = email.trim().to_lowercase();
    db.write(move |tx| async move {
        let Some(account) = account_by_email(&tx, &email).await? else { return Ok(false) };
        store::switch_off(&tx, account.id).await?;
        sql::exec(&tx, "DELETE FROM recovery_code WHERE account_id = $1", [account.id.into()]).await?;
        store::forget_passkeys(&tx, account.id).await?;
        revoke_others(&tx, account.id, None).await?;
        let letter = LetterJob::mfa(account.id, MfaChange::TotpOff, account.locale);
        Queue::default().enqueue(&tx, &letter).await?;
        Ok(true)
    })
    .await
}
