//! `--strings`: printable runs of binaries, at the very bytes where they stand.

use std::io::Write;

use crate::run::{Panner, folder};

const SSN: &str = "536-22-8417";

/// Bytes that nothing recognises and no run of which is printable; the same for the same seed.
fn noise(bytes: usize, seed: u32) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        0x80 | (state >> 24) as u8
    };
    let mut noise: Vec<u8> = (0..bytes).map(|_| next()).collect();
    noise.iter_mut().step_by(7).for_each(|byte| *byte = 1);
    noise
}

fn rows(output: &str, kind: &str) -> Vec<serde_json::Value> {
    let rows = output.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    rows.filter(|row| row["kind"] == kind).collect()
}

#[test]
fn values_in_binaries_are_found_on_request_where_they_stand() {
    let said = format!("Employee SSN: {SSN} ");
    let little: Vec<u8> = said.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = said.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let at = said.find(SSN).unwrap();
    let kinds = [("ascii", said.clone().into_bytes(), 1), ("utf-16le", little, 2), ("utf-16be", big, 2)];
    let folder = folder();
    let mut expected = Vec::new();
    // Near the start, at odd places, and over the edge of what is held at once.
    for before in [300, 4097, (512 << 10) - 20, (1 << 20) - 3] {
        for (name, bytes, width) in &kinds {
            let name = format!("{before:07}-{name}.bin");
            folder.write_bytes(&name, &[noise(before, 7), bytes.clone(), noise(3000, 8)].concat());
            // The digits begin at the first byte of the first one.
            let start = before + at * width;
            expected.push((name, start as u64, (start + SSN.len() * width) as u64));
        }
    }
    expected.sort();
    let without = Panner::scan(&folder).exits(0).output();
    assert!(rows(&without, "match").is_empty());
    for object in rows(&without, "object") {
        assert_eq!((object["format"].as_str(), object["status"].as_str()), (Some("binary"), Some("skipped")));
    }
    let check = |told: &str| {
        let found: Vec<_> = rows(told, "match")
            .into_iter()
            .map(|row| {
                assert_eq!((row["detector"].as_str(), row["line"].as_u64()), (Some("us-ssn"), None), "{row}");
                let name = row["object"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
                (name, row["start"].as_u64().unwrap(), row["end"].as_u64().unwrap())
            })
            .collect();
        assert_eq!(found, expected);
        for object in rows(told, "object") {
            assert_eq!(object["status"], "partial", "its structure is not known: {object}");
            assert!(object["gaps"].to_string().contains("binary"), "{object}");
        }
        assert!(!told.contains(SSN));
    };
    let told = Panner::scan(&folder).argument("--strings").exits(1).output();
    check(&told);
    let settings = crate::run::folder();
    settings.write("panner.toml", "strings = true\n");
    check(&Panner::scan(&folder).argument("--config").argument(settings.path("panner.toml")).exits(1).output());
}

#[test]
fn members_are_looked_through_too_and_a_long_run_is_told() {
    let folder = folder();
    let inner = [noise(500, 3), format!("SSN: {SSN}\0").into_bytes(), noise(500, 4)].concat();
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("dump.dat", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(&inner).unwrap();
    folder.write_bytes("a.zip", &archive.finish().unwrap().into_inner());
    let told = Panner::scan(&folder).argument("--strings").exits(1).output();
    let found = rows(&told, "match");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0]["place"]["member"].as_str(), found[0]["start"].as_u64()), (Some("dump.dat"), Some(505)));

    let lines = "some words and more of them\n".repeat(40_000);
    folder.write_bytes("b.bin", &[noise(1 << 17, 3), lines.into_bytes(), noise(500, 4)].concat());
    folder.write_bytes("c.bin", &[noise(1 << 17, 3), vec![b'-'; 1 << 20], noise(500, 4)].concat());
    let told = Panner::scan(&folder).argument("--strings").exits(1).output();
    assert!(rows(&told, "object")[1..].iter().all(|row| row["format"] == "binary" && row["status"] == "partial"));
    let cut = |row: &serde_json::Value| row["gaps"].to_string().contains("match-too-long");
    assert_eq!(rows(&told, "object").iter().map(cut).collect::<Vec<_>>(), [false, false, true]);
}
