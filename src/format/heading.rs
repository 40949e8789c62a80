//! The header row of a table whose rows come one by one: titles stand above it, and rows of numbers are
//! none. Knows nothing of where tables come from.

use std::collections::HashMap;

use crate::limits::{HEADER_CELL_BYTES_MAX, HEADER_ROWS_MAX};

/// The headers of a table's columns, as far as its rows were seen.
#[derive(Default)]
pub(super) struct Heading {
    names: HashMap<u32, String>,
    /// Rows seen, while the header is looked for.
    rows: usize,
    /// The header row has more than one cell, and stays.
    settled: bool,
}

impl Heading {
    /// Whether a row must be shown to [`Heading::row`] before the next one is labelled.
    pub(super) fn is_open(&self) -> bool {
        !self.settled && self.rows < HEADER_ROWS_MAX
    }

    /// The header of a column; empty where it has none.
    pub(super) fn name(&self, column: u32) -> &str {
        self.names.get(&column).map_or("", String::as_str)
    }

    /// Looks at a row of columns and texts (none where the cell is a number); whether it names columns. A title of one
    /// cell serves until a row of more cells comes.
    pub(super) fn row<'a>(&mut self, cells: &[(u32, Option<&'a str>)]) -> bool {
        if cells.is_empty() || !self.is_open() {
            return false;
        }
        self.rows += 1;
        let named = cells.iter().all(|(_, text)| text.is_some_and(is_wordy));
        if !named || !(self.names.is_empty() || cells.len() > 1) {
            return false;
        }
        self.settled = cells.len() > 1;
        let name = |(column, text): &(u32, Option<&'a str>)| Some((*column, text.as_ref()?.to_string()));
        self.names = cells.iter().filter_map(name).collect();
        true
    }
}

/// Whether a text may be a header: short, and without long numbers.
pub(super) fn is_wordy(text: &str) -> bool {
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() <= HEADER_CELL_BYTES_MAX && letters > digits && !text.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_words_names_the_columns() {
        let mut heading = Heading::default();
        heading.row(&[(0, Some("Staff of 2024"))]);
        assert_eq!(heading.name(0), "Staff of 2024");
        heading.row(&[(0, Some("12")), (1, None)]);
        heading.row(&[(0, Some("Name")), (2, Some("SSN"))]);
        assert_eq!((heading.name(0), heading.name(1), heading.name(2)), ("Name", "", "SSN"));
        heading.row(&[(0, Some("Jane")), (2, Some("Roe"))]);
        assert_eq!(heading.name(0), "Name");
        let mut heading = Heading::default();
        for _ in 0..=HEADER_ROWS_MAX {
            heading.row(&[(0, None)]);
        }
        assert!(!heading.is_open());
    }
}
