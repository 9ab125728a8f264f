//! A run as staff see it.

use serde::Serialize;
use souk_catalog::import::{Header, ImportRun, Mapping, RunState, csv_header};
use souk_db::{Id, Timestamp};

/// An import of a file.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ProductImport)]
pub(crate) struct ImportView {
    /// Its id.
    id: Id,
    /// What whoever uploaded it calls the file; empty where they did not say.
    file_name: String,
    /// How it fares.
    state: RunState,
    /// Whether it only tells what would be done.
    dry_run: bool,
    /// How much of the file is behind it, 0 to 100.
    #[schema(minimum = 0, maximum = 100)]
    percent: i64,
    /// Products that were made, or would be.
    created: i64,
    /// Products that were changed, or would be.
    updated: i64,
    /// Products that are as the file has them.
    unchanged: i64,
    /// Products that were left out.
    refused: i64,
    /// Variants of the products.
    variants: i64,
    /// How many lines there are to read below `lines/`.
    lines: i64,
    /// Why it cannot go on.
    error: Option<String>,
    /// Whether it can be done for real with `apply/`.
    can_apply: bool,
    /// When the file came.
    started_at: Timestamp,
    /// When it ended.
    finished_at: Option<Timestamp>,
    /// While it waits to be told what its header means: what there is to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping: Option<Question>,
}

/// What a header might mean.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ImportHeader)]
struct Question {
    /// The names of the file's header.
    headers: Vec<String>,
    /// What they may mean: the shop's own columns.
    columns: Vec<&'static str>,
    /// What they probably mean, by their likeness.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    proposal: Mapping,
}

impl From<ImportRun> for ImportView {
    fn from(run: ImportRun) -> Self {
        let total = run.bytes_total.unwrap_or(0);
        let percent = match (run.state, total) {
            (RunState::Finished, _) => 100,
            (_, 0) => 0,
            (_, total) => (run.bytes_done.saturating_mul(100) / total).clamp(0, 99),
        };
        let question = (run.state == RunState::Mapping).then(|| {
            let header = Header { names: run.headers.clone(), ..Header::default() };
            Question { headers: run.headers.clone(), columns: csv_header(), proposal: header.proposal() }
        });
        let is_over = matches!(run.state, RunState::Failed | RunState::Cancelled);
        Self {
            id: run.id,
            can_apply: run.file_key.is_some()
                && (is_over || (run.state == RunState::Finished && run.dry_run)),
            file_name: run.file_name,
            state: run.state,
            dry_run: run.dry_run,
            percent,
            created: run.created,
            updated: run.updated,
            unchanged: run.unchanged,
            refused: run.refused,
            variants: run.variants,
            lines: run.lines,
            error: run.error,
            started_at: run.started_at,
            finished_at: run.finished_at,
            mapping: question,
        }
    }
}
