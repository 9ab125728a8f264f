//! The file in parts of some products, read in a thread of its own while the part before is written.

use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::Arc;

use souk_db::Pace;
use souk_http::Said;
use tokio::sync::mpsc;

use super::cells::{Cell, Foreign, Record, Records};
use super::columns::{Columns, Layout};
use super::lines::{Lines, Rules};
use super::notes::Notes;
use super::own;
use super::parse::{Parsed, parse};
use super::report::Finding;
use super::spool::Spool;
use crate::messages;

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
    /// The line on which its last product begins.
    pub(super) line: u64,
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
        if self.records.is_json()? {
            return self.read_json();
        }
        let Some(columns) = self.header()?.map(Arc::new) else { return self.send() };
        self.columns = Some(Arc::clone(&columns));
        if columns.layout == Layout::WooCommerce {
            return self.read_apart(&columns);
        }
        let mut open: Option<Lines> = None;
        while let Some(record) = self.records.next()? {
            if record.is_western {
                self.notes.western(record.line);
            }
            let handle = handle_of(&record, &columns);
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

    /// Reads a file whose variations stand apart from their products.
    fn read_apart(&mut self, columns: &Columns) -> Result<(), Stop> {
        let mut spool = Spool::new()?;
        while let Some(record) = self.records.next()? {
            if record.is_western {
                self.notes.western(record.line);
            }
            spool.add(&record, columns)?;
        }
        let mut groups = spool.read()?;
        while let Some((first, mut others)) = groups.next(columns)? {
            let told =
                [columns.text(&first, "SKU"), columns.text(&first, "Name"), columns.text(&first, "ID")];
            let told = told.into_iter().find(|t| !t.is_empty()).unwrap_or_default().to_owned();
            // Told in the same words everywhere; the name of a product may be long.
            let told: String = told.chars().take(255).collect();
            others.sort_by_key(|r| (columns.text(r, "Position").parse::<i64>().unwrap_or(0), r.line));
            let mut lines = Lines::of(&told, first);
            others.into_iter().for_each(|record| lines.add(record));
            self.chunk.bytes = groups.share(self.records.taken());
            self.take(&lines, columns)?;
        }
        for record in groups.orphans()? {
            let said = messages::WOO_ORPHAN.with("parent", columns.text(&record, "Parent"));
            let told = columns.text(&record, "SKU").to_owned();
            let lines = Lines::of(&told, record);
            self.chunk.refused += 1;
            self.chunk.findings.push(lines.finding(lines.records[0].line, "Parent", said, true));
        }
        self.chunk.findings.extend(self.notes.findings());
        self.chunk.bytes = 0;
        self.send()
    }

    /// Reads a product a line, in JSON.
    fn read_json(&mut self) -> Result<(), Stop> {
        while let Some((line, text)) = self.records.next_line()? {
            if line <= self.rules.skip {
                continue;
            }
            let parsed = match text {
                Some(text) if text.trim().is_empty() => continue,
                Some(text) => own::parse_json(line, &text, self.rules, &mut self.chunk.findings),
                None => Err(vec![Finding {
                    line,
                    handle: String::new(),
                    field: String::new(),
                    said: (&messages::PRODUCT_TOO_LARGE).into(),
                    refused: true,
                }]),
            };
            let twice =
                parsed.as_ref().ok().and_then(|p| Some((p.told.clone(), *self.ended.get(&p.handle)?)));
            match (twice, parsed) {
                (Some((handle, before)), _) => {
                    self.chunk.refused += 1;
                    self.chunk.findings.push(Finding {
                        line,
                        handle,
                        field: "handle".to_owned(),
                        said: messages::PRODUCT_TWICE.with("line", before),
                        refused: true,
                    });
                }
                (None, Ok(product)) => {
                    self.ended.insert(product.handle.clone(), line);
                    self.chunk.products.push(product);
                }
                (None, Err(findings)) => {
                    self.chunk.refused += 1;
                    self.chunk.findings.extend(findings);
                }
            }
            self.chunk.line = line;
            self.chunk.weight += 1_000;
            self.send_if_full()?;
        }
        self.send()
    }

    fn header(&mut self) -> Result<Option<Columns>, Stop> {
        if let Err(Foreign(what)) = self.records.begin()? {
            self.unreadable("", messages::FILE_FOREIGN.with("kind", what));
            return Ok(None);
        }
        let delimiter = self.records.delimiter;
        let Some(header) = self.records.next()? else {
            self.unreadable("", &messages::FILE_EMPTY);
            return Ok(None);
        };
        match Columns::read(&header, delimiter, self.rules.mapping.as_deref()) {
            Ok(columns) => Ok(Some(columns)),
            Err(name) => {
                self.unreadable(name, &messages::COLUMN_MISSING);
                Ok(None)
            }
        }
    }

    fn unreadable(&mut self, field: &str, said: impl Into<Said>) {
        self.chunk.unreadable = true;
        self.chunk.findings.push(Finding {
            line: 1,
            handle: String::new(),
            field: field.to_owned(),
            said: said.into(),
            refused: true,
        });
    }

    /// A line that belongs to no product.
    fn refuse(&mut self, record: &Record, columns: &Columns) {
        if record.line <= self.rules.skip {
            return;
        }
        let said = match columns.cell(record, columns.handle()) {
            Some(Cell::Text(text)) if !text.trim().is_empty() => &messages::NO_HANDLE,
            Some(Cell::TooLong) => &messages::CELL_TOO_LONG,
            Some(Cell::Unreadable) => &messages::CELL_NOT_UTF8,
            _ => &messages::HANDLE_MISSING,
        };
        self.chunk.refused += 1;
        self.chunk.findings.push(Finding {
            line: record.line,
            handle: String::new(),
            field: columns.handle().to_owned(),
            said: said.into(),
            refused: true,
        });
    }

    fn close(&mut self, lines: &Lines, columns: &Columns) -> Result<(), Stop> {
        let line = lines.records[0].line;
        if let Some(before) = self.ended.get(&lines.handle) {
            let said = messages::PRODUCT_SCATTERED.with("line", *before);
            if line > self.rules.skip {
                self.chunk.refused += 1;
                self.chunk.findings.push(lines.finding(line, columns.handle(), said, true));
            }
            return Ok(());
        }
        self.ended.insert(lines.handle.clone(), line);
        self.take(lines, columns)
    }

    fn take(&mut self, lines: &Lines, columns: &Columns) -> Result<(), Stop> {
        let line = lines.records[0].line;
        if line <= self.rules.skip {
            return Ok(());
        }
        match parse(lines, columns, self.rules, &mut self.chunk.findings, &mut self.notes) {
            Ok(product) => self.chunk.products.push(product),
            Err(findings) => {
                self.chunk.refused += 1;
                self.chunk.findings.extend(findings);
            }
        }
        self.chunk.line = line;
        self.chunk.weight += lines.bytes;
        self.send_if_full()
    }

    fn send_if_full(&mut self) -> Result<(), Stop> {
        if self.chunk.products.len() >= self.pace.size() || self.chunk.weight >= BYTES {
            return self.send();
        }
        Ok(())
    }

    fn send(&mut self) -> Result<(), Stop> {
        let mut chunk = std::mem::take(&mut self.chunk);
        if chunk.bytes == 0 {
            chunk.bytes = self.records.taken();
        }
        chunk.columns.clone_from(&self.columns);
        self.parts.blocking_send(Ok(chunk)).map_err(|_| Stop::NobodyListens)
    }
}

/// What tells a product apart from those before and behind it.
fn handle_of(record: &Record, columns: &Columns) -> String {
    let own = columns.text(record, columns.handle());
    if columns.layout == Layout::Own && !columns.has("handle") {
        // A file that a merchant mapped may have no name for addresses: the title stands for it, or the SKU.
        let title = columns.line(record, "title");
        return if title.is_empty() {
            columns.text(record, "sku").to_owned()
        } else {
            title.chars().take(255).collect()
        };
    }
    own.to_owned()
}

pub(super) fn is_handle(text: &str) -> bool {
    text.chars().count() <= 255
        && text.chars().any(char::is_alphanumeric)
        && !text.chars().any(char::is_control)
}
