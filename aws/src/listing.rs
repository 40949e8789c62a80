//! What a bucket holds and which buckets there are, page by page; the next page is on its way while one is
//! worked on. Keys come percent-encoded, so that any key survives XML.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::{ChecksumMode, EncodingType, OptionalObjectAttributes, RestoreStatus};
use aws_smithy_types::DateTime;

use crate::client::Client;
use crate::failure::{Failure, Kind};
use crate::fetch::{Fetch, Want};
use crate::pieces::{Kept, Pieces};

/// How long a checksum is waited for, which is worth less than the bytes.
const SUM_TIMEOUT: Duration = Duration::from_secs(5);
/// Objects in a row whose checksum was not told at all, after which none is asked for.
const SUMS_UNANSWERED_MAX: u64 = 3;

/// What is listed.
#[derive(Clone, Debug, Default)]
pub struct PageRequest {
    pub bucket: String,
    pub prefix: String,
    /// All versions and delete markers, not only what a plain reader would see.
    pub versions: bool,
    /// Where to go on.
    pub after: Option<After>,
}

/// The end of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum After {
    Token(String),
    Markers { key: String, version: Option<String> },
}

/// One listed object, version or delete marker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub size: Option<u64>,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    pub etag: Option<String>,
    pub storage_class: Option<String>,
    /// In an archive, with a copy that can be read for now.
    pub is_restored: bool,
    pub version: Option<String>,
    pub is_delete_marker: bool,
}

/// Up to 1,000 entries, in the store's order.
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub entries: Vec<Entry>,
    pub next: Option<After>,
}

/// A listing under way.
pub struct Pages {
    client: Arc<Client>,
    next: Option<tokio::task::JoinHandle<Result<Page, Failure>>>,
    request: PageRequest,
    /// Where pages ended, hashed: a store that leads in a circle would be listed for ever.
    seen: HashSet<u64>,
}

impl Pages {
    /// Asks for the first page.
    pub fn start(client: &Arc<Client>, request: PageRequest) -> Pages {
        let mut pages = Pages { client: client.clone(), next: None, request, seen: HashSet::new() };
        pages.ask();
        pages
    }

    /// Asks for the next page.
    pub fn ask(&mut self) {
        let (client, request) = (self.client.clone(), self.request.clone());
        self.next = Some(self.client.spawn(async move { client.page(&request).await }));
    }

    /// The next page, none after the last one. The one after it is asked for.
    pub fn next_page(&mut self) -> Result<Option<Page>, Failure> {
        let page = self.only_page()?;
        if page.as_ref().is_some_and(|page| page.next.is_some()) {
            self.ask();
        }
        Ok(page)
    }

    /// The next page alone; [`Pages::ask`] goes on.
    pub fn only_page(&mut self) -> Result<Option<Page>, Failure> {
        let Some(next) = self.next.take() else { return Ok(None) };
        let page = self.client.block_on(next).map_err(|_| Failure::new(Kind::Other, "the listing task ended"))??;
        if let Some(after) = &page.next {
            let mut hash = DefaultHasher::new();
            after.hash(&mut hash);
            if !self.seen.insert(hash.finish()) {
                return Err(Failure::new(Kind::Other, "the store lists the same page again and again"));
            }
            self.request.after = Some(after.clone());
        }
        Ok(Some(page))
    }
}

impl Client {
    async fn page(&self, request: &PageRequest) -> Result<Page, Failure> {
        let prefix = format!("{}/", request.bucket);
        match request.versions {
            false => self.retried(&request.bucket, &prefix, false, || self.objects(request)).await,
            true => self.retried(&request.bucket, &prefix, false, || self.versions(request)).await,
        }
    }

    async fn objects(&self, request: &PageRequest) -> Result<Page, Failure> {
        self.counters.list.fetch_add(1, Ordering::Relaxed);
        let token = match &request.after {
            Some(After::Token(token)) => Some(token.clone()),
            _ => None,
        };
        let answer = self
            .of_bucket(&request.bucket)
            .list_objects_v2()
            .bucket(&request.bucket)
            .prefix(&request.prefix)
            .encoding_type(EncodingType::Url)
            .optional_object_attributes(OptionalObjectAttributes::RestoreStatus)
            .set_continuation_token(token)
            .set_request_payer(self.requester_pays())
            .send()
            .await?;
        let is_encoded = answer.encoding_type() == Some(&EncodingType::Url);
        let entries = answer.contents().iter().map(|object| {
            Ok(Entry {
                key: key_of(object.key(), is_encoded)?,
                size: object.size().and_then(|size| u64::try_from(size).ok()),
                modified: object.last_modified().map(DateTime::secs),
                etag: object.e_tag().map(str::to_string),
                storage_class: object.storage_class().map(|class| class.as_str().to_string()),
                is_restored: object.restore_status().is_some_and(is_restored),
                ..Entry::default()
            })
        });
        let entries = entries.collect::<Result<_, Failure>>()?;
        let next = answer.next_continuation_token().filter(|_| answer.is_truncated() != Some(false));
        match (answer.is_truncated(), next) {
            (Some(true), None) => Err(Failure::new(Kind::Other, "the store cut its listing and gave no token")),
            (_, next) => Ok(Page { entries, next: next.map(|token| After::Token(token.to_string())) }),
        }
    }

    async fn versions(&self, request: &PageRequest) -> Result<Page, Failure> {
        self.counters.list.fetch_add(1, Ordering::Relaxed);
        let (key, version) = match &request.after {
            Some(After::Markers { key, version }) => (Some(key.clone()), version.clone()),
            _ => (None, None),
        };
        let answer = self
            .of_bucket(&request.bucket)
            .list_object_versions()
            .bucket(&request.bucket)
            .prefix(&request.prefix)
            .encoding_type(EncodingType::Url)
            .set_key_marker(key)
            .set_version_id_marker(version)
            .optional_object_attributes(OptionalObjectAttributes::RestoreStatus)
            .set_request_payer(self.requester_pays())
            .send()
            .await?;
        let is_encoded = answer.encoding_type() == Some(&EncodingType::Url);
        let mut entries = Vec::new();
        for version in answer.versions() {
            let is_latest = version.is_latest() == Some(true);
            entries.push((
                is_latest,
                Entry {
                    key: key_of(version.key(), is_encoded)?,
                    size: version.size().and_then(|size| u64::try_from(size).ok()),
                    modified: version.last_modified().map(DateTime::secs),
                    etag: version.e_tag().map(str::to_string),
                    storage_class: version.storage_class().map(|class| class.as_str().to_string()),
                    is_restored: version.restore_status().is_some_and(is_restored),
                    version: version.version_id().map(str::to_string),
                    is_delete_marker: false,
                },
            ));
        }
        for marker in answer.delete_markers() {
            let is_latest = marker.is_latest() == Some(true);
            entries.push((
                is_latest,
                Entry {
                    key: key_of(marker.key(), is_encoded)?,
                    modified: marker.last_modified().map(DateTime::secs),
                    version: marker.version_id().map(str::to_string),
                    is_delete_marker: true,
                    ..Entry::default()
                },
            ));
        }
        // Versions and markers come in two lists: one order for both, the newest of a key first.
        entries.sort_by(|(is_latest, one), (other_is, other)| {
            let by_key = one.key.cmp(&other.key);
            by_key.then(other_is.cmp(is_latest)).then(other.modified.cmp(&one.modified))
        });
        let entries = entries.into_iter().map(|(_, entry)| entry).collect();
        let next = match (answer.is_truncated(), answer.next_key_marker()) {
            (Some(true), None) => {
                return Err(Failure::new(Kind::Other, "the store cut its listing and gave no marker"));
            }
            (Some(true), Some(key)) => Some(After::Markers {
                key: key_of(Some(key), is_encoded)?,
                version: answer.next_version_id_marker().map(str::to_string),
            }),
            _ => None,
        };
        Ok(Page { entries, next })
    }

    /// The names of all buckets of the account that begin so, in all regions, in the store's order.
    pub fn buckets(&self, prefix: &str) -> Result<Vec<String>, Failure> {
        self.block_on(async {
            let (mut buckets, mut token, mut seen) = (Vec::new(), None, HashSet::new());
            loop {
                let answer = self
                    .retried("", "", false, || {
                        self.counters.list.fetch_add(1, Ordering::Relaxed);
                        let call = self.of_bucket("").list_buckets().max_buckets(1000).prefix(prefix);
                        let call = call.set_continuation_token(token.clone());
                        async move { Ok(call.send().await?) }
                    })
                    .await?;
                for bucket in answer.buckets() {
                    // Not every store knows `prefix`.
                    if let Some(name) = bucket.name().filter(|name| name.starts_with(prefix)) {
                        if let Some(region) = bucket.bucket_region() {
                            self.set_region(name, region);
                        }
                        buckets.push(name.to_string());
                    }
                }
                match answer.continuation_token() {
                    Some(next) if seen.insert(next.to_string()) => token = Some(next.to_string()),
                    _ => return Ok(buckets),
                }
            }
        })
    }

    /// Whether the store gives anything of this bucket now: one small call, made once.
    pub fn answers(&self, bucket: &str) -> bool {
        let call = async {
            self.counters.list.fetch_add(1, Ordering::Relaxed);
            Ok(self.of_bucket(bucket).list_objects_v2().bucket(bucket).max_keys(1).send().await?)
        };
        match self.block_on(self.once("", call)) {
            Ok(_) => true,
            Err(failure) => failure.is_answer && !failure.is_retryable(),
        }
    }

    /// What the listing would say of one object.
    pub fn entry(&self, bucket: &str, key: &str, version: Option<&str>) -> Result<Entry, Failure> {
        let plain = self.head(bucket, key, version, None);
        // A HEAD has no words to say that it wants a customer's key.
        match plain {
            Err(failure) if failure.kind == Kind::Other && failure.is_answer && self.may_send_keys() => {
                let keys = self.customer_keys(bucket, key).into_iter();
                let mut told = keys.map(|number| self.head(bucket, key, version, Some(number)));
                told.find(Result::is_ok).unwrap_or(Err(failure))
            }
            plain => plain,
        }
    }

    fn head(&self, bucket: &str, key: &str, version: Option<&str>, own: Option<usize>) -> Result<Entry, Failure> {
        let version = version.map(str::to_string);
        let want = Want { bucket: bucket.into(), key: key.into(), version, customer_key: own, ..Want::default() };
        let answer = self.block_on(self.ask_head(&want, None))?;
        Ok(Entry {
            key: key.to_string(),
            size: answer.content_length().and_then(|size| u64::try_from(size).ok()),
            modified: answer.last_modified().map(DateTime::secs),
            etag: answer.e_tag().map(str::to_string),
            storage_class: answer.storage_class().map(|class| class.as_str().to_string()),
            is_restored: answer.restore().is_some_and(|restore| restore.contains("ongoing-request=\"false\"")),
            is_delete_marker: answer.delete_marker() == Some(true),
            version: want.version,
        })
    }

    /// One HEAD of an object, or of a part of it (1-based), with the checksum that is kept.
    async fn ask_head(&self, want: &Want, part: Option<i32>) -> Result<HeadObjectOutput, Failure> {
        let ask = || async {
            self.counters.head.fetch_add(1, Ordering::Relaxed);
            let mut call = self.of_bucket(&want.bucket).head_object().bucket(&want.bucket).key(&want.key);
            if let Some((secret, sum)) = want.customer_key.and_then(|number| self.customer_key(number)) {
                call = call.sse_customer_algorithm("AES256").sse_customer_key(secret).sse_customer_key_md5(sum);
            }
            let call = call
                .set_version_id(want.version.clone())
                .set_if_match(want.etag.clone())
                .set_part_number(part)
                .set_request_payer(self.requester_pays())
                .checksum_mode(ChecksumMode::Enabled);
            Ok(call.send().await?)
        };
        self.retried(&want.bucket, &want.prefix(), want.is_hasty, ask).await
    }

    /// What the store keeps to check a large object by: none where it keeps nothing, or does not say.
    pub(crate) fn pieces(&self, want: &Want, size: u64) -> Option<Pieces> {
        if self.sums_unanswered.load(Ordering::Relaxed) >= SUMS_UNANSWERED_MAX {
            return None;
        }
        let asked = async {
            let (kept, whole) = self.ask_sum(want, None).await?;
            let kept = kept.filter(|_| whole == size)?;
            match kept.parts {
                None => Pieces::new(kept, size, None),
                Some(_) => {
                    let (_, first) = self.ask_sum(want, Some(1)).await?;
                    Pieces::new(kept, size, Some(first))
                }
            }
        };
        self.block_on(asked)
    }

    /// Whether all parts but the last are of one size, which the pieces were taken to be cut by. Asked only where what
    /// was read seems to be wrong.
    pub(crate) fn parts_are_alike(&self, want: &Want, pieces: &Pieces) -> bool {
        let Some(part_bytes) = pieces.part_bytes() else { return true };
        let alike = async {
            for part in 2..pieces.parts() {
                if self.ask_sum(want, i32::try_from(part).ok()).await?.1 != part_bytes {
                    return None;
                }
            }
            Some(())
        };
        self.block_on(alike).is_some()
    }

    /// The checksum that the store keeps, and the bytes, of the object that is read or of a part of it.
    async fn ask_sum(&self, want: &Want, part: Option<i32>) -> Option<(Option<Kept>, u64)> {
        let want = Want { is_hasty: true, range: None, ..want.clone() };
        let asked = tokio::time::timeout(SUM_TIMEOUT, self.ask_head(&want, part)).await;
        // Who stays silent or fails is not asked for ever: no object is worth less for it than without a checksum.
        let failed = asked.as_ref().map_or(true, |answer| answer.as_ref().is_err_and(Failure::is_retryable));
        match failed {
            true => self.sums_unanswered.fetch_add(1, Ordering::Relaxed),
            false => self.sums_unanswered.swap(0, Ordering::Relaxed),
        };
        let answer = asked.ok()?.ok()?;
        // Not every store heeds If-Match.
        if want.etag.is_some() && answer.e_tag() != want.etag.as_deref() {
            return None;
        }
        Some((Kept::of(&answer), u64::try_from(answer.content_length()?).ok()?))
    }

    /// A whole small object, up to so many bytes, or the stretch of one that is wanted.
    pub fn small(self: &Arc<Self>, want: Want, bytes_max: usize) -> Result<Vec<u8>, Failure> {
        let is_whole = want.range.is_none();
        let mut fetch = Fetch::start(self, want, bytes_max);
        if fetch.head()?.size > bytes_max as u64 && is_whole {
            return Err(Failure::new(Kind::Other, format!("larger than {bytes_max} bytes")));
        }
        let mut all = Vec::new();
        loop {
            let bytes = fetch.next(usize::MAX)?;
            if bytes.is_empty() {
                return Ok(all);
            }
            all.extend_from_slice(&bytes);
        }
    }
}

fn is_restored(status: &RestoreStatus) -> bool {
    status.is_restore_in_progress() != Some(true) && status.restore_expiry_date().is_some()
}

/// A key as it is, from the listing's form of it.
fn key_of(key: Option<&str>, is_encoded: bool) -> Result<String, Failure> {
    let key = key.ok_or_else(|| Failure::new(Kind::Other, "the store listed an object without a key"))?;
    if is_encoded { decoded_key(key) } else { Ok(key.to_string()) }
}

/// A key as it is, from its URL-encoded form in listings and inventories; `+` is a space.
pub fn decoded_key(key: &str) -> Result<String, Failure> {
    let mut bytes = Vec::with_capacity(key.len());
    let mut rest = key.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let (high, low) = (digit(rest.next()), digit(rest.next()));
                high.zip(low).map_or(Err(misencoded()), |(high, low)| Ok((high * 16 + low) as u8))?
            }
            plain => plain,
        });
    }
    String::from_utf8(bytes).map_err(|_| misencoded())
}

fn misencoded() -> Failure {
    Failure::new(Kind::Other, "the store listed a key that is not well encoded")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_key_survives_its_encoding() {
        assert_eq!(key_of(Some("a+b%2Bc%0A%25%C3%A9/d"), true).unwrap(), "a b+c\n%é/d");
        assert_eq!(key_of(Some("a+b%2B"), false).unwrap(), "a+b%2B");
        assert!(key_of(Some("%4"), true).is_err());
        assert!(key_of(Some("%FF"), true).is_err());
        assert!(key_of(None, true).is_err());
    }
}
