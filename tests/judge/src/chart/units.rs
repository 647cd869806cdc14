//! Units and numbers as they are written in a chart's texts.

use super::Axis;
use crate::value::Unit;

const SYMBOL_PREFIXES: [(&str, f64); 11] = [
    ("", 1.0),
    ("m", 1e-3),
    ("µ", 1e-6),
    ("μ", 1e-6),
    ("u", 1e-6),
    ("n", 1e-9),
    ("p", 1e-12),
    ("f", 1e-15),
    ("k", 1e3),
    ("M", 1e6),
    ("G", 1e9),
];

const WORD_PREFIXES: [(&str, f64); 8] = [
    ("", 1.0),
    ("milli", 1e-3),
    ("micro", 1e-6),
    ("nano", 1e-9),
    ("pico", 1e-12),
    ("femto", 1e-15),
    ("kilo", 1e3),
    ("mega", 1e6),
];

/// The symbol and the words of a unit.
fn names(unit: Unit) -> (&'static str, &'static [&'static str]) {
    match unit {
        Unit::None => ("", &[]),
        Unit::Second => ("s", &["sec", "secs", "second", "seconds"]),
        Unit::Volt => ("V", &["volt", "volts"]),
        Unit::VoltSquared => ("V²", &[]),
        Unit::VoltPerSecond => ("V/s", &[]),
        Unit::Ampere => ("A", &["amp", "amps", "ampere", "amperes"]),
        Unit::Ohm => ("Ω", &["ohm", "ohms"]),
        Unit::Hertz => ("Hz", &["hertz"]),
    }
}

/// Units in which a learner may show a quantity, for the words of the feedback.
pub fn examples(unit: Unit) -> &'static str {
    match unit {
        Unit::None => "",
        Unit::Second => "(s) or (ms)",
        Unit::Volt => "(V) or (mV)",
        Unit::VoltSquared => "(V²) or (mV²)",
        Unit::VoltPerSecond => "(V/s)",
        Unit::Ampere => "(A), (nA) or (pA)",
        Unit::Ohm => "(Ω) or (MΩ)",
        Unit::Hertz => "(Hz)",
    }
}

/// How large a unit is that is written with this factor to the SI unit: `(Volt, 1e-3)` is "mV".
pub fn written(unit: Unit, size: f64) -> Option<String> {
    let symbol = names(unit).0;
    if unit == Unit::VoltSquared {
        let root = size.sqrt();
        let (prefix, _) = prefix_of(root)?;
        return Some(format!("{prefix}V²"));
    }
    let (prefix, _) = prefix_of(size)?;
    Some(format!("{prefix}{symbol}"))
}

fn prefix_of(size: f64) -> Option<(&'static str, f64)> {
    let same = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-6;
    SYMBOL_PREFIXES
        .iter()
        .copied()
        .find(|&(_, factor)| same(factor, size))
}

/// The sizes in which a quantity may be shown, the usual ones first.
pub fn sizes(unit: Unit) -> Vec<f64> {
    let steps = [1.0, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15, 1e3, 1e6, 1e9];
    match unit {
        Unit::None => vec![1.0],
        Unit::VoltSquared => steps.iter().map(|x| x * x).collect(),
        _ => steps.to_vec(),
    }
}

/// The size of the unit that a word names, if it names one of this kind: "ms" is 1e-3 of a second.
fn size_of_word(word: &str, unit: Unit) -> Option<f64> {
    let (symbol, words) = names(unit);
    if unit == Unit::VoltSquared {
        let root = ["²", "^2", "2", "^{2}"]
            .iter()
            .find_map(|square| word.strip_suffix(square))?;
        return size_of_word(root, Unit::Volt).map(|size| size * size);
    }
    if unit == Unit::VoltPerSecond {
        let (above, below) = word.split_once('/')?;
        return Some(size_of_word(above, Unit::Volt)? / size_of_word(below, Unit::Second)?);
    }
    if unit == Unit::Hertz {
        let lower = word.to_lowercase();
        let known = ["1/s", "/s", "s^-1", "s⁻¹", "spikes/s", "spike/s", "s^{-1}"];
        if known.contains(&lower.as_str()) {
            return Some(1.0);
        }
        if lower == "1/ms" || lower == "spikes/ms" {
            return Some(1e3);
        }
    }
    let by_symbol = SYMBOL_PREFIXES.iter().find(|(prefix, _)| {
        let rest = word.strip_prefix(prefix);
        // "mv" and "pa" are sloppy but clear; a lone "v" or "a" is not.
        rest.is_some_and(|rest| {
            rest == symbol
                || (!prefix.is_empty() && rest.to_lowercase() == symbol.to_lowercase())
                || (rest == "Ω" && symbol == "Ω")
                || (unit == Unit::Second && rest == "sec")
                || (unit == Unit::Ohm && rest.to_lowercase() == "ohm")
        })
    });
    let by_word = || {
        let lower = word.to_lowercase();
        WORD_PREFIXES.iter().find(|(prefix, _)| {
            let rest = lower.strip_prefix(prefix);
            rest.is_some_and(|rest| words.contains(&rest.trim_start_matches('-')))
        })
    };
    by_symbol.or_else(by_word).map(|(_, factor)| *factor)
}

/// The unit in a label of an axis whose quantity has none, and which the label does not name either:
/// the "V (mV)" of another chart at an axis of neurons.
pub fn foreign(label: &str, axis: Axis) -> Option<&'static str> {
    let named = label.to_lowercase().contains(axis.shows);
    if axis.unit != Unit::None || named || !label.contains(['(', '[', '/']) {
        return None;
    }
    [Unit::Volt, Unit::Ampere, Unit::Second, Unit::Hertz]
        .into_iter()
        .find(|&unit| size_in_label(label, unit).is_some())
        .map(examples)
}

/// The size of the unit that the label of an axis names.
pub fn size_in_label(label: &str, unit: Unit) -> Option<f64> {
    // What is counted has no unit: the n of "neuron n" is no "nano".
    if unit == Unit::None {
        return None;
    }
    let inside_word = |c: char| {
        c.is_alphanumeric() || matches!(c, 'µ' | 'Ω' | '²' | '⁻' | '¹' | '^' | '{' | '}' | '_')
    };
    let divided = matches!(unit, Unit::Hertz | Unit::VoltPerSecond);
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for (at, c) in label.char_indices() {
        let part = inside_word(c) || (divided && matches!(c, '/' | '-'));
        match (part, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        words.push((from, label.len()));
    }
    let sized = |&(from, to): &(usize, usize)| {
        let word = &label[from..to];
        // "rate/Hz" is one word where the slash may be part of a unit.
        let after_slash = word.rsplit('/').next().unwrap_or(word);
        let size = size_of_word(word, unit).or_else(|| {
            (divided && after_slash != word)
                .then(|| size_of_word(after_slash, unit))
                .flatten()
        })?;
        let marked = is_marked_as_unit(&label[..from], &label[to..]);
        // A bare V behind "membrane potential" is the quantity's symbol as well as its unit.
        let plain = words.len() > 1 && word != "V" && !label[to..].starts_with('(');
        (marked || plain || divided).then(|| size * power_of_ten_before(&label[..from]))
    };
    words.iter().rev().find_map(sized)
}

/// True for a word in brackets, after a slash, a comma, a colon or "in".
fn is_marked_as_unit(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let last = before.chars().next_back();
    let open_bracket = before.rfind(['(', '[', '{']).is_some_and(|at| {
        let closed = before[at..].contains([')', ']', '}']);
        // V(t): the bracket holds an argument, which no unit is.
        !closed
    });
    let followed_by_argument = after.starts_with('(');
    let introduced = matches!(last, Some('/' | ',' | ':' | ';' | '|' | '-' | '–' | '—'))
        || before.to_lowercase().ends_with(" in")
        || before.to_lowercase() == "in";
    (open_bracket || introduced) && !followed_by_argument
}

/// The factor in "10⁻¹² A", "10^-12 A" or "1e-12 A"; 1 without one.
fn power_of_ten_before(before: &str) -> f64 {
    let tail: String = before
        .trim_end()
        .chars()
        .rev()
        .take_while(|c| !matches!(c, '(' | '[' | ',' | ' ' | '/'))
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    match number(&tail) {
        Some(found) if found.rest.is_empty() && found.value > 0.0 => found.value,
        _ => 1.0,
    }
}

/// A number at the beginning of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    /// One unit of the last digit that is written.
    pub last_digit: f64,
    /// What stands behind it.
    pub rest: String,
}

/// Reads "-60", "−0.06", "2.5e-10", "2.5×10⁻¹⁰", "10^-3", "250 pA"; `None` for anything else.
pub fn number(text: &str) -> Option<Number> {
    let plain: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '−' | '–' => '-',
            '·' | '*' | '⋅' => '×',
            other => other,
        })
        .collect();
    let bytes = plain.as_bytes();
    let mut end = 0;
    if matches!(bytes.first(), Some(b'-' | b'+')) {
        end = 1;
    }
    let digits_from = end;
    while end < bytes.len() && (bytes[end].is_ascii_digit() || matches!(bytes[end], b'.' | b',')) {
        end += 1;
    }
    let written = decimal(&plain[digits_from..end])?;
    let decimals = written.split_once('.').map_or(0, |(_, d)| d.len()) as i32;
    let mut exponent = 0;
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let mut to = end + 1;
        if matches!(bytes.get(to), Some(b'-' | b'+')) {
            to += 1;
        }
        while to < bytes.len() && bytes[to].is_ascii_digit() {
            to += 1;
        }
        if let Ok(power) = plain[end + 1..to].parse::<i32>() {
            exponent = power;
            end = to;
        }
    }
    let sign = if plain.starts_with('-') { -1.0 } else { 1.0 };
    let mut value = sign * format!("{written}e{exponent}").parse::<f64>().ok()?;
    let mut last_digit = 10f64.powi(exponent - decimals);
    let mut rest = plain[end..].trim().to_owned();
    let alone = written == "10" && exponent == 0;
    if let Some((power, behind)) = power_of_ten(&rest, alone) {
        let factor = 10f64.powi(power);
        value = if alone && !rest.starts_with('×') {
            sign * factor
        } else {
            value * factor
        };
        last_digit *= factor;
        rest = behind;
    }
    Some(Number {
        value,
        last_digit,
        rest,
    })
}

/// Digits with a point; a comma is a decimal comma unless three digits follow it.
fn decimal(text: &str) -> Option<String> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let cleaned = match text.split_once(',') {
        Some((_, behind)) if behind.len() != 3 && !behind.contains([',', '.']) => {
            text.replace(',', ".")
        }
        _ => text.replace(',', ""),
    };
    (cleaned.matches('.').count() <= 1).then_some(cleaned)
}

/// Reads "×10⁻¹⁰", "×10^-10", and, behind a lone 10, "⁻¹⁰" and "^-10".
fn power_of_ten(rest: &str, behind_ten: bool) -> Option<(i32, String)> {
    let rest = match rest.strip_prefix('×').or_else(|| rest.strip_prefix('x')) {
        Some(factor) => factor.trim_start().strip_prefix("10")?,
        None if behind_ten => rest,
        None => return None,
    };
    let rest = rest.trim_start_matches(['^', '{']);
    let digit = |c: char| match c {
        '⁻' | '-' => Some('-'),
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴'..='⁹' => char::from_digit(c as u32 - '⁰' as u32, 10),
        '0'..='9' => Some(c),
        _ => None,
    };
    let power: String = rest.chars().map_while(digit).collect();
    let behind: String = rest.chars().skip(power.chars().count()).collect();
    let behind = behind.trim_start_matches('}').trim().to_owned();
    Some((power.parse().ok()?, behind))
}

/// The value of a text that is a number, perhaps with a unit: a tick label.
pub fn tick(text: &str, unit: Unit) -> Option<(Number, Option<f64>)> {
    let found = number(text)?;
    if found.rest.is_empty() {
        return Some((found, None));
    }
    let size = size_behind_number(&found.rest, unit)?;
    Some((found, Some(size)))
}

/// The size of the unit behind a number: "pA", or "p" alone where the label says that it is A.
fn size_behind_number(rest: &str, unit: Unit) -> Option<f64> {
    let prefix = SYMBOL_PREFIXES.iter().find(|(prefix, _)| *prefix == rest);
    size_of_word(rest, unit).or(prefix.map(|(_, size)| *size))
}

/// True if a text is a number, with or without a unit.
pub fn is_number(text: &str) -> bool {
    let units = [
        Unit::Second,
        Unit::Volt,
        Unit::VoltSquared,
        Unit::Ampere,
        Unit::Ohm,
        Unit::Hertz,
    ];
    number(text).is_some_and(|found| {
        found.rest.is_empty()
            || found.rest == "%"
            || units
                .iter()
                .any(|&u| size_behind_number(&found.rest, u).is_some())
    })
}
