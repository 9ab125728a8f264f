//! The queries of the worker.

use std::time::Duration;

use rand::Rng as _;
use sea_orm::FromQueryResult;
use souk_db::{Db, DbErr, Id, Timestamp, dialect, sql};

use crate::Priority;

/// A claimed job.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Claimed {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) payload: String,
    pub(crate) attempts: i64,
    pub(crate) max_attempts: i64,
    state: String,
}

/// How a job went.
#[derive(Clone, Debug)]
pub(crate) enum Ended {
    Done,
    Failed {
        error: String,
        again: bool,
    },
    /// No fault of its own, so the try does not count: what it needs is away, or this process has to stop.
    Postponed {
        until: Timestamp,
        why: String,
    },
}

/// Claims up to `limit` due jobs of `priority`, and those whose worker let its lease run out, for `node`. A job that takes its worker down
/// with it each time is dead after its last try, like one that fails politely.
pub(crate) async fn claim(
    db: &Db,
    node: &str,
    priority: Priority,
    limit: i64,
    lease: Duration,
) -> Result<Vec<Claimed>, DbErr> {
    let (now, priority) = (db.clock().now(), priority.number());
    let due = sql::scalar::<bool>(
        db.read(),
        "SELECT EXISTS (SELECT 1 FROM job WHERE state = 'ready' AND priority = $2 AND run_at <= $1)
           OR EXISTS (SELECT 1 FROM job WHERE state = 'running' AND priority = $2 AND lease_until < $1)",
        [now.into(), priority.into()],
    )
    .await?;
    if due != Some(true) {
        return Ok(Vec::new());
    }
    let node = node.to_owned();
    let mut claimed: Vec<Claimed> = db
        .write_relaxed(move |tx| async move {
            let now = tx.now();
            // Each of the two lists comes from its own index, in order: one condition for both would read every row that
            // was ready a moment ago.
            let text = format!(
                "UPDATE job SET lease_until = :lease, leased_by = :node,
                   state = CASE WHEN attempts < max_attempts THEN 'running' ELSE 'dead' END,
                   attempts = CASE WHEN attempts < max_attempts THEN attempts + 1 ELSE attempts END,
                   last_error = CASE WHEN attempts < max_attempts THEN last_error ELSE 'its worker was lost in its last try' END,
                   finished_at = CASE WHEN attempts < max_attempts THEN finished_at ELSE :now END
                 WHERE id IN (
                   SELECT id FROM (SELECT id FROM job WHERE state = 'running' AND priority = :priority AND lease_until < :now
                     ORDER BY lease_until LIMIT :limit{skip}) AS lost
                   UNION ALL
                   SELECT id FROM (SELECT id FROM job WHERE state = 'ready' AND priority = :priority AND run_at <= :now
                     ORDER BY run_at, id LIMIT :limit{skip}) AS due LIMIT :limit)
                 RETURNING id, name, payload, attempts, max_attempts, state",
                skip = dialect::for_update_skip_locked(&tx)
            );
            let values = [
                ("now", now.into()),
                ("lease", now.plus(lease).into()),
                ("node", node.into()),
                ("limit", limit.into()),
                ("priority", priority.into()),
            ];
            let (text, values) = sql::named(&text, values)?;
            sql::all(&tx, &text, values).await
        })
        .await?;
    claimed.retain(|job| {
        let lives = job.state == "running";
        if !lives {
            tracing::error!(job = job.name, id = %job.id, "a job is dead: its worker was lost in its last try");
        }
        lives
    });
    Ok(claimed)
}

/// Writes down how claimed jobs went, all in one commit.
pub(crate) async fn finish(db: &Db, node: &str, ended: Vec<(Claimed, Ended)>) -> Result<(), DbErr> {
    let node = node.to_owned();
    db.write_relaxed(move |tx| async move {
        for (job, ended) in ended {
            let now = tx.now();
            let tries = job.attempts;
            let (state, run_at, error, tries) = match ended {
                Ended::Done => ("done", now, None, tries),
                Ended::Failed { error, again } if again && tries < job.max_attempts => {
                    ("ready", now.plus(back_off(tries)), Some(error), tries)
                }
                Ended::Failed { error, .. } => ("dead", now, Some(error), tries),
                Ended::Postponed { until, why } => ("ready", until, Some(why), tries - 1),
            };
            let finished = (state != "ready").then_some(now);
            // A job whose lease another worker took over is that one's to finish.
            let (text, values) = sql::named(
                "UPDATE job SET state = :state, run_at = :run_at, last_error = :error, finished_at = :finished,
                   lease_until = NULL, attempts = :tries,
                   progress = CASE WHEN :state = 'done' THEN 100 ELSE progress END
                 WHERE id = :id AND state = 'running' AND leased_by = :node",
                [
                    ("id", job.id.into()),
                    ("state", state.into()),
                    ("run_at", run_at.into()),
                    ("error", error.into()),
                    ("finished", finished.into()),
                    ("tries", tries.into()),
                    ("node", node.as_str().into()),
                ],
            )?;
            sql::exec(&tx, &text, values).await?;
        }
        Ok(())
    })
    .await
}

/// Renews the leases of `node`'s running jobs.
pub(crate) async fn renew(db: &Db, node: &str, ids: &[Id], lease: Duration) -> Result<(), DbErr> {
    if ids.is_empty() {
        return Ok(());
    }
    let (node, ids) = (node.to_owned(), ids.to_vec());
    db.write_relaxed(move |tx| async move {
        let text =
            "UPDATE job SET lease_until = $1 WHERE leased_by = $2 AND state = 'running' AND id IN ({keys})";
        sql::exec_by_keys(&tx, text, &[tx.now().plus(lease).into(), node.into()], ids).await
    })
    .await?;
    Ok(())
}

/// 10 s doubled with each try up to an hour, give or take a fifth so that those who failed together do not return together.
fn back_off(attempts: i64) -> Duration {
    let doubled =
        10_u64.saturating_mul(1 << attempts.clamp(1, 10).unsigned_abs().saturating_sub(1)).min(3_600);
    let jitter = u64::from(rand::rng().next_u32() % 401);
    Duration::from_millis(doubled * (800 + jitter))
}

/// Jobs deleted in one write at most.
const PURGED: i64 = 500;

/// Deletes jobs that ended longer than `keep` ago, dead ones after three times as long, in bounded steps; says how many went.
///
/// # Errors
/// What the database says.
pub async fn purge(db: &Db, keep: Duration) -> Result<u64, DbErr> {
    db.write_in_steps(PURGED.unsigned_abs(), move |tx| async move {
        let (before, long_before): (Timestamp, Timestamp) = (tx.now().minus(keep), tx.now().minus(keep * 3));
        sql::exec(
            &tx,
            "DELETE FROM job WHERE id IN (SELECT id FROM job WHERE finished_at IS NOT NULL AND finished_at < $1
               AND (state <> 'dead' OR finished_at < $2) ORDER BY finished_at LIMIT $3)",
            [before.into(), long_before.into(), PURGED.into()],
        )
        .await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_off_doubles_with_jitter_up_to_an_hour() {
        for (attempt, wanted) in [(1, 10.0), (2, 20.0), (5, 160.0), (30, 3_600.0)] {
            let seconds = back_off(attempt).as_secs_f64();
            assert!((wanted * 0.8..=wanted * 1.2).contains(&seconds), "{attempt}: {seconds}");
        }
    }
}
