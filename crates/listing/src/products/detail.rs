//! `GET /api/products/{id}/`

use std::time::Duration;

use axum::extract::State;
use axum::response::Response;
use http::header::ETAG;
use serde::Deserialize;
use souk_accounts::{Permission, Viewer};
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};

use super::list::json;
use crate::{Product, docs_in, store};
use souk_platform::{Market, Services};

/// How long an answer may be kept when no event says that it changed.
const KEEP: Duration = Duration::from_secs(300);

/// One product by its id or slug. Drafts are for staff alone.
#[utoipa::path(get, path = "/api/products/{id}/", tag = "products",
    params(("id" = String, Path, description = "Id or slug")),
    responses((status = 200, body = Product, headers(("ETag" = String, description = "For `If-None-Match` here and `If-Match` on a write"))),
        (status = 304, description = "What the client holds is still so"), (status = 404, body = ProblemBody)))]
pub(crate) async fn detail(
    State(services): State<Services>,
    market: Market,
    Viewer(principal): Viewer,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let found = store::by_slug_or_id(services.db.read(), market.channel.id, &id).await?;
    let (id, status, doc) = found.ok_or_else(Problem::not_found)?;
    let mut translated = docs_in(services.db.read(), &market, vec![(id, doc)]).await?;
    let (_, doc) = translated.pop().ok_or_else(Problem::not_found)?;
    if status == "active" {
        return Ok(cacheable::public(tagged(doc), vec![format!("product:{id}")], KEEP));
    }
    if principal.is_some_and(|p| p.may(Permission::ViewProducts)) {
        Ok(cacheable::private(tagged(doc)))
    } else {
        Err(Problem::not_found())
    }
}

/// A product's JSON with its `ETag`.
#[must_use]
pub fn tagged(doc: String) -> Response {
    #[derive(Deserialize)]
    struct Versioned {
        version: i64,
    }
    let version = serde_json::from_str::<Versioned>(&doc).map_or(0, |product| product.version);
    let tag = etag::of_version(version, doc.as_bytes());
    let mut response = json(doc);
    response.headers_mut().insert(ETAG, tag);
    response
}
