//! Lines and tables of a fixed width: escaping, shortening, padding, colour. Knows no Record.

use std::env;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Tables need this much; narrower terminals wrap the lines.
const WIDTH_MIN: usize = 72;
/// Longer lines are hard to follow with the eye.
const WIDTH_MAX: usize = 140;

/// How a report looks to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Columns.
    pub width: usize,
    pub color: bool,
}

impl Default for Look {
    /// For files and pipes: the same whatever the machine.
    fn default() -> Look {
        Look { width: 80, color: false }
    }
}

impl Look {
    /// As the environment asks: NO_COLOR and CLICOLOR_FORCE (no-color.org, bixense.com/clicolors), TERM=dumb.
    pub fn of_stdout(is_terminal: bool) -> Look {
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
        let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
        let color = !no_color && (set("CLICOLOR_FORCE") || (is_terminal && !dumb));
        let width = match terminal_size::terminal_size() {
            Some((width, _)) if is_terminal => usize::from(width.0).clamp(WIDTH_MIN, WIDTH_MAX),
            _ => Look::default().width,
        };
        Look { width, color }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Bold,
    Dim,
    Red,
    Yellow,
    Green,
    Cyan,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Bold => "1",
            Style::Dim => "2",
            Style::Red => "1;31",
            Style::Yellow => "33",
            Style::Green => "32",
            Style::Cyan => "36",
        }
    }
}

/// A piece of text in one style. Its text is already safe to show.
#[derive(Clone, Debug)]
pub struct Cell {
    text: String,
    style: Style,
}

impl Cell {
    /// The cell widened with spaces at its end.
    pub fn padded(self, width: usize) -> Cell {
        Cell { text: pad(&self.text, width, Column::Left), ..self }
    }
}

/// A cell of one's own words.
pub fn cell(text: impl Into<String>, style: Style) -> Cell {
    Cell { text: text.into(), style }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Left,
    Right,
    /// Left, takes the width that is left over, and is shortened to it. One of a table.
    Flexible,
}

/// Text that grows line by line.
pub struct Page {
    look: Look,
    text: String,
}

impl Page {
    pub fn new(look: Look) -> Page {
        Page { look, text: String::new() }
    }

    pub fn width(&self) -> usize {
        self.look.width
    }

    pub fn into_text(self) -> String {
        self.text
    }

    /// An empty line and a heading.
    pub fn heading(&mut self, text: &str) {
        self.text.push('\n');
        self.line(0, &[cell(text, Style::Bold)]);
    }

    /// Cells behind one another, shortened where the last one passes the width.
    pub fn line(&mut self, indent: usize, cells: &[Cell]) {
        let mut left = self.look.width.saturating_sub(indent);
        self.text.push_str(&" ".repeat(indent));
        for cell in cells {
            let text = shorten(&cell.text, left);
            left = left.saturating_sub(text.width());
            self.styled(&text, cell.style);
        }
        self.end_line();
    }

    /// A label and words, wrapped and hanging under the first of them.
    pub fn fact(&mut self, label: &str, words: &str, style: Style) {
        const LABEL: usize = 13;
        let width = self.look.width.saturating_sub(2 + LABEL);
        for (number, line) in wrap(words, width).iter().enumerate() {
            let label = if number == 0 { label } else { "" };
            self.text.push_str("  ");
            self.styled(&pad(label, LABEL, Column::Left), Style::Dim);
            self.styled(line, style);
            self.end_line();
        }
    }

    /// A table with its headings, two spaces in.
    pub fn table(&mut self, columns: &[(&str, Column)], rows: &[Vec<Cell>], under: &[Vec<Cell>]) {
        let mut widths: Vec<usize> = columns.iter().map(|(heading, _)| heading.width()).collect();
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.text.width());
            }
        }
        let whole = 2 + widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
        let mut hanging = 2;
        for (number, (_, column)) in columns.iter().enumerate() {
            if *column == Column::Flexible {
                hanging = 2 + widths.iter().take(number).map(|width| width + 2).sum::<usize>();
                if let Some(width) = widths.get_mut(number) {
                    let others = whole - *width;
                    *width = (*width).min(self.look.width.saturating_sub(others)).max(8);
                }
            }
        }
        let headings: Vec<Cell> = columns.iter().map(|(heading, _)| cell(*heading, Style::Dim)).collect();
        self.row(columns, &widths, &headings);
        for (number, row) in rows.iter().enumerate() {
            self.row(columns, &widths, row);
            if let Some(under) = under.get(number).filter(|under| !under.is_empty()) {
                self.line(hanging, under);
            }
        }
    }

    /// Rows of two cells without headings.
    pub fn pairs(&mut self, pairs: Vec<(Cell, Cell)>) {
        let width = pairs.iter().map(|(first, _)| first.text.width()).max().unwrap_or(0);
        for (first, second) in pairs {
            self.line(2, &[first.padded(width + 2), second]);
        }
    }

    fn row(&mut self, columns: &[(&str, Column)], widths: &[usize], cells: &[Cell]) {
        for (number, ((cell, width), (_, column))) in cells.iter().zip(widths).zip(columns).enumerate() {
            self.text.push_str("  ");
            let text = pad(&shorten(&cell.text, *width), *width, *column);
            // Spaces at the end of a line are nothing to look at.
            let text = if number + 1 == cells.len() { text.trim_end() } else { &text };
            self.styled(text, cell.style);
        }
        self.end_line();
    }

    fn styled(&mut self, text: &str, style: Style) {
        if self.look.color && style != Style::Plain && !text.trim().is_empty() {
            self.text.push_str(&format!("\u{1b}[{}m{text}\u{1b}[0m", style.code()));
        } else {
            self.text.push_str(text);
        }
    }

    fn end_line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }
}

/// Somebody else's text made safe to show: what moves the cursor, hides or reorders is escaped.
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            out.extend(character.escape_default());
        } else if is_deceptive(character) {
            out.extend(character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out
}

/// Characters without a shape that reorder, join or hide what stands around them.
fn is_deceptive(character: char) -> bool {
    matches!(character,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The text within `width` columns: its middle gives way, for the end of a path tells most.
pub fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_string();
    }
    let Some(room) = width.checked_sub(1) else { return String::new() };
    let head_room = room / 3;
    let head = take_columns(text.chars(), head_room);
    let tail: String = take_columns(text.chars().rev(), room - head.width()).chars().rev().collect();
    format!("{head}…{tail}")
}

fn take_columns(characters: impl Iterator<Item = char>, width: usize) -> String {
    let mut left = width;
    let mut out = String::new();
    for character in characters {
        match left.checked_sub(character.width().unwrap_or(0)) {
            Some(rest) => left = rest,
            None => break,
        }
        out.push(character);
    }
    out
}

fn pad(text: &str, width: usize, column: Column) -> String {
    let space = " ".repeat(width.saturating_sub(text.width()));
    if column == Column::Right { space + text } else { text.to_string() + &space }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let word = shorten(word, width);
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.width() + 1 + word.width() > width {
            lines.push(word);
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    lines
}

/// 1234567 as `1,234,567`.
pub fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 object`, `2 objects`.
pub fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// Bytes with a binary unit.
pub fn bytes(count: u64) -> String {
    const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    if count < 1024 {
        return counted(count, "byte", "bytes");
    }
    let mut value = count as f64 / 1024.0;
    let mut unit = 0;
    while value >= 1023.95 && unit + 1 < UNITS.len() {
        value /= 1024.0;
        unit += 1;
    }
    format!("{value:.1} {}", UNITS[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_move_the_cursor() {
        assert_eq!(safe("a\u{1b}[2Jb\r\n"), "a\\u{1b}[2Jb\\r\\n");
        assert_eq!(safe("x\u{202e}gpj.exe"), "x\\u{202e}gpj.exe");
        assert_eq!(safe("Ünïcode 名前"), "Ünïcode 名前");
    }

    #[test]
    fn shortened_text_fits() {
        for width in 0..30 {
            for text in ["s3://bucket/a/very/long/path.csv", "名前名前名前名前名前名前名前名前", "short"]
            {
                assert!(shorten(text, width).width() <= width);
            }
        }
        assert_eq!(shorten("abcdefghijkl", 7), "ab…ijkl");
    }

    #[test]
    fn counts_are_readable() {
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(123), "123");
        assert_eq!(bytes(1023), "1,023 bytes");
        assert_eq!(bytes(5 << 20), "5.0 MiB");
        assert_eq!(bytes(u64::MAX), "16.0 EiB");
    }
}
