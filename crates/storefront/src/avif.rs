//! Which pictures are made into AVIF: those that browsers which take it ask for often.

use std::collections::HashMap;
use std::sync::Arc;

use http::HeaderMap;
use http::header::ACCEPT;
use parking_lot::Mutex;
use serde::{Deserialize, Serialize};
use souk_db::DbErr;
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_platform::{Part, Services};

/// Requests that make a picture one that is asked for often.
const OFTEN: u32 = 10;
/// Pictures whose requests are counted at once; beyond it all are counted from 0 again.
const COUNTED: usize = 20_000;

/// Makes the AVIF of a picture's sizes.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakeAvif {
    /// The picture.
    hash: String,
}

impl Job for MakeAvif {
    const NAME: &'static str = "media.make_avif";
    const PRIORITY: Priority = Priority::Low;
    type Context = Services;

    async fn run(&self, services: &Services, _handle: &JobHandle) -> Result<(), JobError> {
        services.media.make_avif(&self.hash).await.map_err(|error| JobError::Retry(error.to_string()))
    }
}

/// How often this node was asked for pictures in vain, by who takes AVIF.
#[derive(Clone, Default)]
pub(crate) struct Asked(Arc<Mutex<HashMap<String, u32>>>);

impl Part for Asked {
    fn open(_: &Services) -> Self {
        Self::default()
    }
}

impl Asked {
    /// Counts a request for the picture `hash`; the one that makes it often has the AVIF made, by whoever has time.
    pub(crate) fn note(&self, services: &Services, hash: &str) {
        let asked = {
            let mut counts = self.0.lock();
            if counts.len() >= COUNTED {
                counts.clear();
            }
            let count = counts.entry(hash.to_owned()).or_default();
            *count += 1;
            *count
        };
        if asked != OFTEN {
            return;
        }
        let (services, hash) = (services.clone(), hash.to_owned());
        tokio::spawn(async move {
            let (queue, key) = (services.queue.clone(), format!("avif:{hash}"));
            let write = services.db.write_relaxed(move |tx| async move {
                queue.enqueue_unique(&tx, &MakeAvif { hash }, &key).await?;
                Ok::<_, DbErr>(())
            });
            if let Err(error) = write.await {
                tracing::warn!(%error, "a picture's AVIF is made another time");
            }
        });
    }
}

/// Whether whoever asks takes AVIF, and not only because it takes anything.
pub(crate) fn takes_avif(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(ACCEPT).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|kind| {
        let mut parts = kind.split(';').map(str::trim);
        parts.next() == Some("image/avif") && !parts.any(|part| matches!(part, "q=0" | "q=0.0"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn avif_is_taken_by_who_names_it() {
        let takes = |accept: &'static str| {
            takes_avif(&HeaderMap::from_iter([(ACCEPT, http::HeaderValue::from_static(accept))]))
        };
        assert!(takes("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"));
        assert!(takes("text/html, image/avif;q=0.5"));
        assert!(!takes("image/avif;q=0, image/*"));
        assert!(!takes("*/*"));
        assert!(!takes_avif(&HeaderMap::new()));
    }
}
