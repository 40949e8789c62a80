//! The witnesses held against each other: on every file of the corpus, on mutations of what detectors say they find, on
//! texts made to be hard; in blocks of 64 bytes and more, by several threads. With the feature `hyperscan` there are three,
//! without it two. Knows no single detector.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use proptest::prelude::*;
use proptest::sample::Index;

use super::candidates::Candidate;
use super::reference::{Witness, few_and_whole};
use crate::detector::{DetectorSet, template};
use crate::model::{LabelId, Labels, Segment};

/// Bytes of a file that the reference reads, which tries each pattern at each byte; `./test --long` reads all.
const REFERENCE_BYTES: usize = 300;
/// One of so many files is read in blocks of each size; `./test --long` reads all of them so.
const SAMPLE: usize = 16;

/// All witnesses, with stanzas of every lane beside the built-in detectors.
pub(super) fn witness() -> &'static Witness {
    static WITNESS: OnceLock<Witness> = OnceLock::new();
    WITNESS.get_or_init(|| {
        let mut set = DetectorSet::built_in();
        let rows: Vec<String> = PATTERNS.iter().map(|(id, rest)| stanza(id, rest)).collect();
        let text = format!("schema = 1\n{}", rows.join("\n"));
        set.add(DetectorSet::parse("test", &text).expect("the stanzas parse")).expect("the stanzas hold");
        Witness::new(&Arc::new(set)).expect("the detectors compile")
    })
}

fn stanza(id: &str, rest: &str) -> String {
    format!(
        "[[detector]]\nid = \"test-{id}\"\nname = \"x\"\ncategory = \"personal\"\nseverity = \"low\"\n{rest}\n\
         finds = [\"⟦1⟧\", \"⟦2⟧\", \"⟦3⟧\"]\nskips = [{{ text = \"a\", why = \"b\" }}, {{ text = \"c\", \
         why = \"d\" }}, {{ text = \"e\", why = \"f\" }}]\nreferences = [\"x\"]"
    )
}

/// Stanzas of every lane, by id.
pub const PATTERNS: &[(&str, &str)] = &[
    (
        "card",
        "pattern = '\\d{4}(?:[ -]?\\d{4}){2}[ -]?\\d{1,7}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    ("ip", "pattern = '\\d{1,3}(?:\\.\\d{1,3}){3}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }"),
    (
        "mail",
        "pattern = '[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,24}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    (
        "phone",
        "pattern = '\\+\\d{1,3}[ -]?\\d{3,4}(?:[ -]\\d{2,4}){1,3}|\\(\\d{3}\\) ?\\d{3}-\\d{4}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    (
        "token",
        "pattern = '[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    (
        "key",
        "pattern = 'ab1_[A-Za-z0-9]{4,40}'\nentropy = 1.0\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    (
        "value",
        "pattern = 'pass(?:word)?[=:](?P<value>[^\\s]{4,20})'\nignore_case = true\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    (
        "block",
        "pattern = '--BEGIN--'\nedges = \"none\"\nuntil = \"--END--\"\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
    ),
    (
        "plate",
        "pattern = '[A-Z]{2,3}[ -]?\\d{1,5}'\nkeywords = [\"plate\", \"no\"]\nconfidence = { alone = \"hidden\", near_keyword = \"high\" }",
    ),
    ("any", "pattern = '[^\\s@]{1,300}=\\d{3}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }"),
    ("words", "words = [\"ab cd\", \"abba\"]\nconfidence = { alone = \"low\", near_keyword = \"high\" }"),
    (
        "code",
        "pattern = '\\d{2,3}'\nkeywords = [\"cvc\", \"código de seguridad\", \"prüfnummer\"]\nconfidence = { alone = \"hidden\", near_keyword = \"high\" }",
    ),
];

/// Candidates as a failed test tells them.
pub(super) fn told(odd: &[Candidate], text: &[u8]) -> Vec<String> {
    let one = |candidate: &Candidate| {
        let value = &text[candidate.start as usize..candidate.end as usize];
        format!("{} {:?} {:?}", candidate.start, candidate.detector, String::from_utf8_lossy(value))
    };
    odd.iter().map(one).collect()
}

/// Whether all is asked that takes too long for each commit.
fn is_long() -> bool {
    std::env::var_os("PANNER_LONG").is_some()
}

/// So many cases of a property, ten times as many under `./test --long`.
pub(super) fn cases(few: u32) -> ProptestConfig {
    ProptestConfig { cases: if is_long() { few * 10 } else { few }, ..ProptestConfig::default() }
}

fn segments_at(starts: impl Iterator<Item = usize>) -> Vec<Segment> {
    let segment =
        |start| Segment { start: start as u32, label: LabelId(0), row: 0, column: 0, escaped: false, is_soft: false };
    std::iter::once(0).chain(starts).map(segment).collect()
}

fn files() -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new("corpus").sort_by_file_name();
    entries
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.into_path())
        .collect()
}

/// Where lines begin, for each second file: no match crosses a segment.
fn lines(bytes: &[u8], number: usize) -> Vec<Segment> {
    let starts = memchr::memchr_iter(b'\n', bytes).map(|at| at + 1).filter(|at| *at < bytes.len());
    segments_at(starts.filter(|_| number % 2 == 1))
}

/// Sizes of blocks, of which one is drawn for each file. Small ones for small files: each is read with its context, which
/// is a hundred times as large.
fn block_sizes(bytes: usize, random: usize) -> Vec<usize> {
    let sizes = [64, 100, 64 + random % 3000, 777, 4096, 65_536];
    sizes[if bytes > 8 << 10 { 4 } else { 0 }..].to_vec()
}

/// The number that is drawn for a file: the same each time, whatever other files there are.
fn drawn(path: &Path) -> usize {
    let name = path.as_os_str().as_encoded_bytes();
    let mixed = name.iter().fold(0x5EED_u64, |mixed, byte| (mixed ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    (mixed >> 16) as usize
}

fn check_file(path: &Path, number: usize) {
    let (bytes, labels) = (fs::read(path).unwrap(), Labels::default());
    let (random, lines) = (drawn(path), lines(&bytes, number));
    let (mut sizes, mut third) = (block_sizes(bytes.len(), random), vec![usize::MAX, 64.max(bytes.len() / 4)]);
    if !is_long() && !number.is_multiple_of(SAMPLE) {
        sizes = vec![sizes[random % sizes.len()]];
        third = vec![third[random / 8 % third.len()]];
    }
    for (at, size) in sizes.iter().enumerate() {
        // The sizes of the finder's blocks are nothing to Vectorscan.
        let third = if at == 0 { &third[..] } else { &[] };
        let odd = witness().disagreements_of_blocks(&bytes, &lines, &labels, *size, third);
        assert!(odd.is_empty(), "{}, blocks of {size}: {:#?}", path.display(), told(&odd, &bytes));
    }
    let most = if is_long() { usize::MAX } else { REFERENCE_BYTES };
    let from = bytes.len().saturating_sub(most) * (number % 8) / 7;
    let (part, size) = (&bytes[from..bytes.len().min(from.saturating_add(most))], sizes[0]);
    let odd = witness().disagreements(part, &self::lines(part, number), &labels, size);
    assert!(odd.is_empty(), "{} from {from}, blocks of {size}: {:#?}", path.display(), told(&odd, part));
}

/// Every file of the corpus, by one thread, two and five that share a finder.
///
/// Each run: all of each file by the finder at once and in blocks of a size drawn for it, in each order; with the feature
/// `hyperscan` also by the finder that leaves rules to Vectorscan, and by Vectorscan itself, whole or in four blocks, as it
/// is drawn; 300 bytes of it by the reference. One file of sixteen in blocks of every size, and by Vectorscan in both ways.
/// `./test --long`: each file so, and all of it by the reference.
#[test]
fn agree_on_every_file_of_the_corpus_by_any_number_of_threads() {
    let files = files();
    assert!(files.len() > 100);
    // The first that comes takes the next file. Most are read by as many threads as a small machine has.
    let next = AtomicUsize::new(0);
    for (threads, eighths) in [(1, 1), (2, 6), (5, 8)] {
        let end = files.len() * eighths / 8;
        let work = || {
            while let Ok(number) =
                next.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |number| (number < end).then_some(number + 1))
            {
                check_file(&files[number], number);
            }
        };
        std::thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    }
    assert_eq!(next.into_inner(), files.len());
}

/// Texts that detectors say they find, without the marks.
fn examples() -> &'static Vec<String> {
    static EXAMPLES: OnceLock<Vec<String>> = OnceLock::new();
    EXAMPLES.get_or_init(|| {
        let of = |example: &String| template::fill(example, "example").unwrap().replace(['⟦', '⟧'], "");
        let all = DetectorSet::built_in();
        all.iter()
            .flat_map(|detector| detector.definition().finds.iter().map(of))
            .filter(|text| text.len() < 300)
            .collect()
    })
}

/// What changes a text.
#[derive(Clone, Debug)]
enum Edit {
    Delete(Index),
    Insert(Index, Vec<u8>),
    Replace(Index, u8),
    Repeat(Index, Index),
    Case(Index, Index),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let bytes = proptest::sample::select(b"0123456789 -./:=@_+()\"'\nAaZz\xc2\xa0\xe2".to_vec());
    let pieces =
        proptest::sample::select(vec!["\u{a0}", "５", "–", "\u{2011}", "é", "\r\n", "0", ".", "-", " ", "no "]);
    let edit = prop_oneof![
        any::<Index>().prop_map(Edit::Delete),
        (any::<Index>(), pieces).prop_map(|(at, piece)| Edit::Insert(at, piece.as_bytes().to_vec())),
        (any::<Index>(), bytes).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        any::<(Index, Index)>().prop_map(|(from, to)| Edit::Repeat(from, to)),
        any::<(Index, Index)>().prop_map(|(from, to)| Edit::Case(from, to)),
    ];
    proptest::collection::vec(edit, 0..4)
}

fn edited(text: &str, edits: &[Edit]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for edit in edits {
        let places = bytes.len().max(1);
        let span = |one: &Index, other: &Index| {
            let (one, other) = (one.index(places), other.index(places));
            one.min(other)..one.max(other).min(bytes.len())
        };
        match edit {
            Edit::Delete(at) if !bytes.is_empty() => _ = bytes.remove(at.index(places)),
            Edit::Replace(at, byte) if !bytes.is_empty() => bytes[at.index(places)] = *byte,
            Edit::Insert(at, piece) => _ = bytes.splice(at.index(places)..at.index(places), piece.iter().copied()),
            Edit::Repeat(from, to) => bytes.extend_from_within(span(from, to)),
            Edit::Case(from, to) => {
                let span = span(from, to);
                bytes[span].iter_mut().for_each(|byte| {
                    if byte.is_ascii_alphabetic() {
                        *byte ^= 0x20;
                    }
                });
            }
            Edit::Delete(_) | Edit::Replace(..) => {}
        }
    }
    bytes
}

/// What worst cases are made of: signs and literals that stand before much, and numbers packed.
const HARD: &[&str] = &[
    "1 ",
    "4111 1111 ",
    "0.",
    "1-1-",
    "ghp_",
    "a@b ",
    "@@",
    "AKIA",
    "sk-",
    "eyJ",
    "eyJhbGciOi.",
    "http://",
    "-----BEGIN ",
    "password=",
    "token:\"",
    "\u{a0}1",
    "５",
    "=000",
    "x=123 ",
    "--BEGIN--",
    "--END--",
    "AB 12 ",
    "DE12 3456 ",
    "plate no ",
    "cvc",
    "xA",
    "é",
    "\0",
    "\u{ff}",
];

/// What forms and printed tables are made of: labels, what parts them from values, and values.
const FORMS: &[&str] = &[
    "Full name",
    "Name",
    "Address",
    "Sex",
    "الاسم",
    "氏名",
    "Anna Berg",
    "Berg, Anna",
    "14 Castle Street, Leeds LS1 4AP",
    "F",
    "Nour Trading Co. شركة النور",
    ":",
    "=",
    "|",
    "\t",
    "...",
    ". . .",
    "..",
    "___",
    "–",
    "—",
    "：",
    "\u{a0}",
    " ",
    "  ",
    "      ",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\"",
    "'",
    "**",
    ",",
    "-",
    "5",
    "<h1>",
    "<td width=9>",
    "</td>",
    "<b\n>",
    ">",
    "=>",
    "::",
];

fn check(bytes: &[u8], cuts: &[Index], block_bytes: usize, by_reference: bool) -> Result<(), TestCaseError> {
    let mut starts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len().max(1))).collect();
    starts.sort_unstable();
    starts.dedup();
    let segments = segments_at(starts.into_iter().filter(|start| *start > 0));
    let odd = match by_reference {
        true => witness().disagreements(bytes, &segments, &Labels::default(), block_bytes),
        false => {
            let third = few_and_whole(bytes.len(), block_bytes);
            witness().disagreements_of_blocks(bytes, &segments, &Labels::default(), block_bytes, &third)
        }
    };
    let text = String::from_utf8_lossy(bytes);
    prop_assert!(odd.is_empty(), "in {text:?} {segments:?} blocks of {block_bytes}: {:#?}", told(&odd, bytes));
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn agree_on_mutations_of_what_is_found(
        chosen in any::<[Index; 2]>(),
        edits in [edits(), edits()],
        between in "[ ,;\n\t]{1,3}|[0-9.]",
        cuts in proptest::collection::vec(any::<Index>(), 0..3),
        block in 64usize..300,
    ) {
        let texts: Vec<Vec<u8>> = chosen.iter().zip(&edits).map(|(which, edits)| edited(which.get::<String>(examples()), edits)).collect();
        check(&texts.join(between.as_bytes()), &cuts, block, true)?;
    }

    #[test]
    fn agree_on_labels_and_what_stands_behind_them(
        pieces in proptest::collection::vec(proptest::sample::select(FORMS), 1..16),
        cuts in proptest::collection::vec(any::<Index>(), 0..3),
        block in 64usize..200,
    ) {
        check(pieces.concat().as_bytes(), &cuts, block, true)?;
    }

    #[test]
    fn agree_on_what_is_made_to_be_hard(
        pieces in proptest::collection::vec((proptest::sample::select(HARD), 1usize..40), 1..6),
        cuts in proptest::collection::vec(any::<Index>(), 0..3),
        block in 64usize..700,
    ) {
        let text: String = pieces.iter().map(|(piece, times)| piece.repeat(*times)).collect();
        check(text.as_bytes(), &cuts, block, text.len() < 400)?;
    }
}

#[test]
fn agree_on_long_runs_of_what_is_hard() {
    for piece in HARD {
        let text = piece.repeat((24 << 10) / piece.len());
        check(text.as_bytes(), &[], 5000, false).unwrap();
    }
}

#[test]
fn agree_on_many_random_bytes() {
    let mut state = 0x5EED_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let alphabets: [&[u8]; 4] = [b"0123456789", b"0123456789 -./", b"ABCDEFabcdef0123456789", b"aeiostn =:@.1234\n"];
    for (number, alphabet) in alphabets.iter().enumerate() {
        let text: Vec<u8> = (0..64 << 10).map(|_| alphabet[random() % alphabet.len()]).collect();
        check(&text, &[], 4096 << number, false).unwrap();
    }
    let bytes: Vec<u8> = (0..256 << 10).map(|_| (random() >> 5) as u8).collect();
    check(&bytes, &[], 10_000, false).unwrap();
}
