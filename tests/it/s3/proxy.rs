//! A proxy on loopback that hands requests on to an S3 server and makes faults on the way. Host header, path, query and
//! bodies pass through as they are, so that signatures stay valid. Faults are in `fault.rs`, changed answers in `hook.rs`,
//! the ways in which a body goes out in `flow.rs`.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use http_body_util::channel::Channel;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};
use hyper::http::request::Parts;
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::client::legacy::{Client, connect::HttpConnector};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::fault::{Choice, Dice, Fault, Rule, Rules};
use super::flow::{Control, Course, End, Line, send};
use super::hook::{self, Hook};

/// Headers of one connection, which are not handed on to the next. A body is held whole before it is sent on, so that
/// `expect` has been answered already.
const HOP_HEADERS: &[&str] = &["connection", "keep-alive", "transfer-encoding", "expect"];
/// Headers that no test output may show.
const SECRET_HEADERS: &[&str] = &["authorization", "x-amz-security-token", "x-amz-server-side-encryption-customer-key"];

/// One request, as the proxy saw it.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub method: String,
    /// As sent, percent-encoded.
    pub path: String,
    pub query: String,
    pub range: Option<String>,
    pub if_match: Option<String>,
    pub access_key: Option<String>,
    /// The region that the request is signed for.
    pub region: Option<String>,
    /// All headers but those that hold secrets.
    pub headers: BTreeMap<String, String>,
    pub fault: Option<Fault>,
    /// 0 where no answer was begun.
    pub status: u16,
    /// Of the answer's body, as handed to the socket.
    pub bytes: u64,
    /// Since the proxy started.
    pub at: Duration,
}

pub struct Proxy {
    port: u16,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    upstream: SocketAddr,
    client: Client<HttpConnector, Full<Bytes>>,
    started: Instant,
    state: Mutex<State>,
}

struct State {
    rules: Rules,
    dice: Dice,
    hooks: Vec<Hook>,
    seen: Vec<Arc<Mutex<Seen>>>,
    in_flight: usize,
    in_flight_max: usize,
}

impl Proxy {
    pub fn start(upstream: SocketAddr, seed: u64) -> Proxy {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        listener.set_nonblocking(true).expect("a socket that does not block");
        let port = listener.local_addr().expect("a bound socket").port();
        let (rules, dice) = (Rules::default(), Dice(seed));
        let state =
            Mutex::new(State { rules, dice, hooks: Vec::new(), seen: Vec::new(), in_flight: 0, in_flight_max: 0 });
        let client = Client::builder(TokioExecutor::new()).build_http();
        let shared = Arc::new(Shared { upstream, client, started: Instant::now(), state });
        let (stop, stopped) = oneshot::channel();
        let served = shared.clone();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                tokio::spawn(accept(TcpListener::from_std(listener).expect("a listener"), served));
                // Nothing is ever sent: the other end is dropped with the proxy, and all connections with the runtime.
                let _ = stopped.await;
            });
        });
        Proxy { port, shared, stop: Some(stop), thread: Some(thread) }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Replaces all rules; their counts begin anew.
    pub fn set_rules(&self, rules: Vec<Rule>) {
        self.shared.state().rules.set(rules);
    }

    pub fn add_hook(&self, hook: Hook) {
        self.shared.state().hooks.push(hook);
    }

    pub fn clear_hooks(&self) {
        self.shared.state().hooks.clear();
    }

    /// In the order in which they came.
    pub fn requests(&self) -> Vec<Seen> {
        self.shared.state().seen.iter().map(|seen| locked(seen).clone()).collect()
    }

    /// The most requests that were open at one time, from head received to last byte sent.
    pub fn in_flight_max(&self) -> usize {
        self.shared.state().in_flight_max
    }

    /// Forgets requests and their highest number; rules, their counts and hooks stay.
    pub fn clear(&self) {
        let mut state = self.shared.state();
        state.seen.clear();
        state.in_flight_max = state.in_flight;
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        locked(&self.state)
    }
}

/// A test that panicked meanwhile says so itself.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let _ = stream.set_nodelay(true);
        let control = Arc::new(Control::default());
        let (line, shared) = (Line::new(stream, control.clone()), shared.clone());
        let service = hyper::service::service_fn(move |request| answer(shared.clone(), control.clone(), request));
        tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(line), service));
    }
}

/// One request from its head to the last byte of its answer.
struct Exchange {
    shared: Arc<Shared>,
    seen: Arc<Mutex<Seen>>,
}

impl Exchange {
    /// Records the request and throws the dice for it in one step, so that the order of both is the same.
    fn begin(shared: Arc<Shared>, head: &Parts) -> (Exchange, Option<Choice>) {
        let mut seen = seen(head);
        seen.at = shared.started.elapsed();
        let mut state = shared.state();
        let State { rules, dice, .. } = &mut *state;
        let choice = rules.choose(&seen, dice);
        seen.fault = choice.as_ref().map(|choice| choice.fault.clone());
        let seen = Arc::new(Mutex::new(seen));
        state.seen.push(seen.clone());
        state.in_flight += 1;
        state.in_flight_max = state.in_flight_max.max(state.in_flight);
        drop(state);
        (Exchange { shared, seen }, choice)
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.shared.state().in_flight -= 1;
    }
}

fn seen(head: &Parts) -> Seen {
    let header =
        |name: &str| head.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let mut seen = Seen {
        method: head.method.to_string(),
        path: head.uri.path().to_string(),
        query: head.uri.query().unwrap_or("").to_string(),
        range: header("range"),
        if_match: header("if-match"),
        ..Seen::default()
    };
    // `... Credential=KEY/DATE/REGION/SERVICE/aws4_request, SignedHeaders=..., Signature=...`
    let authorization = header("authorization").unwrap_or_default();
    if let Some((_, credential)) = authorization.split_once("Credential=") {
        let mut parts = credential.split(',').next().unwrap_or("").split('/');
        seen.access_key = parts.next().map(str::to_string);
        seen.region = parts.nth(1).map(str::to_string);
    }
    let names = head.headers.keys().map(HeaderName::as_str).filter(|name| !SECRET_HEADERS.contains(name));
    seen.headers = names.map(|name| (name.to_string(), header(name).unwrap_or_default())).collect();
    seen
}

type Answer = Response<BoxBody<Bytes, io::Error>>;

async fn answer(
    shared: Arc<Shared>,
    control: Arc<Control>,
    request: Request<Incoming>,
) -> io::Result<Response<Outgoing>> {
    let (head, body) = request.into_parts();
    let (exchange, choice) = Exchange::begin(shared.clone(), &head);
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    let fault = choice.as_ref().map(|choice| &choice.fault);
    match fault {
        Some(Fault::Reset) => {
            control.reset();
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        // Ends when the client or the proxy goes away.
        Some(Fault::Hang) => std::future::pending().await,
        Some(Fault::Latency(time)) => tokio::time::sleep(*time).await,
        _ => {}
    }
    let answer = match fault.and_then(Fault::refusal) {
        Some(refusal) => {
            let mut answer = fixed(refusal.status, refusal.body);
            for (name, value) in refusal.headers {
                answer.headers_mut().insert(name, HeaderValue::from_str(&value).map_err(io::Error::other)?);
            }
            answer
        }
        None => {
            let answer = upstream(&shared, &head, body).await;
            match choice {
                Some(choice) => strike(&exchange, &choice, answer, control),
                None => answer,
            }
        }
    };
    locked(&exchange.seen).status = answer.status().as_u16();
    Ok(answer.map(|body| Outgoing { body, exchange }))
}

/// The server's answer, or the one registered in its place, with headers edited and roots repaired.
async fn upstream(shared: &Shared, head: &Parts, body: Bytes) -> Answer {
    let (method, path, query) = (head.method.as_str(), head.uri.path(), head.uri.query().unwrap_or(""));
    let hook = shared.state().hooks.iter().rev().find(|hook| hook.matches(method, path, query)).cloned();
    let mut answer = match hook.as_ref().and_then(Hook::fixed) {
        Some((status, body)) => fixed(status, body),
        None => match forward(shared, head, body).await {
            Ok(answer) => answer,
            Err(error) => fixed(502, format!("the server behind the proxy: {error}").into()),
        },
    };
    if let Some(hook) = hook {
        hook.edit(answer.headers_mut());
    }
    answer
}

async fn forward(shared: &Shared, head: &Parts, body: Bytes) -> Result<Answer, Box<dyn std::error::Error>> {
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str());
    let uri = Uri::builder().scheme("http").authority(shared.upstream.to_string()).path_and_query(target).build()?;
    let mut request = Request::new(Full::new(body));
    *request.method_mut() = head.method.clone();
    *request.uri_mut() = uri;
    *request.headers_mut() = head.headers.clone();
    without_hop_headers(request.headers_mut());
    let (mut head_back, body) = shared.client.request(request).await?.into_parts();
    without_hop_headers(&mut head_back.headers);
    let (method, query) = (head.method.as_str(), head.uri.query().unwrap_or(""));
    if method == "HEAD" {
        return Ok(Response::from_parts(head_back, whole(Bytes::new())));
    }
    let is_repaired = hook::is_repaired(method, query) && head_back.status.is_success();
    if !is_repaired && head_back.headers.contains_key(CONTENT_LENGTH) {
        return Ok(Response::from_parts(head_back, body.map_err(io::Error::other).boxed()));
    }
    let mut body = body.collect().await?.to_bytes();
    if is_repaired {
        body = hook::repair(query, body);
    }
    if head_back.status != StatusCode::NO_CONTENT {
        head_back.headers.insert(CONTENT_LENGTH, body.len().into());
    }
    Ok(Response::from_parts(head_back, whole(body)))
}

fn without_hop_headers(headers: &mut HeaderMap) {
    for name in HOP_HEADERS {
        headers.remove(*name);
    }
}

fn whole(body: Bytes) -> BoxBody<Bytes, io::Error> {
    Full::new(body).map_err(|never| match never {}).boxed()
}

fn fixed(status: u16, body: Bytes) -> Answer {
    let length = body.len();
    let mut answer = Response::new(whole(body));
    *answer.status_mut() = StatusCode::from_u16(status).expect("a status");
    answer.headers_mut().insert(CONTENT_LENGTH, length.into());
    answer
}

/// Sends the body the way that the fault says; where the fault cannot strike this answer, takes it back.
fn strike(exchange: &Exchange, choice: &Choice, answer: Answer, control: Arc<Control>) -> Answer {
    let length = answer.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let length: u64 = length.unwrap_or(0);
    let mut state = exchange.shared.state();
    let course = match choice.fault {
        Fault::Slow(bytes_per_second) => Some(Course::Slow(bytes_per_second.max(1))),
        _ if length == 0 => None,
        Fault::ResetInBody => Some(Course::Half(End::Reset)),
        Fault::Stall => Some(Course::Half(End::Silence)),
        Fault::Truncate => Some(Course::Half(End::Close)),
        Fault::Corrupt if answer.status().is_success() && (choice.corrupt_without_checksum || is_checked(&answer)) => {
            Some(Course::Corrupt { at: state.dice.roll() % length, bit: 1 << (state.dice.roll() % 8) })
        }
        _ => None,
    };
    let Some(course) = course else {
        if !matches!(choice.fault, Fault::Latency(_)) {
            state.rules.take_back(choice);
            locked(&exchange.seen).fault = None;
        }
        return answer;
    };
    let (sender, body) = Channel::new(1);
    answer.map(|from| {
        tokio::spawn(send(from, sender, course, length, control));
        body.boxed()
    })
}

/// Whether the client can tell that the body is not the object's: by a checksum, or as the MD5 in the ETag of a whole one.
fn is_checked(answer: &Answer) -> bool {
    let headers = answer.headers();
    let has_checksum = headers
        .keys()
        .any(|name| name.as_str().starts_with("x-amz-checksum-") && name.as_str() != "x-amz-checksum-type");
    let etag = headers.get("etag").map_or(&b""[..], HeaderValue::as_bytes);
    let is_md5 = etag.len() == 34 && etag[1..33].iter().all(u8::is_ascii_hexdigit);
    let is_plain = headers.get("x-amz-server-side-encryption").is_none_or(|value| value == "AES256")
        && !headers.contains_key("x-amz-server-side-encryption-customer-algorithm");
    has_checksum || (answer.status() == StatusCode::OK && is_md5 && is_plain)
}

/// A body on its way out: counts its bytes, and keeps its exchange open until it ends or the client leaves.
struct Outgoing {
    body: BoxBody<Bytes, io::Error>,
    exchange: Exchange,
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &frame {
            locked(&self.exchange.seen).bytes += frame.data_ref().map_or(0, Bytes::len) as u64;
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
