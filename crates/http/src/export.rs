//! Tables as files: CSV and XLSX, streamed while they are read, whatever their length.

use std::io::Write as _;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use rust_xlsxwriter::{Format as Style, Workbook, XlsxError};
use serde::{Deserialize, Serialize};
use souk_db::Timestamp;
use tokio::sync::mpsc;
use tokio_util::io::ReaderStream;

use crate::Problem;

/// What kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ExportFormat)]
pub enum Format {
    /// Text, a line a row: UTF-8 with a byte order mark, so that spreadsheets read it right.
    #[default]
    Csv,
    /// A workbook with one sheet.
    Xlsx,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A count.
    Number(i64),
    /// A number with decimals, such as an amount: `19.99`.
    Decimal(String),
    /// A moment.
    Time(Timestamp),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Timestamp> for Cell {
    fn from(at: Timestamp) -> Self {
        Self::Time(at)
    }
}

/// A row.
pub type Row = Vec<Cell>;

/// The file `name` (without its ending) with the columns `header` and the rows that `parts` brings, a part at a time. A part that
/// cannot be read breaks the answer off, so that nobody takes half of a table for the whole.
pub fn file<S>(format: Format, name: &str, header: &[&'static str], parts: S) -> Response
where
    S: Stream<Item = Result<Vec<Row>, Problem>> + Send + 'static,
{
    let (ending, kind, body) = match format {
        Format::Csv => ("csv", "text/csv; charset=utf-8", csv_body(header, parts)),
        Format::Xlsx => (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsx_body(header.to_vec(), parts),
        ),
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{ending}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}

/// What [`file`] takes: parts that `part` reads one after the other, each from where the one before ended (`None` at first) until
/// one says that nothing follows. Rows that come meanwhile shift nothing.
pub fn in_parts<T, P, F, Fut>(part: F) -> impl Stream<Item = Result<Vec<T>, Problem>> + Send + 'static
where
    T: Send + 'static,
    P: Send + 'static,
    F: Fn(Option<P>) -> Fut + Send + 'static,
    Fut: Future<Output = Result<(Vec<T>, Option<P>), Problem>> + Send + 'static,
{
    futures::stream::try_unfold((part, Some(None)), |(part, after)| async move {
        let Some(after) = after else { return Ok(None) };
        let (rows, last) = part(after).await?;
        Ok(Some((rows, (part, last.map(Some)))))
    })
}

/// Rows as lines of CSV.
#[must_use]
pub fn csv(rows: impl IntoIterator<Item = Row>) -> Vec<u8> {
    csv_lines(rows)
}

/// The file `name` of `kind` (a media type) with the bytes that `parts` brings, a part at a time. A part that cannot be read breaks
/// the answer off.
pub fn bytes<S>(kind: &'static str, name: &str, parts: S) -> Response
where
    S: Stream<Item = Result<Vec<u8>, Problem>> + Send + 'static,
{
    let parts =
        parts.map(|part| part.map(Bytes::from).map_err(|problem| std::io::Error::other(problem.code())));
    let mut response = Body::from_stream(parts).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}

fn csv_body<S>(header: &[&'static str], parts: S) -> Body
where
    S: Stream<Item = Result<Vec<Row>, Problem>> + Send + 'static,
{
    let mut first = vec![0xEF, 0xBB, 0xBF];
    first.extend(csv_lines([header.iter().map(|name| Cell::from(*name)).collect()]));
    let parts = parts.map(|part| match part {
        Ok(rows) => Ok(Bytes::from(csv_lines(rows))),
        Err(problem) => Err(std::io::Error::other(problem.code())),
    });
    Body::from_stream(futures::stream::once(async { Ok(Bytes::from(first)) }).chain(parts))
}

fn csv_lines(rows: impl IntoIterator<Item = Row>) -> Vec<u8> {
    let mut text = Vec::new();
    for row in rows {
        for (n, cell) in row.into_iter().enumerate() {
            if n > 0 {
                text.push(b',');
            }
            let _ = match cell {
                Cell::Text(words) => write!(text, "{}", quoted(&harmless(words))),
                Cell::Number(number) => write!(text, "{number}"),
                Cell::Decimal(number) => write!(text, "{number}"),
                Cell::Time(at) => write!(text, "{}", at.to_rfc3339()),
                Cell::Empty => Ok(()),
            };
        }
        text.extend(b"\r\n");
    }
    text
}

/// `text` between quotes where it has to be.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', ';', '\n', '\r', '\t']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

/// `text` such that no spreadsheet takes it for a formula: what shoppers write is opened by merchants. See OWASP, CSV Injection.
fn harmless(text: String) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text,
    }
}

/// A workbook is written to a file of its own row by row, and sent once it is whole.
fn xlsx_body<S>(header: Vec<&'static str>, parts: S) -> Body
where
    S: Stream<Item = Result<Vec<Row>, Problem>> + Send + 'static,
{
    let made = async move {
        let (sender, receiver) = mpsc::channel::<Vec<Row>>(2);
        let writing = tokio::task::spawn_blocking(move || write_workbook(&header, receiver));
        let mut parts = std::pin::pin!(parts);
        while let Some(part) = parts.next().await {
            let rows = part.map_err(|problem| std::io::Error::other(problem.code()))?;
            // The writer has gone when it failed: it says why below.
            if sender.send(rows).await.is_err() {
                break;
            }
        }
        drop(sender);
        let file = writing.await.map_err(std::io::Error::other)?.map_err(std::io::Error::other)?;
        Ok(ReaderStream::new(tokio::fs::File::from_std(file)))
    };
    let bytes = futures::stream::once(made).map(|made: Result<_, std::io::Error>| match made {
        Ok(file) => file.left_stream(),
        Err(error) => futures::stream::iter([Err(error)]).right_stream(),
    });
    Body::from_stream(bytes.flatten())
}

/// A sheet holds no more rows than this, its header among them.
const MOST_ROWS: u32 = 1_048_576;

fn write_workbook(
    header: &[&'static str],
    mut parts: mpsc::Receiver<Vec<Row>>,
) -> Result<std::fs::File, XlsxError> {
    let mut book = Workbook::new();
    let (bold, moment) = (Style::new().set_bold(), Style::new().set_num_format("yyyy-mm-dd hh:mm:ss"));
    let sheet = book.add_worksheet_with_constant_memory()?;
    for (column, name) in (0_u16..).zip(header) {
        sheet.set_column_width(column, 18)?;
        sheet.write_with_format(0, column, *name, &bold)?;
    }
    let mut at = 1;
    while let Some(rows) = parts.blocking_recv() {
        for row in rows {
            if at >= MOST_ROWS {
                return Err(XlsxError::RowColumnLimitError);
            }
            for (column, cell) in (0_u16..).zip(row) {
                match cell {
                    Cell::Text(text) => sheet.write_string(at, column, text)?,
                    Cell::Number(number) => sheet.write(at, column, number)?,
                    Cell::Decimal(number) => match number.parse::<f64>() {
                        Ok(number) => sheet.write_number(at, column, number)?,
                        Err(_) => sheet.write_string(at, column, number)?,
                    },
                    Cell::Time(time) => {
                        sheet.write_with_format(at, column, &time.to_chrono().naive_utc(), &moment)?
                    }
                    Cell::Empty => continue,
                };
            }
            at += 1;
        }
    }
    let mut file = tempfile::tempfile()?;
    book.save_to_writer(&file)?;
    std::io::Seek::rewind(&mut file)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;

    use super::*;

    fn parts() -> impl Stream<Item = Result<Vec<Row>, Problem>> + Send + 'static {
        let rows = |n: i64| {
            vec![
                vec!["=SUM(A1)".into(), n.into(), Cell::Decimal("19.99".to_owned())],
                vec!["a, \"b\"\nc".into(), Cell::Empty, Timestamp::from_unix_seconds(0).into()],
            ]
        };
        futures::stream::iter([Ok(rows(1)), Ok(rows(2))])
    }

    #[tokio::test]
    async fn a_csv_file_quotes_what_must_be_and_holds_no_formula() {
        let response = file(Format::Csv, "orders", &["name", "units", "total"], parts());
        assert_eq!(response.headers()[CONTENT_DISPOSITION], "attachment; filename=\"orders.csv\"");
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let text = std::str::from_utf8(&bytes).unwrap();
        let lines = "'=SUM(A1),1,19.99\r\n\"a, \"\"b\"\"\nc\",,1970-01-01T00:00:00.000000Z\r\n";
        assert!(text.starts_with(&format!("\u{feff}name,units,total\r\n{lines}'=SUM(A1),2,")), "{text}");
    }

    #[tokio::test]
    async fn a_workbook_is_a_whole_archive() {
        let response = file(Format::Xlsx, "orders", &["name", "units", "total"], parts());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        assert!(bytes.starts_with(b"PK\x03\x04") && bytes.len() > 2_000, "{}", bytes.len());
    }

    #[tokio::test]
    async fn a_part_that_cannot_be_read_breaks_the_file_off() {
        for format in [Format::Csv, Format::Xlsx] {
            let parts = futures::stream::iter([Ok(vec![]), Err(Problem::unavailable())]);
            assert!(file(format, "orders", &["name"], parts).into_body().collect().await.is_err());
        }
    }
}
