//! A WooCommerce file, put aside so that each product is read together with its variations.
//!
//! Variations may stand anywhere in the file, before their product or far behind it. The file is read once, so that a pipe or a
//! compressed file does as well, and its records are written to a nameless temporary file; memory holds where each record begins
//! and which product it belongs to, some tens of bytes a line.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, Write as _};

use super::cells::{Cell, Record};
use super::columns::Columns;

/// Records on the disk.
pub(super) struct Spool {
    file: BufWriter<File>,
    length: u64,
    /// Products, in order.
    parents: Vec<u64>,
    /// Variations by what they call their product, in order.
    children: HashMap<String, Vec<u64>>,
}

impl Spool {
    pub(super) fn new() -> io::Result<Self> {
        let file = BufWriter::new(tempfile::tempfile()?);
        Ok(Self { file, length: 0, parents: Vec::new(), children: HashMap::new() })
    }

    pub(super) fn add(&mut self, record: &Record, columns: &Columns) -> io::Result<()> {
        let parent = columns.text(record, "Parent").to_lowercase();
        let kind = columns.text(record, "Type").to_lowercase();
        if kind.split(',').any(|part| part.trim() == "variation") {
            self.children.entry(parent).or_default().push(self.length);
        } else {
            self.parents.push(self.length);
        }
        let mut bytes = Vec::with_capacity(record.bytes + record.cells.len() * 5 + 24);
        bytes.extend(record.line.to_le_bytes());
        bytes.extend((record.cells.len() as u64).to_le_bytes());
        for cell in &record.cells {
            let (kind, text) = match cell {
                Cell::Text(text) => (0, text.as_str()),
                Cell::TooLong => (1, ""),
                Cell::Unreadable => (2, ""),
            };
            bytes.push(kind);
            bytes.extend((text.len() as u64).to_le_bytes());
            bytes.extend(text.as_bytes());
        }
        self.file.write_all(&bytes)?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// The products with their variations, in the order of the products.
    pub(super) fn read(self) -> io::Result<Groups> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        let parents = self.parents.into_iter();
        Ok(Groups {
            file: BufReader::new(file),
            length: self.length,
            at: 0,
            parents,
            children: self.children,
        })
    }
}

/// Products with their variations.
pub(super) struct Groups {
    file: BufReader<File>,
    length: u64,
    at: u64,
    parents: std::vec::IntoIter<u64>,
    children: HashMap<String, Vec<u64>>,
}

impl Groups {
    /// The next product and its variations.
    pub(super) fn next(&mut self, columns: &Columns) -> io::Result<Option<(Record, Vec<Record>)>> {
        let Some(offset) = self.parents.next() else { return Ok(None) };
        self.at = offset;
        let parent = self.record(offset)?;
        let names = [
            format!("id:{}", columns.text(&parent, "ID").to_lowercase()),
            columns.text(&parent, "SKU").to_lowercase(),
        ];
        let offsets: Vec<u64> = names
            .iter()
            .filter(|name| !name.is_empty() && *name != "id:")
            .flat_map(|name| self.children.remove(name).unwrap_or_default())
            .collect();
        let children = offsets.into_iter().map(|at| self.record(at)).collect::<io::Result<Vec<_>>>()?;
        Ok(Some((parent, children)))
    }

    /// Variations whose product is not in the file, by line; asked for at the end.
    pub(super) fn orphans(&mut self) -> io::Result<Vec<Record>> {
        let mut offsets: Vec<u64> = std::mem::take(&mut self.children).into_values().flatten().collect();
        offsets.sort_unstable();
        // A file of nothing but these is told by its first ones.
        offsets.into_iter().take(1_000).map(|at| self.record(at)).collect()
    }

    /// How much of `whole` is behind it.
    pub(super) fn share(&self, whole: u64) -> u64 {
        let share = u128::from(whole) * u128::from(self.at) / u128::from(self.length.max(1));
        u64::try_from(share).unwrap_or(whole)
    }

    fn record(&mut self, offset: u64) -> io::Result<Record> {
        let now = self.file.stream_position()?;
        // Within the buffer nothing is read anew.
        self.file
            .seek_relative(i64::try_from(offset).unwrap_or(i64::MAX) - i64::try_from(now).unwrap_or(0))?;
        let line = self.number()?;
        let count = self.number()?;
        let mut record = Record { line, cells: Vec::new(), bytes: 0, is_western: false };
        for _ in 0..count {
            let mut kind = [0_u8];
            self.file.read_exact(&mut kind)?;
            let length = self.number()?;
            let mut text = String::new();
            (&mut self.file).take(length).read_to_string(&mut text)?;
            record.bytes += text.len();
            record.cells.push(match kind[0] {
                0 => Cell::Text(text),
                1 => Cell::TooLong,
                _ => Cell::Unreadable,
            });
        }
        Ok(record)
    }

    fn number(&mut self) -> io::Result<u64> {
        let mut bytes = [0_u8; 8];
        self.file.read_exact(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }
}
