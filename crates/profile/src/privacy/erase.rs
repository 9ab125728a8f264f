//! `POST /accounts/me/erase/`

use std::time::Duration;

use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use souk_accounts::{Account, Principal, account_by_id, confirm, tell_erased};
use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Json, Problem, ProblemBody};
use souk_jobs::{Job, JobError, JobHandle, Queue};
use souk_platform::{Erased, Personal, PersonalTable, Services};

use crate::messages;

/// For how long an order may be under way.
const UNDER_WAY: Duration = Duration::from_secs(400 * 24 * 3_600);

/// What confirms it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EraseInput {
    /// The account's password.
    #[schema(format = "password", max_length = 512)]
    password: String,
}

#[derive(Row)]
#[row(table = "erasure")]
struct NewErasure {
    id: Id,
    account_id: Id,
    asked_at: Timestamp,
    asked_by: Option<Id>,
    tell_email: String,
    tell_locale: Option<String>,
}

/// Erases a person.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ErasePerson {
    account: Id,
}

/// Erases the signed-in person: name, addresses, sessions and all else that no law asks to keep. It is done within moments and
/// cannot be undone. What stays, and why, is in the export under `kept_when_erased`.
#[utoipa::path(post, path = "/accounts/me/erase/", tag = "accounts", request_body = EraseInput,
    responses((status = 202), (status = 401, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<EraseInput>,
) -> Result<StatusCode, Problem> {
    erase(&services, &principal, &input.password).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Has the signed-in `principal`, who shows their `password`, erased.
///
/// # Errors
/// 409 for staff; 422 for a wrong password; 429.
pub async fn erase(services: &Services, principal: &Principal, password: &str) -> Result<(), Problem> {
    let account = principal.account_id;
    if principal.is_staff() {
        return Err(Problem::conflict(&messages::STAFF_NOT_ERASED));
    }
    let person = confirm(services, account, "password", password).await?;
    let queue = services.queue.clone();
    let asked = services.db.write(move |tx| async move { ask_in(&tx, &queue, &person, None).await });
    asked.await.map(drop).map_err(|e: DbErr| e.into())
}

/// Has a `person` erased, asked for `by` somebody of the staff where it was not the person; gives the id of the request.
pub(crate) async fn ask_in(tx: &Tx, queue: &Queue, person: &Account, by: Option<Id>) -> Result<Id, DbErr> {
    let account = person.id;
    let erasure = NewErasure {
        id: tx.new_id(),
        account_id: account,
        asked_at: tx.now(),
        asked_by: by,
        tell_email: person.email.clone(),
        tell_locale: person.locale.clone(),
    };
    sql::insert(tx, [erasure], "ON CONFLICT (account_id) DO NOTHING").await?;
    queue.enqueue(tx, &ErasePerson { account }).await?;
    let id = sql::scalar(tx, "SELECT id FROM erasure WHERE account_id = $1", [account.into()]).await?;
    id.ok_or_else(|| DbErr::RecordNotFound("an erasure that was noted".to_owned()))
}

impl Job for ErasePerson {
    const NAME: &'static str = "profile.erase";
    type Context = Services;

    async fn run(&self, services: &Services, handle: &JobHandle) -> Result<(), JobError> {
        let account = self.account;
        if account_by_id(services.db.read(), account).await?.is_none_or(|found| found.is_staff) {
            return Ok(());
        }
        let Personal(tables) = services.provided().unwrap_or_default();
        let erased = services.db.write(move |tx| async move {
            for table in &tables {
                erase_rows(&tx, table, account).await?;
            }
            let text = "UPDATE erasure SET done_at = $2 WHERE account_id = $1 AND done_at IS NULL";
            sql::exec(&tx, text, [account.into(), tx.now().into()]).await
        });
        let _ = erased.await.map_err(|e: DbErr| JobError::from(e))?;
        // Pages that are kept may still say the name, and nodes may remember sessions.
        services.bus.say("reset");
        tell(services, account, handle.attempt >= Self::MAX_ATTEMPTS).await
    }
}

#[derive(sea_orm::FromQueryResult)]
struct ToTell {
    id: Id,
    tell_email: String,
    tell_locale: Option<String>,
}

/// Tells the person, once, and forgets where; after the last try also where no mail server could be reached.
async fn tell(services: &Services, account: Id, is_last: bool) -> Result<(), JobError> {
    let text =
        "SELECT id, tell_email, tell_locale FROM erasure WHERE account_id = $1 AND tell_email IS NOT NULL";
    let found = sql::one::<ToTell>(services.db.read(), text, [account.into()]).await?;
    let Some(ToTell { id, tell_email, tell_locale }) = found else { return Ok(()) };
    match tell_erased(services, &tell_email, tell_locale.as_deref().unwrap_or_default(), id).await {
        // An address that takes no mail is forgotten like any other.
        Ok(()) | Err(JobError::GiveUp(_)) => {}
        Err(_) if is_last => {}
        Err(later) => return Err(later),
    }
    let forgotten = services.db.write(move |tx| async move {
        let text = "UPDATE erasure SET tell_email = NULL, tell_locale = NULL WHERE id = $1";
        sql::exec(&tx, text, [id.into()]).await
    });
    forgotten.await.map(drop).map_err(|e: DbErr| e.into())
}

/// Erases those anew who were erased before: of orders that were under way then, what delivery needed goes now.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct EraseAgain;

impl Job for EraseAgain {
    const NAME: &'static str = "profile.erase_again";
    type Context = Services;

    async fn run(&self, services: &Services, _: &JobHandle) -> Result<(), JobError> {
        let since = services.db.clock().now().minus(UNDER_WAY);
        let text = "SELECT account_id FROM erasure WHERE done_at > $1 ORDER BY done_at LIMIT 10000";
        let Personal(tables) = services.provided().unwrap_or_default();
        for Done { account_id } in sql::all::<Done>(services.db.read(), text, [since.into()]).await? {
            let tables = tables.clone();
            let again = services.db.write(move |tx| async move {
                for table in tables.iter().filter(|table| matches!(table.erased, Erased::KeptWithout(..))) {
                    erase_rows(&tx, table, account_id).await?;
                }
                Ok::<_, DbErr>(())
            });
            again.await?;
        }
        Ok(())
    }
}

#[derive(sea_orm::FromQueryResult)]
struct Done {
    account_id: Id,
}

async fn erase_rows(tx: &Tx, table: &PersonalTable, account: Id) -> Result<(), DbErr> {
    let text = match (table.erased, table.erased.assignments()) {
        (Erased::Deleted, _) => format!("DELETE FROM {} WHERE {}", table.name, table.whose),
        (_, Some(assignments)) => {
            format!("UPDATE {} SET {assignments} WHERE {}", table.name, table.whose)
        }
        (_, None) => return Ok(()),
    };
    let mut values = vec![account.into()];
    if text.contains("$2") {
        values.push(format!("erased-{}", account.simple()).into());
    }
    sql::exec(tx, &text, values).await?;
    Ok(())
}
