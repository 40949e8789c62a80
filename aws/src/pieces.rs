//! Whether a large object that was read in pieces, by several readers, has the checksum that the store keeps
//! of it: of the whole, or of its parts' checksums. CRCs of pieces are put together; hashes cannot be, and are
//! checked where one reader read each part. Knows no network.

use std::collections::BTreeMap;
use std::ops::Range;
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

    /// Begins with the bytes that one reader answers for; none where what it reads would say nothing.
    pub fn of(&self, own: &Range<u64>) -> Option<Piece> {
        let is_hash = matches!(self.kept.algorithm, Algorithm::Hash(_));
        let is_all = own.start == 0 && own.end >= self.size;
        (is_all || !is_hash && !own.is_empty()).then(|| Piece {
            from: own.start,
            at: own.start,
            state: State::new(self.kept.algorithm),
        })
    }

    /// Takes a piece that was read to its end. One that holds all of what it overlaps takes its place: readers begin
    /// anew where one of them began wrongly.
    fn add(&self, from: u64, until: u64, value: Value) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let overlapped: Vec<(u64, u64)> = done
            .range(..until)
            .rev()
            .map(|(start, (end, _))| (*start, *end))
            .take_while(|(_, end)| *end > from)
            .collect();
        if from >= until || overlapped.iter().any(|(start, end)| *start < from || *end > until) {
            return;
        }
        for (start, _) in overlapped {
            done.remove(&start);
        }
        done.insert(from, (until, value));
    }

    /// What the pieces of one part have together; none where some of it was not read.
    fn together(&self, done: &BTreeMap<u64, (u64, Value)>, part: Range<u64>) -> Option<Value> {
        let mut at = part.start;
        let mut all: Option<Value> = None;
        while at < part.end {
            let (end, value) = done.get(&at).filter(|(end, _)| *end <= part.end)?;
            all = Some(match (self.kept.algorithm, all, value) {
                (_, None, value) => value.clone(),
                (Algorithm::Crc(algorithm, _), Some(Value::Crc(before)), Value::Crc(next)) => {
                    Value::Crc(crc_fast::checksum_combine(algorithm, before, *next, end - at))
                }
                _ => return None,
            });
            at = *end;
        }
        all
    }

    /// Bytes of each part but the last, where the checksum is of parts: they are taken to be alike.
    pub fn part_bytes(&self) -> Option<u64> {
        self.kept.parts.map(|_| self.part_bytes)
    }

    pub fn parts(&self) -> u64 {
        self.size.div_ceil(self.part_bytes)
    }

    /// Whether all was read and is not what the store keeps a checksum of.
    pub fn differ(&self) -> bool {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let mut whole = State::new(self.kept.algorithm);
        let mut value = None;
        for number in 0..self.parts() {
            let from = number * self.part_bytes;
            let part = from..self.size.min(from + self.part_bytes);
            let Some(one) = self.together(&done, part) else { return false };
            whole.add(&self.bytes(&one));
            value = Some(one);
        }
        let value = if self.kept.parts.is_some() { Some(whole.value()) } else { value };
        value.is_some_and(|value| base64::encode(self.bytes(&value)) != self.kept.expected)
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
            let Some(mut piece) = pieces.of(&(from as u64..until as u64)) else { continue };
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
        // One that overlaps what was read in part is no better.
        read(&pieces, &object, &[0, 700], &[0]);
        read(&pieces, &object, &[400, 1000], &[0]);
        assert!(!pieces.differ());
        assert_eq!(pieces.done.lock().unwrap().len(), 1);
        // Read anew from a border on, over pieces that began wrongly.
        let mut flipped = object.clone();
        flipped[600] ^= 1;
        for (object, differs) in [(&object, false), (&flipped, true)] {
            let pieces = Pieces::new(kept(ALL[0].0, &sdk("crc64nvme", &[&bytes(1000)]), None), 1000, None).unwrap();
            read(&pieces, object, &[0, 300, 500, 700, 1000], &[0, 1, 2]);
            read(&pieces, object, &[300, 1000], &[0]);
            assert_eq!(pieces.differ(), differs);
        }
    }
}
