//! The printable runs of a binary, as people look for them with `strings`: ASCII, and ASCII characters in UTF-16 of either
//! order. Each run is a segment by itself, for what stands beside it is anything. Knows no format.

use std::io::{self, Read};

use super::Scan;
use super::document::{Document, Keep, Memory, Stand};
use crate::engine::Carry;
use crate::error::{Gap, Reason};
use crate::limits::{BLOCK_BYTES, STRING_BYTES_MAX, STRING_CHARACTERS_MIN, STRING_CUT_BYTES, WORKER_SEGMENTS_MAX};
use crate::model::{Block, LabelId, Labels, Place, Segment};

/// A run of characters, `width` bytes each.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    at: usize,
    characters: usize,
    width: usize,
    /// Which byte of a character is not zero.
    low: usize,
}

impl Run {
    fn end(self) -> usize {
        self.at + self.characters * self.width
    }
}

/// Where a run stands in the object.
struct Stood {
    text: usize,
    raw: u64,
    width: usize,
}

/// Puts all runs of `reader` through the engine. What was read before a failure stays in the document.
pub fn read(scan: &Scan, document: &mut Document, memory: &mut Memory, reader: &mut dyn Read) -> Result<(), Gap> {
    memory.scratch.new_document();
    memory.text.clear();
    memory.segments.clear();
    let (mut window, mut base, mut stood) = (Vec::new(), 0_u64, Vec::new());
    let mut failed = Ok(());
    let mut ended = false;
    while !ended {
        scan.control.check()?;
        let before = window.len();
        let wanted = STRING_BYTES_MAX.saturating_sub(before) as u64;
        failed = reader.take(wanted).read_to_end(&mut window).map(|_| ());
        ended = failed.is_err() || window.len() < STRING_BYTES_MAX;
        scan.control.progress((window.len() - before) as u64);
        let mut at = 0;
        while at < window.len() {
            let Some(found) = run_at(&window, at, ended || at == 0) else { break };
            let mut run = match found {
                Ok(run) => run,
                Err(next) => {
                    at = next;
                    continue;
                }
            };
            if !ended && run.end() + run.width > window.len() {
                run = cut(&window, run, document);
            }
            keep(memory, &mut stood, &window, run, base);
            if memory.text.len() >= BLOCK_BYTES || stood.len() >= WORKER_SEGMENTS_MAX {
                search(scan, document, memory, &mut stood);
            }
            at = run.end();
        }
        window.drain(..at);
        base += at as u64;
    }
    search(scan, document, memory, &mut stood);
    failed.map_err(|error: io::Error| error.into())
}

/// The run that begins here, or where the next one may begin; none where that lies behind what was read.
fn run_at(bytes: &[u8], at: usize, whole: bool) -> Option<Result<Run, usize>> {
    let narrow = count(bytes, at, 1, 0);
    if !whole && at + narrow.max(2 * STRING_CHARACTERS_MIN) + 2 > bytes.len() {
        return None;
    }
    if narrow >= STRING_CHARACTERS_MIN {
        return Some(Ok(Run { at, characters: narrow, width: 1, low: 0 }));
    }
    let is_zero = bytes.get(at) == Some(&0);
    // A zero before a little-endian character may be the high byte of a big-endian one.
    let (little_at, big) = if is_zero { (at + 1, count(bytes, at, 2, 1)) } else { (at, 0) };
    let little = if narrow == 1 || is_zero { count(bytes, little_at, 2, 0) } else { 0 };
    let run = if big > little || (big == little && at.is_multiple_of(2)) {
        Run { at, characters: big, width: 2, low: 1 }
    } else {
        Run { at: little_at, characters: little, width: 2, low: 0 }
    };
    if run.characters < STRING_CHARACTERS_MIN {
        // Of a short run, only the last character can begin a wide one.
        return Some(Err(at + narrow.saturating_sub(1).max(1)));
    }
    if !whole && run.end() + run.width > bytes.len() {
        return None;
    }
    Some(Ok(run))
}

/// Printable characters of a width that follow each other; their byte `low` is the character, the other is zero.
fn count(bytes: &[u8], at: usize, width: usize, low: usize) -> usize {
    let of = |unit: &&[u8]| {
        let is_zero = width == 1 || unit.get(1 - low) == Some(&0);
        is_zero && unit.get(low).is_some_and(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'))
    };
    bytes.get(at..).unwrap_or_default().chunks_exact(width).take_while(of).count()
}

/// A run that goes on for longer than what is held: up to its last line where one ends soon before.
fn cut(bytes: &[u8], run: Run, document: &mut Document) -> Run {
    let whole = bytes.get(run.at..run.end()).unwrap_or_default();
    let near = whole.len().saturating_sub(STRING_CUT_BYTES);
    match memchr::memrchr(b'\n', whole.get(near..).unwrap_or_default()) {
        Some(end) => Run { characters: (near + end) / run.width + 1, ..run },
        None => {
            let gap = Gap::new(Reason::MatchTooLong, "a string of more than 512 KiB was cut");
            if !document.gaps.contains(&gap) {
                document.gaps.push(gap);
            }
            run
        }
    }
}

fn keep(memory: &mut Memory, stood: &mut Vec<Stood>, bytes: &[u8], run: Run, base: u64) {
    let text = memory.text.len();
    let start = text as u32;
    memory.segments.push(Segment { start, label: LabelId(0), row: 0, column: 0, escaped: false, is_soft: false });
    stood.push(Stood { text, raw: base + run.at as u64, width: run.width });
    let raw = bytes.get(run.at..run.end()).unwrap_or_default();
    memory.text.extend(raw.iter().skip(run.low).step_by(run.width));
    memory.text.push(b'\n');
}

/// Searches what is gathered.
fn search(scan: &Scan, document: &mut Document, memory: &mut Memory, stood: &mut Vec<Stood>) {
    let Memory { scratch, matches, text, segments, .. } = memory;
    if !segments.is_empty() {
        let block = Block { bytes: text, segments, owned_from: 0, owned_to: text.len(), at_start: true, at_end: true };
        matches.clear();
        let tallies = &mut document.evidence.tallies;
        scan.engine.scan(&block, 0, &Labels::default(), &mut Carry::default(), scratch, matches, tallies);
        document.bytes += text.len() as u64;
    }
    for found in matches.iter().filter(|_| !segments.is_empty()) {
        let (Some(run), Some(value)) = (stood.get(found.segment), text.get(found.start..found.end)) else { continue };
        let raw = |at: usize| Some(run.raw + (at.saturating_sub(run.text) * run.width) as u64);
        let (start, end) = (raw(found.start), raw(found.end));
        document.add(scan.engine, scratch, found, LabelId(0), None, value, Keep::of(scan.shared.options), |_| Stand {
            start,
            end,
            line: None,
            column: None,
            place: Place::default(),
        });
    }
    text.clear();
    segments.clear();
    stood.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(bytes: &[u8]) -> Vec<(usize, usize, usize, usize)> {
        let (mut at, mut runs) = (0, Vec::new());
        while at < bytes.len() {
            match run_at(bytes, at, true).unwrap() {
                Ok(run) => {
                    runs.push((run.at, run.characters, run.width, run.low));
                    at = run.end();
                }
                Err(next) => at = next,
            }
        }
        runs
    }

    fn wide(text: &str, big: bool) -> Vec<u8> {
        text.bytes().flat_map(|byte| if big { [0, byte] } else { [byte, 0] }).collect()
    }

    #[test]
    fn runs_are_found_where_they_stand() {
        let (little, big) = (wide("abcdefgh", false), wide("abcdefgh", true));
        type Case<'a> = (Vec<u8>, &'a [(usize, usize, usize, usize)]);
        let cases: [Case; 10] = [
            (b"abcde\x01".to_vec(), &[]),
            (b"\x01abcdef\x02ghijklm".to_vec(), &[(1, 6, 1, 0), (8, 7, 1, 0)]),
            (little.clone(), &[(0, 8, 2, 0)]),
            (big.clone(), &[(0, 8, 2, 1)]),
            ([&b"\x01\x02"[..], &little, b"\x01"].concat(), &[(2, 8, 2, 0)]),
            ([&b"\x01\x02\x03"[..], &big, b"\x01"].concat(), &[(3, 8, 2, 1)]),
            // A zero before, or after: which one it belongs to shows by where the units stand.
            ([&b"\0\0"[..], &little, b"\0\0"].concat(), &[(2, 8, 2, 0)]),
            ([&b"\0\0"[..], &big, b"\0\0"].concat(), &[(2, 8, 2, 1)]),
            // The end of a narrow run that is too short begins a wide one.
            ([&b"xyz"[..], &little].concat(), &[(3, 8, 2, 0)]),
            (
                [&b"abcdefghi\xff"[..], &little, b"\xff\xff", &big].concat(),
                &[(0, 9, 1, 0), (10, 8, 2, 0), (28, 8, 2, 1)],
            ),
        ];
        for (bytes, expected) in cases {
            assert_eq!(runs(&bytes), expected, "{bytes:02x?}");
        }
    }

    #[test]
    fn what_is_not_read_yet_is_waited_for() {
        let bytes = [&b"\x01abcdefghij\xff"[..], &wide("abcdefghij", false), &[0xff; 30]].concat();
        for end in 0..bytes.len() {
            let mut at = 0;
            while let Some(found) = run_at(&bytes[..end], at, false) {
                let whole = run_at(&bytes, at, true).unwrap();
                assert_eq!(found, whole, "{end} {at}");
                at = found.map_or_else(|next| next, Run::end);
            }
        }
    }
}
