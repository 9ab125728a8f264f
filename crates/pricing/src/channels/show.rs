//! `GET /api/channels/{slug}/`

use axum::extract::State;
use axum::response::Response;
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use super::store::{self, ChannelView};

/// One channel.
#[utoipa::path(get, path = "/api/channels/{slug}/", tag = "settings",
    params(("slug" = String, Path, description = "The channel's name")),
    responses((status = 200, body = ChannelView), (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let channel = store::one(services.db.read(), &slug).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(channel.version, &channel)))
}
