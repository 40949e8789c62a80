//! Keywords as they are compared: by their words. `build.rs` includes this file too, so it knows nothing.

/// Folds a keyword or label: `patientNumber`, `patient_number` and `PATIENT NO.` differ from their
/// words only by case and separators.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous_lower = false;
    for character in text.chars() {
        if character.is_alphanumeric() {
            if character.is_uppercase() && previous_lower {
                out.push(' ');
            }
            out.extend(character.to_lowercase());
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        previous_lower = character.is_lowercase() || character.is_ascii_digit();
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Keywords folded, in order, each once.
pub fn folded(keywords: &[String]) -> Vec<String> {
    let mut folded: Vec<String> = keywords.iter().map(|keyword| fold(keyword)).collect();
    folded.retain(|keyword| !keyword.is_empty());
    folded.sort_unstable();
    folded.dedup();
    folded
}
