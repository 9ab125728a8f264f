//! What the merchant taught the search and what many search for, taken from the database.

use std::sync::Arc;
use std::sync::atomic::Ordering as Atomic;
use std::time::Duration;

use souk_db::{DbErr, Timestamp};

use crate::rules::{Rules, all};
use crate::search::Inner;
use crate::{curations, log, setting};

/// How often what many search for is read anew.
const HEARD: Duration = Duration::from_secs(600);
/// Days of searches that tell what many search for, and how many queries are kept of it.
const POPULAR_DAYS: i64 = 30;
const POPULAR: i64 = 1_000;

impl Inner {
    /// Takes what the merchant taught anew.
    pub(crate) async fn learn(&self) -> Result<(), DbErr> {
        let language = setting::language(self.db.read()).await?.unwrap_or(self.usual_language);
        let mut rules = Rules::of(&all(self.db.read()).await?, language);
        rules.curations = curations::learnt(self.db.read(), language).await?;
        let now = self.db.clock().now();
        if self.is_behind(now) {
            rules.hear(log::popular(self.db.read(), log::day(now), POPULAR_DAYS, POPULAR).await?);
            self.heard_at.store(now.0, Atomic::Relaxed);
        } else {
            // A month of searches is not summed anew for each rule that is made.
            rules.hear_as(&self.rules.load());
        }
        self.rules.store(Arc::new(rules));
        self.beginnings.forget();
        self.foresee();
        Ok(())
    }

    /// Whether what many search for was read too long ago.
    pub(crate) fn is_behind(&self, now: Timestamp) -> bool {
        now.minus(HEARD).0 > self.heard_at.load(Atomic::Relaxed)
    }

    /// Notes when the next curation begins or ends to hold.
    pub(crate) fn foresee(&self) {
        let next = self.rules.load().next_change(self.db.clock().now());
        self.next_change.store(next.map_or(i64::MAX, |at| at.0), Atomic::Relaxed);
    }
}
