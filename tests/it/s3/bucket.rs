//! Scans of buckets: what a bucket holds is found as on a disk, whatever its keys, sizes, versions and regions.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::fault::{Fault, Rule};
use super::hook::Hook;
use super::moto::Moto;
use super::proxy::Proxy;
use crate::run::{Ended, Folder, Panner, folder};

/// The secret half of the credentials of all scans here; no output may hold it.
pub const SECRET: &str = "secret/that/no+output/may/hold/0123456789";
pub const PERSON: &str = "SSN 219-09-9876, mail amara.kowalczyk@kestrelpost.net\n";

/// `panner scan` against a server, with credentials of its own and no others.
pub fn scan(endpoint: &str, arguments: &[&str]) -> Panner {
    with_key(endpoint, "AKIDTEST", SECRET, arguments)
}

pub fn with_key(endpoint: &str, key: &str, secret: &str, arguments: &[&str]) -> Panner {
    Panner::new(&["scan", "--endpoint-url", endpoint])
        .arguments(arguments)
        .environment("AWS_ACCESS_KEY_ID", key)
        .environment("AWS_SECRET_ACCESS_KEY", secret)
        .environment("AWS_EC2_METADATA_DISABLED", "true")
        .environment("AWS_CONFIG_FILE", "/dev/null")
        .environment("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        .environment("AWS_REGION", "us-east-1")
}

/// The rows of a Record file on standard output.
pub fn rows(ended: &Ended) -> Vec<Value> {
    assert!(!ended.output().contains(SECRET) && !ended.errors().contains(SECRET), "credentials in an output");
    ended.output().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn of_kind<'a>(rows: &'a [Value], kind: &'a str) -> impl Iterator<Item = &'a Value> {
    rows.iter().filter(move |row| row["kind"] == kind)
}

/// Each object's status and the codes of its gaps, by key.
pub fn told(rows: &[Value]) -> BTreeMap<String, (String, Vec<String>)> {
    told_by("key", rows)
}

/// The same, by `key` or by `object`, which is its URI.
pub fn told_by(name: &str, rows: &[Value]) -> BTreeMap<String, (String, Vec<String>)> {
    let gaps = |row: &Value| {
        let gaps = row["gaps"].as_array().unwrap();
        gaps.iter().map(|gap| gap["reason"].as_str().unwrap().to_string()).collect::<Vec<_>>()
    };
    let mut told = BTreeMap::new();
    for row in of_kind(rows, "object") {
        let key = row[name].as_str().unwrap().to_string();
        let before = told.insert(key, (row["status"].as_str().unwrap().to_string(), gaps(row)));
        assert!(before.is_none(), "{} has two rows", row["object"]);
    }
    told
}

/// All matches by key: detector and place, without the URI.
pub fn matches(rows: &[Value]) -> BTreeMap<String, Vec<String>> {
    let keys: BTreeMap<&str, &str> =
        of_kind(rows, "object").map(|row| (row["object"].as_str().unwrap(), row["key"].as_str().unwrap())).collect();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in of_kind(rows, "match") {
        let key = keys[row["object"].as_str().unwrap()];
        let mut row = row.clone();
        row.as_object_mut().unwrap().remove("object");
        found.entry(key.to_string()).or_default().push(row.to_string());
    }
    found
}

pub fn put_folder(moto: &Moto, bucket: &str, folder: &Path) {
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let key = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().as_bytes();
            moto.put(bucket, key, &std::fs::read(entry.path()).unwrap(), &[]);
        }
    }
}

#[test]
fn a_bucket_gives_what_the_same_files_give() {
    let moto = Moto::shared();
    moto.create_bucket("demo", "us-east-1");
    put_folder(moto, "demo", Path::new("corpus/demo"));
    let local = Panner::new(&["scan", "corpus/demo", "--report", "jsonl"]).exits(1);
    let bucket = scan(&moto.endpoint(), &["s3://demo", "--report", "jsonl"]).exits(1);
    assert_eq!(matches(&rows(&bucket)), matches(&rows(&local)));
    assert_eq!(told(&rows(&bucket)), told(&rows(&local)));
    let summary = rows(&bucket).pop().unwrap();
    assert_eq!(summary["requests"]["list"], 1);
    assert_eq!(summary["requests"]["get"], summary["objects"], "no object is asked for twice");
    let again = scan(&moto.endpoint(), &["s3://demo", "--report", "jsonl", "--threads", "1"]).exits(1);
    assert_eq!(again.output(), bucket.output(), "two runs give the same bytes");
    let folder = scan(&moto.endpoint(), &["s3://demo/people", "--report", "jsonl"]).ended();
    assert!(of_kind(&rows(&folder), "object").all(|row| row["key"].as_str().unwrap().starts_with("people")));
}

#[test]
fn any_key_survives_and_can_be_named_again() {
    let moto = Moto::shared();
    moto.create_bucket("keys-scan", "us-east-1");
    let keys = ["a b+c", "100%/%41", "new\nline\u{1}", "../up/./x", "//x//", "é/ü&?=#", "~'()*!", "end/"];
    for key in keys {
        moto.put("keys-scan", key.as_bytes(), PERSON.as_bytes(), &[]);
    }
    let all = rows(&scan(&moto.endpoint(), &["s3://keys-scan", "--report", "jsonl"]).exits(1));
    let told = told(&all);
    assert_eq!(told.len(), keys.len());
    for key in keys {
        assert_eq!(told[key], ("complete".to_string(), vec![]), "{key:?}");
    }
    // The Records' own URIs are a manifest and targets.
    let uris: Vec<&str> = of_kind(&all, "object").map(|row| row["object"].as_str().unwrap()).collect();
    let manifest: String = uris.iter().map(|uri| format!("{}\n", json!({ "uri": uri }))).collect();
    let listed = scan(&moto.endpoint(), &["@-", "--report", "jsonl"]).input(manifest.as_bytes()).exits(1);
    assert_eq!(matches(&rows(&listed)), matches(&all));
    for uri in uris {
        let one = scan(&moto.endpoint(), &[uri, "--report", "jsonl"]).exits(1);
        assert_eq!(told_of(&one), 1, "{uri}");
    }
}

fn told_of(ended: &Ended) -> usize {
    of_kind(&rows(ended), "object").count()
}

#[test]
fn patterns_and_overlaps_examine_each_object_once() {
    let moto = Moto::shared();
    for bucket in ["team-hr", "team-it", "other-hr"] {
        moto.create_bucket(bucket, "us-east-1");
        moto.put(bucket, b"a/1.txt", PERSON.as_bytes(), &[]);
        moto.put(bucket, b"b/2.txt", PERSON.as_bytes(), &[]);
    }
    let targets = ["s3://team-*", "s3://team-hr/a", "s3://team-hr", "s3://team-*/b", "--report", "jsonl"];
    let ended = scan(&moto.endpoint(), &targets).exits(1);
    let mut uris: Vec<String> =
        of_kind(&rows(&ended), "object").map(|row| row["object"].as_str().unwrap().to_string()).collect();
    uris.sort();
    let all = ["team-hr/a/1.txt", "team-hr/b/2.txt", "team-it/a/1.txt", "team-it/b/2.txt"];
    assert_eq!(uris, all.map(|uri| format!("s3://{uri}")));
    let filtered = scan(&moto.endpoint(), &["s3://team-*", "--exclude", "a/*", "--report", "jsonl"]).exits(1);
    assert_eq!(told_of(&filtered), 2);
}

#[test]
fn versions_and_delete_markers_are_told_on_request() {
    let moto = Moto::shared();
    moto.create_bucket("old", "us-east-1");
    moto.versioning("old", true);
    moto.put("old", b"a.txt", PERSON.as_bytes(), &[]);
    moto.put("old", b"a.txt", b"nothing here\n", &[]);
    moto.put("old", b"gone.txt", PERSON.as_bytes(), &[]);
    moto.delete("old", b"gone.txt");
    let plain = scan(&moto.endpoint(), &["s3://old", "--report", "jsonl"]).exits(0);
    assert_eq!(told_of(&plain), 1);
    let ended = scan(&moto.endpoint(), &["s3://old", "--versions", "--report", "jsonl"]).exits(1);
    let rows = rows(&ended);
    let objects: Vec<(&str, &str)> = of_kind(&rows, "object")
        .map(|row| (row["key"].as_str().unwrap(), row["gaps"][0]["reason"].as_str().unwrap_or("")))
        .collect();
    assert_eq!(objects, [("a.txt", ""), ("a.txt", ""), ("gone.txt", "delete-marker"), ("gone.txt", "")]);
    assert!(of_kind(&rows, "object").all(|row| row["object"].as_str().unwrap().contains("?versionId=")));
    assert_eq!(of_kind(&rows, "match").count(), 4, "both old versions hold a person");
}

#[test]
fn other_regions_are_followed_and_payment_is_offered() {
    let moto = Moto::shared();
    moto.create_bucket("far", "eu-west-1");
    moto.put("far", b"a.txt", PERSON.as_bytes(), &[]);
    let proxy = Proxy::start(moto.address(), 1);
    proxy.set_rules(vec![Rule::new(Fault::Redirect { region: "eu-west-1".to_string() })]);
    let ended = scan(&proxy.endpoint(), &["s3://far", "--requester-pays", "--report", "jsonl"]).exits(1);
    assert_eq!(told(&rows(&ended))["a.txt"].0, "complete");
    let requests = proxy.requests();
    let regions: Vec<_> = requests.iter().map(|seen| seen.region.as_deref().unwrap_or_default()).collect();
    assert_eq!(regions, ["us-east-1", "eu-west-1", "eu-west-1"], "one redirect a bucket");
    assert!(requests.iter().all(|seen| seen.headers.iter().any(|(name, _)| name == "x-amz-request-payer")));
}

#[test]
fn large_objects_are_read_in_stretches_of_one_version() {
    let moto = Moto::shared();
    moto.create_bucket("large", "us-east-1");
    // Each line has its number, so that a stretch out of place would be seen.
    let text: String =
        (0..400_000).map(|line| format!("{line:07} the report of that day is in the folder\n")).collect();
    let mut text = text.into_bytes();
    for place in [100, 8 << 20, (8 << 20) + 65_000, 16 << 20] {
        let line = text[..place].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        text[line..line + PERSON.len()].copy_from_slice(PERSON.as_bytes());
    }
    moto.put("large", b"log.txt", &text, &[]);
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("filler.txt", stored).unwrap();
    zip.write_all(&text).unwrap();
    zip.start_file("last.txt", stored).unwrap();
    zip.write_all(PERSON.as_bytes()).unwrap();
    moto.put("large", b"stored.zip", &zip.finish().unwrap().into_inner(), &[]);
    let local = folder();
    local.write_bytes("log.txt", &text);
    local.write_bytes("stored.zip", &moto.s3("GET", "/large/stored.zip", &[], b"").body);
    let on_disk = Panner::scan(&local).arguments(&["--report", "jsonl"]).exits(1);
    let proxy = Proxy::start(moto.address(), 1);
    for threads in ["1", "2"] {
        let parts = ["--threads", threads, "--part-bytes", "3000000"];
        let ended = scan(&proxy.endpoint(), &["s3://large", "--report", "jsonl"]).arguments(&parts).exits(1);
        assert_eq!(matches(&rows(&ended)), matches(&rows(&on_disk)), "{threads} threads");
    }
    let seen = proxy.requests();
    let bytes: u64 = seen.iter().map(|seen| seen.bytes).sum();
    // A first stretch that is longer than the part costs what was under way.
    assert!(bytes < 2 * 2 * (text.len() as u64 + 6_000_000), "{bytes} bytes came for twice two objects");
    assert!(seen.iter().filter(|seen| seen.range.is_some()).skip(1).any(|seen| seen.if_match.is_some()));
}

#[test]
fn an_inventory_is_a_listing() {
    let moto = Moto::shared();
    moto.create_bucket("source", "us-east-1");
    moto.create_bucket("inventories", "us-east-1");
    moto.put("source", b"a b.txt", PERSON.as_bytes(), &[]);
    moto.put("source", b"unlisted.txt", PERSON.as_bytes(), &[]);
    moto.put("source", b"cold", PERSON.as_bytes(), &[("x-amz-storage-class", "DEEP_ARCHIVE")]);
    let list = "\"source\",\"a%20b.txt\",\"54\",\"2026-01-02T03:04:05.000Z\",\"STANDARD\"\n\
                \"source\",\"cold\",\"5\",\"2026-01-02T03:04:05.000Z\",\"DEEP_ARCHIVE\"\n\
                \"source\",\"%zz\",\"5\",\"2026-01-02T03:04:05.000Z\",\"STANDARD\"\n\
                \"source\",\"gone.txt\",\"54\",\"2026-01-02T03:04:05.000Z\",\"STANDARD\"\n";
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(list.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    moto.put("inventories", b"i/data/1.csv.gz", &gzip, &[]);
    let sum: String = <md5::Md5 as md5::Digest>::digest(&gzip).iter().map(|byte| format!("{byte:02x}")).collect();
    let manifest = |format: &str, sum: &str| {
        json!({
            "sourceBucket": "source", "destinationBucket": "arn:aws:s3:::inventories", "version": "2016-11-30",
            "fileFormat": format, "fileSchema": "Bucket, Key, Size, LastModifiedDate, StorageClass",
            "files": [{ "key": "i/data/1.csv.gz", "size": gzip.len(), "MD5checksum": sum }],
        })
        .to_string()
    };
    let target = "@s3://inventories/i/manifest.json";
    moto.put("inventories", b"i/manifest.json", manifest("CSV", &sum).as_bytes(), &[]);
    let told_all = told(&rows(&scan(&moto.endpoint(), &[target, "--report", "jsonl"]).exits(1)));
    let gap = |reason: &str| ("skipped".to_string(), vec![reason.to_string()]);
    assert_eq!(told_all.len(), 4);
    assert_eq!(told_all["i/data/1.csv.gz"], gap("malformed"), "a row that cannot be read");
    assert_eq!(told_all["a b.txt"], ("complete".to_string(), vec![]));
    assert_eq!(told_all["cold"], gap("archived"));
    assert_eq!(told_all["gone.txt"], gap("not-found"));
    moto.put("inventories", b"i/manifest.json", manifest("CSV", &sum.replace(['0', '1'], "2")).as_bytes(), &[]);
    let damaged = rows(&scan(&moto.endpoint(), &[target, "--report", "jsonl"]).exits(1));
    let files = of_kind(&damaged, "object").filter(|row| row["key"] == "i/data/1.csv.gz");
    assert_eq!(files.last().unwrap()["gaps"][0]["reason"], "unlistable");
    moto.put("inventories", b"i/manifest.json", manifest("XML", &sum).as_bytes(), &[]);
    let refused = scan(&moto.endpoint(), &[target]).exits(2);
    assert!(refused.errors().contains("XML"), "{}", refused.errors());
}

#[test]
fn inventories_in_columns_are_listings() {
    let moto = Moto::shared();
    moto.create_bucket("source", "us-east-1");
    moto.create_bucket("inventories", "us-east-1");
    for (key, class) in [("a b.txt", "STANDARD"), ("100%25+.txt", "STANDARD"), ("cold", "DEEP_ARCHIVE")] {
        moto.put("source", key.as_bytes(), PERSON.as_bytes(), &[("x-amz-storage-class", class)]);
    }
    for (format, ending) in [("Parquet", "parquet"), ("ORC", "orc")] {
        let list = std::fs::read(format!("tests/it/s3/inventory.{ending}")).unwrap();
        let sum: String = <md5::Md5 as md5::Digest>::digest(&list).iter().map(|byte| format!("{byte:02x}")).collect();
        let key = format!("c/data/1.{ending}");
        moto.put("inventories", key.as_bytes(), &list, &[]);
        let manifest = |sum: &str| {
            json!({
                "sourceBucket": "source", "destinationBucket": "arn:aws:s3:::inventories", "version": "2016-11-30",
                "fileFormat": format, "fileSchema": "struct<bucket:string,key:string>",
                "files": [{ "key": key, "size": list.len(), "MD5checksum": sum }],
            })
            .to_string()
        };
        let target = "@s3://inventories/c/manifest.json";
        moto.put("inventories", b"c/manifest.json", manifest(&sum).as_bytes(), &[]);
        let listed = told(&rows(&scan(&moto.endpoint(), &[target, "--report", "jsonl"]).exits(1)));
        assert_eq!(listed.len(), 3, "{format}");
        assert_eq!(listed["a b.txt"], ("complete".to_string(), vec![]));
        assert_eq!(listed["100%25+.txt"], ("complete".to_string(), vec![]));
        assert_eq!(listed["cold"], ("skipped".to_string(), vec!["archived".to_string()]));
        moto.put("inventories", b"c/manifest.json", manifest(&sum.replace(['0', '1'], "2")).as_bytes(), &[]);
        let damaged = rows(&scan(&moto.endpoint(), &[target, "--report", "jsonl"]).exits(0));
        assert_eq!(of_kind(&damaged, "object").last().unwrap()["gaps"][0]["reason"], "unlistable", "{format}");
    }
}

#[test]
fn what_cannot_be_scanned_is_refused_before_work() {
    let moto = Moto::shared();
    moto.create_bucket("there", "us-east-1");
    let cases: &[(&[&str], &str)] = &[
        (&["s3://not-there"], "does not exist"),
        (&["s3://"], "no bucket"),
        (&["s3://nobody-*"], "no bucket of this account"),
        (&["s3://there", "--max-rps", "0"], "--max-rps"),
        (&["s3://there/a?versionId=x"], "manifest"),
        (&["s3://there", "--max-bandwidth", "fast"], "--max-bandwidth"),
        (&["s3://there", "--ca-bundle", "Cargo.toml"], "no certificate"),
        (&["@s3://there/no.json"], "inventory"),
        (&["s3://arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap"], "multi-region"),
        (&["s3://arn:aws:s3:us-east-1:123456789012:accesspoint/na_me"], "access point name"),
    ];
    for (arguments, words) in cases {
        let ended = scan(&moto.endpoint(), arguments).exits(2);
        assert!(ended.errors().contains(words), "{arguments:?}: {}", ended.errors());
        assert_eq!(ended.output(), "");
    }
    let url = Panner::new(&["scan", "s3://there", "--endpoint-url", "store:9000"]).exits(2);
    assert!(url.errors().contains("--endpoint-url"));
    let nobody = scan(&moto.endpoint(), &["s3://there"])
        .environment("AWS_ACCESS_KEY_ID", "")
        .environment("AWS_SECRET_ACCESS_KEY", "")
        .exits(2);
    assert!(nobody.errors().contains("AWS_ACCESS_KEY_ID"), "{}", nobody.errors());
}

#[test]
fn the_printed_policy_is_enough_and_no_more() {
    let moto = Moto::start();
    moto.create_bucket("mine", "us-east-1");
    moto.create_bucket("not-mine", "us-east-1");
    for bucket in ["mine", "not-mine"] {
        moto.put(bucket, b"hr/a.txt", PERSON.as_bytes(), &[]);
        moto.put(bucket, b"it/a.txt", PERSON.as_bytes(), &[]);
    }
    let printed = Panner::new(&["iam-policy", "s3://mine/hr/"]).exits(0).output();
    let policy: Value = serde_json::from_str(&printed).unwrap();
    let (key, secret) = moto.user_with_policy("reader", &policy);
    let everything = serde_json::from_str(&Panner::new(&["iam-policy", "s3://*"]).exits(0).output()).unwrap();
    let (auditor, auditors_secret) = moto.user_with_policy("auditor", &everything);
    moto.request_auth(true);
    let with = |target: &str| with_key(&moto.endpoint(), &key, &secret, &[target, "--report", "jsonl"]);
    assert_eq!(told(&rows(&with("s3://mine/hr/").exits(1)))["hr/a.txt"].0, "complete");
    for other in ["s3://not-mine", "s3://*"] {
        let refused = with(other).exits(2);
        assert!(refused.errors().contains("denied"), "{other}: {}", refused.errors());
    }
    let manifest = b"s3://mine/it/a.txt\n";
    let denied = told(&rows(&with("@-").input(manifest).exits(0)));
    assert_eq!(denied["it/a.txt"].1, ["denied"]);
    let all = with_key(&moto.endpoint(), &auditor, &auditors_secret, &["s3://*", "--report", "jsonl"]).exits(1);
    assert_eq!(told_of(&all), 4);
    let wrong = with_key(&moto.endpoint(), &key, "not the secret", &["s3://mine/hr/"]).exits(2);
    assert!(wrong.errors().contains("credentials"), "{}", wrong.errors());
}

#[test]
fn settings_of_s3_are_read_and_checked() {
    let moto = Moto::shared();
    moto.create_bucket("settings", "us-east-1");
    moto.put("settings", b"a.txt", PERSON.as_bytes(), &[]);
    let settings: Folder = folder();
    settings.write("panner.toml", &format!("[s3]\nendpoint_url = \"{}\"\nmax_rps = 500.0\n", moto.endpoint()));
    let run = |file: &str| {
        scan("http://127.0.0.1:1", &[])
            .arguments(&["s3://settings", "--report", "jsonl", "--config"])
            .argument(settings.path(file))
    };
    // The flag wins, and nothing listens there.
    assert!(run("panner.toml").exits(2).errors().contains("does not answer"));
    settings.write("bad.toml", "[s3]\nmax_rps = -1.0\n");
    assert!(run("bad.toml").exits(2).errors().contains("s3.max_rps"));
    settings.write("key.toml", "[[s3.customer_key]]\nobjects = \"s3://settings\"\nkey_file = \"key\"\n");
    settings.write("key", "too short");
    assert!(run("key.toml").exits(2).errors().contains("32 bytes"));
}

#[test]
fn an_answer_of_another_stretch_is_not_taken() {
    let moto = Moto::shared();
    moto.create_bucket("stretch", "us-east-1");
    moto.put("stretch", b"large.txt", &PERSON.repeat(200_000).into_bytes(), &[]);
    let proxy = Proxy::start(moto.address(), 1);
    proxy.add_hook(Hook::new("GET", "/stretch/large.txt").set_header("content-range", "bytes 5-8388612/10800000"));
    let ended = scan(&proxy.endpoint(), &["s3://stretch", "--report", "jsonl"]).exits(0);
    assert_eq!(told(&rows(&ended))["large.txt"], ("skipped".to_string(), vec!["read-error".to_string()]));
}

#[test]
fn the_quick_start_of_the_readme_works() {
    let moto = Moto::start();
    for bucket in ["my-bucket", "my-other"] {
        moto.create_bucket(bucket, "us-east-1");
        moto.put(bucket, b"exports/2024/people.txt", PERSON.repeat(30).as_bytes(), &[]);
    }
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (_, rest) = readme.split_once("<!-- s3: begin -->").unwrap();
    let commands = rest.split_once("<!-- s3: end -->").unwrap().0.lines().filter(|line| line.starts_with("panner "));
    let within = folder();
    let mut count = 0;
    for command in commands {
        let program = Path::new(env!("CARGO_BIN_EXE_panner")).parent().unwrap().to_str().unwrap();
        let ended = std::process::Command::new("sh")
            .args(["-c", command])
            .current_dir(within.root())
            .env("PATH", format!("{program}:/usr/bin:/bin"))
            .env("AWS_ENDPOINT_URL", moto.endpoint())
            .env("AWS_ACCESS_KEY_ID", "AKIDTEST")
            .env("AWS_SECRET_ACCESS_KEY", SECRET)
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .output()
            .unwrap();
        let found = i32::from(command.starts_with("panner scan"));
        assert_eq!(ended.status.code(), Some(found), "{command}: {}", String::from_utf8_lossy(&ended.stderr));
        count += 1;
    }
    assert_eq!(count, 5);
    assert!(std::fs::read_to_string(within.path("findings.jsonl")).unwrap().contains("arn:aws:s3:::my-bucket"));
}
