//! A store with every kind of object at once: scanned twice it gives the same bytes, each object ends in one status, each
//! gap has its reason; and while half of all answers fail, the same is told.
//!
//! What the servers cannot do is not here. moto neither keeps nor asks for customers' keys and KMS keys, and has all
//! buckets in each region: the proxy refuses in its place. It lists versions without URL-encoding, so that odd keys are
//! only in buckets listed without versions; its CRC32C and CRC64NVME are wrong, so that no object has them. Client-side
//! encrypted objects have a made-up envelope. Objects that a store never gives (`store-unavailable`) take the time after
//! which a call is given up, expired credentials end the run: both are in `faults.rs`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::bucket::{PERSON, matches, of_kind, put_folder, rows, scan, told, told_by};
use super::fault::{Dice, Fault, Rule};
use super::faults::{half_of_all, hasty};
use super::hook::Hook;
use super::http::percent_encoded;
use super::moto::Moto;
use super::proxy::Proxy;
use super::reasons::error;
use super::whole_files::{large, small};
use crate::run::{Folder, Panner, folder};

/// Objects and versions in all; `./test --long` takes 20,000.
fn objects() -> usize {
    if std::env::var_os("PANNER_LONG").is_some() { 20_000 } else { 4000 }
}

/// Status, and the codes of the gaps.
type End = (String, Vec<String>);

fn end(status: &str, reason: &str) -> End {
    (status.to_string(), reason.split_whitespace().map(str::to_string).collect())
}

/// What is put into the store, and how each object must end, by its URI.
struct Stock {
    moto: Moto,
    ends: BTreeMap<String, End>,
}

impl Stock {
    fn expect(&mut self, bucket: &str, key: &str, end: End) {
        let uri = format!("s3://{bucket}/{}", percent_encoded(key.as_bytes(), true));
        assert!(self.ends.insert(uri, end).is_none(), "{bucket}/{key} is put twice");
    }

    /// An object that is read whole.
    fn put(&mut self, bucket: &str, key: &str, body: &[u8], headers: &[(&str, &str)]) {
        self.moto.put(bucket, key.as_bytes(), body, headers);
        self.expect(bucket, key, end("complete", ""));
    }

    /// Ten objects of which nothing is read.
    fn put_gaps(&mut self, folder: &str, headers: &[(&str, &str)], reason: &str) {
        // Of damaged bytes some may have been examined.
        let status = if reason == "checksum-mismatch" { "partial" } else { "skipped" };
        for number in 0..10 {
            let key = format!("{folder}/{number}.txt");
            self.moto.put("whole-kinds", key.as_bytes(), PERSON.as_bytes(), headers);
            self.expect("whole-kinds", &key, end(status, reason));
        }
    }

    fn fill(&mut self, bucket: &str, prefix: &str, count: usize, body: &str) {
        self.moto.fill(bucket, prefix, count, body);
        for number in 0..count {
            self.expect(bucket, &format!("{prefix}{number:06}"), end("complete", ""));
        }
    }

    /// All that a folder holds, which must end as it does on the disk.
    fn put_folder(&mut self, bucket: &str, folder: &Path) -> Vec<Value> {
        put_folder(&self.moto, bucket, folder);
        let on_disk = rows(&Panner::new(&["scan", "--report", "jsonl"]).argument(folder).exits(1));
        for (key, end) in told(&on_disk) {
            self.expect(bucket, &key, end);
        }
        on_disk
    }
}

/// Every kind of object that is not one of file formats.
fn put_kinds(stock: &mut Stock) {
    let person = PERSON.as_bytes();
    stock.put_gaps("glacier", &[("x-amz-storage-class", "GLACIER")], "archived");
    stock.put_gaps("deep", &[("x-amz-storage-class", "DEEP_ARCHIVE")], "archived");
    stock.put_gaps("tiered", &[("x-amz-storage-class", "INTELLIGENT_TIERING")], "archived");
    stock.put_gaps("denied", &[], "denied");
    stock.put_gaps("kms-denied", &[("x-amz-server-side-encryption", "aws:kms")], "kms-denied");
    stock.put_gaps("kms-disabled", &[("x-amz-server-side-encryption", "aws:kms")], "kms-unusable");
    stock.put_gaps("kms-pending", &[("x-amz-server-side-encryption", "aws:kms:dsse")], "kms-unusable");
    stock.put_gaps("no-key", &[], "customer-key");
    stock.put_gaps("vanished", &[], "not-found");
    stock.put_gaps(
        "envelope-2",
        &[("x-amz-meta-x-amz-key-v2", "wrapped"), ("x-amz-meta-x-amz-iv", "iv")],
        "client-encrypted",
    );
    stock.put_gaps("envelope-3", &[("x-amz-meta-x-amz-3", "wrapped")], "client-encrypted");
    stock.put_gaps("corrupt", &[("x-amz-sdk-checksum-algorithm", "SHA256")], "checksum-mismatch");
    let mut dice = Dice(3);
    for number in 0..10 {
        let noise: Vec<u8> = (0..4000).map(|_| dice.roll() as u8).collect();
        for (folder, reason) in [("noise", "binary"), ("beside", "client-encrypted")] {
            let key = format!("{folder}/{number}.bin");
            stock.moto.put("whole-kinds", key.as_bytes(), &noise, &[]);
            stock.expect("whole-kinds", &key, end("skipped", reason));
        }
        let envelope = b"{\"x-amz-key-v2\":\"wrapped\",\"x-amz-iv\":\"iv\"}";
        stock.put("whole-kinds", &format!("beside/{number}.bin.instruction"), envelope, &[]);
        stock.put("whole-kinds", &format!("own-key/{number}.txt"), person, &[]);
        for class in ["STANDARD_IA", "ONEZONE_IA", "GLACIER_IR", "INTELLIGENT_TIERING"] {
            stock.put("whole-kinds", &format!("class/{class}/{number}.txt"), person, &[("x-amz-storage-class", class)]);
        }
        for way in ["AES256", "aws:kms", "aws:kms:dsse"] {
            let header = [("x-amz-server-side-encryption", way)];
            stock.put("whole-kinds", &format!("encrypted/{way}/{number}.txt"), person, &header);
        }
        for kind in ["CRC32", "SHA1", "SHA256"] {
            let header = [("x-amz-sdk-checksum-algorithm", kind)];
            // All are held until their checksum is known.
            let body = PERSON.repeat(1 + 2100 * number);
            stock.put("whole-kinds", &format!("c/{kind}/{number}.txt"), body.as_bytes(), &header);
            // Streamed ones are read again a few times only where they are damaged, so that none of these is.
            stock.put("whole-kinds", &format!("sum/{kind}/{number}.txt"), PERSON.repeat(20_000).as_bytes(), &header);
        }
        stock.put("whole-kinds", &format!("folder-{number}/"), b"", &[]);
        stock.put("whole-kinds", &format!("folder-{number}/empty"), b"", &[]);
    }
    for key in ["a b+c", "100%/%41", "new\nline\u{1}", "../up/./x", "//x//", "é/ü&?=#", "~'()*!", "end/"] {
        stock.put("whole-kinds", &format!("odd/{key}"), person, &[]);
    }
    for (name, part) in [("small", PERSON.repeat(10)), ("large", PERSON.repeat(90_000))] {
        let key = format!("parts/{name}.txt");
        stock.moto.multipart("whole-kinds", key.as_bytes(), &[part.as_bytes(), part.as_bytes(), person]);
        stock.expect("whole-kinds", &key, end("complete", ""));
    }
    stock.moto.put("whole-kinds", b"changing/large.txt", PERSON.repeat(200_000).as_bytes(), &[]);
    stock.expect("whole-kinds", "changing/large.txt", end("partial", "changed-while-read"));
}

/// Versions of a key, the newest first; a plain listing shows the first where that is no mark of a deletion.
type Versions = BTreeMap<String, Vec<End>>;

fn put_versions(moto: &Moto, count: usize) -> Versions {
    moto.create_bucket("whole-versions", "us-east-1");
    moto.versioning("whole-versions", true);
    moto.fill("whole-versions", "v/", count, &format!("in {{}}: {PERSON}"));
    moto.fill("whole-versions", "v/", count, "nothing in {} any more\n");
    let mut versions = Versions::new();
    for number in 0..count {
        let key = format!("v/{number:06}");
        let both = versions.entry(key.clone()).or_insert_with(|| vec![end("complete", ""), end("complete", "")]);
        if number % 5 == 0 {
            moto.delete("whole-versions", key.as_bytes());
            both.insert(0, end("skipped", "delete-marker"));
        }
    }
    versions
}

/// What fails in each run, however often it is asked for.
fn always(proxy: &Proxy) -> Vec<Rule> {
    let answer = |folder: &str, status, code: &str, message: &str| {
        proxy.add_hook(Hook::new("GET", &format!("/whole-kinds/{folder}/*")).answer(status, error(code, message)));
    };
    // Unlike the rules, these are answers of the store, which may fail to arrive.
    answer("vanished", 404, "NoSuchKey", "The specified key does not exist.");
    answer("kms-pending", 400, "KMS.KMSInvalidStateException", "key is pending deletion");
    let own_key = Hook::new("GET", "/whole-kinds/own-key/*");
    proxy.add_hook(own_key.set_header("x-amz-server-side-encryption-customer-algorithm", "AES256"));
    let rule = |fault, path: &str| Rule::new(fault).method("GET").path_contains(path);
    vec![
        Rule::new(Fault::Redirect { region: "eu-west-1".to_string() }).path_contains("/whole-far"),
        rule(Fault::Archived, "/whole-kinds/tiered/"),
        rule(Fault::Denied, "/whole-kinds/denied/"),
        rule(Fault::KmsDenied, "/whole-kinds/kms-denied/"),
        rule(Fault::KmsDisabled, "/whole-kinds/kms-disabled/"),
        rule(Fault::CustomerKey, "/whole-kinds/no-key/"),
        rule(Fault::CustomerKey, "/whole-kinds/own-key/"),
        rule(Fault::Corrupt, "/whole-kinds/corrupt/"),
        rule(Fault::Changed, "/whole-kinds/changing/"),
        rule(Fault::Truncate, "/whole-kinds/changing/"),
    ]
}

/// One scan of all buckets, and one of all versions: what each gives on standard output.
fn scan_all(proxy: &Proxy, config: &Folder, threads: &str) -> [String; 2] {
    let config = config.path("panner.toml").to_str().unwrap().to_string();
    let buckets = ["corpus", "made", "kinds", "far", "many", "versions"].map(|name| format!("s3://whole-{name}"));
    let common = ["--config", &config, "--threads", threads, "--report", "jsonl"];
    let plain = scan(&proxy.endpoint(), &common).arguments(&buckets).exits(1);
    let versions = scan(&proxy.endpoint(), &common).arguments(&["s3://whole-versions", "--versions"]).exits(1);
    [plain, versions].map(|ended| {
        rows(&ended);
        ended.output()
    })
}

/// Fills all buckets up to the number of objects. Gives what the same files give on the disk, by bucket, and the versions.
fn put_all(stock: &mut Stock) -> ([(&'static str, Vec<Value>); 2], Versions) {
    for bucket in ["corpus", "made", "kinds", "many"] {
        stock.moto.create_bucket(&format!("whole-{bucket}"), "us-east-1");
    }
    stock.moto.create_bucket("whole-far", "eu-west-1");
    let made = folder();
    for copy in 0..5 {
        for (name, bytes) in small() {
            made.write_bytes(format!("{copy}/{name}"), &bytes);
        }
    }
    for (name, bytes) in large() {
        made.write_bytes(name, &bytes);
    }
    let corpus = stock.put_folder("whole-corpus", Path::new("corpus"));
    let made = stock.put_folder("whole-made", made.root());
    put_kinds(stock);
    stock.fill("whole-far", "a/", 100, PERSON);
    let versions = put_versions(&stock.moto, objects() / 40);
    let bodies = [
        ("clean/", "nothing to find in {} here\n".to_string()),
        ("csv/", "id,ssn,email\n{},219-09-9876,amara.kowalczyk@kestrelpost.net\n".to_string()),
        ("empty/", String::new()),
        ("json/", "{\"id\": \"{}\", \"person\": {\"ssn\": \"219-09-9876\"}}\n".to_string()),
        ("log/", "2026-01-02T03:04:05Z INFO request {} of amara.kowalczyk@kestrelpost.net\n".to_string()),
        ("text/", format!("row {{}}: {PERSON}")),
        ("xml/", "<?xml version=\"1.0\"?><person id=\"{}\"><ssn>219-09-9876</ssn></person>\n".to_string()),
    ];
    let left = objects() - stock.ends.len() - versions.values().map(Vec::len).sum::<usize>();
    for (number, (prefix, body)) in bodies.iter().enumerate() {
        stock.fill("whole-many", prefix, (left + number) / bodies.len(), body);
    }
    for (key, ends) in &versions {
        if ends[0].1.is_empty() {
            stock.expect("whole-versions", key, ends[0].clone());
        }
    }
    ([("whole-corpus", corpus), ("whole-made", made)], versions)
}

/// Fails with the first difference, and not with all of both.
fn assert_same(one: &str, other: &str, what: &str) {
    if one == other {
        return;
    }
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(300)..text.len().min(at + 300)]).into_owned()
    };
    panic!("{what}, byte {at}:\n{}\n{}", around(one), around(other));
}

/// All but what was asked of the store.
fn without_requests(output: &str) -> String {
    let (rows, summary) = output.trim_end().rsplit_once('\n').unwrap();
    let mut summary: Value = serde_json::from_str(summary).unwrap();
    summary.as_object_mut().unwrap().remove("requests").unwrap();
    format!("{rows}\n{summary}\n")
}

/// Each object that was put has one row, with its status and its gaps.
fn assert_told(all: &[Value], stock: &Stock) {
    let mut told = told_by("object", all);
    for (uri, end) in &stock.ends {
        assert_eq!(told.remove(uri).as_ref(), Some(end), "{uri}");
    }
    assert!(told.is_empty(), "nobody put {:?}", told.first_key_value());
    let summary = all.last().unwrap();
    let statuses = ["complete", "partial", "skipped"].map(|status| {
        let count = stock.ends.values().filter(|(own, _)| own == status).count();
        assert_eq!(summary[status], count, "{status}");
        count
    });
    assert_eq!(summary["objects"], statuses.iter().sum::<usize>());
    for row in of_kind(all, "object").filter(|row| row["bucket"] == "whole-kinds" && row["status"] == "complete") {
        let key = row["key"].as_str().unwrap();
        let way = key.strip_prefix("encrypted/").map(|rest| rest.split('/').next().unwrap());
        let way = if key.starts_with("own-key/") { Some("SSE-C") } else { way };
        assert_eq!(row["encryption"].as_str(), way, "{key}");
        assert!(row["bytes_examined"] == row["size"], "{key}");
    }
}

fn assert_versions_told(all: &[Value], versions: &Versions) {
    let mut told = Versions::new();
    for (uri, end) in told_by("object", all) {
        let key = uri.strip_prefix("s3://whole-versions/").unwrap().split_once("?versionId=").unwrap().0;
        told.entry(key.to_string()).or_default().push(end);
    }
    for (key, ends) in versions {
        let mut ends = ends.clone();
        ends.sort();
        let mut own = told.remove(key).unwrap_or_default();
        own.sort();
        assert_eq!(own, ends, "{key}");
    }
    assert!(told.is_empty(), "nobody put {:?}", told.first_key_value());
    let persons =
        of_kind(all, "object").filter(|row| row["matches"].as_object().is_some_and(|found| !found.is_empty()));
    assert_eq!(persons.count(), versions.len(), "the older version of each holds a person");
}

#[test]
fn a_whole_store_is_told_the_same_each_time_and_nothing_is_lost() {
    let mut stock = Stock { moto: Moto::start(), ends: BTreeMap::new() };
    let (on_disk, versions) = put_all(&mut stock);
    let key = "[[s3.customer_key]]\nobjects = \"s3://whole-kinds/own-key/\"\nkey_file = \"key\"\n";
    // A busy machine may be silent for longer than the hasty settings wait: what is asked again is counted.
    let (patient, hasty) = (folder(), hasty());
    let waits = std::fs::read_to_string(hasty.path("panner.toml")).unwrap();
    for (settings, waits) in [(&patient, ""), (&hasty, waits.as_str())] {
        settings.write_bytes("key", &[7; 32]);
        settings.write("panner.toml", &format!("{waits}{key}"));
    }
    let proxy = Proxy::start(stock.moto.address(), 13);
    let rules = always(&proxy);
    proxy.set_rules(rules.clone());

    let first = scan_all(&proxy, &patient, "2");
    let all: Vec<Value> = first[0].lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_told(&all, &stock);
    for (bucket, on_disk) in &on_disk {
        let of_bucket =
            |row: &&Value| row["object"].as_str().is_some_and(|uri| uri.starts_with(&format!("s3://{bucket}/")));
        let own: Vec<Value> = all.iter().filter(of_bucket).cloned().collect();
        assert!(matches(&own) == matches(on_disk), "{bucket}: not the matches of the same files on the disk");
    }
    let all_versions: Vec<Value> = first[1].lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_versions_told(&all_versions, &versions);
    let plain = of_kind(&all, "object").filter(|row| row["bucket"] != "whole-versions").count();
    assert_eq!(plain + of_kind(&all_versions, "object").count(), objects());
    let stretches = proxy.requests().iter().filter(|seen| seen.range.is_some() && seen.if_match.is_some()).count();
    assert!(stretches >= 8, "{stretches} stretches after the first ones");

    let second = scan_all(&proxy, &patient, "5");
    assert_same(&second[0], &first[0], "the second run");
    assert_same(&second[1], &first[1], "the second run, of all versions");

    proxy.clear();
    proxy.set_rules(rules.into_iter().chain(half_of_all()).collect());
    let torn = scan_all(&proxy, &hasty, "8");
    let failed = proxy.requests().iter().filter(|seen| seen.fault.is_some()).count();
    assert!(failed > objects() / 2, "only {failed} answers failed");
    assert_same(&without_requests(&torn[0]), &without_requests(&first[0]), "with half of all answers failing");
    assert_same(&without_requests(&torn[1]), &without_requests(&first[1]), "all versions, with half failing");
}
