//! What reading S3 costs beside a bare loop of the SDK's own GETs: processor seconds of this process per GiB, on
//! 64 KiB and 256 MiB objects, for a reader that waits for the network and for one that has other work to do (it
//! rests, so that its work does not count). `small` or `large` measures one of them. `tests/servers/radosgw start target/radosgw` prints an endpoint; then
//! `AWS_ACCESS_KEY_ID=... AWS_SECRET_ACCESS_KEY=... cargo bench --workspace --bench get -- ENDPOINT`.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_http_client::tls;
use panner_aws::{Client, Failure, Fetch, Ranged, Settings, Want};

const BUCKET: &str = "bench-get";
const SMALL: (&str, usize, usize) = ("small", 64 << 10, 2048);
const LARGE: (&str, usize, usize) = ("large", 256 << 20, 1);
const ROUNDS: usize = 15;
/// What a reader that does other work takes; text goes through the engine about as fast.
const BUSY_BYTES_PER_SECOND: f64 = 500e6;
/// In flight, as panner has it.
const AHEAD: usize = 64;

fn main() {
    let Some(endpoint) = std::env::args().skip(1).find(|argument| argument.starts_with("http")) else {
        println!("get: no endpoint given; see the head of benches/get.rs");
        return;
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let bare = runtime.block_on(sdk(&endpoint));
    runtime.block_on(fill(&bare));
    let client = Client::new(settings(&endpoint)).expect("credentials");
    let asked: Vec<String> = std::env::args().filter(|argument| argument == SMALL.0 || argument == LARGE.0).collect();
    for (name, bytes, count) in [SMALL, LARGE] {
        if !asked.is_empty() && !asked.iter().any(|asked| asked == name) {
            continue;
        }
        let gibibytes = (bytes * count) as f64 / (1 << 30) as f64;
        let [mut theirs, mut eager, mut busy] = [const { Vec::new() }; 3];
        // Alternating, so that all meet the same neighbours on the machine.
        for _ in 0..ROUNDS {
            theirs.push(seconds(|| runtime.block_on(bare_loop(&bare, name, bytes, count))) / gibibytes);
            eager.push(seconds(|| our_loop(&client, name, bytes, count, None)) / gibibytes);
            busy.push(seconds(|| our_loop(&client, name, bytes, count, Some(BUSY_BYTES_PER_SECOND))) / gibibytes);
        }
        let theirs = spread(theirs);
        println!("{name} ({bytes} bytes): bare loop {} s/GiB", shown(&theirs));
        for (reader, ours) in [("eager", spread(eager)), ("busy", spread(busy))] {
            println!("    {reader:5} reader {} s/GiB, ratio of medians {:.2}", shown(&ours), ours[1] / theirs[1]);
        }
    }
}

fn settings(endpoint: &str) -> Settings {
    Settings {
        profile: None,
        region: Some("us-east-1".to_string()),
        endpoint_url: Some(endpoint.to_string()),
        ca_bundle: None,
        requester_pays: false,
        calls_per_second: None,
        bytes_per_second: None,
        read_timeout: Duration::from_secs(30),
        given_up_after: Duration::from_secs(600),
        customer_keys: Vec::new(),
        threads: 1,
        stopped: Arc::new(|| false),
    }
}

async fn sdk(endpoint: &str) -> aws_sdk_s3::Client {
    // Its usual one, which can do TLS.
    let provider = tls::Provider::Rustls(tls::rustls_provider::CryptoMode::AwsLc);
    let http_client = aws_smithy_http_client::Builder::new().tls_provider(provider).build_https();
    let config = aws_config::defaults(aws_config::BehaviorVersion::latest())
        .endpoint_url(endpoint)
        .region("us-east-1")
        .http_client(http_client)
        .load()
        .await;
    let config = aws_sdk_s3::config::Builder::from(&config).force_path_style(true).build();
    aws_sdk_s3::Client::from_conf(config)
}

async fn fill(client: &aws_sdk_s3::Client) {
    let _ = client.create_bucket().bucket(BUCKET).send().await;
    for (name, bytes, count) in [SMALL, LARGE] {
        let last = client.head_object().bucket(BUCKET).key(format!("{name}/{}", count - 1)).send().await;
        if last.is_ok() {
            continue;
        }
        let line = b"a line of text that is long enough for a log, and holds nothing\n";
        let content = bytes::Bytes::from(line.repeat(bytes / line.len()));
        for number in 0..count {
            let put = client.put_object().bucket(BUCKET).key(format!("{name}/{number}"));
            put.body(ByteStream::from(content.clone())).send().await.expect("a put");
        }
    }
}

/// The SDK alone, with as many in flight: each body read to its end and looked at.
async fn bare_loop(client: &aws_sdk_s3::Client, name: &str, bytes: usize, count: usize) -> usize {
    let in_flight = if bytes > 1 << 20 { 2 } else { AHEAD };
    let mut running = VecDeque::new();
    let mut seen = 0;
    for number in 0..count {
        if running.len() == in_flight {
            seen += finished(running.pop_front()).await;
        }
        let get = client.get_object().bucket(BUCKET).key(format!("{name}/{number}"));
        running.push_back(tokio::spawn(async move {
            let mut body = get.send().await.expect("a get").body;
            let mut seen = 0;
            while let Some(bytes) = body.next().await {
                seen += look_at(&bytes.expect("a body"));
            }
            seen
        }));
    }
    while !running.is_empty() {
        seen += finished(running.pop_front()).await;
    }
    seen
}

async fn finished(running: Option<tokio::task::JoinHandle<usize>>) -> usize {
    match running {
        Some(running) => running.await.expect("a task"),
        None => 0,
    }
}

/// As a scan reads: small objects ahead of their reader, large ones in stretches.
fn our_loop(client: &Arc<Client>, name: &str, bytes: usize, count: usize, pace: Option<f64>) -> usize {
    let mut rest = Rest { pace, began: Instant::now(), bytes: 0 };
    let mut ahead = VecDeque::new();
    let mut next = 0;
    let mut seen = 0;
    let want = |number: usize| Want { bucket: BUCKET.to_string(), key: format!("{name}/{number}"), ..Want::default() };
    while next < count || !ahead.is_empty() {
        let most = if bytes > 8 << 20 { 1 } else { AHEAD };
        while ahead.len() < most && next < count {
            let want = if bytes > 8 << 20 { Ranged::first(want(next), bytes as u64) } else { want(next) };
            ahead.push_back((next, Fetch::start(client, want, bytes.min(1 << 20))));
            next += 1;
        }
        let Some((number, mut fetch)) = ahead.pop_front() else { break };
        let head = fetch.head().expect("a head").clone();
        seen += match bytes > 8 << 20 {
            false => read_all(&mut rest, |at_most| fetch.next(at_most)),
            true => {
                let want = Ranged::first(want(number), bytes as u64);
                let ranged = Arc::new(Ranged::new(client, want, head, fetch));
                let mut reader = ranged.reader(0, bytes as u64, 0..bytes as u64).expect("a large object");
                read_all(&mut rest, |at_most| reader.next(at_most))
            }
        };
    }
    seen
}

/// Keeps a reader to its pace.
struct Rest {
    /// Bytes a second; none is as fast as they come.
    pace: Option<f64>,
    began: Instant,
    bytes: usize,
}

impl Rest {
    /// Rests where it is a millisecond or more ahead of its pace.
    fn after(&mut self, bytes: usize) {
        self.bytes += bytes;
        let Some(pace) = self.pace else { return };
        let due = Duration::from_secs_f64(self.bytes as f64 / pace);
        if let Some(early) = due.checked_sub(self.began.elapsed()).filter(|early| early.as_millis() > 0) {
            std::thread::sleep(early);
        }
    }
}

/// In pieces of the scanner's blocks.
fn read_all(rest: &mut Rest, mut next: impl FnMut(usize) -> Result<bytes::Bytes, Failure>) -> usize {
    let mut seen = 0;
    loop {
        let bytes = next(256 << 10).expect("bytes");
        if bytes.is_empty() {
            return seen;
        }
        seen += look_at(&bytes);
        rest.after(bytes.len());
    }
}

/// Touches each line of the processor's cache once.
fn look_at(bytes: &[u8]) -> usize {
    bytes.iter().step_by(64).map(|byte| usize::from(*byte)).sum()
}

/// Processor seconds of this process, user's and system's.
fn seconds(work: impl FnOnce() -> usize) -> f64 {
    let before = processor();
    let began = Instant::now();
    assert!(work() > 0);
    processor().zip(before).map_or_else(|| began.elapsed().as_secs_f64(), |(after, before)| after - before)
}

fn processor() -> Option<f64> {
    let nanoseconds = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(path.join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    };
    let threads = std::fs::read_dir("/proc/self/task").ok()?;
    Some(threads.flatten().filter_map(|thread| nanoseconds(thread.path())).sum::<f64>() / 1e9)
}

fn spread(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    [values[0], values[values.len() / 2], values[values.len() - 1]]
}

fn shown(values: &[f64; 3]) -> String {
    format!("{:.2} ({:.2} to {:.2})", values[1], values[0], values[2])
}
