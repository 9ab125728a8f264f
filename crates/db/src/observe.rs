//! What statements cost: their durations as a metric, slow ones in the log, and all of them for whoever records.

use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;
use sea_orm::{DatabaseConnection, Statement};

/// A statement that takes longer is logged.
const SLOW: Duration = Duration::from_millis(200);

/// Characters of a statement that the log shows.
const SHOWN: usize = 300;

/// Hears of each statement that a [`Db`](crate::Db) runs.
#[derive(Clone, Default)]
pub(crate) struct Observer(Arc<Mutex<Option<Vec<Statement>>>>);

impl Observer {
    /// Makes `conn` tell of its statements; the text of a slow one is logged without its values, which may be personal.
    pub(crate) fn watch(&self, conn: &mut DatabaseConnection) {
        let recorded = Arc::clone(&self.0);
        conn.set_metric_callback(move |info| {
            metrics::histogram!("souk_db_statement_seconds").record(info.elapsed.as_secs_f64());
            if info.elapsed >= SLOW {
                let milliseconds = u64::try_from(info.elapsed.as_millis()).unwrap_or(u64::MAX);
                let statement: String = info.statement.sql.chars().take(SHOWN).collect();
                tracing::warn!(milliseconds, statement, "a slow statement");
            }
            if let Some(list) = recorded.lock().as_mut() {
                list.push(info.statement.clone());
            }
        });
    }

    /// Starts to keep statements, from none.
    pub(crate) fn record(&self) -> Recording {
        *self.0.lock() = Some(Vec::new());
        Recording(self.clone())
    }
}

/// Keeps the statements that are run while it lives: for tests that count them and look at their plans.
pub struct Recording(Observer);

impl Recording {
    /// Ends the recording; the statements in the order in which they ended, transaction control left out.
    #[must_use]
    pub fn statements(self) -> Vec<Statement> {
        self.0.0.lock().take().unwrap_or_default()
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        self.0.0.lock().take();
    }
}
