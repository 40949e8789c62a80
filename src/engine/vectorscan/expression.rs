//! A pattern's tree in the words of Vectorscan: bytes and classes in hexadecimal, groups that capture nothing. Knows
//! patterns' syntax only.

use std::fmt::Write as _;

use regex_syntax::hir::{Class, Hir, HirKind};

/// What is still to be written.
enum Part<'a> {
    Tree(&'a Hir),
    Text(String),
}

/// The expression of a tree that holds no anchors and ASCII classes only, which all that were loaded are.
pub(super) fn of(tree: &Hir) -> String {
    let mut out = String::new();
    // An explicit stack: patterns come from users' files. The last is written first.
    let mut parts = vec![Part::Tree(tree)];
    let text = |text: &str| Part::Text(text.to_string());
    while let Some(part) = parts.pop() {
        let tree = match part {
            Part::Text(text) => {
                out.push_str(&text);
                continue;
            }
            Part::Tree(tree) => tree,
        };
        match tree.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => literal.0.iter().for_each(|byte| push_byte(*byte, &mut out)),
            HirKind::Class(class) => push_class(class, &mut out),
            HirKind::Repetition(repetition) => {
                out.push_str("(?:");
                let most = repetition.max.map(|most| most.to_string()).unwrap_or_default();
                parts.push(Part::Text(format!("){{{},{most}}}", repetition.min)));
                parts.push(Part::Tree(&repetition.sub));
            }
            HirKind::Capture(capture) => parts.push(Part::Tree(&capture.sub)),
            HirKind::Concat(own) => parts.extend(own.iter().rev().map(Part::Tree)),
            HirKind::Alternation(own) => {
                out.push_str("(?:");
                parts.push(text(")"));
                for (place, one) in own.iter().enumerate().rev() {
                    parts.push(Part::Tree(one));
                    if place > 0 {
                        parts.push(text("|"));
                    }
                }
            }
        }
    }
    out
}

fn push_byte(byte: u8, out: &mut String) {
    let _ = write!(out, "\\x{byte:02x}");
}

fn push_class(class: &Class, out: &mut String) {
    out.push('[');
    let mut range = |from: u8, to: u8| {
        push_byte(from, out);
        if from < to {
            out.push('-');
            push_byte(to, out);
        }
    };
    match class {
        Class::Bytes(class) => class.ranges().iter().for_each(|own| range(own.start(), own.end())),
        Class::Unicode(class) => {
            for own in class.ranges() {
                if let (Ok(from), Ok(to)) = (u8::try_from(own.start()), u8::try_from(own.end())) {
                    range(from, to);
                }
            }
        }
    }
    out.push(']');
}

#[cfg(test)]
mod tests {
    #[test]
    fn trees_are_written_as_vectorscan_reads_them() {
        let cases = [
            ("ab", r"\x61\x62"),
            ("a+?", r"(?:\x61){1,}"),
            ("(?:a{2})?", r"(?:(?:\x61){2,2}){0,1}"),
            ("(?i)a(?P<value>[0-9])", r"[\x41\x61][\x30-\x39]"),
            ("ab|cd+", r"(?:\x61\x62|\x63(?:\x64){1,})"),
            (r"x(?s-u:.)", r"\x78[\x00-\xff]"),
        ];
        for (pattern, expected) in cases {
            let tree = regex_syntax::ParserBuilder::new().utf8(false).unicode(false).build().parse(pattern).unwrap();
            assert_eq!(super::of(&tree), expected, "{pattern}");
        }
    }
}
