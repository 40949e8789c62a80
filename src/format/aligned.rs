//! Tables of printouts: a header of words, with rows below that stand in its columns, two or more spaces apart, and no
//! line of rules between. Knows lines only: what is a header, and where a row's cells begin. Must not know what cells
//! mean, nor how lines come.

use crate::model::{LabelId, Labels};

/// Longer lines belong to no table. A line is marked at its end, so this must be less than what is read ahead.
pub const LINE_BYTES_MAX: usize = 512;
const COLUMNS_MIN: usize = 3;
/// From so many columns on, a first row may lack a cell or have one more. With less, a first row that begins with a
/// word mostly is of a form with two values to each label.
const COLUMNS_SURE: usize = 4;
/// Characters between a cell and its header where they still fit.
const TOUCH: usize = 3;
/// Characters that a cell may be pushed off by wider ones before it.
const DRIFT: usize = 12;
const NAME_CHARS_MAX: usize = 40;
/// What is looked at in one go for two spaces.
const STRIDE: usize = 64;

/// The columns of an open table.
#[derive(Debug)]
pub struct Columns {
    columns: Vec<(Part, LabelId)>,
}

/// What stands between two runs of spaces: offsets of bytes, and places in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Part {
    from: usize,
    to: usize,
    start: usize,
    end: usize,
}

impl Part {
    /// Characters between the two; none where they overlap or touch.
    fn gap(&self, other: &Part) -> usize {
        self.start.saturating_sub(other.end).max(other.start.saturating_sub(self.end))
    }

    fn overlap(&self, other: &Part) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }
}

/// Where a line's inner run of two or more spaces begins, at or behind `from`.
pub fn next_run(text: &[u8], from: usize) -> Option<usize> {
    let begins = |first: u8, second: u8, third: u8| (first > b' ') & (second == b' ') & (third == b' ');
    let mut from = from;
    // Strides of one length and without a branch, for what is asked of all text.
    while let Some(stride) = text.get(from..from + STRIDE + 2) {
        let (first, second, third) = (&stride[..STRIDE], &stride[1..=STRIDE], &stride[2..]);
        let any = (0..STRIDE).fold(0, |any, at| any | u8::from(begins(first[at], second[at], third[at])));
        if any != 0 {
            break;
        }
        from += STRIDE;
    }
    let found = text.get(from..)?.windows(3).position(|three| begins(three[0], three[1], three[2]))?;
    Some(from + found + 1)
}

/// Whether a line goes on with a second run behind the one that its rest begins with.
pub fn has_more(rest: &[u8]) -> bool {
    rest.windows(3).any(|three| three[0] > b' ' && three[1] == b' ' && three[2] == b' ')
}

/// Whether a line may be a header; asked before anything else of it.
pub fn is_header(line: &[u8]) -> bool {
    line.len() <= LINE_BYTES_MAX && !steered(line).iter().any(u8::is_ascii_digit) && header(line).is_some()
}

/// The table that a header opens with its first row.
pub fn table(header_line: &[u8], row: &[u8], labels: &mut Labels) -> Option<Columns> {
    if !row.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let (text, names) = header(header_line)?;
    let parts = parts(row, names[0].start > 0)?;
    let slack = usize::from(names.len() >= COLUMNS_SURE);
    let first = parts.first().and_then(|part| row.get(part.from..part.to))?;
    if slack == 0 && !first.iter().any(u8::is_ascii_digit) {
        return None;
    }
    if parts.len() < COLUMNS_MIN || parts.len().abs_diff(names.len()) > slack || !fits(&names, &parts, slack) {
        return None;
    }
    let label = |name: &Part| text.get(name.from..name.to).map_or(LabelId(0), |name| labels.intern(name));
    let labels: Vec<LabelId> = names.iter().map(label).collect();
    Some(Columns { columns: names.into_iter().zip(labels).collect() })
}

impl Columns {
    /// Where in a row its cells begin, and their labels; none where the line is no row.
    pub fn row(&self, line: &[u8]) -> Option<Vec<(usize, LabelId)>> {
        let names: Vec<Part> = self.columns.iter().map(|(name, _)| *name).collect();
        let parts = parts(line, names[0].start > 0)?;
        let count = names.len();
        let missing = (count / 4).max(usize::from(count >= COLUMNS_SURE));
        if parts.len() + missing < count || parts.len() > count + 1 || !fits(&names, &parts, 1) {
            return None;
        }
        let label = |column: Option<usize>| column.map_or(LabelId(0), |column| self.columns[column].1);
        let columns = columns_of(&names, &parts).into_iter().map(label);
        Some(parts.iter().map(|part| part.from).zip(columns).collect())
    }
}

/// Whether most parts stand at their columns; `slack` of three or four, or all but a quarter.
fn fits(names: &[Part], parts: &[Part], slack: usize) -> bool {
    let columns = columns_of(names, parts);
    let touches = |(part, column): &(&Part, &Option<usize>)| column.is_some_and(|at| names[at].gap(part) <= TOUCH);
    let touching = parts.iter().zip(&columns).filter(touches).count();
    let apart = parts.len() - touching;
    apart <= (parts.len() / 4).max(slack)
}

/// The column of each part, in order. As many parts as columns belong together one by one, where none is far off.
fn columns_of(names: &[Part], parts: &[Part]) -> Vec<Option<usize>> {
    if names.len() == parts.len() && names.iter().zip(parts).all(|(name, part)| name.gap(part) <= DRIFT) {
        return (0..parts.len()).map(Some).collect();
    }
    let mut free = 0;
    let column = |part: &Part| {
        let left = names.iter().enumerate().skip(free);
        let best = left.min_by_key(|(_, name)| (name.gap(part), usize::MAX - name.overlap(part)));
        let (at, _) = best.filter(|(_, name)| name.gap(part) <= DRIFT)?;
        free = at + 1;
        Some(at)
    };
    parts.iter().map(column).collect()
}

/// The line behind the character that steers a printer.
fn steered(line: &[u8]) -> &[u8] {
    match line {
        [b'0' | b'1' | b'+' | b'-', b' ', rest @ ..] => rest,
        _ => line,
    }
}

/// A header's text and names.
fn header(line: &[u8]) -> Option<(&str, Vec<Part>)> {
    let text = std::str::from_utf8(line).ok()?;
    let names = parts(line, true)?;
    if names.len() < COLUMNS_MIN || names.len() > LINE_BYTES_MAX / 3 {
        return None;
    }
    let (mut worded, mut ended) = (0, 0);
    for name in &names {
        let name_text = text.get(name.from..name.to)?;
        if name.end - name.start > NAME_CHARS_MAX
            || name_text.contains(|c: char| c.is_ascii_digit() || c == '|')
            || name_text.ends_with(':')
        {
            return None;
        }
        ended += usize::from(name_text.ends_with(['.', ',', ';', '!', '?']));
        worded += usize::from(name_text.chars().filter(|c| c.is_alphabetic()).count() > 1);
    }
    // Sentences, where more than an abbreviation or two end with a stop.
    (worded > 1 && 2 * worded > names.len() && 2 * ended < names.len()).then_some((text, names))
}

/// A line's parts, two or more spaces apart; one that a printer is steered by is none.
fn parts(line: &[u8], is_steered: bool) -> Option<Vec<Part>> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.len() > LINE_BYTES_MAX {
        return None;
    }
    let offset = if is_steered { line.len() - steered(line).len() } else { 0 };
    let (mut parts, mut open): (Vec<Part>, Option<Part>) = (Vec::new(), None);
    let mut character = offset;
    for (index, &byte) in line.iter().enumerate().skip(offset) {
        // Where the columns of a line with tabs stand, is not known.
        if byte < b' ' {
            return None;
        }
        let begins_character = byte & 0xC0 != 0x80;
        if byte != b' ' {
            let part = open.get_or_insert(Part { from: index, start: character, ..Part::default() });
            (part.to, part.end) = (index + 1, character + usize::from(begins_character));
        } else if line.get(index + 1).is_none_or(|next| *next == b' ') {
            parts.extend(open.take());
        }
        character += usize::from(begins_character);
    }
    parts.extend(open);
    Some(parts)
}
