//! Numbers of Brazil.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "br-cpf", check: br_cpf, bits: 6.6, checksum: true },
    Validator { name: "br-cnpj", check: br_cnpj, bits: 6.6, checksum: true },
    Validator { name: "br-pis", check: br_pis, bits: 3.3, checksum: true },
    Validator { name: "br-cns", check: br_cns, bits: 3.5, checksum: true },
    Validator { name: "br-voter", check: br_voter, bits: 6.8, checksum: true },
    Validator { name: "br-cnh", check: br_cnh, bits: 0.0, checksum: false },
];

/// CPF: two check digits, weights 10 to 2 and 11 to 2, mod 11 (Receita Federal).
fn br_cpf(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[.., first, second] = digits else { return Verdict::INVALID };
    if digits.len() != 11 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let holds = check_digit(checksum::weighted(&digits[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2])) == first
        && check_digit(checksum::weighted(&digits[..10], &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) == second;
    match (holds, digits) {
        (false, _) => Verdict::INVALID,
        // Counting up: the example of every form.
        (true, [1, 2, 3, 4, 5, 6, 7, 8, 9, ..] | [0, 0, 0, 0, 0, 0, 0, ..]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// 11 less the remainder mod 11; 10 and 11 become 0.
fn check_digit(sum: u32) -> u8 {
    match sum % 11 {
        0 | 1 => 0,
        remainder => 11 - remainder as u8,
    }
}

/// CNPJ: two check digits mod 11; letters count as their ASCII code less 48 (Instrução Normativa RFB 2.229/2024).
///
/// The Receita's own example is 12.ABC.345/01DE-35.
fn br_cnpj(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.len() != 14 || compact.iter().all(|byte| *byte == compact[0]) {
        return Verdict::INVALID;
    }
    let values: smallvec::SmallVec<[u8; 14]> = compact.iter().map(|byte| byte - b'0').collect();
    let holds = check_digit(checksum::weighted(&values[..12], &[5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) == values[12]
        && check_digit(checksum::weighted(&values[..13], &[6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) == values[13];
    match &compact[..] {
        _ if !holds || compact.starts_with(b"000000000000") => Verdict::INVALID,
        b"12ABC34501DE35" | b"11222333000181" | b"12345678000195" => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// PIS, PASEP, NIS: weights 3,2,9,8,7,6,5,4,3,2, mod 11 (Caixa Econômica Federal).
fn br_pis(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    Verdict::of(check_digit(checksum::weighted(digits, &[3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) == digits[10])
}

/// CNS: weights 15 to 1, mod 11 (Ministério da Saúde).
fn br_cns(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    Verdict::of(digits.len() == 15 && !subject.is_one_digit() && sum.is_multiple_of(11))
}

/// Título de eleitor: number, state 01 to 28, two check digits mod 11, of which 0 is 1 in São Paulo and Minas Gerais
/// (Tribunal Superior Eleitoral).
fn br_voter(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[.., tens, ones, first, second] = digits else { return Verdict::INVALID };
    let state = tens * 10 + ones;
    if digits.len() != 12 || !(1..=28).contains(&state) || digits[..8].iter().all(|&digit| digit == digits[0]) {
        return Verdict::INVALID;
    }
    let check = |sum: u32| match sum % 11 {
        0 if state <= 2 => 1,
        10 => 0,
        remainder => remainder as u8,
    };
    let holds = check(checksum::weighted(&digits[..8], &[2, 3, 4, 5, 6, 7, 8, 9])) == first;
    Verdict::of(holds && check(checksum::weighted(&[tens, ones, first], &[7, 8, 9])) == second)
}

/// CNH: two check digits, weights 9 to 1 and 1 to 9, mod 11, the second less two where the first was ten (Senatran); what
/// is done with a negative one is not published.
fn br_cnh(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let (first, less) = match checksum::weighted(&digits[..9], &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 {
        10 => (0, 2),
        remainder => (remainder, 0),
    };
    let second = match checksum::weighted(&digits[..9], &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 {
        10 => 0,
        remainder => (remainder + 11 - less) % 11 % 10,
    };
    let holds = (first, second) == (u32::from(digits[9]), u32::from(digits[10]));
    if holds { Verdict::VALID } else { Verdict::CANNOT_SAY }
}
