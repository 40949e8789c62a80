//! Every setting once: its key, what it may be, what it does. Checks of files, environment variables, the schema and
//! `config show` all follow from here. A new setting is a row here and the field that holds it.

use globset::Glob;
use serde_json::{Value as Json, json};
use toml::Value;

use super::parse_bandwidth;

pub struct Setting {
    /// With a dot behind the table that it stands in.
    pub key: &'static str,
    pub kind: Kind,
    /// As a settings file has it; empty where it is what the machine or the store says.
    pub default: &'static str,
    pub about: &'static str,
}

/// What a setting may be.
pub enum Kind {
    Word(&'static [&'static str]),
    /// Checked; the error says what to give.
    Text(fn(&str) -> Result<(), String>),
    Texts(fn(&str) -> Result<(), String>),
    File,
    Files,
    Flag,
    Count(u64, u64),
    Number(f64, f64),
    /// Tables, in a file only: what each may hold, and what it must.
    Tables {
        keys: &'static [Setting],
        must: &'static [&'static str],
    },
}

pub const SETTINGS: &[Setting] = &[
    row(
        "min_confidence",
        Kind::Word(&["low", "medium", "high"]),
        "\"medium\"",
        "the lowest confidence that is reported",
    ),
    row("only", Kind::Texts(any), "[]", "only these detectors: ids, categories, countries or packs"),
    row("except", Kind::Texts(any), "[]", "all but these detectors"),
    row("include", Kind::Texts(glob), "[]", "only objects whose path or name fits one of these globs"),
    row("exclude", Kind::Texts(glob), "[]", "no objects and folders whose path or name fits one of these globs"),
    row("detectors", Kind::Files, "[]", "detector files of your own, relative to the settings file"),
    row("follow_links", Kind::Flag, "false", "follow links"),
    row("matches", Kind::Count(0, i64::MAX as u64), "1000", "match rows listed per object and detector"),
    row("threads", Kind::Count(1, 1024), "", "workers; one a core where nothing is said"),
    row("passwords", Kind::File, "", "a file of passwords, one a line, that are tried on locked members of zip files"),
    row("strings", Kind::Flag, "false", "search the printable runs of binaries that no format reads"),
    row(
        "exceptions.comments",
        Kind::Flag,
        "",
        "whether 'panner:allow ID WHY' beside a value counts; yes for files and repositories, no for stores of objects",
    ),
    row("exceptions.files", Kind::Files, "[]", "files of rules ([[rule]]), relative to the settings file"),
    row("exceptions.baseline", Kind::File, "", "matches that are known (made by --report baseline=FILE)"),
    row("exceptions.key_file", Kind::File, "", "the key of fingerprints, which `panner key` makes; or PANNER_KEY"),
    row(
        "exceptions.rule",
        Kind::Tables {
            keys: &[
                row("reason", Kind::Text(any), "", "why these matches are no leak"),
                row("owner", Kind::Text(any), "", "who answers for it"),
                row("expires", Kind::Text(any), "", "the first day on which it holds no longer, such as 2027-01-31"),
                row("detectors", Kind::Texts(any), "[]", "ids, categories, countries or packs"),
                row("paths", Kind::Texts(glob), "[]", "globs on the path below the root, or on the name"),
                row("values", Kind::Texts(any), "[]", "regular expressions; one must be found in the value"),
                row(
                    "fingerprints",
                    Kind::Texts(any),
                    "[]",
                    "values under the key, as match rows of the Records tell them",
                ),
                row("max_confidence", Kind::Word(&["low", "medium", "high"]), "", "the highest that it lets stand"),
            ],
            must: &["reason"],
        },
        "[]",
        "matches that are let stand: those that meet all of a rule",
    ),
    row("s3.profile", Kind::Text(any), "", "a profile of the AWS configuration files"),
    row("s3.region", Kind::Text(any), "", "the region to begin in"),
    row("s3.endpoint_url", Kind::Text(url), "", "a compatible store"),
    row("s3.ca_bundle", Kind::File, "", "PEM certificates trusted beside the system's"),
    row("s3.requester_pays", Kind::Flag, "false", "pay for requests and transfer where a bucket asks for it"),
    row("s3.versions", Kind::Flag, "false", "all versions and delete markers"),
    row("s3.max_rps", Kind::Number(0.001, 1e6), "", "requests a second at most"),
    row("s3.max_bandwidth", Kind::Text(bandwidth), "", "bytes a second at most, such as \"100MiB\""),
    row("s3.read_timeout_seconds", Kind::Number(0.1, 86_400.0), "30", "how long the store may be silent"),
    row("s3.give_up_after_seconds", Kind::Number(0.1, 86_400.0), "600", "how long one request is tried without a byte"),
    row(
        "s3.customer_key",
        Kind::Tables {
            keys: &[
                row("objects", Kind::Text(any), "", "s3://BUCKET/PREFIX of the objects"),
                row("key_file", Kind::File, "", "a file of 32 bytes, or base64 of them, relative to the settings file"),
            ],
            must: &["objects", "key_file"],
        },
        "[]",
        "keys of objects encrypted with a customer's key (SSE-C)",
    ),
];

const fn row(key: &'static str, kind: Kind, default: &'static str, about: &'static str) -> Setting {
    Setting { key, kind, default, about }
}

fn any(_: &str) -> Result<(), String> {
    Ok(())
}

fn glob(text: &str) -> Result<(), String> {
    Glob::new(text).map(drop).map_err(|error| format!("'{text}' is no glob: {}", error.kind()))
}

fn url(text: &str) -> Result<(), String> {
    let is_url = text.starts_with("http://") || text.starts_with("https://");
    if is_url { Ok(()) } else { Err(format!("'{text}': give a URL such as https://store.example.org")) }
}

fn bandwidth(text: &str) -> Result<(), String> {
    parse_bandwidth(text).map(drop)
}

impl Setting {
    /// The environment variable that stands between flag and file; none where one line cannot hold it.
    pub fn variable(&self) -> Option<String> {
        let is_one = !matches!(self.kind, Kind::Tables { .. });
        is_one.then(|| format!("PANNER_{}", self.key.replace('.', "_").to_ascii_uppercase()))
    }

    /// The value that a word on the command line or in the environment stands for.
    pub fn of_text(&self, text: &str) -> Result<Value, String> {
        let value = match self.kind {
            Kind::Word(_) | Kind::Text(_) | Kind::File => Value::String(text.to_string()),
            Kind::Texts(_) | Kind::Files => Value::Array(parts(text).map(|part| Value::String(part.into())).collect()),
            Kind::Flag => match text {
                "true" | "1" | "yes" => Value::Boolean(true),
                "false" | "0" | "no" => Value::Boolean(false),
                _ => return Err(format!("'{text}': give true or false")),
            },
            Kind::Count(..) => text.parse().map(Value::Integer).map_err(|_| format!("'{text}': {}", self.wanted()))?,
            Kind::Number(..) => text.parse().map(Value::Float).map_err(|_| format!("'{text}': {}", self.wanted()))?,
            Kind::Tables { .. } => return Err("only a settings file can hold it".into()),
        };
        self.check(&value).map(|()| value)
    }

    /// Whether it may be so; the error says what to give.
    pub fn check(&self, value: &Value) -> Result<(), String> {
        let wanted = || Err(format!("{value} is not what it takes: {}", self.wanted()));
        let texts = |check: fn(&str) -> Result<(), String>| match value {
            Value::Array(items) => items.iter().try_for_each(|item| match item {
                Value::String(text) => check(text),
                other => Err(format!("{other} is not what it takes: {}", self.wanted())),
            }),
            _ => wanted(),
        };
        match (&self.kind, value) {
            (Kind::Word(words), Value::String(text)) if words.contains(&text.as_str()) => Ok(()),
            (Kind::Text(check), Value::String(text)) => check(text),
            (Kind::File, Value::String(_)) | (Kind::Flag, Value::Boolean(_)) => Ok(()),
            (Kind::Texts(check), _) => texts(*check),
            (Kind::Files, _) => texts(any),
            (Kind::Count(least, most), Value::Integer(count)) => {
                if u64::try_from(*count).is_ok_and(|count| (*least..=*most).contains(&count)) {
                    Ok(())
                } else {
                    wanted()
                }
            }
            (Kind::Number(least, most), Value::Float(number)) if (*least..=*most).contains(number) => Ok(()),
            (Kind::Number(least, most), Value::Integer(number)) if (*least..=*most).contains(&(*number as f64)) => {
                Ok(())
            }
            (Kind::Tables { .. }, Value::Array(items)) if items.iter().all(Value::is_table) => Ok(()),
            _ => wanted(),
        }
    }

    fn wanted(&self) -> String {
        match &self.kind {
            Kind::Word(words) => format!("give one of {}", words.join(", ")),
            Kind::Text(_) | Kind::File => "give a text in quotes".into(),
            Kind::Texts(_) | Kind::Files => "give a list of texts, such as [\"one\", \"two\"]".into(),
            Kind::Flag => "give true or false".into(),
            Kind::Count(least, most) if *most > 1 << 32 => format!("give a whole number from {least} on"),
            Kind::Count(least, most) => format!("give a whole number from {least} to {most}"),
            Kind::Number(least, most) => format!("give a number from {least} to {most}"),
            Kind::Tables { keys, .. } => {
                let names: Vec<_> = keys.iter().map(|setting| setting.key).collect();
                format!("give [[{}]] tables of {}", self.key, names.join(", "))
            }
        }
    }

    fn schema(&self) -> Json {
        let mut schema = match &self.kind {
            Kind::Word(words) => json!({ "enum": words }),
            Kind::Text(_) | Kind::File => json!({ "type": "string" }),
            Kind::Texts(_) | Kind::Files => json!({ "type": "array", "items": { "type": "string" } }),
            Kind::Flag => json!({ "type": "boolean" }),
            Kind::Count(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Kind::Number(least, most) => json!({ "type": "number", "minimum": least, "maximum": most }),
            Kind::Tables { keys, must } => {
                let own = |setting: &Setting| (setting.key.to_string(), setting.schema());
                let properties: serde_json::Map<_, _> = keys.iter().map(own).collect();
                json!({ "type": "array", "items": {
                    "type": "object", "additionalProperties": false, "required": must, "properties": properties,
                } })
            }
        };
        schema["description"] = json!(self.about);
        if let Some(Ok(default)) = (!self.default.is_empty()).then(|| serde_json::from_str::<Json>(self.default)) {
            schema["default"] = default;
        }
        schema
    }
}

/// Parts between commas or newlines; commas within braces are a glob's own.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0usize;
    let split = text.split(move |character| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == '\n' || character == ',' && depth == 0
    });
    split.map(str::trim).filter(|part| !part.is_empty())
}

/// What may have been meant, as the rest of a message.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut known: Vec<_> = known.map(|key| (distance(name, key), key)).collect();
    known.sort_unstable();
    match known.first() {
        Some((far, key)) if *far <= 2.max(name.len() / 3) => format!("; did you mean '{key}'?"),
        _ => {
            let mut names: Vec<_> = known.iter().map(|(_, key)| *key).collect();
            names.sort_unstable();
            format!("; give one of {}", names.join(", "))
        }
    }
}

/// Letters to insert, take away or change.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (above, a) in one.chars().enumerate() {
        let (mut before, mut left) = (above, above + 1);
        for (cell, b) in row.iter_mut().skip(1).zip(other.chars()) {
            let changed = before + usize::from(a != b);
            before = *cell;
            left = changed.min(before + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The JSON schema of a settings file.
pub fn schema() -> Json {
    let mut root = serde_json::Map::new();
    for setting in SETTINGS {
        match setting.key.split_once('.') {
            None => {
                root.insert(setting.key.to_string(), setting.schema());
            }
            Some((table, name)) => {
                let table = root
                    .entry(table)
                    .or_insert_with(|| json!({ "type": "object", "additionalProperties": false, "properties": {} }));
                table["properties"][name] = setting.schema();
            }
        }
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "panner.toml",
        "type": "object",
        "additionalProperties": false,
        "properties": root,
    })
}

#[cfg(test)]
mod tests {
    use super::super::parse_rate;
    use super::*;

    #[test]
    fn nearest_keys_are_told() {
        assert_eq!(distance("only", "only"), 0);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(
            nearest("min_confidense", ["matches", "min_confidence"].into_iter()),
            "; did you mean 'min_confidence'?"
        );
        assert_eq!(nearest("zebra", ["b", "a"].into_iter()), "; give one of a, b");
    }

    #[test]
    fn rates_have_one_bound() {
        let setting = SETTINGS.iter().find(|setting| setting.key == "s3.max_rps").unwrap();
        for rate in [0.0, 0.001, 1e6, 1e6 + 1.0, f64::NAN] {
            assert_eq!(setting.check(&Value::Float(rate)).is_ok(), parse_rate(rate).is_ok(), "{rate}");
        }
    }

    #[test]
    fn defaults_are_what_their_settings_take() {
        for setting in SETTINGS.iter().filter(|setting| !setting.default.is_empty()) {
            let text = format!("x = {}", setting.default);
            let table: toml::Table = toml::from_str(&text).unwrap();
            assert_eq!(setting.check(&table["x"]), Ok(()), "{}", setting.key);
        }
    }

    #[test]
    fn lists_part_at_commas_but_not_in_braces() {
        let all: Vec<_> = parts("*.{js,css}, node_modules,,\nx").collect();
        assert_eq!(all, ["*.{js,css}", "node_modules", "x"]);
    }
}
