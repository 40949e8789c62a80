//! Large objects, which come in stretches and are read by several workers, are checked by the checksum that the store
//! keeps of the whole or of its parts.

use super::bucket::{PERSON, matches, rows, scan, told};
use super::fault::{Fault, Rule};
use super::hook::Hook;
use super::moto::Moto;
use super::proxy::Proxy;

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
    let head = || Hook::new("HEAD", "/sums/parts.txt");
    proxy.add_hook(head().set_header(SUM, &composite).set_header("x-amz-checksum-type", "COMPOSITE"));
    for (number, part) in (1..).zip(&parts) {
        // The server knows of no parts.
        let hook = head().query(&format!("partNumber={number}")).answer(206, "");
        proxy.add_hook(hook.set_header("content-length", &part.len().to_string()));
    }
    is_checked(&proxy, "parts.txt", &split);
    // Parts of other sizes than the first one say nothing.
    proxy.add_hook(head().query("partNumber=1").answer(206, "").set_header("content-length", "8999999"));
    proxy.set_rules(vec![Rule::new(Fault::Corrupt).path_contains("parts.txt").corrupt_without_checksum()]);
    let unknown = rows(&scan(&proxy.endpoint(), &["s3://sums", "--report", "jsonl"]).exits(1));
    assert_eq!(told(&unknown)["parts.txt"], ("complete".to_string(), vec![]));
}
