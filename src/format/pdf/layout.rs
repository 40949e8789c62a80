//! Text of a page from its glyphs: lines by their baselines, words and cells by the gaps between glyphs, columns of prose
//! one after the other. Cells keep their columns as in text of fixed width, so that tables are told by the same rules.
//! Knows nothing of PDF.

use std::ops::Range;

use super::direction;
use super::table::Headers;
use crate::limits::PAGE_COLUMNS_MAX;

/// One character on a page. Positions run along its line, in points.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub character: char,
    pub left: f32,
    pub right: f32,
    /// Larger is higher.
    pub baseline: f32,
    pub size: f32,
    pub is_bold: bool,
    /// On the page as it is: left, bottom, right, top.
    pub bounds: [f32; 4],
}

/// A range of the text, and the header over it.
#[derive(Debug, PartialEq, Eq)]
pub struct Cell {
    pub range: Range<usize>,
    pub header: String,
}

/// A page's text, and where each glyph of it stands.
#[derive(Debug, Default)]
pub struct PageText {
    pub text: String,
    /// Lines of tables, in order; their cells are all that they hold.
    pub rows: Vec<Vec<Cell>>,
    /// Sorted by offset in the text.
    glyphs: Vec<(usize, [f32; 4])>,
}

impl PageText {
    /// The box of the glyphs in a range of the text: left, bottom, right, top.
    pub fn bounds(&self, from: usize, to: usize) -> Option<[i32; 4]> {
        let first = self.glyphs.partition_point(|(at, _)| *at < from);
        let last = self.glyphs.partition_point(|(at, _)| *at < to);
        let mut boxes = self.glyphs.get(first..last)?.iter().map(|(_, bounds)| *bounds);
        let start = boxes.next()?;
        let all = boxes
            .fold(start, |all, one| [all[0].min(one[0]), all[1].min(one[1]), all[2].max(one[2]), all[3].max(one[3])]);
        // Outwards, so that the glyphs lie within.
        Some([all[0].floor() as i32, all[1].floor() as i32, all[2].ceil() as i32, all[3].ceil() as i32])
    }
}

/// Glyphs of one line that no wide gap parts: a cell, or a line of prose.
#[derive(Debug)]
struct Run {
    left: f32,
    right: f32,
    /// A glyph, and whether a space stands before it.
    glyphs: Vec<(Glyph, bool)>,
}

impl Run {
    fn of(glyph: Glyph) -> Run {
        Run { left: glyph.left, right: glyph.right, glyphs: vec![(glyph, false)] }
    }
}

#[derive(Debug)]
struct Line {
    baseline: f32,
    size: f32,
    runs: Vec<Run>,
}

/// Gaps, in ems: what parts two words where a space glyph stands, and where none does; what parts two cells.
const SPACED_GAP: f32 = 0.03;
const WORD_GAP: f32 = 0.15;
const CELL_GAP: f32 = 1.2;
/// The width of a glyph that has none to tell, in ems: no letter is wider.
const WIDEST: f32 = 1.0;
/// Two glyphs whose baselines are closer, in ems of the smaller, stand on one line.
const BASELINE_GAP: f32 = 0.5;
/// A line that begins farther below the one before it, in ems, begins a new paragraph.
const PARAGRAPH_GAP: f32 = 1.8;
/// The same glyph again, closer than this part of its width, is the shadow that makes it bold.
const SHADOW_GAP: f32 = 0.3;

/// The text of a page.
pub fn text_of(glyphs: Vec<Glyph>) -> PageText {
    let lines = lines_of(glyphs);
    let mut page = PageText::default();
    let mut writer = Writer::new(&lines, &mut page);
    for column in columns(&lines) {
        writer.begin_column();
        for (line, runs) in column {
            writer.line(line, &runs);
        }
    }
    page
}

fn lines_of(mut glyphs: Vec<Glyph>) -> Vec<Line> {
    glyphs.sort_by(|one, other| other.baseline.total_cmp(&one.baseline));
    let mut lines: Vec<(f32, f32, Vec<Glyph>)> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut() {
            Some((baseline, size, line)) if *baseline - glyph.baseline <= BASELINE_GAP * size.min(glyph.size) => {
                *size = size.max(glyph.size);
                line.push(glyph);
            }
            _ => lines.push((glyph.baseline, glyph.size, vec![glyph])),
        }
    }
    let runs_of = |(baseline, size, line)| Line { baseline, size, runs: runs_of(line) };
    lines.into_iter().map(runs_of).filter(|line| !line.runs.is_empty()).collect()
}

fn runs_of(mut line: Vec<Glyph>) -> Vec<Run> {
    line.sort_by(|one, other| one.left.total_cmp(&other.left));
    let mut runs: Vec<Run> = Vec::new();
    let mut is_spaced = false;
    for glyph in line {
        if glyph.character.is_whitespace() {
            is_spaced = true;
            continue;
        }
        let Some(run) = runs.last_mut() else {
            runs.push(Run::of(glyph));
            is_spaced = false;
            continue;
        };
        let is_shadow = run.glyphs.last().is_some_and(|(last, _)| {
            last.character == glyph.character && glyph.left - last.left < SHADOW_GAP * (last.right - last.left)
        });
        if is_shadow {
            continue;
        }
        let has_width = run.glyphs.last().is_none_or(|(last, _)| last.right > last.left);
        let widest = if has_width { 0.0 } else { WIDEST };
        let gap = (glyph.left - run.right) / glyph.size.max(1.0) - widest;
        if gap > CELL_GAP {
            runs.push(Run::of(glyph));
        } else {
            let space = gap > WORD_GAP || (is_spaced && (gap > SPACED_GAP || !has_width));
            run.right = run.right.max(glyph.right);
            run.glyphs.push((glyph, space));
        }
        is_spaced = false;
    }
    runs
}

/// Lines in reading order, each with those of its runs that belong to the column.
type Column<'a> = Vec<(&'a Line, Vec<&'a Run>)>;

/// Columns of prose, left before right between two lines that reach over both; one column where there is no gutter.
fn columns(lines: &[Line]) -> Vec<Column<'_>> {
    let gutters = super::gutter::gutters(&extents(lines));
    let mut columns: Vec<Column> = Vec::new();
    let mut open: Vec<Column> = Vec::new();
    for line in lines {
        let crosses = |run: &Run| gutters.iter().any(|gutter| run.left < *gutter && run.right > *gutter);
        if gutters.is_empty() || line.runs.iter().any(crosses) {
            let had_columns = !open.is_empty();
            columns.append(&mut open);
            if had_columns || columns.is_empty() {
                columns.push(Vec::new());
            }
            if let Some(column) = columns.last_mut() {
                column.push((line, line.runs.iter().collect()));
            }
            continue;
        }
        open.resize_with(gutters.len() + 1, Vec::new);
        for (number, column) in open.iter_mut().enumerate() {
            let of = |run: &&Run| gutters.partition_point(|gutter| *gutter < run.left) == number;
            let runs: Vec<&Run> = line.runs.iter().filter(of).collect();
            if !runs.is_empty() {
                column.push((line, runs));
            }
        }
    }
    columns.append(&mut open);
    columns
}

/// Of each line: where its runs begin and end, and how many glyphs they have.
fn extents(lines: &[Line]) -> Vec<Vec<(f32, f32, usize)>> {
    let of = |line: &Line| line.runs.iter().map(|run| (run.left, run.right, run.glyphs.len())).collect();
    lines.iter().map(of).collect()
}

struct Writer<'a> {
    page: &'a mut PageText,
    /// Where the page's text begins, and the width of one column of fixed width, in points.
    origin: f32,
    unit: f32,
    last_baseline: Option<f32>,
    headers: Headers,
}

impl<'a> Writer<'a> {
    fn new(lines: &[Line], page: &'a mut PageText) -> Writer<'a> {
        let origin = lines.iter().flat_map(|line| &line.runs).map(|run| run.left).fold(f32::MAX, f32::min);
        Writer { page, origin, unit: unit_of(lines), last_baseline: None, headers: Headers::default() }
    }

    fn begin_column(&mut self) {
        self.last_baseline = None;
        self.headers = Headers::default();
        if !self.page.text.is_empty() {
            self.page.text.push('\n');
        }
    }

    fn line(&mut self, line: &Line, runs: &[&Run]) {
        if self.last_baseline.is_some_and(|last| last - line.baseline > PARAGRAPH_GAP * line.size) {
            self.page.text.push('\n');
        }
        self.last_baseline = Some(line.baseline);
        let is_reversed = direction::is_right_to_left(runs.iter().flat_map(|run| run.glyphs.iter()).map(character));
        let mut width = 0;
        let mut ranges = Vec::new();
        for number in 0..runs.len() {
            let number = if is_reversed { runs.len() - 1 - number } else { number };
            let Some(run) = runs.get(number) else { continue };
            let column = ((run.left - self.origin) / self.unit).clamp(0.0, PAGE_COLUMNS_MAX as f32) as usize;
            // Two spaces part cells, however close they stand.
            let spaces = match (is_reversed, width) {
                (true, 0) => 0,
                (true, _) => 2,
                (false, 0) => column,
                (false, _) => column.saturating_sub(width).max(2),
            };
            self.page.text.extend(std::iter::repeat_n(' ', spaces));
            let start = self.page.text.len();
            width += spaces + self.run(run, is_reversed);
            ranges.push((run.left, run.right, start..self.page.text.len()));
        }
        self.page.text.push('\n');
        let is_bold = runs.iter().flat_map(|run| &run.glyphs).all(|(glyph, _)| glyph.is_bold);
        self.table(line, is_bold, ranges);
    }

    /// Takes in what was written of a line: headers, or a row under them.
    fn table(&mut self, line: &Line, is_bold: bool, parts: Vec<(f32, f32, Range<usize>)>) {
        if is_bold {
            if self.headers.has_rows {
                self.headers = Headers::default();
            }
            let text = |range: Range<usize>| self.page.text.get(range).unwrap_or_default().to_string();
            self.headers.add(parts.into_iter().map(|(left, right, range)| (left, right, text(range))));
            return;
        }
        let places: Vec<(f32, f32)> = parts.iter().map(|(left, right, _)| (*left, *right)).collect();
        let Some(labels) = self.headers.row(&places, line.size) else {
            self.headers = Headers::default();
            return;
        };
        let cells = parts.into_iter().zip(labels);
        let cells = cells.map(|((.., range), label)| Cell { range, header: label.to_string() }).collect();
        self.page.rows.push(cells);
        self.headers.has_rows = true;
    }

    /// Writes a run; returns its characters.
    fn run(&mut self, run: &Run, is_reversed: bool) -> usize {
        let order = direction::order(run.glyphs.iter().map(character), is_reversed);
        let mut width = 0;
        for (position, index) in order.iter().enumerate() {
            let Some((glyph, is_spaced)) = run.glyphs.get(*index) else { continue };
            // A space stands before its glyph as it is seen, and behind it where the order is turned round.
            let before = position.checked_sub(1).and_then(|before| order.get(before));
            let is_turned = before.is_some_and(|before| before > index);
            let space = match before {
                Some(before) if is_turned => run.glyphs.get(*before).is_some_and(|(_, spaced)| *spaced),
                Some(_) => *is_spaced,
                None => false,
            };
            if space {
                self.page.text.push(' ');
                width += 1;
            }
            self.page.glyphs.push((self.page.text.len(), glyph.bounds));
            width += push(&mut self.page.text, glyph.character);
        }
        width
    }
}

fn character(glyph: &(Glyph, bool)) -> char {
    glyph.0.character
}

/// Writes a character, ligatures as the letters that they join; returns how many.
fn push(text: &mut String, character: char) -> usize {
    let letters = match character {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        // A hyphen that stands only where a word is parted.
        '\u{ad}' => "",
        _ => {
            text.push(character);
            return 1;
        }
    };
    text.push_str(letters);
    letters.len()
}

/// The width of one column of text: rather too small, so that few cells are pushed out of their column.
fn unit_of(lines: &[Line]) -> f32 {
    let width_of = |glyph: &Glyph| {
        let width = glyph.right - glyph.left;
        if width > 0.0 { width } else { glyph.size / 2.0 }
    };
    let glyphs = lines.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs);
    let mut widths: Vec<f32> = glyphs.map(|(glyph, _)| width_of(glyph)).collect();
    let middle = widths.len() / 2;
    if widths.is_empty() {
        return 1.0;
    }
    let (_, median, _) = widths.select_nth_unstable_by(middle, f32::total_cmp);
    (*median * 0.85).max(0.1)
}

#[cfg(test)]
mod tests;
