//! GET /api/sellers/{id or slug}/

use std::time::Duration;

use axum::extract::State;
use axum::response::Response;
use souk_http::{Path, Problem, cacheable, etag};

use crate::store::{self, Seller};
use souk_platform::Services;

/// One seller, by id or slug.
#[utoipa::path(get, path = "/api/sellers/{id}/", tag = "sellers",
    params(("id" = String, Path, description = "id or slug")),
    responses(
        (status = 200, body = Seller),
        (status = 404, description = "there is no such seller", body = souk_http::ProblemBody),
    ))]
pub(crate) async fn show(
    State(services): State<Services>,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let id = store::find(services.db.read(), &key).await?.ok_or_else(Problem::not_found)?.id;
    let seller = store::one(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    let answer = etag::json(seller.version, &seller);
    Ok(cacheable::public(answer, vec!["sellers".to_owned()], Duration::from_secs(60)))
}
