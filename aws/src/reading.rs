//! The network's side of a fetch: a task that asks, takes up where an answer broke, checks length and checksum,
//! and passes on what there is room for. Knows nothing of who takes it.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::Poll;
use std::time::Duration;

use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::ServerSideEncryption;
use bytes::Bytes;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{Instant, Sleep};

use crate::checksum::Sum;
use crate::client::Client;
use crate::failure::{Failure, Kind};
use crate::fetch::{BATCH_BYTES, Head, Told, Want};
use crate::local::Connections;
use crate::retry::Tries;

/// Times that an object is read whole before its checksum is believed to be wrong.
const CORRUPT_TRIES: u32 = 3;
/// S3's objects have 50 TB at most; a store that tells more tells nonsense.
const OBJECT_BYTES_MAX: u64 = 64 << 40;

/// The task's side.
pub(crate) struct Reading {
    want: Want,
    room: Arc<Semaphore>,
    taker: mpsc::UnboundedSender<Told>,
    /// The connections that it uses, where they are not those of all calls.
    own: Option<Connections>,
    /// Objects up to this size are told once they are whole and right.
    held_bytes_max: u64,
    /// The next offset in the object.
    at: u64,
    until: Option<u64>,
    /// The numbers of the user's keys that were not tried yet, once the store asked for one.
    keys_left: Option<VecDeque<usize>>,
    tries: Tries,
    corrupt: u32,
    /// Bytes of the whole object, once they are known.
    size: Option<u64>,
    /// The checksum that the store keeps of the whole object, and what it is of the bytes so far.
    sum: Option<Sum>,
    /// The bytes so far, of an object that is told once it is whole and right.
    held: Option<Vec<Bytes>>,
    /// Not passed on yet; there is room for its bytes.
    told: Told,
    told_bytes: usize,
}

/// Where a reading stands when it cannot go on with one answer.
enum Pause {
    /// Ask again from where it stands.
    Again(Failure),
    /// Nobody takes the bytes any more.
    Left,
}

impl Reading {
    pub fn new(
        want: Want,
        own: Option<Connections>,
        room: Arc<Semaphore>,
        taker: mpsc::UnboundedSender<Told>,
        held_bytes_max: u64,
    ) -> Reading {
        let (at, until) = want.range.map_or((0, None), |(from, until)| (from, Some(until)));
        Reading {
            tries: Tries::new(want.is_hasty),
            want,
            own,
            room,
            taker,
            held_bytes_max,
            at,
            until,
            keys_left: None,
            corrupt: 0,
            size: None,
            sum: None,
            held: None,
            told: Told::default(),
            told_bytes: 0,
        }
    }

    pub async fn run(mut self, client: Arc<Client>) {
        // Once for all its waits.
        let read = client.until_stopped(self.read(&client)).await;
        self.told.ended = match read.unwrap_or_else(|stopped| Err(Pause::Again(stopped))) {
            Ok(()) => Some(Ok(())),
            Err(Pause::Again(failure)) => Some(Err(failure)),
            Err(Pause::Left) => return,
        };
        // The taker may have gone.
        let _ = self.pass_on();
    }

    /// Reads to the end, over as many answers as it takes.
    async fn read(&mut self, client: &Arc<Client>) -> Result<(), Pause> {
        loop {
            let answer = match self.answer(client).await {
                Ok(answer) => answer,
                Err(failure) => {
                    self.again(client, failure).await?;
                    continue;
                }
            };
            let head = self.head_of(&answer);
            // What the listing knew may be larger.
            let until = self.until.map_or(head.size, |until| until.min(head.size));
            self.until = Some(until);
            if self.at == 0 && self.want.range.is_none() {
                self.sum = Sum::of(&answer);
                self.held = (self.sum.is_some() && until <= self.held_bytes_max).then(Vec::new);
            }
            if self.size.is_none() {
                self.size = Some(head.size);
                // Later answers are of this object. Its version is not asked for by name: that takes another permission.
                self.want.etag.clone_from(&head.etag);
                self.told.head = Some(Box::new(head));
                if until > BATCH_BYTES as u64 {
                    self.pass_on()?;
                }
            }
            match self.take(client, answer.body, until).await {
                Err(Pause::Again(failure)) if failure.kind == Kind::Corrupt && self.held.is_some() => {
                    self.anew(client, failure).await?;
                }
                Err(Pause::Again(failure)) => self.again(client, failure).await?,
                ended => return ended,
            }
        }
    }

    /// Begins again with a held object that does not have its checksum, a few times; one that was told is lost.
    async fn anew(&mut self, client: &Client, failure: Failure) -> Result<(), Pause> {
        self.at = 0;
        self.held = None;
        self.corrupt += 1;
        if self.corrupt >= CORRUPT_TRIES {
            return Err(Pause::Again(failure));
        }
        let again = Failure::new(Kind::Transient, &failure.detail);
        self.again(client, again).await.map_err(|pause| match pause {
            Pause::Again(ended) if ended.kind == Kind::Transient => Pause::Again(failure),
            other => other,
        })
    }

    /// Goes on to the next GET, or gives the failure back where none would help.
    async fn again(&mut self, client: &Client, failure: Failure) -> Result<(), Pause> {
        self.may_ask_again(client, failure).await?;
        client.counters.get.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    async fn may_ask_again(&mut self, client: &Client, failure: Failure) -> Result<(), Pause> {
        if failure.kind == Kind::CustomerKey {
            let keys = self.keys_left.get_or_insert_with(|| match client.may_send_keys() {
                true => client.customer_keys(&self.want.bucket, &self.want.key).into(),
                false => VecDeque::new(),
            });
            self.want.customer_key = Some(keys.pop_front().ok_or(Pause::Again(failure))?);
            return Ok(());
        }
        // Stores refuse a wrong key in words of their own: another one may be right.
        if let Some(keys) = &mut self.keys_left
            && failure.is_answer
            && matches!(failure.kind, Kind::Denied | Kind::Other)
        {
            self.want.customer_key =
                Some(keys.pop_front().ok_or(Pause::Again(Failure { kind: Kind::CustomerKey, ..failure }))?);
            return Ok(());
        }
        self.tries.again(client, &self.want.bucket, failure).await.map_err(Pause::Again)
    }

    /// The answer to one GET, when its turn has come.
    async fn answer(&self, client: &Client) -> Result<GetObjectOutput, Failure> {
        let mut permit = client.permit(&self.want.prefix()).await?;
        if self.own.is_some() {
            // This task may stand still before it is answered.
            permit.leave();
        }
        // The SDK's own future is large, and would be moved with each of those around it.
        client.permitted(permit, Box::pin(self.ask(client))).await
    }

    /// One GET from where the reading stands.
    async fn ask(&self, client: &Client) -> Result<GetObjectOutput, Failure> {
        let Want { bucket, key, version, etag, range, .. } = &self.want;
        let mut call = client
            .of_bucket_by(self.own.as_ref(), bucket)
            .get_object()
            .bucket(bucket)
            .key(key)
            .set_version_id(version.clone())
            .set_if_match(etag.clone())
            .set_request_payer(client.requester_pays());
        let is_whole = range.is_none() && self.at == 0;
        if !is_whole {
            let until = self.until.map(|until| (until.max(1) - 1).to_string()).unwrap_or_default();
            call = call.range(format!("bytes={}-{until}", self.at));
        }
        if let Some((secret, sum)) = self.want.customer_key.and_then(|number| client.customer_key(number)) {
            call = call.sse_customer_algorithm("AES256").sse_customer_key(secret).sse_customer_key_md5(sum);
        }
        let answer = call.send().await?;
        self.check_answer(&answer, is_whole)?;
        Ok(answer)
    }

    /// A store that gives another stretch, or another object, than it was asked for would have bytes told at wrong
    /// offsets.
    fn check_answer(&self, answer: &GetObjectOutput, is_whole: bool) -> Result<(), Failure> {
        let other = |what: &str| Err(Failure::new(Kind::Other, what));
        let length = answer.content_length().and_then(|length| u64::try_from(length).ok());
        let Some(length) = length else { return other("an answer without a length") };
        let is_empty = length == 0 && self.want.listed.is_some_and(|listed| listed > 0);
        if is_empty && answer.e_tag().is_none() {
            return other("the store gave nothing of an object that has bytes");
        }
        let size = if is_whole {
            length
        } else {
            let Some((from, Some(total))) = answer.content_range().and_then(range_of) else {
                return other("the store does not tell the stretch that it gives");
            };
            let end = self.at.saturating_add(length);
            if from != self.at || end > total || self.until.is_some_and(|until| end > until.max(self.at)) {
                return other("the store gave another stretch of the object than it was asked for");
            }
            total
        };
        if size > OBJECT_BYTES_MAX {
            return other("the store tells a size that no object has");
        }
        // Not every store heeds If-Match.
        let has_changed = self.want.etag.as_deref().is_some_and(|etag| answer.e_tag() != Some(etag))
            || self.size.or(self.want.size).is_some_and(|known| known != size);
        if has_changed { Err(Failure::new(Kind::Changed, "another object of this name")) } else { Ok(()) }
    }

    fn head_of(&self, answer: &GetObjectOutput) -> Head {
        let length = answer.content_length().and_then(|length| u64::try_from(length).ok()).unwrap_or(0);
        let total = answer.content_range().and_then(range_of).and_then(|(_, total)| total);
        let encryption = match answer.server_side_encryption() {
            Some(ServerSideEncryption::Aes256) => Some("AES256".to_string()),
            Some(other) => Some(other.as_str().to_string()),
            None => answer.sse_customer_algorithm().map(|_| "SSE-C".to_string()),
        };
        Head {
            size: total.unwrap_or(self.at + length),
            etag: answer.e_tag().map(str::to_string),
            version: answer.version_id().filter(|version| *version != "null").map(str::to_string),
            modified: answer.last_modified().map(|time| time.secs()),
            storage_class: answer.storage_class().map(|class| class.as_str().to_string()),
            encryption,
            customer_key: self.want.customer_key,
            is_client_encrypted: answer.metadata().is_some_and(|metadata| metadata.keys().any(|key| is_envelope(key))),
        }
    }

    /// Takes what an answer gives: tells it as it comes, or holds it until all is there and right.
    async fn take(&mut self, client: &Client, mut body: ByteStream, until: u64) -> Result<(), Pause> {
        let mut silence = Silence::new(client.read_timeout());
        while let Some(bytes) = self.chunk(client, &mut body, &mut silence, until).await? {
            if let Some(sum) = &mut self.sum {
                sum.add(&bytes);
            }
            self.tries.progressed(bytes.len());
            match &mut self.held {
                Some(held) => held.push(bytes),
                None => self.tell(bytes).await?,
            }
        }
        self.check_end(until)?;
        for bytes in self.held.take().unwrap_or_default() {
            self.tell(bytes).await?;
        }
        Ok(())
    }

    /// The next bytes of an answer; none where it ends.
    async fn chunk(
        &mut self,
        client: &Client,
        body: &mut ByteStream,
        silence: &mut Silence,
        until: u64,
    ) -> Result<Option<Bytes>, Pause> {
        let again = |kind, detail: &str| Pause::Again(Failure::new(kind, detail));
        match silence.unless(body.next()).await {
            None => Err(again(Kind::Transient, "the store fell silent")),
            Some(Some(Err(_))) => Err(again(Kind::Transient, "the connection broke")),
            Some(None) => Ok(None),
            Some(Some(Ok(bytes))) => {
                self.at += bytes.len() as u64;
                if self.at > until {
                    return Err(again(Kind::Other, "the store gave more bytes than it said"));
                }
                client.pace().read(bytes.len()).await;
                Ok(Some(bytes))
            }
        }
    }

    /// Gives bytes on, in pieces for which there is room.
    async fn tell(&mut self, mut bytes: Bytes) -> Result<(), Pause> {
        while !bytes.is_empty() {
            let step = bytes.len().min(self.room.available_permits());
            if step == 0 {
                self.pass_on()?;
                // Looked at again in the next turn.
                drop(self.room.acquire().await.map_err(|_| Pause::Left)?);
                continue;
            }
            // Nobody else takes of it.
            let room = self.room.try_acquire_many(u32::try_from(step).unwrap_or(u32::MAX));
            room.map_err(|_| Pause::Left)?.forget();
            self.told.chunks.push(bytes.split_to(step));
            self.told_bytes += step;
            if self.told_bytes >= BATCH_BYTES {
                self.pass_on()?;
            }
        }
        Ok(())
    }

    fn pass_on(&mut self) -> Result<(), Pause> {
        self.told_bytes = 0;
        self.taker.send(std::mem::take(&mut self.told)).map_err(|_| Pause::Left)
    }

    fn check_end(&mut self, until: u64) -> Result<(), Pause> {
        if self.at < until {
            return Err(Pause::Again(Failure::new(Kind::Transient, "the answer was cut short")));
        }
        match self.sum.take().map(Sum::holds) {
            Some(false) => Err(Pause::Again(Failure::new(Kind::Corrupt, "the bytes do not have the store's checksum"))),
            _ => Ok(()),
        }
    }
}

/// The end of a wait that takes too long. One clock for all the waits of an answer, wound only when it runs out.
struct Silence {
    at_most: Duration,
    clock: Pin<Box<Sleep>>,
}

impl Silence {
    fn new(at_most: Duration) -> Silence {
        Silence { at_most, clock: Box::pin(tokio::time::sleep(at_most)) }
    }

    /// What the future gives; none where it takes too long.
    async fn unless<T>(&mut self, future: impl Future<Output = T>) -> Option<T> {
        let mut future = std::pin::pin!(future);
        let mut until = None;
        poll_fn(|context| {
            if let Poll::Ready(done) = future.as_mut().poll(context) {
                return Poll::Ready(Some(done));
            }
            let until = *until.get_or_insert_with(|| Instant::now() + self.at_most);
            while self.clock.as_mut().poll(context).is_ready() {
                if Instant::now() >= until {
                    return Poll::Ready(None);
                }
                self.clock.as_mut().reset(until);
            }
            Poll::Pending
        })
        .await
    }
}

/// `bytes 0-9/100`: the first offset, and the bytes of the whole where they are told.
fn range_of(header: &str) -> Option<(u64, Option<u64>)> {
    let (range, total) = header.strip_prefix("bytes ")?.split_once('/')?;
    Some((range.split_once('-')?.0.parse().ok()?, total.parse().ok()))
}

/// Metadata that the S3 encryption clients write, without `x-amz-meta-`: wrapped key and algorithm of versions
/// 1 and 2, and version 3's short names (Amazon S3 Encryption Client Developer Guide).
fn is_envelope(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    matches!(key.as_str(), "x-amz-key" | "x-amz-key-v2" | "x-amz-cek-alg" | "x-amz-wrap-alg" | "x-amz-3" | "x-amz-c")
}
