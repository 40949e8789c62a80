//! Hostile containers, built when the test runs: nothing panics, nothing is silently lost.

mod mail;

use std::io::{Read, Write};
use std::sync::Arc;

use panner::body::Body;
use panner::error::{Gap, Reason};
use panner::format::{Container, gzip, tar, zip};

/// What a container gave: name and bytes of each member (cut at a cap), and every gap.
#[derive(Debug, Default)]
struct Held {
    members: Vec<(String, Vec<u8>)>,
    gaps: Vec<Gap>,
}

impl Held {
    fn has(&self, reason: Reason) -> bool {
        self.gaps.iter().any(|gap| gap.reason == reason)
    }

    fn texts(&self) -> Vec<(&str, &str)> {
        let text = |bytes| std::str::from_utf8(bytes).unwrap();
        self.members.iter().map(|(name, bytes)| (name.as_str(), text(bytes))).collect()
    }
}

type Opener = fn(Body) -> Result<Box<dyn Container>, Gap>;

fn hold(open: Opener, bytes: &[u8], member_bytes_max: usize) -> Held {
    hold_body(open, Body::Seek(Arc::new(bytes.to_vec())), member_bytes_max)
}

fn hold_body(open: Opener, body: Body, member_bytes_max: usize) -> Held {
    let mut held = Held::default();
    let mut container = match open(body) {
        Ok(container) => container,
        Err(gap) => {
            held.gaps.push(gap);
            return held;
        }
    };
    loop {
        let head = match container.next() {
            Ok(Some(head)) => head,
            Ok(None) => break,
            Err(gap) => {
                held.gaps.push(gap);
                break;
            }
        };
        let mut bytes = Vec::new();
        let mut buffer = vec![0; 8 << 10];
        if let Some(gap) = head.gap {
            held.gaps.push(gap);
        } else {
            while bytes.len() < member_bytes_max {
                match container.read(&mut buffer) {
                    Ok(0) => break,
                    Ok(read) => bytes.extend_from_slice(&buffer[..read]),
                    Err(error) => {
                        held.gaps.push(error.into());
                        break;
                    }
                }
            }
        }
        held.members.push((String::from_utf8_lossy(&head.name).into_owned(), bytes));
    }
    held.gaps.extend(container.gaps());
    held
}

const CAP: usize = 1 << 20;

pub fn gzip_of(bytes: &[u8], name: Option<&str>) -> Vec<u8> {
    let builder = name.map_or(flate2::GzBuilder::new(), |name| flate2::GzBuilder::new().filename(name));
    let mut writer = builder.write(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

pub fn zip_of(members: &[(&str, &[u8])], stored: bool) -> Vec<u8> {
    let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let method = if stored { ::zip::CompressionMethod::Stored } else { ::zip::CompressionMethod::Deflated };
    let options = ::zip::write::SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in members {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub fn tar_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = ::tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = ::tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mtime(1_700_000_000);
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

#[test]
fn gzip_gives_every_chained_member_as_one() {
    let mut bytes = gzip_of(b"one ", Some("a.csv"));
    bytes.extend(gzip_of(b"two", None));
    bytes.extend([0; 600]);
    let held = hold(gzip::open, &bytes, CAP);
    assert_eq!(held.texts(), [("a.csv", "one two")]);
    assert_eq!(held.gaps, []);
}

#[test]
fn gzip_tells_damage_after_what_it_decoded() {
    let whole = gzip_of(b"one two three", None);
    let mut garbage = whole.clone();
    garbage.extend(b"hidden");
    let held = hold(gzip::open, &garbage, CAP);
    assert_eq!(held.texts(), [("", "one two three")]);
    assert!(held.has(Reason::HiddenBytes));

    let mut wrong = whole.clone();
    let at = wrong.len() - 8;
    wrong[at] ^= 1;
    wrong.extend(gzip_of(b" four", None));
    let held = hold(gzip::open, &wrong, CAP);
    assert_eq!(held.texts(), [("", "one two three four")]);
    assert!(held.has(Reason::Malformed));
}

#[test]
fn a_damaged_deflate_stream_gives_what_came_before() {
    let text: Vec<u8> =
        (0..40_000_u32).flat_map(|n| format!("{} ", n.wrapping_mul(2_654_435_761)).into_bytes()).collect();
    let mut bytes = gzip_of(&text, None);
    let middle = bytes.len() / 2;
    for byte in &mut bytes[middle..middle + 64] {
        *byte = 0xff;
    }
    let held = hold(gzip::open, &bytes, CAP);
    let read = &held.members[0].1;
    assert!(read.len() > text.len() / 3, "{} of {}", read.len(), text.len());
    assert_eq!(read[..text.len() / 3], text[..text.len() / 3]);
    assert!(!held.gaps.is_empty());
}

#[test]
fn cut_anywhere_nothing_panics_and_the_cut_is_told() {
    let members: &[(&str, &[u8])] = &[("a.txt", b"alpha alpha alpha"), ("folder/b.txt", b"beta")];
    let samples: [(Opener, Vec<u8>); 4] = [
        (gzip::open, gzip_of(b"one two three", Some("name"))),
        (zip::open, zip_of(members, false)),
        (zip::open, zip_of(members, true)),
        (tar::open, tar_of(members)),
    ];
    for (open, whole) in samples {
        let all = hold(open, &whole, CAP);
        assert_eq!(all.gaps, []);
        for end in 0..whole.len() {
            let held = hold(open, &whole[..end], CAP);
            let same = held.members == all.members;
            assert!(same || !held.gaps.is_empty(), "cut at {end} of {}", whole.len());
        }
    }
}

#[test]
fn any_changed_byte_never_panics() {
    let members: &[(&str, &[u8])] = &[("a.txt", b"alpha alpha alpha"), ("b.txt", b"beta")];
    let samples: [(Opener, Vec<u8>); 3] =
        [(gzip::open, gzip_of(b"one two", None)), (zip::open, zip_of(members, false)), (tar::open, tar_of(members))];
    for (open, whole) in samples {
        for at in 0..whole.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut changed = whole.clone();
                changed[at] = value;
                hold(open, &changed, CAP);
            }
        }
    }
}

#[test]
fn bombs_are_read_only_as_far_as_asked() {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![0; 1 << 20];
    for _ in 0..64 {
        encoder.write_all(&zeros).unwrap();
    }
    let member = encoder.finish().unwrap();
    let bomb = member.repeat(64);
    let held = hold(gzip::open, &bomb, CAP);
    assert!(held.members[0].1.len() <= CAP + (8 << 10));
    let nested = zip_of(&[("a.gz", &bomb), ("b.gz", &bomb)], false);
    assert_eq!(hold(zip::open, &nested, CAP).members.len(), 2);
}

#[test]
fn zip_tells_what_no_entry_covers() {
    let whole = zip_of(&[("a", b"alpha"), ("b", b"beta")], true);
    let expected = [("a", "alpha"), ("b", "beta")];

    let mut before = b"#!/bin/sh\n".to_vec();
    before.extend(&whole);
    let held = hold(zip::open, &before, CAP);
    assert_eq!(held.texts(), expected);
    assert!(held.has(Reason::HiddenBytes));

    let mut after = whole.clone();
    after.extend(b"hidden");
    let held = hold(zip::open, &after, CAP);
    assert_eq!(held.texts(), expected);
    assert!(held.has(Reason::HiddenBytes));

    // The local header tells another name than the directory.
    let mut renamed = whole.clone();
    renamed[30] = b'x';
    let held = hold(zip::open, &renamed, CAP);
    assert_eq!(held.texts(), expected);
    assert!(held.has(Reason::HiddenBytes));
}

#[test]
fn zip_with_overlapping_entries_is_told() {
    // Both directory entries point at the first local header.
    let mut bytes = zip_of(&[("a", b"alpha")], true);
    let end = bytes.len() - 22;
    let central_start = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
    let central = bytes[central_start..end].to_vec();
    let mut record = bytes.split_off(end);
    bytes.extend(&central);
    record[8] = 2;
    record[10] = 2;
    record[12..16].copy_from_slice(&(2 * central.len() as u32).to_le_bytes());
    bytes.extend(record);
    let held = hold(zip::open, &bytes, CAP);
    assert_eq!(held.texts(), [("a", "alpha"), ("a", "alpha")]);
    assert!(held.has(Reason::HiddenBytes));
}

#[test]
fn zip_without_directory_is_read_by_its_local_headers() {
    for stored in [false, true] {
        let whole = zip_of(&[("a", b"alpha"), ("b", b"beta"), ("c", b"gamma")], stored);
        let directory = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        let held = hold(zip::open, &whole[..directory], CAP);
        assert_eq!(held.texts(), [("a", "alpha"), ("b", "beta"), ("c", "gamma")]);
        assert!(held.has(Reason::Truncated));
    }
}

#[test]
fn streamed_zip_with_descriptors_is_read_with_and_without_its_directory() {
    for method in [::zip::CompressionMethod::Stored, ::zip::CompressionMethod::Deflated] {
        let mut writer = ::zip::ZipWriter::new_stream(Vec::new());
        let options = ::zip::write::SimpleFileOptions::default().compression_method(method);
        for (name, bytes) in [("a", "alpha"), ("empty", ""), ("b", "beta")] {
            writer.start_file(name, options).unwrap();
            writer.write_all(bytes.as_bytes()).unwrap();
        }
        let whole = writer.finish().unwrap().into_inner();
        let held = hold(zip::open, &whole, CAP);
        assert_eq!((held.texts(), held.gaps.clone()), (vec![("a", "alpha"), ("empty", ""), ("b", "beta")], vec![]));
        let directory = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        let held = hold(zip::open, &whole[..directory], CAP);
        assert_eq!(held.texts(), [("a", "alpha"), ("empty", ""), ("b", "beta")], "{method:?}");
    }
}

#[test]
fn zip_of_more_entries_than_two_bytes_count() {
    let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = ::zip::write::SimpleFileOptions::default().compression_method(::zip::CompressionMethod::Stored);
    for n in 0..70_000 {
        writer.start_file(n.to_string(), options).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let held = hold(zip::open, &bytes, CAP);
    assert_eq!(held.members.len(), 70_000);
    assert_eq!(held.gaps, []);
}

#[test]
fn zip_in_a_stream_is_refused() {
    let bytes = zip_of(&[("a", b"alpha")], true);
    let held = hold_body(zip::open, Body::Stream(Box::new(std::io::Cursor::new(bytes))), CAP);
    assert!(held.has(Reason::UnsupportedFeature));
}

#[test]
fn tar_gives_long_names_and_ignores_what_holds_no_bytes() {
    let long = "folder/".repeat(40) + "name.txt";
    let mut builder = ::tar::Builder::new(Vec::new());
    let mut header = ::tar::Header::new_gnu();
    header.set_size(5);
    builder.append_data(&mut header, &long, &b"alpha"[..]).unwrap();
    let mut link = ::tar::Header::new_gnu();
    link.set_entry_type(::tar::EntryType::Symlink);
    link.set_size(0);
    builder.append_link(&mut link, "link", &long).unwrap();
    builder.append_pax_extensions([("path", b"pax\nname".as_slice()), ("size", b"4".as_slice())]).unwrap();
    let mut header = ::tar::Header::new_ustar();
    header.set_size(4);
    builder.append_data(&mut header, "short", &b"beta"[..]).unwrap();
    let bytes = builder.into_inner().unwrap();
    for body in [Body::Seek(Arc::new(bytes.clone())), Body::Stream(Box::new(std::io::Cursor::new(bytes.clone())))] {
        let held = hold_body(tar::open, body, CAP);
        assert_eq!(held.texts(), [(long.as_str(), "alpha"), ("pax\nname", "beta")]);
        assert_eq!(held.gaps, []);
    }
}

#[test]
fn tar_that_lies_about_sizes_costs_nothing() {
    for size in [1 << 30, 1 << 40, (1 << 62) + 7] {
        for kind in [::tar::EntryType::Regular, ::tar::EntryType::XHeader, ::tar::EntryType::GNULongName] {
            let mut header = ::tar::Header::new_gnu();
            header.set_path("a").unwrap();
            header.set_entry_type(kind);
            header.set_size(size);
            header.set_cksum();
            let mut bytes = header.as_bytes().to_vec();
            bytes.extend(b"short");
            let held = hold(tar::open, &bytes, CAP);
            assert!(held.has(Reason::Truncated), "{kind:?} {size}");
        }
    }
}

#[test]
fn tar_reads_on_after_an_end_mark_and_after_damage() {
    let mut twice = tar_of(&[("a", b"alpha")]);
    twice.extend(tar_of(&[("b", b"beta")]));
    let held = hold(tar::open, &twice, CAP);
    assert_eq!((held.texts(), held.gaps.clone()), (vec![("a", "alpha"), ("b", "beta")], vec![]));

    let mut hidden = tar_of(&[("a", b"alpha")]);
    hidden.extend([b'h'; 700]);
    assert!(hold(tar::open, &hidden, CAP).has(Reason::HiddenBytes));

    let mut damaged = tar_of(&[("a", b"alpha"), ("b", b"beta"), ("c", b"gamma")]);
    damaged[1024] = b'x';
    let held = hold(tar::open, &damaged, CAP);
    assert_eq!(held.texts(), [("a", "alpha"), ("c", "gamma")]);
    assert!(held.has(Reason::Malformed));
}

#[test]
fn a_tar_is_one_whatever_the_name_of_its_first_member() {
    for name in ["BM.csv", "RIFF.txt", "MZ", "abcdftyp.txt", "PK\u{3}\u{4}", "%PDF-1.txt", "GIF89a", "{.json", "<a>"] {
        let bytes = tar_of(&[(name, b"alpha")]);
        let recognised = panner::format::sniff::recognise(b"archive", &bytes, true);
        assert_eq!(recognised.format.name, "tar", "{name:?}");
    }
}

#[test]
fn every_reader_takes_bytes_one_at_a_time() {
    struct Slow(std::io::Cursor<Vec<u8>>);
    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let end = buffer.len().min(1);
            self.0.read(&mut buffer[..end])
        }
    }
    let samples: [(Opener, Vec<u8>); 2] = [
        (gzip::open, gzip_of(b"one two three", None)),
        (tar::open, tar_of(&[("", b"one two three")].map(|(_, b): (&str, &[u8; 13])| ("n", &b[..])))),
    ];
    for (open, bytes) in samples {
        let held = hold_body(open, Body::Stream(Box::new(Slow(std::io::Cursor::new(bytes)))), CAP);
        assert_eq!(held.members[0].1, b"one two three");
        assert_eq!(held.gaps, []);
    }
}

#[test]
fn zip_comments_are_a_member() {
    let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.set_comment("call Jane").unwrap();
    writer.start_file("a", ::zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(b"alpha").unwrap();
    let held = hold(zip::open, &writer.finish().unwrap().into_inner(), CAP);
    assert_eq!(held.texts(), [("a", "alpha"), ("(zip comments)", "call Jane\n")]);
    assert_eq!(held.gaps, []);
}

#[test]
fn zip64_folders_and_names_that_climb() {
    let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = ::zip::write::SimpleFileOptions::default();
    writer.add_directory("folder", options).unwrap();
    writer.start_file("folder/../../etc/a", options.large_file(true)).unwrap();
    writer.write_all(b"alpha").unwrap();
    writer.start_file("/absolute", options).unwrap();
    writer.write_all(b"beta").unwrap();
    let held = hold(zip::open, &writer.finish().unwrap().into_inner(), CAP);
    assert_eq!(held.members.iter().map(|(_, bytes)| bytes.as_slice()).collect::<Vec<_>>(), [&b"alpha"[..], b"beta"]);
    assert_eq!(held.gaps, []);
}

#[test]
fn zip_entries_that_cannot_be_read_say_why() {
    let whole = zip_of(&[("a", b"alpha"), ("b", b"beta")], false);
    let central = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for (at_local, at_central, value, reason) in
        [(6, 8, 1, Reason::Encrypted), (8, 10, 14, Reason::UnsupportedMethod), (8, 10, 99, Reason::Encrypted)]
    {
        let mut changed = whole.clone();
        changed[at_local] = value;
        changed[central + at_central] = value;
        let held = hold(zip::open, &changed, CAP);
        assert_eq!(held.texts(), [("a", ""), ("b", "beta")]);
        assert_eq!(held.gaps.iter().map(|gap| gap.reason).collect::<Vec<_>>(), [reason]);
    }
}

#[test]
fn zip_with_a_broken_directory_still_gives_every_entry() {
    let mut whole = zip_of(&[("a", b"alpha"), ("b", b"beta"), ("c", b"gamma")], false);
    let central = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let second = central + 46 + 1;
    assert_eq!(&whole[second..second + 2], b"PK");
    whole[second] = b'x';
    let held = hold(zip::open, &whole, CAP);
    assert_eq!(held.texts(), [("a", "alpha"), ("b", "beta"), ("c", "gamma")]);
    assert!(held.has(Reason::Malformed));
}

#[test]
fn zip_with_bytes_behind_a_deflate_stream_is_told() {
    let mut whole = zip_of(&[("a", b"alpha alpha alpha")], false);
    let central = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let size = u32::from_le_bytes(whole[18..22].try_into().unwrap()) + 6;
    whole[18..22].copy_from_slice(&size.to_le_bytes());
    whole[central + 20..central + 24].copy_from_slice(&size.to_le_bytes());
    whole.splice(central..central, *b"hidden");
    let end = whole.len() - 22;
    whole[end + 16..end + 20].copy_from_slice(&(central as u32 + 6).to_le_bytes());
    let held = hold(zip::open, &whole, CAP);
    assert_eq!(held.texts(), [("a", "alpha alpha alpha")]);
    assert_eq!(held.gaps.iter().map(|gap| gap.reason).collect::<Vec<_>>(), [Reason::HiddenBytes]);
}

/// Fifield's bomb: every directory entry points at the same kernel.
fn overlapping_bomb(kernel: &[u8], entries: u16) -> Vec<u8> {
    let mut bytes = zip_of(&[("k", kernel)], false);
    let mut end = bytes.split_off(bytes.len() - 22);
    let central = bytes.split_off(bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap());
    bytes.extend(central.repeat(entries.into()));
    end[8..10].copy_from_slice(&entries.to_le_bytes());
    end[10..12].copy_from_slice(&entries.to_le_bytes());
    end[12..16].copy_from_slice(&(central.len() as u32 * u32::from(entries)).to_le_bytes());
    bytes.extend(end);
    bytes
}

#[test]
fn an_overlapping_bomb_costs_only_what_is_asked() {
    let bomb = overlapping_bomb(&vec![0; 8 << 20], 60_000);
    assert!(bomb.len() < 4 << 20);
    let held = hold(zip::open, &bomb, 4 << 10);
    assert_eq!(held.members.len(), 60_000);
    assert!(held.has(Reason::HiddenBytes));
}

#[test]
fn nested_zips_open_level_by_level() {
    let mut bytes = zip_of(&[("a", b"alpha")], false);
    for _ in 0..20 {
        bytes = zip_of(&[("inner.zip", &bytes), ("again.zip", &bytes)], false);
        assert!(bytes.len() < CAP);
        let held = hold(zip::open, &bytes, CAP);
        assert_eq!((held.members.len(), held.gaps.len()), (2, 0));
        bytes = held.members[0].1.clone();
        bytes = zip_of(&[("inner.zip", &bytes)], true);
    }
}
