//! Tables within tables of a text document: cells with row, column and the header of their column. Knows
//! nothing of how they are written.

use super::Emit;
use super::heading::{Heading, is_wordy};
use crate::error::Gap;
use crate::limits::{COLUMNS_MAX, PARAGRAPH_BYTES_MAX, TABLE_DEPTH_MAX};
use crate::model::Place;

/// The tables that stand open, one in a cell of the other. Those too deep are told as part of that cell.
#[derive(Default)]
pub(super) struct Grids {
    open: Vec<Grid>,
    /// Open tables beyond the limit.
    beyond: usize,
}

#[derive(Default)]
struct Grid {
    heading: Heading,
    /// Rows so far, and columns of the row so far.
    row: u64,
    column: u32,
    /// Columns that the open cell covers.
    span: u32,
    cell: Option<Cell>,
    /// Of the row that stands open.
    cells: Vec<Cell>,
    bytes: usize,
}

struct Cell {
    column: u32,
    /// Of its first paragraph.
    paragraph: u64,
    text: String,
}

impl Grids {
    pub(super) fn begin_table(&mut self) {
        if self.open.len() < TABLE_DEPTH_MAX {
            self.open.push(Grid::default());
        } else {
            self.beyond += 1;
        }
    }

    pub(super) fn end_table(&mut self, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return Ok(());
        }
        self.end_row(place, emit)?;
        self.open.pop();
        Ok(())
    }

    pub(super) fn begin_row(&mut self, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
        self.end_row(place, emit)?;
        if let Some(grid) = self.top() {
            grid.row += 1;
            grid.column = 0;
        }
        Ok(())
    }

    pub(super) fn begin_cell(&mut self, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
        self.end_cell();
        let Some(grid) = self.top() else { return Ok(()) };
        if grid.cells.len() >= COLUMNS_MAX || grid.bytes > PARAGRAPH_BYTES_MAX {
            grid.give_row(place, emit)?;
        }
        grid.cell = Some(Cell { column: grid.column, paragraph: 0, text: String::new() });
        grid.span = 1;
        Ok(())
    }

    /// The open cell covers this many columns.
    pub(super) fn span(&mut self, columns: u32) {
        if let Some(grid) = self.top() {
            grid.span = columns.clamp(1, COLUMNS_MAX as u32);
        }
    }

    /// Columns without a cell follow.
    pub(super) fn pass_columns(&mut self, columns: u32) {
        if let Some(grid) = self.top() {
            grid.column = grid.column.saturating_add(columns);
        }
    }

    /// Rows without a cell follow.
    pub(super) fn pass_rows(&mut self, rows: u64) {
        if let Some(grid) = self.top() {
            grid.row = grid.row.saturating_add(rows);
        }
    }

    /// Replaces the text of the open cell where its value says more.
    pub(super) fn settle(&mut self, value: impl FnOnce(&str) -> Option<String>) {
        let Some(cell) = self.top().and_then(|grid| grid.cell.as_mut()) else { return };
        if let Some(text) = value(&cell.text) {
            cell.text = text;
        }
    }

    pub(super) fn end_cell(&mut self) {
        let Some(grid) = self.top() else { return };
        let Some(cell) = grid.cell.take() else { return };
        grid.column = grid.column.saturating_add(grid.span.max(1));
        if !cell.text.trim().is_empty() {
            grid.bytes += cell.text.len();
            grid.cells.push(cell);
        }
    }

    pub(super) fn end_row(&mut self, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
        self.end_cell();
        self.top().map_or(Ok(()), |grid| grid.give_row(place, emit))
    }

    /// Adds a paragraph to the open cell; false where none is open.
    pub(super) fn add(&mut self, text: &str, paragraph: u64, place: &Place, emit: &mut dyn Emit) -> Result<bool, Gap> {
        let Some(grid) = self.open.last_mut() else { return Ok(false) };
        let Some(cell) = grid.cell.as_mut() else { return Ok(false) };
        if cell.text.is_empty() {
            cell.paragraph = paragraph;
        } else {
            cell.text.push('\n');
        }
        cell.text.push_str(text);
        if cell.text.len() > PARAGRAPH_BYTES_MAX {
            let column = cell.column;
            let full = std::mem::replace(cell, Cell { column, paragraph: 0, text: String::new() });
            grid.cells.push(full);
            grid.give_row(place, emit)?;
        }
        Ok(true)
    }

    /// Gives what stands open.
    pub(super) fn end(&mut self, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
        self.beyond = 0;
        while !self.open.is_empty() {
            self.end_table(place, emit)?;
        }
        Ok(())
    }

    /// The innermost table, unless tables too deep stand in it: their rows and cells are not its own.
    fn top(&mut self) -> Option<&mut Grid> {
        if self.beyond > 0 { None } else { self.open.last_mut() }
    }
}

impl Grid {
    /// Gives the cells of a row. Where no header row names a column, the words on the left do: a form.
    fn give_row(&mut self, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
        let cells = std::mem::take(&mut self.cells);
        self.bytes = 0;
        let texts: Vec<_> = cells.iter().map(|cell| (cell.column, Some(cell.text.trim()))).collect();
        let names = self.heading.row(&texts);
        let mut left: Option<&Cell> = None;
        for cell in &cells {
            let named = if names { "" } else { self.heading.name(cell.column) };
            let beside = left.filter(|left| !names && named.is_empty() && is_wordy(left.text.trim()));
            let label = beside.map_or(named, |left| left.text.trim());
            let place = Place {
                row: Some(self.row.max(1)),
                column: Some(u64::from(cell.column) + 1),
                // A sheet's cells are found by their row and column alone.
                paragraph: (cell.paragraph > 0 && place.sheet.is_none()).then_some(cell.paragraph),
                ..place.clone()
            };
            emit.segment(cell.text.trim_end(), label, &place)?;
            left = Some(cell);
        }
        Ok(())
    }
}
