//! The catalogue as users meet it: lists, packs, the check of their own detector files. Knows the command line and
//! the detectors' public face.

use std::sync::Arc;

use panner::detector::{DetectorSet, Pack};
use panner::engine::Engine;

use crate::run::{Panner, folder};

/// A stanza that passes.
const BADGE: &str = r#"schema = 1
[[detector]]
id = "acme-badge"
name = "Badge"
category = "personal"
severity = "high"
pattern = 'B-\d{6}'
keywords = ["badge"]
confidence = { alone = "low", near_keyword = "high" }
finds = ["badge ⟦B-502317⟧", "badge,⟦B-619042⟧", "badge: ⟦B-730958⟧"]
skips = [
  { text = "B-1234567", why = "seven digits" }, { text = "B-12345", why = "five" }, { text = "B502317", why = "no dash" },
]
references = ["https://acme.example/badges"]
"#;

/// A stanza's text, what stands in its place, and what is told: line, field and remedy.
const FAULTS: &[(&str, &str, &str)] = &[
    ("'B-\\d{6}'", "'(?:B-\\d{6})?'", "acme.toml:7: acme-badge: pattern: it matches the empty string"),
    ("\"badge\"]", "\"badge\", \"#\"]", "acme.toml:8: acme-badge: keywords: '#'"),
    ("keywords = [\"badge\"]", "validator = \"luck\"", "acme.toml:8: acme-badge: validator: 'luck' is unknown"),
    ("⟦B-619042⟧", "⟦B-61904⟧", "acme.toml:10: acme-badge: finds, example 2"),
    ("B502317", "B-502317", "acme.toml:11: acme-badge: skips, example 3 (no dash) is found"),
    ("acme-badge", "gb-badge", "acme.toml:3: gb-badge: id: begin with the file's stem"),
    ("name = \"Badge\"", "title = \"Badge\"", "unknown field `title`"),
    ("alone = \"low\"", "alone = \"hidden\"", ""),
];

#[test]
fn a_bad_detector_file_is_told_by_line_and_starts_no_scan() {
    let folder = folder();
    folder.write_bytes("panner.toml", b"detectors = [\"acme.toml\"]\n");
    for (text, instead, told) in FAULTS {
        assert!(BADGE.contains(text), "{text}");
        folder.write_bytes("acme.toml", BADGE.replacen(text, instead, 1).as_bytes());
        let (file, config) = (folder.path("acme.toml"), folder.path("panner.toml"));
        let checked = Panner::new(&["detectors", "check", file.to_str().unwrap()]);
        if told.is_empty() {
            let printed = checked.exits(0);
            assert!(printed.output().contains("s a GiB"), "{}", printed.output());
            continue;
        }
        let refused = checked.exits(2);
        assert!(refused.errors().contains(told), "'{told}' is not in: {}", refused.errors());
        if !told.contains("example") {
            Panner::new(&["scan", folder.path("").to_str().unwrap(), "--config", config.to_str().unwrap()]).exits(2);
        }
    }
    let taken = folder.path("gb.toml");
    folder.write_bytes("gb.toml", BADGE.replace("acme-badge", "gb-nino").as_bytes());
    let refused = Panner::new(&["detectors", "check", taken.to_str().unwrap()]).exits(2);
    assert!(refused.errors().contains("gb.toml:3: gb-nino: id: another detector has it"), "{}", refused.errors());
}

#[test]
fn lists_hold_what_their_filters_leave() {
    let ids = |arguments: &[&str]| {
        let all = [&["detectors", "list", "--format", "json"], arguments].concat();
        let listed: Vec<serde_json::Value> = serde_json::from_str(&Panner::new(&all).exits(0).output()).unwrap();
        listed.iter().map(|one| one["id"].as_str().unwrap().to_string()).collect::<Vec<_>>()
    };
    let all = ids(&[]);
    assert!(all.len() >= 236);
    assert_eq!(ids(&["--same-as", "macie=uk_nhs_number"]), ["gb-nhs-number"]);
    for (filter, is_in, is_out) in [
        (["--country", "gb"], "gb-nino", "us-ssn"),
        (["--country", "none"], "contact-email", "us-ssn"),
        (["--category", "health"], "us-npi", "us-ssn"),
        (["--lane", "keyword"], "gb-passport", "us-ssn"),
        (["--pack", "pci"], "finance-card", "finance-iban"),
        (["--pack", "hipaa"], "us-mbi", "gb-nino"),
        (["--pack", "gdpr"], "gb-nino", "us-ssn"),
        (["--pack", "ccpa"], "us-ssn", "gb-nino"),
        (["--pack", "hook"], "credential-github-token", "gb-passport"),
        (["--pack", "credentials"], "credential-github-token", "us-ssn"),
        (["--pack", "macie-recommended"], "us-ssn", "contact-email"),
        (["--same-as", "stdnum"], "gb-nhs-number", "contact-email"),
    ] {
        let some = ids(&filter);
        assert!(some.len() < all.len(), "{filter:?}");
        assert!(some.iter().any(|id| id == is_in), "{filter:?} has no {is_in}");
        assert!(!some.iter().any(|id| id == is_out), "{filter:?} has {is_out}");
    }
}

/// Every pack, and each half of the catalogue, makes an engine: its tables are those of all detectors, cut.
#[test]
fn packs_and_halves_can_be_scanned_with() {
    let packs = Pack::all().into_iter().map(|pack| vec![pack.id.clone()]);
    let ids: Vec<String> = DetectorSet::built_in().iter().map(|detector| detector.id.to_string()).collect();
    let halves = [ids[..ids.len() * 2 / 3].to_vec(), ids[ids.len() / 3..].to_vec(), ids[1..].to_vec()];
    for only in packs.chain(halves) {
        let set = DetectorSet::built_in().select(&only, &[]).expect("known names");
        assert!(Engine::new(Arc::new(set)).is_ok(), "{:?}", only.first());
    }
}

/// Each entry of a pack names a detector there is, so that a renamed one cannot fall out unseen.
#[test]
fn packs_name_what_there_is() {
    let set = DetectorSet::built_in();
    for pack in Pack::all() {
        let id = &pack.id;
        assert_eq!(pack.file.schema, 1, "{id}");
        assert!(!pack.file.references.is_empty(), "{id}: references");
        for take in &pack.file.take {
            let countries: Vec<&str> = set.iter().filter_map(|detector| detector.country.as_deref()).collect();
            for entry in take.countries.iter().filter(|entry| *entry != "none") {
                let is_country = entry.len() == 2 && entry.bytes().all(|byte| byte.is_ascii_uppercase());
                assert!(
                    is_country && (countries.contains(&entry.as_str()) || NO_DETECTORS_YET.contains(&&**entry)),
                    "{id}: {entry}"
                );
            }
            for entry in &take.categories {
                assert!(set.iter().any(|detector| detector.category.name() == entry), "{id}: {entry}");
            }
            for entry in take.detectors.iter().chain(&take.except) {
                let begins = entry.trim_end_matches('*');
                assert!(set.iter().any(|detector| detector.id.starts_with(begins)), "{id}: {entry}");
            }
            for entry in &take.macie {
                let named =
                    set.iter().any(|detector| detector.definition().same_as.of("macie").any(|name| name == entry));
                assert!(named, "{id}: {entry}");
            }
        }
    }
}

/// Countries of the EEA without a detector of their own.
const NO_DETECTORS_YET: &[&str] = &["IS", "LI"];
