//! Workbooks: cells of every sheet under their headers, comments, links, names, texts of charts.

use std::sync::Arc;

use office_oxide::xls::{CellValue, Sheet, XlsDocument};

use super::super::Emit;
use super::super::heading::Heading;
use super::super::spreadsheet::number_text;
use crate::error::Gap;
use crate::model::Place;

pub fn read(workbook: &XlsDocument, emit: &mut dyn Emit) -> Result<(), Gap> {
    for sheet in &workbook.sheets {
        let name: Arc<str> = Arc::from(sheet.name.as_str());
        let place = |row: usize, column: usize| Place {
            sheet: Some(name.clone()),
            row: Some(row as u64 + 1),
            column: Some(column as u64 + 1),
            ..Place::default()
        };
        emit.segment(&name, "", &Place { sheet: Some(name.clone()), name: true, ..Place::default() })?;
        let mut heading = Heading::default();
        for number in 0..sheet.rows.len() {
            let cells = row_of(sheet, number);
            for (column, cell) in &cells {
                emit.segment(&cell.text, heading.name(*column), &place(number, *column as usize))?;
            }
            if heading.is_open() {
                let named: Vec<_> =
                    cells.iter().map(|(column, cell)| (*column, cell.is_text.then_some(cell.text.as_str()))).collect();
                heading.row(&named);
            }
        }
        for comment in &sheet.comments {
            let place = place(comment.row.into(), comment.col.into());
            for text in comment.author.iter().chain([&comment.text]) {
                emit.segment(text, "", &place)?;
            }
        }
        for link in &sheet.hyperlinks {
            emit.segment(&link.target, "", &place(link.row_first.into(), link.col_first.into()))?;
        }
    }
    for name in &workbook.defined_names {
        emit.segment(&name.value, &name.name, &Place::of_part("names"))?;
    }
    workbook.chart_text().iter().try_for_each(|text| emit.segment(text, "", &Place::of_part("charts")))
}

struct Cell {
    text: String,
    /// Numbers are no headers.
    is_text: bool,
}

/// The cells of a row that say something, by column.
fn row_of(sheet: &Sheet, number: usize) -> Vec<(u32, Cell)> {
    let cells = sheet.rows.get(number).into_iter().flatten().enumerate();
    let told = cells.filter_map(|(column, value)| {
        let shown = || sheet.display_text(number, column).unwrap_or_default();
        let (text, is_text) = match value {
            CellValue::Empty | CellValue::Error(_) => return None,
            CellValue::String(text) => (text.clone(), true),
            CellValue::Bool(value) => (value.to_string(), false),
            CellValue::Number(value) => (number_as_told(*value, &shown()), false),
        };
        (!text.is_empty()).then_some((column as u32, Cell { text, is_text }))
    });
    told.collect()
}

/// A number as its format shows it where that keeps its digits (`078-05-1120`), or as a date with its serial number; else
/// all its digits and no marks between thousands.
fn number_as_told(value: f64, shown: &str) -> String {
    let plain = number_text(value);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let keeps = digits(shown).trim_start_matches('0') == digits(&plain).trim_start_matches('0');
    let is_date = shown.contains('-') || shown.contains('/') || shown.contains(':');
    match (keeps && !shown.contains(','), is_date) {
        (true, _) => shown.to_string(),
        (false, true) if value >= 0.0 => format!("{shown} {plain}"),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        for (value, shown, told) in [
            (78_051_120.0, "078-05-1120", "078-05-1120"),
            (45_355.0, "2024-03-04", "2024-03-04 45355"),
            (4_477_000_000.0, "4,477,000,000.00", "4477000000"),
            (-3.5, "-4", "-3.5"),
            (12.0, "1.2E+01", "12"),
        ] {
            assert_eq!(number_as_told(value, shown), told);
        }
    }
}
