//! Values that a label alone names: where a key or a column is called password, all of the segment is the value. Knows
//! segments and labels; not what they say.

use super::{Accept, Cursor};
use crate::engine::keywords::DetectorBits;
use crate::model::LabelId;
use crate::validate::{Outcome, Place, Subject, Validator, Verdict};

/// Bytes on both sides of a value that its validator may look at; every block has them. Of an armoured key as many as the
/// public part of one of 4096 bits has.
const PLACE_BYTES: usize = 400;
const ARMOUR_BYTES: usize = 800;
/// Of a longer name only the end counts.
const NAME_BYTES_MAX: usize = 64;
/// Longer segments are texts, not what one label names.
const NAMED_BYTES_MAX: usize = 2 << 10;

impl<'a> Accept<'a> {
    /// Tries the segments that these detectors' keywords name: the label says what their patterns ask around a value,
    /// which is all of the segment.
    pub fn offer_named(&mut self, named: &DetectorBits) {
        if named.is_empty() || !self.labels_open(named) {
            return;
        }
        let bytes: &'a [u8] = self.text.bytes;
        let mut cursor = Cursor::default();
        for index in 0..self.text.segments.len() {
            let (segment, start) = (self.text.segments[index], self.scratch.starts[index]);
            let is_owned = (self.text.owned_from..self.text.owned_to).contains(&start);
            if segment.label == LabelId(0) || !is_owned || !self.label_opens(segment.label, named) {
                continue;
            }
            if !self.enter(start, &mut cursor) || cursor.own.1 - cursor.own.0 > NAMED_BYTES_MAX {
                continue;
            }
            // What the label names is its segment's own.
            let cursor = Cursor { from: cursor.own.0, to: cursor.own.1, ..cursor };
            let value = trimmed(bytes, cursor.from, cursor.to);
            let label = self.labels.name(segment.label);
            if segment.is_soft && self.is_named_in_text(index) {
                continue;
            }
            let own: smallvec::SmallVec<[u16; 4]> = self.label_bits(segment.label).common(named).collect();
            for detector in own {
                if !self.fits(detector, label, &bytes[value.0..value.1]) {
                    continue;
                }
                let subject = Subject::placed(place_in(bytes, value.0, value, &cursor, Some(label)));
                let check = self.scratch.claims[usize::from(detector)].check;
                let verdict = check.map_or(Verdict::CANNOT_SAY, |check| check(&subject));
                if value.0 < value.1 && verdict.outcome != Outcome::Invalid {
                    self.keep(detector, value, verdict, &cursor);
                }
            }
        }
    }

    /// Whether a soft segment's name stands before it on its line, where patterns have seen it.
    fn is_named_in_text(&self, index: usize) -> bool {
        let (before, start) = (index.saturating_sub(1), self.scratch.starts[index]);
        !self.text.bytes[self.scratch.starts[before]..start].contains(&b'\n')
    }

    /// Whether a value has the form that the pattern asks for behind such a name, where its validator does not judge names.
    fn fits(&self, detector: u16, label: &str, value: &[u8]) -> bool {
        let rule = &self.rules[usize::from(detector)];
        if rule.validator.is_some_and(Validator::judges_names) {
            return true;
        }
        let label = label.strip_suffix("']").unwrap_or(label);
        let begins = label.len() - label.len().min(NAME_BYTES_MAX);
        let name =
            label.as_bytes()[begins..].rsplit(|byte| matches!(byte, b'.' | b'/' | b'\'')).next().unwrap_or_default();
        let text = [name, b"=", value].concat();
        let is_all = |from: usize| rule.value(&text[from..]).is_some_and(|(start, _)| from + start == name.len() + 1);
        (0..name.len()).any(is_all)
    }

    /// Whether a label of the document so far speaks for one of these detectors.
    fn labels_open(&mut self, named: &DetectorBits) -> bool {
        while !self.scratch.has_named && self.scratch.labels_seen < self.labels.len() {
            self.scratch.has_named = self.label_opens(LabelId(self.scratch.labels_seen as u32), named);
            self.scratch.labels_seen += 1;
        }
        self.scratch.has_named
    }
}

/// Where a value stands, in the segment of the cursor.
pub(super) fn place_in<'a>(
    bytes: &'a [u8],
    start: usize,
    value: (usize, usize),
    cursor: &Cursor,
    label: Option<&'a str>,
) -> Place<'a> {
    let reach = if bytes[value.0..value.1].starts_with(b"-----BEGIN ") { ARMOUR_BYTES } else { PLACE_BYTES };
    // A label and what follows it may take more.
    let from = cursor.from.max(value.0.saturating_sub(reach).min(start));
    let to = cursor.to.min(value.1 + reach);
    Place { segment: &bytes[from..to], matched: start - from, value: (value.0 - from, value.1 - from), label }
}

/// A segment without white space, commas and quotes at its ends; to its closing quote where one opens right before it.
fn trimmed(bytes: &[u8], mut from: usize, mut to: usize) -> (usize, usize) {
    let opening = from.checked_sub(1).map(|before| bytes[before]).filter(|byte| matches!(byte, b'"' | b'\''));
    if let Some(length) = opening.and_then(|quote| memchr::memchr(quote, &bytes[from..to])) {
        return (from, from + length);
    }
    let is_outer = |byte: u8| byte.is_ascii_whitespace() || byte == b',';
    while from < to && is_outer(bytes[to - 1]) {
        to -= 1;
    }
    while from < to && is_outer(bytes[from]) {
        from += 1;
    }
    let is_quoted = to - from >= 2 && bytes[from] == bytes[to - 1] && matches!(bytes[from], b'"' | b'\'');
    if is_quoted { (from + 1, to - 1) } else { (from, to) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_holds_all_of_its_match() {
        let text = [b'x'; 2000];
        let cursor = Cursor { index: 0, from: 0, to: text.len(), own: (0, text.len()), escaped: false };
        let far = place_in(&text, 10, (900, 908), &cursor, None);
        assert_eq!((far.matched, far.value, far.segment.len()), (0, (890, 898), 1298));
        let near = place_in(&text, 890, (900, 908), &cursor, None);
        assert_eq!((near.matched, near.value), (390, (400, 408)));
    }
}
