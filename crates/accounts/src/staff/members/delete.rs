//! `DELETE /api/staff/{id}/`

use axum::extract::State;
use http::StatusCode;
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::store;
use super::{may_change, one_is_left};
use crate::permission::rights;
use crate::{AccessChanged, Staff};

/// Lets somebody work for the shop no longer; their account stays as a customer's.
#[utoipa::path(delete, path = "/api/staff/{id}/", tag = "staff", security(("bearer" = ["staff.edit"])),
    params(("id" = Id, Path, description = "The account")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, description = "they are oneself, or the last superuser", body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    staff: Staff<rights::EditStaff>,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    let actor = staff.clone();
    services
        .db
        .write(move |tx| async move {
            let held = store::member(&tx, id).await?.ok_or_else(Problem::not_found)?;
            may_change(&actor, &held)?;
            one_is_left(&tx, &held).await?;
            store::set_role(&tx, id, false, false, held.person.is_active).await?;
            store::regroup(&tx, id, &[]).await?;
            tx.emit(&AccessChanged { subject_id: id });
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
