//! `PATCH /api/staff/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::store::{self, StaffMember};
use super::{may_change, may_give, messages, one_is_left};
use crate::permission::rights;
use crate::{AccessChanged, Staff};

/// Changes of what somebody may do; what is absent stays.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StaffChange {
    /// The groups that they are in: all of them.
    #[schema(max_items = 100)]
    groups: Option<Vec<Id>>,
    /// Whether they may sign in.
    is_active: Option<bool>,
    /// Whether they may do everything; for superusers to say.
    is_superuser: Option<bool>,
}

/// Changes what somebody may do. It holds within a second, also where they are signed in. Nobody changes their own rights.
#[utoipa::path(patch, path = "/api/staff/{id}/", tag = "staff", security(("bearer" = ["staff.edit"])), request_body = StaffChange,
    params(("id" = Id, Path, description = "The account")),
    responses((status = 200, body = StaffMember), (status = 401, body = ProblemBody),
        (status = 403, description = "the right is missing, or they have rights that one does not have oneself", body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "they are oneself, or the last superuser", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    staff: Staff<rights::EditStaff>,
    Path(id): Path<Id>,
    Json(input): Json<StaffChange>,
) -> Result<Response, Problem> {
    let actor = staff.clone();
    let member = services
        .db
        .write(move |tx| async move {
            let held = store::member(&tx, id).await?.ok_or_else(Problem::not_found)?;
            may_change(&actor, &held)?;
            let is_superuser = input.is_superuser.unwrap_or(held.person.is_superuser);
            let is_active = input.is_active.unwrap_or(held.person.is_active);
            if is_superuser != held.person.is_superuser && !actor.is_superuser() {
                let said = &messages::SUPERUSERS_ALONE;
                return Err(Problem::new(http::StatusCode::FORBIDDEN, said));
            }
            if !is_superuser || !is_active {
                one_is_left(&tx, &held).await?;
            }
            store::set_role(&tx, id, true, is_superuser, is_active).await?;
            if let Some(groups) = &input.groups {
                may_give(&tx, &actor, groups).await?;
                store::regroup(&tx, id, groups).await?;
            }
            tx.emit(&AccessChanged { subject_id: id });
            store::member(&tx, id).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(cacheable::private(Json(member).into_response()))
}
