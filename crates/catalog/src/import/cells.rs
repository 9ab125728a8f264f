//! A CSV file as records, in bounded memory whatever it holds.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use csv_core::ReadFieldResult;
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

/// Bytes of a cell; what is longer is cut off and said to be too long.
pub(super) const CELL: usize = 1_000_000;
/// Bytes of a record that are kept.
const RECORD: usize = 8_000_000;
/// Cells of a record that are kept.
const CELLS: usize = 500;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Its text.
    Text(String),
    /// It has more than [`CELL`] bytes, or its record more than [`RECORD`].
    TooLong,
    /// It is neither UTF-8 nor Windows-1252.
    Unreadable,
}

/// One record and the line on which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) cells: Vec<Cell>,
    /// Bytes that its cells hold.
    pub(super) bytes: usize,
    /// A cell of it was no UTF-8 and was read as Windows-1252, which spreadsheets in Western languages save.
    pub(super) is_western: bool,
}

/// The records of `R`. A byte order mark decides between UTF-8 and UTF-16; the header between comma, semicolon and tab.
pub(super) struct Records<R> {
    input: BufReader<Filling<DecodeReaderBytes<Counted<R>, Vec<u8>>>>,
    core: csv_core::Reader,
    line: u64,
    read: Arc<AtomicU64>,
    /// What stands between cells.
    pub(super) delimiter: u8,
}

/// Counts the bytes that are read from a file.
struct Counted<R>(R, Arc<AtomicU64>);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        self.1.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// Reads on until the buffer is full, so that the first bytes of a file are seen together.
struct Filling<R>(R);

impl<R: Read> Read for Filling<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() {
            match self.0.read(&mut buffer[filled..])? {
                0 => break,
                read => filled += read,
            }
        }
        Ok(filled)
    }
}

/// The file begins like one that is no CSV, which this names.
pub(super) struct Foreign(pub(super) &'static str);

impl<R: Read> Records<R> {
    pub(super) fn new(input: R) -> Self {
        let read = Arc::new(AtomicU64::new(0));
        let plain = DecodeReaderBytesBuilder::new()
            .bom_sniffing(true)
            .strip_bom(true)
            .utf8_passthru(true)
            .build(Counted(input, Arc::clone(&read)));
        let input = BufReader::with_capacity(64 * 1024, Filling(plain));
        Self { input, core: csv_core::Reader::new(), line: 1, read, delimiter: b',' }
    }

    /// Bytes read from the file so far, up to a buffer ahead of the last record.
    pub(super) fn taken(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// Finds what stands between cells, and tells files that are no CSV by their first bytes.
    pub(super) fn begin(&mut self) -> io::Result<Result<(), Foreign>> {
        let start = self.input.fill_buf()?;
        if start.starts_with(b"PK\x03\x04") || start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Ok(Err(Foreign("a spreadsheet or archive, not CSV")));
        } else if start.starts_with(&[0x1F, 0x8B]) {
            return Ok(Err(Foreign("gzip, not CSV")));
        } else if start.iter().take(64).any(|b| *b == 0) {
            return Ok(Err(Foreign("an encoding with zero bytes, such as UTF-16 without its mark")));
        }
        self.delimiter = delimiter(start);
        self.core = csv_core::ReaderBuilder::new().delimiter(self.delimiter).build();
        Ok(Ok(()))
    }

    /// Whether the file begins like a line of JSON.
    pub(super) fn is_json(&mut self) -> io::Result<bool> {
        let start = self.input.fill_buf()?;
        Ok(start.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{'))
    }

    /// The next line as it stands, and its number; without text when it has too many bytes or is no UTF-8.
    pub(super) fn next_line(&mut self) -> io::Result<Option<(u64, Option<String>)>> {
        let (line, mut bytes, mut too_long) = (self.line, Vec::new(), false);
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                let is_end = bytes.is_empty() && !too_long;
                return Ok((!is_end).then(|| (line, String::from_utf8(bytes).ok().filter(|_| !too_long))));
            }
            let end = buffer.iter().position(|b| *b == b'\n');
            let part = &buffer[..end.unwrap_or(buffer.len())];
            too_long |= bytes.len() + part.len() > RECORD;
            if !too_long {
                bytes.extend_from_slice(part);
            }
            let taken = end.map_or(buffer.len(), |n| n + 1);
            self.input.consume(taken);
            if end.is_some() {
                self.line += 1;
                return Ok(Some((line, String::from_utf8(bytes).ok().filter(|_| !too_long))));
            }
        }
    }

    /// Line ends between records, so that the next one's line is known.
    fn skip_line_ends(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.input.fill_buf()?;
            let ends = buffer.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
            if ends == 0 {
                return Ok(());
            }
            self.line += buffer[..ends].iter().filter(|b| **b == b'\n').count() as u64;
            self.input.consume(ends);
        }
    }

    /// The next record; none at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<Record>> {
        self.skip_line_ends()?;
        let mut record = Record { line: self.line, cells: Vec::new(), bytes: 0, is_western: false };
        let (mut cell, mut too_long) = (Vec::new(), false);
        let mut piece = [0_u8; 8 * 1024];
        loop {
            let buffer = self.input.fill_buf()?;
            let (result, read, wrote) = self.core.read_field(buffer, &mut piece);
            self.line += buffer[..read].iter().filter(|b| **b == b'\n').count() as u64;
            self.input.consume(read);
            if cell.len() + wrote > CELL || record.bytes + wrote > RECORD {
                too_long = true;
            } else {
                cell.extend_from_slice(&piece[..wrote]);
                record.bytes += wrote;
            }
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    let text = std::mem::take(&mut cell);
                    if record.cells.len() < CELLS {
                        let text = finish(text, std::mem::take(&mut too_long), &mut record.is_western);
                        record.cells.push(text);
                    }
                    if record_end {
                        return Ok(Some(record));
                    }
                }
                ReadFieldResult::End => return Ok(None),
            }
        }
    }
}

fn finish(text: Vec<u8>, too_long: bool, is_western: &mut bool) -> Cell {
    if too_long {
        return Cell::TooLong;
    }
    let bytes = match String::from_utf8(text) {
        Ok(text) => return Cell::Text(text),
        Err(error) => error.into_bytes(),
    };
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
    // Bytes that stand for nothing in Windows-1252 come out as these: it is another encoding.
    if text.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c)) {
        return Cell::Unreadable;
    }
    *is_western = true;
    Cell::Text(text.into_owned())
}

/// What stands most often between the names of the header, quotes left out; a comma when nothing does.
fn delimiter(start: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            other if !quoted => counts.iter_mut().filter(|c| c.0 == *other).for_each(|c| c.1 += 1),
            _ => {}
        }
    }
    // The first of equals: a comma.
    counts.iter().rev().max_by_key(|c| c.1).map_or(b',', |c| c.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> Vec<(u64, Vec<Cell>)> {
        let mut records = Records::new(bytes);
        assert!(records.begin().unwrap().is_ok());
        std::iter::from_fn(|| records.next().unwrap()).map(|r| (r.line, r.cells)).collect()
    }

    fn texts(cells: &[&str]) -> Vec<Cell> {
        cells.iter().map(|c| Cell::Text((*c).to_owned())).collect()
    }

    #[test]
    fn records_know_their_lines_through_quotes_blank_lines_and_both_line_ends() {
        let file = "\u{feff}a,b\r\n\"1\r\n2\",\"say \"\"x\"\"\"\r\n\r\n3,4\n5,6";
        assert_eq!(
            all(file.as_bytes()),
            vec![
                (1, texts(&["a", "b"])),
                (2, texts(&["1\r\n2", "say \"x\""])),
                (5, texts(&["3", "4"])),
                (6, texts(&["5", "6"])),
            ]
        );
    }

    #[test]
    fn a_huge_cell_and_a_foreign_one_are_told_and_the_rest_is_read() {
        let mut file = b"a,b\nbig,".to_vec();
        file.extend(std::iter::repeat_n(b'x', 10_000_000));
        file.extend(b"\nlatin,caf\xe9\nfine,1\nother,\x81\x9d\n");
        let records = all(&file);
        assert_eq!(records[1].1[1], Cell::TooLong);
        assert_eq!(records[2].1, texts(&["latin", "café"]));
        assert_eq!(records[3], (4, texts(&["fine", "1"])));
        assert_eq!(records[4].1[1], Cell::Unreadable);
    }

    #[test]
    fn a_mark_decides_the_encoding_and_the_header_the_delimiter() {
        for delimiter in [',', ';', '\t'] {
            let text = format!("\u{feff}a{delimiter}b\r\n\"1,;\"{delimiter}ü\r\n");
            let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
            for bytes in [text.clone().into_bytes(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
                assert_eq!(all(&bytes)[1].1, texts(&["1,;", "ü"]), "{delimiter:?}");
            }
        }
    }

    #[test]
    fn what_is_no_csv_is_told_by_its_first_bytes() {
        for bytes in [&b"H\0a\0n\0"[..], &b"PK\x03\x04"[..], &b"\xd0\xcf\x11\xe0\xa1"[..], &b"\x1f\x8b"[..]] {
            assert!(Records::new(bytes).begin().unwrap().is_err());
        }
    }
}
