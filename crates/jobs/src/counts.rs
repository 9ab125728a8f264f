//! How many jobs there are in each state.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Timestamp, sql};

/// How many jobs wait, run and died: `ready`, `running`, `dead`. Each is counted from an index of its own, so that finished
/// jobs, of which there are most, cost nothing.
///
/// # Errors
/// What the database says.
pub async fn counts(conn: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Count {
        state: String,
        jobs: i64,
    }
    let text = "SELECT 'ready' AS state, COUNT(*) AS jobs FROM job WHERE state = 'ready'
      UNION ALL SELECT 'running', COUNT(*) FROM job WHERE state = 'running'
      UNION ALL SELECT 'dead', COUNT(*) FROM job WHERE state = 'dead'";
    Ok(sql::all::<Count>(conn, text, []).await?.into_iter().map(|c| (c.state, c.jobs)).collect())
}

/// Since when the longest waiting due job of each priority (0 high, 1 normal, 2 low) has been due; priorities where none is due
/// at `now` are left out.
///
/// # Errors
/// What the database says.
pub async fn oldest_due(conn: &impl ConnectionTrait, now: Timestamp) -> Result<Vec<(i64, Timestamp)>, DbErr> {
    let mut due = Vec::new();
    for priority in 0..=2_i64 {
        let text = "SELECT run_at FROM job WHERE state = 'ready' AND priority = $1 AND run_at <= $2
                    ORDER BY run_at LIMIT 1";
        if let Some(since) = sql::scalar::<Timestamp>(conn, text, [priority.into(), now.into()]).await? {
            due.push((priority, since));
        }
    }
    Ok(due)
}
