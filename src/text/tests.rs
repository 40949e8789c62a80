//! Decoders against a naive re-encoding, in every encoding and every cut.

use super::*;

/// Decodes in pieces of `size` and returns text and the raw offset of each character.
fn decode(encoding: Encoding, raw: &[u8], size: usize) -> (Vec<u8>, Vec<u64>) {
    let mut decoder = Decoder::new(encoding);
    let mut text = Vec::new();
    for piece in raw.chunks(size) {
        decoder.decode(piece, false, &mut text);
    }
    decoder.decode(&[], true, &mut text);
    let starts = (0..text.len()).filter(|index| text[*index] & 0xC0 != 0x80);
    let mut offsets: Vec<u64> = starts.map(|index| decoder.raw_offset(index as u64)).collect();
    offsets.push(decoder.raw_offset(text.len() as u64));
    (text, offsets)
}

fn utf16(text: &str, big_endian: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn offsets_agree_with_re_encoding_in_every_encoding() {
    let long = "Prüfung Führerschein à l'été; ".repeat(60);
    let cases: Vec<(Encoding, &str)> = vec![
        (Encoding::Legacy(encoding_rs::WINDOWS_1252), &long),
        (Encoding::Legacy(encoding_rs::WINDOWS_1251), "Паспорт 4509 123456"),
        (Encoding::Legacy(encoding_rs::KOI8_R), "Паспорт 4509 123456"),
        (Encoding::Legacy(encoding_rs::SHIFT_JIS), "電話番号 090-1234 ｶﾅ ソ end"),
        (Encoding::Legacy(encoding_rs::EUC_JP), "電話番号 090-1234 日本"),
        (Encoding::Legacy(encoding_rs::EUC_KR), "주민등록번호 900101-1"),
        (Encoding::Legacy(encoding_rs::GB18030), "身份证号码 110101 \u{1F600} é"),
        (Encoding::Legacy(encoding_rs::BIG5), "身分證字號 A123456789"),
    ];
    for (encoding, text) in cases {
        let Encoding::Legacy(legacy) = encoding else { continue };
        let (raw, _, unmappable) = legacy.encode(text);
        assert!(!unmappable, "{}", encoding.name());
        let mut expected: Vec<u64> =
            text.char_indices().map(|(index, _)| legacy.encode(&text[..index]).0.len() as u64).collect();
        expected.push(raw.len() as u64);
        for size in [1, 2, 3, 7, 1000] {
            let (decoded, offsets) = decode(encoding, &raw, size);
            assert_eq!(decoded, text.as_bytes(), "{}", encoding.name());
            assert_eq!(offsets, expected, "{}", encoding.name());
        }
    }
}

#[test]
fn utf16_offsets_are_exact_also_at_lone_surrogates() {
    for big_endian in [false, true] {
        let text = "a\u{FEFF}é\u{1F600}z".repeat(300);
        let raw = utf16(&text, big_endian);
        let mut expected: Vec<u64> = Vec::new();
        let mut at = 0;
        for character in text.chars() {
            expected.push(at);
            at += 2 * character.len_utf16() as u64;
        }
        expected.push(at);
        for size in [1, 3, 5, 4096] {
            let (decoded, offsets) = decode(Encoding::Utf16 { big_endian }, &raw, size);
            assert_eq!(decoded, text.as_bytes());
            assert_eq!(offsets, expected);
        }
    }
    let (decoded, offsets) = decode(Encoding::Utf16 { big_endian: true }, &[0xD8, 0, 0, b'x', 0xDC, 0, 0, b'y', 0], 1);
    assert_eq!(decoded, "\u{FFFD}x\u{FFFD}y\u{FFFD}".as_bytes());
    assert_eq!(offsets, [0, 2, 4, 6, 8, 9]);
}

#[test]
fn malformed_bytes_keep_the_offsets_that_follow() {
    let raw = b"\x82\xA0\xFF\x82 end\x81";
    for size in [1, 2, 20] {
        let (decoded, offsets) = decode(Encoding::Legacy(encoding_rs::SHIFT_JIS), raw, size);
        assert_eq!(decoded, "\u{3042}\u{FFFD}\u{FFFD} end\u{FFFD}".as_bytes());
        assert_eq!(offsets, [0, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
}

#[test]
fn forgetting_keeps_later_offsets() {
    let text = "é1".repeat(5000);
    let raw = utf16(&text, false);
    let mut decoder = Decoder::new(Encoding::Utf16 { big_endian: false });
    let mut out = Vec::new();
    decoder.decode(&raw, true, &mut out);
    decoder.forget_before(9000);
    for character in (3000..5000_u64).step_by(37) {
        assert_eq!(decoder.raw_offset(character * 3), character * 4);
        assert_eq!(decoder.raw_offset(character * 3 + 2), character * 4 + 2);
    }
}

#[test]
fn encodings_are_recognised() {
    let german = "Die Straße führt über die Brücke; Müller wohnt in Köln und grüßt schön.";
    let western = encoding_rs::WINDOWS_1252.encode(german).0;
    assert_eq!(Encoding::detect(&western, true), Some(Encoding::Legacy(encoding_rs::WINDOWS_1252)));
    assert_eq!(Encoding::detect(german.as_bytes(), true), Some(Encoding::Utf8));
    assert_eq!(Encoding::detect(&german.as_bytes()[..9], false), Some(Encoding::Utf8));
    assert_eq!(Encoding::detect(&utf16(german, false), true), Some(Encoding::Utf16 { big_endian: false }));
    assert_eq!(Encoding::detect(&utf16(german, true), true), Some(Encoding::Utf16 { big_endian: true }));
    assert_eq!(Encoding::detect(b"\xFF\xFE\0\0a\0\0\0", true), Some(Encoding::Utf32 { big_endian: false }));
    let japanese = encoding_rs::SHIFT_JIS.encode("お客様の電話番号をご確認ください。").0;
    assert_eq!(Encoding::detect(&japanese, true), Some(Encoding::Legacy(encoding_rs::SHIFT_JIS)));
    let mut state = 1_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(4096)
    .collect();
    assert_eq!(Encoding::detect(&noise, false), None);
}

#[test]
fn lines_and_columns_carry_over() {
    let text = "\u{FEFF}é1\r\nzwei ö\n\ndrei";
    for size in 3..text.len() {
        let mut lines = Lines::default();
        for piece in text.as_bytes().chunks(size) {
            lines.advance(piece);
        }
        assert_eq!((lines.line(), lines.column()), (4, 5));
    }
    let mut lines = Lines::default();
    lines.advance(b"a\rb");
    lines.advance(b"c\rde");
    assert_eq!((lines.line(), lines.column()), (3, 3));
}

proptest::proptest! {
    #[test]
    fn any_bytes_decode_without_panic_and_sum_up(raw in proptest::collection::vec(proptest::num::u8::ANY, 0..200), size in 1..9_usize) {
        for encoding in [
            Encoding::Utf16 { big_endian: false },
            Encoding::Utf32 { big_endian: true },
            Encoding::Legacy(encoding_rs::GB18030),
            Encoding::Legacy(encoding_rs::SHIFT_JIS),
            Encoding::Legacy(encoding_rs::EUC_KR),
            Encoding::Legacy(encoding_rs::BIG5),
            Encoding::Legacy(encoding_rs::ISO_2022_JP),
            Encoding::Legacy(encoding_rs::WINDOWS_1252),
        ] {
            let (text, offsets) = decode(encoding, &raw, size);
            proptest::prop_assert!(std::str::from_utf8(&text).is_ok());
            proptest::prop_assert!(offsets.windows(2).all(|pair| pair[0] <= pair[1]));
            if encoding != Encoding::Legacy(encoding_rs::ISO_2022_JP) {
                proptest::prop_assert_eq!(offsets.last().copied(), Some(raw.len() as u64));
            }
        }
        let _ = Encoding::detect(&raw, true);
    }
}
