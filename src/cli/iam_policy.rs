//! `panner iam-policy`: the permissions that a scan of some targets needs, and no more, as IAM takes them.

use serde_json::{Value, json};

use super::{Exit, PolicyArguments, print};
use crate::error::Error;
use crate::source::Location;

pub fn run(arguments: &PolicyArguments) -> Result<Exit, Error> {
    let mut statements: Vec<Value> = Vec::new();
    for target in &arguments.targets {
        for statement in of_target(target, arguments)? {
            if !statements.contains(&statement) {
                statements.push(statement);
            }
        }
    }
    // Only S3 may use the key, and only for the reader: what Macie's own role asks for too.
    statements.push(json!({
        "Sid": "",
        "Effect": "Allow",
        "Action": "kms:Decrypt",
        "Resource": "*",
        "Condition": { "StringLike": { "kms:ViaService": ["s3.*.amazonaws.com", "s3.*.amazonaws.com.cn"] } },
    }));
    for (number, statement) in statements.iter_mut().enumerate() {
        statement["Sid"] = json!(format!("Panner{}", number + 1));
    }
    let policy = json!({ "Version": "2012-10-17", "Statement": statements });
    let text = serde_json::to_string_pretty(&policy).map_err(|error| Error::broke(format!("policy: {error}")))?;
    print(&format!("{text}\n"))?;
    Ok(Exit::Nothing)
}

/// The statements of one target.
fn of_target(target: &str, arguments: &PolicyArguments) -> Result<Vec<Value>, Error> {
    let PolicyArguments { versions, partition, .. } = arguments;
    let inventory = target.strip_prefix('@');
    let location = Location::parse(inventory.unwrap_or(target))?;
    let is_access_point = location.bucket.starts_with("arn:");
    let arns: Vec<String> = match is_access_point {
        true => vec![location.bucket.clone()],
        false => resources(&location.bucket).iter().map(|name| format!("arn:{partition}:s3:::{name}")).collect(),
    };
    let below = |key: &str| -> Value {
        let between = if is_access_point { "/object/" } else { "/" };
        one_or_all(arns.iter().map(|arn| format!("{arn}{between}{key}*")).collect())
    };
    let allow = |action: Value, resource: Value| json!({ "Sid": "", "Effect": "Allow", "Action": action, "Resource": resource });
    let read = if *versions { json!(["s3:GetObject", "s3:GetObjectVersion"]) } else { json!("s3:GetObject") };
    if inventory.is_some() {
        // `.../BUCKET/CONFIGURATION/DATE/manifest.json`; the files that it names stand in `.../CONFIGURATION/data/`
        // (Amazon S3 User Guide, "Locating your inventory list").
        let mut parts = location.key.rsplitn(3, '/');
        let folder = parts.nth(2).unwrap_or_default();
        let below_folder = if folder.is_empty() { String::new() } else { format!("{}/", literal(folder)) };
        let mut statements = vec![allow(json!("s3:GetObject"), below(&below_folder))];
        if let Some(listed) = folder.rsplit('/').nth(1) {
            statements.push(allow(read, json!(format!("arn:{partition}:s3:::{listed}/*"))));
        }
        return Ok(statements);
    }
    let mut statements = Vec::new();
    if location.is_pattern() {
        statements.push(allow(json!("s3:ListAllMyBuckets"), json!("*")));
    }
    let list = if *versions { "s3:ListBucketVersions" } else { "s3:ListBucket" };
    let mut listing = allow(json!(list), one_or_all(arns.clone()));
    if !location.key.is_empty() {
        listing["Condition"] = json!({ "StringLike": { "s3:prefix": format!("{}*", literal(&location.key)) } });
    }
    statements.push(listing);
    statements.push(allow(read, below(&literal(&location.key))));
    Ok(statements)
}

fn one_or_all(mut resources: Vec<String>) -> Value {
    if resources.len() == 1 { json!(resources.remove(0)) } else { json!(resources) }
}

/// A pattern of buckets as IAM has them: `[ab]` becomes `?`, `{a,b}` two resources, and what is nested `*`.
fn resources(pattern: &str) -> Vec<String> {
    let Some(open) = pattern.find(['[', '{']) else { return vec![pattern.to_string()] };
    let (before, rest) = pattern.split_at(open);
    let is_class = rest.starts_with('[');
    let Some(close) = rest.find(if is_class { ']' } else { '}' }) else { return vec![format!("{before}*")] };
    let (inside, after) = (&rest[1..close], &rest[close + 1..]);
    let choices: Vec<&str> = match inside {
        _ if is_class => vec!["?"],
        nested if nested.contains(['[', '{']) => return vec![format!("{before}*")],
        listed => listed.split(',').collect(),
    };
    let rests = resources(after);
    choices.iter().flat_map(|choice| rests.iter().map(move |rest| format!("{before}{choice}{rest}"))).collect()
}

/// A key as IAM's patterns take it: `*`, `?` and `$` stand for themselves as policy variables only.
fn literal(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for one in key.chars() {
        match one {
            '*' | '?' | '$' => out.push_str(&format!("${{{one}}}")),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inventory_needs_its_files_and_the_bucket_that_it_lists() {
        let arguments = PolicyArguments { targets: Vec::new(), versions: true, partition: "aws-cn".to_string() };
        let target = "@s3://lists/all/data-bucket/daily/2026-01-01T01-00Z/manifest.json";
        let statements = of_target(target, &arguments).unwrap();
        let resources: Vec<_> = statements.iter().map(|statement| statement["Resource"].as_str().unwrap()).collect();
        assert_eq!(resources, ["arn:aws-cn:s3:::lists/all/data-bucket/daily/*", "arn:aws-cn:s3:::data-bucket/*"]);
        assert_eq!(statements[1]["Action"], json!(["s3:GetObject", "s3:GetObjectVersion"]));
    }

    #[test]
    fn patterns_of_buckets_are_those_of_iam() {
        assert_eq!(resources("hr-*"), ["hr-*"]);
        assert_eq!(resources("hr-[ab]x"), ["hr-?x"]);
        assert_eq!(resources("{hr,it}-x{1,2}"), ["hr-x1", "hr-x2", "it-x1", "it-x2"]);
        assert_eq!(resources("a{b,{c,d}}"), ["a*"]);
        assert_eq!(resources("a[b"), ["a*"]);
    }
}
