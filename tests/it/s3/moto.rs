//! moto, the stand-in for AWS: a server of its own for each test, and what fills it. Installed by `tests/servers/install-moto`.
//! Requests are not signed here, so fill before `request_auth(true)`.
//!
//! Where moto is not S3: buckets answer in every region; SSE-C is neither enforced nor told, SSE-KMS told but not enforced;
//! a checksum is stored only with `x-amz-sdk-checksum-algorithm`, and right only for CRC32, SHA1 and SHA256 unless the
//! value is given; `If-Match: *`, `partNumber` and the expected owner are not understood; versions are not listed
//! URL-encoded. The faults and hooks of the proxy stand in for the first three.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::http::{Answer, Http, percent_encoded};

/// The account in which moto puts what is made with keys that it does not know.
pub const ACCOUNT: &str = "123456789012";
const LAUNCHER: &str = include_str!("moto.py");
/// It takes two seconds on an idle machine.
const START_TIME_MAX: Duration = Duration::from_secs(90);

pub struct Moto {
    port: u16,
    _process: Process,
    orders: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
    http: Mutex<Http>,
}

/// Where `tests/servers/install-moto` has put moto.
pub fn folder() -> PathBuf {
    match std::env::var_os("PANNER_MOTO") {
        Some(folder) => folder.into(),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/moto"),
    }
}

/// Ended with its owner. Where that is killed, it ends by itself, as its standard input does.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Moto {
    pub fn start() -> Moto {
        let python = folder().join("bin/python");
        assert!(python.exists(), "{}: moto is not there; run tests/servers/install-moto", python.display());
        // Another program may take a port between our look and moto's: then moto ends, and the next port is tried.
        (0..5).find_map(|_| Moto::try_start(&python)).expect("moto ended five times before it answered")
    }

    /// One for all tests that need no switch of the whole server; it ends with the process.
    pub fn shared() -> &'static Moto {
        static SHARED: OnceLock<Moto> = OnceLock::new();
        SHARED.get_or_init(Moto::start)
    }

    fn try_start(python: &PathBuf) -> Option<Moto> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr()).unwrap().port();
        let command = Command::new(python)
            .args(["-c", LAUNCHER, &port.to_string()])
            .env_remove("PYTHONPATH")
            .env_remove("PYTHONHOME")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut process = Process(command.expect("python of moto's folder"));
        let child = &mut process.0;
        // moto logs each request: read, so that it never waits, and told only where it does not start.
        let mut log = child.stderr.take().unwrap();
        let reader = std::thread::spawn(move || {
            let (mut first, mut buffer) = (Vec::new(), [0; 8192]);
            while let Ok(count @ 1..) = log.read(&mut buffer) {
                if first.len() < 1 << 16 {
                    first.extend_from_slice(&buffer[..count]);
                }
            }
            first
        });
        let begun = Instant::now();
        while begun.elapsed() < START_TIME_MAX {
            if child.try_wait().unwrap().is_some() {
                eprintln!("moto ended: {}", String::from_utf8_lossy(&reader.join().unwrap()));
                return None;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                let orders = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
                return Some(Moto {
                    port,
                    _process: process,
                    orders: Mutex::new(orders),
                    http: Mutex::new(Http::new(port)),
                });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("moto did not answer within {} s", START_TIME_MAX.as_secs());
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    pub fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A request to S3 that must succeed. `target` is the percent-encoded path and query.
    pub fn s3(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let answer = self.request("s3", "us-east-1", method, target, headers, body);
        assert!(answer.status < 400, "{method} {target}: {} {}", answer.status, answer.text());
        answer
    }

    /// Any request, signed in form only: moto takes service and region from the credential.
    pub fn request(
        &self,
        service: &str,
        region: &str,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential=test/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0"
        );
        let mut all = vec![("authorization", authorization.as_str())];
        // Without a type moto may read a body as a form, and store nothing.
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
            all.push(("content-type", "binary/octet-stream"));
        }
        all.extend_from_slice(headers);
        let answer = self.http.lock().unwrap().request(method, target, &all, body);
        answer.unwrap_or_else(|error| panic!("moto, {method} {target}: {error}"))
    }

    pub fn create_bucket(&self, name: &str, region: &str) {
        let body = match region {
            "us-east-1" => String::new(),
            _ => format!(
                "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><LocationConstraint>\
                 {region}</LocationConstraint></CreateBucketConfiguration>"
            ),
        };
        let answer = self.request("s3", region, "PUT", &format!("/{name}"), &[], body.as_bytes());
        assert_eq!(answer.status, 200, "{name}: {}", answer.text());
    }

    /// The key is any bytes; S3 allows UTF-8 only.
    pub fn put(&self, bucket: &str, key: &[u8], body: &[u8], headers: &[(&str, &str)]) -> Answer {
        self.s3("PUT", &object(bucket, key), headers, body)
    }

    pub fn delete(&self, bucket: &str, key: &[u8]) -> Answer {
        self.s3("DELETE", &object(bucket, key), &[], b"")
    }

    /// `count` objects, `PREFIX000000` and on, without a request for each; `{}` in the body becomes the number.
    pub fn fill(&self, bucket: &str, prefix: &str, count: usize, body: &str) {
        let done = self.order(&json!({"bucket": bucket, "prefix": prefix, "count": count, "body": body}));
        assert_eq!(done, "done", "filling {bucket}");
    }

    /// From now on the same store answers over https too: its endpoint. The folder gets `ca.pem`, the authority that vouches
    /// for it, and `other.pem`, one that does not.
    pub fn over_tls(&self, folder: &Path) -> String {
        let port = self.order(&json!({"tls": folder}));
        assert!(port.parse::<u16>().is_ok(), "{port}");
        format!("https://127.0.0.1:{port}")
    }

    fn order(&self, order: &Value) -> String {
        let mut orders = self.orders.lock().unwrap();
        writeln!(orders.0, "{order}").expect("moto reads orders");
        let mut answer = String::new();
        orders.1.read_line(&mut answer).expect("moto answers orders");
        answer.trim_end().to_string()
    }

    /// An object of several parts, of any size; its ETag is no MD5.
    pub fn multipart(&self, bucket: &str, key: &[u8], parts: &[&[u8]]) -> Answer {
        let path = object(bucket, key);
        let begun = self.s3("POST", &format!("{path}?uploads"), &[], b"");
        let id = percent_encoded(begun.element("UploadId").expect("an upload id").as_bytes(), false);
        let mut list = String::new();
        for (number, part) in (1..).zip(parts) {
            let answer = self.s3("PUT", &format!("{path}?partNumber={number}&uploadId={id}"), &[], part);
            let etag = answer.header("etag").expect("a part's etag");
            list += &format!("<Part><PartNumber>{number}</PartNumber><ETag>{etag}</ETag></Part>");
        }
        let list = format!("<CompleteMultipartUpload>{list}</CompleteMultipartUpload>");
        self.s3("POST", &format!("{path}?uploadId={id}"), &[], list.as_bytes())
    }

    pub fn versioning(&self, bucket: &str, on: bool) {
        let status = if on { "Enabled" } else { "Suspended" };
        let body = format!("<VersioningConfiguration><Status>{status}</Status></VersioningConfiguration>");
        self.s3("PUT", &format!("/{bucket}?versioning"), &[], body.as_bytes());
    }

    /// From now on signatures and IAM policies are checked, or no longer.
    pub fn request_auth(&self, on: bool) {
        let body: &[u8] = if on { b"0" } else { b"inf" };
        let headers = [("content-type", "text/plain")];
        let answer = self.request("moto", "us-east-1", "POST", "/moto-api/reset-auth", &headers, body);
        assert_eq!(answer.status, 200, "{}", answer.text());
    }

    /// An IAM user with that inline policy: its access key and secret.
    pub fn user_with_policy(&self, name: &str, policy: &Value) -> (String, String) {
        self.iam("CreateUser", &[("UserName", name)]);
        let policy = policy.to_string();
        let fields = [("UserName", name), ("PolicyName", "test"), ("PolicyDocument", policy.as_str())];
        self.iam("PutUserPolicy", &fields);
        let key = self.iam("CreateAccessKey", &[("UserName", name)]);
        (key.element("AccessKeyId").expect("a key"), key.element("SecretAccessKey").expect("a secret"))
    }

    fn iam(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = format!("Action={action}&Version=2010-05-08");
        for (name, value) in fields {
            form += &format!("&{name}={}", percent_encoded(value.as_bytes(), false));
        }
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let answer = self.request("iam", "us-east-1", "POST", "/", &headers, form.as_bytes());
        assert_eq!(answer.status, 200, "{action}: {}", answer.text());
        answer
    }

    /// The ARN of a new symmetric key.
    pub fn kms_key(&self, region: &str) -> String {
        let headers = [("x-amz-target", "TrentService.CreateKey"), ("content-type", "application/x-amz-json-1.1")];
        let answer = self.request("kms", region, "POST", "/", &headers, b"{}");
        assert_eq!(answer.status, 200, "{}", answer.text());
        let key: Value = serde_json::from_slice(&answer.body).expect("JSON");
        key["KeyMetadata"]["Arn"].as_str().expect("an ARN").to_string()
    }

    /// Each object of a bucket and its size, in listing order of moto.
    pub fn sizes(&self, bucket: &str) -> BTreeMap<String, u64> {
        let mut sizes = BTreeMap::new();
        let mut after = String::new();
        loop {
            let page = self.s3("GET", &format!("/{bucket}?list-type=2&encoding-type=url{after}"), &[], b"").text();
            for entry in page.split("<Contents>").skip(1) {
                let field = |name: &str| entry.split_once(&format!("<{name}>")).unwrap().1.split('<').next().unwrap();
                sizes.insert(field("Key").to_string(), field("Size").parse().unwrap());
            }
            let Some((_, token)) = page.split_once("<NextContinuationToken>") else { return sizes };
            after =
                format!("&continuation-token={}", percent_encoded(token.split('<').next().unwrap().as_bytes(), false));
        }
    }
}

fn object(bucket: &str, key: &[u8]) -> String {
    format!("/{bucket}/{}", percent_encoded(key, true))
}
