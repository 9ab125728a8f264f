//! How much long work does at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long a step may hold the writer; those who serve wait no longer than that.
const STEP: Duration = Duration::from_millis(40);

/// The size of the steps of long work (an import, a rebuild): it follows from how long the last one took, so that each holds the
/// writer for some 40 ms on any machine. Cheap to clone; clones share it.
#[derive(Clone, Debug)]
pub struct Pace {
    size: Arc<AtomicUsize>,
    most: usize,
}

impl Pace {
    /// Begins with steps of `first` items; never more than `most`.
    #[must_use]
    pub fn new(first: usize, most: usize) -> Self {
        Self { size: Arc::new(AtomicUsize::new(first.clamp(1, most))), most }
    }

    /// Items that the next step is to have.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size.load(Ordering::Relaxed)
    }

    /// Does a step of `items`, fits the size of the next to how long it took, and leaves the writer to others for a moment.
    pub async fn step<T>(&self, items: usize, work: impl Future<Output = T>) -> T {
        let begun = Instant::now();
        let done = work.await;
        let took = begun.elapsed();
        self.size.store(self.fitting(items, took), Ordering::Relaxed);
        tokio::time::sleep(took / 8).await;
        done
    }

    /// So many items as would have taken [`STEP`], but no leap: at most twice as many as before.
    fn fitting(&self, items: usize, took: Duration) -> usize {
        let share = STEP.as_secs_f64() / took.as_secs_f64().max(0.000_1);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a small positive number"
        )]
        let fitting = (items as f64 * share.min(2.0)) as usize;
        // In eights: statements that name so many items are then few, and stay prepared.
        let fitting = if fitting > 8 { fitting / 8 * 8 } else { fitting };
        fitting.clamp(1, self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_took_too_long_makes_the_next_one_smaller_and_a_quick_one_larger() {
        let pace = Pace::new(50, 200);
        assert_eq!(pace.fitting(50, Duration::from_millis(80)), 24);
        assert_eq!(pace.fitting(50, Duration::from_millis(1)), 96, "no leap");
        assert_eq!(pace.fitting(150, Duration::from_millis(1)), 200, "nor more than may be");
        assert_eq!(pace.fitting(1, Duration::from_secs(3)), 1, "and always one");
    }
}
