//! Pictures: judged by their content, made into WebP at several widths once, stored under the hash of what came in.
//!
//! Keys are `<128 bits of the original's SHA-256>/<width>.webp`: the same picture twice is one object, an address never changes its
//! content, and no name of a client's reaches the store. What was uploaded is kept as it came under `originals/<hash>`, which is never
//! served, until its sizes are made. Any store that speaks S3 does, or a local folder.
//!
//! [`Media::make_avif`] puts `<width>.avif` beside each `<width>.webp` where that is smaller; the address stays that of the WebP, and who
//! takes AVIF gets it there.

mod avif;
mod fetch;
mod files;
mod host;
mod picture;
mod store;

pub use fetch::{FetchError, Fetcher};
pub use files::FileWriter;
pub use picture::{Judged, LARGEST_FILE, PictureError, Rendition, Renditions};

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures::TryStreamExt as _;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt};
use tokio::sync::Semaphore;

/// A picture as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPicture {
    /// Address of the widest rendition.
    pub url: String,
    /// All renditions, as `srcset` wants them.
    pub srcset: String,
    /// Pixels of the widest.
    pub width: i64,
    /// Pixels of the widest.
    pub height: i64,
    /// A tiny picture as data URI to show while it loads; none for one that lets its ground through.
    pub placeholder: Option<String>,
}

/// A file to be served.
#[derive(Clone, Debug)]
pub struct MediaFile {
    /// Its content.
    pub bytes: Bytes,
    /// Its type.
    pub content_type: &'static str,
    /// Its validator, quoted.
    pub etag: String,
}

/// Why something was not stored or read.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// What came in is no picture that we take.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The address names no store.
    #[error("SOUK_MEDIA_URL: {0}")]
    Address(String),
    /// The store failed.
    #[error("media store: {0}")]
    Store(String),
}

impl From<object_store::Error> for MediaError {
    fn from(error: object_store::Error) -> Self {
        Self::Store(error.to_string())
    }
}

/// The shop's pictures. Cheap to clone.
#[derive(Clone)]
pub struct Media {
    store: Arc<dyn ObjectStore>,
    /// Pictures made at once: half of the processors, so that those who shop keep the other half; all of them in bulk.
    makers: Arc<Semaphore>,
}

impl Media {
    /// Pictures at `address`: `file:///folder`, `s3://bucket/prefix?region=…&endpoint=…` with the usual `AWS_…` variables, or,
    /// when it is empty, in `folder`, which is made when it is not there. A bucket is not asked for anything yet.
    ///
    /// # Errors
    /// [`MediaError::Address`] for an address that makes no sense, [`MediaError::Store`] when the folder cannot be made.
    pub fn open(address: &str, folder: &Path) -> Result<Self, MediaError> {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let makers = Arc::new(Semaphore::new((processors / 2).max(1)));
        Ok(Self { store: store::open(address, folder)?, makers })
    }

    /// The same with every processor for pictures: for a command that fills a shop while nobody shops.
    #[must_use]
    pub fn for_bulk(self) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { makers: Arc::new(Semaphore::new(processors)), ..self }
    }

    /// Judges an uploaded picture by its content, all of it, and keeps it as it came; [`Media::put_original`] makes its sizes.
    ///
    /// # Errors
    /// [`MediaError::Picture`] for what is no picture, damaged, too large or of a kind that we do not take.
    pub async fn keep_original(&self, bytes: Bytes) -> Result<Judged, MediaError> {
        let copy = bytes.clone();
        let judged = self.make(move || picture::judge(&copy)).await?;
        self.store.put(&original(&judged.hash), bytes.into()).await?;
        Ok(judged)
    }

    /// Whether the picture `hash` was uploaded.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn has_original(&self, hash: &str) -> Result<bool, MediaError> {
        if !is_hash(hash) {
            return Ok(false);
        }
        match self.store.head(&original(hash)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Makes the renditions of the uploaded picture `hash` and stores them; none where it was not uploaded.
    ///
    /// # Errors
    /// As [`Media::put_picture`].
    pub async fn put_original(&self, hash: &str) -> Result<Option<StoredPicture>, MediaError> {
        if !self.has_original(hash).await? {
            return Ok(None);
        }
        let bytes = self.store.get(&original(hash)).await?.bytes().await?;
        self.put_picture(bytes).await.map(Some)
    }

    /// Runs `work` where it keeps no request waiting, when a processor is free for it.
    async fn make<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, PictureError> + Send + 'static,
    ) -> Result<T, MediaError> {
        // Decoding and scaling take tens of milliseconds: not on a thread that serves requests.
        let turn = Arc::clone(&self.makers).acquire_owned().await;
        let turn = turn.map_err(|e| MediaError::Store(e.to_string()))?;
        let made = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        })
        .await;
        Ok(made.map_err(|e| MediaError::Store(e.to_string()))??)
    }

    /// Makes the renditions of the picture `bytes` and stores them; answers where they are.
    ///
    /// # Errors
    /// [`MediaError::Picture`] for what is no picture, too large or of a kind that we do not take.
    pub async fn put_picture(&self, bytes: Bytes) -> Result<StoredPicture, MediaError> {
        let made = self.make(move || Renditions::make(&bytes)).await?;
        for rendition in &made.renditions {
            let key = Key::from(format!("{}/{}.webp", made.hash, rendition.width));
            self.store.put(&key, rendition.bytes.clone().into()).await?;
        }
        let address = |width: u32| format!("/media/{}/{width}.webp", made.hash);
        let srcset: Vec<String> =
            made.renditions.iter().map(|r| format!("{} {}w", address(r.width), r.width)).collect();
        Ok(StoredPicture {
            url: address(made.width),
            srcset: srcset.join(", "),
            width: i64::from(made.width),
            height: i64::from(made.height),
            placeholder: made.placeholder,
        })
    }

    /// The file under `key` (`<hash>/<width>.webp`), as AVIF where `avif` is taken and there; `None` for what is not there or no key
    /// of ours.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn serve(&self, key: &str, avif: bool) -> Result<Option<MediaFile>, MediaError> {
        let Some((hash, width)) = parts(key) else { return Ok(None) };
        if avif && let Some(bytes) = self.read(&Key::from(format!("{hash}/{width}.avif"))).await? {
            let etag = format!("\"{}-{width}-avif\"", &hash[..16]);
            return Ok(Some(MediaFile { bytes, content_type: "image/avif", etag }));
        }
        let Some(bytes) = self.read(&Key::from(key)).await? else { return Ok(None) };
        let etag = format!("\"{}-{width}\"", &hash[..16]);
        Ok(Some(MediaFile { bytes, content_type: "image/webp", etag }))
    }

    /// Makes the AVIF of each size of the picture `hash` that has none, narrowest first, and keeps those that are smaller than
    /// their WebP. Seconds of one processor for a size of a megapixel.
    ///
    /// # Errors
    /// When the store fails, or holds what is no picture.
    pub async fn make_avif(&self, hash: &str) -> Result<(), MediaError> {
        if !is_hash(hash) {
            return Ok(());
        }
        let listed: Vec<_> = self.store.list(Some(&Key::from(hash))).try_collect().await?;
        let names: Vec<String> =
            listed.iter().filter_map(|o| o.location.filename().map(str::to_owned)).collect();
        let mut widths: Vec<u32> =
            names.iter().filter_map(|name| name.strip_suffix(".webp")?.parse().ok()).collect();
        widths.sort_unstable();
        for width in widths.into_iter().filter(|width| !names.contains(&format!("{width}.avif"))) {
            let Some(webp) = self.read(&Key::from(format!("{hash}/{width}.webp"))).await? else { continue };
            let weight = webp.len();
            let made = self.make(move || avif::of_webp(&webp)).await?;
            if made.len() < weight {
                self.store.put(&Key::from(format!("{hash}/{width}.avif")), made.into()).await?;
            }
        }
        Ok(())
    }

    async fn read(&self, key: &Key) -> Result<Option<Bytes>, MediaError> {
        match self.store.get(key).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// The hash and the width that a key of ours, `<hash>/<width>.webp`, is made of.
fn parts(key: &str) -> Option<(&str, &str)> {
    let (hash, name) = key.split_once('/')?;
    let width = name.strip_suffix(".webp")?;
    let is_width = (1..=5).contains(&width.len()) && width.bytes().all(|b| b.is_ascii_digit());
    (is_hash(hash) && is_width).then_some((hash, width))
}

/// The hash of the picture with this key, if it can be one of ours.
#[must_use]
pub fn hash_of(key: &str) -> Option<&str> {
    parts(key).map(|(hash, _)| hash)
}

fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Where an uploaded picture is kept as it came.
fn original(hash: &str) -> Key {
    Key::from(format!("originals/{hash}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32, alpha: u8) -> Bytes {
        let picture = image::RgbaImage::from_fn(width, height, |x, y| {
            image::Rgba([(x % 256).to_le_bytes()[0], (y % 256).to_le_bytes()[0], 90, alpha])
        });
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner().into()
    }

    /// A store of its own: in the bucket that the run was told of, or in a folder.
    fn media(folder: &tempfile::TempDir) -> Media {
        let bucket = std::env::var("SOUK_TEST_S3_URL").ok().filter(|url| !url.is_empty());
        assert!(
            bucket.is_some() || std::env::var_os("SOUK_TEST_REQUIRE_SERVICES").is_none(),
            "no S3 to test on"
        );
        let address = bucket.map_or_else(String::new, |url| {
            let own = folder.path().file_name().unwrap().to_string_lossy().into_owned();
            let (bucket, query) = url.split_once('?').unwrap();
            format!("{bucket}/{own}?{query}")
        });
        Media::open(&address, folder.path()).unwrap()
    }

    #[tokio::test]
    async fn a_picture_is_stored_once_in_widths_that_are_not_wider_than_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let media = media(&folder);
        let first = media.put_picture(png(900, 600, 255)).await.unwrap();
        assert_eq!((first.width, first.height), (900, 600));
        assert_eq!(first.srcset.matches(".webp").count(), 5);
        assert_eq!(media.put_picture(png(900, 600, 255)).await.unwrap(), first);
        let key = first.url.strip_prefix("/media/").unwrap();
        assert_eq!(media.serve(key, false).await.unwrap().unwrap().content_type, "image/webp");
        let placeholder = first.placeholder.unwrap();
        assert!(placeholder.starts_with("data:image/webp;base64,") && placeholder.len() < 300);
        let clear = media.put_picture(png(900, 600, 120)).await.unwrap();
        assert_eq!(clear.placeholder, None, "the ground shows through, so it is the stand-in");
    }

    #[tokio::test]
    async fn who_takes_avif_gets_it_at_the_same_address_once_it_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let media = media(&folder);
        let photo = include_bytes!("../../app/sample/images/mug-sea.webp");
        let mut clear = image::load_from_memory(photo).unwrap().into_rgba8();
        clear.pixels_mut().filter(|pixel| pixel[0] > 200).for_each(|pixel| pixel[3] = 0);
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::imageops::thumbnail(&clear, 300, 300).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        for picture in [Bytes::from_static(photo), bytes.into_inner().into()] {
            let stored = media.put_picture(picture).await.unwrap();
            let key = stored.url.strip_prefix("/media/").unwrap();
            let webp = media.serve(key, true).await.unwrap().unwrap();
            assert_eq!(webp.content_type, "image/webp", "not made yet");
            media.make_avif(hash_of(key).unwrap()).await.unwrap();
            let avif = media.serve(key, true).await.unwrap().unwrap();
            assert_eq!(avif.content_type, "image/avif");
            assert_eq!(&avif.bytes[4..12], b"ftypavif");
            assert!(avif.bytes.len() < webp.bytes.len() && avif.etag != webp.etag);
            assert_eq!(media.serve(key, false).await.unwrap().unwrap().bytes, webp.bytes);
        }
    }

    #[tokio::test]
    async fn what_is_no_picture_is_refused_and_no_key_leads_out_of_the_store() {
        let folder = tempfile::tempdir().unwrap();
        let media = media(&folder);
        for bytes in
            [&b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..], b"<html></html>", b"GIF89a<script>", b""]
        {
            assert!(media.put_picture(Bytes::from_static(bytes)).await.is_err());
        }
        for key in ["../secret", "a/b", "../../etc/passwd/1.webp", "%2e%2e/1.webp", ""] {
            assert!(media.serve(key, false).await.unwrap().is_none(), "{key}");
        }
        let absent = format!("{}/400.webp", "0".repeat(32));
        assert!(media.serve(&absent, false).await.unwrap().is_none(), "a key of ours that holds nothing");
    }

    #[tokio::test]
    async fn an_upload_is_judged_to_its_end_kept_and_made_into_its_sizes_later() {
        let folder = tempfile::tempdir().unwrap();
        let media = media(&folder);
        let whole = png(900, 600, 255);
        let cut = whole.slice(..whole.len() / 2);
        assert!(matches!(media.keep_original(cut).await, Err(MediaError::Picture(PictureError::Damaged(_)))));
        let kept = media.keep_original(whole.clone()).await.unwrap();
        assert_eq!((kept.width, kept.height), (900, 600));
        assert!(media.has_original(&kept.hash).await.unwrap());
        assert!(
            media.serve(&format!("originals/{}", kept.hash), true).await.unwrap().is_none(),
            "never served"
        );
        let made = media.put_original(&kept.hash).await.unwrap();
        assert_eq!(made, Some(media.put_picture(whole).await.unwrap()));
        for unknown in ["0".repeat(32), "../x".to_owned()] {
            assert_eq!(media.put_original(&unknown).await.unwrap(), None);
        }
    }

    #[test]
    fn an_address_that_names_no_store_is_refused_by_the_settings_name() {
        let folder = tempfile::tempdir().unwrap();
        for address in ["ftp://here", "pictures", "s3://bucket?zone=1", "s3:///nameless"] {
            let refused = Media::open(address, folder.path()).map(|_| ()).unwrap_err();
            assert!(refused.to_string().starts_with("SOUK_MEDIA_URL"), "{address}: {refused}");
        }
        let elsewhere = format!("file://{}", folder.path().join("pictures").display());
        assert!(Media::open(&elsewhere, Path::new("/nowhere")).is_ok());
    }
}
