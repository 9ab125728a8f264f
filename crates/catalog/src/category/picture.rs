//! A category's picture.

use souk_http::Problem;
use souk_platform::Services;

use crate::ImageFacts;
use crate::messages;

/// The uploaded picture `source` in all its sizes.
///
/// # Errors
/// 422 naming `image` for what was not uploaded.
pub(crate) async fn ready(services: &Services, source: &str) -> Result<ImageFacts, Problem> {
    let missing = || Problem::invalid("image", &messages::NOT_UPLOADED);
    let hash = source.strip_prefix("upload:").ok_or_else(missing)?;
    let stored = services.media.put_original(hash).await.map_err(Problem::internal)?.ok_or_else(missing)?;
    Ok(ImageFacts {
        url: stored.url,
        alt: String::new(),
        width: Some(stored.width),
        height: Some(stored.height),
        srcset: stored.srcset,
        placeholder: stored.placeholder,
        focal: None,
    })
}
