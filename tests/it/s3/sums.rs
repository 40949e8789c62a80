//! Large objects, which come in stretches and are read by several workers, are checked by the checksum that the store
//! keeps of the whole or of its parts.

use super::bucket::{PERSON, matches, rows, scan, told};
use super::fault::{Fault, Rule};
use super::hook::Hook;
use super::moto::Moto;
use super::proxy::Proxy;
use crate::hostile::tar_of;

const SUM: &str = "x-amz-checksum-crc32";
const BY_CRC32: [(&str, &str); 1] = [("x-amz-sdk-checksum-algorithm", "CRC32")];

/// What the server says of some bytes.
fn crc32(moto: &Moto, bytes: &[u8]) -> String {
    moto.put("sums", b"one", bytes, &BY_CRC32);
    let head = moto.s3("HEAD", "/sums/one", &[("x-amz-checksum-mode", "ENABLED")], b"");
    moto.delete("sums", b"one");
    head.header(SUM).expect("a checksum").to_string()
}

/// A damaged byte is found, the object read again, and told where it is damaged for good.
fn is_checked(proxy: &Proxy, key: &str, arguments: &[&str]) {
    let arguments = [&["s3://sums", "--report", "jsonl"], arguments].concat();
    let status = |ended: &[serde_json::Value]| told(ended)[key].clone();
    proxy.set_rules(Vec::new());
    let calm = rows(&scan(&proxy.endpoint(), &arguments).exits(1));
    assert_eq!(status(&calm), ("complete".to_string(), vec![]));
    let corrupt = || Rule::new(Fault::Corrupt).path_contains(key).corrupt_without_checksum();
    proxy.set_rules(vec![corrupt().times(1)]);
    let once = rows(&scan(&proxy.endpoint(), &arguments).exits(1));
    assert_eq!(status(&once), status(&calm));
    assert_eq!(matches(&once), matches(&calm));
    assert!(once.last().unwrap()["requests"]["get"].as_u64() > calm.last().unwrap()["requests"]["get"].as_u64());
    proxy.set_rules(vec![corrupt()]);
    let always = rows(&scan(&proxy.endpoint(), &arguments).exits(1));
    assert_eq!(status(&always), ("partial".to_string(), vec!["checksum-mismatch".to_string()]));
}

#[test]
fn a_large_object_is_checked_as_a_whole_and_by_its_parts() {
    let moto = Moto::start();
    moto.create_bucket("sums", "us-east-1");
    let object = PERSON.repeat(400_000);
    let parts: Vec<&[u8]> = object.as_bytes().chunks(9_000_000).collect();
    let sums: Vec<u8> = parts.iter().flat_map(|part| crc32fast::hash(part).to_be_bytes()).collect();
    let composite = format!("{}-{}", crc32(&moto, &sums), parts.len());
    // Neither whole stretches nor whole parts fit the other.
    let split = ["--threads", "2"];
    moto.put("sums", b"whole.txt", object.as_bytes(), &BY_CRC32);
    let proxy = Proxy::start(moto.address(), 3);
    is_checked(&proxy, "whole.txt", &split);
    moto.delete("sums", b"whole.txt");

    moto.put("sums", b"parts.txt", object.as_bytes(), &[]);
    let etag = moto.s3("HEAD", "/sums/parts.txt", &[], b"").header("etag").expect("an etag").to_string();
    let head = || Hook::new("HEAD", "/sums/parts.txt");
    proxy.add_hook(head().set_header(SUM, &composite).set_header("x-amz-checksum-type", "COMPOSITE"));
    for (number, part) in (1..).zip(&parts) {
        // The server knows of no parts.
        let hook = head().query(&format!("partNumber={number}")).answer(206, "").set_header("etag", &etag);
        proxy.add_hook(hook.set_header("content-length", &part.len().to_string()));
    }
    is_checked(&proxy, "parts.txt", &split);
    // Parts of other sizes than the first one say nothing, nor does an answer about another object.
    let other = head().query("partNumber=2").answer(206, "").set_header("etag", &etag);
    proxy.add_hook(other.set_header("content-length", "8999999"));
    is_unchecked(&proxy);
    let other = head().query("partNumber=1").answer(206, "").set_header("etag", "\"other\"");
    proxy.add_hook(other.set_header("content-length", "9000000"));
    is_unchecked(&proxy);
}

fn is_unchecked(proxy: &Proxy) {
    proxy.set_rules(vec![Rule::new(Fault::Corrupt).path_contains("parts.txt").corrupt_without_checksum()]);
    let unknown = rows(&scan(&proxy.endpoint(), &["s3://sums", "--report", "jsonl"]).exits(1));
    assert_eq!(told(&unknown)["parts.txt"], ("complete".to_string(), vec![]));
}

#[test]
fn a_large_archive_is_read_in_few_requests_and_checked() {
    let moto = Moto::start();
    moto.create_bucket("sums", "us-east-1");
    // Members whose ends are padded, of which the padding is skipped.
    let member = PERSON.repeat(1200);
    let names: Vec<String> = (0..320).map(|number| format!("{number}.txt")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), member.as_bytes())).collect();
    let tar = tar_of(&members);
    assert!(tar.len() > 20_000_000 && !member.len().is_multiple_of(512));
    moto.put("sums", b"members.tar", &tar, &BY_CRC32);
    let proxy = Proxy::start(moto.address(), 5);
    let calm = rows(&scan(&proxy.endpoint(), &["s3://sums", "--report", "jsonl"]).exits(1));
    assert_eq!(calm.last().unwrap()["requests"]["get"], 2, "each stretch once");
    is_checked(&proxy, "members.tar", &["--threads", "2"]);
}

#[test]
fn what_is_asked_for_does_not_depend_on_time() {
    let moto = Moto::start();
    moto.create_bucket("sums", "us-east-1");
    // It breaks at once, while stretches are under way.
    let mut broken = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    broken.resize(40_000_000, 0xff);
    for number in 0..4 {
        moto.put("sums", format!("broken-{number}.gz").as_bytes(), &broken, &[]);
    }
    let requests = || {
        let ended = rows(&scan(&moto.endpoint(), &["s3://sums", "--report", "jsonl", "--threads", "2"]).ended());
        ended.last().unwrap()["requests"].clone()
    };
    let first = requests();
    assert_eq!(first["get"], 4, "{first}");
    for _ in 0..3 {
        assert_eq!(requests(), first);
    }
}
