//! The file in parts of some products, read in a thread of its own while the part before is written.

use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::Arc;

use souk_db::Pace;
use tokio::sync::mpsc;

use super::cells::{Cell, Foreign, Record, Records};
use super::columns::Columns;
use super::lines::{Lines, Rules};
use super::notes::Notes;
use super::parse::{Parsed, parse};
use super::report::Finding;

/// Bytes in a part.
const BYTES: usize = 4_000_000;

/// A part of the file.
#[derive(Default)]
pub(super) struct Chunk {
    pub(super) products: Vec<Parsed>,
    pub(super) findings: Vec<Finding>,
    /// Products that were left out.
    pub(super) refused: u64,
    /// Bytes of the file up to its end.
    pub(super) bytes: u64,
    /// The file as a whole cannot be read; the finding says why.
    pub(super) unreadable: bool,
    /// How the file names its columns; none when it cannot be read.
    pub(super) columns: Option<Arc<Columns>>,
    weight: usize,
}

/// What goes from the reading thread to the writing task.
pub(super) type Part = io::Result<Chunk>;

/// Reads `source` to its end, or until nobody listens any more.
pub(super) fn read_all<R: Read>(source: R, rules: &Rules, pace: &Pace, parts: &mpsc::Sender<Part>) {
    let mut reader = Reading {
        records: Records::new(source),
        rules,
        pace,
        ended: HashMap::new(),
        notes: Notes::default(),
        columns: None,
        chunk: Chunk::default(),
        parts,
    };
    if let Err(Stop::Broken(error)) = reader.read() {
        let _ = parts.blocking_send(Err(error));
    }
}

enum Stop {
    Broken(io::Error),
    NobodyListens,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

struct Reading<'a, R> {
    records: Records<R>,
    rules: &'a Rules,
    /// How many products a part has.
    pace: &'a Pace,
    /// Handles of the products that were read, and the line on which each began.
    ended: HashMap<String, u64>,
    notes: Notes,
    columns: Option<Arc<Columns>>,
    chunk: Chunk,
    parts: &'a mpsc::Sender<Part>,
}

impl<R: Read> Reading<'_, R> {
    fn read(&mut self) -> Result<(), Stop> {
        let Some(columns) = self.header()?.map(Arc::new) else { return self.send() };
        self.columns = Some(Arc::clone(&columns));
        let mut open: Option<Lines> = None;
        while let Some(record) = self.records.next()? {
            if record.is_western {
                self.notes.western(record.line);
            }
            let handle = columns.text(&record, "Handle").to_owned();
            if !is_handle(&handle) {
                self.refuse(&record, &columns);
                continue;
            }
            match &mut open {
                Some(lines) if lines.handle == handle => lines.add(record),
                _ => {
                    if let Some(lines) = open.replace(Lines::of(&handle, record)) {
                        self.close(&lines, &columns)?;
                    }
                }
            }
        }
        if let Some(lines) = open {
            self.close(&lines, &columns)?;
        }
        self.chunk.findings.extend(self.notes.findings());
        self.send()
    }

    fn header(&mut self) -> Result<Option<Columns>, Stop> {
        if let Err(Foreign(what)) = self.records.begin()? {
            self.unreadable("", format!("The file is {what}. Save it as CSV in UTF-8 and import it again."));
            return Ok(None);
        }
        let delimiter = self.records.delimiter;
        let Some(header) = self.records.next()? else {
            self.unreadable("", "The file is empty.");
            return Ok(None);
        };
        match Columns::read(&header, delimiter) {
            Ok(columns) => Ok(Some(columns)),
            Err(name) => {
                self.unreadable(name, "The header lacks this column: it is no Shopify product file.");
                Ok(None)
            }
        }
    }

    fn unreadable(&mut self, field: &str, reason: impl Into<String>) {
        self.chunk.unreadable = true;
        self.chunk.findings.push(Finding {
            line: 1,
            handle: String::new(),
            field: field.to_owned(),
            reason: reason.into(),
            refused: true,
        });
    }

    /// A line that belongs to no product.
    fn refuse(&mut self, record: &Record, columns: &Columns) {
        let reason = match columns.cell(record, "Handle") {
            Some(Cell::Text(text)) if !text.trim().is_empty() => {
                "A handle has 1 to 255 characters, letters or digits among them."
            }
            Some(Cell::TooLong) => "The cell has more than 1 MB.",
            Some(Cell::Unreadable) => "The text is not UTF-8. Save the file as UTF-8 and import it again.",
            _ => "The handle is missing.",
        };
        self.chunk.refused += 1;
        self.chunk.findings.push(Finding {
            line: record.line,
            handle: String::new(),
            field: "Handle".to_owned(),
            reason: reason.to_owned(),
            refused: true,
        });
    }

    fn close(&mut self, lines: &Lines, columns: &Columns) -> Result<(), Stop> {
        let line = lines.records[0].line;
        if let Some(before) = self.ended.get(&lines.handle) {
            let reason = format!("The lines of a product stand together; this one's began on line {before}.");
            self.chunk.refused += 1;
            self.chunk.findings.push(lines.finding(line, "Handle", reason, true));
            return Ok(());
        }
        self.ended.insert(lines.handle.clone(), line);
        match parse(lines, columns, self.rules, &mut self.chunk.findings, &mut self.notes) {
            Ok(product) => self.chunk.products.push(product),
            Err(findings) => {
                self.chunk.refused += 1;
                self.chunk.findings.extend(findings);
            }
        }
        self.chunk.weight += lines.bytes;
        if self.chunk.products.len() >= self.pace.size() || self.chunk.weight >= BYTES {
            return self.send();
        }
        Ok(())
    }

    fn send(&mut self) -> Result<(), Stop> {
        let mut chunk = std::mem::take(&mut self.chunk);
        chunk.bytes = self.records.taken();
        chunk.columns.clone_from(&self.columns);
        self.parts.blocking_send(Ok(chunk)).map_err(|_| Stop::NobodyListens)
    }
}

fn is_handle(text: &str) -> bool {
    text.chars().count() <= 255
        && text.chars().any(char::is_alphanumeric)
        && !text.chars().any(char::is_control)
}
