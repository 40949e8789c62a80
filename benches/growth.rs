//! What each hundred detectors and each thousand keywords cost: the engine alone in memory, with sets of growing size, of
//! panner's own detectors in a seeded order and of made ones that hold keywords.

use std::error::Error;
use std::sync::Arc;

use crate::engine::{cost, cpu_seconds};
use crate::{Options, data};
use panner::detector::DetectorSet;
use panner::engine::Engine;

const BYTES: usize = 8 << 20;
/// Keywords of one made detector.
const KEYWORDS: usize = 50;

pub fn run(_: &Options, told: &mut String) -> Result<(), Box<dyn Error>> {
    let kinds = kinds();
    let names: Vec<&str> = kinds.iter().map(|(name, _)| *name).collect();
    *told += &format!(
        "\n### What more detectors and keywords cost\n\nThe engine alone, {} MiB a kind, nanoseconds a byte; detectors in a \
         seeded order.\n\n| set | start, ms | {} |\n|---|---|{}\n",
        BYTES >> 20,
        names.join(" | "),
        "---|".repeat(names.len())
    );
    let all = DetectorSet::built_in();
    let mut ids: Vec<String> = all.iter().map(|detector| detector.id.to_string()).collect();
    shuffle(&mut ids);
    let mut rows = Vec::new();
    for count in (100..ids.len()).step_by(200).chain([ids.len()]) {
        let set = all.clone().select(&ids[..count], &[])?;
        rows.push((count as f64 / 100.0, row(&format!("{count} detectors"), set, &kinds, told)?));
    }
    slope("each hundred detectors", &rows, told);
    let mut rows = vec![(0.0, rows.pop().map(|(_, costs)| costs).unwrap_or_default())];
    for thousands in [1, 2, 4] {
        let mut set = all.clone();
        set.add(DetectorSet::parse("bench", &stanzas(thousands * 1000 / KEYWORDS))?)
            .map_err(|problems| problems.join("; "))?;
        rows.push((thousands as f64, row(&format!("all and {thousands},000 keywords"), set, &kinds, told)?));
    }
    slope("each thousand keywords", &rows, told);
    Ok(())
}

fn kinds() -> Vec<(&'static str, Vec<u8>)> {
    data::KINDS.iter().map(|kind| (kind.name, data::content(kind, 0, BYTES))).collect()
}

/// Users' packs of credentials, each with a literal of its own: found by the literal finder, and by Vectorscan.
#[cfg(feature = "hyperscan")]
pub fn packs(_: &Options, told: &mut String) -> Result<(), Box<dyn Error>> {
    use panner::engine::PackChoice;
    let kinds = kinds();
    *told += &format!(
        "\n### Users' packs, nanoseconds a byte\n\n| rules beside panner's own | {} |\n|---|{}\n",
        kinds.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" | "),
        "---|".repeat(kinds.len())
    );
    for count in [100, 300, 1000, 3000] {
        let mut set = DetectorSet::built_in();
        set.add(DetectorSet::parse("pack", &pack(count))?).map_err(|problems| problems.join("; "))?;
        for (name, choice) in [("literal finder", PackChoice::None), ("Vectorscan", PackChoice::Own)] {
            let engine = Engine::with_packs(Arc::new(set.clone()), choice)?;
            let costs = kinds.iter().map(|(_, bytes)| cost(&engine, bytes).0 * 1e9 / bytes.len() as f64);
            let shown: Vec<String> = costs.map(|cost| format!("{cost:.2}")).collect();
            add(told, format!("| {count}, {name} | {} |\n", shown.join(" | ")));
        }
    }
    Ok(())
}

#[cfg(not(feature = "hyperscan"))]
pub fn packs(_: &Options, told: &mut String) -> Result<(), Box<dyn Error>> {
    *told += "\nUsers' packs were not measured: build with `--features hyperscan`.\n";
    Ok(())
}

#[cfg(feature = "hyperscan")]
fn pack(count: usize) -> String {
    let mut random = data::Random::new(11);
    let mut text = String::from("schema = 1\n");
    for number in 0..count {
        let letters: String = (0..4 + number % 5).map(|_| char::from(b'a' + random.below(26) as u8)).collect();
        let rest = ["_[A-Za-z0-9]{20,40}", "-[0-9a-f]{32}", "[:=][A-Za-z0-9+/]{24,}", "_(?:live|test)_[0-9A-Z]{16}"];
        text += &stanza("pack", number, &format!("{letters}{}", rest[number % rest.len()]), "alone = \"high\"", "");
    }
    text
}

fn stanza(stem: &str, number: usize, pattern: &str, confidence: &str, keywords: &str) -> String {
    format!(
        "[[detector]]\nid = \"{stem}-{number}\"\nname = \"x\"\ncategory = \"credential\"\nseverity = \"low\"\n\
         pattern = '{pattern}'\nkeywords = [{keywords}]\nconfidence = {{ {confidence}, near_keyword = \"high\" }}\n\
         finds = [\"⟦1⟧\", \"⟦2⟧\", \"⟦3⟧\"]\nreferences = [\"x\"]\n\
         skips = [{{ text = \"a\", why = \"b\" }}, {{ text = \"c\", why = \"d\" }}, {{ text = \"e\", why = \"f\" }}]\n"
    )
}

/// Adds a row, and shows it: the next takes seconds.
fn add(told: &mut String, row: String) {
    eprint!("{row}");
    told.push_str(&row);
}

/// Measures one set: nanoseconds a byte, by kind.
fn row(name: &str, set: DetectorSet, kinds: &[(&str, Vec<u8>)], told: &mut String) -> Result<Vec<f64>, Box<dyn Error>> {
    let began = cpu_seconds();
    let engine = Engine::new(Arc::new(set))?;
    let start = (cpu_seconds() - began) * 1e3;
    let costs: Vec<f64> = kinds.iter().map(|(_, bytes)| cost(&engine, bytes).0 * 1e9 / bytes.len() as f64).collect();
    let shown: Vec<String> = costs.iter().map(|cost| format!("{cost:.2}")).collect();
    add(told, format!("| {name} | {start:.1} | {} |\n", shown.join(" | ")));
    Ok(costs)
}

/// What one unit more costs, between the first and the last row.
fn slope(name: &str, rows: &[(f64, Vec<f64>)], told: &mut String) {
    if let [(from, first), .., (to, last)] = rows {
        let costs = first.iter().zip(last).map(|(first, last)| format!("{:+.2}", (last - first) / (to - from)));
        *told += &format!("| **{name}** | | {} |\n", costs.collect::<Vec<_>>().join(" | "));
    }
}

fn shuffle(ids: &mut [String]) {
    let mut random = data::Random::new(0x5EED);
    for place in (1..ids.len()).rev() {
        ids.swap(place, random.below(place as u64 + 1) as usize);
    }
}

/// Detectors of numbers that count near one of their keywords, which are pairs of made words.
fn stanzas(count: usize) -> String {
    let mut random = data::Random::new(7);
    let mut word = || -> String {
        let syllable = |random: &mut data::Random| {
            let (first, second) = (random.below(20) as usize, random.below(5) as usize);
            [b"bcdfghjklmnpqrstvwxz"[first], b"aeiou"[second]].map(char::from)
        };
        (0..3).flat_map(|_| syllable(&mut random)).collect()
    };
    let mut text = String::from("schema = 1\n");
    for number in 0..count {
        let keywords: Vec<String> = (0..KEYWORDS).map(|_| format!("\"{} {}\"", word(), word())).collect();
        let pattern = format!("\\d{{{}}}[A-Z]\\d{{3}}", 4 + number % 5);
        text += &stanza("bench", number, &pattern, "alone = \"hidden\"", &keywords.join(", "));
    }
    text
}
