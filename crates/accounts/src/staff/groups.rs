//! `/api/staff/groups/`: what groups may do.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_db::{DbErr, Id, is_unique_violation};
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::store::{self, StaffGroup};
use super::{messages, within_reach};
use crate::permission::{Permission, rights};
use crate::{AccessChanged, Staff};

/// The addresses of groups.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(show, update, delete))
}

/// All groups.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct StaffGroupList {
    /// How many there are.
    count: usize,
    /// By name.
    results: Vec<StaffGroup>,
}

/// The groups of staff with their rights.
#[utoipa::path(get, path = "/api/staff/groups/", tag = "staff", security(("bearer" = ["staff.view"])), responses(
    (status = 200, body = StaffGroupList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewStaff>,
) -> Result<Response, Problem> {
    let results = store::groups(services.db.read()).await?;
    Ok(cacheable::private(Json(StaffGroupList { count: results.len(), results }).into_response()))
}

/// A new group.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StaffGroupInput {
    /// Its name, 1 to 80 characters; no two groups share one.
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// What those in it may do.
    #[schema(max_items = 100)]
    permissions: Vec<Permission>,
}

/// Makes a group. Nobody gives rights that they do not have.
#[utoipa::path(post, path = "/api/staff/groups/", tag = "staff", security(("bearer" = ["staff.edit"])), request_body = StaffGroupInput,
    responses((status = 201, body = StaffGroup), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "the name is taken", body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditStaff>,
    Json(input): Json<StaffGroupInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let name = invalid.text("name", &input.name, 80);
    invalid.done()?;
    within_reach(&staff, input.permissions.iter().copied().collect())?;
    let group = services
        .db
        .write(move |tx| async move {
            let id = store::insert_group(&tx, &name, &input.permissions).await.map_err(explain)?;
            tx.emit(&AccessChanged { subject_id: id });
            store::group(&tx, id).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    let mut response = cacheable::private(etag::json(group.version, &group));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// One group.
#[utoipa::path(get, path = "/api/staff/groups/{id}/", tag = "staff", security(("bearer" = ["staff.view"])),
    params(("id" = Id, Path, description = "The group")),
    responses((status = 200, body = StaffGroup), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewStaff>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let group = store::group(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(group.version, &group)))
}

/// Changes of a group; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StaffGroupChange {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 80)]
    name: Option<String>,
    /// What those in it may do: all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 100)]
    permissions: Option<Vec<Permission>>,
}

/// Changes a group; whoever is in it may do so, or not any more, within a second.
#[utoipa::path(patch, path = "/api/staff/groups/{id}/", tag = "staff", security(("bearer" = ["staff.edit"])), request_body = StaffGroupChange,
    params(("id" = Id, Path, description = "The group"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = StaffGroup), (status = 401, body = ProblemBody),
        (status = 403, description = "the right is missing, or the group has rights that one does not have oneself", body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "stale version, or the name is taken", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn update(
    State(services): State<Services>,
    staff: Staff<rights::EditStaff>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(change): Json<StaffGroupChange>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let name = change.name.as_deref().map(|name| invalid.text("name", name, 80));
    invalid.done()?;
    let actor = staff.clone();
    let group = services
        .db
        .write(move |tx| async move {
            store::lock_group(&tx, id).await?;
            let held = store::group(&tx, id).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!(change), &json!(held)));
            }
            within_reach(&actor, held.rights())?;
            within_reach(&actor, change.permissions.iter().flatten().copied().collect())?;
            store::update_group(&tx, id, name.as_deref(), change.permissions.as_deref())
                .await
                .map_err(explain)?;
            tx.emit(&AccessChanged { subject_id: id });
            store::group(&tx, id).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(cacheable::private(etag::json(group.version, &group)))
}

/// Takes a group away, and with it what it allowed to those in it.
#[utoipa::path(delete, path = "/api/staff/groups/{id}/", tag = "staff", security(("bearer" = ["staff.edit"])),
    params(("id" = Id, Path, description = "The group")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    staff: Staff<rights::EditStaff>,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    let actor = staff.clone();
    services
        .db
        .write(move |tx| async move {
            store::lock_group(&tx, id).await?;
            let held = store::group(&tx, id).await?.ok_or_else(Problem::not_found)?;
            within_reach(&actor, held.rights())?;
            store::delete_group(&tx, id).await?;
            tx.emit(&AccessChanged { subject_id: id });
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn explain(error: DbErr) -> Problem {
    if is_unique_violation(&error, "staff_group_name_key") {
        return Problem::conflict(&messages::GROUP_NAME_TAKEN).field("name", &messages::GROUP_NAME_TAKEN);
    }
    error.into()
}
