//! Faults: with half of all answers failing, the same is found, and each object ends in one status.

use std::time::Duration;

use serde_json::Value;

use super::bucket::{PERSON, matches, of_kind, rows, scan, told};
use super::fault::{Fault, Rule};
use super::moto::Moto;
use super::proxy::Proxy;
use crate::run::{Folder, folder};

/// Objects of the faulty bucket; `./test --long` takes more.
fn objects() -> usize {
    if std::env::var_os("PANNER_LONG").is_some() { 20_000 } else { 5000 }
}

/// Settings under which a silent store costs a second.
pub fn hasty() -> Folder {
    let settings = folder();
    settings.write("panner.toml", "[s3]\nread_timeout_seconds = 1.0\ngive_up_after_seconds = 300.0\n");
    settings
}

/// Half of all answers fail, in every way that may pass.
pub fn half_of_all() -> Vec<Rule> {
    let kinds = [
        (Fault::SlowDown, 0.10),
        (Fault::Internal, 0.10),
        (Fault::Reset, 0.08),
        (Fault::ResetInBody, 0.08),
        (Fault::Truncate, 0.12),
        (Fault::Hang, 0.01),
        (Fault::Stall, 0.01),
        (Fault::Latency(Duration::from_millis(30)), 0.05),
    ];
    // The first rule that strikes acts: each has its share of what the ones before left.
    let mut left = 1.0;
    let rules = kinds.map(|(fault, share)| {
        let rule = Rule::new(fault).probability(share / left);
        left -= share;
        rule
    });
    // Only objects that were stored with a checksum: of others nobody can tell.
    let corrupt = Rule::new(Fault::Corrupt).probability(0.3).path_contains("/c/");
    [corrupt].into_iter().chain(rules).collect()
}

#[test]
fn half_of_all_answers_may_fail() {
    let objects = objects();
    let moto = Moto::start();
    moto.create_bucket("faulty", "us-east-1");
    moto.fill("faulty", "a/", objects / 2, &format!("row {{}}: {PERSON}"));
    moto.fill("faulty", "b/", objects / 2 - 100, "nothing to find in {} here\n");
    let sum = [("x-amz-sdk-checksum-algorithm", "SHA256")];
    for number in 0..99 {
        moto.put(
            "faulty",
            format!("c/{number}.txt").as_bytes(),
            PERSON.repeat(1 + 2000 * (number % 9)).as_bytes(),
            &sum,
        );
    }
    // Larger than what is held until its checksum is known.
    moto.put("faulty", b"c/streamed.txt", PERSON.repeat(40_000).as_bytes(), &sum);
    let settings = hasty();
    let config = settings.path("panner.toml").to_str().unwrap().to_string();
    let arguments = ["s3://faulty", "--config", &config, "--report", "jsonl"];
    let calm = rows(&scan(&moto.endpoint(), &arguments).exits(1));
    let proxy = Proxy::start(moto.address(), 7);
    proxy.set_rules(half_of_all());
    // Workers wait for objects that fail often; more of them wait together.
    let torn = rows(&scan(&proxy.endpoint(), &arguments).arguments(&["--threads", "8"]).exits(1));
    let failed = proxy.requests().iter().filter(|seen| seen.fault.is_some()).count();
    assert!(failed > objects / 2, "only {failed} answers failed");
    assert_eq!(told(&torn).len(), objects);
    assert_eq!(told(&torn), told(&calm));
    assert_eq!(matches(&torn), matches(&calm));
    let without_requests = |rows: &[Value]| {
        let mut summary = rows.last().unwrap().clone();
        summary.as_object_mut().unwrap().remove("requests");
        summary
    };
    assert_eq!(without_requests(&torn), without_requests(&calm), "totals add up");
    let retries = torn.last().unwrap()["requests"]["retries"].as_u64().unwrap();
    assert!(retries as usize > objects / 4, "{retries} retries");
    assert!(proxy.in_flight_max() <= 64 + 1, "{} in flight", proxy.in_flight_max());
}

#[test]
fn a_store_that_asks_for_a_slower_pace_gets_it() {
    let moto = Moto::shared();
    moto.create_bucket("slow", "us-east-1");
    moto.fill("slow", "a/", 400, PERSON);
    let proxy = Proxy::start(moto.address(), 3);
    // From the 100th GET on, 60 refusals in a row.
    let slow = Rule::new(Fault::SlowDown).path_contains("/slow/a").after_requests(100).times(60);
    proxy.set_rules(vec![slow, Rule::new(Fault::Latency(Duration::from_millis(5)))]);
    let ended = scan(&proxy.endpoint(), &["s3://slow", "--report", "jsonl"]).exits(1);
    let rows = rows(&ended);
    assert!(told(&rows).values().all(|(status, gaps)| status == "complete" && gaps.is_empty()));
    assert_eq!(of_kind(&rows, "object").count(), 400);
}

#[test]
fn expired_credentials_end_the_run_with_what_is_done() {
    let moto = Moto::shared();
    moto.create_bucket("expiring", "us-east-1");
    moto.fill("expiring", "a/", 300, PERSON);
    let proxy = Proxy::start(moto.address(), 5);
    // Renewed in time.
    proxy.set_rules(vec![Rule::new(Fault::ExpiredToken).after_requests(50).times(1)]);
    let renewed = scan(&proxy.endpoint(), &["s3://expiring", "--report", "jsonl"]).exits(1);
    assert!(told(&rows(&renewed)).values().all(|(status, _)| status == "complete"));
    // Not renewed.
    proxy.set_rules(vec![Rule::new(Fault::ExpiredToken).after_requests(100)]);
    let ended = scan(&proxy.endpoint(), &["s3://expiring", "--report", "jsonl"]).exits(4);
    assert!(ended.errors().contains("expired"), "{}", ended.errors());
    let rows = rows(&ended);
    let summary = rows.last().unwrap();
    assert!(summary["ended_early"].as_str().unwrap().contains("credentials"), "{summary}");
    let told = told(&rows);
    let complete = told.values().filter(|(status, _)| status == "complete").count();
    assert!((20..300).contains(&complete), "{complete} of {} were done", told.len());
    let rest = told.values().filter(|(status, _)| status != "complete");
    let reasons: Vec<_> = rest.flat_map(|(_, gaps)| gaps).collect();
    assert!(reasons.iter().all(|gap| ["credentials", "interrupted"].contains(&gap.as_str())), "{reasons:?}");
}

#[test]
fn a_store_that_is_gone_is_told_in_the_end() {
    let moto = Moto::shared();
    moto.create_bucket("failing", "us-east-1");
    moto.fill("failing", "a/", 40, PERSON);
    let settings = folder();
    settings.write("panner.toml", "[s3]\nread_timeout_seconds = 0.5\ngive_up_after_seconds = 1.0\n");
    let config = settings.path("panner.toml").to_str().unwrap().to_string();
    let proxy = Proxy::start(moto.address(), 5);
    let arguments = ["s3://failing", "--config", &config, "--report", "jsonl"];
    // Some objects are not given: each is a gap, and the others are read.
    proxy.set_rules(vec![Rule::new(Fault::Internal).path_contains("/failing/a/00002")]);
    let some = told(&rows(&scan(&proxy.endpoint(), &arguments).exits(1)));
    for (key, (status, gaps)) in &some {
        let is_failing = key.starts_with("a/00002");
        assert_eq!(status == "complete", !is_failing, "{key}");
        assert_eq!(gaps == &["store-unavailable"], is_failing, "{key}");
    }
    // Nothing passes any more: the run ends before it asks for all the others in vain.
    moto.fill("failing", "b/", 3000, PERSON);
    proxy.set_rules(vec![Rule::new(Fault::Internal).path_contains("/failing").after_requests(60)]);
    let rows = rows(&scan(&proxy.endpoint(), &arguments).exits(4));
    let told = told(&rows);
    assert!((10..2000).contains(&told.len()), "{} were listed", told.len());
    assert!(rows.last().unwrap()["ended_early"].as_str().unwrap().contains("nothing comes"));
}
