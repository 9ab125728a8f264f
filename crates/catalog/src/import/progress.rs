//! How far a run is, and what became of its products, written down part by part.

use souk_db::{Db, DbErr, Id, Row, Tx, sql};
use souk_http::Language;

use super::plan::Given;
use super::report::{Fresh, Kind, Report};
use super::runs::read;

/// Lines of a run that are written down; those beyond are only counted.
const LINES: u64 = 200_000;

#[derive(Row)]
#[row(table = "import_line")]
struct LineRow {
    run_id: Id,
    position: i64,
    line: i64,
    kind: &'static str,
    handle: String,
    field: String,
    reason: String,
    reason_de: String,
}

/// What a run under way has told so far, and the line behind which it goes on.
pub(super) async fn resume(db: &Db, id: Id) -> Result<Option<(Report, u64, u64)>, DbErr> {
    let Some(row) = read(db.read(), id).await?.filter(|r| r.state == "running") else { return Ok(None) };
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let report = Report {
        run_id: Some(id),
        dry_run: row.dry_run,
        created: number(row.created_count),
        updated: number(row.updated_count),
        unchanged: number(row.unchanged_count),
        refused: number(row.refused_count),
        variants: number(row.variant_count),
        ..Report::default()
    };
    Ok(Some((report, number(row.line_count), number(row.line_done))))
}

/// Writes down how far a run is, with the lines of the part at hand. False when it was called off.
pub(super) async fn note(
    tx: &Tx,
    report: &Report,
    given: &mut Given,
    bytes: u64,
    line: u64,
) -> Result<bool, DbErr> {
    let Some(run_id) = report.run_id else { return Ok(true) };
    let fresh = std::mem::take(&mut given.fresh);
    let first = given.lines;
    let rows: Vec<LineRow> = fresh
        .into_iter()
        .take(usize::try_from(LINES.saturating_sub(first)).unwrap_or(0))
        .enumerate()
        .map(|(n, one)| line_row(run_id, first + n as u64, one))
        .collect();
    given.lines += rows.len() as u64;
    sql::insert(tx, rows, "").await?;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX).into();
    let (text, values) = sql::named(
        "UPDATE import_run SET bytes_done = CASE WHEN :bytes > bytes_done THEN :bytes ELSE bytes_done END,
           line_done = CASE WHEN :line > line_done THEN :line ELSE line_done END,
           created_count = :created, updated_count = :updated, unchanged_count = :unchanged,
           refused_count = :refused, variant_count = :variants, line_count = :lines, updated_at = :now
         WHERE id = :id AND state = 'running'",
        [
            ("id", run_id.into()),
            ("bytes", number(bytes)),
            ("line", number(line)),
            ("created", number(report.created)),
            ("updated", number(report.updated)),
            ("unchanged", number(report.unchanged)),
            ("refused", number(report.refused)),
            ("variants", number(report.variants)),
            ("lines", number(given.lines)),
            ("now", tx.now().into()),
        ],
    )?;
    Ok(sql::exec(tx, &text, values).await? > 0)
}

fn line_row(run_id: Id, position: u64, one: Fresh) -> LineRow {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let line = number(one.line());
    let position = number(position);
    match one {
        Fresh::Finding(finding) => LineRow {
            run_id,
            position,
            line,
            kind: if finding.refused { "refused" } else { "note" },
            reason: finding.reason(),
            reason_de: finding.said.text(Language::German),
            handle: finding.handle,
            field: finding.field,
        },
        Fresh::Outcome(outcome) => LineRow {
            run_id,
            position,
            line,
            kind: match outcome.kind {
                Kind::Created => "created",
                Kind::Updated => "updated",
                Kind::Unchanged => "unchanged",
            },
            reason: String::new(),
            reason_de: String::new(),
            handle: outcome.handle,
            field: outcome.fields.join(", "),
        },
    }
}

/// Notes that a run is through its file.
pub(super) async fn finish(db: &Db, run_id: Id) -> Result<(), DbErr> {
    const DONE: &str = "UPDATE import_run SET state = 'finished', finished_at = $2, updated_at = $2,
          bytes_done = COALESCE(bytes_total, bytes_done)
        WHERE id = $1 AND state = 'running'";
    db.write(move |tx| async move {
        sql::exec(&tx, DONE, [run_id.into(), tx.now().into()]).await?;
        Ok(())
    })
    .await
}
