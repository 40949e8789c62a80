//! Settings: what a scan is told to do, from `panner.toml` and the command line. Knows no flag's
//! spelling and reads no object.

mod file;
mod passwords;
mod table;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use toml::Value;

use crate::error::Error;
use crate::exceptions::{Exceptions, ExceptionsConfig};
use crate::limits;
use crate::model::Confidence;
pub use file::{Origin, Values};
pub use table::{SETTINGS, Setting, schema};

pub use passwords::Passwords;

/// What shapes a scan's results and its running.
#[derive(Clone, Debug)]
pub struct Options {
    /// The reporting rung.
    pub min_confidence: Confidence,
    /// Match rows listed per object and detector; none is all.
    pub matches_listed: Option<u64>,
    /// Whether matches may be left out one by one, so that all of them must wait until their object closes.
    pub leaves_out: bool,
    /// What is let stand.
    pub exceptions: Arc<Exceptions>,
    pub threads: usize,
    /// Bytes of a block. Results never depend on it.
    pub block_bytes: usize,
    /// Bytes of a part of a large object. Results never depend on it.
    pub part_bytes: u64,
    /// The program that reads documents (`panner worker`); none leaves documents as gaps.
    pub worker: Option<PathBuf>,
    /// Printable runs of what no format reads are searched.
    pub strings: bool,
    /// Tried on locked members of archives.
    pub passwords: Passwords,
    /// Keep what each match rests on, for `explain`.
    pub explain: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            min_confidence: Confidence::Medium,
            matches_listed: Some(limits::MATCHES_LISTED),
            leaves_out: false,
            exceptions: Arc::default(),
            threads: 1,
            block_bytes: limits::BLOCK_BYTES,
            part_bytes: limits::PART_BYTES,
            worker: None,
            strings: false,
            passwords: Passwords::default(),
            explain: false,
        }
    }
}

impl Options {
    /// Matches of one kind of evidence that wait for their rung in a document; none is all.
    pub fn rows_kept(&self) -> Option<u64> {
        self.matches_listed.filter(|_| !self.leaves_out)
    }
}

/// How S3 is reached.
#[derive(Clone, Debug)]
pub struct S3Options {
    /// A profile of the AWS configuration files.
    pub profile: Option<String>,
    pub region: Option<String>,
    /// A compatible store; its buckets stand in the path.
    pub endpoint_url: Option<String>,
    /// PEM certificates that are trusted beside the system's.
    pub ca_bundle: Option<PathBuf>,
    /// The caller pays for requests and transfer.
    pub requester_pays: bool,
    /// All versions and delete markers are listed.
    pub versions: bool,
    /// Requests a second.
    pub max_rps: Option<f64>,
    /// Bytes a second.
    pub max_bandwidth: Option<u64>,
    /// How long the store may be silent.
    pub read_timeout: Duration,
    /// How long one request is tried without a byte.
    pub give_up_after: Duration,
    /// Objects by prefix (`s3://bucket/prefix`), and the file of the key they were encrypted with (SSE-C).
    pub customer_keys: Vec<(String, PathBuf)>,
    /// The scan's workers, for which bytes must come fast enough.
    pub threads: usize,
}

impl Default for S3Options {
    fn default() -> S3Options {
        S3Options {
            profile: None,
            region: None,
            endpoint_url: None,
            ca_bundle: None,
            requester_pays: false,
            versions: false,
            max_rps: None,
            max_bandwidth: None,
            read_timeout: Duration::from_secs(30),
            give_up_after: Duration::from_secs(600),
            customer_keys: Vec::new(),
            threads: 1,
        }
    }
}

/// The `[s3]` table of `panner.toml`; flags replace what stands here.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3Config {
    pub profile: Option<String>,
    pub region: Option<String>,
    pub endpoint_url: Option<String>,
    pub ca_bundle: Option<PathBuf>,
    pub requester_pays: Option<bool>,
    pub versions: Option<bool>,
    pub max_rps: Option<f64>,
    /// As people write sizes: `100MiB`.
    pub max_bandwidth: Option<String>,
    pub read_timeout_seconds: Option<f64>,
    pub give_up_after_seconds: Option<f64>,
    #[serde(default)]
    pub customer_key: Vec<CustomerKeyConfig>,
}

/// A `[[s3.customer_key]]` table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerKeyConfig {
    /// `s3://bucket/prefix`.
    pub objects: String,
    /// A file of 32 bytes, or base64 of them, relative to the settings file.
    pub key_file: PathBuf,
}

impl S3Config {
    /// What the table says, or why it cannot be.
    fn options(&self) -> Result<S3Options, String> {
        let default = S3Options::default();
        let seconds = |name: &str, value: Option<f64>, default: Duration| match value {
            None => Ok(default),
            Some(value) if (0.1..=86_400.0).contains(&value) => Ok(Duration::from_secs_f64(value)),
            Some(value) => Err(format!("s3.{name} {value}: give 0.1 to 86400")),
        };
        Ok(S3Options {
            profile: self.profile.clone(),
            region: self.region.clone(),
            endpoint_url: self.endpoint_url.clone(),
            ca_bundle: self.ca_bundle.clone(),
            requester_pays: self.requester_pays.unwrap_or(false),
            versions: self.versions.unwrap_or(false),
            max_rps: self.max_rps.map(parse_rate).transpose().map_err(|why| format!("s3.max_rps {why}"))?,
            max_bandwidth: self
                .max_bandwidth
                .as_deref()
                .map(parse_bandwidth)
                .transpose()
                .map_err(|why| format!("s3.max_bandwidth {why}"))?,
            read_timeout: seconds("read_timeout_seconds", self.read_timeout_seconds, default.read_timeout)?,
            give_up_after: seconds("give_up_after_seconds", self.give_up_after_seconds, default.give_up_after)?,
            customer_keys: self.customer_key.iter().map(|key| (key.objects.clone(), key.key_file.clone())).collect(),
            threads: default.threads,
        })
    }
}

/// Requests a second.
pub fn parse_rate(rate: f64) -> Result<f64, String> {
    if (0.001..=1e6).contains(&rate) { Ok(rate) } else { Err(format!("{rate}: give 0.001 to 1000000")) }
}

/// Bytes a second, as people write sizes.
pub fn parse_bandwidth(text: &str) -> Result<u64, String> {
    match parse_size(text.trim_end_matches("/s")) {
        Some(bytes) if bytes > 0 => Ok(bytes),
        _ => Err(format!("'{text}': give bytes a second such as 500K or 100MiB")),
    }
}

/// `panner.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub min_confidence: Option<String>,
    #[serde(default)]
    pub only: Vec<String>,
    #[serde(default)]
    pub except: Vec<String>,
    #[serde(default)]
    pub include: Vec<String>,
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Detector files of the user's own, relative to the file they are named in.
    #[serde(default)]
    pub detectors: Vec<PathBuf>,
    pub follow_links: Option<bool>,
    pub strings: Option<bool>,
    /// A file of passwords, one a line, relative to the settings file.
    pub passwords: Option<PathBuf>,
    pub matches: Option<u64>,
    pub threads: Option<usize>,
    #[serde(default)]
    pub exceptions: ExceptionsConfig,
    #[serde(default)]
    pub s3: S3Config,
    /// The file that was read.
    #[serde(skip)]
    pub path: Option<PathBuf>,
    /// Each value, and where it comes from.
    #[serde(skip)]
    pub values: Values,
}

/// The name that is looked for upwards from the working folder.
pub const CONFIG_NAME: &str = "panner.toml";

impl Config {
    /// The named file, or the nearest `panner.toml` upwards from the working folder, or none; environment variables
    /// stand before it.
    pub fn find(named: Option<&Path>) -> Result<Config, Error> {
        let here = std::env::current_dir().unwrap_or_default();
        let path = match named {
            Some(path) => Some(path.to_path_buf()),
            None => here.ancestors().map(|folder| folder.join(CONFIG_NAME)).find(|path| path.is_file()),
        };
        let mut values = path.as_deref().map(read).transpose()?.unwrap_or_default();
        values.overlay(|name| std::env::var_os(name)).map_err(|problems| Error::refused(problems.join("\n")))?;
        Config::of(values, path)
    }

    /// Reads and checks a file alone; errors say line and column.
    pub fn read(path: &Path) -> Result<Config, Error> {
        Config::of(read(path)?, Some(path.to_path_buf()))
    }

    fn of(values: Values, path: Option<PathBuf>) -> Result<Config, Error> {
        let refused = |why: &dyn std::fmt::Display| {
            let shown = path.as_ref().map_or("of the environment".into(), |path| format!("'{}'", path.display()));
            Error::refused(format!("config {shown}: {why}"))
        };
        let mut config: Config = Value::Table(values.table.clone()).try_into().map_err(|error| refused(&error))?;
        // Paths of a file are relative to it.
        let base = path.as_deref().and_then(Path::parent).unwrap_or(Path::new("")).to_path_buf();
        let is_own = |key: &str| matches!(values.origins.get(key), Some(Origin::File { .. }));
        for file in config.detectors.iter_mut().filter(|_| is_own("detectors")) {
            *file = base.join(&file);
        }
        config.passwords.iter_mut().filter(|_| is_own("passwords")).for_each(|list| *list = base.join(&list));
        let exceptions = &mut config.exceptions;
        exceptions.files.iter_mut().filter(|_| is_own("exceptions.files")).for_each(|file| *file = base.join(&file));
        let baseline = exceptions.baseline.iter_mut().filter(|_| is_own("exceptions.baseline"));
        let key_file = exceptions.key_file.iter_mut().filter(|_| is_own("exceptions.key_file"));
        baseline.chain(key_file).for_each(|file| *file = base.join(&file));
        for bundle in config.s3.ca_bundle.iter_mut().filter(|_| is_own("s3.ca_bundle")) {
            *bundle = base.join(&bundle);
        }
        for key in &mut config.s3.customer_key {
            key.key_file = base.join(&key.key_file);
        }
        config.s3.options().map_err(|why| refused(&why))?;
        (config.path, config.values) = (path, values);
        Ok(config)
    }

    /// How S3 is reached when no flag says otherwise.
    pub fn s3(&self) -> S3Options {
        self.s3.options().unwrap_or_default()
    }
}

/// A file's values; what is wrong is told line by line.
fn read(path: &Path) -> Result<Values, Error> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Error::refused(format!("config '{shown}': {error}; give --config a readable file or leave it out"))
    })?;
    Values::of_file(&text).map_err(|problems| {
        let told: Vec<_> = problems.iter().map(|problem| format!("config '{shown}': {problem}")).collect();
        Error::refused(told.join("\n"))
    })
}

/// Bytes of a size as people write it: `10`, `64K`, `1.5MB`, `2GiB` (powers of 1024 for K, Ki; the suffix B is ignored).
pub fn parse_size(text: &str) -> Option<u64> {
    let text = text.trim();
    let split = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let number: f64 = text[..split].parse().ok()?;
    let unit = text[split..].trim().to_ascii_lowercase();
    let unit = unit.trim_end_matches('b').trim_end_matches('i');
    let power = ["", "k", "m", "g", "t"].iter().position(|name| *name == unit)?;
    let bytes = number * 1024f64.powi(power as i32);
    (bytes.is_finite() && (0.0..9.0e18).contains(&bytes)).then_some(bytes as u64)
}

/// A point in time as people write it: `2026-01-31`, an RFC 3339 time, or an age such as `7d`, `12h`; seconds since the Unix epoch.
pub fn parse_time(text: &str, now: i64) -> Option<i64> {
    let text = text.trim();
    if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
        return Some(timestamp.as_second());
    }
    if let Ok(date) = text.parse::<jiff::civil::Date>() {
        return format!("{date}T00:00:00Z").parse::<jiff::Timestamp>().ok().map(|time| time.as_second());
    }
    let unit = text.chars().last()?;
    let count: i64 = text[..text.len() - unit.len_utf8()].parse().ok()?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        'w' => 7 * 86_400,
        _ => return None,
    };
    now.checked_sub(count.checked_mul(seconds)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_times() {
        assert_eq!(parse_size("10"), Some(10));
        assert_eq!(parse_size("64K"), Some(64 << 10));
        assert_eq!(parse_size("1.5 MiB"), Some(3 << 19));
        assert_eq!(parse_size("2GB"), Some(2 << 30));
        assert_eq!(parse_size("x"), None);
        assert_eq!(parse_time("1970-01-02", 0), Some(86_400));
        assert_eq!(parse_time("7d", 700_000), Some(700_000 - 7 * 86_400));
        assert_eq!(parse_time("soon", 0), None);
    }
}
