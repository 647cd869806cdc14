//! Text for terminals that show ASCII only.

/// The text with every other character spelled in ASCII.
pub fn text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match spelled(c) {
            Some(spelled) => plain.push_str(spelled),
            None if c.is_ascii() => plain.push(c),
            None => plain.push('?'),
        }
    }
    plain
}

fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        '✓' => "+",
        '✗' => "x",
        '\u{a0}' => " ",
        '·' | '⋅' => ".",
        '…' => "...",
        '−' | '–' | '—' | '─' => "-",
        '×' => "x",
        '→' => "->",
        '←' => "<-",
        '↓' => "v",
        '↑' => "^",
        '│' => "|",
        '▶' => ">",
        '≤' => "<=",
        '≥' => ">=",
        '≠' => "/=",
        '≈' => "~",
        '±' => "+/-",
        '√' => "sqrt",
        '⟨' => "<",
        '⟩' => ">",
        '²' => "^2",
        '³' => "^3",
        'Δ' => "D",
        'Ω' => "Ohm",
        'µ' | 'μ' => "u",
        'π' => "pi",
        'τ' => "tau",
        'σ' => "sigma",
        'λ' => "lambda",
        'ξ' => "xi",
        'ω' => "omega",
        '‘' | '’' => "'",
        '“' | '”' => "\"",
        _ => return None,
    })
}

/// True if the locale of this terminal says that it knows more than ASCII, or says nothing.
pub fn has_more(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    if set("TERM").is_some_and(|term| term == "dumb") {
        return false;
    }
    // The first of these that is set decides; that is how the C library does it.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    locale.is_none_or(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::{has_more, text};

    #[test]
    fn what_reports_are_made_of_has_a_spelling() {
        assert_eq!(
            text("✓ V ≥ V_th, τ_m = 20 ms, −60 mV"),
            "+ V >= V_th, tau_m = 20 ms, -60 mV"
        );
        assert!(text("größer 漢").is_ascii());
    }

    #[test]
    fn the_locale_decides() {
        let with = |name: &'static str, value: &'static str| {
            has_more(move |n| (n == name).then(|| value.to_owned()))
        };
        assert!(with("LANG", "de_DE.UTF-8"));
        assert!(with("LANG", ""));
        assert!(!with("LANG", "C"));
        assert!(!with("LC_ALL", "POSIX"));
        assert!(!with("TERM", "dumb"));
    }
}
