//! The pages of a PDF: glyphs into lines, lines into segments under the headers of their tables.

use std::collections::BTreeMap;
use std::ops::Range;

use pdf_oxide::document::PdfDocument;
use pdf_oxide::layout::TextChar;
use pdf_oxide::object::Object;

use super::super::{Emit, Overlay, ruled};
use super::field;
use super::layout::{Glyph, PageText, text_of};
use super::object::get;
use crate::error::{Gap, Reason};
use crate::limits::{PDF_ARRAY_DEPTH_MAX, PDF_OPERATORS_MAX};
use crate::model::{Labels, Place};

/// What was read of all pages.
pub struct Read {
    pub glyphs: usize,
}

/// Numbers of pages that could not be read, by what is told of them.
#[derive(Default)]
struct Unread {
    pages: BTreeMap<Reason, Vec<u64>>,
}

/// Gives the text of every page. What of them could not be read is told once for all.
pub fn all(document: &PdfDocument, pages: usize, emit: &mut dyn Emit) -> Result<Read, Gap> {
    let mut read = Read { glyphs: 0 };
    let mut unread = Unread::default();
    let mut labels = Labels::default();
    for index in 0..pages {
        let number = index as u64 + 1;
        let page = document.get_page(index);
        let content = document.get_page_content_data(index);
        let asked = content.as_deref().map(Content::of).unwrap_or_default();
        if asked.depth > PDF_ARRAY_DEPTH_MAX {
            unread.add(Reason::NestingTooDeep, number);
            continue;
        }
        if asked.operators > PDF_OPERATORS_MAX {
            unread.add(Reason::ExtractedTooLarge, number);
        }
        let glyphs = document.extract_chars_filtered(index, Default::default(), Default::default());
        let (Ok(page), Ok(content), Ok(glyphs)) = (page, content, glyphs) else {
            unread.add(Reason::Malformed, number);
            continue;
        };
        read.glyphs += glyphs.len();
        if glyphs.is_empty() && !content.is_empty() && has_picture(document, &page) {
            unread.add(Reason::NoTextLayer, number);
        }
        let unknown = glyphs.iter().filter(|glyph| glyph.char == char::REPLACEMENT_CHARACTER).count();
        if unknown * 4 > glyphs.len() {
            unread.add(Reason::UnsupportedFeature, number);
        }
        // Texts of one direction are laid out together.
        let mut directions: BTreeMap<i32, Vec<Glyph>> = BTreeMap::new();
        for glyph in &glyphs {
            let (degrees, glyph) = turned(glyph);
            directions.entry(degrees).or_default().push(glyph);
        }
        for glyphs in directions.into_values() {
            give(&text_of(glyphs), number, &mut labels, emit)?;
        }
        field::annotations(document, &page, number, emit)?;
    }
    unread.tell(emit)?;
    Ok(read)
}

/// What a page's content asks of the crate.
#[derive(Default)]
struct Content {
    /// Arrays within arrays, for each of which the crate calls itself.
    depth: usize,
    operators: usize,
}

impl Content {
    fn of(bytes: &[u8]) -> Content {
        let mut content = Content::default();
        let (mut depth, mut in_string, mut is_escaped, mut last) = (0_usize, 0_usize, false, b' ');
        for byte in bytes {
            match byte {
                _ if std::mem::take(&mut is_escaped) => {}
                b'\\' => is_escaped = in_string > 0,
                b'(' => in_string += 1,
                b')' => in_string = in_string.saturating_sub(1),
                _ if in_string > 0 => {}
                b'[' | b'<' => depth += 1,
                b']' | b'>' => depth = depth.saturating_sub(1),
                b'a'..=b'z' | b'A'..=b'Z' | b'\'' | b'"' => {
                    let begins = last.is_ascii_whitespace() || matches!(last, b')' | b']' | b'>');
                    content.operators += usize::from(begins);
                }
                _ => {}
            }
            last = *byte;
            content.depth = content.depth.max(depth);
        }
        content
    }
}

/// A page's text under the headers of its tables.
fn give(page: &PageText, number: u64, labels: &mut Labels, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut from = 0;
    for row in &page.rows {
        let Some((first, last)) = row.first().zip(row.last()) else { continue };
        flow(page, from..first.range.start, number, labels, emit)?;
        for cell in row {
            line(page, cell.range.clone(), &cell.header, number, emit)?;
        }
        from = last.range.end;
    }
    flow(page, from..page.text.len(), number, labels, emit)
}

/// Text without bold headers, whose tables are told as those of text files are.
fn flow(
    page: &PageText,
    range: Range<usize>,
    number: u64,
    labels: &mut Labels,
    emit: &mut dyn Emit,
) -> Result<(), Gap> {
    let Some(text) = page.text.get(range.clone()).filter(|text| !text.trim_ascii().is_empty()) else { return Ok(()) };
    let mut segments = Vec::new();
    ruled::Ruled::default().mark(text.as_bytes(), 0, true, labels, &mut segments);
    let ends = segments.iter().skip(1).map(|segment| segment.start as usize).chain([text.len()]);
    for (segment, end) in segments.iter().zip(ends) {
        let label = labels.name(segment.label);
        for within in lines(&page.text, range.start + segment.start as usize..range.start + end) {
            line(page, within, label, number, emit)?;
        }
    }
    Ok(())
}

fn line(page: &PageText, range: Range<usize>, label: &str, number: u64, emit: &mut dyn Emit) -> Result<(), Gap> {
    let Some(text) = page.text.get(range.clone()) else { return Ok(()) };
    let bounds = page.bounds(range.start, range.end);
    emit.segment(text, label, &Place { page: Some(number), bounds, ..Place::default() })
}

/// The lines of a range of the text that hold something.
fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut from = range.start;
    let part = text.get(range).unwrap_or_default();
    part.split('\n').filter_map(move |line| {
        let start = from;
        from += line.len() + 1;
        let end = start + line.trim_end().len();
        (end > start).then_some(start..end)
    })
}

/// The direction of a glyph's line in whole degrees, and the glyph as it stands when the page is turned so.
fn turned(glyph: &TextChar) -> (i32, Glyph) {
    let finite = |number: f32| if number.is_finite() { number } else { 0.0 };
    let (x, y) = (finite(glyph.origin_x), finite(glyph.origin_y));
    let degrees = finite(glyph.rotation_degrees).round();
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let left = x * cosine + y * sine;
    let advance = finite(glyph.advance_width).abs() * stretch(glyph);
    let size = finite(glyph.font_size).abs().max(0.1);
    // Some fonts tell nothing of their height, or in other units.
    let top = finite(glyph.ascent).clamp(size * 0.6, size * 1.2);
    let bottom = finite(glyph.descent).clamp(size * -0.4, size * -0.1);
    let corner = |along: f32, up: f32| (x + along * cosine - up * sine, y + along * sine + up * cosine);
    let corners = [corner(0.0, bottom), corner(0.0, top), corner(advance, bottom), corner(advance, top)];
    let bounds = corners.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |all, (x, y)| {
        [all[0].min(*x), all[1].min(*y), all[2].max(*x), all[3].max(*y)]
    });
    let baseline = y * cosine - x * sine;
    (
        degrees as i32,
        Glyph {
            character: glyph.char,
            left,
            right: left + advance,
            baseline,
            size,
            is_bold: glyph.font_weight.is_bold(),
            bounds,
        },
    )
}

/// The crate tells how far a glyph reaches to the right, not along its line; nothing, where the line stands upright.
fn stretch(glyph: &TextChar) -> f32 {
    let [a, b, ..] = glyph.matrix.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let (along, right) = (a.hypot(b), a.abs());
    if right > along * 0.01 { along / right } else { 0.0 }
}

/// Whether a page shows a picture, itself or through a form.
fn has_picture(document: &PdfDocument, page: &Object) -> bool {
    let Some(named) = get(document, page, "Resources").and_then(|resources| get(document, &resources, "XObject"))
    else {
        return false;
    };
    named.as_dict().is_some_and(|named| !named.is_empty())
}

impl Unread {
    fn add(&mut self, reason: Reason, page: u64) {
        self.pages.entry(reason).or_default().push(page);
    }

    fn tell(self, emit: &mut dyn Emit) -> Result<(), Gap> {
        self.pages.into_iter().try_for_each(|(reason, pages)| {
            let what = match reason {
                Reason::UnsupportedFeature => "characters of unknown meaning on ",
                Reason::ExtractedTooLarge => "more than a million operators on ",
                Reason::NestingTooDeep => "arrays within arrays on ",
                _ => "",
            };
            emit.gap(Gap::new(reason, format!("{what}{}", numbers(&pages))))
        })
    }
}

/// `page 3`, `pages 1-4, 9`: numbers in rising order.
fn numbers(pages: &[u64]) -> String {
    let mut spans: Vec<(u64, u64)> = Vec::new();
    for page in pages {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => spans.push((*page, *page)),
        }
    }
    let told: Vec<String> = spans
        .iter()
        .take(8)
        .map(|(from, to)| if from == to { from.to_string() } else { format!("{from}-{to}") })
        .collect();
    let more = if spans.len() > told.len() { " and more" } else { "" };
    let pages = if pages.len() == 1 { "page" } else { "pages" };
    format!("{pages} {}{more}", told.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_in_spans() {
        assert_eq!(numbers(&[3]), "page 3");
        assert_eq!(numbers(&[1, 2, 3, 9]), "pages 1-3, 9");
        assert_eq!(numbers(&(1..40).step_by(2).collect::<Vec<_>>()), "pages 1, 3, 5, 7, 9, 11, 13, 15 and more");
    }
}
