//! `DELETE /api/search/curations/{id}/`

use axum::extract::State;
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_platform::Services;

use super::store;
use crate::rules::RulesChanged;

/// Takes a curation away: the query finds by itself again, on every node within a second.
#[utoipa::path(delete, path = "/api/search/curations/{id}/", tag = "search", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path, description = "The curation")),
    responses((status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
) -> Result<StatusCode, Problem> {
    services
        .db
        .write(move |tx| async move {
            if store::delete(&tx, id).await? == 0 {
                return Err(Problem::not_found());
            }
            tx.emit(&RulesChanged { rule_id: id });
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
