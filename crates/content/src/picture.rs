//! Pictures that content shows, named by their key in the store of pictures: `0af4…/1200.webp`.

use souk_http::{Invalid, Problem};
use souk_platform::Services;

use crate::messages;

/// The address of a picture.
pub(crate) fn address(key: &str) -> String {
    format!("/media/{key}")
}

/// Whether `text` can be a picture's key: the pattern `^[0-9a-f]{32}/[0-9]{1,5}\.webp$`.
pub(crate) fn is_key(text: &str) -> bool {
    let Some((hash, width)) = text.strip_suffix(".webp").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    hash.len() == 32
        && hash.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'))
        && (1..=5).contains(&width.len())
        && width.bytes().all(|b| b.is_ascii_digit())
}

/// Refuses a key under which there is no picture.
///
/// # Errors
/// 422 naming `field`; when the store of pictures fails.
pub(crate) async fn check(services: &Services, field: &str, key: Option<&str>) -> Result<(), Problem> {
    let Some(key) = key else { return Ok(()) };
    let found = services.media.serve(key, false).await.map_err(Problem::internal)?;
    let mut invalid = Invalid::new();
    invalid.check(found.is_some(), field, &messages::NO_SUCH_PICTURE);
    invalid.done()
}
