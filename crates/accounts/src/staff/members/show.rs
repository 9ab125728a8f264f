//! `GET /api/staff/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::store::{self, StaffMember};
use crate::Staff;
use crate::permission::rights;

/// One member of staff.
#[utoipa::path(get, path = "/api/staff/{id}/", tag = "staff", security(("bearer" = ["staff.view"])),
    params(("id" = Id, Path, description = "The account")),
    responses((status = 200, body = StaffMember), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::ViewStaff>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let member = store::member(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(Json(member).into_response()))
}
