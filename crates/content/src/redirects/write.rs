//! Making redirects.

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Tx};
use souk_http::{Invalid, Problem};

use super::store::{self, redirect_for};
use crate::link::{self, Link};
use crate::messages;
use crate::{Content, ContentChanged, settings};

/// Addresses of the shop's machinery, which nothing may lead away from.
const RESERVED: [&str; 4] = ["/api/", "/accounts/", "/admin/", "/health/"];
/// For good, for a while, for good with the same method.
const STATUSES: [i64; 3] = [301, 302, 308];

/// A new redirect.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RedirectInput {
    /// The path that is no more, without a query; the last slash is set as in the shop's own addresses.
    #[schema(min_length = 1, max_length = 2_000, pattern = "^/")]
    pub from_path: String,
    /// Where it leads: a path of the shop, or an `https` address. What is itself redirected is followed.
    #[schema(min_length = 1, max_length = 2_000)]
    pub to: String,
    /// 301, 302 or 308; 301 when absent.
    #[serde(default = "for_good")]
    #[schema(minimum = 301, maximum = 308)]
    pub status: i64,
}

fn for_good() -> i64 {
    STATUSES[0]
}

/// Makes a redirect in the shop at `public_url`; answers its id. One that leads to another leads where that one does.
///
/// # Errors
/// 422 naming the fields that are wrong, `to` for one that would lead back; 409 `from_path_taken`.
pub async fn create_redirect(tx: &Tx, public_url: &str, input: RedirectInput) -> Result<Id, Problem> {
    let mut invalid = Invalid::new();
    let from = link::path(&input.from_path);
    invalid.check(from.is_some(), "from_path", &messages::NO_PATH);
    let from = from.unwrap_or_default();
    let is_reserved = RESERVED.iter().any(|reserved| from.starts_with(reserved));
    invalid.check(!is_reserved, "from_path", &messages::RESERVED_PATH);
    invalid.check(STATUSES.contains(&input.status), "status", &messages::NO_REDIRECT_STATUS);
    // The shop's own address, written in full, is a path.
    let own = input.to.strip_prefix(public_url).filter(|rest| rest.starts_with('/'));
    let to = link::check(&mut invalid, "to", own.unwrap_or(&input.to));
    invalid.done()?;
    let to = to.ok_or_else(Problem::not_found)?;
    // Two at once could each lead to the other.
    settings::lock(tx).await?;
    let to = followed(tx, to).await?;
    if to.path.as_ref() == Some(&from) {
        return Err(Problem::invalid("to", &messages::LEADS_BACK));
    }
    let id = tx.new_id();
    store::insert(tx, id, &from, &to, input.status).await.map_err(explain)?;
    tx.emit(&ContentChanged { content_id: id, what: Content::Redirect });
    Ok(id)
}

/// Where `to` leads in the end: one step is enough, since no redirect leads to another.
async fn followed(tx: &Tx, to: Link) -> Result<Link, DbErr> {
    let Some(path) = &to.path else { return Ok(to) };
    let next = redirect_for(tx, path).await?;
    Ok(next.and_then(|next| link::read(&next.to)).unwrap_or(to))
}

/// Takes a redirect away.
pub(super) async fn delete_redirect(tx: &Tx, id: Id) -> Result<(), Problem> {
    if store::delete(tx, id).await? == 0 {
        return Err(Problem::not_found());
    }
    tx.emit(&ContentChanged { content_id: id, what: Content::Redirect });
    Ok(())
}

fn explain(error: DbErr) -> Problem {
    if souk_db::is_unique_violation(&error, "redirect_from_path_key") {
        return Problem::conflict(&messages::FROM_PATH_TAKEN)
            .field("from_path", &messages::TAKEN_BY_REDIRECT);
    }
    error.into()
}
