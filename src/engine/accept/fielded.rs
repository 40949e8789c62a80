//! Values that are all of a field: which labels name it, in a document's own labels and in running text. Knows labels and
//! the keywords in them; not what a value looks like.

use hashbrown::HashMap;

use super::{Accept, Cursor};
use crate::detector::Field;
use crate::engine::field;
use crate::engine::keywords::{DetectorBits, Keywords};
use crate::engine::labelled::Opened;
use crate::model::LabelId;

/// What names say of fields: the detectors of fields of which they hold a keyword, and of which they are one. The same few
/// names stand again and again.
#[derive(Default)]
pub struct Names(HashMap<Vec<u8>, [DetectorBits; 2]>);

/// Names kept, so that memory is bounded whatever a text holds.
const NAMES_MAX: usize = 4096;

impl Names {
    fn of(&mut self, keywords: &Keywords, name: &[u8]) -> &[DetectorBits; 2] {
        if self.0.len() >= NAMES_MAX {
            self.0.clear();
        }
        self.0.entry_ref(name).or_insert_with(|| keywords.names(name))
    }
}

impl Accept<'_> {
    /// Whether a span is all of a field whose label speaks for a detector.
    pub(super) fn is_field(
        &mut self,
        detector: u16,
        says: Field,
        (start, end): (usize, usize),
        cursor: &Cursor,
    ) -> bool {
        let segment = &self.text.bytes[cursor.from..cursor.to];
        let (from, to) = (start - cursor.from, end - cursor.from);
        let label = self.label(cursor);
        let (own_from, own_to) = cursor.own;
        let fills = label != LabelId(0)
            && end <= own_to
            && field::fills(&self.text.bytes[own_from..own_to], start - own_from, end - own_from);
        if fills && self.label_names(label)[says as usize].contains(detector) {
            return true;
        }
        // Headers stand side by side as a label and its value do.
        if from == 0 || !field::is_ended_by(&segment[to..]) || self.is_label_of_field(&segment[from..to]) {
            return false;
        }
        let (names, keywords) = (&mut self.scratch.names, self.keywords);
        let mut is = |name: &[u8]| names.of(keywords, name)[says as usize].contains(detector);
        field::is_named(&segment[..from], &mut is)
            || field::ends_paragraph(&segment[to..]) && field::is_above(&segment[..from], is)
    }

    /// Whether a text is itself the label of a field.
    fn is_label_of_field(&mut self, text: &[u8]) -> bool {
        if text.len() > field::NAME_BYTES_MAX {
            return false;
        }
        let rules = self.rules;
        let said = &self.scratch.names.of(self.keywords, text)[Field::Is as usize];
        let mut fields = (0..).zip(rules).filter(|(_, rule)| rule.field.is_some());
        !said.is_empty() && fields.any(|(number, _)| said.contains(number))
    }

    /// What a label's own name says of fields; looked up once a document.
    fn label_names(&mut self, label: LabelId) -> &[DetectorBits; 2] {
        let index = label.0 as usize;
        if self.scratch.field_bits.len() <= index {
            self.scratch.field_bits.resize(index + 1, None);
        }
        let (labels, keywords) = (self.labels, self.keywords);
        self.scratch.field_bits[index]
            .get_or_insert_with(|| keywords.names(field::own_name(labels.name(label)).as_bytes()))
    }

    /// Where the values of owned segments begin whose labels open fields.
    pub fn each_opened(&mut self, opened: &Opened, mut each: impl FnMut(usize)) {
        let text = self.text;
        let mut cursor = Cursor::default();
        for (index, segment) in text.segments.iter().enumerate() {
            if segment.label == LabelId(0) || !opened.by(self.label_names(segment.label)) {
                continue;
            }
            if self.enter(self.scratch.starts[index], &mut cursor) {
                let (from, to) = cursor.own;
                let before = text.bytes[from..to].iter().take_while(|byte| field::is_opening(**byte));
                let start = from + before.count();
                if start < to && (text.owned_from..text.owned_to).contains(&start) {
                    each(start);
                }
            }
        }
    }

    /// Whether a label that opens a field stands directly before `start`.
    pub fn is_behind_label(&mut self, start: usize, cursor: &mut Cursor, opened: &Opened) -> bool {
        if !self.enter(start, cursor) || start >= cursor.to {
            return false;
        }
        let (names, keywords) = (&mut self.scratch.names, self.keywords);
        let before = &self.text.bytes[cursor.from..start];
        let mut is = |name: &[u8]| opened.by(names.of(keywords, name));
        field::is_named(before, &mut is) || field::is_above(before, is)
    }
}
