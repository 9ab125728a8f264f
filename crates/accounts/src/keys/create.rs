//! `POST /api/api-keys/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use souk_db::Timestamp;
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable, secret};
use souk_platform::Services;

use super::store::{self, ApiKey, NewKey};
use super::{MOST, PREFIX, may_hold, messages};
use crate::permission::{Permission, Permissions, rights};
use crate::staff::within_reach;
use crate::{AccessChanged, Staff};

/// A new key.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ApiKeyInput {
    /// What it is for, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// What it may do: at least one right, all of which its maker has. `keys.edit` and `staff.edit` are for people alone.
    #[schema(min_items = 1, max_items = 100)]
    permissions: Vec<Permission>,
    /// From when on it is refused: a moment to come; never when absent.
    expires_at: Option<Timestamp>,
}

/// A key that was just made.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct MadeApiKey {
    /// The key itself, told this once: `Authorization: Bearer souk_…`.
    token: String,
    #[serde(flatten)]
    key: ApiKey,
}

/// Makes a key. Nobody gives it rights that they do not have.
#[utoipa::path(post, path = "/api/api-keys/", tag = "staff", security(("bearer" = ["keys.edit"])), request_body = ApiKeyInput,
    responses((status = 201, body = MadeApiKey), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "the account has as many keys as it may have", body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditKeys>,
    Json(input): Json<ApiKeyInput>,
) -> Result<Response, Problem> {
    let (name, permissions) = checked(&input, services.db.clock().now())?;
    within_reach(&staff, permissions)?;
    let account = staff.account_id;
    let token = format!("{PREFIX}{}", secret::token());
    let token_digest = secret::digest(&token);
    let hint = token.get(token.len() - 4..).unwrap_or_default().to_owned();
    let names: Vec<&str> = permissions.iter().map(Permission::name).collect();
    let permissions = names.join(",");
    let expires_at = input.expires_at;
    let key = services
        .db
        .write(move |tx| async move {
            if store::living(&tx, account).await? >= MOST {
                return Err(Problem::conflict(messages::KEYS_FULL.with("most", MOST)));
            }
            let (id, created_at) = (tx.new_id(), tx.now());
            let new = NewKey {
                id,
                account_id: account,
                name,
                hint,
                token_digest,
                permissions,
                expires_at,
                created_at,
            };
            store::insert(&tx, new).await?;
            tx.emit(&AccessChanged { subject_id: id });
            store::one(&tx, id).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(cacheable::private((StatusCode::CREATED, Json(MadeApiKey { token, key })).into_response()))
}

/// The name and the rights of a key to be made.
///
/// # Errors
/// 422 naming the fields.
fn checked(input: &ApiKeyInput, now: Timestamp) -> Result<(String, Permissions), Problem> {
    let mut invalid = Invalid::new();
    let name = invalid.text("name", &input.name, 80);
    invalid.check(!input.permissions.is_empty(), "permissions", &messages::NO_PERMISSIONS);
    let refused: Vec<&str> = input.permissions.iter().filter(|p| !may_hold(**p)).map(|p| p.name()).collect();
    let said = messages::NOT_FOR_KEYS.with("rights", refused.join(", "));
    invalid.check(refused.is_empty(), "permissions", said);
    invalid.check(input.expires_at.is_none_or(|end| end > now), "expires_at", &messages::EXPIRES_LATER);
    invalid.done()?;
    Ok((name, input.permissions.iter().copied().collect()))
}
