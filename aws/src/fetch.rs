//! One object, or a stretch of one, on its way: asked for at once, read ahead up to a bound, and taken in order.
//! Knows no format.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{self, error::TryRecvError};

use crate::client::Client;
use crate::failure::{Failure, Kind};
use crate::local::Local;
use crate::reading::Reading;

/// What is fetched.
#[derive(Clone, Debug, Default)]
pub struct Want {
    pub bucket: String,
    pub key: String,
    pub version: Option<String>,
    /// From the first offset up to the second; none is the whole object.
    pub range: Option<(u64, u64)>,
    /// Only while the object has this ETag.
    pub etag: Option<String>,
    /// Only while the object has so many bytes.
    pub size: Option<u64>,
    /// Bytes as its listing has them.
    pub listed: Option<u64>,
    /// The number of the customer's key that opened it.
    pub customer_key: Option<usize>,
    /// Not worth waiting for: a few tries only.
    pub is_hasty: bool,
}

/// Bytes that are read ahead at least: a listing may be old, and the object larger.
const AHEAD_BYTES_MIN: usize = 64 << 10;
/// Bytes that are passed on together, each way: to wake the other side costs as much as to read 16 KiB.
pub(crate) const BATCH_BYTES: usize = 256 << 10;

impl Want {
    /// What the pace is kept for: the bucket and the first part of the key.
    pub(crate) fn prefix(&self) -> String {
        let folder = self.key.split_once('/').map_or("", |(folder, _)| folder);
        format!("{}/{folder}", self.bucket)
    }
}

/// What the store says of an object when it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Bytes of the whole object.
    pub size: u64,
    pub etag: Option<String>,
    pub version: Option<String>,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    pub storage_class: Option<String>,
    /// `AES256`, `aws:kms`, `aws:kms:dsse`, or `SSE-C`.
    pub encryption: Option<String>,
    /// Encrypted by the client that wrote it: an envelope stands in its metadata.
    pub is_client_encrypted: bool,
    /// The number of the customer's key that opened it.
    pub customer_key: Option<usize>,
}

/// What the task that reads says to the one that takes; of a small object all at once.
#[derive(Default)]
pub(crate) struct Told {
    pub head: Option<Box<Head>>,
    pub chunks: Vec<Bytes>,
    pub ended: Option<Result<(), Failure>>,
}

/// An object or a stretch on its way.
pub struct Fetch {
    client: Arc<Client>,
    /// What the taker drives while it waits.
    local: Option<Arc<Local>>,
    /// Its task is driven by that.
    is_local: bool,
    told: mpsc::UnboundedReceiver<Told>,
    /// Bytes that may still be read ahead.
    room: Arc<Semaphore>,
    /// Bytes that may be read ahead in all.
    ahead_bytes: usize,
    /// What is still to be taken off the room, as bytes are taken.
    narrowed: usize,
    /// How long the taker waited for bytes, and had nothing to do for them.
    waited: Duration,
    head: Option<Box<Head>>,
    /// Received and not yet taken.
    chunks: VecDeque<Bytes>,
    /// Taken, and not yet given back as room.
    taken: usize,
    ended: Option<Result<(), Failure>>,
    task: tokio::task::JoinHandle<()>,
}

impl Fetch {
    /// Asks for it, and reads up to so many bytes ahead.
    pub fn start(client: &Arc<Client>, want: Want, ahead_bytes: usize) -> Fetch {
        Fetch::start_by(client, None, want, ahead_bytes)
    }

    /// The same, driven by a network of the taker's own.
    pub(crate) fn start_by(client: &Arc<Client>, local: Option<&Arc<Local>>, want: Want, ahead_bytes: usize) -> Fetch {
        let ahead_bytes = ahead_bytes.max(AHEAD_BYTES_MIN);
        let (sender, told) = mpsc::unbounded_channel();
        let room = Arc::new(Semaphore::new(ahead_bytes));
        let own = local.map(|local| local.connections().clone());
        let reading = Reading::new(want, own, room.clone(), sender, ahead_bytes as u64);
        // Here and not in the task, which may never run: what is asked for depends on the reader alone.
        client.counters.get.fetch_add(1, Ordering::Relaxed);
        // Boxed, as a task is moved several times while it is begun.
        let reading = Box::pin(reading.run(client.clone()));
        let task = match local {
            Some(local) => local.spawn(reading),
            None => client.spawn(reading),
        };
        Fetch {
            client: client.clone(),
            local: local.cloned(),
            is_local: local.is_some(),
            told,
            room,
            ahead_bytes,
            narrowed: 0,
            waited: Duration::ZERO,
            head: None,
            chunks: VecDeque::new(),
            taken: 0,
            ended: None,
            task,
        }
    }

    /// Waits for the store's answer.
    pub fn head(&mut self) -> Result<&Head, Failure> {
        while self.head.is_none() {
            if let Some(ended) = &self.ended {
                return Err(ended.clone().err().unwrap_or_else(gone));
            }
            self.take_told();
        }
        self.head.as_deref().ok_or_else(gone)
    }

    /// Sets how many bytes may be read ahead.
    pub fn set_ahead(&mut self, bytes: usize) {
        let bytes = bytes.max(AHEAD_BYTES_MIN);
        let granted = self.ahead_bytes + self.narrowed;
        self.room.add_permits(bytes.saturating_sub(granted));
        self.narrowed = granted.saturating_sub(bytes);
        self.ahead_bytes = bytes;
    }

    /// Whether its taker drives it.
    pub(crate) fn is_local(&self) -> bool {
        self.is_local
    }

    /// Drives a network of the taker's own while it waits, whoever drives its task.
    pub(crate) fn drive(&mut self, local: &Arc<Local>) {
        self.local = Some(local.clone());
    }

    /// How long its taker waited for bytes so far.
    pub fn waited(&self) -> Duration {
        self.waited
    }

    /// The next bytes, none at the end. Every byte was received, in order, once.
    pub fn next(&mut self, at_most: usize) -> Result<Bytes, Failure> {
        let chunk = loop {
            match (self.chunks.front_mut(), &self.ended) {
                (Some(chunk), _) => break chunk,
                (None, Some(Ok(()))) => return Ok(Bytes::new()),
                (None, Some(Err(failure))) => return Err(failure.clone()),
                (None, None) => self.take_told(),
            }
        };
        let bytes = chunk.split_to(at_most.min(chunk.len()));
        if chunk.is_empty() {
            self.chunks.pop_front();
        }
        // What is read ahead and never taken depends on time; what is taken does not.
        self.client.counters.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        self.taken += bytes.len();
        if self.taken >= BATCH_BYTES.min(self.ahead_bytes / 4) {
            self.give_back();
        }
        Ok(bytes)
    }

    /// Makes room for what was taken.
    fn give_back(&mut self) {
        let kept_back = self.narrowed.min(self.taken);
        self.narrowed -= kept_back;
        self.room.add_permits(self.taken - kept_back);
        self.taken = 0;
    }

    /// Waits until something is told. The task tells when the scan is to end, so no wait is for ever.
    fn take_told(&mut self) {
        let told = match self.told.try_recv() {
            Err(TryRecvError::Empty) => {
                self.give_back();
                let (told, waited) = match &self.local {
                    Some(local) => local.wait(self.told.recv()),
                    None => {
                        let began = Instant::now();
                        (self.told.blocking_recv(), began.elapsed())
                    }
                };
                self.waited += waited;
                told
            }
            ready => ready.ok(),
        };
        let told = told.unwrap_or_else(|| Told { ended: Some(Err(gone())), ..Told::default() });
        self.head = told.head.or(self.head.take());
        self.chunks.extend(told.chunks);
        self.ended = told.ended;
    }
}

fn gone() -> Failure {
    Failure::new(Kind::Stopped, "the reading task ended")
}

impl Drop for Fetch {
    fn drop(&mut self) {
        self.task.abort();
    }
}
