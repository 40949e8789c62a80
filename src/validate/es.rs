//! Numbers of Spain.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "es-dni", check: es_dni, bits: 4.5, checksum: true },
    Validator { name: "es-nie", check: es_nie, bits: 4.5, checksum: true },
    Validator { name: "es-nif", check: es_nif, bits: 4.5, checksum: true },
    Validator { name: "es-cif", check: es_cif, bits: 4.0, checksum: true },
    Validator { name: "es-nuss", check: es_nuss, bits: 6.6, checksum: true },
];

const CONTROL: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

/// DNI: eight digits mod 23 pick the letter (Real Decreto 1553/2005).
fn es_dni(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [digits @ .., letter] = &compact[..] else { return Verdict::INVALID };
    if digits.len() != 8 || !digits.iter().all(u8::is_ascii_digit) || subject.is_one_digit() {
        // 99999999R and 00000000T are printed on specimens.
        return if &compact[..] == b"99999999R" { Verdict::TEST } else { Verdict::INVALID };
    }
    let number = checksum::number(subject.digits());
    match (CONTROL[(number % 23) as usize] == *letter, number) {
        (false, _) => Verdict::INVALID,
        (true, 12_345_678) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// NIE: X, Y, Z count as 0, 1, 2; then as the DNI (Orden INT/2058/2008).
fn es_nie(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [first, digits @ .., letter] = &compact[..] else { return Verdict::INVALID };
    let prefix = match first {
        b'X' => 0,
        b'Y' => 1,
        b'Z' => 2,
        _ => return Verdict::INVALID,
    };
    if digits.len() != 7 || !digits.iter().all(u8::is_ascii_digit) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let number = checksum::number(subject.digits());
    match (CONTROL[((prefix * 10_000_000 + number) % 23) as usize] == *letter, number) {
        (false, _) => Verdict::INVALID,
        (true, 1_234_567) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// NIF of a person: a DNI, an NIE, or K, L, M and seven digits, mod 23 (Real Decreto 1065/2007).
fn es_nif(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    match &compact[..] {
        [b'K' | b'L' | b'M', digits @ .., letter] => {
            let shape = digits.len() == 7 && digits.iter().all(u8::is_ascii_digit) && !subject.is_one_digit();
            let remainder = checksum::number(subject.digits()) % 23;
            Verdict::of(shape && CONTROL[remainder as usize] == *letter)
        }
        [b'X'..=b'Z', ..] => es_nie(subject),
        _ => es_dni(subject),
    }
}

/// CIF of a company: Luhn over seven digits, told as a digit or a letter (Orden EHA/451/2008). Which form
/// of company has which is told differently by every source, so either will do.
fn es_cif(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [first, digits @ .., control] = &compact[..] else { return Verdict::INVALID };
    if digits.len() != 7 || !digits.iter().all(u8::is_ascii_digit) || !b"ABCDEFGHJNPQRSUVW".contains(first) {
        return Verdict::INVALID;
    }
    let seven = &subject.digits()[..7];
    if seven.windows(2).all(|two| two[0] == two[1]) {
        return Verdict::INVALID;
    }
    let sum: u32 = seven
        .iter()
        .enumerate()
        .map(|(place, &digit)| u32::from(if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }))
        .sum();
    let check = ((10 - sum % 10) % 10) as usize;
    let as_digit = usize::from(control.wrapping_sub(b'0')) == check;
    let as_letter = b"JABCDEFGHI"[check] == *control;
    Verdict::of(as_digit || as_letter)
}

/// Social security number: province, number, and both mod 97; numbers under ten million are added to
/// the province as seven digits (Tesorería General de la Seguridad Social).
fn es_nuss(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 12 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let (province, number, control) =
        (checksum::number(&digits[..2]), checksum::number(&digits[2..10]), checksum::number(&digits[10..]));
    let whole = province * if number < 10_000_000 { 10_000_000 } else { 100_000_000 } + number;
    Verdict::of(matches!(province, 1..=53 | 66) && number != 0 && whole % 97 == control)
}
