//! Addresses and keys of crypto-currencies: Base58Check, Bech32 and EIP-55. Knows no detector.

use sha2::{Digest, Sha256};

use super::checksum::bech32;
use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "finance-bitcoin-address", check: bitcoin_address, bits: 32.0, checksum: true },
    Validator { name: "finance-bitcoin-segwit", check: bitcoin_segwit, bits: 30.0, checksum: true },
    Validator { name: "finance-ethereum-address", check: ethereum_address, bits: 15.0, checksum: false },
    Validator { name: "credential-bitcoin-key", check: bitcoin_key, bits: 32.0, checksum: true },
    Validator { name: "wallet-coin-key", check: coin_key, bits: 32.0, checksum: true },
    Validator { name: "wallet-extended-key", check: extended_key, bits: 32.0, checksum: true },
    Validator { name: "wallet-phrase", check: phrase, bits: 30.0, checksum: false },
    Validator { name: "wallet-monero-seed", check: monero_seed, bits: 20.0, checksum: false },
    Validator { name: "wallet-monero-key", check: monero_key, bits: 4.0, checksum: false },
    Validator { name: "wallet-curve-key", check: curve_key, bits: 0.0, checksum: false },
];

/// Pay to public key hash (version 0, begins with 1) or script hash (version 5, begins with 3).
/// The address of the first block is known to everyone.
fn bitcoin_address(subject: &Subject) -> Verdict {
    match base58_payload(subject.text()).as_deref() {
        Some([0 | 5, rest @ ..]) if rest.len() == 20 => {
            let first_block = subject.text().starts_with(b"1A1zP1eP5QGefi2DMPTfTL5SLmv7");
            if first_block || rest.iter().all(|&byte| byte == 0) { Verdict::TEST } else { Verdict::VALID }
        }
        _ => Verdict::INVALID,
    }
}

/// Wallet import format: version 0x80, 32 bytes, and 1 where the public key is compressed.
fn bitcoin_key(subject: &Subject) -> Verdict {
    match base58_payload(subject.text()).as_deref() {
        Some([0x80, rest @ ..]) if rest.len() == 32 || (rest.len() == 33 && rest.last() == Some(&1)) => Verdict::VALID,
        _ => Verdict::INVALID,
    }
}

/// The same of other chains: Litecoin, Dogecoin, Dash, and Bitcoin's test network (chainparams.cpp of each).
fn coin_key(subject: &Subject) -> Verdict {
    match base58_payload(subject.text()).as_deref() {
        Some([version, rest @ ..]) if rest.len() == 32 || (rest.len() == 33 && rest.last() == Some(&1)) => {
            match version {
                0xb0 => Verdict::VALID.with_variant("litecoin"),
                0x9e => Verdict::VALID.with_variant("dogecoin"),
                0xcc => Verdict::VALID.with_variant("dash"),
                0xef => Verdict::TEST.with_variant("test-network"),
                _ => Verdict::INVALID,
            }
        }
        _ => Verdict::INVALID,
    }
}

/// Extended private keys (BIP 32; versions of SLIP 132): 78 bytes, a private key after a zero byte.
fn extended_key(subject: &Subject) -> Verdict {
    const MAIN: [[u8; 4]; 5] = [
        [4, 0x88, 0xad, 0xe4],
        [4, 0x9d, 0x78, 0x78],
        [4, 0xb2, 0x43, 0x0c],
        [2, 0x95, 0xb0, 5],
        [2, 0xaa, 0x7a, 0x99],
    ];
    const TEST: [[u8; 4]; 5] = [
        [4, 0x35, 0x83, 0x94],
        [4, 0x4a, 0x4e, 0x28],
        [4, 0x5f, 0x18, 0xbc],
        [2, 0x42, 0x85, 0xb5],
        [2, 0x57, 0x50, 0x48],
    ];
    let payload = base58_payload(subject.text()).filter(|payload| payload.len() == 78 && payload.get(45) == Some(&0));
    match payload.as_deref().and_then(<[u8]>::first_chunk::<4>) {
        Some(version) if MAIN.contains(version) => Verdict::VALID,
        Some(version) if TEST.contains(version) => Verdict::TEST.with_variant("test-network"),
        _ => Verdict::INVALID,
    }
}

/// The English words of BIP 39 (bip-0039/english.txt), in order.
const PHRASE_WORDS: &str = include_str!("bip39.txt");

/// A mnemonic sentence (BIP 39): 12 to 24 words of its list, of eleven bits each, whose last bits are the first of the
/// SHA-256 of the others. Those of one or two words are of the tests.
fn phrase(subject: &Subject) -> Verdict {
    let Ok(text) = std::str::from_utf8(subject.text()) else { return Verdict::INVALID };
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    if !matches!(words.len(), 12 | 15 | 18 | 21 | 24) {
        return Verdict::INVALID;
    }
    let list: Vec<&str> = PHRASE_WORDS.lines().collect();
    let (mut bytes, mut held, mut count) = (Vec::new(), 0u32, 0u32);
    for word in &words {
        let Ok(number) = list.binary_search(word) else { return Verdict::INVALID };
        held = held << 11 | number as u32;
        count += 11;
        while count >= 8 {
            count -= 8;
            bytes.push((held >> count & 0xff) as u8);
        }
        held &= (1 << count) - 1;
    }
    let check_bits = words.len() as u32 / 3;
    // Of 24 words the check is a byte of its own.
    let check = match count {
        0 => u32::from(bytes.pop().unwrap_or_default()),
        _ => held,
    };
    let digest = Sha256::digest(&bytes);
    let expected = digest.first().map_or(0, |first| u32::from(*first) >> (8 - check_bits));
    match check == expected {
        false => Verdict::INVALID,
        true if words.iter().collect::<std::collections::BTreeSet<_>>().len() <= 2 => Verdict::TEST,
        true => Verdict::VALID,
    }
}

/// A private key of Ethereum and others: 32 bytes in hexadecimal, below the order of secp256k1 (SEC 2, 2.4.1), not one
/// of the few that stand in all examples.
fn curve_key(subject: &Subject) -> Verdict {
    const ORDER: &[u8] = b"fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    // The first accounts of Hardhat, Anvil and Ganache.
    const PUBLISHED: [&str; 3] = ["ac0974bec39a17e3", "59c6995e998f97a5", "4f3edf983ac636a6"];
    let text = subject.text().to_ascii_lowercase();
    let key = text.strip_prefix(b"0x").unwrap_or(&text);
    let mut seen = [false; 256];
    key.iter().for_each(|byte| seen[usize::from(*byte)] = true);
    match () {
        () if key.len() != 64 || key >= ORDER || seen.iter().filter(|is| **is).count() < 9 => Verdict::INVALID,
        () if PUBLISHED.iter().any(|known| key.starts_with(known.as_bytes())) => Verdict::TEST,
        () => Verdict::VALID,
    }
}

/// Monero's seed in words, of English: the last of 25 is the one among the others that the CRC-32 of the first three letters
/// of each says (monero-docs, `mnemonics/legacy.md`).
fn monero_seed(subject: &Subject) -> Verdict {
    let text = subject.text().to_ascii_lowercase();
    let words: Vec<&[u8]> = text.split(|byte| *byte == b' ').filter(|word| !word.is_empty()).collect();
    let Some((check, words)) = words.split_last().filter(|(_, words)| words.len() == 24) else {
        return Verdict::INVALID;
    };
    let letters: Vec<u8> = words.iter().flat_map(|word| word.iter().take(3)).copied().collect();
    let named = words[crc32fast::hash(&letters) as usize % words.len()];
    let mut different: Vec<&&[u8]> = words.iter().collect();
    different.sort();
    different.dedup();
    Verdict::of(named.get(..3) == check.get(..3) && different.len() > 16)
}

/// A private key of Monero: a number below the order of Ed25519's group, its least byte first.
fn monero_key(subject: &Subject) -> Verdict {
    let text = subject.text();
    let last = text.get(62..64).and_then(|last| std::str::from_utf8(last).ok());
    let is_small = last.and_then(|last| u8::from_str_radix(last, 16).ok()).is_some_and(|last| last <= 0x10);
    let mut seen = [false; 256];
    text.iter().for_each(|byte| seen[usize::from(*byte)] = true);
    Verdict::of(text.len() == 64 && is_small && seen.iter().filter(|is| **is).count() >= 9)
}

/// Base58Check: what stands before the four bytes of the double SHA-256.
fn base58_payload(text: &[u8]) -> Option<Vec<u8>> {
    const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    if text.len() > 128 {
        return None;
    }
    let mut number: Vec<u8> = Vec::new(); // Little-endian bytes.
    for byte in text {
        let mut carry = ALPHABET.iter().position(|known| known == byte)?;
        for place in &mut number {
            carry += usize::from(*place) * 58;
            *place = (carry & 0xff) as u8;
            carry >>= 8;
        }
        if carry > 0 {
            number.push((carry & 0xff) as u8);
        }
    }
    let zeros = text.iter().take_while(|&&byte| byte == b'1').count();
    let bytes: Vec<u8> = std::iter::repeat_n(0, zeros).chain(number.into_iter().rev()).collect();
    let (payload, check) = bytes.split_at_checked(bytes.len().checked_sub(4)?)?;
    let digest = Sha256::digest(Sha256::digest(payload));
    digest.starts_with(check).then(|| payload.to_vec())
}

/// Segregated witness: Bech32 for version 0 (BIP 173), Bech32m for 1 to 16 (BIP 350); one case only.
fn bitcoin_segwit(subject: &Subject) -> Verdict {
    let text = subject.text();
    if text.iter().any(u8::is_ascii_uppercase) && text.iter().any(u8::is_ascii_lowercase) {
        return Verdict::INVALID;
    }
    let begins = text.get(..3).is_some_and(|prefix| prefix.eq_ignore_ascii_case(b"bc1"));
    let Some(body) = text.get(3..).filter(|_| begins && text.len() <= 90) else { return Verdict::INVALID };
    let Some(values) = bech32::values(body) else { return Verdict::INVALID };
    let remainder = bech32::remainder(b"bc", &values);
    let program = body.len().saturating_sub(7) * 5 / 8;
    match (values.first(), remainder) {
        (Some(0), 1) if program == 20 || program == 32 => Verdict::VALID,
        (Some(1..=16), 0x2bc8_30a3) if (2..=40).contains(&program) => Verdict::VALID,
        _ => Verdict::INVALID,
    }
}

/// Ethereum: mixed case carries the check of EIP-55; one case carries none, so it says nothing.
fn ethereum_address(subject: &Subject) -> Verdict {
    let Some(address) = subject.text().get(2..).filter(|address| address.len() == 40) else { return Verdict::INVALID };
    let letters = || address.iter().filter(|byte| byte.is_ascii_alphabetic());
    if address.windows(2).all(|pair| pair.first() == pair.last()) {
        return Verdict::INVALID;
    }
    if letters().all(u8::is_ascii_lowercase) || letters().all(u8::is_ascii_uppercase) {
        return Verdict::CANNOT_SAY;
    }
    let digest = keccak256_of_one_block(&address.to_ascii_lowercase());
    Verdict::of(address.iter().enumerate().all(|(place, byte)| {
        let nibble = digest.get(place / 2).map_or(0, |pair| if place % 2 == 0 { pair >> 4 } else { pair & 15 });
        !byte.is_ascii_alphabetic() || byte.is_ascii_uppercase() == (nibble >= 8)
    }))
}

/// Keccak-256 as Ethereum uses it (padding 0x01, before FIPS 202), for texts shorter than one block of 136 bytes.
fn keccak256_of_one_block(text: &[u8]) -> [u8; 32] {
    let mut block = [0u8; 136];
    for (place, byte) in block.iter_mut().zip(text.iter().chain(&[1])) {
        *place = *byte;
    }
    if let Some(last) = block.last_mut() {
        *last |= 0x80;
    }
    let mut state = [0u64; 25];
    for (lane, bytes) in state.iter_mut().zip(block.as_chunks::<8>().0) {
        *lane = u64::from_le_bytes(*bytes);
    }
    keccak_permutation(&mut state);
    let mut out = [0u8; 32];
    for (bytes, lane) in out.as_chunks_mut::<8>().0.iter_mut().zip(state) {
        *bytes = lane.to_le_bytes();
    }
    out
}

/// Keccak-f\[1600\] (FIPS 202, section 3.3); the round constants come from its linear feedback register.
fn keccak_permutation(state: &mut [u64; 25]) {
    const ROTATIONS: [u32; 24] =
        [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
    const LANES: [usize; 24] = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];
    let mut register = 1u8;
    for _ in 0..24 {
        let mut parity = [0u64; 5];
        for (place, lane) in state.iter().enumerate() {
            parity[place % 5] ^= lane;
        }
        for (place, lane) in state.iter_mut().enumerate() {
            *lane ^= parity[(place + 4) % 5] ^ parity[(place + 1) % 5].rotate_left(1);
        }
        let mut carried = state[1];
        for (&lane, &rotation) in LANES.iter().zip(&ROTATIONS) {
            carried = std::mem::replace(&mut state[lane], carried.rotate_left(rotation));
        }
        for row in state.as_chunks_mut::<5>().0 {
            let before = *row;
            for (place, lane) in row.iter_mut().enumerate() {
                *lane ^= !before[(place + 1) % 5] & before[(place + 2) % 5];
            }
        }
        for bit in 0..7 {
            if register & 1 == 1 {
                state[0] ^= 1 << ((1u32 << bit) - 1);
            }
            register = register << 1 ^ if register & 0x80 != 0 { 0x71 } else { 0 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_of_bip_39() {
        // The first and another vector of the reference implementation (trezor/python-mnemonic, vectors.json).
        let outcome = |text: &str| phrase(&Subject::new(text.as_bytes())).outcome;
        let legal = "legal winner thank year wave sausage worth useful legal winner thank";
        assert_eq!(outcome(&format!("{}about", "abandon ".repeat(11))), crate::validate::Outcome::Test);
        assert_eq!(outcome(&format!("{legal} yellow")), crate::validate::Outcome::Valid);
        assert_eq!(outcome(&format!("{legal} year")), crate::validate::Outcome::Invalid);
    }

    use crate::validate::Outcome;

    fn outcome(check: fn(&Subject) -> Verdict, text: &str) -> Outcome {
        check(&Subject::new(text.as_bytes())).outcome
    }

    #[test]
    fn addresses_of_the_standards() {
        assert_eq!(outcome(bitcoin_address, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), Outcome::Test);
        assert_eq!(outcome(bitcoin_address, "3P14159f73E4gFr7JterCCQh9QjiTjiZrG"), Outcome::Valid); // BIP 16
        assert_eq!(outcome(bitcoin_address, "3P14159f73E4gFr7JterCCQh9QjiTjiZrH"), Outcome::Invalid);
        assert_eq!(outcome(bitcoin_segwit, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"), Outcome::Valid); // BIP 173
        assert_eq!(
            outcome(bitcoin_segwit, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
            Outcome::Valid
        ); // BIP 350
        assert_eq!(outcome(bitcoin_segwit, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"), Outcome::Invalid);
        assert_eq!(outcome(ethereum_address, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), Outcome::Valid); // EIP-55
        assert_eq!(outcome(ethereum_address, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"), Outcome::Invalid);
        assert_eq!(outcome(ethereum_address, "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"), Outcome::CannotSay);
    }

    #[test]
    fn a_key_in_wallet_import_format() {
        let key = ["5HueCGU8rMjxEXxiPuD5BDku4Mk", "FqeZyd4dZ1jvhTVqvbTLvyTJ"].concat(); // The wiki's example, joined here.
        assert_eq!(outcome(bitcoin_key, &key), Outcome::Valid);
        assert_eq!(outcome(bitcoin_key, &key.replace('8', "9")), Outcome::Invalid);
    }
}
