//! Each reason why an object of a bucket was not read is a gap of its own, and costs no retries.

use std::collections::BTreeMap;

use super::bucket::{PERSON, rows, scan, told, with_key};
use super::fault::{Fault, Rule};
use super::hook::Hook;
use super::moto::Moto;
use super::proxy::Proxy;
use super::radosgw::Radosgw;
use crate::run::folder;

pub fn error(code: &str, message: &str) -> String {
    format!("<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>{message}</Message></Error>")
}

#[test]
fn each_reason_is_its_own_gap() {
    let moto = Moto::shared();
    moto.create_bucket("reasons", "us-east-1");
    let put = |key: &str, headers: &[(&str, &str)]| moto.put("reasons", key.as_bytes(), PERSON.as_bytes(), headers);
    put("cold.txt", &[("x-amz-storage-class", "GLACIER")]);
    put("tiered.txt", &[]);
    put("denied.txt", &[]);
    put("kms-denied.txt", &[]);
    put("kms-disabled.txt", &[]);
    put("kms-pending.txt", &[]);
    put("customer-key.txt", &[]);
    put("vanished.txt", &[]);
    put("good.txt", &[]);
    put("envelope.bin", &[("x-amz-meta-x-amz-key-v2", "wrapped"), ("x-amz-meta-x-amz-iv", "iv")]);
    put("envelope-3.bin", &[("x-amz-meta-x-amz-3", "wrapped")]);
    let noise: Vec<u8> = (0..4000_u64).map(|n| (n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8).collect();
    moto.put("reasons", b"instruction.bin", &noise, &[]);
    moto.put("reasons", b"instruction.bin.instruction", b"{\"x-amz-key\":\"wrapped\",\"x-amz-iv\":\"iv\"}", &[]);
    moto.put("reasons", b"noise.bin", &noise, &[]);

    let proxy = Proxy::start(moto.address(), 1);
    let rule = |fault, path: &str| Rule::new(fault).method("GET").path_contains(path);
    proxy.set_rules(vec![
        rule(Fault::Archived, "/tiered"),
        rule(Fault::Denied, "/denied"),
        rule(Fault::KmsDenied, "/kms-denied"),
        rule(Fault::KmsDisabled, "/kms-disabled"),
    ]);
    let answer = |key: &str, status, code: &str, message: &str| {
        proxy.add_hook(Hook::new("GET", &format!("/reasons/{key}")).answer(status, error(code, message)));
    };
    answer("kms-pending.txt", 400, "KMS.KMSInvalidStateException", "key is pending deletion");
    answer("vanished.txt", 404, "NoSuchKey", "The specified key does not exist.");
    answer(
        "customer-key.txt",
        400,
        "InvalidRequest",
        "The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.",
    );
    let ended = scan(&proxy.endpoint(), &["s3://reasons", "--report", "jsonl"]).exits(1);
    let expected = [
        ("cold.txt", "archived"),
        ("tiered.txt", "archived"),
        ("denied.txt", "denied"),
        ("kms-denied.txt", "kms-denied"),
        ("kms-disabled.txt", "kms-unusable"),
        ("kms-pending.txt", "kms-unusable"),
        ("customer-key.txt", "customer-key"),
        ("vanished.txt", "not-found"),
        ("envelope.bin", "client-encrypted"),
        ("envelope-3.bin", "client-encrypted"),
        ("instruction.bin", "client-encrypted"),
        ("noise.bin", "binary"),
    ];
    let mut told = told(&rows(&ended));
    for (key, reason) in expected {
        assert_eq!(told.remove(key).unwrap(), ("skipped".to_string(), vec![reason.to_string()]), "{key}");
    }
    let left: Vec<_> = told.iter().map(|(key, (status, _))| (key.as_str(), status.as_str())).collect();
    assert_eq!(left, [("good.txt", "complete"), ("instruction.bin.instruction", "complete")]);
    // One GET each, but where an instruction file is looked for, and none for what the listing says is archived.
    let mut gets: BTreeMap<String, usize> = BTreeMap::new();
    for seen in proxy.requests().iter().filter(|seen| seen.path.starts_with("/reasons/") && seen.path.len() > 9) {
        *gets.entry(seen.path.clone()).or_default() += 1;
    }
    assert_eq!(gets.get("/reasons/cold.txt"), None);
    assert_eq!(gets.remove("/reasons/instruction.bin.instruction"), Some(2));
    assert!(gets.values().all(|count| *count == 1), "{gets:?}");
}

#[test]
fn a_reason_that_is_cut_short_is_asked_for_again() {
    let moto = Moto::shared();
    moto.create_bucket("cut-reasons", "us-east-1");
    moto.put("cut-reasons", b"a.txt", PERSON.as_bytes(), &[]);
    let proxy = Proxy::start(moto.address(), 1);
    for fault in [Fault::Truncate, Fault::ResetInBody] {
        for (status, code, message, reason) in [
            (400, "KMS.DisabledException", "the key is disabled", "kms-unusable"),
            (403, "AccessDenied", "not authorized to perform: kms:Decrypt", "kms-denied"),
            (403, "InvalidObjectState", "not valid for the storage class", "archived"),
        ] {
            proxy.set_rules(vec![Rule::new(fault.clone()).path_contains("/a.txt").times(2)]);
            proxy.add_hook(Hook::new("GET", "/cut-reasons/a.txt").answer(status, error(code, message)));
            let ended = scan(&proxy.endpoint(), &["s3://cut-reasons", "--report", "jsonl"]).exits(0);
            assert_eq!(told(&rows(&ended))["a.txt"].1, [reason]);
        }
    }
}

#[test]
fn customer_keys_are_tried_and_never_sent_in_the_clear() {
    let moto = Moto::shared();
    moto.create_bucket("customer", "us-east-1");
    moto.put("customer", b"hr/a.txt", PERSON.as_bytes(), &[]);
    let settings = folder();
    settings.write("panner.toml", "[[s3.customer_key]]\nobjects = \"s3://customer/hr/\"\nkey_file = \"key\"\n");
    settings.write_bytes("key", &[7; 32]);
    let config = settings.path("panner.toml").to_str().unwrap().to_string();
    let far = scan("http://localhost.store.invalid", &["s3://customer", "--config", &config]).exits(2);
    assert!(far.errors().contains("https://"), "{}", far.errors());
    let proxy = Proxy::start(moto.address(), 1);
    let refusal = error("InvalidRequest", "The object was stored using a form of Server Side Encryption.");
    // The first GET, which has no key, is refused; the last hook registered wins, so the second one passes.
    proxy.add_hook(Hook::new("GET", "/customer/hr/a.txt").answer(400, refusal));
    let ended = scan(&proxy.endpoint(), &["s3://customer", "--config", &config, "--report", "jsonl"]).exits(0);
    assert_eq!(told(&rows(&ended))["hr/a.txt"].1, ["customer-key"]);
    let gets: Vec<_> = proxy.requests().into_iter().filter(|seen| seen.path.ends_with("a.txt")).collect();
    let has_key = |name: &str| name == "x-amz-server-side-encryption-customer-algorithm";
    let sent: Vec<bool> = gets.iter().map(|seen| seen.headers.iter().any(|(name, _)| has_key(name))).collect();
    assert_eq!(sent, [false, true], "each key once, and only when it is asked for");
}

#[test]
fn an_object_that_changes_is_read_again_then_told() {
    let moto = Moto::shared();
    moto.create_bucket("changing", "us-east-1");
    moto.put("changing", b"large.txt", PERSON.repeat(400_000).as_bytes(), &[]);
    let proxy = Proxy::start(moto.address(), 1);
    proxy.set_rules(vec![Rule::new(Fault::Changed).times(1)]);
    let once = scan(&proxy.endpoint(), &["s3://changing", "--report", "jsonl"]).exits(1);
    assert_eq!(told(&rows(&once))["large.txt"], ("complete".to_string(), vec![]));
    // Each time it breaks, another object stands in its place.
    proxy.set_rules(vec![Rule::new(Fault::Changed), Rule::new(Fault::Truncate).path_contains("/changing/large")]);
    let always = scan(&proxy.endpoint(), &["s3://changing", "--report", "jsonl"]).exits(1);
    assert_eq!(told(&rows(&always))["large.txt"], ("partial".to_string(), vec!["changed-while-read".to_string()]));
}

/// boto3, for what needs a signed request: `ENDPOINT KEY SECRET TEXT`.
const PUT_WITH_CUSTOMERS_KEY: &str = "
import sys, boto3
s3 = boto3.client('s3', endpoint_url=sys.argv[1], aws_access_key_id=sys.argv[2], aws_secret_access_key=sys.argv[3],
                  region_name='us-east-1')
s3.create_bucket(Bucket='customers')
for name, size in (('small', 1), ('large', 300000)):
    s3.put_object(Bucket='customers', Key=name, Body=sys.argv[4].encode() * size,
                  SSECustomerAlgorithm='AES256', SSECustomerKey=bytes([7]) * 32)
";

#[test]
fn a_real_server_opens_objects_to_the_right_key_only() {
    if std::env::var_os("PANNER_LONG").is_none() {
        return;
    }
    let server = Radosgw::start();
    let (key, secret) = server.credentials();
    let put = std::process::Command::new(super::moto::folder().join("bin/python"))
        .args(["-c", PUT_WITH_CUSTOMERS_KEY, &server.endpoint(), &key, &secret, PERSON])
        .status()
        .unwrap();
    assert!(put.success());
    let settings = folder();
    settings.write_bytes("right", &[7; 32]);
    settings.write_bytes("wrong", &[8; 32]);
    let keys = |files: &[&str]| {
        let table = |file: &&str| format!("[[s3.customer_key]]\nobjects = \"s3://customers\"\nkey_file = \"{file}\"\n");
        settings.write("panner.toml", &files.iter().map(table).collect::<String>());
        let config = settings.path("panner.toml");
        let arguments = ["s3://customers", "--report", "jsonl", "--config", config.to_str().unwrap()];
        told(&rows(&with_key(&server.endpoint(), &key, &secret, &arguments).ended()))
    };
    for files in [&[] as &[&str], &["wrong"]] {
        for (name, (status, gaps)) in keys(files) {
            assert_eq!((status.as_str(), gaps), ("skipped", vec!["customer-key".to_string()]), "{name} with {files:?}");
        }
    }
    for files in [&["right"] as &[&str], &["wrong", "right"]] {
        let told = keys(files);
        assert_eq!(told.len(), 2);
        assert!(told.values().all(|(status, gaps)| status == "complete" && gaps.is_empty()), "{files:?}: {told:?}");
    }
}
