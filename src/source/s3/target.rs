//! `s3://` URIs: what a target or a manifest's entry names, and how a listed object is written. Asks no store.

use globset::{GlobBuilder, GlobMatcher};

use crate::error::Error;
use crate::uri;

/// A bucket, or the ARN of an access point, and what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    pub bucket: String,
    /// A prefix for a target, a key for one object.
    pub key: String,
    pub version: Option<String>,
}

impl Location {
    /// Reads `s3://bucket/key`, `s3://arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME/key`, and `?versionId=` behind either.
    /// `%XX` is a byte, as our own reports write it; a `%` that is none stands for itself.
    pub fn parse(uri: &str) -> Result<Location, Error> {
        let refused =
            |why: &str| Error::refused(format!("target '{uri}': {why}; write s3://BUCKET or s3://BUCKET/PREFIX"));
        let rest = uri.strip_prefix("s3://").ok_or_else(|| refused("not an s3:// URI"))?;
        let (rest, version) = match rest.split_once("?versionId=") {
            Some((rest, version)) => {
                (rest, Some(decoded(version).ok_or_else(|| refused("a version that is not UTF-8"))?))
            }
            None => (rest, None),
        };
        let bucket_bytes =
            bucket_bytes(rest).ok_or_else(|| refused("the ARN of an access point ends with accesspoint/NAME"))?;
        let (bucket, key) = rest.split_at(bucket_bytes);
        if bucket.is_empty() {
            return Err(refused("no bucket"));
        }
        // Their requests are signed in another way (SigV4A), and their ARNs name no region.
        if bucket.starts_with("arn:") && bucket.split(':').nth(3) == Some("") {
            return Err(refused("multi-region access points are not read, but the buckets behind them are"));
        }
        let key = decoded(key.strip_prefix('/').unwrap_or(key)).ok_or_else(|| refused("a key that is not UTF-8"))?;
        Ok(Location { bucket: bucket.to_string(), key, version })
    }

    /// Whether the bucket's name is a pattern for many.
    pub fn is_pattern(&self) -> bool {
        self.bucket.contains(['*', '?', '[', '{'])
    }

    /// What a bucket's name must fit.
    pub fn pattern(&self) -> Result<GlobMatcher, Error> {
        GlobBuilder::new(&self.bucket)
            .build()
            .map(|glob| glob.compile_matcher())
            .map_err(|error| Error::refused(format!("target 's3://{}': {}", self.bucket, error.kind())))
    }

    /// What every bucket of the pattern begins with.
    pub fn literal(&self) -> &str {
        &self.bucket[..self.bucket.find(['*', '?', '[', '{']).unwrap_or(self.bucket.len())]
    }
}

/// Bytes of the bucket's part: up to the first slash, but an access point's ARN may hold one.
fn bucket_bytes(rest: &str) -> Option<usize> {
    let slash = |from: usize| rest[from..].find('/').map_or(rest.len(), |at| from + at);
    if !rest.starts_with("arn:") {
        return Some(slash(0));
    }
    let name = rest.find(":accesspoint/").or_else(|| rest.find(":accesspoint:"))? + ":accesspoint/".len();
    let end = slash(name);
    (end > name).then_some(end)
}

fn decoded(text: &str) -> Option<String> {
    String::from_utf8(uri::decode_any(text.as_bytes())).ok()
}

/// The URI of a key below a bucket's URI; of one version where that is named. Unreserved characters and `/` stand as they are (RFC 3986).
pub fn uri_of(bucket_uri: &str, key: &str, version: Option<&str>) -> String {
    let mut uri = format!("{bucket_uri}/");
    uri::encode(key.as_bytes(), &mut uri);
    if let Some(version) = version {
        uri.push_str("?versionId=");
        uri::encode(version.as_bytes(), &mut uri);
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(uri: &str) -> (String, String, Option<String>) {
        let Location { bucket, key, version } = Location::parse(uri).unwrap();
        (bucket, key, version)
    }

    #[test]
    fn a_location_is_a_bucket_and_what_follows() {
        let some = |bucket: &str, key: &str| (bucket.to_string(), key.to_string(), None);
        assert_eq!(parts("s3://b"), some("b", ""));
        assert_eq!(parts("s3://b/"), some("b", ""));
        assert_eq!(parts("s3://b/a/b c"), some("b", "a/b c"));
        assert_eq!(parts("s3://b//a"), some("b", "/a"));
        assert_eq!(parts("s3://b/50%off%20now"), some("b", "50%off now"));
        let arn = "arn:aws:s3:eu-west-1:123456789012:accesspoint/hr";
        assert_eq!(parts(&format!("s3://{arn}")), some(arn, ""));
        assert_eq!(parts(&format!("s3://{arn}/2024/a")), some(arn, "2024/a"));
        for bad in [
            "s3://",
            "s3:///a",
            "s3://arn:aws:s3:eu-west-1:123456789012:accesspoint/",
            "s3://arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/a",
            "s3://arn:x/y",
            "s3://b/%FF",
        ] {
            assert!(Location::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for key in ["a b", "%41", "a\n\u{1}?versionId=x", "é+&", "a//b/", "../x"] {
            let uri = uri_of("s3://b", key, Some("v/1+"));
            assert_eq!(parts(&uri), ("b".to_string(), key.to_string(), Some("v/1+".to_string())), "{uri}");
        }
    }
}
