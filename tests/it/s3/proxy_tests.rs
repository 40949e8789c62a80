//! The proxy's own tests: every fault, seen from a plain client, against moto.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use super::fault::{Fault, Rule};
use super::hook::Hook;
use super::http::{Answer, Http};
use super::moto::{Moto, folder};
use super::proxy::Proxy;

const SIGNED: (&str, &str) = (
    "authorization",
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0",
);
const SIZE: usize = 300_000;

/// A bucket of its own with one object `o`, behind a proxy.
fn proxied(bucket: &str) -> Proxy {
    let moto = Moto::shared();
    moto.create_bucket(bucket, "us-east-1");
    moto.put(bucket, b"o", &content(), &[]);
    Proxy::start(moto.address(), 1)
}

fn content() -> Vec<u8> {
    (0..SIZE).map(|index| (index % 251) as u8).collect()
}

fn get(proxy: &Proxy, target: &str) -> Answer {
    with(proxy, target, &[])
}

fn with(proxy: &Proxy, target: &str, headers: &[(&str, &str)]) -> Answer {
    let headers: Vec<_> = [SIGNED].iter().chain(headers).copied().collect();
    Http::new(proxy.port()).request("GET", target, &headers, b"").unwrap()
}

/// What arrives until the connection ends or is silent for half a second, with how it ended.
fn raw(proxy: &Proxy, target: &str) -> (Vec<u8>, Option<ErrorKind>) {
    let mut stream = TcpStream::connect(("127.0.0.1", proxy.port())).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    write!(stream, "GET {target} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: {}\r\n\r\n", SIGNED.1).unwrap();
    let (mut all, mut buffer) = (Vec::new(), [0; 65536]);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return (all, None),
            Ok(count) => all.extend_from_slice(&buffer[..count]),
            Err(error) => return (all, Some(error.kind())),
        }
    }
}

fn body_length(answer: &[u8]) -> usize {
    answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |end| answer.len() - end - 4)
}

#[test]
fn without_rules_all_passes_unchanged() {
    let proxy = proxied("passes");
    let etag = Moto::shared().s3("HEAD", "/passes/o", &[], b"").header("etag").unwrap().to_string();
    let answer = with(&proxy, "/passes/o?x-id=GetObject", &[("range", "bytes=10-19"), ("if-match", &etag)]);
    assert_eq!((answer.status, answer.body.as_slice()), (206, &content()[10..20]));
    assert_eq!(get(&proxy, "/passes/o").body, content());
    let mut http = Http::new(proxy.port());
    let big: Vec<u8> = content().repeat(20);
    let put = http.request("PUT", "/passes/a%2F%25%C3%BC//b", &[SIGNED, ("content-type", "a/b")], &big).unwrap();
    assert_eq!(put.status, 200);
    assert_eq!(http.request("GET", "/passes/a%2F%25%C3%BC//b", &[SIGNED], b"").unwrap().body, big);
    let head = http.request("HEAD", "/passes/o", &[SIGNED], b"").unwrap();
    assert_eq!((head.status, head.header("content-length")), (200, Some("300000")));
    let seen = proxy.requests();
    assert_eq!(seen.len(), 5);
    assert_eq!((seen[0].range.as_deref(), seen[0].if_match.as_deref()), (Some("bytes=10-19"), Some(etag.as_str())));
    assert_eq!((seen[0].access_key.as_deref(), seen[0].region.as_deref()), (Some("AKIDEXAMPLE"), Some("us-east-1")));
    assert_eq!((seen[0].query.as_str(), seen[0].status, seen[0].bytes), ("x-id=GetObject", 206, 10));
    assert_eq!(seen[2].path, "/passes/a%2F%25%C3%BC//b");
    assert!(seen.iter().all(|seen| seen.fault.is_none() && !seen.headers.contains_key("authorization")));
    proxy.clear();
    assert!(proxy.requests().is_empty());
    assert_eq!(proxy.endpoint(), format!("http://127.0.0.1:{}", proxy.port()));
}

/// Reads with a signature that moto checks.
const SIGNED_READ: &str = r#"
import sys, boto3
from botocore.config import Config
endpoint, key, secret = sys.argv[1:]
config = Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"})
s3 = boto3.client("s3", region_name="us-east-1", endpoint_url=endpoint, aws_access_key_id=key,
                  aws_secret_access_key=secret, config=config)
print(s3.get_object(Bucket="signed", Key="p/ä %2F+~//x", Range="bytes=1-2")["Body"].read().decode())
"#;

#[test]
fn signatures_stay_valid() {
    let moto = Moto::start();
    moto.create_bucket("signed", "us-east-1");
    moto.put("signed", "p/ä %2F+~//x".as_bytes(), b"0123", &[]);
    let (key, secret) = moto.user_with_policy(
        "reader",
        &json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::signed/p/*"}]}),
    );
    moto.request_auth(true);
    let proxy = Proxy::start(moto.address(), 1);
    let read = |secret: &str| {
        let arguments = ["-c", SIGNED_READ, &proxy.endpoint(), &key, secret];
        let output = Command::new(folder().join("bin/python")).args(arguments).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
    };
    assert_eq!(read(&secret), "12\n");
    let refused = read("not the secret");
    assert!(refused.contains("SignatureDoesNotMatch"), "{refused}");
    assert_eq!(proxy.requests()[0].access_key.as_ref(), Some(&key));
}

#[test]
fn refusals_have_the_status_and_code_of_s3() {
    let proxy = proxied("refusals");
    let redirect = Fault::Redirect { region: "eu-west-1".to_string() };
    let cases = [
        (Fault::SlowDown, 503, "SlowDown"),
        (Fault::Internal, 500, "InternalError"),
        (Fault::Denied, 403, "AccessDenied"),
        (Fault::ExpiredToken, 400, "ExpiredToken"),
        (Fault::Skew, 403, "RequestTimeTooSkewed"),
        (Fault::Archived, 403, "InvalidObjectState"),
        (Fault::KmsDisabled, 400, "KMS.DisabledException"),
        (Fault::KmsDenied, 403, "AccessDenied"),
        (redirect.clone(), 301, "PermanentRedirect"),
    ];
    for (fault, status, code) in cases {
        proxy.set_rules(vec![Rule::new(fault.clone())]);
        let answer = get(&proxy, "/refusals/o");
        assert_eq!((answer.status, answer.element("Code").as_deref()), (status, Some(code)));
        let message = answer.element("Message").unwrap();
        assert_eq!(message.contains("not authorized to perform: kms:Decrypt"), fault == Fault::KmsDenied);
        assert_eq!(answer.header("x-amz-bucket-region"), (fault == redirect).then_some("eu-west-1"));
        let head = Http::new(proxy.port()).request("HEAD", "/refusals/o", &[SIGNED], b"").unwrap();
        assert_eq!((head.status, head.body.len()), (status, 0));
        assert_eq!(proxy.requests().last().unwrap().fault, Some(fault));
    }
    proxy.set_rules(vec![Rule::new(Fault::Redirect { region: "us-east-1".to_string() })]);
    assert_eq!(get(&proxy, "/refusals/o").status, 200, "signed for the right region");
    proxy.set_rules(vec![Rule::new(Fault::Changed)]);
    assert_eq!(get(&proxy, "/refusals/o").status, 200, "no condition in the request");
    assert_eq!(with(&proxy, "/refusals/o", &[("if-match", "\"x\"")]).element("Code").unwrap(), "PreconditionFailed");
}

#[test]
fn connections_break_as_told() {
    let proxy = proxied("breaks");
    let half = SIZE / 2;
    proxy.set_rules(vec![Rule::new(Fault::Reset)]);
    assert_eq!(raw(&proxy, "/breaks/o"), (Vec::new(), Some(ErrorKind::ConnectionReset)));
    assert_eq!(proxy.requests()[0].status, 0);

    proxy.set_rules(vec![Rule::new(Fault::Hang)]);
    assert_eq!(raw(&proxy, "/breaks/o"), (Vec::new(), Some(ErrorKind::WouldBlock)));

    for (fault, end) in [
        (Fault::ResetInBody, Some(ErrorKind::ConnectionReset)),
        (Fault::Truncate, None),
        (Fault::Stall, Some(ErrorKind::WouldBlock)),
    ] {
        proxy.set_rules(vec![Rule::new(fault.clone())]);
        let (answer, how) = raw(&proxy, "/breaks/o");
        assert_eq!((body_length(&answer), how), (half, end), "{fault:?}");
        let head = String::from_utf8_lossy(&answer[..answer.len() - half]).to_lowercase();
        assert!(head.contains("content-length: 300000"), "{head}");
        let seen = proxy.requests().pop().unwrap();
        assert_eq!((seen.bytes, seen.fault), (half as u64, Some(fault)));
    }
    std::thread::sleep(Duration::from_millis(100));
    proxy.clear();
    assert_eq!(proxy.in_flight_max(), 0, "clients that left are no longer counted");
}

#[test]
fn a_body_without_bytes_is_not_cut() {
    let proxy = proxied("empty");
    Moto::shared().put("empty", b"nothing", b"", &[]);
    for fault in [Fault::Truncate, Fault::Stall, Fault::ResetInBody, Fault::Corrupt] {
        proxy.set_rules(vec![Rule::new(fault).times(1)]);
        assert_eq!(get(&proxy, "/empty/nothing").status, 200);
        assert_eq!(proxy.requests().pop().unwrap().fault, None);
    }
    // Nor does the one time count as spent.
    let answer = get(&proxy, "/empty/o").body;
    assert!(answer != content() && answer.len() == SIZE);
}

#[test]
fn answers_are_late_or_slow() {
    let proxy = proxied("late");
    let timed = |rule: Rule| {
        proxy.set_rules(vec![rule]);
        let begun = Instant::now();
        assert_eq!(get(&proxy, "/late/o").body, content());
        begun.elapsed()
    };
    assert!(timed(Rule::new(Fault::Latency(Duration::from_millis(300)))) >= Duration::from_millis(300));
    let slow = timed(Rule::new(Fault::Slow(600_000)));
    assert!((500..1500).contains(&slow.as_millis()), "{slow:?}");
}

#[test]
fn only_what_can_be_checked_is_corrupted() {
    let proxy = proxied("corrupt");
    let moto = Moto::shared();
    moto.multipart("corrupt", b"parts", &[&content()[..1000], &content()[1000..]]);
    let crc = [("x-amz-sdk-checksum-algorithm", "CRC32")];
    moto.put("corrupt", b"crc", &content(), &crc);
    let differing = |body: &[u8]| body.iter().zip(content()).filter(|(own, right)| *own != right).count();

    proxy.set_rules(vec![Rule::new(Fault::Corrupt)]);
    assert_eq!(differing(&get(&proxy, "/corrupt/o").body), 1, "an MD5");
    let enabled = ("x-amz-checksum-mode", "ENABLED");
    assert_eq!(differing(&with(&proxy, "/corrupt/crc", &[enabled]).body), 1, "a checksum");
    let range = ("range", "bytes=0-99");
    assert_eq!(differing(&with(&proxy, "/corrupt/o", &[range]).body), 0, "a range");
    assert_eq!(differing(&get(&proxy, "/corrupt/parts").body), 0, "an ETag of parts");
    let faults: Vec<bool> = proxy.requests().iter().map(|seen| seen.fault.is_some()).collect();
    assert_eq!(faults, [true, true, false, false]);
    proxy.set_rules(vec![Rule::new(Fault::Corrupt).corrupt_without_checksum()]);
    assert_eq!(differing(&with(&proxy, "/corrupt/o", &[range]).body), 1);
    assert_eq!(differing(&get(&proxy, "/corrupt/parts").body), 1);
}

#[test]
fn rules_choose_by_method_path_query_count_and_dice() {
    let proxy = proxied("rules");
    let statuses =
        |target: &str, count: usize| -> Vec<u16> { (0..count).map(|_| get(&proxy, target).status).collect() };
    proxy.set_rules(vec![
        Rule::new(Fault::Denied).path_contains("/rules/o").query_contains("tagging"),
        Rule::new(Fault::Internal).method("HEAD"),
        Rule::new(Fault::SlowDown).method("GET").after_requests(2).times(2),
    ]);
    assert_eq!(statuses("/rules/o", 6), [200, 200, 503, 503, 200, 200]);
    assert_eq!(statuses("/rules/o?tagging", 1), [403]);
    assert_eq!(Http::new(proxy.port()).request("HEAD", "/rules/o", &[SIGNED], b"").unwrap().status, 500);
    let thrown = || {
        proxy.set_rules(vec![Rule::new(Fault::SlowDown).probability(0.5)]);
        statuses("/rules/", 100)
    };
    let (first, refused) = (thrown(), |all: &[u16]| all.iter().filter(|status| **status == 503).count());
    assert!((30..70).contains(&refused(&first)), "{}", refused(&first));
    let again = Proxy::start(Moto::shared().address(), 1);
    again.set_rules(vec![Rule::new(Fault::SlowDown).probability(0.5)]);
    let second: Vec<u16> = (0..100).map(|_| get(&again, "/rules/").status).collect();
    assert_eq!(first, second, "the same seed, the same dice");
}

#[test]
fn hooks_answer_and_edit() {
    let proxy = proxied("hooks");
    proxy.add_hook(Hook::new("GET", "/hooks").query("replication").answer(200, "<R/>").set_header("x-a", "b"));
    proxy.add_hook(Hook::new("*", "/hooks/*").set_header("x-amz-storage-class", "GLACIER").remove_header("etag"));
    let answer = get(&proxy, "/hooks?replication=");
    assert_eq!((answer.text().as_str(), answer.header("x-a")), ("<R/>", Some("b")));
    assert_eq!(get(&proxy, "/hooks?acl").element("Permission").as_deref(), Some("FULL_CONTROL"));
    let answer = get(&proxy, "/hooks/o");
    assert_eq!((answer.header("x-amz-storage-class"), answer.header("etag")), (Some("GLACIER"), None));
    assert_eq!(answer.body, content());
    proxy.clear_hooks();
    assert_eq!(get(&proxy, "/hooks/o").header("x-amz-storage-class"), None);
}

#[test]
fn roots_are_those_of_s3() {
    let proxy = proxied("roots");
    for (query, root) in [
        ("versioning", "VersioningConfiguration"),
        ("inventory", "ListInventoryConfigurationsResult"),
        ("notification", "NotificationConfiguration"),
        ("accelerate", "AccelerateConfiguration"),
        ("requestPayment", "RequestPaymentConfiguration"),
        ("location", "LocationConstraint"),
    ] {
        let answer = get(&proxy, &format!("/roots?{query}"));
        let text = answer.text();
        let start = text.split_once("?>").map_or(text.as_str(), |(_, rest)| rest).trim_start();
        assert!(start.starts_with(&format!("<{root} ")), "{query}: {text}");
        assert!(text.ends_with("/>") || text.trim_end().ends_with(&format!("</{root}>")), "{query}: {text}");
    }
    Moto::shared().versioning("roots", true);
    assert_eq!(get(&proxy, "/roots?versioning").element("Status").as_deref(), Some("Enabled"));
}

#[test]
fn requests_in_flight_are_counted() {
    let proxy = proxied("flight");
    proxy.set_rules(vec![Rule::new(Fault::Latency(Duration::from_millis(300)))]);
    std::thread::scope(|scope| {
        for _ in 0..7 {
            scope.spawn(|| get(&proxy, "/flight/o"));
        }
    });
    assert_eq!(proxy.in_flight_max(), 7);
}

#[test]
fn a_proxy_that_is_dropped_frees_its_clients() {
    let proxy = proxied("dropped");
    proxy.set_rules(vec![Rule::new(Fault::Hang)]);
    let mut stream = TcpStream::connect(("127.0.0.1", proxy.port())).unwrap();
    write!(stream, "GET / HTTP/1.1\r\nhost: a\r\n\r\n").unwrap();
    while proxy.requests().is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    drop(proxy);
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let ended = stream.read(&mut [0; 10]).map_err(|error| error.kind());
    assert!(matches!(ended, Ok(0) | Err(ErrorKind::ConnectionReset)), "{ended:?}");
}
