//! PATCH /api/sellers/{id}/

use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{Id, Tx};
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use crate::SellerChanged;
use crate::store::{self, Seller};

/// What is to be changed; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SellerChange {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 120)]
    name: Option<String>,
    /// What it says of itself; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 2_000)]
    description: Option<String>,
}

/// Changes a seller. For staff.
#[utoipa::path(patch, path = "/api/sellers/{id}/", tag = "sellers", security(("bearer" = ["sellers.edit"])), request_body = SellerChange,
    params(
        ("id" = Id, Path, description = "the seller's id"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`"),
    ),
    responses(
        (status = 200, body = Seller),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such seller", body = ProblemBody),
        (status = 409, description = "stale version", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn update(
    State(services): State<Services>,
    _: Staff<rights::EditSellers>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<SellerChange>,
) -> Result<Response, Problem> {
    let seller = services.db.write(move |tx| async move { apply(&tx, id, &read, &change).await }).await?;
    Ok(cacheable::private(etag::json(seller.version, &seller)))
}

async fn apply(tx: &Tx, id: Id, read: &IfMatch, change: &SellerChange) -> Result<Seller, Problem> {
    let held = store::locked(tx, id).await?.ok_or_else(Problem::not_found)?;
    if !read.allows(held.version) {
        let (yours, theirs) = (serde_json::to_value(change), serde_json::to_value(&held));
        let (yours, theirs) = (yours.map_err(Problem::internal)?, theirs.map_err(Problem::internal)?);
        return Err(etag::stale(held.version, &yours, &theirs));
    }
    let mut invalid = Invalid::new();
    let mut new = Seller { version: held.version + 1, ..held };
    if let Some(name) = &change.name {
        new.name = invalid.text("name", name, 120);
    }
    if let Some(description) = &change.description {
        new.description = invalid.lines("description", description, 2_000);
    }
    invalid.done()?;
    store::update(tx, &new).await?;
    tx.emit(&SellerChanged { seller_id: id });
    Ok(new)
}
