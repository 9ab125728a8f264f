//! What members do with their own reviews and those of others.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod helpful;
pub(crate) mod photos;
pub(crate) mod update;

pub use create::write;
pub use delete::remove;
pub use helpful::{unvote, vote};
pub use photos::{add_photo, remove_photo};
pub use update::change;

use std::collections::BTreeMap;

use axum::extract::{FromRef, FromRequestParts};
use http::request::Parts;
use serde::Deserialize;
use souk_accounts::{Auth, Principal, Viewer};
use souk_db::{DbErr, Id, Tx};
use souk_http::{Path, Problem};
use souk_platform::{Market, Services};

use crate::ReviewChanged;
use crate::store::{self, Held, Tally};

/// The product that an address below `/api/products/{id}/` names, where it is in the shop of the request.
pub(crate) struct OfProduct(pub(crate) Id);

#[derive(Deserialize)]
struct ProductPart {
    id: String,
}

impl<S: Send + Sync> FromRequestParts<S> for OfProduct
where
    Services: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let market = Market::from_request_parts(parts, state).await?;
        let Path(ProductPart { id }) = Path::from_request_parts(parts, state).await?;
        let services = Services::from_ref(state);
        let found = souk_listing::by_slug_or_id(services.db.read(), market.channel.id, &id).await?;
        let shown = found.filter(|(_, status, _)| status == "active");
        shown.map(|(id, _, _)| Self(id)).ok_or_else(Problem::not_found)
    }
}

/// Who is signed in, and the product that the address names. Looked at before the body is: strangers and addresses of nothing are told
/// so whatever they send.
pub(crate) struct Member {
    pub(crate) account_id: Id,
    pub(crate) product_id: Id,
}

impl<S: Send + Sync> FromRequestParts<S> for Member
where
    Services: FromRef<S>,
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let principal = Principal::from_request_parts(parts, state).await?;
        let OfProduct(product_id) = OfProduct::from_request_parts(parts, state).await?;
        Ok(Self { account_id: principal.account_id, product_id })
    }
}

#[derive(Deserialize)]
struct ReviewPart {
    review_id: Id,
}

/// A member, and a review of the product that they may see: a published one, or their own.
pub(crate) struct Reader {
    pub(crate) account_id: Option<Id>,
    pub(crate) held: Held,
}

impl<S: Send + Sync> FromRequestParts<S> for Reader
where
    Services: FromRef<S>,
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Viewer(principal) = Viewer::from_request_parts(parts, state).await?;
        let account_id = principal.filter(|p| !p.is_key()).map(|p| p.account_id);
        let OfProduct(product) = OfProduct::from_request_parts(parts, state).await?;
        let Path(ReviewPart { review_id }) = Path::from_request_parts(parts, state).await?;
        let services = Services::from_ref(state);
        let held = store::visible(services.db.read(), product, review_id, account_id).await?;
        Ok(Self { account_id, held: held.ok_or_else(Problem::not_found)? })
    }
}

/// A member's own review; another person's is a 404 like an absent one.
pub(crate) struct Author {
    pub(crate) account_id: Id,
    pub(crate) product_id: Id,
    pub(crate) review_id: Id,
}

impl<S: Send + Sync> FromRequestParts<S> for Author
where
    Services: FromRef<S>,
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let principal = Principal::from_request_parts(parts, state).await?;
        let Reader { held, .. } = Reader::from_request_parts(parts, state).await?;
        if held.customer_id != principal.account_id {
            return Err(Problem::not_found());
        }
        Ok(Self { account_id: held.customer_id, product_id: held.product_id, review_id: held.id })
    }
}

/// The review `id` of `product` that `account` wrote, held until the commit.
///
/// # Errors
/// 404 when it is absent or another person's.
async fn locked(tx: &Tx, account: Id, product: Id, id: Id) -> Result<Held, Problem> {
    let held = store::locked(tx, id).await?;
    held.filter(|held| held.customer_id == account && held.product_id == product)
        .ok_or_else(Problem::not_found)
}

/// Counts `after` in place of `before` and tells the others of it.
pub(crate) async fn changed(tx: &Tx, before: Option<&Held>, after: Option<&Held>) -> Result<(), DbErr> {
    let Some(either) = after.or(before) else { return Ok(()) };
    let mut change = Tally::default();
    if let Some(before) = before {
        change.add(before, -1);
    }
    if let Some(after) = after {
        change.add(after, 1);
    }
    store::tally(tx, BTreeMap::from([(either.product_id, change)])).await?;
    let is_shown =
        [before, after].into_iter().flatten().any(|held| held.stands() == crate::Status::Published);
    tx.emit(&ReviewChanged { review_id: either.id, product_id: either.product_id, is_shown });
    Ok(())
}
