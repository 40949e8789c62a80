//! Mail and mailboxes: what is given of them, and of those that somebody spoiled.

use panner::error::{Gap, Reason};
use panner::format::mail;

use super::{CAP, hold};

const MAIL: &str = "From: Ann <ann@example.org>\r\nTo: bob@example.org\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=\"out\"\r\n\r\nfor old readers: 4477\r\n--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n\
    --in\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe, 536-22-=\r\n8417\r\n\
    --in\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--in--\r\n--out\r\nContent-Type: text/csv; name*=utf-8''l%C3%AFst.csv\r\n\
    Content-Description: salaries of 2024\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxi\r\nDQoxLDI=\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n\
    Subject: inner\r\n\r\ninner body\r\n--out--\r\nafter\r\n";

#[test]
fn mail_gives_headers_and_decoded_parts() {
    let held = hold(mail::open, MAIL.as_bytes(), CAP);
    assert_eq!(held.gaps, []);
    let headers = "From: Ann <ann@example.org>\nTo: bob@example.org\nSubject: Grüße\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"out\"\n";
    let expected = [
        ("headers", headers),
        ("1.1.txt", "Grüße, 536-22-8417\r\n"),
        ("1.2.html", "<p>html</p>\r\n"),
        ("2/lïst.csv", "a,b\r\n1,2"),
        ("3.eml", "Subject: inner\r\n\r\ninner body\r\n"),
        ("outside-parts", "for old readers: 4477\r\nContent-Description: salaries of 2024\nafter\r\n"),
    ];
    assert_eq!(held.texts(), expected);
}

#[test]
fn a_mailbox_gives_each_message() {
    let box_of = "From ann@example.org Mon Jan  1 10:00:00 2024\nSubject: one\n\nFrom here on\n>From there\n\n\
                  From - Mon Jan  1 10:00:00 2024\nSubject: two\n\nFrom 10:00 in the text\n";
    let held = hold(mail::mbox::open, box_of.as_bytes(), CAP);
    let expected = [
        ("1.eml", "Subject: one\n\nFrom here on\nFrom there\n\n"),
        ("2.eml", "Subject: two\n\nFrom 10:00 in the text\n"),
    ];
    assert_eq!(held.texts(), expected);
    assert_eq!(held.gaps, []);
}

#[test]
fn hostile_mail_is_read_as_far_as_it_goes_and_told() {
    // Cut anywhere: nothing panics, and a cut before the last border is told.
    for end in 0..MAIL.len() {
        let held = hold(mail::open, &MAIL.as_bytes()[..end], CAP);
        let within = end > MAIL.find("--out\r\n").unwrap() && end < MAIL.find("--out--").unwrap();
        assert!(!within || held.has(Reason::Truncated), "cut at {end}");
    }
    // Parts within parts, deeper than anybody writes.
    let nested: String = (0..20_000)
        .map(|depth| format!("Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"))
        .chain(["\nthe end".to_string()])
        .collect();
    let held = hold(mail::open, nested.as_bytes(), 64 << 20);
    assert!(held.has(Reason::NestingTooDeep));
    assert!(held.members.iter().any(|(_, text)| text.ends_with(b"the end")));
    // A header without end, a line without end.
    for start in ["Subject: ", "Subject: a\n\n"] {
        let endless = start.to_string() + &"x".repeat(8 << 20) + "\n\nlast";
        let held = hold(mail::open, endless.as_bytes(), 64 << 20);
        let all: usize = held.members.iter().map(|(_, text)| text.len()).sum();
        assert!(all >= 8 << 20, "{all}");
        assert!(held.members.iter().any(|(_, text)| text.ends_with(b"last")));
    }
    for text in
        ["Content-Type: multipart/mixed; boundary=\n\nbody", "Content-Type: multipart/mixed; boundary=\"x\n\nbody"]
    {
        let held = hold(mail::open, text.as_bytes(), CAP);
        assert!(held.members.iter().any(|(_, text)| text.ends_with(b"body")), "{held:?}");
    }
    let sealed = "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\
                  --b\nContent-Type: application/octet-stream\n\nxx\n--b--\n";
    assert_eq!(hold(mail::open, sealed.as_bytes(), CAP).gaps, [Gap::new(Reason::Encrypted, "")]);
}
