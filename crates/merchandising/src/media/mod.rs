//! Pictures that staff upload.

pub(crate) mod add;
pub(crate) mod upload;

use std::collections::HashSet;

use axum::extract::DefaultBodyLimit;
use bytes::Bytes;
use serde::Serialize;
use souk_catalog::FetchImages;
use souk_db::{DbErr, Id, Tx};
use souk_http::Problem;
use souk_media::{LARGEST_FILE, MediaError, PictureError};
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::input::MediaInput;
use crate::messages;

/// What stands before the hash of an uploaded picture in its source.
const UPLOAD: &str = "upload:";

/// A picture that was uploaded and can be given to products.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Uploaded {
    /// What to name it by among a product's `images`.
    pub(crate) source: String,
    /// Pixels.
    pub(crate) width: u32,
    /// Pixels.
    pub(crate) height: u32,
}

/// Where files are taken; their bodies are larger than others.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(upload::upload))
        .routes(routes!(add::add))
        // The form around the file takes some bytes, too.
        .layer(DefaultBodyLimit::max(LARGEST_FILE + 64 * 1024))
}

/// Judges `file` by its content and keeps it.
async fn keep(services: &Services, file: Bytes) -> Result<Uploaded, Problem> {
    let judged = services.media.keep_original(file).await.map_err(|error| match error {
        MediaError::Picture(PictureError::Kind) => Problem::invalid("file", &messages::NOT_A_PICTURE),
        MediaError::Picture(PictureError::TooLarge) => Problem::invalid("file", &messages::PICTURE_TOO_LARGE),
        MediaError::Picture(PictureError::Damaged(_)) => Problem::invalid("file", &messages::PICTURE_DAMAGED),
        other => Problem::internal(other),
    })?;
    let source = format!("{UPLOAD}{}", judged.hash);
    Ok(Uploaded { source, width: judged.width, height: judged.height })
}

/// Passes when each picture of `images` that is named as an upload was uploaded; those that the product has need no look.
pub(crate) async fn are_there(
    services: &Services,
    images: Option<&[MediaInput]>,
    held: &HashSet<String>,
) -> Result<(), Problem> {
    for (at, image) in images.unwrap_or_default().iter().enumerate() {
        let Some(hash) = image.source.strip_prefix(UPLOAD) else { continue };
        if held.contains(&image.source)
            || services.media.has_original(hash).await.map_err(Problem::internal)?
        {
            continue;
        }
        return Err(Problem::invalid(format!("images[{at}].source"), &souk_catalog::messages::NOT_UPLOADED));
    }
    Ok(())
}

/// Has the pictures of `product` brought in that are not here yet.
pub(crate) async fn bring_in(tx: &Tx, services: &Services, product: Id) -> Result<(), DbErr> {
    services.queue.enqueue(tx, &FetchImages { product_ids: vec![product] }).await
}
