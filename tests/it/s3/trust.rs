//! https:// to a store whose certificate a private authority gave: read where that is trusted, refused at once where not.

use std::time::{Duration, Instant};

use super::bucket::{PERSON, rows, scan, told};
use super::moto::Moto;
use crate::run::{Panner, folder};

#[test]
fn a_private_authority_is_trusted_only_where_it_is_named() {
    let moto = Moto::shared();
    moto.create_bucket("private", "us-east-1");
    moto.put("private", b"a.txt", PERSON.as_bytes(), &[]);
    // Larger than what is asked for at once.
    moto.put("private", b"large.txt", PERSON.repeat(200_000).as_bytes(), &[]);
    let certificates = folder();
    let endpoint = moto.over_tls(certificates.root());
    let path = |name: &str| certificates.path(name).to_str().unwrap().to_string();
    let on_it = |arguments: &[&str]| scan(&endpoint, &["s3://private", "--report", "jsonl"]).arguments(arguments);
    certificates.write("panner.toml", "[s3]\nca_bundle = \"ca.pem\"\n");
    let trusting: [Panner; 4] = [
        on_it(&["--ca-bundle", &path("ca.pem")]),
        on_it(&["--config", &path("panner.toml")]),
        on_it(&[]).environment("AWS_CA_BUNDLE", &path("ca.pem")),
        // The flag is stronger.
        on_it(&["--ca-bundle", &path("ca.pem")]).environment("AWS_CA_BUNDLE", &path("other.pem")),
    ];
    for panner in trusting {
        let told = told(&rows(&panner.exits(1)));
        assert_eq!(told.len(), 2);
        assert!(told.values().all(|(status, gaps)| status == "complete" && gaps.is_empty()), "{told:?}");
    }
    for panner in [
        on_it(&[]),
        on_it(&["--ca-bundle", &path("other.pem")]),
        on_it(&[]).environment("AWS_CA_BUNDLE", &path("other.pem")),
    ] {
        let began = Instant::now();
        let ended = panner.exits(2);
        assert!(ended.errors().contains("--ca-bundle"), "{}", ended.errors());
        assert!(ended.errors().contains("certificate"), "{}", ended.errors());
        assert_eq!(ended.output(), "");
        assert!(began.elapsed() < Duration::from_secs(10), "no other try would be trusted more");
    }
}
