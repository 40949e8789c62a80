//! Numbers of Czechia.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "cz-rodne-cislo", check: cz_rodne_cislo, bits: 6.6, checksum: true },
    Validator { name: "cz-bank-account", check: cz_bank_account, bits: 14.0, checksum: true },
    Validator { name: "cz-dic", check: cz_dic, bits: 3.2, checksum: true },
];

/// Rodné číslo, of Czechs and Slovaks: birth date, women's month + 50 (+ 20 and + 70 where a day's numbers
/// ran out), divisible by eleven; nine digits, without a check, until 1953 (Act 133/2000 Sb.).
pub(super) fn cz_rodne_cislo(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, ..] = digits else { return Verdict::INVALID };
    let short = calendar::pair(y1, y2);
    let year = match digits.len() {
        9 if short < 54 => 1900 + short,
        10 if short < 54 => 2000 + short,
        10 => 1900 + short,
        _ => return Verdict::INVALID,
    };
    let month = calendar::pair(m1, m2) % 50;
    let month = if month > 20 { month - 20 } else { month };
    if !calendar::is_date(year, month, calendar::pair(d1, d2)) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let [body @ .., check] = digits else { return Verdict::INVALID };
    match digits.len() {
        9 => Verdict::CANNOT_SAY,
        _ => Verdict::of(checksum::number(body) % 11 % 10 == u64::from(*check)),
    }
}

/// Codes of banks, ascending (Česká národní banka).
const BANKS: &[u16] = &[
    100, 300, 600, 710, 800, 2010, 2060, 2070, 2100, 2200, 2220, 2250, 2260, 2600, 2700, 3030, 3060, 3500, 4300, 5500,
    5800, 6000, 6200, 6210, 6300, 6363, 6700, 6800, 7910, 7950, 7960, 7970, 7990, 8030, 8040, 8060, 8090, 8150, 8190,
    8198, 8220, 8250, 8255, 8265, 8500, 8610, 8660,
];

/// Account: prefix and number each have weights 6,3,7,9,10,5,8,4,2,1 from the right, mod 11; a bank
/// (Decree 169/2011 Sb.).
fn cz_bank_account(subject: &Subject) -> Verdict {
    let mut fields = subject.text().rsplitn(3, |byte| !byte.is_ascii_digit());
    let mut field = || -> Option<smallvec::SmallVec<[u8; 10]>> {
        fields.next().map(|field| field.iter().map(|byte| byte.wrapping_sub(b'0')).collect())
    };
    let (Some(bank), Some(number)) = (field(), field()) else { return Verdict::INVALID };
    let holds = |digits: &[u8]| {
        let weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
        let sum: u32 = digits.iter().rev().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
        digits.len() <= 10 && sum.is_multiple_of(11)
    };
    let is_bank = BANKS.binary_search(&(checksum::number(&bank) as u16)).is_ok() && bank.len() == 4;
    Verdict::checked(&number, is_bank && holds(&number) && field().is_none_or(|prefix| holds(&prefix)))
}

/// DIČ and IČO: eight digits of companies, weights 8 to 2, mod 11; nine that begin with 6; a rodné číslo
/// (Act 280/2009 Sb.).
fn cz_dic(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    match digits {
        [first, .., check] if digits.len() == 8 => {
            let expected = (11 - checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            let expected = if expected == 0 { 1 } else { expected % 10 };
            Verdict::checked(digits, *first != 9 && expected == u32::from(*check))
        }
        [6, .., check] if digits.len() == 9 => {
            let sum = checksum::weighted(&digits[1..], &[8, 7, 6, 5, 4, 3, 2]) % 11;
            let expected = (18 - (21 - sum) % 11) % 10;
            Verdict::checked(digits, expected == u32::from(*check))
        }
        _ => cz_rodne_cislo(subject),
    }
}
