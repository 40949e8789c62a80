//! Bytes of a known encoding, read as UTF-8. Keeps no map of offsets: for texts whose places are not bytes.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding};

const BUFFER_BYTES: usize = 16 << 10;
/// A reader's buffer below this is filled from a buffer of our own: a decoder needs room for one character and a
/// replacement.
const DIRECT_BYTES_MIN: usize = 32;

/// Reads UTF-8. What the encoding does not know comes as U+FFFD; a byte-order mark beats the encoding.
pub struct Transcoder<R> {
    reader: R,
    decoder: Decoder,
    input: Vec<u8>,
    from: usize,
    to: usize,
    ended: bool,
    finished: bool,
    /// Decoded for a reader that asked for a few bytes only, last byte first.
    rest: Vec<u8>,
}

impl<R: Read> Transcoder<R> {
    pub fn new(reader: R, encoding: &'static Encoding) -> Transcoder<R> {
        Transcoder {
            reader,
            decoder: encoding.new_decoder(),
            input: vec![0; BUFFER_BYTES],
            from: 0,
            to: 0,
            ended: false,
            finished: false,
            rest: Vec::new(),
        }
    }

    pub fn get_mut(&mut self) -> &mut R {
        &mut self.reader
    }

    fn decode(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.finished {
            if self.from == self.to && !self.ended {
                (self.from, self.to) = (0, self.reader.read(&mut self.input)?);
                self.ended = self.to == 0;
            }
            let input = self.input.get(self.from..self.to).unwrap_or_default();
            let (result, read, written, _) = self.decoder.decode_to_utf8(input, buffer, self.ended);
            self.from += read;
            self.finished = self.ended && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.len() >= DIRECT_BYTES_MIN && self.rest.is_empty() {
            return self.decode(buffer);
        }
        if self.rest.is_empty() && !buffer.is_empty() {
            let mut few = [0; DIRECT_BYTES_MIN];
            let read = self.decode(&mut few)?;
            self.rest.extend(few.iter().take(read).rev());
        }
        let mut done = 0;
        for (to, from) in buffer.iter_mut().zip(std::iter::from_fn(|| self.rest.pop())) {
            *to = from;
            done += 1;
        }
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_comes_as_utf8_in_reads_of_any_size() {
        let text = "Grüße, привет, こんにちは 1234 ".repeat(2000);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (japanese, ..) = encoding_rs::SHIFT_JIS.encode("こんにちは 1234 ");
        let japanese = japanese.repeat(2000);
        for size in [1, 7, 31, 32, 1000, 1 << 16] {
            for (bytes, encoding, expected) in [
                (text.as_bytes(), encoding_rs::UTF_8, text.as_str()),
                (&wide, encoding_rs::UTF_16LE, &text),
                (&japanese, encoding_rs::SHIFT_JIS, &"こんにちは 1234 ".repeat(2000)),
                (b"a\xFFb", encoding_rs::UTF_8, "a\u{FFFD}b"),
                (b"cut \xC3", encoding_rs::UTF_8, "cut \u{FFFD}"),
            ] {
                let mut reader = Transcoder::new(bytes, encoding);
                let (mut read, mut buffer) = (Vec::new(), vec![0; size]);
                loop {
                    let some = reader.read(&mut buffer).unwrap();
                    if some == 0 {
                        break;
                    }
                    read.extend_from_slice(&buffer[..some]);
                }
                assert!(String::from_utf8(read).unwrap() == expected, "{} by {size}", encoding.name());
            }
        }
    }
}
