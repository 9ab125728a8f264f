//! What a photo of twenty megapixels costs until its WebP renditions are there.

use std::io::Cursor;
use std::time::Instant;

use image::{ImageFormat, Rgb, RgbImage};
use souk_media::Renditions;

use crate::{Outcome, say};

/// Pixels of a camera's photo.
const WIDTH: u32 = 5_472;
const HEIGHT: u32 = 3_648;
/// Photos that are made; the median counts.
const TIMES: usize = 3;

/// Makes the renditions of a made-up photo on this one thread.
pub(crate) fn measure() -> Outcome<()> {
    let photo = photo()?;
    let mut seconds = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        let made = Renditions::make(&photo)?;
        seconds.push(begun.elapsed().as_secs_f64());
        assert!(made.renditions.len() > 1, "a photo has several sizes");
    }
    seconds.sort_by(f64::total_cmp);
    say(&format!(
        "- a JPEG of {WIDTH} x {HEIGHT} pixels ({} MB) becomes its WebP renditions in {:.2} s of one core (bar: 3)",
        photo.len() / 1_000_000,
        seconds[TIMES / 2]
    ));
    Ok(())
}

/// Soft shapes with the grain of a sensor: what a photo costs lies between a flat ground and mere noise.
fn photo() -> Outcome<Vec<u8>> {
    let mut state = 0x2545_f491_u32;
    // Rises and falls once in `period` pixels.
    let shape = |period: u32, at: u32| (at % period).min(period - at % period) * 400 / period + 20;
    let picture = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let level = |value: u32| u8::try_from(value + (state & 15)).unwrap_or(u8::MAX);
        Rgb([level(shape(1_900, x + y)), level(shape(1_100, x + HEIGHT - y)), level(shape(600, y))])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg)?;
    Ok(bytes.into_inner())
}
