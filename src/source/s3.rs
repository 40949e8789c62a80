//! Amazon S3 and compatible stores: the objects of a bucket, of a prefix, of all buckets whose names fit, or of
//! an S3 Inventory. Objects are under way before a worker asks for them. Knows nothing of what they hold.

mod inventory;
mod store;
mod target;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use globset::GlobMatcher;
use panner_aws::{Entry, Failure, Kind, Page, PageRequest, Pages};

use super::{Filter, Flow, Listed, Run, Source, SourceOptions};
use crate::body::Body;
use crate::error::{Error, Gap, Reason};
use crate::model::{Bucket, Object};
pub(super) use inventory::Inventory;
pub use store::Access;
pub(super) use store::Store;
pub use target::Location;
use target::uri_of;

/// Storage classes whose objects must be restored before they can be read.
const ARCHIVED_CLASSES: &[&str] = &["GLACIER", "DEEP_ARCHIVE"];

/// Buckets, or one, or a part of one.
pub struct S3 {
    store: Arc<Store>,
    location: Location,
    filter: Filter,
    versions: bool,
    run: Arc<Run>,
    /// Its number among the run's S3 targets.
    number: usize,
    /// What is listed, with the first page of a bucket that was named.
    begun: Mutex<Vec<Begun>>,
}

/// A bucket that is to be listed.
struct Begun {
    bucket: String,
    /// Its first page, and the listing that goes on from there.
    pages: Option<(Page, Pages)>,
}

impl S3 {
    /// Refused when the store, the bucket or its listing cannot be had at all.
    pub fn new(uri: &str, options: &SourceOptions) -> Result<S3, Error> {
        let location = Location::parse(uri)?;
        if location.version.is_some() {
            let why = "one version is read from a manifest: @FILE with {\"uri\": ..., \"version_id\": ...}, or this URI, in it";
            return Err(Error::refused(format!("target '{uri}': {why}")));
        }
        let pattern = if location.is_pattern() { Some(location.pattern()?) } else { None };
        let store = options.s3.store()?;
        let versions = options.s3.options.versions;
        let refused = |failure: Failure| Error::refused(format!("target '{uri}': {}", words(&failure)));
        let begun = match &pattern {
            Some(pattern) => {
                let buckets = store.client.buckets(location.literal()).map_err(refused)?;
                let names = buckets.into_iter().filter(|name| pattern.is_match(name));
                names.map(|bucket| Begun { bucket, pages: None }).collect::<Vec<_>>()
            }
            None => {
                let mut pages = Pages::start(&store.client, request(&location.bucket, &location.key, versions));
                let first = pages.only_page().map_err(refused)?.unwrap_or_default();
                vec![Begun { bucket: location.bucket.clone(), pages: Some((first, pages)) }]
            }
        };
        if begun.is_empty() {
            return Err(Error::refused(format!("target '{uri}': no bucket of this account has such a name")));
        }
        let number = options.run.add_s3_root(pattern, &location);
        Ok(S3 {
            store,
            location,
            filter: options.filter.clone(),
            versions,
            run: options.run.clone(),
            number,
            begun: Mutex::new(begun),
        })
    }

    /// Lists one bucket.
    fn bucket(&self, begun: Begun, each: &mut dyn FnMut(Listed) -> Flow) -> Flow {
        let bucket = bucket_of_name(&begun.bucket);
        let (mut page, mut pages) = match begun.pages {
            Some((page, mut pages)) => {
                if page.next.is_some() {
                    pages.ask();
                }
                (Ok(Some(page)), pages)
            }
            None => {
                let request = request(&begun.bucket, &self.location.key, self.versions);
                let mut pages = Pages::start(&self.store.client, request);
                (pages.next_page(), pages)
            }
        };
        loop {
            match page {
                Ok(None) => return Flow::Continue,
                Ok(Some(one)) => {
                    for entry in one.entries {
                        if self.run.s3_owner(&begun.bucket, &entry.key) != Some(self.number) {
                            continue;
                        }
                        if tell((&self.store, &self.filter), &bucket, entry, self.versions, true, each) == Flow::Stop {
                            return Flow::Stop;
                        }
                    }
                }
                Err(failure) => {
                    let gap = match self.store.gap(&begun.bucket, failure) {
                        Gap { reason: Reason::Denied, detail } => Gap::new(Reason::Unlistable, detail),
                        gap => gap,
                    };
                    return each(Listed::Gap(whole_bucket(&bucket, &self.location.key), gap));
                }
            }
            page = pages.next_page();
        }
    }
}

/// Tells one object of a listing that the filter takes, and sets it under way.
fn tell(
    (store, filter): (&Store, &Filter),
    bucket: &Arc<Bucket>,
    entry: Entry,
    names_version: bool,
    knows_restored: bool,
    each: &mut dyn FnMut(Listed) -> Flow,
) -> Flow {
    let path = Path::new(&entry.key);
    let asked_for = match (entry.size, entry.modified) {
        (Some(size), Some(modified)) => filter.takes(path, size, modified),
        _ => filter.names(path),
    };
    if !asked_for {
        return Flow::Continue;
    }
    // Where a listing does not know of restored copies, the answer to a GET does.
    let is_archived = knows_restored
        && !entry.is_restored
        && entry.storage_class.as_deref().is_some_and(|class| ARCHIVED_CLASSES.contains(&class));
    let (is_marker, class) = (entry.is_delete_marker, entry.storage_class.clone());
    let object = object_of(bucket, entry, names_version);
    if is_marker {
        return each(Listed::Gap(object, Gap::new(Reason::DeleteMarker, "")));
    }
    if is_archived {
        return each(Listed::Gap(object, Gap::new(Reason::Archived, class.unwrap_or_default())));
    }
    store.announce(&object);
    each(Listed::Object(object))
}

impl Source for S3 {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        let begun = std::mem::take(&mut *self.begun.lock().unwrap_or_else(PoisonError::into_inner));
        for bucket in begun {
            if self.run.stopped() || self.bucket(bucket, each) == Flow::Stop {
                break;
            }
        }
        Ok(())
    }

    fn open(&self, object: &mut Object) -> Result<Body, Gap> {
        self.store.open(object)
    }

    fn after(&self, object: &Object, gaps: &mut Vec<Gap>) {
        after(&self.store, object, gaps);
    }

    fn rereads(&self, _object: &Object) -> bool {
        true
    }
}

/// Bytes of no known format may be those of a client's encryption, of which only the store can tell.
pub(super) fn after(store: &Store, object: &Object, gaps: &mut [Gap]) {
    let Some(gap) = gaps.iter_mut().find(|gap| gap.reason == Reason::Binary) else { return };
    match store.has_instruction_file(object) {
        Ok(true) => *gap = Gap::new(Reason::ClientEncrypted, "an instruction file stands beside it"),
        Ok(false) => {}
        Err(failure) => gap.detail = format!("whether an instruction file stands beside it is not known: {failure}"),
    }
}

/// An object that a manifest names, as it stands there.
pub(super) fn object_named(location: &Location) -> Object {
    let entry = Entry { key: location.key.clone(), version: location.version.clone(), ..Entry::default() };
    object_of(&bucket_of_name(&location.bucket), entry, true)
}

/// An object that a manifest names, set under way; none where the filter does not take it. The store is asked
/// for size and time only where the filter needs them.
pub(super) fn named(store: &Store, location: &Location, filter: &Filter) -> Result<Option<Object>, Gap> {
    let path = Path::new(&location.key);
    let mut object = object_named(location);
    let asked_for = match filter.asks_more_than_names() {
        false => filter.names(path),
        true => {
            let told = store.client.entry(&location.bucket, &location.key, location.version.as_deref());
            let told = told.map_err(|failure| store.gap(&location.bucket, failure))?;
            object = object_of(&object.bucket, told, true);
            filter.takes(path, object.size.unwrap_or(0), object.modified.unwrap_or(0))
        }
    };
    if asked_for {
        store.announce(&object);
    }
    Ok(asked_for.then_some(object))
}

fn request(bucket: &str, prefix: &str, versions: bool) -> PageRequest {
    PageRequest { bucket: bucket.to_string(), prefix: prefix.to_string(), versions, after: None }
}

pub(super) fn bucket_of_name(name: &str) -> Arc<Bucket> {
    Arc::new(Bucket { name: name.to_string(), uri: format!("s3://{name}") })
}

/// An object as its listing tells it.
pub(super) fn object_of(bucket: &Arc<Bucket>, entry: Entry, names_version: bool) -> Object {
    let version = entry.version.filter(|_| names_version);
    let uri = uri_of(&bucket.uri, &entry.key, version.as_deref());
    Object {
        size: entry.size,
        modified: entry.modified,
        etag: entry.etag.map(|etag| etag.trim_matches('"').to_string()),
        version,
        storage_class: entry.storage_class,
        ..Object::at(uri, bucket.clone(), entry.key.into_bytes())
    }
}

/// What stands for objects that could not be listed.
fn whole_bucket(bucket: &Arc<Bucket>, prefix: &str) -> Object {
    let entry = Entry { key: prefix.to_string(), ..Entry::default() };
    Object { uri: format!("{}#listing", uri_of(&bucket.uri, prefix, None)), ..object_of(bucket, entry, false) }
}

fn words(failure: &Failure) -> String {
    let advice = match failure.kind {
        Kind::NoBucket | Kind::NotFound => "the bucket does not exist; see aws s3 ls for those that do",
        Kind::Denied => "its listing is denied; panner iam-policy prints what is needed",
        Kind::Expired | Kind::Credentials | Kind::Signature => {
            "the credentials were refused or have expired; renew them"
        }
        Kind::Throttled | Kind::Transient => "the store does not answer; see --endpoint-url and --region",
        Kind::Untrusted => "its certificate is not trusted; name its authority's with --ca-bundle",
        Kind::Redirected(_) => "the bucket is in another region, which the store does not name; give --region",
        _ => "it cannot be listed",
    };
    format!("{advice} ({failure})")
}

/// The S3 targets of a run: who lists a key that several of them name.
#[derive(Debug, Default)]
pub(super) struct S3Roots {
    roots: Vec<(Option<GlobMatcher>, String, String)>,
}

impl S3Roots {
    pub fn add(&mut self, pattern: Option<GlobMatcher>, location: &Location) -> usize {
        self.roots.push((pattern, location.bucket.clone(), location.key.clone()));
        self.roots.len() - 1
    }

    /// The target with the longest prefix, the first of those that are alike.
    pub fn owner(&self, bucket: &str, key: &str) -> Option<usize> {
        let names = |(pattern, name, prefix): &(Option<GlobMatcher>, String, String)| {
            key.starts_with(prefix.as_str())
                && pattern.as_ref().map_or_else(|| name == bucket, |pattern| pattern.is_match(bucket))
        };
        let fitting = self.roots.iter().enumerate().filter(|(_, root)| names(root));
        fitting
            .max_by_key(|(number, (_, _, prefix))| (prefix.len(), std::cmp::Reverse(*number)))
            .map(|(number, _)| number)
    }
}
