//! HTML: the cells of a table whose first row is of headers are segments with their column's header; all else is plain
//! text, markup and all. A table of two columns mostly is a form, whose labels stand beside the values: it stays plain.
//! Must not know what cells mean.

use super::{Overlay, Split};
use crate::model::{LabelId, Labels, Segment};

const COLUMNS_MIN: usize = 3;
/// Bytes of a tag's name that matter, and of a header.
const NAME_BYTES_MAX: usize = 8;
const HEADER_BYTES_MAX: usize = 256;
/// A row of more headers labels nothing beyond them.
const COLUMNS_MAX: usize = 4096;

/// Marks the cells of tables.
#[derive(Default)]
pub struct Html {
    begun: bool,
    /// The name of the tag that stands open, and whether it is at its end.
    tag: Option<(Vec<u8>, bool)>,
    is_in_table: bool,
    columns: Vec<LabelId>,
    /// The headers of the row so far, and whether one is open.
    headers: Vec<Vec<u8>>,
    is_in_header: bool,
    /// Cells of the row that began, headers not counted before the columns are known.
    cells: usize,
    /// The next byte begins text of this label.
    due: Option<LabelId>,
}

impl Html {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Html::default())
    }

    /// A tag was read to its end.
    fn tag(&mut self, name: &[u8], labels: &mut Labels) {
        match name {
            b"table" => self.begin_table(true),
            b"/table" => self.begin_table(false),
            b"tr" => (self.cells, self.headers, self.is_in_header) = (0, Vec::new(), false),
            b"/tr" | b"/thead" if self.is_in_table && self.columns.is_empty() => {
                self.is_in_header = false;
                if self.cells == 0 && self.headers.len() >= COLUMNS_MIN {
                    let names = self.headers.iter().map(|name| String::from_utf8_lossy(name));
                    self.columns = names.map(|name| labels.intern(name.trim())).collect();
                }
            }
            b"th" if self.is_in_table && self.columns.is_empty() => {
                self.is_in_header = self.headers.len() < COLUMNS_MAX;
                if self.is_in_header {
                    self.headers.push(Vec::new());
                }
            }
            b"/th" => self.is_in_header = false,
            b"td" | b"th" if self.is_in_table => {
                if !self.columns.is_empty() {
                    self.due = Some(self.columns.get(self.cells).copied().unwrap_or(LabelId(0)));
                }
                self.cells += 1;
            }
            _ => {}
        }
    }

    fn begin_table(&mut self, is_in_table: bool) {
        if !self.columns.is_empty() {
            self.due = Some(LabelId(0));
        }
        let (begun, due) = (self.begun, self.due);
        *self = Html { begun, due, is_in_table, ..Html::default() };
    }
}

impl Overlay for Html {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if !self.begun && !text.is_empty() {
            (self.begun, self.due) = (true, Some(LabelId(0)));
        }
        let mut index = 0;
        while index < text.len() {
            if let Some(label) = self.due.take() {
                let start = at.wrapping_add(index as u32);
                segments.push(Segment::text(start, label));
            }
            if let Some((mut name, mut is_named)) = self.tag.take() {
                let byte = text[index];
                index += 1;
                if byte == b'>' {
                    self.tag(&name, labels);
                    continue;
                }
                is_named |= byte.is_ascii_whitespace() || name.len() == NAME_BYTES_MAX;
                if !is_named {
                    name.push(byte.to_ascii_lowercase());
                }
                if is_named {
                    // Attributes.
                    index = memchr::memchr(b'>', &text[index..]).map_or(text.len(), |end| index + end);
                }
                self.tag = Some((name, is_named));
                continue;
            }
            let end = memchr::memchr(b'<', &text[index..]).map_or(text.len(), |end| index + end);
            if self.is_in_header
                && let Some(header) = self.headers.last_mut()
            {
                let room = HEADER_BYTES_MAX.saturating_sub(header.len());
                header.extend_from_slice(&text[index..end.min(index + room)]);
            }
            if end < text.len() {
                self.tag = Some((Vec::new(), false));
            }
            index = end + 1;
        }
    }

    fn splits(&self) -> Split {
        Split::Anywhere
    }

    fn at_record(&self) -> bool {
        !self.is_in_table && self.tag.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::marking;

    fn mark(text: &[u8], piece: usize) -> (Vec<(String, String)>, Vec<Segment>) {
        let (cells, segments) = marking::mark(Html::default(), text, piece);
        let before_tags = |text: String| text.split('<').next().unwrap_or_default().to_string();
        let cells = cells.into_iter().filter(|(label, _)| !label.is_empty());
        (cells.map(|(label, text)| (label, before_tags(text))).collect(), segments)
    }

    #[test]
    fn cells_have_the_headers_of_their_columns() {
        let text = "<TABLE class=\"a\"><thead><tr><th>Name</th><th scope=col><b>SSN</b></th><th>Born </th></tr></thead>\n\
                    <tr><td>Ann</td><td><i>1</i></td><td>1970</td></tr><tr><th>Bob<td>2<td>1980</table>born <td>9";
        let cells = mark(text.as_bytes(), 1000).0;
        let cells: Vec<_> = cells.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
        assert_eq!(
            cells,
            [("Name", "Ann"), ("SSN", ""), ("Born", "1970"), ("Name", "Bob"), ("SSN", "2"), ("Born", "1980")]
        );
    }

    #[test]
    fn forms_and_tables_without_headers_are_plain() {
        for text in [
            "<table><tr><th>SSN</th><td>1</td></tr><tr><th>Born</th><td>2</td></tr></table>",
            "<table><tr><th>SSN</th><th>Born</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "<table><tr><td>a</td><td>b</td><td>c</td></tr></table>",
            "<th>a</th><th>b</th><th>c</th></tr><td>1</td>",
        ] {
            assert_eq!(mark(text.as_bytes(), 1000).0, [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_marked_alike_in_any_pieces(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "<table>", "</table>", "<tr>", "</tr>", "<tr><th>a</th><th>b</th><th>c</th></tr>", "<td>", "</td>", "<td x=1>",
                "x", "<", ">", " ", "é", "<th>",
            ]), 0..20),
        ) {
            let text = parts.concat();
            let (_, whole) = mark(text.as_bytes(), 1000);
            for size in 1..20 {
                proptest::prop_assert_eq!(&mark(text.as_bytes(), size).1, &whole);
            }
            proptest::prop_assert!(whole.windows(2).all(|pair| pair[0].start < pair[1].start));
            proptest::prop_assert!(whole.iter().all(|segment| (segment.start as usize) < text.len()));
        }
    }
}
