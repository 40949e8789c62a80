//! Members under a password: the cipher of old ("traditional PKWARE encryption", APPNOTE 6.3.10, 6.1) and WinZip's AES (AE-1
//! and AE-2). A password is taken only where all bytes prove it: by checksum or HMAC. Knows no directory and tells no password.

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use aes::cipher::{KeyIvInit, StreamCipher};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use super::directory::{Entry, read_vec};
use crate::body::{ReadAt, Sequential, Slice};
use crate::error::Gap;
use crate::format::inflate::Inflate;
use crate::limits::ZIP_PROOF_BYTES_MAX;

const OLD_HEAD_BYTES: u64 = 12;
const AES_SUM_BYTES: u64 = 10;
const AES_PROOF_BYTES: usize = 2;
const AES_ROUNDS: u32 = 1000;

/// What the extra field of an AES member says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aes {
    /// 1, or 2: the checksum is then left out.
    pub version: u16,
    /// 1, 2 or 3: keys of 16, 24 or 32 bytes.
    pub strength: u8,
    /// How the member is compressed.
    pub method: u16,
}

/// A member that a password opened.
pub struct Opened {
    pub method: u16,
    pub has_sum: bool,
    /// Bytes before and after the ciphertext.
    pub before: u64,
    pub after: u64,
    pub cipher: Cipher,
}

/// A cipher at the first byte of its text.
pub enum Cipher {
    None,
    Old(Keys),
    Aes128(Box<ctr::Ctr128LE<aes::Aes128>>),
    Aes192(Box<ctr::Ctr128LE<aes::Aes192>>),
    Aes256(Box<ctr::Ctr128LE<aes::Aes256>>),
}

impl Cipher {
    fn decrypt(&mut self, bytes: &mut [u8]) {
        match self {
            Cipher::None => {}
            Cipher::Old(keys) => bytes.iter_mut().for_each(|byte| *byte = keys.decrypt(*byte)),
            Cipher::Aes128(stream) => stream.apply_keystream(bytes),
            Cipher::Aes192(stream) => stream.apply_keystream(bytes),
            Cipher::Aes256(stream) => stream.apply_keystream(bytes),
        }
    }
}

/// The bytes behind a cipher.
pub struct Deciphered {
    pub reader: Sequential,
    pub cipher: Cipher,
}

impl Read for Deciphered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.cipher.decrypt(buffer.get_mut(..read).unwrap_or_default());
        Ok(read)
    }
}

/// Opens the member whose data starts at `start`, if this is its password.
pub fn open(at: &Arc<dyn ReadAt>, entry: &Entry, start: u64, password: &[u8]) -> Result<Option<Opened>, Gap> {
    match entry.aes.filter(|_| entry.method == 99) {
        Some(aes) => open_aes(at, entry, aes, start, password),
        None if entry.method != 99 => open_old(at, entry, start, password),
        None => Ok(None),
    }
}

fn open_old(at: &Arc<dyn ReadAt>, entry: &Entry, start: u64, password: &[u8]) -> Result<Option<Opened>, Gap> {
    let mut head = read_vec(at, start, OLD_HEAD_BYTES)?;
    let mut keys = Keys::of(password);
    head.iter_mut().for_each(|byte| *byte = keys.decrypt(*byte));
    // Writers that do not know the checksum yet take the time.
    let told = [(entry.sum >> 24) as u8, (entry.time >> 8) as u8];
    if entry.compressed < OLD_HEAD_BYTES || !head.get(11).is_some_and(|byte| told.contains(byte)) {
        return Ok(None);
    }
    if !proves(at, entry, start, &keys)? {
        return Ok(None);
    }
    let (method, cipher) = (entry.method, Cipher::Old(keys));
    Ok(Some(Opened { method, has_sum: true, before: OLD_HEAD_BYTES, after: 0, cipher }))
}

/// Whether the text has the checksum that was told. One wrong password in 128 passes the byte that is compared first.
fn proves(at: &Arc<dyn ReadAt>, entry: &Entry, start: u64, keys: &Keys) -> Result<bool, Gap> {
    let slice = Slice {
        at: at.clone(),
        from: start.saturating_add(OLD_HEAD_BYTES),
        size: entry.compressed.saturating_sub(OLD_HEAD_BYTES),
    };
    let reader =
        BufReader::new(Deciphered { reader: Sequential::new(Arc::new(slice), 0), cipher: Cipher::Old(keys.clone()) });
    let mut text: Box<dyn Read> = match entry.method {
        0 => Box::new(reader),
        8 => Box::new(Inflate::new(reader)),
        _ => return Ok(false),
    };
    let (mut sum, mut length, mut buffer) = (crc32fast::Hasher::new(), 0_u64, vec![0; 64 << 10]);
    loop {
        match text.read(&mut buffer) {
            Ok(0) => return Ok(length == entry.size && sum.finalize() == entry.sum),
            Ok(read) => {
                sum.update(buffer.get(..read).unwrap_or_default());
                length += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(false),
        }
        if length > entry.size {
            return Ok(false);
        }
        // So much deflated text that holds together is no chance, and a bomb is for the reader's budget to meet.
        if entry.method == 8 && length > ZIP_PROOF_BYTES_MAX {
            return Ok(true);
        }
    }
}

fn open_aes(at: &Arc<dyn ReadAt>, entry: &Entry, aes: Aes, start: u64, password: &[u8]) -> Result<Option<Opened>, Gap> {
    let (salt_bytes, key_bytes) = match aes.strength {
        1 => (8, 16),
        2 => (12, 24),
        3 => (16, 32),
        _ => return Ok(None),
    };
    let before = (salt_bytes + AES_PROOF_BYTES) as u64;
    let head = read_vec(at, start, before)?;
    let (Some((salt, proof)), Some(size)) =
        (head.split_at_checked(salt_bytes), entry.compressed.checked_sub(before + AES_SUM_BYTES))
    else {
        return Ok(None);
    };
    let mut derived = [0; 2 * 32 + AES_PROOF_BYTES];
    let Some(derived) = derived.get_mut(..2 * key_bytes + AES_PROOF_BYTES) else { return Ok(None) };
    pbkdf2::pbkdf2_hmac::<Sha1>(password, salt, AES_ROUNDS, derived);
    let Some((key, rest)) = derived.split_at_checked(key_bytes) else { return Ok(None) };
    let Some((sum_key, told)) = rest.split_at_checked(key_bytes) else { return Ok(None) };
    let from = start.saturating_add(before);
    if told != proof || !authentic(at, from, size, sum_key)? {
        return Ok(None);
    }
    let counter = 1_u128.to_le_bytes();
    let cipher = match aes.strength {
        1 => ctr::Ctr128LE::new_from_slices(key, &counter).ok().map(|stream| Cipher::Aes128(Box::new(stream))),
        2 => ctr::Ctr128LE::new_from_slices(key, &counter).ok().map(|stream| Cipher::Aes192(Box::new(stream))),
        _ => ctr::Ctr128LE::new_from_slices(key, &counter).ok().map(|stream| Cipher::Aes256(Box::new(stream))),
    };
    let has_sum = aes.version == 1;
    Ok(cipher.map(|cipher| Opened { method: aes.method, has_sum, before, after: AES_SUM_BYTES, cipher }))
}

/// Whether the code behind the ciphertext is the one that this key makes of it.
fn authentic(at: &Arc<dyn ReadAt>, from: u64, size: u64, key: &[u8]) -> Result<bool, Gap> {
    let Ok(mut code) = Hmac::<Sha1>::new_from_slice(key) else { return Ok(false) };
    let (mut text, mut buffer) = (Sequential::new(at.clone(), from).take(size), vec![0; 64 << 10]);
    let mut length = 0;
    loop {
        match text.read(&mut buffer)? {
            0 => break,
            read => {
                code.update(buffer.get(..read).unwrap_or_default());
                length += read as u64;
            }
        }
    }
    let told = read_vec(at, from.saturating_add(size), AES_SUM_BYTES)?;
    Ok(length == size && told.len() as u64 == AES_SUM_BYTES && code.verify_truncated_left(&told).is_ok())
}

/// The three keys of the old cipher.
#[derive(Clone)]
pub struct Keys(u32, u32, u32);

impl Keys {
    fn of(password: &[u8]) -> Keys {
        let mut keys = Keys(0x1234_5678, 0x2345_6789, 0x3456_7890);
        password.iter().for_each(|byte| keys.update(*byte));
        keys
    }

    fn update(&mut self, byte: u8) {
        self.0 = crc_step(self.0, byte);
        self.1 = self.1.wrapping_add(self.0 & 0xff).wrapping_mul(134_775_813).wrapping_add(1);
        self.2 = crc_step(self.2, (self.1 >> 24) as u8);
    }

    fn decrypt(&mut self, byte: u8) -> u8 {
        let word = (self.2 | 2) & 0xffff;
        let plain = byte ^ (word.wrapping_mul(word ^ 1) >> 8) as u8;
        self.update(plain);
        plain
    }
}

fn crc_step(sum: u32, byte: u8) -> u32 {
    let step = CRC.get(((sum ^ u32::from(byte)) & 0xff) as usize).copied().unwrap_or_default();
    sum >> 8 ^ step
}

const CRC: [u32; 256] = {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let mut value = index as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[index] = value;
        index += 1;
    }
    table
};
