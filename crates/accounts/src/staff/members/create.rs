//! `POST /api/staff/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Deserialize;
use souk_db::{Id, Tx};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::store::{self, StaffMember};
use super::{may_give, messages};
use crate::password::check_strength;
use crate::permission::rights;
use crate::store::{NewAccount, account_by_email, insert};
use crate::{AccessChanged, Auth, Staff};

/// Somebody who is to work for the shop.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StaffInput {
    /// Their address. An account that has it becomes staff; otherwise one is made.
    #[schema(format = "email", max_length = 254)]
    email: String,
    /// For an account that is made: hard to guess, at most 128 characters.
    #[schema(format = "password", min_length = 8, max_length = 128)]
    password: Option<String>,
    /// Given name of an account that is made.
    #[serde(default)]
    #[schema(max_length = 100)]
    first_name: String,
    /// Family name of an account that is made.
    #[serde(default)]
    #[schema(max_length = 100)]
    last_name: String,
    /// The groups that they are in from now on.
    #[serde(default)]
    #[schema(max_items = 100)]
    groups: Vec<Id>,
}

/// Lets somebody work for the shop. Nobody gives rights that they do not have.
#[utoipa::path(post, path = "/api/staff/", tag = "staff", security(("bearer" = ["staff.edit"])), request_body = StaffInput,
    responses((status = 201, body = StaffMember), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "they do already", body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditStaff>,
    Json(input): Json<StaffInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", &input.email);
    let first_name = invalid.optional_text("first_name", &input.first_name, 100);
    let last_name = invalid.optional_text("last_name", &input.last_name, 100);
    if let Some(password) = &input.password {
        check_strength("password", password, &email, &mut invalid);
    }
    invalid.done()?;
    let password_hash = match input.password {
        Some(password) => Some(Auth::of(&services).0.hasher.hash(password).await?),
        None => None,
    };
    let actor = staff.clone();
    let made = services
        .db
        .write(move |tx| async move {
            may_give(&tx, &actor, &input.groups).await?;
            let (id, is_active) = account(&tx, email, password_hash, first_name, last_name).await?;
            store::set_role(&tx, id, true, false, is_active).await?;
            store::regroup(&tx, id, &input.groups).await?;
            tx.emit(&AccessChanged { subject_id: id });
            store::member(&tx, id).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(cacheable::private((StatusCode::CREATED, Json(made)).into_response()))
}

/// The account with this address, made if there is none, and whether it may sign in: one that was closed stays so.
async fn account(
    tx: &Tx,
    email: String,
    password_hash: Option<String>,
    first_name: String,
    last_name: String,
) -> Result<(Id, bool), Problem> {
    match (account_by_email(tx, &email).await?, password_hash) {
        (Some(known), _) if known.is_staff => {
            Err(Problem::conflict(&messages::STAFF_ALREADY).field("email", &messages::STAFF_ALREADY))
        }
        (Some(_), Some(_)) => Err(Problem::invalid("password", &messages::PASSWORD_OF_OTHERS)),
        (Some(known), None) => Ok((known.id, known.is_active)),
        (None, None) => Err(Problem::invalid("password", &messages::PASSWORD_FOR_NEW)),
        (None, Some(password_hash)) => {
            let new =
                NewAccount { email, password_hash, first_name, last_name, is_staff: false, locale: None };
            Ok((insert(tx, new).await?, true))
        }
    }
}
