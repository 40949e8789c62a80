//! How fast matches are found: the data that whole runs are measured on, harder text and logs, and worst cases, in
//! memory, in blocks of the size that scans use, GB/s by the thread's own CPU time.

use std::error::Error;
use std::sync::Arc;

use crate::{Options, data};
use panner::detector::DetectorSet;
use panner::engine::confidence::Tallies;
#[cfg(feature = "hyperscan")]
use panner::engine::reference::ThirdWitness;
use panner::engine::{Carry, Engine, Scratch};
use panner::limits::{BLOCK_BYTES, CONTEXT_AFTER_BYTES, CONTEXT_BEFORE_BYTES};
use panner::model::{Block, LabelId, Labels, Segment};

const BYTES: usize = 16 << 20;
/// The clock steps by 4 ms: what is timed takes so long that they do not matter.
const SECONDS_MIN: f64 = 0.4;

/// The engine alone, and with the feature `hyperscan` Vectorscan with the same patterns on the same bytes.
pub fn run(_: &Options, told: &mut String) -> Result<(), Box<dyn Error>> {
    let set = DetectorSet::built_in();
    let began = cpu_seconds();
    let engine = Engine::new(Arc::new(set.clone()))?;
    let lanes = ["shape", "literal", "keyword", "automaton"].map(|lane| {
        let count = (0..set.len() as u16).filter(|number| engine.lane(*number) == lane).count();
        format!("{count} {lane}")
    });
    *told += &format!(
        "\n### The engine alone, in memory, {} MiB\n\n{} detectors ({}), compiled in {:.1} ms. `ends`: Vectorscan with the same \
         patterns, only where they end, no edges, keywords, checks and starts.\n\n\
         | data | GB/s | matches | Vectorscan, ends, GB/s | ends | times |\n|---|---|---|---|---|---|\n",
        BYTES >> 20,
        set.len(),
        lanes.join(", "),
        (cpu_seconds() - began) * 1e3
    );
    let rival = Rival::new(&set)?;
    for (name, bytes) in inputs() {
        let (seconds, matches) = cost(&engine, &bytes);
        let rate = bytes.len() as f64 / seconds / 1e9;
        let (other, ends, times) = match rival.cost(&bytes[..bytes.len().min(RIVAL_BYTES)])? {
            Some((rival_rate, ends)) => {
                (format!("{rival_rate:.4}"), ends.to_string(), format!("{:.1}", rate / rival_rate))
            }
            None => Default::default(),
        };
        *told += &format!("| {name} | {rate:.3} | {matches} | {other} | {ends} | {times} |\n");
    }
    Ok(())
}

/// Least seconds of three measurements, and the matches.
pub fn cost(engine: &Engine, bytes: &[u8]) -> (f64, usize) {
    // A worker keeps its memory, and what it has learnt of the patterns, from object to object.
    let mut scratch = Scratch::default();
    let (mut best, mut matches) = (f64::MAX, 0);
    for _ in 0..3 {
        let (mut total, mut passes) = (0.0, 0.0);
        while total < SECONDS_MIN {
            let one = seconds(engine, bytes, &mut scratch);
            (total, passes, matches) = (total + one.0, passes + 1.0, one.1);
        }
        best = best.min(total / passes);
    }
    (best, matches)
}

/// Bytes that Vectorscan reads of each kind: it is slower.
const RIVAL_BYTES: usize = 4 << 20;

#[cfg(feature = "hyperscan")]
struct Rival(ThirdWitness);

#[cfg(feature = "hyperscan")]
impl Rival {
    fn new(set: &DetectorSet) -> Result<Rival, Box<dyn Error>> {
        let keywords = Arc::new(panner::engine::keywords::Keywords::new(set)?);
        Ok(Rival(ThirdWitness::new(set, keywords, 1)?))
    }

    /// GB/s, and the ends.
    fn cost(&self, bytes: &[u8]) -> Result<Option<(f64, u64)>, Box<dyn Error>> {
        let mut scratch = self.0.scratch()?;
        let (mut best, mut ends) = (f64::MAX, 0);
        for _ in 0..3 {
            let began = cpu_seconds();
            let told = bytes.chunks(BLOCK_BYTES).map(|block| self.0.ends(block, &mut scratch));
            ends = told.sum::<Result<u64, _>>()?;
            best = best.min(cpu_seconds() - began);
        }
        Ok(Some((bytes.len() as f64 / best / 1e9, ends)))
    }
}

#[cfg(not(feature = "hyperscan"))]
struct Rival;

#[cfg(not(feature = "hyperscan"))]
impl Rival {
    fn new(_: &DetectorSet) -> Result<Rival, Box<dyn Error>> {
        Ok(Rival)
    }

    fn cost(&self, _: &[u8]) -> Result<Option<(f64, u64)>, Box<dyn Error>> {
        Ok(None)
    }
}

fn inputs() -> Vec<(&'static str, Vec<u8>)> {
    let mut random = Random(0x5EED);
    let kinds = data::KINDS.iter().map(|kind| (kind.name, data::content(kind, 0, BYTES)));
    let hard = [
        ("hard text", fill(|out| text(&mut Random(1), out))),
        ("hard logs", fill(|out| logs(&mut Random(2), out))),
        ("1 1 1 1", fill(|out| out.extend_from_slice(b"1 "))),
        ("4111 1111", fill(|out| out.extend_from_slice(b"4111 1111 "))),
        ("digits and dots", fill(|out| out.push(b"0123456789 -./ "[random.below(15)]))),
        ("literals and @", fill(|out| out.extend_from_slice(b"ghp_ a@b @@ AKIA sk- eyJ http://@ -----BEGIN "))),
    ];
    kinds.chain(hard).collect()
}

/// Repeats a generator until there is enough; generators are called with what is there already.
fn fill(mut more: impl FnMut(&mut Vec<u8>)) -> Vec<u8> {
    let mut out = Vec::with_capacity(BYTES + 4096);
    while out.len() < BYTES {
        more(&mut out);
    }
    out.truncate(BYTES);
    out
}

const WORDS: &[&str] = &[
    "the",
    "of",
    "and",
    "to",
    "in",
    "is",
    "that",
    "for",
    "it",
    "was",
    "configuration",
    "function",
    "value",
    "return",
    "string",
    "The",
    "This",
    "HTTP",
    "README",
    "number",
    "account",
    "customer",
    "between",
    "development",
    "x86_64",
    "v1.2.3",
    "2024",
    "16",
    "0x7f",
    "API",
    "München",
    "naïve",
    "example.org",
    "foo_bar",
    "someVariable",
    "Paris",
];

/// A number in every seventh word, a keyword in every twelfth, accents throughout.
fn text(seed: &mut Random, out: &mut Vec<u8>) {
    let mut random = Random(seed.0 ^ out.len() as u64);
    for _ in 0..2000 {
        out.extend_from_slice(WORDS[random.below(WORDS.len())].as_bytes());
        out.extend_from_slice([" ", " ", " ", " ", ", ", ".\n", "; ", " = "][random.below(8)].as_bytes());
        if random.below(900) == 0 {
            out.extend_from_slice(format!(" card {} ", 4_111_111_111_111_111u64 + random.next() % 9999).as_bytes());
        }
    }
}

/// An address in each line, and numbers in every other word.
fn logs(seed: &mut Random, out: &mut Vec<u8>) {
    let mut random = Random(seed.0 ^ out.len() as u64);
    for _ in 0..200 {
        let line = format!(
            "10.{}.{}.{} - - [25/Nov/2026:04:{:02}:{:02} +0000] \"GET /api/v1/users/{} HTTP/1.1\" 200 {} \"-\" \"Mozilla/5.0\" rt={:.3} id={:016x}\n",
            random.below(256),
            random.below(256),
            random.below(256),
            random.below(60),
            random.below(60),
            random.below(10_000_000),
            random.below(100_000),
            random.below(5000) as f64 / 1000.0,
            random.next(),
        );
        out.extend_from_slice(line.as_bytes());
    }
}

fn seconds(engine: &Engine, bytes: &[u8], scratch: &mut Scratch) -> (f64, usize) {
    let labels = Labels::default();
    let segments = [Segment { start: 0, label: LabelId(0), row: 0, column: 0, escaped: false, is_soft: false }];
    let (mut carry, mut out, mut tallies) = (Carry::default(), Vec::new(), Tallies::default());
    scratch.new_document();
    let (mut at, mut count) = (0, 0);
    let began = cpu_seconds();
    while at < bytes.len() {
        let to = bytes.len().min(at + BLOCK_BYTES);
        let (from, end) = (at.saturating_sub(CONTEXT_BEFORE_BYTES), bytes.len().min(to + CONTEXT_AFTER_BYTES));
        let block = Block {
            bytes: &bytes[from..end],
            segments: &segments,
            owned_from: at - from,
            owned_to: to - from,
            at_start: from == 0,
            at_end: end == bytes.len(),
        };
        out.clear();
        engine.scan(&block, from as u64, &labels, &mut carry, scratch, &mut out, &mut tallies);
        count += out.len();
        at = to;
    }
    (cpu_seconds() - began, count)
}

/// Seconds this thread has been on a processor, as Linux tells it; wall time elsewhere.
pub fn cpu_seconds() -> f64 {
    static BEGAN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| BEGAN.get_or_init(std::time::Instant::now).elapsed().as_secs_f64(), |time| time / 1e9)
}

/// Splitmix: seeded, so that every run reads the same bytes.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value ^= value >> 30;
        value = value.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value ^ value >> 29
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 11) as usize % bound
    }
}
