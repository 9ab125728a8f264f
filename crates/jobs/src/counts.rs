//! How many jobs there are in each state.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

/// How many jobs wait, run and died: `ready`, `running`, `dead`. States without a job are left out.
///
/// # Errors
/// What the database says.
pub async fn counts(conn: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Count {
        state: String,
        jobs: i64,
    }
    let text =
        "SELECT state, COUNT(*) AS jobs FROM job WHERE state IN ('ready', 'running', 'dead') GROUP BY state";
    Ok(sql::all::<Count>(conn, text, []).await?.into_iter().map(|c| (c.state, c.jobs)).collect())
}
