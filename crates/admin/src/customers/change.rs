//! `PATCH /api/customers/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, customers, rights};
use souk_db::Id;
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::show::{CustomerDetail, detail};

/// What staff change of a customer.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CustomerChange {
    /// Whether they may sign in. An account that is closed is signed out everywhere, within a second.
    is_active: bool,
}

/// Closes a customer's account, or opens it again. Their orders stay as they are.
#[utoipa::path(patch, path = "/api/customers/{id}/", tag = "customers", security(("bearer" = ["customers.edit"])), request_body = CustomerChange,
    params(("id" = Id, Path, description = "The account")),
    responses((status = 200, body = CustomerDetail), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    _: Staff<rights::EditCustomers>,
    Path(id): Path<Id>,
    Json(input): Json<CustomerChange>,
) -> Result<Response, Problem> {
    let known = services
        .db
        .write(move |tx| async move { customers::set_active(&tx, id, input.is_active).await })
        .await
        .map_err(|error: souk_db::DbErr| Problem::from(error))?;
    if !known {
        return Err(Problem::not_found());
    }
    let detail = detail(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(Json(detail).into_response()))
}
