//! `POST /api/media/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_http::{FileBody, Json, Problem, ProblemBody, Upload};
use souk_platform::Services;

use super::{Uploaded, keep};

/// Takes a picture: PNG, JPEG, WebP or GIF by its content, at most 20 MB, 10,000 pixels a side and 40 million in all. Name it by its
/// `source` among a product's `images`; its sizes are made then, in the background. The same file again gives the same answer.
#[utoipa::path(post, path = "/api/media/", tag = "products", security(("bearer" = ["products.edit"])),
    request_body(content = FileBody, content_type = "multipart/form-data"),
    responses((status = 201, body = Uploaded), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 413, body = ProblemBody), (status = 415, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn upload(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    upload: Upload,
) -> Result<Response, Problem> {
    Ok((StatusCode::CREATED, Json(keep(&services, upload.file).await?)).into_response())
}
