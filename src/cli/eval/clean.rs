//! Look-alikes made on the fly: text as machines write it that identifies nobody, so that every match
//! in it is a false one. Seeded: the same size gives the same bytes. Knows no detector.

use std::fmt::Write;

/// A kind of clean file: the name tells the format to those who look at names.
pub struct Set {
    pub name: &'static str,
    pub extension: &'static str,
    header: &'static str,
    /// Appends one line or record.
    append: fn(&mut Random, u64, &mut String),
    footer: &'static str,
}

/// Bytes of one generated file.
pub const FILE_BYTES: usize = 1 << 20;

/// The sets, each of which gets the same share of the bytes asked for.
pub const SETS: &[Set] = &[
    set("access-log", "log", "", access_log),
    set("application-log", "log", "", application_log),
    set("lock-file", "lock", "version = 4\n", lock_file),
    set("hashes", "sha256", "", hashes),
    set("uuids", "csv", "session,parent,attempts\n", uuids),
    set("base64", "txt", "", base64),
    Set { footer: "</svg>\n", ..set("svg-paths", "svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n", svg_paths) },
    set("float-table", "tsv", "t\tx\ty\tz\tresidual\n", float_table),
    set("isbns", "csv", "isbn,title_no,stock,ean\n", isbns),
    set("part-numbers", "csv", "part_no,drawing,supplier_code,bin\n", part_numbers),
    set("epoch-times", "jsonl", "", epoch_times),
    set("population", "csv", "county,fips,y1990,y2000,y2010,y2020\n", population),
    set("minified-code", "js", "", minified_code),
    set("phone-like", "csv", "ticket,build,counter,range\n", phone_like),
    set("card-like", "csv", "invoice_no,tracking,batch,amount\n", card_like),
    set("order-prose", "txt", "", order_prose),
    set("versions", "txt", "", versions),
];

const fn set(
    name: &'static str,
    extension: &'static str,
    header: &'static str,
    append: fn(&mut Random, u64, &mut String),
) -> Set {
    Set { name, extension, header, append, footer: "" }
}

impl Set {
    /// One file of at most about `bytes` bytes; `number` varies it.
    pub fn file(&self, number: u64, bytes: usize) -> (String, Vec<u8>) {
        let mut random = Random::new(self.name, number);
        let mut text = String::with_capacity(bytes + 512);
        text.push_str(self.header);
        let mut line = 0;
        while text.len() < bytes {
            (self.append)(&mut random, line, &mut text);
            line += 1;
        }
        text.push_str(self.footer);
        (format!("clean/{}-{number}.{}", self.name, self.extension), text.into_bytes())
    }
}

/// SplitMix64: small, seeded, the same everywhere.
pub struct Random(u64);

const HEX: &[u8] = b"0123456789abcdef";
const DIGITS: &[u8] = b"0123456789";
const LOWER: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
const UPPER: &[u8] = b"ABCDEFGHJKLMNPRSTUVWXYZ";
const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const WORDS: &[&str] = &[
    "queue", "flush", "retry", "segment", "merge", "window", "cursor", "snapshot", "shard", "lease", "commit",
    "vector", "frame", "stage", "token", "index", "batch", "drain", "probe", "layout", "cache", "packet", "border",
    "metric",
];

impl Random {
    pub fn new(name: &str, number: u64) -> Random {
        // FNV-1a of the name keeps the sets apart.
        let seed = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Random(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    pub fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[(self.next() % items.len() as u64) as usize]
    }

    fn run(&mut self, alphabet: &[u8], count: usize) -> String {
        (0..count).map(|_| char::from(alphabet[(self.next() % alphabet.len() as u64) as usize])).collect()
    }

    fn digits(&mut self, count: usize) -> String {
        self.run(DIGITS, count)
    }

    fn hex(&mut self, count: usize) -> String {
        self.run(HEX, count)
    }

    fn word(&mut self) -> &'static str {
        self.pick(WORDS)
    }

    fn float(&mut self, scale: f64) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64 * scale
    }

    fn uuid(&mut self) -> String {
        let variant = self.pick(&["8", "9", "a", "b"]);
        format!("{}-{}-4{}-{variant}{}-{}", self.hex(8), self.hex(4), self.hex(3), self.hex(3), self.hex(12))
    }
}

/// 18 November 2024, in milliseconds.
const EPOCH_MILLISECONDS: u64 = 1_731_922_200_000;

/// `write!` into a String cannot fail.
macro_rules! line {
    ($out:expr, $($text:tt)*) => { let _ = writeln!($out, $($text)*); };
}

fn access_log(random: &mut Random, number: u64, out: &mut String) {
    let (a, b) = (random.between(0, 255), random.between(1, 254));
    let path = match random.between(0, 4) {
        0 => format!("/p/{}", random.digits(8)),
        1 => format!("/img/{}.webp", random.hex(32)),
        2 => format!("/track?id={}&step={}", random.digits(12), random.digits(1)),
        3 => format!("/static/{}.{}.js", random.word(), random.hex(8)),
        _ => format!("/{}/{}", random.word(), random.uuid()),
    };
    let (minute, second) = (number / 60 % 60, number % 60);
    line!(
        out,
        "10.{a}.{b}.{} - - [18/Nov/2024:09:{minute:02}:{second:02} +0000] \"GET {path} HTTP/1.1\" {} {} {:.3}",
        random.between(1, 254),
        random.pick(&["200", "304", "404", "502"]),
        random.between(90, 4_000_000),
        random.float(9.0)
    );
}

fn application_log(random: &mut Random, number: u64, out: &mut String) {
    let milliseconds = EPOCH_MILLISECONDS + number * 37;
    let text = match random.between(0, 5) {
        0 => format!("settled amount={} took={}ms", random.between(100, 99_999_999), random.between(1, 4000)),
        1 => format!("offset={} lag={} partition={}", random.digits(10), random.digits(3), random.digits(2)),
        2 => format!("pid={} tid={} addr=0x{}", random.digits(5), random.digits(9), random.hex(12)),
        3 => format!("next={} last={}", milliseconds + random.between(0, 99_999_999), milliseconds),
        4 => format!("build={}.{} commit={}", random.digits(8), random.digits(2), random.hex(40)),
        _ => format!("user_id={} account={} rows={}", random.digits(9), random.digits(11), random.digits(6)),
    };
    line!(out, "{milliseconds} INFO [{}-{}] trace={} {text}", random.word(), random.between(1, 64), random.hex(32));
}

fn lock_file(random: &mut Random, _: u64, out: &mut String) {
    let version = format!("{}.{}.{}", random.between(0, 9), random.between(0, 60), random.between(0, 30));
    line!(out, "\n[[package]]\nname = \"{}-{}\"\nversion = \"{version}\"", random.word(), random.word());
    line!(out, "checksum = \"{}\"\nintegrity = \"sha512-{}==\"", random.hex(64), random.run(BASE64, 86));
}

fn hashes(random: &mut Random, _: u64, out: &mut String) {
    let length = random.pick::<[usize]>(&[&[32], &[40], &[64], &[128]])[0];
    line!(out, "{}  {}-{}.tar.zst", random.hex(length), random.word(), random.digits(4));
}

fn uuids(random: &mut Random, _: u64, out: &mut String) {
    let mixed = format!(
        "{}-{}-{}-{}-{}",
        random.digits(8),
        random.digits(4),
        random.digits(4),
        random.digits(4),
        random.digits(12)
    );
    line!(out, "{},{mixed},{}", random.uuid(), random.digits(2));
}

fn base64(random: &mut Random, _: u64, out: &mut String) {
    line!(out, "{}", random.run(BASE64, 76));
}

fn svg_paths(random: &mut Random, _: u64, out: &mut String) {
    let _ = write!(out, "<path d=\"M{:.3},{:.3}", random.float(512.0), random.float(512.0));
    for _ in 0..random.between(3, 12) {
        let (a, b, c) = (random.float(9.0), random.float(1.0), random.digits(3));
        let _ = write!(
            out,
            "c{a:.4}-{b:.9} {c}.{}-{} {}-{}-{}",
            random.digits(9),
            random.digits(4),
            random.digits(3),
            random.digits(2),
            random.digits(4)
        );
        let _ = write!(out, "l{}.{},-.{} ", random.digits(2), random.digits(13), random.digits(10));
    }
    line!(out, "z\"/>");
}

fn float_table(random: &mut Random, number: u64, out: &mut String) {
    let (x, y) = (random.float(90.0), random.float(180.0) - 90.0);
    line!(out, "{number}\t{x:.9}\t{y:.12}\t{:.5}\t{:.16e}", random.float(1e9), random.float(1.0));
}

fn isbns(random: &mut Random, _: u64, out: &mut String) {
    let body = format!("978{}", random.digits(9));
    let sum: u32 =
        body.bytes().enumerate().map(|(at, byte)| u32::from(byte - b'0') * if at % 2 == 0 { 1 } else { 3 }).sum();
    let check = (10 - sum % 10) % 10;
    line!(out, "{body}{check},{},{},{}", random.digits(10), random.between(0, 400), random.digits(13));
}

fn part_numbers(random: &mut Random, _: u64, out: &mut String) {
    let part = match random.between(0, 3) {
        0 => format!("{}-{}-{}", random.digits(3), random.digits(2), random.digits(5)),
        1 => format!("{}{}{}", random.run(UPPER, 2), random.digits(6), random.run(UPPER, 1)),
        2 => format!("{}.{}.{}", random.digits(3), random.digits(3), random.digits(3)),
        _ => format!("{}-{}", random.run(UPPER, 3), random.digits(9)),
    };
    line!(out, "{part},{}/{},{},{}", random.digits(5), random.digits(2), random.digits(9), random.digits(4));
}

fn epoch_times(random: &mut Random, number: u64, out: &mut String) {
    let at = EPOCH_MILLISECONDS + number * 911 + random.between(0, 900);
    let (seconds, expires) = (at / 1000, at + random.between(1, 1 << 36));
    line!(
        out,
        "{{\"at\":{at},\"seconds\":{seconds},\"nanos\":{at}{},\"expires\":{expires},\"seq\":{number}}}",
        random.digits(6)
    );
}

fn population(random: &mut Random, _: u64, out: &mut String) {
    let years: Vec<String> = (0..4).map(|_| random.between(1_000_000, 999_999_999).to_string()).collect();
    line!(out, "{} county,{:05},{}", random.word(), random.between(1000, 56_999), years.join(","));
}

fn minified_code(random: &mut Random, number: u64, out: &mut String) {
    let name = random.run(LOWER, 2);
    let _ = match random.between(0, 4) {
        0 => write!(out, "var {name}={};", random.digits(9)),
        1 => write!(out, "{name}.push([{},{},{}]);", random.digits(10), random.digits(9), random.digits(4)),
        2 => write!(out, "{name}=\"{}\";", random.hex(40)),
        3 => write!(out, "{name}={{t:{},k:\"{}\"}};", EPOCH_MILLISECONDS + number, random.run(BASE64, 22)),
        _ => write!(out, "if({name}>>>3&{})return {name}/1e{};", random.digits(8), random.digits(1)),
    };
    if number % 400 == 399 {
        out.push('\n');
    }
}

fn phone_like(random: &mut Random, _: u64, out: &mut String) {
    let build = format!("{}.{}.{}", random.digits(3), random.digits(3), random.digits(4));
    let range = format!("{}-{}", random.digits(4), random.digits(4));
    line!(out, "{},{build},{},{range}", random.digits(7), random.digits(10));
}

fn card_like(random: &mut Random, number: u64, out: &mut String) {
    let invoice = 4_000_000_000_000_000_u64 + number * 1_000_003 + random.between(0, 99_999);
    let amount = format!("{}.{}", random.between(1, 9999), random.digits(2));
    line!(out, "{invoice},1Z{}{},{},{amount}", random.run(UPPER, 3), random.digits(13), random.digits(14));
}

fn order_prose(random: &mut Random, _: u64, out: &mut String) {
    let sentence = match random.between(0, 5) {
        0 => format!("Order {} left the {} on pallet {}.", random.digits(9), random.word(), random.digits(6)),
        1 => format!("Please quote reference {} / {} in any reply.", random.digits(10), random.digits(4)),
        2 => format!(
            "See section {}.{} and figure {}-{}.",
            random.digits(1),
            random.digits(2),
            random.digits(1),
            random.digits(2)
        ),
        3 => format!("The {} grew from {} to {} units.", random.word(), random.digits(7), random.digits(9)),
        4 => format!("Article {} costs {}.{} net.", random.digits(8), random.digits(3), random.digits(2)),
        _ => format!("Serial {}{} was replaced by {}.", random.run(UPPER, 2), random.digits(9), random.digits(12)),
    };
    line!(out, "{sentence}");
}

fn versions(random: &mut Random, _: u64, out: &mut String) {
    let version = format!(
        "{}.{}.{}.{}",
        random.between(1, 40),
        random.between(0, 99),
        random.between(0, 99),
        random.between(0, 99)
    );
    line!(
        out,
        "{}-{} version {version} (build {}, oid 1.3.6.1.4.1.{})",
        random.word(),
        random.word(),
        random.digits(8),
        random.digits(5)
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_is_seeded_and_fills_its_size() {
        for set in SETS {
            let (name, content) = set.file(3, 4096);
            assert!(content.len() >= 4096 && content.len() < 8192, "{name}: {} bytes", content.len());
            assert_eq!(content, set.file(3, 4096).1, "{name}");
            assert_ne!(content, set.file(4, 4096).1, "{name}");
        }
    }
}
