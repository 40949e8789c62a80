//! The store that all S3 sources of a run share: reached on first use, objects on their way before a worker
//! asks for them, opened as bodies, failures told as gaps. Lists nothing.

use std::collections::HashMap;
use std::io::{self, Read};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use panner_aws::{Client, CustomerKey, Failure, Fetch, Head, InOrder, Kind, Ranged, Settings, Want};

use super::target::Location;
use crate::body::{Body, ReadAt};
use crate::error::{Error, Gap, Reason};
use crate::limits;
use crate::model::Object;
use crate::settings::S3Options;
use crate::source::Run;

/// How S3 is reached: connected when the first target needs it.
#[derive(Default)]
pub struct Access {
    pub options: S3Options,
    run: Arc<Run>,
    store: OnceLock<Arc<Store>>,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Access").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Access {
    pub fn new(options: S3Options, run: &Arc<Run>) -> Access {
        Access { options, run: run.clone(), store: OnceLock::new() }
    }

    /// Connects, or refuses: no credentials, an unreadable key or CA file.
    pub fn store(&self) -> Result<Arc<Store>, Error> {
        if let Some(store) = self.store.get() {
            return Ok(store.clone());
        }
        let run = self.run.clone();
        let settings = Settings {
            profile: self.options.profile.clone(),
            region: self.options.region.clone(),
            endpoint_url: self.options.endpoint_url.clone(),
            ca_bundle: self.ca_bundle()?,
            requester_pays: self.options.requester_pays,
            calls_per_second: self.options.max_rps,
            bytes_per_second: self.options.max_bandwidth.map(|bytes| bytes as f64),
            read_timeout: self.options.read_timeout,
            given_up_after: self.options.give_up_after,
            customer_keys: self.customer_keys()?,
            threads: self.options.threads.div_ceil(4),
            stopped: Arc::new(move || run.stopped()),
        };
        let client = Client::new(settings).map_err(|failure| {
            Error::refused(format!(
                "S3: {failure}; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, give --profile, or log in with aws sso login"
            ))
        })?;
        let store = Arc::new(Store { client, run: self.run.clone(), ahead: Mutex::default(), taken: Condvar::new() });
        if !store.client.may_send_keys() && !self.options.customer_keys.is_empty() {
            return Err(Error::refused("S3: customer keys are not sent over http://; give an https:// endpoint"));
        }
        Ok(self.store.get_or_init(|| store).clone())
    }

    /// What was asked of the store so far, by name; nothing where none was reached.
    pub fn counts(&self) -> Vec<(&'static str, u64)> {
        let Some(store) = self.store.get() else { return Vec::new() };
        let counts = store.client.counts();
        vec![
            ("bytes", counts.bytes),
            ("get", counts.get),
            ("head", counts.head),
            ("list", counts.list),
            ("retries", counts.retries),
        ]
    }

    fn ca_bundle(&self) -> Result<Option<Vec<u8>>, Error> {
        let environment = || std::env::var_os("AWS_CA_BUNDLE").filter(|path| !path.is_empty()).map(PathBuf::from);
        let Some(path) = self.options.ca_bundle.clone().or_else(environment) else { return Ok(None) };
        let refused = |why: &str| {
            Error::refused(format!("CA bundle '{}': {why}; give a file of PEM certificates", path.display()))
        };
        let pem = std::fs::read(&path).map_err(|error| refused(&error.to_string()))?;
        panner_aws::check_certificates(&pem).map_err(|failure| refused(&failure.detail))?;
        Ok(Some(pem))
    }

    fn customer_keys(&self) -> Result<Vec<CustomerKey>, Error> {
        let keys = self.options.customer_keys.iter().map(|(objects, path)| {
            let Location { bucket, key: prefix, .. } = Location::parse(objects)?;
            let refused = |why: &str| Error::refused(format!("customer key '{}': {why}", path.display()));
            let bytes = std::fs::read(path).map_err(|error| refused(&error.to_string()))?;
            let key = panner_aws::key_of_file(&bytes).ok_or_else(|| refused("not 32 bytes, plain or in base64"))?;
            Ok(CustomerKey { bucket, prefix, key })
        });
        keys.collect()
    }
}

/// A store in use.
pub struct Store {
    pub client: Arc<Client>,
    run: Arc<Run>,
    ahead: Mutex<Ahead>,
    taken: Condvar,
}

/// What is under way before a worker asks for it.
#[derive(Default)]
struct Ahead {
    fetches: HashMap<String, (Fetch, usize)>,
    bytes: usize,
}

impl Store {
    /// Sets an object under way. Waits while enough are.
    pub fn announce(&self, object: &Object) {
        let bytes = object.size.map_or(limits::AHEAD_OBJECT_BYTES, |size| {
            usize::try_from(size).unwrap_or(usize::MAX).clamp(1, limits::AHEAD_OBJECT_BYTES)
        });
        let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        while ahead.fetches.len() >= limits::AHEAD_OBJECTS
            || (ahead.bytes + bytes > limits::AHEAD_BYTES && !ahead.fetches.is_empty())
        {
            if self.run.stopped() {
                return;
            }
            let waited = self.taken.wait_timeout(ahead, Duration::from_millis(100));
            ahead = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        // The same object listed twice is fetched twice: the second time when it is opened.
        if !ahead.fetches.contains_key(&object.uri) {
            let fetch = Fetch::start(&self.client, want_of(object), bytes);
            ahead.bytes += bytes;
            ahead.fetches.insert(object.uri.clone(), (fetch, bytes));
        }
    }

    fn take_announced(&self, uri: &str) -> Option<Fetch> {
        let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        let (fetch, bytes) = ahead.fetches.remove(uri)?;
        ahead.bytes -= bytes;
        drop(ahead);
        self.taken.notify_all();
        Some(fetch)
    }

    /// Opens an object; what the store says of it replaces what the listing said.
    pub fn open(self: &Arc<Self>, object: &mut Object) -> Result<Body, Gap> {
        let want = want_of(object);
        let mut fetch = match self.take_announced(&object.uri) {
            Some(fetch) => fetch,
            None => Fetch::start(&self.client, want.clone(), limits::AHEAD_OBJECT_BYTES),
        };
        let head = fetch.head().map_err(|failure| self.gap(&want.bucket, failure))?.clone();
        describe(object, &head);
        if head.is_client_encrypted {
            return Err(Gap::new(Reason::ClientEncrypted, "its metadata holds an envelope"));
        }
        if head.size <= limits::WHOLE_OBJECT_BYTES {
            return Ok(Body::Stream(Box::new(Whole { store: self.clone(), bucket: want.bucket, fetch })));
        }
        let bucket = want.bucket.clone();
        let ranged = Arc::new(Ranged::new(&self.client, want, head, fetch));
        Ok(Body::Seek(Arc::new(Anywhere { store: self.clone(), bucket, ranged })))
    }

    /// Whether an instruction file beside an object says that it is encrypted: the second form that the S3
    /// encryption clients write (Amazon S3 Encryption Client Developer Guide, "instruction file").
    ///
    /// # Errors
    /// Where the store does not say, after a few tries: it is no reason to wait.
    pub fn has_instruction_file(&self, object: &Object) -> Result<bool, Failure> {
        let key = format!("{}.instruction", String::from_utf8_lossy(&object.key));
        let want = Want { bucket: bucket_of(object).to_string(), key, is_hasty: true, ..Want::default() };
        let content = match self.client.small(want, limits::INSTRUCTION_BYTES_MAX) {
            Ok(content) => content,
            Err(failure) if failure.kind == Kind::NotFound => return Ok(false),
            Err(failure) => return Err(failure),
        };
        let fields: HashMap<String, serde_json::Value> = serde_json::from_slice(&content).unwrap_or_default();
        Ok(["x-amz-key", "x-amz-key-v2", "x-amz-3"].iter().any(|name| fields.contains_key(*name)))
    }

    /// What a failure means for the object it struck. One that strikes all objects ends the run.
    pub fn gap(&self, bucket: &str, failure: Failure) -> Gap {
        match failure.kind {
            Kind::Expired | Kind::Credentials => self.run.end_early(&format!(
                "S3: {failure}: the credentials were refused or have expired; renew them and scan again"
            )),
            Kind::Throttled | Kind::Transient if self.client.is_gone() && !self.client.answers(bucket) => {
                self.run.end_early(&format!("S3: nothing comes from the store any more: {failure}"));
            }
            _ => {}
        }
        Gap::new(reason_of(&failure.kind), failure.detail)
    }
}

fn reason_of(kind: &Kind) -> Reason {
    match kind {
        Kind::Throttled | Kind::Transient => Reason::Unavailable,
        Kind::Expired | Kind::Credentials => Reason::Credentials,
        Kind::Denied | Kind::Signature => Reason::Denied,
        Kind::KmsDenied => Reason::KmsDenied,
        Kind::KmsUnusable => Reason::KmsUnusable,
        Kind::Archived => Reason::Archived,
        Kind::CustomerKey => Reason::CustomerKey,
        Kind::NotFound => Reason::NotFound,
        Kind::NoBucket => Reason::NoBucket,
        Kind::DeleteMarker => Reason::DeleteMarker,
        Kind::Changed => Reason::Changed,
        Kind::Corrupt => Reason::Corrupt,
        Kind::Stopped => Reason::Interrupted,
        Kind::Redirected(_) | Kind::Untrusted | Kind::Other => Reason::ReadError,
    }
}

/// The bucket's name or ARN.
pub fn bucket_of(object: &Object) -> &str {
    object.bucket.uri.strip_prefix("s3://").unwrap_or(&object.bucket.name)
}

/// How an object is first asked for: whole, or its first stretch where it is large.
fn want_of(object: &Object) -> Want {
    let want = Want {
        bucket: bucket_of(object).to_string(),
        // Keys are UTF-8.
        key: String::from_utf8_lossy(&object.key).into_owned(),
        version: object.version.clone().filter(|_| object.uri.contains("?versionId=")),
        listed: object.size,
        ..Want::default()
    };
    match object.size {
        Some(size) if size > limits::WHOLE_OBJECT_BYTES => Ranged::first(want, size),
        _ => want,
    }
}

fn describe(object: &mut Object, head: &Head) {
    object.size = Some(head.size);
    object.modified = head.modified.or(object.modified);
    object.etag = head.etag.as_ref().map(|etag| etag.trim_matches('"').to_string()).or(object.etag.take());
    object.version = object.version.take().or_else(|| head.version.clone());
    object.storage_class = head.storage_class.clone().or(object.storage_class.take());
    object.encryption = head.encryption.clone().or(object.encryption.take());
}

/// A small object, in order.
struct Whole {
    store: Arc<Store>,
    bucket: String,
    fetch: Fetch,
}

impl Read for Whole {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        fill(buffer, |at_most| self.fetch.next(at_most))
            .map_err(|failure| self.store.gap(&self.bucket, failure).into_io())
    }
}

/// A large object, at any offset.
struct Anywhere {
    store: Arc<Store>,
    bucket: String,
    ranged: Arc<Ranged>,
}

impl ReadAt for Anywhere {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let read =
            self.ranged.read_at(offset, buffer).map_err(|failure| self.store.gap(&self.bucket, failure).into_io())?;
        Ok(read)
    }

    fn size(&self) -> u64 {
        self.ranged.size()
    }

    fn check(&self) -> io::Result<()> {
        self.ranged.check().map_err(|failure| self.store.gap(&self.bucket, failure).into_io())
    }

    fn in_order(self: Arc<Self>, from: u64, until: u64, own: Range<u64>) -> Option<Box<dyn Read>> {
        let reader = self.ranged.reader(from, until, own)?;
        Some(Box::new(Ordered { store: self.store.clone(), bucket: self.bucket.clone(), reader }))
    }
}

/// A stretch of a large object, in order.
struct Ordered {
    store: Arc<Store>,
    bucket: String,
    reader: InOrder,
}

impl Read for Ordered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        fill(buffer, |at_most| self.reader.next(at_most))
            .map_err(|failure| self.store.gap(&self.bucket, failure).into_io())
    }
}

/// Fills the buffer up to the end, so that what is read does not depend on how the network cut it. What failed after
/// some bytes fails again at the next reading.
fn fill<B: AsRef<[u8]>>(
    buffer: &mut [u8],
    mut next: impl FnMut(usize) -> Result<B, Failure>,
) -> Result<usize, Failure> {
    let mut done = 0;
    while done < buffer.len() {
        let bytes = match next(buffer.len() - done) {
            Ok(bytes) => bytes,
            Err(failure) if done == 0 => return Err(failure),
            Err(_) => break,
        };
        let bytes = bytes.as_ref();
        if bytes.is_empty() {
            break;
        }
        buffer[done..done + bytes.len()].copy_from_slice(bytes);
        done += bytes.len();
    }
    Ok(done)
}
