//! RTF as tokens, from a stream. Knows no word's meaning.

use std::io::BufRead;

use crate::error::Gap;

/// Bytes of a word; longer ones are cut, and known to nobody.
const WORD_BYTES_MAX: usize = 64;
/// Bytes of plain text in one token.
const TEXT_BYTES_MAX: usize = 4 << 10;

pub(super) enum Token {
    Open,
    Close,
    /// A control word with its number, or a control symbol.
    Word {
        name: String,
        number: Option<i32>,
    },
    /// Of the code page: `\'hh`, or a byte beyond ASCII as it stands.
    Byte(u8),
    /// ASCII.
    Text(String),
    End,
}

pub(super) struct Tokens<R> {
    reader: R,
}

impl<R: BufRead> Tokens<R> {
    pub(super) fn new(reader: R) -> Tokens<R> {
        Tokens { reader }
    }

    pub(super) fn next(&mut self) -> Result<Token, Gap> {
        loop {
            let Some(byte) = self.peek()? else { return Ok(Token::End) };
            match byte {
                b'{' => return self.take(Token::Open),
                b'}' => return self.take(Token::Close),
                b'\\' => {
                    self.reader.consume(1);
                    return self.control();
                }
                // Line ends in the file are no text, and zeros are padding.
                b'\r' | b'\n' | 0 => self.reader.consume(1),
                byte if byte < 0x80 => return self.text(),
                byte => return self.take(Token::Byte(byte)),
            }
        }
    }

    /// Passes over bytes that are no text.
    pub(super) fn skip(&mut self, mut bytes: u64) -> Result<(), Gap> {
        while bytes > 0 {
            let buffered = self.reader.fill_buf()?.len();
            if buffered == 0 {
                break;
            }
            let taken = usize::try_from(bytes).unwrap_or(usize::MAX).min(buffered);
            self.reader.consume(taken);
            bytes -= taken as u64;
        }
        Ok(())
    }

    fn peek(&mut self) -> Result<Option<u8>, Gap> {
        Ok(self.reader.fill_buf()?.first().copied())
    }

    fn take(&mut self, token: Token) -> Result<Token, Gap> {
        self.reader.consume(1);
        Ok(token)
    }

    fn text(&mut self) -> Result<Token, Gap> {
        let buffered = self.reader.fill_buf()?;
        let is_text = |byte: &&u8| **byte < 0x80 && !matches!(**byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
        let length = buffered.iter().take(TEXT_BYTES_MAX).take_while(is_text).count();
        let text = String::from_utf8_lossy(buffered.get(..length).unwrap_or_default()).into_owned();
        self.reader.consume(length);
        Ok(Token::Text(text))
    }

    fn control(&mut self) -> Result<Token, Gap> {
        let Some(first) = self.peek()? else { return Ok(Token::End) };
        if !first.is_ascii_alphabetic() {
            self.reader.consume(1);
            return match first {
                b'\'' => self.hex(),
                b'{' | b'}' | b'\\' => Ok(Token::Text(char::from(first).to_string())),
                b'\r' | b'\n' => Ok(Token::Word { name: "par".to_string(), number: None }),
                other => Ok(Token::Word { name: char::from(other).to_string(), number: None }),
            };
        }
        let mut name = String::new();
        while let Some(byte) = self.peek()?.filter(u8::is_ascii_alphabetic) {
            self.reader.consume(1);
            if name.len() < WORD_BYTES_MAX {
                name.push(char::from(byte));
            }
        }
        let mut digits = String::new();
        if self.peek()? == Some(b'-') {
            self.reader.consume(1);
            digits.push('-');
        }
        while let Some(byte) = self.peek()?.filter(u8::is_ascii_digit) {
            self.reader.consume(1);
            if digits.len() < WORD_BYTES_MAX {
                digits.push(char::from(byte));
            }
        }
        if self.peek()? == Some(b' ') {
            self.reader.consume(1);
        }
        Ok(Token::Word { name, number: digits.parse().ok() })
    }

    fn hex(&mut self) -> Result<Token, Gap> {
        let mut value = 0;
        for _ in 0..2 {
            let Some(digit) = self.peek()?.and_then(|byte| char::from(byte).to_digit(16)) else { break };
            self.reader.consume(1);
            value = value << 4 | digit as u8;
        }
        Ok(Token::Byte(value))
    }
}
