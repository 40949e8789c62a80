//! Settings: what is wrong in a file is told with its place and a remedy; a flag stands before the environment, this
//! before a file, and `config show` tells which it was.

use panner::settings::SETTINGS;
use serde_json::Value;

use crate::run::{Panner, folder};
use crate::schema;

/// A file, and what must be said of it.
const WRONG: &[(&str, &[&str])] = &[
    (
        "min_confidense = \"high\"\n",
        &["line 1, column 1: unknown key 'min_confidense'; did you mean 'min_confidence'?"],
    ),
    ("\nonly_these = []\n", &["line 2, column 1: unknown key 'only_these'", "only, passwords, s3, strings, threads"]),
    ("min_confidence = \"sure\"\n", &["line 1, column 18: min_confidence:", "low, medium, high"]),
    ("min_confidence = 3\n", &["line 1, column 18", "3 is not what it takes"]),
    ("only = \"contact\"\n", &["line 1, column 8: only:", "give a list of texts"]),
    (
        "only = [\"credential\",\n  \"nonsense\"]\n",
        &["line 2, column 3: only: unknown detector 'nonsense'", "detectors list"],
    ),
    ("except = [\"US\", \"us-ssnn\"]\n", &["line 1, column 17: except: unknown detector 'us-ssnn'"]),
    ("include = [\"a[\"]\n", &["line 1, column 11: include: 'a[' is no glob"]),
    ("exclude = [1]\n", &["line 1, column 11: exclude: 1 is not"]),
    ("threads = 0\n", &["line 1, column 11: threads:", "from 1 to 1024"]),
    ("threads = 2.5\n", &["line 1, column 11: threads:"]),
    ("matches = -1\n", &["line 1, column 11: matches:", "from 0 on"]),
    ("follow_links = \"yes\"\n", &["line 1, column 16: follow_links:", "true or false"]),
    ("s3 = 1\n", &["line 1, column 6: s3 is a table: write [s3]"]),
    ("[s3]\nregoin = \"x\"\n", &["line 2, column 1: unknown key 's3.regoin'; did you mean 'region'?"]),
    ("[s3]\nendpoint_url = \"store\"\n", &["line 2, column 16: s3.endpoint_url: 'store': give a URL"]),
    ("[s3]\nmax_bandwidth = \"fast\"\n", &["line 2, column 17: s3.max_bandwidth: 'fast'", "100MiB"]),
    ("[s3]\nmax_rps = 0\n", &["line 2, column 11: s3.max_rps", "0.001"]),
    ("[s3]\nread_timeout_seconds = 0\n", &["line 2, column 24: s3.read_timeout_seconds", "0.1 to 86400"]),
    ("[[s3.customer_key]]\nobjects = \"s3://b/\"\n", &["line 1, column 1: s3.customer_key: key_file is missing"]),
    (
        "[[s3.customer_key]]\nobject = \"s3://b/\"\n",
        &["line 2, column 1: unknown key 's3.customer_key.object'; did you mean 'objects'?"],
    ),
    ("[[s3.customer_key]]\nobjects = \"s3://b/\"\nkey_file = 1\n", &["line 3, column 12: s3.customer_key.key_file: 1"]),
    ("s3.customer_key = 1\n", &["line 1, column 19: s3.customer_key:", "[[s3.customer_key]]"]),
    ("threads = \n", &["line 1, column 11"]),
    ("threads = 0\nfollow_links = 1\nx = 1\n", &["line 1, ", "line 2, ", "line 3, "]),
    ("ünï = 1\n", &["line 1, column 1"]),
];

#[test]
fn every_fault_of_a_file_is_told_with_its_place_and_a_remedy() {
    let folder = folder();
    for (text, words) in WRONG {
        folder.write("panner.toml", text);
        let told = Panner::new(&["config", "check"]).argument(folder.path("panner.toml")).exits(2).errors();
        for word in *words {
            assert!(told.contains(word), "{text}: '{word}' is not in: {told}");
        }
        // A scan does not start with it either.
        Panner::new(&["scan", "."]).within(folder.root()).exits(2);
    }
}

/// A settings file that says something of everything.
const SAMPLE: &str = "\
min_confidence = \"high\"
only           = [\"credential\", \"us-ssn\"]
except         = [\"business\"]
include        = [\"*.txt\"]
exclude        = [\"*.{js,css}\"]
detectors      = []
follow_links   = true
matches        = 7
threads        = 3
strings        = true
passwords      = \"passwords.txt\"
[exceptions]
comments = false
files    = [\"allow.toml\"]
baseline = \"known.jsonl\"
key_file = \"panner.key\"
[[exceptions.rule]]
reason = \"samples of the documentation\"
paths  = [\"docs/**\"]
[s3]
profile               = \"work\"
region                = \"eu-west-1\"
endpoint_url          = \"https://store.example.org\"
ca_bundle             = \"ca.pem\"
requester_pays        = true
versions              = true
max_rps               = 100
max_bandwidth         = \"50MiB\"
read_timeout_seconds  = 30.5
give_up_after_seconds = 600
[[s3.customer_key]]
objects  = \"s3://hr/\"
key_file = \"hr.key\"
";

#[test]
fn the_schema_takes_what_the_check_takes_and_names_every_setting() {
    let folder = folder();
    folder.write("panner.toml", SAMPLE);
    folder.write("passwords.txt", "one of the tests\n");
    Panner::new(&["config", "check"]).argument(folder.path("panner.toml")).exits(0);
    let text = Panner::new(&["config", "schema"]).exits(0).output();
    folder.write("schema.json", &text);
    let problems = |toml: &str| {
        let value: toml::Table = toml::from_str(toml).unwrap();
        schema::problems(&folder.path("schema.json"), &serde_json::to_string(&value).unwrap())
    };
    assert_eq!(problems(SAMPLE), [""; 0]);
    assert_eq!(problems(""), [""; 0]);
    for setting in SETTINGS {
        let name = setting.key.rsplit('.').next().unwrap();
        assert!(SAMPLE.contains(&format!("{name} ")) || SAMPLE.contains(&format!("{name}]]")), "{name}");
        let renamed = match setting.key {
            "s3.customer_key" => SAMPLE.replace("[[s3.customer_key]]", "[[s3.customer_keyx]]"),
            "exceptions.rule" => SAMPLE.replace("[[exceptions.rule]]", "[[exceptions.rulex]]"),
            _ => SAMPLE.replacen(&format!("\n{name} "), &format!("\n{name}x "), 1).replacen(
                "min_confidence ",
                if name == "min_confidence" { "min_confidencex " } else { "min_confidence " },
                1,
            ),
        };
        assert_ne!(renamed, SAMPLE, "{name}");
        assert_eq!(problems(&renamed).len(), 1, "{name}");
        // The list of settings and the fields that hold them are one.
        folder.write("panner.toml", &renamed);
        Panner::new(&["config", "check"]).argument(folder.path("panner.toml")).exits(2);
    }
    for wrong in ["threads = 0", "only = \"x\"", "min_confidence = \"sure\"", "follow_links = 1", "[s3]\nmax_rps = 0"] {
        assert_eq!(problems(wrong).len(), 1, "{wrong}");
    }
}

/// The line of `config show` for a setting.
fn line(told: &str, key: &str) -> String {
    let line = told.lines().find(|line| line.trim_start_matches("# ").starts_with(&format!("{key} =")));
    line.unwrap_or_else(|| panic!("no {key} in {told}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn show_tells_where_each_value_comes_from() {
    let folder = folder();
    folder.write("panner.toml", SAMPLE);
    folder.write("passwords.txt", "one of the tests\n");
    let path = folder.path("panner.toml").canonicalize().unwrap().display().to_string();
    let show = |flags: &[&str]| {
        let run = Panner::new(&["config", "show"]).arguments(flags).within(folder.root());
        run.environment("PANNER_THREADS", "5").environment("PANNER_EXCLUDE", "*.{a,b},c").environment("PANNER_ONLY", "")
    };
    let told = show(&[]).exits(0).output();
    assert_eq!(line(&told, "min_confidence"), format!("min_confidence = \"high\" # {path}:1"));
    assert_eq!(line(&told, "threads"), "threads = 5 # PANNER_THREADS");
    assert_eq!(line(&told, "exclude"), "exclude = [\"*.{a,b}\", \"c\"] # PANNER_EXCLUDE");
    assert_eq!(line(&told, "only"), format!("only = [\"credential\", \"us-ssn\"] # {path}:2"));
    assert_eq!(line(&told, "s3.region"), format!("s3.region = \"eu-west-1\" # {path}:22"));
    for setting in SETTINGS {
        line(&told, setting.key);
    }
    let flags = ["--threads", "9", "--only", "US,health", "--follow-links", "--max-rps", "2", "--matches", "all"];
    let told = show(&flags).exits(0).output();
    assert_eq!(line(&told, "threads"), "threads = 9 # --threads");
    assert_eq!(line(&told, "only"), "only = [\"US\", \"health\"] # --only");
    assert_eq!(line(&told, "follow_links"), "follow_links = true # --follow-links");
    assert_eq!(line(&told, "s3.max_rps"), "s3.max_rps = 2.0 # --max-rps");
    assert_eq!(line(&told, "matches"), "matches = \"all\" # --matches");
    let other = folder.path("other.toml");
    folder.write("other.toml", "\nthreads = 2\n");
    for flags in [&["--config", "other.toml"][..], &["--matches", "1", "--config", "other.toml"]] {
        let told = Panner::new(&["config", "show"]).arguments(flags).within(folder.root()).exits(0).output();
        assert_eq!(line(&told, "threads"), "threads = 2 # other.toml:2", "{}", other.display());
        assert_eq!(line(&told, "min_confidence"), "min_confidence = \"medium\" # default");
    }
    assert!(show(&["--no-such-flag"]).exits(2).errors().contains("--no-such-flag"));
}

#[test]
fn a_scan_takes_flag_before_environment_before_file() {
    let folder = folder();
    folder.write("data/leak.txt", "Employee SSN: 536-22-8417\nmail ada.byron@harbour-mill.net\n");
    folder.write("panner.toml", "only = [\"us-ssn\"]\n");
    let scan = || Panner::new(&["scan", "data"]).within(folder.root());
    let found = |output: String| {
        let last: Value = serde_json::from_str(output.lines().last().unwrap()).unwrap();
        last["matches"].as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(scan().exits(1).output()), "us-ssn");
    let environment = || scan().environment("PANNER_ONLY", "contact-email");
    assert_eq!(found(environment().exits(1).output()), "contact-email");
    assert_eq!(found(environment().arguments(&["--only", "US"]).exits(1).output()), "us-ssn");
    assert_eq!(found(environment().environment("PANNER_EXCLUDE", "*.txt").exits(0).output()), "");
    for (name, text) in
        [("PANNER_THREADS", "many"), ("PANNER_S3_MAX_BANDWIDTH", "fast"), ("PANNER_FOLLOW_LINKS", "maybe")]
    {
        let told = scan().environment(name, text).exits(2).errors();
        assert!(told.contains(name) && told.contains(text) && told.contains("give"), "{told}");
    }
    // Detector files that the environment names are relative to the working folder, those of a file to it.
    let told = scan().environment("PANNER_DETECTORS", "data/none.toml").exits(2).errors();
    assert!(told.contains("data/none.toml"), "{told}");
}

#[test]
fn samples_of_the_readme_are_good() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let folder = folder();
    let samples: Vec<_> = readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(samples.len() >= 2);
    for sample in samples {
        // The file that it names is not here.
        let lines: Vec<_> = sample.lines().filter(|line| !line.starts_with("detectors ")).collect();
        folder.write("panner.toml", &lines.join("\n"));
        Panner::new(&["config", "check"]).argument(folder.path("panner.toml")).exits(0);
    }
}
