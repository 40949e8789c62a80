//! The pipeline: members within members under one budget, large objects in parts, order, clean ends.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::run::{Panner, folder};

const LEAK: &str = "Employee SSN: 536-22-8417\n";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn rows(output: &str, kind: &str) -> Vec<serde_json::Value> {
    output
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|row| row["kind"] == kind)
        .collect()
}

#[test]
fn nesting_is_followed_to_depth_ten_and_told_beyond() {
    let mut nested = LEAK.as_bytes().to_vec();
    let folder = folder();
    for depth in 1..=12 {
        nested = gzip(&nested);
        folder.write_bytes(format!("{depth:02}.gz"), &nested);
    }
    let told = Panner::scan(&folder).exits(1).output();
    for (index, object) in rows(&told, "object").iter().enumerate() {
        let depth = index + 1;
        let found = object["matches"]["us-ssn"].as_u64().unwrap_or(0);
        assert_eq!(found, u64::from(depth <= 10), "depth {depth}: {object}");
        let too_deep = rows(&told, "member")
            .iter()
            .filter(|member| member["object"] == object["object"])
            .any(|member| member["gaps"].to_string().contains("nesting-too-deep"));
        assert_eq!(too_deep, depth > 10, "depth {depth}: {object}");
    }
}

#[test]
fn a_bomb_ends_as_a_gap_and_the_run_goes_on() {
    let folder = folder();
    let zeros = vec![b'0'; 64 << 20];
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..40 {
        encoder.write_all(&zeros).unwrap();
    }
    folder.write_bytes("a-bomb.gz", &encoder.finish().unwrap());
    folder.write("b.txt", LEAK);
    let told = Panner::scan(&folder).exits(1).output();
    let objects = rows(&told, "object");
    assert_eq!(objects[0]["status"], "partial");
    assert!(told.contains("ratio-too-high"), "{told}");
    assert_eq!(objects[1]["status"], "complete");
}

#[test]
fn parts_of_a_large_object_join_to_the_same_rows() {
    let folder = folder();
    let mut text = String::new();
    let mut table = String::from("id;note;ssn\n");
    let mut lines = String::new();
    for number in 0..3000 {
        text.push_str(&format!("line {number} of words and more words, SSN 536-22-{:04} and so on\n", 1000 + number));
        table.push_str(&format!("{number};\"a note\nof two lines, number {number}\";536-22-{:04}\n", 1000 + number));
        lines.push_str(&format!(
            "{{\"id\":{number},\"person\":{{\"ssn\":\"536-22-{:04}\",\"note\":\"say \\\"hi\\\"\"}}}}\n",
            1000 + number
        ));
    }
    folder.write("a.txt", &text);
    folder.write("b.csv", &table);
    folder.write("c.jsonl", &lines);
    let utf16: Vec<u8> = std::iter::once(0xfeff_u16).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    folder.write_bytes("d-utf16.txt", &utf16);
    let whole = Panner::scan(&folder).arguments(&["--threads", "1", "--matches", "all"]).exits(1).output();
    let matches = rows(&whole, "match");
    assert!(matches.len() >= 12_000, "{} matches", matches.len());
    for part in ["4096", "10000", "65536"] {
        let parts = Panner::scan(&folder)
            .arguments(&["--threads", "3", "--matches", "all", "--part-bytes", part])
            .exits(1)
            .output();
        for (one, other) in whole.lines().zip(parts.lines()) {
            assert_eq!(one, other, "parts of {part} bytes");
        }
        assert_eq!(whole.len(), parts.len());
    }
}

#[test]
fn names_beside_values_count_where_they_say_something() {
    let folder = folder();
    let mut lines = String::new();
    for number in 0..1000 {
        // Names of people, more of them than get labels, and one of a field.
        let letters: String = format!("{number:03}").bytes().map(|digit| char::from(digit + 49)).collect();
        let name = if number % 10 == 0 { "ssn".to_string() } else { format!("Zozo {letters}wick") };
        lines.push_str(&format!("{{\"name\":\"{name}\",\"value\":\"536-22-{:04}\"}}\n", 1000 + number));
    }
    folder.write("a.jsonl", &lines);
    let whole = Panner::scan(&folder).arguments(&["--threads", "1", "--matches", "all"]).exits(1).output();
    let of_rung = |rung: &str| rows(&whole, "match").iter().filter(|row| row["confidence"] == rung).count();
    assert_eq!((of_rung("high"), of_rung("medium")), (100, 900));
    let object = &rows(&whole, "object")[0];
    let tallies = object["tallies"].as_array().unwrap().iter().filter(|tally| tally["detector"] == "us-ssn");
    let labels: Vec<_> = tallies.map(|tally| (tally["label"].as_str().unwrap(), tally["tried"].as_u64())).collect();
    assert_eq!(labels, [("$.value", Some(900)), ("$.value [ssn]", Some(100))]);
    let arguments = ["--threads", "3", "--matches", "all", "--part-bytes", "4096"];
    let parts = Panner::scan(&folder).arguments(&arguments).exits(1).output();
    assert_eq!(rows(&whole, "match"), rows(&parts, "match"));
}

#[test]
fn a_match_without_content_offsets_is_told_by_cell() {
    let told = Panner::new(&["scan", "corpus/demo/hr/employees.xlsx", "--report", "jsonl"]).exits(1).output();
    let cells = rows(&told, "match");
    assert!(
        cells
            .iter()
            .any(|row| row["place"]["sheet"].is_string() && row["place"]["cell"].is_string() && row["start"].is_null()),
        "{told}"
    );
}

/// Each sign looks for its value behind it, and each value for its label before it: packed ones must not look at all the others.
#[test]
fn packed_signs_are_read_in_time() {
    for unit in ["\t", "x\t", "  \n", "a: ", "...___"] {
        let begun = std::time::Instant::now();
        Panner::new(&["scan", "-", "--threads", "1"]).input(unit.repeat((2 << 20) / unit.len()).as_bytes()).exits(0);
        assert!(begun.elapsed().as_secs() < 30, "{unit:?}: {:?}", begun.elapsed());
    }
}
