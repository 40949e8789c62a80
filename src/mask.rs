//! How a found value is written: never as it is. Letters become x, digits 0, separators stay.

/// How much of a value its masked form keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// Letters to x, digits to 0.
    Plain,
    /// The last four digits stay: card and account numbers only.
    LastFour,
    /// The issuer's public prefix, the scheme of an address or the kind of a key's armour, and the length; nothing of the secret.
    Credential,
}

impl Style {
    pub fn from_name(name: &str) -> Option<Style> {
        match name {
            "plain" => Some(Style::Plain),
            "last4" => Some(Style::LastFour),
            "credential" => Some(Style::Credential),
            _ => None,
        }
    }
}

/// Characters of a masked value; a longer one is cut with an ellipsis.
const MASKED_CHARACTERS_MAX: usize = 64;

/// The masked form of a value.
///
/// ```
/// use panner::mask::{mask, Style};
/// assert_eq!(mask(b"943 476 5870", Style::Plain), "000 000 0000");
/// assert_eq!(mask(b"4539-1488-0343-6467", Style::LastFour), "0000-0000-0000-6467");
/// assert_eq!(mask(b"ghp_abcdefghij", Style::Credential), "ghp_… (14 characters)");
/// ```
pub fn mask(value: &[u8], style: Style) -> String {
    if style == Style::Plain && value.is_ascii() && value.len() <= MASKED_CHARACTERS_MAX {
        // What most values are.
        return value.iter().map(|byte| masked(char::from(*byte))).collect();
    }
    let text = String::from_utf8_lossy(value);
    let keep_from = match style {
        Style::LastFour => fourth_last_digit(&text),
        _ => text.len(),
    };
    if style == Style::Credential {
        let prefix = public_prefix(&text);
        return format!("{prefix}… ({} characters)", text.chars().count());
    }
    let mut out = String::new();
    for (written, (offset, character)) in text.char_indices().enumerate() {
        if written == MASKED_CHARACTERS_MAX {
            out.push('…');
            break;
        }
        out.push(if offset >= keep_from { character } else { masked(character) });
    }
    out
}

fn masked(character: char) -> char {
    match character {
        c if c.is_numeric() => '0',
        c if c.is_alphabetic() => 'x',
        c if c.is_control() => ' ',
        c if c.is_ascii() => c,
        c if c.is_whitespace() => ' ',
        _ => 'x',
    }
}

/// Offset of the fourth digit from the end where eight or more digits stand before it, else the end.
fn fourth_last_digit(text: &str) -> usize {
    let digits: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(offset, _)| offset).collect();
    if digits.len() < 12 { text.len() } else { digits[digits.len() - 4] }
}

/// What every key of a kind begins with, and so tells nothing of one: an armour's first line, an address's scheme,
/// a cookie header's name, an issuer's prefix. Unknown forms keep nothing, because a password may begin like a prefix.
fn public_prefix(text: &str) -> &str {
    let end = armour_end(text)
        .or_else(|| scheme_end(text))
        .or_else(|| cookie_end(text))
        .or_else(|| ISSUERS.iter().filter(|prefix| text.starts_with(**prefix)).map(|prefix| prefix.len()).max());
    end.and_then(|end| text.get(..end)).unwrap_or("")
}

fn armour_end(text: &str) -> Option<usize> {
    const BEGIN: &str = "-----BEGIN ";
    let rest = text.strip_prefix(BEGIN)?;
    let kind = rest.find("-----").filter(|end| *end <= 40)?;
    Some(BEGIN.len() + kind + 5)
}

fn scheme_end(text: &str) -> Option<usize> {
    let end = text.find("://").filter(|end| *end <= 32)?;
    let named = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b':' | b'.' | b'-');
    text.bytes().take(end).all(named).then_some(end + 3)
}

fn cookie_end(text: &str) -> Option<usize> {
    let begins = |name: &str| text.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
    if begins("cookie") || begins("set-cookie") { text.find(':').map(|colon| colon + 1) } else { None }
}

/// Prefixes that issuers publish.
const ISSUERS: &[&str] = &[
    "AKIA",
    "ASIA",
    "AIza",
    "GOCSPX-",
    "ya29.",
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "gldt-",
    "gloas-",
    "glrt-",
    "glptt-",
    "glft-",
    "glsoat-",
    "glagent-",
    "glcbt-",
    "glimt-",
    "xoxb-",
    "xoxp-",
    "xoxe-",
    "xoxa-",
    "xoxr-",
    "xoxs-",
    "xapp-",
    "sk_live_",
    "sk_test_",
    "sk_prod_",
    "rk_live_",
    "rk_test_",
    "rk_prod_",
    "npm_",
    "pypi-AgEIcHlwaS5vcmc",
    "pypi-AgENdGVzdC5weXBpLm9yZw",
    "SG.",
    "sk-",
    "sk-proj-",
    "sk-svcacct-",
    "sk-admin-",
    "sk-ant-",
    "eyJ",
    "PuTTY-User-Key-File-",
    "dop_v1_",
    "doo_v1_",
    "dor_v1_",
    "hf_",
    "shpat_",
    "shpca_",
    "shppa_",
    "shpss_",
    "sq0atp-",
    "sq0csp-",
    "dapi",
    "hvs.",
    "hvb.",
    "pul-",
    "lin_api_",
    "figd_",
    "glsa_",
    "glc_",
    "pscale_tkn_",
    "pscale_pw_",
    "pscale_oauth_",
    "PMAK-",
    "NRAK-",
    "AGE-SECRET-KEY-1",
    "dt0c01.",
    "dckr_pat_",
    "dckr_oat_",
    "rubygems_",
    "ntn_",
    "tskey-",
    "sntrys_",
    "sntryu_",
    "ATATT3",
    "ATCTT3",
    "xai-",
    "gsk_",
    "r8_",
    "pplx-",
    "fo1_",
    "FlyV1",
    "sbp_",
    "HRKU-",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_keep_only_what_is_public() {
        let masked = |text: &str| mask(text.as_bytes(), Style::Credential);
        assert_eq!(masked("-----BEGIN EC PRIVATE KEY-----\nabc"), "-----BEGIN EC PRIVATE KEY-----… (34 characters)");
        assert_eq!(masked("postgres://app:pw@db"), "postgres://… (20 characters)");
        assert_eq!(masked("cookie: sid=8f2"), "cookie:… (15 characters)");
        assert_eq!(masked("glpat-ab_cd-ef"), "glpat-… (14 characters)");
        assert_eq!(masked("blue-sky_9"), "… (10 characters)");
        assert_eq!(masked("päss://w0rd"), "… (11 characters)");
    }
}
