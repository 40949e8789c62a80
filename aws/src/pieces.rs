//! Whether a large object that was read in pieces, by several readers, has the checksum that the store keeps
//! of it: of the whole, or of its parts' checksums. CRCs of pieces are put together; hashes cannot be, and are
//! checked where one reader read each part. Knows no network.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::ChecksumType;
use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::http::HttpChecksum;
use aws_smithy_types::base64;
use crc_fast::CrcAlgorithm;

/// Parts of one object (Amazon S3 User Guide, "Amazon S3 multipart upload limits").
const PARTS_MAX: u64 = 10_000;

/// A checksum that the store keeps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    algorithm: Algorithm,
    /// In base64.
    expected: String,
    /// Where it is one of parts' checksums: how many.
    pub parts: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Algorithm {
    /// And its bytes.
    Crc(CrcAlgorithm, usize),
    /// By the name that the SDK has for it.
    Hash(&'static str),
}

impl Kept {
    /// What an answer to a HEAD says.
    pub fn of(answer: &HeadObjectOutput) -> Option<Kept> {
        let kept = [
            (Algorithm::Crc(CrcAlgorithm::Crc64Nvme, 8), answer.checksum_crc64_nvme()),
            (Algorithm::Crc(CrcAlgorithm::Crc32Iscsi, 4), answer.checksum_crc32_c()),
            (Algorithm::Crc(CrcAlgorithm::Crc32IsoHdlc, 4), answer.checksum_crc32()),
            (Algorithm::Hash("sha1"), answer.checksum_sha1()),
            (Algorithm::Hash("sha256"), answer.checksum_sha256()),
        ];
        let (algorithm, value) = kept.into_iter().find_map(|(algorithm, value)| Some((algorithm, value?)))?;
        // `...-3`: of the checksums of three parts.
        let (expected, parts) = match value.rsplit_once('-') {
            Some((expected, parts)) => (expected, Some(parts.parse().ok()?)),
            None if answer.checksum_type() == Some(&ChecksumType::Composite) => return None,
            None => (value, None),
        };
        Some(Kept { algorithm, expected: expected.to_string(), parts })
    }
}

/// The pieces of one object that were read.
pub(crate) struct Pieces {
    kept: Kept,
    size: u64,
    /// Bytes of each part but the last; the whole object where the checksum is of the whole.
    part_bytes: u64,
    /// By where they begin: where they end, and their checksums.
    done: Mutex<BTreeMap<u64, (u64, Value)>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Crc(u64),
    Hash(Vec<u8>),
}

impl Pieces {
    /// `part_bytes` are those of the first part, as the store tells them; none where its parts cannot be of that size.
    pub fn new(kept: Kept, size: u64, part_bytes: Option<u64>) -> Option<Pieces> {
        let part_bytes = match (kept.parts, part_bytes) {
            (None, _) => size,
            (Some(parts), Some(bytes)) => {
                (parts <= PARTS_MAX && bytes > 0 && size.div_ceil(bytes) == parts).then_some(bytes)?
            }
            (Some(_), None) => return None,
        };
        Some(Pieces { kept, size, part_bytes, done: Mutex::default() })
    }

    /// Begins with what follows an offset.
    pub fn at(&self, from: u64) -> Piece {
        Piece { from, at: from, state: State::new(self.kept.algorithm) }
    }

    /// Takes a piece that was read to its end. What was read before by another reader counts once.
    fn add(&self, from: u64, until: u64, value: Value) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let overlaps = done.range(..until).next_back().is_some_and(|(_, (end, _))| *end > from);
        if overlaps || from >= until {
            return;
        }
        let (mut from, mut until, mut value) = (from, until, value);
        // Within a part, neighbours become one.
        if until % self.part_bytes != 0
            && let Some((end, next)) = done.get(&until).cloned()
            && let Some(both) = self.together(&value, &next, end - until)
        {
            done.remove(&until);
            (until, value) = (end, both);
        }
        if from % self.part_bytes != 0
            && let Some((start, (end, before))) =
                done.range(..from).next_back().map(|(start, one)| (*start, one.clone()))
            && end == from
            && let Some(both) = self.together(&before, &value, until - from)
        {
            done.remove(&start);
            (from, value) = (start, both);
        }
        done.insert(from, (until, value));
    }

    fn together(&self, first: &Value, second: &Value, second_bytes: u64) -> Option<Value> {
        match (self.kept.algorithm, first, second) {
            (Algorithm::Crc(algorithm, _), Value::Crc(first), Value::Crc(second)) => {
                Some(Value::Crc(crc_fast::checksum_combine(algorithm, *first, *second, second_bytes)))
            }
            _ => None,
        }
    }

    /// Whether all was read and is not what the store keeps a checksum of.
    pub fn differ(&self) -> bool {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let parts: Vec<&Value> = (0..self.size.div_ceil(self.part_bytes))
            .map_while(|number| {
                let from = number * self.part_bytes;
                let (until, value) = done.get(&from)?;
                (*until == self.size.min(from + self.part_bytes)).then_some(value)
            })
            .collect();
        if (parts.len() as u64) < self.size.div_ceil(self.part_bytes) || parts.is_empty() {
            return false;
        }
        let value = match self.kept.parts {
            None => self.bytes(parts[0]),
            Some(_) => {
                let mut state = State::new(self.kept.algorithm);
                parts.iter().for_each(|part| state.add(&self.bytes(part)));
                self.bytes(&state.value())
            }
        };
        base64::encode(value) != self.kept.expected
    }

    fn bytes(&self, value: &Value) -> Vec<u8> {
        match (self.kept.algorithm, value) {
            (Algorithm::Crc(_, bytes), Value::Crc(value)) => value.to_be_bytes()[8 - bytes..].to_vec(),
            (_, Value::Crc(value)) => value.to_be_bytes().to_vec(),
            (_, Value::Hash(bytes)) => bytes.clone(),
        }
    }
}

/// A piece that is being read.
pub(crate) struct Piece {
    from: u64,
    at: u64,
    state: State,
}

enum State {
    Crc(Box<crc_fast::Digest>),
    Hash(&'static str, Box<dyn HttpChecksum>),
}

impl State {
    fn new(algorithm: Algorithm) -> State {
        match algorithm {
            Algorithm::Crc(algorithm, _) => State::Crc(Box::new(crc_fast::Digest::new(algorithm))),
            Algorithm::Hash(name) => State::Hash(name, hash_of(name)),
        }
    }

    fn add(&mut self, bytes: &[u8]) {
        match self {
            State::Crc(digest) => digest.update(bytes),
            State::Hash(_, hash) => hash.update(bytes),
        }
    }

    /// What it is of all bytes so far; begins anew.
    fn value(&mut self) -> Value {
        match self {
            State::Crc(digest) => Value::Crc(digest.finalize_reset()),
            State::Hash(name, hash) => Value::Hash(std::mem::replace(hash, hash_of(name)).finalize().to_vec()),
        }
    }
}

fn hash_of(name: &str) -> Box<dyn HttpChecksum> {
    ChecksumAlgorithm::from_str(name).expect("the SDK has the names of the table above").into_impl()
}

impl Piece {
    /// The next bytes in order; what ends a part, or ends at `until`, is done.
    pub fn add(&mut self, pieces: &Pieces, mut bytes: &[u8], until: u64) {
        while !bytes.is_empty() {
            let border = pieces.size.min(until).min((self.at / pieces.part_bytes + 1) * pieces.part_bytes);
            let Some(room) = border.checked_sub(self.at).filter(|room| *room > 0) else { return };
            let (now, later) = bytes.split_at(bytes.len().min(usize::try_from(room).unwrap_or(usize::MAX)));
            self.state.add(now);
            self.at += now.len() as u64;
            bytes = later;
            if self.at == border {
                pieces.add(self.from, self.at, self.state.value());
                self.from = self.at;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(count: usize) -> Vec<u8> {
        (0..count as u64).map(|n| (n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8).collect()
    }

    /// A checksum by the SDK's own code, as S3 writes it.
    fn sdk(name: &str, parts: &[&[u8]]) -> Vec<u8> {
        let sum = |bytes: &[u8]| {
            let mut state = ChecksumAlgorithm::from_str(name).unwrap().into_impl();
            state.update(bytes);
            state.finalize().to_vec()
        };
        match parts {
            [whole] => sum(whole),
            parts => sum(&parts.iter().flat_map(|part| sum(part)).collect::<Vec<_>>()),
        }
    }

    fn kept(algorithm: Algorithm, value: &[u8], parts: Option<u64>) -> Kept {
        Kept { algorithm, expected: base64::encode(value), parts }
    }

    /// Reads in pieces with these borders, in this order of pieces, a few bytes at a time.
    fn read(pieces: &Pieces, object: &[u8], borders: &[usize], order: &[usize]) {
        for number in order {
            let (from, until) = (borders[*number], borders[number + 1]);
            let mut piece = pieces.at(from as u64);
            // Readers go on behind their own end.
            for chunk in object[from..object.len().min(until + 40)].chunks(7) {
                piece.add(pieces, chunk, until as u64);
            }
        }
    }

    const ALL: [(Algorithm, &str); 5] = [
        (Algorithm::Crc(CrcAlgorithm::Crc64Nvme, 8), "crc64nvme"),
        (Algorithm::Crc(CrcAlgorithm::Crc32Iscsi, 4), "crc32c"),
        (Algorithm::Crc(CrcAlgorithm::Crc32IsoHdlc, 4), "crc32"),
        (Algorithm::Hash("sha1"), "sha1"),
        (Algorithm::Hash("sha256"), "sha256"),
    ];

    #[test]
    fn pieces_in_any_order_have_the_checksum_of_the_whole() {
        let object = bytes(1000);
        let mut flipped = object.clone();
        flipped[700] ^= 1;
        for (algorithm, name) in ALL {
            let is_hash = matches!(algorithm, Algorithm::Hash(_));
            for (borders, order) in [(vec![0, 1000], vec![0]), (vec![0, 1, 333, 640, 1000], vec![2, 0, 3, 1])] {
                let new = || Pieces::new(kept(algorithm, &sdk(name, &[&object]), None), 1000, None).unwrap();
                let right = new();
                read(&right, &object, &borders, &order);
                assert!(!right.differ(), "{name} {borders:?}");
                let wrong = new();
                read(&wrong, &flipped, &borders, &order);
                // Hashes of pieces say nothing of the whole.
                assert_eq!(wrong.differ(), !is_hash || borders.len() == 2, "{name} {borders:?}");
            }
        }
    }

    #[test]
    fn checksums_of_parts_are_those_of_their_bytes() {
        let object = bytes(1000);
        let mut flipped = object.clone();
        flipped[999] ^= 1;
        let parts: Vec<&[u8]> = object.chunks(300).collect();
        for (algorithm, name) in ALL {
            let new = || Pieces::new(kept(algorithm, &sdk(name, &parts), Some(4)), 1000, Some(300)).unwrap();
            for (borders, order) in [(vec![0, 1000], vec![0]), (vec![0, 310, 600, 650, 1000], vec![3, 1, 2, 0])] {
                let right = new();
                read(&right, &object, &borders, &order);
                assert!(!right.differ(), "{name} {borders:?}");
            }
            let wrong = new();
            read(&wrong, &flipped, &[0, 1000], &[0]);
            assert!(wrong.differ(), "{name}");
        }
        assert!(Pieces::new(kept(ALL[0].0, b"", Some(3)), 1000, Some(300)).is_none(), "parts of another size");
    }

    #[test]
    fn what_was_not_read_whole_or_read_twice_says_nothing_wrong() {
        let object = bytes(1000);
        let pieces = Pieces::new(kept(ALL[0].0, &sdk("crc64nvme", &[&object]), None), 1000, None).unwrap();
        read(&pieces, &object, &[0, 500, 1000], &[0]);
        assert!(!pieces.differ());
        read(&pieces, &object, &[0, 700], &[0]);
        read(&pieces, &object, &[500, 1000], &[0]);
        assert!(!pieces.differ());
        assert_eq!(pieces.done.lock().unwrap().len(), 1);
    }
}
