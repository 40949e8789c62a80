//! Seeded data to measure with: text, logs, CSV, JSON Lines, blobs and many small files. Written once
//! under target/bench-data and kept. Knows nothing of panner.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A kind of data: its name, its files' extension, and what appends a line or a paragraph of it.
pub struct Kind {
    pub name: &'static str,
    pub extension: &'static str,
    header: &'static str,
    append: fn(&mut Random, &mut String),
}

pub const KINDS: &[Kind] = &[
    Kind { name: "text", extension: "txt", header: "", append: text },
    Kind { name: "logs", extension: "log", header: "", append: logs },
    Kind { name: "csv", extension: "csv", header: "id,name,email,ssn,card,iban,phone,amount,updated\n", append: csv },
    Kind { name: "jsonl", extension: "jsonl", header: "", append: jsonl },
    Kind { name: "blobs", extension: "txt", header: "", append: blobs },
];

const FILE_BYTES: usize = 4 << 20;
pub const SMALL_FILES: u64 = 20_000;

/// The folder of `kind`, made when it is not there yet: files of up to 4 MiB, `mebibytes` in all.
pub fn folder_of(root: &Path, kind: &Kind, mebibytes: u64) -> io::Result<PathBuf> {
    let folder = root.join(format!("{}-{mebibytes}", kind.name));
    once(&folder, |folder| {
        let bytes = FILE_BYTES.min((mebibytes as usize) << 20);
        for number in 0..(mebibytes << 20).div_ceil(bytes as u64) {
            let content = content(kind, number, bytes);
            fs::write(folder.join(format!("{number:04}.{}", kind.extension)), content)?;
        }
        Ok(())
    })?;
    Ok(folder)
}

/// 20,000 files of 0.2 to 24 KiB in 200 folders.
pub fn small_files(root: &Path) -> io::Result<PathBuf> {
    let folder = root.join("small");
    once(&folder, |folder| {
        let mut random = Random(7);
        for number in 0..SMALL_FILES {
            let kind = &KINDS[(random.below(10).min(4)) as usize];
            // Squared, so that most files are small, as in a source tree.
            let share = random.below(1000) * random.below(1000);
            let bytes = 200 + share * (24 << 10) / 1_000_000;
            let below = folder.join(format!("{:03}", number / 100));
            fs::create_dir_all(&below)?;
            let mut file = File::create(below.join(format!("{number:05}.{}", kind.extension)))?;
            file.write_all(&content(kind, number, bytes as usize))?;
        }
        Ok(())
    })?;
    Ok(folder)
}

/// All files below a folder and their bytes.
pub fn measure(folder: &Path) -> io::Result<(Vec<PathBuf>, u64)> {
    let (mut files, mut bytes) = (Vec::new(), 0);
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            bytes += entry.metadata()?.len();
            files.push(entry.into_path());
        }
    }
    Ok((files, bytes))
}

/// Makes a folder under another name first, so that one that was broken off is made again.
fn once(folder: &Path, make: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let unfinished = folder.with_extension("unfinished");
    if unfinished.is_dir() {
        fs::remove_dir_all(&unfinished)?;
    }
    fs::create_dir_all(&unfinished)?;
    make(&unfinished)?;
    fs::rename(&unfinished, folder)
}

/// About so many bytes of a kind; each number gives others.
pub fn content(kind: &Kind, number: u64, bytes: usize) -> Vec<u8> {
    let mut random =
        Random(number.wrapping_mul(31) ^ kind.name.len() as u64 ^ (u64::from(kind.name.as_bytes()[0]) << 32));
    let mut text = String::with_capacity(bytes + 4096);
    text.push_str(kind.header);
    while text.len() < bytes {
        (kind.append)(&mut random, &mut text);
    }
    text.into_bytes()
}

/// SplitMix64: small, seeded, the same everywhere.
pub struct Random(u64);

const FIRST: &[&str] =
    &["Amara", "Bram", "Dario", "Elif", "Fenna", "Goran", "Ilse", "Katya", "Lorcan", "Odile", "Piet", "Soren"];
const LAST: &[&str] =
    &["achterberg", "brightwell", "dunmore", "eichendorf", "grimaldi", "holloway", "iversen", "jessop", "kowalczyk"];
const DOMAINS: &[&str] = &["kestrelpost.net", "fennelmail.org", "lindenbote.de", "northmoor-supply.com"];
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
    "as",
    "was",
    "with",
    "be",
    "by",
    "on",
    "not",
    "this",
    "are",
    "or",
    "from",
    "which",
    "page",
    "buffer",
    "return",
    "value",
    "kernel",
    "driver",
    "when",
    "device",
    "memory",
    "should",
    "function",
    "between",
    "account",
    "number",
    "report",
    "because",
    "without",
    "record",
    "system",
    "during",
    "available",
];
const CODE: &[&str] = &[
    "    if (ret < 0)\n        goto out_free;\n",
    "static int probe(struct device *dev, u32 id)\n{\n",
    "    let mut index = 0usize;\n",
    "        return self._cache[key]\n",
    "#define REG_CTRL 0x1f04\n",
    "    spin_lock_irqsave(&port->lock, flags);\n",
    "    assert_eq!(parse(\"10.4\"), Some((10, 4)));\n",
    "}\n\n",
    "    for (i = 0; i < 128; i++)\n        mask |= BIT(i);\n",
];

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn pick(&mut self, items: &[&'static str]) -> &'static str {
        items[self.below(items.len() as u64) as usize]
    }

    fn digits(&mut self, count: u32) -> String {
        let width = count as usize;
        format!("{:0width$}", self.below(10u64.pow(count)))
    }

    fn hex(&mut self, count: usize) -> String {
        let mut text = String::with_capacity(count + 16);
        while text.len() < count {
            let _ = write!(text, "{:016x}", self.next());
        }
        text.truncate(count);
        text
    }

    fn mail(&mut self) -> String {
        format!("{}.{}{}@{}", self.pick(FIRST).to_lowercase(), self.pick(LAST), self.below(100), self.pick(DOMAINS))
    }

    fn ssn(&mut self) -> String {
        format!("{:03}-{:02}-{:04}", 1 + self.below(600), 1 + self.below(99), 1 + self.below(9999))
    }

    fn card(&mut self) -> String {
        let body = format!("{}{}", self.pick(&["457173", "520082", "402360"]), self.digits(9));
        let sum: u32 = body
            .bytes()
            .enumerate()
            .map(|(at, byte)| u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 })
            .map(|digit| if digit > 9 { digit - 9 } else { digit })
            .sum();
        format!("{body}{}", (10 - sum % 10) % 10)
    }

    fn iban(&mut self) -> String {
        let body = format!("37040044{}", self.digits(10));
        // D and E are 13 and 14, and the check digits stand last.
        let remainder =
            format!("{body}131400").bytes().fold(0u32, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
        format!("DE{:02}{body}", 98 - remainder)
    }

    fn phone(&mut self) -> String {
        format!("({}) {}-{}", self.pick(&["212", "303", "415", "713"]), 220 + self.below(300), self.digits(4))
    }

    fn address(&mut self) -> String {
        format!(
            "{}.{}.{}.{}",
            self.pick(&["81", "85", "109", "185", "212"]),
            self.below(256),
            self.below(256),
            1 + self.below(254)
        )
    }
}

/// A paragraph or a few lines of code; a personal datum in every fourth KiB or so.
fn text(random: &mut Random, out: &mut String) {
    if random.below(3) == 0 {
        for _ in 0..4 + random.below(12) {
            out.push_str(random.pick(CODE));
        }
        return;
    }
    for position in 1..40 + random.below(60) {
        out.push_str(random.pick(WORDS));
        out.push(if position % 14 == 0 { '\n' } else { ' ' });
    }
    match random.below(24) {
        0 => out.push_str(&random.mail()),
        1 => out.push_str(&random.phone()),
        2 => {
            let _ = write!(out, "SSN {}", random.ssn());
        }
        3..8 => {
            let _ = write!(out, "section {}.{} of {}", random.below(20), random.below(90), 1950 + random.below(75));
        }
        _ => {}
    }
    out.push_str(".\n\n");
}

fn logs(random: &mut Random, out: &mut String) {
    let (second, size) = (random.below(60), random.below(90_000));
    let _ = match random.below(3) {
        0 => writeln!(
            out,
            "{} - - [18/Nov/2024:09:30:{second:02} +0000] \"GET /p/{}?s={} HTTP/1.1\" 200 {size} \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"",
            random.address(),
            random.digits(8),
            random.hex(16)
        ),
        1 => writeln!(
            out,
            "Nov 18 09:30:{second:02} node{} app[{}]: took {size} us, id={}",
            random.below(90),
            random.digits(5),
            random.digits(12)
        ),
        _ => writeln!(
            out,
            "2024-11-18T09:30:{second:02}.{}Z INFO trace={} user={} rows={size}",
            random.digits(3),
            random.hex(32),
            if random.below(20) == 0 { random.mail() } else { random.digits(9) }
        ),
    };
}

fn csv(random: &mut Random, out: &mut String) {
    let (first, last) = (random.pick(FIRST), random.pick(LAST));
    let (mail, ssn, card, iban, phone) = (random.mail(), random.ssn(), random.card(), random.iban(), random.phone());
    let (id, amount, cents) = (random.digits(9), random.below(9000), random.digits(2));
    let _ = writeln!(
        out,
        "{id},{first} {last},{mail},{ssn},{card},{iban},{phone},{amount}.{cents},1731922{}",
        random.digits(6)
    );
}

fn jsonl(random: &mut Random, out: &mut String) {
    let (id, trace, at) = (random.digits(10), random.hex(32), random.digits(9));
    let (mail, address) = (random.mail(), random.address());
    let (x, y) = (random.digits(9), random.digits(12));
    let _ = writeln!(
        out,
        "{{\"id\":{id},\"at\":1731{at},\"trace\":\"{trace}\",\"user\":{{\"email\":\"{mail}\",\"ip\":\"{address}\"}},\"x\":0.{x},\"y\":1.{y},\"tags\":[\"web\",\"eu\"]}}"
    );
}

fn blobs(random: &mut Random, out: &mut String) {
    const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if random.below(8) == 0 {
        out.push_str(&random.hex(128));
    } else {
        out.extend((0..76).map(|_| char::from(BASE64[random.below(64) as usize])));
    }
    out.push('\n');
}
