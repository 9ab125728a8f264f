//! Where the pictures of products come from: the net, an upload, or the sample shop that the binary holds.

use std::sync::Arc;

use souk_catalog::{FetchFailure, PendingMedia, ReadyMedia};
use souk_media::{FetchError, Fetcher, Media, MediaError};

use crate::sample;

/// Brings pictures in by their source: `upload:<hash>`, `sample:<file>`, or an address.
pub(crate) fn fetcher(fetcher: Fetcher, media: Media) -> souk_catalog::Fetcher {
    Arc::new(move |pending: PendingMedia| {
        let (fetcher, media) = (fetcher.clone(), media.clone());
        Box::pin(async move {
            let stored = match pending.source.split_once(':') {
                Some(("upload", hash)) => media
                    .put_original(hash)
                    .await
                    .map_err(not_stored)?
                    .ok_or_else(|| FetchFailure::Never("nothing was uploaded under this name".into()))?,
                Some(("sample", name)) => {
                    let bytes = sample::picture(name)
                        .ok_or_else(|| FetchFailure::Never("no such sample picture".into()))?;
                    media.put_picture(bytes).await.map_err(not_stored)?
                }
                _ => {
                    let bytes = fetcher.fetch(&pending.source).await.map_err(not_fetched)?;
                    media.put_picture(bytes).await.map_err(not_stored)?
                }
            };
            Ok(ReadyMedia {
                url: stored.url,
                srcset: stored.srcset,
                width: stored.width,
                height: stored.height,
                placeholder: stored.placeholder,
            })
        })
    })
}

fn not_fetched(error: FetchError) -> FetchFailure {
    match error {
        FetchError::Later(why) => FetchFailure::Later(why),
        FetchError::Never(why) => FetchFailure::Never(why),
        FetchError::Away { host, retry_after } => FetchFailure::Away { host, retry_after },
    }
}

fn not_stored(error: MediaError) -> FetchFailure {
    match error {
        MediaError::Picture(why) => FetchFailure::Never(why.to_string()),
        MediaError::Store(why) | MediaError::Address(why) => FetchFailure::Later(why),
    }
}
