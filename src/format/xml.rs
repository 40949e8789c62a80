//! XML as events, from a stream in any encoding: one event held at a time, and a limit on its size. Damage
//! ends it with a gap. Knows no vocabulary.

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use crate::error::{Gap, Reason};
use crate::limits::XML_EVENT_BYTES_MAX;
use crate::text::Transcoder;

/// Bytes looked at for the encoding that a part declares.
const DECLARATION_BYTES: usize = 256;
const BUFFER_BYTES: usize = 32 << 10;

type Start = io::Cursor<Vec<u8>>;
/// A part decoded, with the limit of an event.
type Source<R> = BufReader<Limited<Transcoder<io::Chain<Start, R>>>>;

/// Reads events.
pub(super) struct Xml<R: Read> {
    reader: quick_xml::Reader<Source<R>>,
    buffer: Vec<u8>,
}

/// What a document says next. Names are without prefix. An empty element is a start and an end.
pub(super) enum Said<'a> {
    Start(BytesStart<'a>),
    End(String),
    Text(String),
    Ended,
}

impl<R: Read> Xml<R> {
    pub(super) fn new(mut reader: R) -> Result<Xml<R>, Gap> {
        let mut head = Vec::new();
        reader.by_ref().take(DECLARATION_BYTES as u64).read_to_end(&mut head)?;
        let encoding = encoding_of(&head);
        let whole = Transcoder::new(io::Cursor::new(head).chain(reader), encoding);
        let limited = Limited { reader: whole, left: XML_EVENT_BYTES_MAX, failed: None };
        let mut reader = quick_xml::Reader::from_reader(BufReader::with_capacity(BUFFER_BYTES, limited));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.expand_empty_elements = true;
        Ok(Xml { reader, buffer: Vec::new() })
    }

    /// The next that matters: comments and instructions are passed over.
    pub(super) fn next(&mut self) -> Result<Said<'_>, Gap> {
        // A loop that returns what it borrowed is beyond the borrow checker: what is passed over is an empty text.
        self.buffer.clear();
        let limited = self.reader.get_mut().get_mut();
        limited.left = XML_EVENT_BYTES_MAX;
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) => Ok(Said::Ended),
            Ok(Event::Start(element)) => Ok(Said::Start(element)),
            Ok(Event::End(element)) => Ok(Said::End(element.local_name().as_ref().to_string())),
            Ok(Event::Text(text)) => Ok(Said::Text(text.xml10_content().into_owned())),
            Ok(Event::CData(text)) => Ok(Said::Text(text.xml10_content().into_owned())),
            Ok(Event::GeneralRef(reference)) => Ok(Said::Text(match reference.resolve_char_ref() {
                Ok(Some(char)) => char.to_string(),
                _ => quick_xml::escape::resolve_xml_entity(&reference).unwrap_or(" ").to_string(),
            })),
            Ok(_) => Ok(Said::Text(String::new())),
            Err(error) => {
                let told = self.reader.get_mut().get_mut().failed.take();
                Err(told.unwrap_or_else(|| gap_of(error)))
            }
        }
    }
}

impl<R: Read> Xml<R> {
    /// Hands every event on. Damage ends it and is given inside: what stands before it counts. What is refused ends it too.
    pub(super) fn each(&mut self, mut take: impl FnMut(Said) -> Result<(), Gap>) -> Result<Result<(), Gap>, Gap> {
        loop {
            match self.next() {
                Ok(Said::Ended) => return Ok(Ok(())),
                Ok(said) => take(said)?,
                Err(gap) => return Ok(Err(gap)),
            }
        }
    }
}

/// Calls `each` with the element, name and value of the attributes that a table knows, by element ("" for any) and name.
/// Links within the package are no content.
pub(super) fn each_known(
    element: &BytesStart,
    known: &'static [(&'static str, &'static str)],
    mut each: impl FnMut(&'static str, &'static str, &str) -> Result<(), Gap>,
) -> Result<(), Gap> {
    let own = element.local_name();
    for attribute in element.attributes().with_checks(false).flatten() {
        let key = attribute.key.local_name();
        let wanted = |(of, name): &&(&str, &str)| *name == key.as_ref() && (of.is_empty() || *of == own.as_ref());
        let Some((of, name)) = known.iter().find(wanted) else { continue };
        let value = quick_xml::escape::unescape(&attribute.value).unwrap_or_default();
        if *name != "Target" || value.contains(':') {
            each(of, name, &value)?;
        }
    }
    Ok(())
}

/// The value of an attribute by its name without prefix.
pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut named = attributes.with_checks(false).flatten().filter(|found| found.key.local_name().as_ref() == name);
    named.next().map(|attribute| match quick_xml::escape::unescape(&attribute.value) {
        Ok(value) => value.into_owned(),
        Err(_) => attribute.value.to_string(),
    })
}

fn gap_of(error: quick_xml::Error) -> Gap {
    match error {
        quick_xml::Error::Io(error) => match Arc::try_unwrap(error) {
            Ok(error) => error.into(),
            Err(error) => io::Error::from(error.kind()).into(),
        },
        _ => Gap::new(Reason::Malformed, "XML"),
    }
}

/// The encoding that an XML text declares, by its first bytes.
fn encoding_of(head: &[u8]) -> &'static encoding_rs::Encoding {
    match head {
        [b'<', 0, ..] => return encoding_rs::UTF_16LE,
        [0, b'<', ..] => return encoding_rs::UTF_16BE,
        _ => {}
    }
    let declared = || {
        let end = memchr::memmem::find(head, b"?>")?;
        let declaration = head.get(..end)?;
        let at = memchr::memmem::find(declaration, b"encoding")? + b"encoding".len();
        let mut quoted = declaration.get(at..)?.split(|byte| matches!(byte, b'"' | b'\''));
        let label = quoted.nth(1)?;
        // Whoever can read the declaration does not read UTF-16.
        encoding_rs::Encoding::for_label(label).map(encoding_rs::Encoding::output_encoding)
    };
    declared().unwrap_or(encoding_rs::UTF_8)
}

/// Gives up where one event needs more than a limit. Keeps the gap that a reader gives, which the parser would lose.
struct Limited<R> {
    reader: R,
    left: u64,
    failed: Option<Gap>,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match self.reader.read(buffer) {
            Ok(read) => read,
            Err(error) => {
                self.failed = Some(error.into());
                return Err(io::ErrorKind::Other.into());
            }
        };
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => {
                self.failed = Some(Gap::new(Reason::ExtractedTooLarge, "one tag or text of XML"));
                return Err(io::ErrorKind::Other.into());
            }
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> (Vec<String>, Option<Gap>) {
        let (mut told, mut xml) = (Vec::new(), Xml::new(bytes).unwrap());
        loop {
            match xml.next() {
                Ok(Said::Start(element)) => told.push(format!("<{}", element.local_name().as_ref())),
                Ok(Said::End(name)) => told.push(format!("{name}>")),
                Ok(Said::Text(text)) if text.is_empty() => {}
                Ok(Said::Text(text)) => told.push(text),
                Ok(Said::Ended) => return (told, None),
                Err(gap) => return (told, Some(gap)),
            }
        }
    }

    #[test]
    fn every_encoding_and_entity_is_read() {
        let text =
            "<?xml version=\"1.0\" encoding=\"ENC\"?><a:b x=\"1\">é<!-- no --><c/>&amp;&#x41;<![CDATA[<d>]]></a:b>";
        let expected = ["<b", "é", "<c", "c>", "&", "A", "<d>", "b>"].map(str::to_string);
        let latin = encoding_rs::WINDOWS_1252.encode(&text.replace("ENC", "windows-1252")).0.into_owned();
        let wide: Vec<u8> = text.replace("ENC", "UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [text.replace("ENC", "UTF-8").into_bytes(), latin, wide] {
            assert_eq!(told(&bytes), (expected.to_vec(), None));
        }
    }

    #[test]
    fn damage_and_bombs_are_gaps() {
        assert_eq!(told(b"<a><b").1.map(|gap| gap.reason), Some(Reason::Malformed));
        let long = [b"<a>".to_vec(), vec![b'x'; XML_EVENT_BYTES_MAX as usize + (1 << 20)], b"</a>".to_vec()].concat();
        assert_eq!(told(&long).1.map(|gap| gap.reason), Some(Reason::ExtractedTooLarge));
        // Entities are not expanded, and unclosed elements do no harm.
        let (told, gap) = told(b"<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a><d>&c;</a></a></a>");
        assert_eq!((told, gap), (["<a", "<d", " ", "a>", "a>", "a>"].map(str::to_string).to_vec(), None));
    }
}
