//! Where the pictures of products come from.

use std::sync::Arc;

use souk_catalog::{FetchFailure, PendingMedia, ReadyMedia};
use souk_media::{FetchError, Fetcher, Media, MediaError};

use crate::sample;

/// Brings pictures in: from the net, or from the sample shop that the binary holds.
pub(crate) fn fetcher(fetcher: Fetcher, media: Media) -> souk_catalog::Fetcher {
    Arc::new(move |pending: PendingMedia| {
        let (fetcher, media) = (fetcher.clone(), media.clone());
        Box::pin(async move {
            let bytes = match pending.source.strip_prefix("sample:") {
                Some(name) => sample::picture(name)
                    .ok_or_else(|| FetchFailure::Never("no such sample picture".into()))?,
                None => fetcher.fetch(&pending.source).await.map_err(|e| match e {
                    FetchError::Later(why) => FetchFailure::Later(why),
                    FetchError::Never(why) => FetchFailure::Never(why),
                    FetchError::Away { host, retry_after } => FetchFailure::Away { host, retry_after },
                })?,
            };
            let stored = media.put_picture(bytes).await.map_err(|e| match e {
                MediaError::Picture(why) => FetchFailure::Never(why.to_string()),
                MediaError::Store(why) | MediaError::Address(why) => FetchFailure::Later(why),
            })?;
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
