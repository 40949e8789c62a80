//! HL7 version 2: each field, or repetition of one, is a segment. Its label is the standard's name of it, where that tells
//! of a person; an identifier's is its type, which stands behind it, and an observation's what it is of. Must not know
//! what values mean.

mod fields;

use std::sync::Arc;

use super::{Overlay, Split};
use crate::model::{LabelId, Labels, Place, Segment};
use fields::{Field, Kind};

/// Bytes of a repetition whose end is waited for; less than what stands behind a block, so that blocks do not matter.
const REPETITION_BYTES_MAX: usize = 4 << 10;
/// Bytes of the name of an observation or of an authority.
const NAME_BYTES_MAX: usize = 80;
/// Labels of a document beyond which only the standard's own names are added.
const NAMED_LABELS_MAX: usize = 1024;
/// The segments that tell the signs.
const HEADERS: [&[u8; 3]; 3] = [b"MSH", b"FHS", b"BHS"];
/// Begins a message on a wire.
const BLOCK_START: u8 = 0x0B;

/// Marks the fields of messages.
#[derive(Default)]
pub struct Hl7 {
    signs: Option<Signs>,
    state: State,
    /// The bytes since the line or the repetition began, where the state needs them.
    held: Vec<u8>,
    segment: [u8; 3],
    fields: &'static [Field],
    /// Of the field that is read.
    number: u16,
    /// Messages begun.
    messages: u64,
    /// What the line's observation is of.
    observed: LabelId,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// In the first bytes of a line.
    #[default]
    Line,
    /// Among the signs of a header.
    Header,
    /// Before a field's or a repetition's first byte.
    Before,
    Field,
    /// In a repetition that is held to its end.
    Held(Kind),
    /// In a line that is no segment.
    Other,
}

/// The signs between fields, components, repetitions and subcomponents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Signs {
    field: u8,
    component: u8,
    repetition: u8,
    subcomponent: u8,
}

impl Signs {
    /// From what a header has behind its name: `|^~\&`.
    fn of(written: &[u8]) -> Option<Signs> {
        let (field, others) = written.split_first()?;
        let is_distinct = |(index, sign): (usize, &u8)| !written.get(..index).unwrap_or_default().contains(sign);
        let sound = written.iter().all(u8::is_ascii_punctuation) && written.iter().enumerate().all(is_distinct);
        // Who needs no repetitions may tell none.
        let sign = |index: usize| others.get(index).copied().unwrap_or(*field);
        (sound && (1..=5).contains(&others.len())).then(|| Signs {
            field: *field,
            component: sign(0),
            repetition: sign(1),
            subcomponent: sign(3),
        })
    }
}

/// Whether a text begins as a message, or as a batch of them.
pub fn begins(text: &[u8]) -> bool {
    let text = text.strip_prefix(&[BLOCK_START]).unwrap_or(text);
    let Some((name, rest)) = text.split_first_chunk::<3>() else { return false };
    let Some((field, others)) = rest.split_first() else { return false };
    let end = others.iter().position(|byte| byte == field);
    HEADERS.contains(&name) && end.and_then(|end| rest.get(..=end)).and_then(Signs::of).is_some()
}

impl Hl7 {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Hl7::default())
    }

    /// One byte. `here` is its offset in the window.
    fn step(&mut self, byte: u8, here: u32, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if matches!(byte, b'\r' | b'\n') {
            self.end_repetition(here, labels, segments);
            self.held.clear();
            self.state = State::Line;
            return;
        }
        match self.state {
            State::Line => {
                if self.held.is_empty() {
                    // A byte-order mark stands before the first header.
                    let is_mark = self.signs.is_none() && !byte.is_ascii();
                    if is_mark || matches!(byte, BLOCK_START | b' ' | b'\t') {
                        return;
                    }
                    self.number = 0;
                    self.begin(here, LabelId(0), segments);
                }
                self.held.push(byte);
                if self.held.len() == 4 {
                    self.name();
                }
            }
            State::Header => match (self.held.first() == Some(&byte), Signs::of(&self.held)) {
                (true, Some(signs)) => {
                    self.messages += u64::from(self.segment == *b"MSH");
                    (self.signs, self.state, self.number) = (Some(signs), State::Before, 3);
                }
                (true, None) => self.state = State::Other,
                (false, _) if self.held.len() > 8 => self.state = State::Other,
                (false, _) => self.held.push(byte),
            },
            State::Before | State::Field | State::Held(_) => self.within(byte, here, labels, segments),
            State::Other => {}
        }
    }

    /// How many bytes of `rest` change nothing: documents lie in fields too.
    fn passed(&self, rest: &[u8]) -> usize {
        let Signs { field, repetition, .. } = match (self.state, self.signs) {
            (State::Field | State::Other, Some(signs)) => signs,
            _ => return 0,
        };
        let ends = |byte: &u8| matches!(byte, b'\r' | b'\n') || *byte == field || *byte == repetition;
        rest.iter().position(ends).unwrap_or(rest.len())
    }

    /// The first four bytes of a line are known.
    fn name(&mut self) {
        let Some((name, &[sign])) = self.held.split_first_chunk::<3>() else { return };
        self.segment = *name;
        let is_named =
            name[0].is_ascii_uppercase() && name.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        self.state = match self.signs {
            _ if HEADERS.contains(&name) => State::Header,
            Some(signs) if is_named && sign == signs.field => State::Before,
            _ => State::Other,
        };
        (self.number, self.fields, self.observed) = (1, fields::of(*name), LabelId(0));
        self.held.clear();
        self.held.push(sign);
    }

    /// One byte of a segment behind its name.
    fn within(&mut self, byte: u8, here: u32, labels: &mut Labels, segments: &mut Vec<Segment>) {
        let Some(signs) = self.signs else { return };
        if byte == signs.field || byte == signs.repetition {
            self.end_repetition(here, labels, segments);
            self.number = self.number.saturating_add(u16::from(byte == signs.field));
            self.state = State::Before;
            return;
        }
        if self.state == State::Before {
            let kind = self.field().map_or(Kind::Whole, |field| field.kind);
            if kind.components().is_some() || kind == Kind::Naming {
                self.state = State::Held(kind);
                self.held.clear();
            } else {
                self.state = State::Field;
                self.begin(here, self.label(labels), segments);
            }
        }
        if matches!(self.state, State::Held(_)) {
            self.held.push(byte);
            if self.held.len() == REPETITION_BYTES_MAX {
                self.begin(self.held_from(here.wrapping_add(1)), self.label(labels), segments);
                self.state = State::Field;
            }
        }
    }

    /// What the standard says of the field that is read.
    fn field(&self) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.number == self.number)
    }

    fn label(&self, labels: &mut Labels) -> LabelId {
        match self.field() {
            Some(field) if matches!(field.kind, Kind::Naming) => LabelId(0),
            Some(field) if matches!(field.kind, Kind::Named) => self.observed,
            Some(field) => labels.intern(field.name),
            None => LabelId(0),
        }
    }

    /// Where what is held begins, of which `end` is the end.
    fn held_from(&self, end: u32) -> u32 {
        end.wrapping_sub(self.held.len() as u32)
    }

    fn begin(&self, start: u32, label: LabelId, segments: &mut Vec<Segment>) {
        let column = column(self.segment, self.number);
        segments.push(Segment { start, label, row: self.messages, column, escaped: false, is_soft: false });
    }

    /// A repetition ended before `end`: what was held of it is marked.
    fn end_repetition(&mut self, end: u32, labels: &mut Labels, segments: &mut Vec<Segment>) {
        let (State::Held(kind), Some(signs)) = (self.state, self.signs) else { return };
        let start = self.held_from(end);
        let components: Vec<&[u8]> = self.held.split(|byte| *byte == signs.component).collect();
        let component = |index: usize| components.get(index).copied().unwrap_or_default();
        let Some((authority, code)) = kind.components() else {
            self.observed = observation(&components, labels);
            self.begin(start, LabelId(0), segments);
            return;
        };
        let authority = authority.and_then(|index| component(index).split(|byte| *byte == signs.subcomponent).next());
        let label = match (fields::identifier(&component(code).to_ascii_uppercase()), authority.and_then(as_name)) {
            (Some(known), None) => labels.intern(known),
            (known, Some(authority)) if labels.len() < NAMED_LABELS_MAX => {
                let named = known.or(self.field().map(|field| field.name)).unwrap_or_default();
                labels.intern(&format!("{named} ({authority})"))
            }
            (Some(known), Some(_)) => labels.intern(known),
            (None, _) => self.label(labels),
        };
        let length = component(0).len();
        if length > 0 {
            self.begin(start, label, segments);
        }
        if length < self.held.len() {
            self.begin(start.wrapping_add(length as u32), LabelId(0), segments);
        }
    }
}

/// What an observation is of: the text of its code, or that of another coding, or the code.
fn observation(components: &[&[u8]], labels: &mut Labels) -> LabelId {
    let found = [1, 4, 0].into_iter().find_map(|index| as_name(components.get(index)?));
    match found {
        Some(name) if labels.len() < NAMED_LABELS_MAX => labels.intern(name),
        _ => LabelId(0),
    }
}

/// A short text of more letters than digits, such as names are.
fn as_name(text: &[u8]) -> Option<&str> {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = text.iter().filter(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()).count();
    (letters > digits && text.len() <= NAME_BYTES_MAX).then(|| std::str::from_utf8(text).ok()).flatten()
}

/// A segment's name and a field's number as one: seven bits a character, and the rest.
fn column(segment: [u8; 3], number: u16) -> u32 {
    let name = segment.iter().fold(0, |name, byte| name << 7 | u32::from(*byte & 0x7F));
    name << FIELD_BITS | u32::from(number).min((1 << FIELD_BITS) - 1)
}

const FIELD_BITS: u32 = 11;

impl Overlay for Hl7 {
    fn mark(&mut self, text: &[u8], at: u32, last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        let mut index = 0;
        while let Some(&byte) = text.get(index) {
            self.step(byte, at.wrapping_add(index as u32), labels, segments);
            index += 1 + self.passed(text.get(index + 1..).unwrap_or_default());
        }
        if last {
            self.end_repetition(at.wrapping_add(text.len() as u32), labels, segments);
            self.state = State::Other;
        }
    }

    fn place(&self, segment: &Segment, labels: &Labels) -> Place {
        let number = segment.column & ((1 << FIELD_BITS) - 1);
        let name: String =
            [14, 7, 0].iter().map(|bits| char::from((segment.column >> FIELD_BITS >> bits & 0x7F) as u8)).collect();
        let told = format!("{name}-{number} {}", labels.name(segment.label));
        Place {
            record: segment.row.checked_sub(1),
            column_name: (number > 0).then(|| Arc::from(told.trim_end())),
            ..Place::default()
        }
    }

    /// Messages may end with a bare CR, and only the one before tells the signs of what follows.
    fn splits(&self) -> Split {
        Split::Never
    }

    fn records(&self) -> u64 {
        self.messages
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::marking;

    /// The text's fields as (place, text), without the signs around them.
    fn fields(text: &str) -> Vec<(String, String)> {
        let mut labels = Labels::default();
        let (mut segments, mut overlay) = (Vec::new(), Hl7::default());
        overlay.mark(text.as_bytes(), 0, true, &mut labels, &mut segments);
        let ends = segments.iter().skip(1).map(|next| next.start as usize).chain([text.len()]);
        let told = segments.iter().zip(ends).map(|(segment, end)| {
            let place = overlay.place(segment, &labels);
            let text = text[segment.start as usize..end].trim_matches(['|', '~', '\r', '\n', '\u{1c}']);
            (place.column_name.as_deref().unwrap_or_default().to_string(), text.to_string())
        });
        told.collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(label, text)| (label.to_string(), text.to_string())).collect()
    }

    #[test]
    fn fields_have_the_names_of_the_standard() {
        let text = "MSH|^~\\&|LAB||||2024||ORU^R01|77|P|2.5.1\rPID|1||4711^^^^MR||Doe^Ann||19551105|F|||9 Ln^^Bonn\
                    ||(415)403-4911~555-1234^PRN|||||8901|448-45-0667\r\nNK1|1|Doe^Bob|||1\nZID|123\r";
        assert_eq!(
            fields(text),
            pairs(&[
                ("", "MSH|^~\\&"),
                ("MSH-3", "LAB"),
                ("MSH-7", "2024"),
                ("MSH-9", "ORU^R01"),
                ("MSH-10", "77"),
                ("MSH-11", "P"),
                ("MSH-12", "2.5.1"),
                ("", "PID"),
                ("PID-1", "1"),
                ("PID-3 Medical Record Number", "4711"),
                ("PID-3", "^^^^MR"),
                ("PID-5 Patient Name", "Doe^Ann"),
                ("PID-7 Date/Time of Birth", "19551105"),
                ("PID-8", "F"),
                ("PID-11 Patient Address", "9 Ln^^Bonn"),
                ("PID-13 Phone Number - Home", "(415)403-4911"),
                ("PID-13 Phone Number - Home", "555-1234^PRN"),
                ("PID-18", "8901"),
                ("PID-19 SSN Number - Patient", "448-45-0667"),
                ("", "NK1"),
                ("NK1-1", "1"),
                ("NK1-2 Next of Kin Name", "Doe^Bob"),
                ("NK1-5 Next of Kin Phone Number", "1"),
                ("", "ZID"),
                ("ZID-1", "123"),
            ])
        );
    }

    /// The label of the first component of PID-3 and of PV1-7, by what they hold.
    #[test]
    fn identifiers_have_the_names_of_their_types() {
        for (field, expected) in [
            (
                "PID|||123^^^HOSP^MR~987654321^^^USSSA&1.2&ISO^SS",
                &["Medical Record Number (HOSP)", "Social Security Number (USSSA)"][..],
            ),
            (
                "PID|||7~8^^^^ZZ~9^^^^nnesp",
                &["Patient Identifier List", "Patient Identifier List", "National Person Identifier (National ID)"],
            ),
            ("PV1|||||||1^Doe^Ann^^^^^^NPI^L", &["Attending Doctor (NPI)"]),
            ("PV1|||||||1^Doe^Ann^^^^^^^L^^^NPI", &["National Provider Identifier (NPI)"]),
            ("PV1|||||||^Doe^Ann", &[]),
            ("PRA||||||1^DEA", &["Drug Enforcement Administration (DEA) Registration Number"]),
            // Lines that are too long to wait for, and an authority that is a number.
            ("PID|||7^^^12345^SS", &["Social Security Number"]),
        ] {
            let text = format!("MSH|^~\\&|\r{field}");
            let (cells, _) = marking::mark(Hl7::default(), text.as_bytes(), 1000);
            let told: Vec<String> =
                cells.into_iter().map(|(label, _)| label).filter(|label| !label.is_empty()).collect();
            assert_eq!(told, expected, "{field}");
        }
    }

    #[test]
    fn long_repetitions_have_the_label_of_their_field() {
        let text = format!("MSH|^~\\&|\rPID|||{}^^^^SS~7^^^^SS", "1".repeat(REPETITION_BYTES_MAX));
        let (cells, whole) = marking::mark(Hl7::default(), text.as_bytes(), text.len());
        let told: Vec<&str> = cells.iter().map(|(label, _)| label.as_str()).filter(|label| !label.is_empty()).collect();
        assert_eq!(told, ["Patient Identifier List", "Social Security Number"]);
        assert_eq!(marking::mark(Hl7::default(), text.as_bytes(), 1000).1, whole);
    }

    #[test]
    fn an_observation_names_its_value() {
        let text =
            "MSH|^~\\&|\rOBX|1|DT|21112-8^Birth date^LN||19800101|||F\rOBX|2|ST|^^^X^ssn||1~2\rOBX|3|NM|8480-6||120";
        let told: Vec<_> = fields(text).into_iter().filter(|(place, _)| place.starts_with("OBX-5")).collect();
        let expected = [("OBX-5 Birth date", "19800101"), ("OBX-5 ssn", "1"), ("OBX-5 ssn", "2"), ("OBX-5", "120")];
        assert_eq!(told, pairs(&expected));
    }

    #[test]
    fn the_header_tells_the_signs() {
        let text = "\u{b}MSH#*+\\&#a\rPID###1***+SS\rPID|||1\r\u{1c}\r\nFHS|^~\\&|x\nPID###1\nPID|||2^^^^SS";
        let told: Vec<_> = fields(text).into_iter().filter(|(place, _)| place.starts_with("PID-")).collect();
        assert_eq!(
            told,
            pairs(&[
                ("PID-3 Patient Identifier List", "1"),
                ("PID-3", "***+"),
                ("PID-3 Patient Identifier List", "SS"),
                ("PID-3 Social Security Number", "2"),
                ("PID-3", "^^^^SS"),
            ])
        );
        assert!(begins(text.as_bytes()) && begins(b"BHS|^~\\&|") && begins(b"MSH|^~\\&#|"));
        for other in ["MSH", "MSH|", "MSHA^~\\&A", "MSH|name|", "MSH|^^|", "MSH|^~\\&", "PID|^~\\&|", "MSH||"] {
            assert!(!begins(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn messages_are_records() {
        let text = b"FHS|^~\\&|\rMSH|^~\\&|\rPID|||1\rMSH|^~\\&|\rPID|||2\n";
        let mut labels = Labels::default();
        let (mut segments, mut overlay) = (Vec::new(), Hl7::default());
        overlay.mark(text, 0, true, &mut labels, &mut segments);
        let records: Vec<_> = segments
            .iter()
            .map(|segment| overlay.place(segment, &labels))
            .filter(|place| place.column_name.is_some())
            .map(|place| place.record)
            .collect();
        assert_eq!((records, overlay.records()), (vec![Some(0), Some(1)], 2));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_marked_alike_in_any_pieces(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "MSH|^~\\&|", "MSH#*+\\&#", "MSH|", "FHS|^|", "PID|", "PID#", "PV1|||||||", "OBX|1|ST|", "1^^^A&1^SS", "a^b", "|", "~", "^",
                "\r", "\n", "\r\n", "\u{b}", "\u{1c}\r", "x", "é", "|||", "#",
            ]), 0..30),
        ) {
            let text = parts.concat();
            let (_, whole) = marking::mark(Hl7::default(), text.as_bytes(), 1000);
            for size in 1..20 {
                proptest::prop_assert_eq!(&marking::mark(Hl7::default(), text.as_bytes(), size).1, &whole);
            }
            proptest::prop_assert!(whole.windows(2).all(|pair| pair[0].start < pair[1].start));
            proptest::prop_assert!(whole.iter().all(|segment| (segment.start as usize) < text.len()));
        }
    }
}
