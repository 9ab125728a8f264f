//! `PUT /api/imports/{id}/mapping/`

use std::collections::HashSet;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_catalog::import::{Mapping, csv_header, keep_mapping};
use souk_db::Id;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::view::ImportView;
use super::{ImportFile, found};
use crate::messages;

/// What a header means.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ImportMapping)]
pub(crate) struct MappingInput {
    /// Names of the header to columns of the shop's own files; those left out are not read. One of them is the `title`.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    mapping: Mapping,
}

/// Says what the header of a waiting file means; it is imported then, and files with the same header are understood from now on.
#[utoipa::path(put, path = "/api/imports/{id}/mapping/", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path)), request_body = MappingInput,
    responses((status = 200, body = ImportView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, description = "it does not wait for that", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn confirm(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    Path(id): Path<Id>,
    Json(input): Json<MappingInput>,
) -> Result<Response, Problem> {
    let run = found(services.db.read(), id).await?;
    check(&input.mapping, &run.headers)?;
    let queue = services.queue.clone();
    let run = services
        .db
        .write(move |tx| async move {
            let hash = run.header_hash.unwrap_or_default();
            if !keep_mapping(&tx, id, &hash, &input.mapping).await? {
                return Err(Problem::conflict(&messages::IMPORT_NOT_WAITING));
            }
            queue.enqueue(&tx, &ImportFile { run_id: id }).await?;
            found(&tx, id).await
        })
        .await?;
    Ok(cacheable::private(Json(ImportView::from(run)).into_response()))
}

/// A mapping that came as text.
pub(super) fn read(text: &str, headers: &[String]) -> Result<Mapping, Problem> {
    let mapping: Mapping =
        serde_json::from_str(text).map_err(|_| Problem::invalid("mapping", &messages::NO_MAPPING))?;
    check(&mapping, headers)?;
    Ok(mapping)
}

/// Passes when each name is in the header, each column is ours and named once, and one of them is the title.
fn check(mapping: &Mapping, headers: &[String]) -> Result<(), Problem> {
    let mut invalid = Invalid::new();
    let columns = csv_header();
    let mut taken = HashSet::new();
    for (name, column) in mapping {
        let field = format!("mapping.{}", name.chars().take(100).collect::<String>());
        invalid.check(headers.contains(name), &field, &messages::NOT_IN_HEADER);
        invalid.check(columns.contains(&column.as_str()), &field, &messages::NO_COLUMN);
        invalid.check(taken.insert(column), &field, &messages::COLUMN_TAKEN);
    }
    invalid.check(mapping.values().any(|column| column == "title"), "mapping", &messages::TITLE_UNMAPPED);
    invalid.done()
}
