//! `--report macie` against the service model that botocore carries: `finding-shapes.json` is its
//! Finding shape, taken out by `make.py`.

use panner::report::Look;
use serde_json::{Map, Value};

use crate::reports;

/// Members that may be left out, and why.
const LEFT_OUT: &[(&str, &str, &str)] =
    &[("Record", "jsonPath", "Macie leaves it out where the path itself is sensitive")];

fn shapes() -> Map<String, Value> {
    let model: Value = serde_json::from_str(include_str!("finding-shapes.json")).expect("make.py wrote it");
    model["shapes"].as_object().expect("shapes by name").clone()
}

fn lines(report: &str) -> Vec<Value> {
    let text = reports::reported(report, &reports::rows(), Look::default());
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

/// Every value that was walked under its shape's name, so that the test can say what it saw.
fn walk(shapes: &Map<String, Value>, value: &Value, shape: &str, seen: &mut Vec<String>, problems: &mut Vec<String>) {
    let mut waiting = vec![(value, shape.to_string(), shape.to_string())];
    while let Some((value, name, path)) = waiting.pop() {
        let shape = &shapes[&name];
        seen.push(name.clone());
        // Any member may be null: what is unknown is told so.
        if value.is_null() {
            continue;
        }
        let fits = match shape["type"].as_str().expect("a shape has a type") {
            "structure" => value.is_object(),
            "list" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" | "long" => value.is_i64() || value.is_u64(),
            "double" => value.is_number(),
            "timestamp" => value.as_str().is_some_and(|time| time.parse::<jiff::Timestamp>().is_ok()),
            other => panic!("{name}: type {other} is new"),
        };
        if !fits {
            problems.push(format!("{path}: {value} is no {}", shape["type"]));
        }
        if let Some(legal) = shape["enum"].as_array()
            && !legal.contains(value)
        {
            problems.push(format!("{path}: {value} is none of {legal:?}"));
        }
        if let (Some(members), Some(object)) = (shape["members"].as_object(), value.as_object()) {
            for (key, member) in object {
                match members.get(key) {
                    Some(shape) => {
                        let shape = shape["shape"].as_str().expect("a member has a shape");
                        waiting.push((member, shape.to_string(), format!("{path}.{key}")));
                    }
                    None => problems.push(format!("{path}.{key}: Macie has no such key")),
                }
            }
            for key in members.keys().filter(|key| !object.contains_key(*key)) {
                if !LEFT_OUT.iter().any(|(shape, member, _)| *shape == name && member == key) {
                    problems.push(format!("{path}.{key}: missing"));
                }
            }
        }
        if let (Some(member), Some(items)) = (shape["member"]["shape"].as_str(), value.as_array()) {
            waiting.extend(items.iter().map(|item| (item, member.to_string(), format!("{path}[]"))));
        }
    }
}

#[test]
fn findings_are_macies_key_for_key() {
    let shapes = shapes();
    let (mut seen, mut problems) = (Vec::new(), Vec::new());
    let findings = lines("macie");
    assert_eq!(findings.len(), 6);
    for finding in &findings {
        walk(&shapes, finding, "Finding", &mut seen, &mut problems);
    }
    assert!(problems.is_empty(), "{problems:#?}");
    // The rows exercise every kind of place; else the walk proves less than it seems to.
    for shape in ["Cell", "Range", "Record", "Page", "CustomDetection", "DefaultDetection"] {
        assert!(seen.iter().any(|name| name == shape), "no {shape} was walked");
    }
}

#[test]
fn findings_follow_macies_rules() {
    let findings = lines("macie");
    let people = &findings[0];
    assert_eq!(people["type"], "SensitiveData:S3Object/Multiple");
    assert_eq!(people["severity"]["score"], 3);
    assert_eq!(people["resourcesAffected"]["s3Bucket"]["arn"], "arn:aws:s3:::acme-exports");
    assert_eq!(people["resourcesAffected"]["s3Object"]["eTag"], "9b2cf535f27731c974343645a3985328");
    let result = |finding: &Value| finding["classificationDetails"]["result"].clone();
    assert_eq!(result(people)["additionalOccurrences"], true);
    let occurrences = result(people).to_string().matches("\"columnName\"").count();
    assert_eq!(occurrences, 15);
    // Austria's IBANs have no managed identifier, and e-mail addresses none at all.
    assert_eq!(result(people)["customDataIdentifiers"]["totalCount"], 21);
    let events = &findings[1];
    assert_eq!(
        result(events)["status"],
        serde_json::json!({"code": "PARTIAL", "reason": "JSON_NESTING_LEVEL_OVER_LIMIT"})
    );
    assert!(!result(events).to_string().contains("@"), "a sensitive path is left out");
    for record in
        result(events)["sensitiveData"][1]["detections"][0]["occurrences"]["records"].as_array().expect("records")
    {
        assert!(record["jsonPath"].as_str().is_none_or(|path| path.chars().count() <= 250));
    }
    assert_eq!(
        result(&findings[2])["sensitiveData"][0]["detections"][0]["occurrences"]["cells"][0]["cellReference"],
        "Payroll!C5"
    );
    assert_eq!(findings[3]["type"], "SensitiveData:S3Object/Credentials");
    assert_eq!(findings, lines("macie"), "ids and times are the same in every run");
}

#[test]
fn every_object_has_a_result_and_its_reason_is_macies() {
    let shapes = shapes();
    let results = lines("macie-results");
    // Nine objects, and two members that follow their archive.
    assert_eq!(results.len(), 11);
    let inner = |result: &Value| result["resourcesAffected"]["s3Object"]["embeddedFileDetails"].clone();
    assert_eq!(results.iter().filter(|result| inner(result).is_null()).count(), 9);
    let key =
        results.iter().find(|result| inner(result)["filePath"] == "inner.tar!/.ssh/id_ed25519").expect("a member");
    let told = &key["classificationDetails"]["result"];
    assert_eq!(told["sensitiveData"][0]["detections"][0]["occurrences"]["lineRanges"][0]["start"], 1);
    let locked = results.iter().find(|result| inner(result)["fileExtension"] == "csv").expect("a member");
    assert_eq!(locked["classificationDetails"]["result"]["status"]["reason"], "INVALID_ENCRYPTION");
    assert!(locked["type"].is_null() && locked["id"] != key["id"]);
    let members = shapes["Finding"]["members"].as_object().expect("members");
    for result in &results {
        for key in result.as_object().expect("an object").keys() {
            assert!(members.contains_key(key), "{key}");
        }
        assert!(
            result["resourcesAffected"]["s3Object"].as_object().expect("an object").contains_key("embeddedFileDetails")
        );
    }
}
