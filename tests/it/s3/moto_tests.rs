//! What the S3 tests take for granted of moto.

use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::json;

use super::moto::{ACCOUNT, Moto, folder};

#[test]
fn objects_with_any_key_are_put_listed_and_deleted() {
    let moto = Moto::shared();
    assert_eq!(moto.endpoint(), format!("http://{}", moto.address()));
    moto.create_bucket("keys", "eu-west-1");
    let keys = ["plain", "a b+c", "%2F", "ü/ß", "a//b", "a\u{1}b", "new\nline", "../up", "q?x=1&y#z", ".", "end/"];
    for key in keys {
        moto.put("keys", key.as_bytes(), key.as_bytes(), &[]);
    }
    let sizes = moto.sizes("keys");
    assert_eq!(sizes.len(), keys.len(), "{sizes:?}");
    let read = moto.s3("GET", "/keys/new%0Aline", &[], b"").text();
    assert_eq!((read.as_str(), moto.port()), ("new\nline", moto.address().port()));
    moto.delete("keys", "a//b".as_bytes());
    assert_eq!(moto.sizes("keys").len(), keys.len() - 1);
    let location = moto.request("s3", "eu-west-1", "GET", "/keys?location", &[], b"");
    assert!(location.text().contains("eu-west-1"), "{}", location.text());
}

#[test]
fn objects_of_parts_have_an_etag_of_parts() {
    let moto = Moto::shared();
    moto.create_bucket("parts", "us-east-1");
    moto.multipart("parts", b"a/b", &[b"one", b"two", b"three"]);
    let answer = moto.s3("GET", "/parts/a/b", &[], b"");
    assert_eq!(answer.text(), "onetwothree");
    assert!(answer.header("etag").unwrap().ends_with("-3\""));
}

#[test]
fn versions_and_delete_markers_are_listed_in_pages() {
    let moto = Moto::shared();
    moto.create_bucket("versions", "us-east-1");
    moto.versioning("versions", true);
    for round in 0..3 {
        for key in 0..5 {
            moto.put("versions", format!("k{key}").as_bytes(), format!("{round}").as_bytes(), &[]);
        }
    }
    moto.delete("versions", b"k2");
    let (mut versions, mut markers, mut pages, mut after) = (0, 0, 0, String::new());
    loop {
        let page = moto.s3("GET", &format!("/versions?versions&max-keys=4{after}"), &[], b"");
        versions += page.text().matches("<Version>").count();
        markers += page.text().matches("<DeleteMarker>").count();
        pages += 1;
        assert!(pages < 20, "{}", page.text());
        if page.element("IsTruncated").as_deref() != Some("true") {
            break;
        }
        let (key, version) = (page.element("NextKeyMarker").unwrap(), page.element("NextVersionIdMarker"));
        after = format!("&key-marker={key}");
        after += &version.map_or(String::new(), |version| format!("&version-id-marker={version}"));
    }
    assert_eq!((versions, markers), (15, 1), "in {pages} pages");
}

#[test]
fn many_objects_are_there_in_seconds() {
    let moto = Moto::start();
    moto.create_bucket("many", "us-east-1");
    let begun = Instant::now();
    for number in 0..500 {
        moto.put("many", format!("put/{number:06}").as_bytes(), b"ssn 536-22-8417", &[]);
    }
    let put = begun.elapsed();
    let begun = Instant::now();
    moto.fill("many", "fill/", 20_000, "ssn 536-22-8417 of {}\n");
    let filled = begun.elapsed();
    let begun = Instant::now();
    let sizes = moto.sizes("many");
    println!("500 puts {put:?}, 20,000 filled {filled:?}, listed {:?}", begun.elapsed());
    assert_eq!(sizes.len(), 20_500);
    assert_eq!(sizes["fill/019999"], 26);
    assert_eq!(moto.s3("GET", "/many/fill/000007", &[], b"").text(), "ssn 536-22-8417 of 000007\n");
}

#[test]
fn users_have_keys_and_their_policy_is_enforced() {
    let moto = Moto::start();
    moto.create_bucket("mine", "us-east-1");
    let policy = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::mine/p/*"}]});
    let (key, secret) = moto.user_with_policy("reader", &policy);
    assert!(key.starts_with("AKIA") && secret.len() == 40, "{key}");
    assert!(moto.kms_key("us-east-1").starts_with(&format!("arn:aws:kms:us-east-1:{ACCOUNT}:key/")));
    moto.request_auth(true);
    let refused = moto.request("s3", "us-east-1", "GET", "/mine/p/a", &[], b"");
    assert_eq!((refused.status, refused.element("Code").as_deref()), (403, Some("InvalidAccessKeyId")));
    moto.request_auth(false);
    assert_eq!(moto.request("s3", "us-east-1", "GET", "/mine/p/a", &[], b"").status, 404);
}

#[test]
fn a_server_ends_when_its_standard_input_does() {
    let mut child = Command::new(folder().join("bin/python"))
        .args(["-c", include_str!("moto.py"), "1"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.wait().unwrap();
}
