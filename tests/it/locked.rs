//! Zip members under passwords: samples of other writers (corpus/make_files/locked.py), right lists, wrong lists, damage.

use std::path::Path;

use crate::run::{Folder, Panner, folder};

const SAMPLES: [(&str, &str); 8] = [
    ("aes-128-ae1.zip", "third word"),
    ("aes-128-ae2.zip", "third word"),
    ("aes-192-ae1.zip", "third word"),
    ("aes-192-ae2.zip", "third word"),
    ("aes-256-ae1.zip", "third word"),
    ("aes-256-ae2.zip", "third word"),
    ("old-stream.zip", "zweites Wört"),
    ("old.zip", "first word"),
];

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/locked").join(name)).unwrap()
}

fn samples() -> Folder {
    let folder = folder();
    SAMPLES.iter().for_each(|(name, _)| folder.write_bytes(name, &sample(name)));
    folder
}

fn rows(output: &str, kind: &str) -> Vec<serde_json::Value> {
    let rows = output.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    rows.filter(|row| row["kind"] == kind).collect()
}

/// Objects and members with their gaps, and nothing that depends on the settings.
fn told(output: &str) -> Vec<String> {
    let objects = rows(output, "object").into_iter().map(|row| format!("{} {}", row["key"], row["gaps"]));
    let members =
        rows(output, "member").into_iter().map(|row| format!("{} {} {}", row["object"], row["member"], row["gaps"]));
    objects.chain(members).collect()
}

#[test]
fn members_of_every_cipher_open_with_a_password_of_the_list() {
    let (samples, lists) = (samples(), folder());
    lists.write("list", "nothing\r\n\nfirst word\nzweites Wört\r\nthird word\n");
    lists.write("panner.toml", "passwords = \"list\"\n");
    let of_flag = Panner::scan(&samples).argument("--passwords").argument(lists.path("list")).exits(1);
    let of_settings = Panner::scan(&samples).argument("--config").argument(lists.path("panner.toml")).exits(1);
    for ended in [of_flag, of_settings] {
        let output = ended.output();
        assert!(!["first word", "zweites", "third word"].iter().any(|word| (ended.errors() + &output).contains(word)));
        let objects = rows(&output, "object");
        assert_eq!(objects.len(), SAMPLES.len());
        for object in objects {
            assert_eq!((&object["status"], &object["gaps"]), (&"complete".into(), &serde_json::json!([])), "{object}");
            assert_eq!(object["matches"]["us-ssn"], 2, "{object}");
        }
        let members: Vec<_> = rows(&output, "member").iter().map(|row| row["size"].as_u64().unwrap()).collect();
        assert_eq!(members, [966, 26].repeat(SAMPLES.len()));
    }
}

#[test]
fn what_no_password_opens_stays_as_it_was() {
    let (samples, lists) = (samples(), folder());
    let without = Panner::scan(&samples).exits(0).output();
    assert!(rows(&without, "member").iter().all(|row| row["gaps"].to_string().contains("encrypted")));
    // As many as make the byte that the old cipher compares first pass for some.
    let wrong: String = (0..700).map(|number| format!("wrong-{number}\n")).collect();
    lists.write("wrong", &wrong);
    let ended = Panner::scan(&samples).argument("--passwords").argument(lists.path("wrong")).exits(0);
    assert_eq!(told(&ended.output()), told(&without));
    assert!(!(ended.errors() + &ended.output()).contains("wrong-"));
}

#[test]
fn a_member_with_a_changed_byte_is_locked_or_told_and_never_taken_for_whole() {
    let (damaged, lists) = (folder(), folder());
    for (name, _) in SAMPLES {
        let bytes = sample(name);
        // Within the ciphertext of the first member, behind salts and heads.
        for at in [75, 90] {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x10;
            damaged.write_bytes(format!("{at}-{name}"), &bytes);
        }
    }
    lists.write("list", "first word\nzweites Wört\nthird word\n");
    let output = Panner::scan(&damaged).argument("--passwords").argument(lists.path("list")).exits(1).output();
    let members = rows(&output, "member");
    assert_eq!(members.len(), 4 * SAMPLES.len());
    for row in members {
        let whole = row["gaps"] == serde_json::json!([]);
        assert_eq!(whole, row["member"] == "note.txt", "{row}");
    }
}

#[test]
fn a_list_that_cannot_be_read_is_refused_before_work_begins() {
    let (samples, lists) = (samples(), folder());
    let ended = Panner::scan(&samples).argument("--passwords").argument(lists.path("none")).exits(2);
    assert!(ended.errors().contains("passwords '") && ended.errors().contains("readable"), "{}", ended.errors());
    lists.write("many", &"secret-word\n".repeat(1001));
    let ended = Panner::scan(&samples).argument("--passwords").argument(lists.path("many")).exits(2);
    assert!(ended.errors().contains("more than 1000") && !ended.errors().contains("secret-word"), "{}", ended.errors());
}
