//! Compressed RTF (MS-OXRTFCP): a dictionary of 4 KiB that begins with what RTF often says. Knows no messages.

/// What stands in the dictionary at the start.
const START: &[u8] =
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \
\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \
\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const DICTIONARY_BYTES: usize = 4096;
/// Bytes of one reference at most; output grows by no more a byte of input.
const HEAD_BYTES: usize = 16;

/// The RTF; none where the head is none. What was decoded before damage is given.
pub(super) fn decompressed(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..HEAD_BYTES)?;
    let content = bytes.get(HEAD_BYTES..)?;
    let size = u32::from_le_bytes(*head.get(4..)?.first_chunk()?) as usize;
    match head.get(8..12)? {
        b"MELA" => Some(content.get(..size.min(content.len()))?.to_vec()),
        b"LZFu" => Some(decoded(content)),
        _ => None,
    }
}

fn decoded(content: &[u8]) -> Vec<u8> {
    let mut dictionary = [0; DICTIONARY_BYTES];
    for (to, from) in dictionary.iter_mut().zip(START) {
        *to = *from;
    }
    let (mut at, mut out, mut input) = (START.len(), Vec::new(), content.iter());
    let put = |byte: u8, dictionary: &mut [u8; DICTIONARY_BYTES], at: &mut usize, out: &mut Vec<u8>| {
        if let Some(to) = dictionary.get_mut(*at % DICTIONARY_BYTES) {
            *to = byte;
        }
        *at = (*at + 1) % DICTIONARY_BYTES;
        out.push(byte);
    };
    while let Some(control) = input.next() {
        for bit in 0..8 {
            let Some(first) = input.next() else { return out };
            if control >> bit & 1 == 0 {
                put(*first, &mut dictionary, &mut at, &mut out);
                continue;
            }
            let Some(second) = input.next() else { return out };
            let reference = usize::from(*first) << 8 | usize::from(*second);
            let (offset, length) = (reference >> 4, (reference & 0xf) + 2);
            if offset == at {
                return out;
            }
            for step in 0..length {
                let byte = dictionary.get((offset + step) % DICTIONARY_BYTES).copied().unwrap_or_default();
                put(byte, &mut dictionary, &mut at, &mut out);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_specification_are_read() {
        let simple = "2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423\
                      20af8 68656c6c6f 20776f726c64 7d0a80 0fa0";
        let hex: Vec<u8> = simple.bytes().filter(u8::is_ascii_hexdigit).collect();
        let bytes: Vec<u8> =
            hex.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect();
        let text = decompressed(&bytes).unwrap();
        assert!(text.starts_with(b"{\\rtf1\\ansi\\ansicpg125"), "{:?}", String::from_utf8_lossy(&text));
        let plain = [&[0; 4][..], &5_u32.to_le_bytes(), b"MELA", &[0; 4], b"hello world"].concat();
        assert_eq!(decompressed(&plain).unwrap(), b"hello");
        assert_eq!(decompressed(b"short"), None);
    }
}
