//! Numbers of Spain.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "es-dni", check: es_dni, bits: 4.5, checksum: true },
    Validator { name: "es-nie", check: es_nie, bits: 4.5, checksum: true },
    Validator { name: "es-nif", check: es_nif, bits: 4.5, checksum: true },
    Validator { name: "es-cif", check: es_cif, bits: 4.0, checksum: true },
    Validator { name: "es-nuss", check: es_nuss, bits: 6.6, checksum: true },
    Validator { name: "es-vat-number", check: es_vat_number, bits: 4.2, checksum: true },
    Validator { name: "es-cups", check: es_cups, bits: 9.0, checksum: true },
    Validator { name: "es-cadastral-reference", check: es_cadastral_reference, bits: 9.0, checksum: true },
    Validator { name: "es-cae", check: es_cae, bits: 4.4, checksum: false },
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

/// NIF-IVA: ES before the NIF of a person or a company (Agencia Tributaria).
fn es_vat_number(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some(nif) = compact.strip_prefix(b"ES") else { return Verdict::INVALID };
    match (es_nif(&Subject::new(nif)), es_cif(&Subject::new(nif))) {
        (Verdict::INVALID, company) => company,
        (person, _) => person,
    }
}

/// CUPS: sixteen digits mod 529, told as two letters of the DNI's (Real Decreto 1435/2002).
fn es_cups(subject: &Subject) -> Verdict {
    let (compact, digits) = (subject.compact(), subject.digits());
    let (Some(number), Some(&[first, second])) = (digits.get(..16), compact.get(18..20)) else {
        return Verdict::INVALID;
    };
    let remainder = (checksum::number(number) % 529) as usize;
    Verdict::checked(number, CONTROL[remainder / 23] == first && CONTROL[remainder % 23] == second)
}

/// Referencia catastral: two letters, each over seven characters of its half and the four of the unit, mod 23
/// (Dirección General del Catastro).
fn es_cadastral_reference(subject: &Subject) -> Verdict {
    const LETTERS: &[u8; 23] = b"MQWERTYUIOPASDFGHJKLBZX";
    let compact = subject.compact();
    let (Some(body), Some(&[first, second]), 20) = (compact.get(..18), compact.get(18..), compact.len()) else {
        return Verdict::INVALID;
    };
    // The letter Ñ stands between N and O.
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'N' => u32::from(byte - b'A') + 1,
        _ => u32::from(byte.wrapping_sub(b'A')) + 2,
    };
    let letter = |half: &[u8]| {
        let bytes = half.iter().chain(&body[14..]);
        let sum: u32 =
            bytes.zip([13, 15, 12, 5, 4, 17, 9, 21, 3, 7, 1]).map(|(&byte, weight)| value(byte) * weight).sum();
        LETTERS[(sum % 23) as usize]
    };
    Verdict::of(letter(&body[..7]) == first && letter(&body[7..14]) == second)
}

/// CAE: an office (01 to 56) and the key of an activity, without a check digit (Orden EHA/3482/2007).
fn es_cae(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let (Some(office), Some(key)) = (compact.get(5..7), compact.get(7..9)) else { return Verdict::INVALID };
    let is_office = matches!(office, [b'0', b'1'..=b'9'] | [b'1'..=b'4', _] | [b'5', b'0'..=b'6']);
    let is_key = ACTIVITIES.split(' ').any(|known| known.as_bytes() == key);
    Verdict::of(is_office && is_key)
}

/// Keys of activities under excise duty.
const ACTIVITIES: &str = "A1 B1 B9 B0 BA C1 DA EC F1 V1 A7 AT B7 BT C7 DB E7 M7 OA OB OE OV V7 B6 A2 A6 A9 A0 AC AV AW AX \
    H1 H2 H4 H6 H9 H0 HD HH H7 H8 HB HF HI HJ HK HL HM HN HT HU HV HX HZ OH HA HC HE HP HQ HR HS HW T1 OT T7 TT L1 L2 L0 \
    L3 L7 AF DF DM DP OR PF RF VD";
