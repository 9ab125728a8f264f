//! A thread that gives way to those that serve.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;

use tokio::sync::oneshot;

use crate::search::SearchError;

/// How far its work stands back, of 0 (not at all) to 19: a third of what a thread that serves gets. Further back it would not
/// follow changes within a second on a machine that is busy with something else.
const NICENESS: i32 = 5;

type Work = Box<dyn FnOnce() + Send>;

/// Runs what takes long, piece by piece, on a thread of low priority: while requests need the processors, it waits. Threads that
/// the work starts stand back as well.
pub(crate) struct Quiet(mpsc::Sender<Work>);

impl Quiet {
    pub(crate) fn start() -> Self {
        let (sender, receiver) = mpsc::channel::<Work>();
        let run = move || {
            if let Err(error) = rustix::process::setpriority_process(None, NICENESS) {
                tracing::warn!(%error, "the search index is made at full priority");
            }
            while let Ok(work) = receiver.recv() {
                // Whoever waits for it hears that it is gone.
                let _ = catch_unwind(AssertUnwindSafe(work));
            }
        };
        if let Err(error) = std::thread::Builder::new().name("search-index".to_owned()).spawn(run) {
            tracing::error!(%error, "no thread for the search index");
        }
        Self(sender)
    }

    /// Does `work` after what was asked for before.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, SearchError> + Send + 'static,
    ) -> Result<T, SearchError> {
        let gone =
            || SearchError::Index("the thread of the search index is gone, or its work panicked".into());
        let (done, result) = oneshot::channel();
        let work: Work = Box::new(move || {
            let _ = done.send(work());
        });
        self.0.send(work).map_err(|_| gone())?;
        result.await.map_err(|_| gone())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn it_stands_back_and_outlives_work_that_panics() {
        let quiet = Quiet::start();
        let niceness = quiet.run(|| Ok(rustix::process::getpriority_process(None).ok())).await.unwrap();
        assert_eq!(niceness, Some(NICENESS));
        let panicked = quiet.run::<()>(|| panic!("as the test wants it")).await;
        assert!(panicked.is_err());
        assert_eq!(quiet.run(|| Ok(7)).await.unwrap(), 7);
    }
}
