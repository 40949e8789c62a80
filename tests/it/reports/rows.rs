//! A fixed scan that the reports are tested with. Its values are masked already; nothing here is real.

use std::sync::Arc;

use panner::error::{Gap, Reason};
use panner::ledger::{self, Digest, Summary};
use panner::model::*;

/// 2026-11-25 04:00:00 UTC.
pub const STARTED: i64 = 1_795_579_200;

/// A fixed scan: objects complete, partial and skipped; places of every kind; hostile names.
pub fn rows() -> Vec<Row> {
    let mut rows = vec![Row::Scan(Box::new(scan()))];
    let mut summary = Summary::default();
    for (matches, members, object) in objects() {
        let object = close(&matches, &members, object);
        summary.add(&object);
        rows.extend(matches.into_iter().map(|row| Row::Match(Box::new(row))));
        rows.extend(members.into_iter().map(|row| Row::Member(Box::new(row))));
        rows.push(Row::Object(Box::new(object)));
    }
    summary.row.ended = STARTED + 83;
    rows.push(Row::Summary(Box::new(summary.row)));
    rows
}

pub fn scan() -> ScanRow {
    let detector = |id: &str,
                    name: &str,
                    category,
                    country: Option<&str>,
                    severity: &[(u64, Severity)],
                    macie: &[(&str, &str)]| {
        DetectorRow {
            id: id.into(),
            name: name.into(),
            category,
            country: country.map(Into::into),
            severity: severity.to_vec(),
            macie: macie.iter().map(|(key, name)| (key.to_string(), name.to_string())).collect(),
        }
    };
    let always = [(1, Severity::High)];
    let ladder = [(1, Severity::Low), (2, Severity::Medium), (100, Severity::High)];
    ScanRow {
        schema: RECORD_SCHEMA,
        version: "0.1.0".into(),
        started: STARTED,
        targets: vec!["s3://acme-exports".into(), "/srv/share".into()],
        min_confidence: Confidence::Medium,
        settings_hash: "5e77".into(),
        key_id: Some("4b1d4b1d4b1d4b1d".into()),
        detectors: vec![
            detector(
                "us-ssn",
                "Social Security number",
                Category::Personal,
                Some("US"),
                &always,
                &[("", "USA_SOCIAL_SECURITY_NUMBER")],
            ),
            detector(
                "finance-iban",
                "IBAN",
                Category::Financial,
                None,
                &always,
                &[("FR", "FRANCE_BANK_ACCOUNT_NUMBER"), ("DE", "GERMANY_BANK_ACCOUNT_NUMBER")],
            ),
            detector(
                "finance-card",
                "Payment card number",
                Category::Financial,
                None,
                &always,
                &[("near_keyword", "CREDIT_CARD_NUMBER"), ("alone", "CREDIT_CARD_NUMBER_(NO_KEYWORD)")],
            ),
            detector("person-birth-date", "Date of birth", Category::Personal, None, &ladder, &[("", "DATE_OF_BIRTH")]),
            detector("person-email", "E-mail address", Category::Personal, None, &ladder, &[]),
            detector("credential-github-token", "GitHub token", Category::Credential, None, &always, &[]),
            detector(
                "credential-private-key",
                "OpenSSH private key",
                Category::Credential,
                None,
                &always,
                &[("", "OPENSSH_PRIVATE_KEY")],
            ),
        ],
    }
}

/// An object's rows: matches, members, and the row that closes them but for what follows from those.
pub type Parts = (Vec<MatchRow>, Vec<MemberRow>, ObjectRow);

pub fn objects() -> Vec<Parts> {
    vec![people_csv(), events_json(), ledger_xlsx(), backup_zip(), notes(), hostile(), clean(), locked(), empty()]
}

fn object(bucket: &str, key: &str, format: &str, mime: &str) -> ObjectRow {
    let remote = bucket.starts_with("s3://");
    ObjectRow {
        schema: RECORD_SCHEMA,
        uri: format!("{bucket}/{key}").into(),
        bucket: bucket.trim_start_matches("s3://").trim_start_matches("file://").into(),
        bucket_uri: bucket.into(),
        key: key.into(),
        etag: remote.then(|| "\"9b2cf535f27731c974343645a3985328\"".into()),
        version: None,
        size: Some(4750),
        modified: Some(STARTED - 86_400),
        storage_class: remote.then(|| "STANDARD".into()),
        encryption: remote.then(|| "aws:kms".into()),
        format: format.into(),
        mime_type: mime.into(),
        status: Status::Complete,
        gaps: Vec::new(),
        bytes_examined: 4750,
        matches: Default::default(),
        counts: Default::default(),
        tallies: Vec::new(),
        commits: (key == "hr/people.csv").then(|| Arc::new(Commits { first: commit(1), last: commit(2) })),
        suppressed: (key == "hr/people.csv").then(|| ("comment".into(), 2)).into_iter().collect(),
        settings_hash: "5e77".into(),
        rows: 0,
        digest: String::new(),
    }
}

fn commit(number: u8) -> Commit {
    let author = (number == 2).then(|| "Example <example@example.org>".into());
    Commit { id: format!("{number:040x}"), time: STARTED - 86_400, author }
}

fn found(
    object: &ObjectRow,
    detector: &str,
    confidence: Confidence,
    masked: &str,
    line: u64,
    place: Place,
) -> MatchRow {
    MatchRow {
        object: object.uri.clone(),
        detector: detector.into(),
        variant: None,
        confidence,
        start: Some(line * 40),
        end: Some(line * 40 + masked.len() as u64),
        line: Some(line),
        column: Some(7),
        place,
        masked: masked.into(),
        fingerprint: (line == 2).then(|| "0f".repeat(16)),
        also: Vec::new(),
    }
}

/// Fills in what follows from the other rows, as the scan does.
pub fn close(matches: &[MatchRow], members: &[MemberRow], mut object: ObjectRow) -> ObjectRow {
    for row in matches {
        *object.matches.entry(row.detector.clone()).or_default() += 1;
        object.counts.entry(row.detector.clone()).or_default()[row.confidence as usize] += 1;
    }
    let mut digest = Digest::default();
    let before = matches.iter().map(|row| Row::Match(Box::new(row.clone())));
    for row in before.chain(members.iter().map(|row| Row::Member(Box::new(row.clone())))) {
        let mut line = Vec::new();
        ledger::encode(&row, &mut line);
        digest.add(&line);
    }
    (object.rows, object.digest) = digest.close();
    object
}

pub fn people_csv() -> Parts {
    let mut object = object("s3://acme-exports", "hr/people.csv", "csv", "text/csv");
    object.version = Some("3HL4kqtJvjVBH40Nrjfkd".into());
    object.tallies = vec![LabelTally { label: "ssn".into(), detector: "us-ssn".into(), tried: 20, passed: 20 }];
    let cell = |row, column, name: &str| Place {
        row: Some(row),
        column: Some(column),
        column_name: Some(name.into()),
        ..Place::default()
    };
    let mut matches = Vec::new();
    for row in 2..22 {
        matches.push(found(&object, "us-ssn", Confidence::High, "000-00-0000", row, cell(row, 1, "ssn")));
        matches.push(found(
            &object,
            "person-email",
            Confidence::Medium,
            "xxxx.xxx@xxxxxxx.xxx",
            row,
            cell(row, 3, "contact"),
        ));
    }
    let mut iban =
        found(&object, "finance-iban", Confidence::High, "xx00 0000 0000 0000 0000 00", 22, cell(22, 4, "account"));
    iban.variant = Some("DE".into());
    matches.push(iban.clone());
    iban.variant = Some("AT".into());
    iban.also = vec!["person-birth-date".into()];
    matches.push(iban);
    // Below the rung that is told.
    object.counts.insert("person-birth-date".into(), [7, 0, 0]);
    (matches, Vec::new(), object)
}

fn events_json() -> Parts {
    let mut object = object("s3://acme-exports", "logs/2026/events.jsonl", "json-lines", "application/x-ndjson");
    object.size = Some(48 << 20);
    object.bytes_examined = 31 << 20;
    object.status = Status::Partial;
    object.gaps = vec![Gap::new(Reason::JsonTooDeep, "257 levels in record 9")];
    let at = |record, path: &str, name| Place {
        record: Some(record),
        json_path: Some(path.into()),
        name,
        ..Place::default()
    };
    let matches = vec![
        found(&object, "finance-card", Confidence::High, "0000-0000-0000-6467", 1, at(0, "$.payment.card", false)),
        found(&object, "finance-card", Confidence::Medium, "0000000000006467", 4, at(3, "$.notes[2]", false)),
        found(
            &object,
            "person-email",
            Confidence::Medium,
            "xxx@xxxxxxx.xxx",
            6,
            at(5, "$.users['xxx@xxxxxxx.xxx']", true),
        ),
        found(
            &object,
            "person-birth-date",
            Confidence::Medium,
            "0000-00-00",
            6,
            at(5, "$.users['xxx@xxxxxxx.xxx'].born", false),
        ),
        found(
            &object,
            "person-birth-date",
            Confidence::Medium,
            "0000-00-00",
            7,
            at(6, &"$.very.long".repeat(40), false),
        ),
    ];
    (matches, Vec::new(), object)
}

fn ledger_xlsx() -> Parts {
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let mut object = object("file:///srv/share", "finance/ledger%202026.xlsx", "xlsx", mime);
    object.key = "finance/ledger 2026.xlsx".into();
    let place = Place {
        sheet: Some("Payroll".into()),
        cell: Some("C5".into()),
        row: Some(5),
        column: Some(3),
        column_name: Some("SSN".into()),
        ..Place::default()
    };
    let mut row = found(&object, "us-ssn", Confidence::High, "000-00-0000", 1, place);
    (row.start, row.end, row.line, row.column) = (None, None, None, None);
    let mut page = row.clone();
    page.place = Place { page: Some(12), ..Place::default() };
    (vec![row, page], Vec::new(), object)
}

fn backup_zip() -> Parts {
    let mut object = object("file:///srv/share", "backup.zip", "zip", "application/zip");
    object.status = Status::Partial;
    object.gaps = vec![Gap::new(Reason::MemberUnread, "1 of 2 members")];
    let place = Place { member: Some("inner.tar!/.ssh/id_ed25519".into()), ..Place::default() };
    let matches =
        vec![found(&object, "credential-private-key", Confidence::High, "-----xxxxx… (399 characters)", 1, place)];
    let member = |name: &str, format: &str, status, gaps| MemberRow {
        object: object.uri.clone(),
        member: name.into(),
        format: format.into(),
        status,
        gaps,
        size: 399,
        modified: Some(i64::MAX),
        counts: Default::default(),
    };
    let mut key = member("inner.tar!/.ssh/id_ed25519", "text", Status::Complete, Vec::new());
    key.counts.insert("credential-private-key".into(), [0, 0, 1]);
    let locked =
        member("locked.zip!/salaries.csv", "unknown", Status::Skipped, vec![Gap::new(Reason::Encrypted, "AES-256")]);
    (matches, vec![key, locked], object)
}

pub fn notes() -> Parts {
    let mut object = object("file:///srv/share", "notes/it's.txt", "text", "text/plain");
    object.key = "notes/it's.txt".into();
    let matches = vec![found(&object, "person-birth-date", Confidence::Medium, "00/00/0000", 14, Place::default())];
    (matches, Vec::new(), object)
}

/// Names that would move the cursor, turn the line around, or fill the screen.
fn hostile() -> Parts {
    let mut object = object("file:///srv/share", "%1B%5B2J%E2%80%AEtxt.env", "text", "text/plain");
    object.key = "\u{1b}[2J\u{202e}txt.env".into();
    object.modified = Some(-1);
    object.size = None;
    let place = Place { column_name: Some("a\"b\u{1b}]0;title\u{7}\u{200b}".into()), ..Place::default() };
    let masked = "ghp_… (40 characters)";
    (vec![found(&object, "credential-github-token", Confidence::High, masked, 3, place)], Vec::new(), object)
}

pub fn clean() -> Parts {
    let object = object("s3://acme-public", "index.html", "html", "text/html");
    (Vec::new(), Vec::new(), object)
}

fn locked() -> Parts {
    let key = format!("private/{}/plan.docx", "a-long-name-that-goes-on/".repeat(8).trim_end_matches('/'));
    let mut object = object("s3://acme-exports", &key, "unknown", "application/octet-stream");
    object.status = Status::Skipped;
    object.bytes_examined = 0;
    object.gaps = vec![Gap::new(Reason::Denied, "s3:GetObject")];
    (Vec::new(), Vec::new(), object)
}

pub fn empty() -> Parts {
    let mut object = object("s3://acme-public", "robots.txt", "empty", "inode/x-empty");
    (object.size, object.bytes_examined) = (Some(0), 0);
    (Vec::new(), Vec::new(), object)
}

/// Names that break out of a report's form if they can: each is a key, with its URI.
pub fn hostile_names() -> Vec<(String, String)> {
    let names = [
        "two\nlines\r\n| a | b |",
        "\u{1b}[2J\u{7}\u{0}bell",
        "</script><script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\u{ff1d}1+1",
        "\u{202e}txt.exe\u{2066}",
        "]]>&amp;<a href=\"x\">",
        "[link](http://evil.example) ![i](//x) <https://evil.example>",
        "www.evil.example @octocat #1 `code` **b** ~~s~~ $x$ :smile:",
        "{0} {1} \\[x\\](1)",
        "\u{fffe}\u{ffff}\u{85}\u{2028}",
        "%0A::error file=x::pwned",
    ];
    let encoded = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("%{byte:02X}")).collect() };
    let mut all: Vec<_> = names.iter().map(|name| (name.to_string(), encoded(name.as_bytes()))).collect();
    all.push(("caf\u{fffd}.txt".into(), encoded(b"caf\xe9.txt")));
    let long = "<|".repeat(2048);
    all.push((long.clone(), encoded(long.as_bytes())));
    all
}

/// An object of each hostile name, with the name in every place of a match, a member and a gap.
pub fn hostile_rows() -> Vec<Row> {
    let mut rows = vec![Row::Scan(Box::new(scan()))];
    let mut summary = Summary::default();
    for (name, encoded) in hostile_names() {
        let mut object = object("file:///srv/share", &encoded, "text", "text/plain");
        object.key = name.clone();
        object.status = Status::Partial;
        object.gaps = vec![Gap::new(Reason::Truncated, name.clone())];
        let named: std::sync::Arc<str> = name.as_str().into();
        let place = Place {
            sheet: Some(named.clone()),
            column_name: Some(named.clone()),
            json_path: Some(named.clone()),
            part: Some(named.clone()),
            mime_part: Some(name.clone()),
            cell: Some(name.clone()),
            ..Place::default()
        };
        let inside = Place { member: Some(named.clone()), ..Place::default() };
        let masked = name.chars().take(64).collect::<String>();
        let matches = vec![
            found(&object, "us-ssn", Confidence::High, &masked, 1, place),
            found(&object, "person-email", Confidence::Medium, "xxx@xxxxxxx.xxx", 2, inside),
        ];
        let member = MemberRow {
            object: object.uri.clone(),
            member: named,
            format: "unknown".into(),
            status: Status::Skipped,
            gaps: vec![Gap::new(Reason::Encrypted, name)],
            size: 1,
            modified: None,
            counts: Default::default(),
        };
        let object = close(&matches, std::slice::from_ref(&member), object);
        summary.add(&object);
        rows.extend(matches.into_iter().map(|row| Row::Match(Box::new(row))));
        rows.extend([Row::Member(Box::new(member)), Row::Object(Box::new(object))]);
    }
    summary.row.ended = STARTED + 1;
    summary.row.ended_early = Some("interrupted".into());
    rows.push(Row::Summary(Box::new(summary.row)));
    rows
}
