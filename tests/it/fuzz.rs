//! The fuzz targets on mutated samples: the same cases each time, or, where `PANNER_FUZZ_SECONDS` gives each target so many
//! seconds (`./test --long`: 60), new ones. What failed once is a sample in `fuzz/samples` for good. Knows samples and how
//! to change them; what must hold is in `targets.rs`.

mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use panner::detector::{DetectorSet, template};
use panner::format::{self, sniff};
use panner::limits::SNIFF_BYTES;

use targets::{TARGETS, Target};

/// Cases of a target where no time is given.
const CASES: u64 = 1000;
/// A case that takes longer is a fault: nothing that a target reads has many bytes.
const CASE_SECONDS_MAX: u64 = 20;
/// Samples of one format, so that what is written most is not all that is tried.
const FORMAT_SAMPLES_MAX: usize = 12;
/// Bytes of a sample: larger ones are slow to read, and mostly the same again.
const SAMPLE_BYTES_MAX: usize = 64 << 10;

/// Pseudo-random numbers, of which a seed gives the same again.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A stretch of so many bytes, mostly short.
    fn span(&mut self, bytes: usize) -> std::ops::Range<usize> {
        let from = self.below(bytes);
        let most = *self.of(&[1, 4, 16, 256, usize::MAX]);
        from..from + self.below((bytes - from).min(most) + 1)
    }
}

/// Bytes that parsers and the engine take for something.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\x80",
    b"\n",
    b"\r\n",
    b"\"",
    b"'",
    b"\\",
    b"<",
    b">",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b";",
    b"\t",
    b"|",
    b":",
    b"=",
    b"-",
    b".",
    b"@",
    b"#",
    b"\xc2\xa0",
    "–".as_bytes(),
    "５".as_bytes(),
    "\u{feff}".as_bytes(),
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\0\0\0\0",
    b"4294967295",
    b"-1",
    b"1e999",
    b"<![CDATA[",
    b"<!--",
    b"&#x110000;",
    b"\\u0000",
    b"\\'ff",
    b"{\\rtf1",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n",
    b"\r\n--x\r\n",
    b"=?utf-8?q?",
    b"(?P<value>",
    b"[\\x80-\\xff]",
    b"{0,99}",
    b"{8192}",
    b")*",
    b"|",
    b"edges = \"none\"\n",
    b"until = \"x\"\n",
    b"4111 1111 1111 1111",
    b"password=",
    b"Name: ",
];

/// The sample with a few changes.
fn mutated(samples: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = random.of(samples).clone();
    for _ in 0..=random.below(6) {
        let (at, span) = (random.below(bytes.len() + 1), random.span(bytes.len()));
        match random.below(9) {
            0 if !bytes.is_empty() => bytes[at.min(span.start)] ^= 1 << random.below(8),
            1 if !bytes.is_empty() => bytes[span.start] = random.next() as u8,
            2 => bytes.truncate(at),
            3 => _ = bytes.drain(span),
            4 => bytes.extend_from_within(span),
            5 => {
                let again = bytes[span].to_vec();
                _ = bytes.splice(at..at, again);
            }
            6 => {
                let other = random.of(samples);
                let part = other[random.span(other.len())].to_vec();
                _ = bytes.splice(span, part);
            }
            7 => {
                let piece = random.of(PIECES).repeat(*random.of(&[1, 1, 1, 2, 50]));
                _ = bytes.splice(at..at, piece);
            }
            _ => {
                let piece = random.of(PIECES);
                _ = bytes.splice(span, piece.iter().copied());
            }
        }
        bytes.truncate(2 * SAMPLE_BYTES_MAX);
    }
    bytes
}

/// Runs a target on mutated samples. What fails is written to a file that the panic names.
fn run((name, target): Target, samples: &[Vec<u8>]) {
    let folder = Path::new("target/fuzz").join(name);
    fs::create_dir_all(&folder).unwrap();
    // Read by whoever looks at a run that never ended.
    let last = folder.join("last");
    let seconds = match std::env::var("PANNER_FUZZ_SECONDS") {
        Ok(seconds) => Some(seconds.parse().expect("PANNER_FUZZ_SECONDS is a number of seconds")),
        Err(_) => std::env::var_os("PANNER_LONG").map(|_| 60),
    };
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos() as u64);
    let seed = if seconds.is_some() { now } else { 1 };
    let (began, mut random, mut cases) = (Instant::now(), Random(seed), 0);
    while seconds.map_or(cases < CASES, |seconds| began.elapsed() < Duration::from_secs(seconds)) {
        let bytes = mutated(samples, &mut random);
        fs::write(&last, &bytes).unwrap();
        let case_began = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| target(&bytes)));
        let took = case_began.elapsed();
        if outcome.is_err() || took > Duration::from_secs(CASE_SECONDS_MAX) {
            let kept = folder.join(format!("{seed}-{cases}"));
            fs::rename(&last, &kept).unwrap();
            panic!("{name}: case {cases} of seed {seed} failed in {took:?}: {}", kept.display());
        }
        cases += 1;
    }
    fs::remove_file(&last).unwrap();
    println!("{name}: {cases} cases of seed {seed} in {:?}", began.elapsed());
}

/// The files below a folder, where there is one.
fn contents(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    if !Path::new(folder).exists() {
        return Vec::new();
    }
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path());
    files
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .filter(|(_, bytes)| bytes.len() <= SAMPLE_BYTES_MAX)
        .collect()
}

/// What the built-in detectors find, without the marks.
fn examples() -> impl Iterator<Item = String> {
    let of = |example: &String| template::fill(example, "fuzzed").unwrap().replace(['⟦', '⟧'], "");
    let all: Vec<String> = DetectorSet::built_in()
        .iter()
        .flat_map(|detector| detector.definition().finds.iter().map(of).collect::<Vec<_>>())
        .collect();
    all.into_iter()
}

#[test]
fn what_failed_once_holds() {
    for (name, target) in TARGETS {
        for (path, bytes) in contents(&format!("fuzz/samples/{name}")) {
            assert!(catch_unwind(AssertUnwindSafe(|| target(&bytes))).is_ok(), "{}", path.display());
        }
    }
}

#[test]
fn witnesses_agree_on_mutated_samples() {
    let texts = contents("corpus/learning").into_iter().map(|(_, bytes)| bytes);
    let samples = examples().map(String::into_bytes).chain(texts.map(|bytes| bytes[..bytes.len().min(600)].to_vec()));
    let cuts = [[0, 0, 0], [1, 40, 1], [64, 7, 3]];
    let samples: Vec<Vec<u8>> =
        samples.zip(cuts.iter().cycle()).map(|(text, cut)| [&cut[..], &text].concat()).collect();
    run(TARGETS[0], &samples);
}

#[test]
fn mutated_detector_files_are_taken_or_refused() {
    let mut samples = Vec::new();
    for (_, bytes) in
        contents("detectors").into_iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "toml"))
    {
        let text = String::from_utf8(bytes).unwrap();
        // An id begins with the stem of its file.
        let stanzas = text.split("[[detector]]").skip(1).map(|stanza| match stanza.split_once('"') {
            Some((before, rest)) => format!("schema = 1\n[[detector]]{before}\"fuzzed-{rest}"),
            None => stanza.to_string(),
        });
        samples.extend(stanzas.filter(|stanza| stanza.len() < 4000).map(String::into_bytes));
    }
    run(TARGETS[1], &samples);
}

#[test]
fn formats_read_mutated_samples_to_an_end() {
    let formats = targets::own_formats();
    let mut samples = Vec::new();
    for (path, bytes) in ["corpus/files", "corpus/demo", "corpus/text"].into_iter().flat_map(contents) {
        let head = &bytes[..bytes.len().min(SNIFF_BYTES)];
        let name = path.file_name().map(|name| name.as_encoded_bytes().to_vec()).unwrap_or_default();
        let recognised = sniff::recognise(&name, head, head.len() == bytes.len()).format;
        let Some(number) = formats.iter().position(|own| own.name == recognised.name) else { continue };
        samples.push([&[number as u8], &bytes[..]].concat());
    }
    let mut counts = vec![0; formats.len()];
    samples.retain(|sample| {
        let count = &mut counts[usize::from(sample[0])];
        *count += 1;
        *count <= FORMAT_SAMPLES_MAX
    });
    // Formats of which there is no sample begin with a text.
    for (number, own) in formats.iter().enumerate() {
        if counts[number] == 0 {
            let text = format!("{} name,value\n1,\"a\"\n", own.name);
            samples.push([&[number as u8], text.as_bytes()].concat());
        }
    }
    assert!(format::FORMATS.len() > formats.len());
    run(TARGETS[2], &samples);
}
