//! A CSV file as records, in bounded memory whatever it holds.

use std::io::{self, BufRead, BufReader, Read};

use csv_core::ReadFieldResult;

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
    /// It is not UTF-8.
    NotUtf8,
}

/// One record and the line on which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) cells: Vec<Cell>,
    /// Bytes that its cells hold.
    pub(super) bytes: usize,
}

/// The records of `R`.
pub(super) struct Records<R> {
    input: BufReader<R>,
    core: csv_core::Reader,
    line: u64,
    /// Bytes taken from the file so far.
    pub(super) taken: u64,
}

/// The file begins like one of another encoding, which this names.
pub(super) struct Foreign(pub(super) &'static str);

impl<R: Read> Records<R> {
    pub(super) fn new(input: R) -> Self {
        let input = BufReader::with_capacity(64 * 1024, input);
        Self { input, core: csv_core::Reader::new(), line: 1, taken: 0 }
    }

    /// Takes the byte order mark of UTF-8, and tells other encodings by theirs.
    pub(super) fn begin(&mut self) -> io::Result<Result<(), Foreign>> {
        let start = self.input.fill_buf()?;
        if start.starts_with(&[0xEF, 0xBB, 0xBF]) {
            self.take(3);
        } else if start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]) {
            return Ok(Err(Foreign("UTF-16")));
        } else if start.iter().take(64).any(|b| *b == 0) {
            return Ok(Err(Foreign("an encoding with zero bytes, such as UTF-16")));
        } else if start.starts_with(b"PK\x03\x04") {
            return Ok(Err(Foreign("a spreadsheet or archive, not CSV")));
        } else if start.starts_with(&[0x1F, 0x8B]) {
            return Ok(Err(Foreign("gzip, not CSV")));
        }
        Ok(Ok(()))
    }

    fn take(&mut self, bytes: usize) {
        self.input.consume(bytes);
        self.taken += bytes as u64;
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
            self.take(ends);
        }
    }

    /// The next record; none at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<Record>> {
        self.skip_line_ends()?;
        let line = self.line;
        let mut cells = Vec::new();
        let (mut cell, mut too_long, mut bytes) = (Vec::new(), false, 0_usize);
        let mut piece = [0_u8; 8 * 1024];
        loop {
            let buffer = self.input.fill_buf()?;
            let (result, read, wrote) = self.core.read_field(buffer, &mut piece);
            self.line += buffer[..read].iter().filter(|b| **b == b'\n').count() as u64;
            self.take(read);
            if cell.len() + wrote > CELL || bytes + wrote > RECORD {
                too_long = true;
            } else {
                cell.extend_from_slice(&piece[..wrote]);
                bytes += wrote;
            }
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    let text = std::mem::take(&mut cell);
                    if cells.len() < CELLS {
                        cells.push(finish(text, std::mem::take(&mut too_long)));
                    }
                    if record_end {
                        return Ok(Some(Record { line, cells, bytes }));
                    }
                }
                ReadFieldResult::End => return Ok(None),
            }
        }
    }
}

fn finish(text: Vec<u8>, too_long: bool) -> Cell {
    if too_long {
        return Cell::TooLong;
    }
    String::from_utf8(text).map_or(Cell::NotUtf8, Cell::Text)
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
        file.extend(b"\nlatin,caf\xe9\nfine,1\n");
        let records = all(&file);
        assert_eq!(records[1].1[1], Cell::TooLong);
        assert_eq!(records[2].1[1], Cell::NotUtf8);
        assert_eq!(records[3], (4, texts(&["fine", "1"])));
    }

    #[test]
    fn another_encoding_is_told_by_its_first_bytes() {
        for bytes in [&b"\xff\xfeH\0a\0"[..], &b"\xfe\xff\0H"[..], &b"H\0a\0n\0"[..], &b"PK\x03\x04"[..]] {
            assert!(Records::new(bytes).begin().unwrap().is_err());
        }
    }
}
