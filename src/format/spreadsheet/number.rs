//! Numbers as a workbook shows them: digits without exponent, and the leading zeros and dashes that
//! a cell's format gives (social security numbers, postal codes). Knows no cells.

/// Digits of a number beyond which a float has lost some; such a number is not laid into a format.
const EXACT_MAX: f64 = 1e15;

/// Digits as a person would read them; what lies beyond the 15 digits of a float is lost in the file.
pub(in super::super) fn number_text(number: f64) -> String {
    if number.abs() < 1e21 { number.to_string() } else { format!("{number:e}") }
}

/// A number format of zeros and literals only: `000\-00\-0000`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ZeroFormat {
    /// A zero is a digit; all else stands for itself.
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Digit,
    Literal(char),
}

impl ZeroFormat {
    /// None for any other format; those change no digits.
    pub(super) fn parse(code: &str) -> Option<ZeroFormat> {
        let mut pieces = Vec::new();
        let (mut escaped, mut quoted) = (false, false);
        for char in code.chars() {
            match char {
                _ if std::mem::take(&mut escaped) => pieces.push(Piece::Literal(char)),
                '"' => quoted = !quoted,
                _ if quoted => pieces.push(Piece::Literal(char)),
                '\\' => escaped = true,
                // What follows is for negative numbers and texts.
                ';' => break,
                '0' => pieces.push(Piece::Digit),
                '-' | ' ' | '(' | ')' | '/' => pieces.push(Piece::Literal(char)),
                _ => return None,
            }
        }
        let digits = pieces.iter().filter(|piece| **piece == Piece::Digit).count();
        (digits >= 2).then_some(ZeroFormat { pieces })
    }

    /// The number as shown; none where it is not a whole one.
    pub(super) fn show(&self, number: f64) -> Option<String> {
        if number < 0.0 || number.fract() != 0.0 || number >= EXACT_MAX {
            return None;
        }
        let digits = self.pieces.iter().filter(|piece| **piece == Piece::Digit).count();
        let padded = format!("{number:0>digits$}");
        let mut left = padded.chars();
        let mut text = String::new();
        // More digits than places stand before the first place.
        let mut surplus = padded.len().saturating_sub(digits);
        for piece in &self.pieces {
            match piece {
                Piece::Literal(char) => text.push(*char),
                Piece::Digit => text.extend(left.by_ref().take(1 + std::mem::take(&mut surplus))),
            }
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_digits() {
        let told = [4111111111111111.0, 5.0, -0.5, 1e15, 123456789012.25].map(number_text);
        assert_eq!(told, ["4111111111111111", "5", "-0.5", "1000000000000000", "123456789012.25"]);
        assert_eq!(number_text(1e300), "1e300");
    }

    #[test]
    fn formats_of_zeros_give_back_what_is_shown() {
        let show = |code: &str, number| ZeroFormat::parse(code).and_then(|format| format.show(number));
        assert_eq!(show("000\\-00\\-0000", 1020003.0).as_deref(), Some("001-02-0003"));
        assert_eq!(show("00000", 501.0).as_deref(), Some("00501"));
        assert_eq!(show("\"no \"00000;x", 501.0).as_deref(), Some("no 00501"));
        assert_eq!(show("00-00", 123456.0).as_deref(), Some("1234-56"));
        for code in ["0", "General", "#,##0", "0.00", "dd/mm/yy", "0%", "", "[<=9]00"] {
            assert_eq!(show(code, 5.0), None, "{code}");
        }
        assert_eq!(show("0000", 1.5), None);
        assert_eq!(show("0000", f64::NAN), None);
    }
}
