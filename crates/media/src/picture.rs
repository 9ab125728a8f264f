//! From whatever came in to the few sizes that pages need.

use std::io::Cursor;

use base64::Engine as _;
use bytes::Bytes;
use fast_image_resize::images::Image as Scaled;
use fast_image_resize::{IntoImageView, PixelType, Resizer};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use sha2::{Digest, Sha256};

/// Widths that pages choose from.
const WIDTHS: [u32; 5] = [320, 480, 640, 800, 1200];
/// Bytes that a picture may have.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// Pixels a side, and in all: told from the header, before anything is decoded.
const LARGEST_SIDE: u32 = 10_000;
const MOST_PIXELS: u64 = 40_000_000;
/// WebP quality, 0 to 100: finer ones show no difference on a screen and weigh half as much again.
const QUALITY: f32 = 75.0;
/// The same of transparency, by which WebP says how many steps are left (176 here): with fewer, a soft shadow shows bands.
const ALPHA_QUALITY: i32 = 90;

/// Why a picture was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Its content is no PNG, JPEG, WebP or GIF.
    #[error("this is no PNG, JPEG, WebP or GIF picture")]
    Kind,
    /// Too many bytes or pixels.
    #[error("this picture is too large")]
    TooLarge,
    /// It is damaged.
    #[error("this picture cannot be read: {0}")]
    Damaged(String),
}

/// What a picture shows of itself before its sizes are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The first 128 bits of the SHA-256 of what came in, in hexadecimal.
    pub hash: String,
    /// Pixels, as it is to be looked at.
    pub width: u32,
    /// Pixels, as it is to be looked at.
    pub height: u32,
}

/// Whether `bytes` are a picture, all of it: it is decoded to its end.
///
/// # Errors
/// See [`PictureError`].
pub(crate) fn judge(bytes: &[u8]) -> Result<Judged, PictureError> {
    let picture = decode(bytes)?;
    Ok(Judged { hash: hash(bytes), width: picture.width(), height: picture.height() })
}

/// The name of a picture: the first 128 bits of its SHA-256, in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)[..16].iter().map(|b| format!("{b:02x}")).collect()
}

/// One size of a picture.
#[derive(Clone, Debug)]
pub struct Rendition {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// WebP.
    pub bytes: Bytes,
}

/// A picture in all its sizes.
#[derive(Clone, Debug)]
pub struct Renditions {
    /// The first 128 bits of the SHA-256 of what came in, in hexadecimal.
    pub hash: String,
    /// Pixels of the widest.
    pub width: u32,
    /// Pixels of the widest.
    pub height: u32,
    /// Narrowest first.
    pub renditions: Vec<Rendition>,
    /// A data URI of 16 pixels' width; none for a picture that lets its ground through, which needs no stand-in.
    pub placeholder: Option<String>,
}

impl Renditions {
    /// Makes every size of the picture `bytes`; none is wider than it is.
    ///
    /// # Errors
    /// See [`PictureError`].
    pub fn make(bytes: &[u8]) -> Result<Self, PictureError> {
        let picture = decode(bytes)?;
        let widest = picture.width().min(WIDTHS[WIDTHS.len() - 1]);
        let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|w| *w < widest).collect();
        widths.push(widest);
        let mut renditions = Vec::with_capacity(widths.len());
        for width in widths {
            renditions.push(rendition(&picture, width)?);
        }
        let last = renditions.last().map_or((1, 1), |r| (r.width, r.height));
        let placeholder = placeholder(&picture)?;
        Ok(Self { hash: hash(bytes), width: last.0, height: last.1, renditions, placeholder })
    }
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    if bytes.len() > LARGEST_FILE {
        return Err(PictureError::TooLarge);
    }
    let damaged = |e: &dyn std::fmt::Display| PictureError::Damaged(e.to_string());
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|e| damaged(&e))?;
    match reader.format() {
        Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP | ImageFormat::Gif) => {}
        _ => return Err(PictureError::Kind),
    }
    let mut decoder = reader.into_decoder().map_err(|e| damaged(&e))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(PictureError::Kind);
    }
    if width > LARGEST_SIDE || height > LARGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|e| damaged(&e))?;
    picture.apply_orientation(orientation);
    Ok(DynamicImage::ImageRgba8(picture.into_rgba8()))
}

fn placeholder(picture: &DynamicImage) -> Result<Option<String>, PictureError> {
    let tiny = scaled(picture, 16.min(picture.width()))?;
    if tiny.buffer().chunks_exact(4).any(|pixel| pixel[3] < 250) {
        return Ok(None);
    }
    let encoded = webp::Encoder::from_rgba(tiny.buffer(), tiny.width(), tiny.height()).encode(20.0);
    let text = base64::engine::general_purpose::STANDARD.encode(&*encoded);
    Ok(Some(format!("data:image/webp;base64,{text}")))
}

fn scaled(picture: &DynamicImage, width: u32) -> Result<Scaled<'static>, PictureError> {
    let height = (u64::from(picture.height()) * u64::from(width)).div_ceil(u64::from(picture.width()));
    let height = u32::try_from(height).unwrap_or(1).max(1);
    let mut scaled = Scaled::new(width, height, picture.pixel_type().unwrap_or(PixelType::U8x4));
    Resizer::new().resize(picture, &mut scaled, None).map_err(|e| PictureError::Damaged(e.to_string()))?;
    Ok(scaled)
}

fn rendition(picture: &DynamicImage, width: u32) -> Result<Rendition, PictureError> {
    let scaled = scaled(picture, width)?;
    let damaged = |what: &str| PictureError::Damaged(what.to_owned());
    let mut config = webp::WebPConfig::new().map_err(|()| damaged("the encoder has no defaults"))?;
    config.quality = QUALITY;
    config.alpha_quality = ALPHA_QUALITY;
    // Filtering alpha costs a quarter of the time and saves no byte on pictures of things.
    config.alpha_filtering = 0;
    let encoded = webp::Encoder::from_rgba(scaled.buffer(), width, scaled.height())
        .encode_advanced(&config)
        .map_err(|e| damaged(&format!("{e:?}")))?;
    Ok(Rendition { width, height: scaled.height(), bytes: Bytes::copy_from_slice(&encoded) })
}
