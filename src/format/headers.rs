//! Headers of a mail, decoded, one a line: the value of each is a segment whose label is the header's name.
//! Must not know what values mean.

use super::{Overlay, Split};
use crate::model::{LabelId, Labels, Segment};

/// Bytes of a name; longer ones are none.
const NAME_BYTES_MAX: usize = 128;

/// Marks names and values.
#[derive(Default)]
pub struct Headers {
    /// The name of the line so far, while it may be one.
    name: Option<Vec<u8>>,
    begun: bool,
    /// The value of a name begins with the next byte.
    due: Option<LabelId>,
}

impl Headers {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Headers::default())
    }
}

impl Overlay for Headers {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        for (index, byte) in text.iter().enumerate() {
            let start = at.wrapping_add(index as u32);
            if !self.begun {
                self.begun = true;
                self.name = Some(Vec::new());
                segments.push(Segment::text(start, LabelId(0)));
            } else if let Some(label) = self.due.take() {
                segments.push(Segment::text(start, label));
            }
            match byte {
                b'\n' => {
                    // The line that follows begins a segment of its own.
                    self.begun = false;
                }
                b':' => {
                    if let Some(name) = self.name.take().filter(|name| !name.is_empty()) {
                        self.due = Some(labels.intern(&String::from_utf8_lossy(&name)));
                    }
                }
                byte => match &mut self.name {
                    Some(name) if byte.is_ascii_graphic() && name.len() < NAME_BYTES_MAX => name.push(*byte),
                    _ => self.name = None,
                },
            }
        }
    }

    fn splits(&self) -> Split {
        Split::Never
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::marking;

    #[test]
    fn values_are_labelled_by_their_names_in_any_pieces() {
        let text = "Subject: a: b\nno name here: c\nX-Id:1\n\nTo: d";
        let expected = [
            ("", "Subject:"),
            ("Subject", " a: b\n"),
            ("", "no name here: c\n"),
            ("", "X-Id:"),
            ("X-Id", "1\n"),
            ("", "\n"),
            ("", "To:"),
            ("To", " d"),
        ]
        .map(|(label, text)| (label.to_string(), text.to_string()));
        for piece in [1, 2, 7, 1000] {
            assert_eq!(marking::mark(Headers::default(), text.as_bytes(), piece).0, expected, "pieces of {piece}");
        }
    }
}
