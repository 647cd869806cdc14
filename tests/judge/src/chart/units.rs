//! Units and numbers as they are written in a chart's texts.

use super::Axis;
use super::numbers::{Decimal, Number, number};
use crate::value::Unit;

/// The prefixes of units, as symbols and as words, and their factors, the usual ones first.
const PREFIXES: [(&str, &str, f64); 11] = [
    ("", "", 1.0),
    ("m", "milli", 1e-3),
    ("µ", "micro", 1e-6),
    ("μ", "micro", 1e-6),
    ("u", "micro", 1e-6),
    ("n", "nano", 1e-9),
    ("p", "pico", 1e-12),
    ("f", "femto", 1e-15),
    ("k", "kilo", 1e3),
    ("M", "mega", 1e6),
    ("G", "giga", 1e9),
];

/// The units that an axis can have, their symbols and their names.
const UNITS: [(Unit, &str, &str); 3] = [
    (Unit::Volt, "V", "volt volts"),
    (Unit::Ampere, "A", "amp amps ampere amperes"),
    (Unit::Second, "s", "sec secs second seconds"),
];

/// The symbol and the names of a unit that an axis can have.
fn names(unit: Unit) -> Option<(&'static str, &'static str)> {
    let (_, symbol, names) = UNITS.iter().find(|(of, ..)| *of == unit)?;
    Some((symbol, names))
}

/// Units in which a learner may show a quantity, for the words of the feedback.
pub fn examples(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "(s) or (ms)",
        Unit::Volt => "(V) or (mV)",
        Unit::Ampere => "(A), (nA) or (pA)",
        _ => "",
    }
}

/// A unit in which a quantity has larger numbers.
pub fn small(unit: Unit) -> &'static str {
    match unit {
        Unit::None => "a smaller one",
        _ => unit.readable().1,
    }
}

/// How large a unit is that is written with this factor to the SI unit: `(Volt, 1e-3)` is "mV".
pub fn written(unit: Unit, size: f64) -> Option<String> {
    let same = |factor: f64| (factor / size - 1.0).abs() < 1e-6;
    let (prefix, ..) = PREFIXES.iter().find(|(.., factor)| same(*factor))?;
    Some(format!("{prefix}{}", names(unit)?.0))
}

/// The sizes in which a quantity may be shown, the usual ones first.
pub fn sizes(unit: Unit) -> Vec<f64> {
    if unit == Unit::None {
        return vec![1.0];
    }
    let mut sizes: Vec<f64> = PREFIXES.iter().map(|(.., factor)| *factor).collect();
    sizes.dedup();
    sizes
}

/// The size of the unit that a word names, if it names one of this kind: "ms" is 1e-3 of a second.
pub fn size_of_word(word: &str, unit: Unit) -> Option<f64> {
    let (symbol, names) = names(unit)?;
    let lower = word.to_lowercase();
    // "mv" and "pa" are sloppy but clear; a lone "v" or "a" is not.
    let is_symbol = |rest: &str, prefix: &str| {
        rest == symbol
            || (!prefix.is_empty() && rest.to_lowercase() == symbol.to_lowercase())
            || (unit == Unit::Second && rest == "sec")
    };
    let is_name = |rest: &str| {
        let mut names = names.split(' ');
        names.any(|name| name == rest.trim_start_matches('-'))
    };
    let is_said = |(short, long, _): &&(&str, &str, f64)| {
        let by_symbol = word.strip_prefix(short);
        by_symbol.is_some_and(|rest| is_symbol(rest, short))
            || lower.strip_prefix(long).is_some_and(is_name)
    };
    PREFIXES.iter().find(is_said).map(|(.., factor)| *factor)
}

/// The unit in a label of an axis whose quantity has none, and which the label does not name either:
/// the "V (mV)" of another chart at an axis of neurons.
pub fn foreign(label: &str, axis: Axis) -> Option<&'static str> {
    let named = label.to_lowercase().contains(axis.shows);
    if axis.unit != Unit::None || named || !label.contains(['(', '[', '/']) {
        return None;
    }
    let names = |(unit, ..): &&(Unit, &str, &str)| size_in_label(label, *unit).is_some();
    let of = UNITS.iter().find(names);
    of.map(|(unit, ..)| examples(*unit))
        .or(label.contains("Hz").then_some("(Hz)"))
}

/// The size of the unit that the label of an axis names.
pub fn size_in_label(label: &str, unit: Unit) -> Option<f64> {
    unit_in_label(label, unit).map(|found| found.size)
}

/// The unit that a label names.
pub struct Named<'a> {
    pub size: f64,
    /// As it is written, without a factor before it.
    pub word: &'a str,
    /// The rest of the label.
    pub rest: String,
}

pub fn unit_in_label<'a>(label: &'a str, unit: Unit) -> Option<Named<'a>> {
    // What is counted has no unit: the n of "neuron n" is no "nano".
    if unit == Unit::None {
        return None;
    }
    let inside_word =
        |c: char| c.is_alphanumeric() || matches!(c, 'µ' | '²' | '⁻' | '¹' | '^' | '{' | '}' | '_');
    let words = label.split(|c| !inside_word(c));
    let words: Vec<&str> = words.filter(|w| !w.is_empty()).collect();
    let sized = |&word: &&'a str| {
        let from = word.as_ptr() as usize - label.as_ptr() as usize;
        let (before, after) = (&label[..from], &label[from + word.len()..]);
        let size = size_of_word(word, unit)?;
        let factor = power_of_ten_before(before);
        let marked = factor != 1.0 || is_marked_as_unit(before, after);
        // A bare V behind "membrane potential" is the quantity's symbol as well as its unit.
        let plain = words.len() > 1 && word != "V" && !after.starts_with('(');
        (marked || plain).then(|| Named {
            size: size * factor,
            word,
            rest: format!("{before} {after}"),
        })
    };
    words.iter().rev().find_map(sized)
}

/// True for a word in brackets, after a slash, a comma, a colon or "in".
fn is_marked_as_unit(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    // V(t): the bracket holds an argument, which no unit is.
    let open_bracket = before
        .rfind(['(', '[', '{'])
        .is_some_and(|at| !before[at..].contains([')', ']', '}']));
    let followed_by_argument = after.starts_with('(');
    let introduced = before.ends_with(['/', ',', ':', ';', '|', '-', '–', '—'])
        || before.to_lowercase().rsplit(' ').next() == Some("in");
    (open_bracket || introduced) && !followed_by_argument
}

/// The factor in "10⁻¹² A", "10^-12 A" or "1e-12 A"; 1 without one.
fn power_of_ten_before(before: &str) -> f64 {
    let tail = before.trim_end().rsplit(['(', '[', ',', ' ', '/']).next();
    match number(tail.unwrap_or_default(), Decimal::Point) {
        Some(found) if found.rest.is_empty() && is_power_of_ten(found.value) => found.value,
        _ => 1.0,
    }
}

fn is_power_of_ten(x: f64) -> bool {
    (x.log10() - x.log10().round()).abs() < 1e-9
}

/// The value of a text that is a number, perhaps with a unit: a tick label.
pub fn tick(text: &str, unit: Unit, decimal: Decimal) -> Option<(Number, Option<f64>)> {
    let found = number(text, decimal)?;
    if found.rest.is_empty() {
        return Some((found, None));
    }
    let size = size_behind_number(&found.rest, unit)?;
    Some((found, Some(size)))
}

/// The size of the unit behind a number: "pA", or "p" alone where the label says that it is A.
fn size_behind_number(rest: &str, unit: Unit) -> Option<f64> {
    let prefix = PREFIXES.iter().find(|(prefix, ..)| *prefix == rest);
    size_of_word(rest, unit).or(prefix.map(|(.., size)| *size))
}

/// True for a word that is a unit of any kind.
pub fn is_unit(word: &str) -> bool {
    UNITS
        .iter()
        .any(|(unit, ..)| size_of_word(word, *unit).is_some())
}

/// The numbers inside a text and where they begin; of "1,5" and "1.500" each reading.
pub fn numbers_in(text: &str) -> impl Iterator<Item = (usize, Number)> {
    let begins = move |&(at, c): &(usize, char)| {
        let before = text[..at].chars().next_back();
        let signed = matches!(c, '-' | '−' | '–' | '+');
        let digit = text[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        let inside =
            |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '_' | '-' | '−' | '–' | '+');
        (c.is_ascii_digit() || (signed && digit)) && !before.is_some_and(inside)
    };
    let read = move |(at, _): (usize, char)| {
        let readings = [Decimal::Point, Decimal::Comma].into_iter();
        readings.filter_map(move |decimal| Some((at, number(&text[at..], decimal)?)))
    };
    text.char_indices().filter(begins).flat_map(read)
}

/// The numbers inside a text that have a unit of this kind, in the SI unit; each with one unit of its last
/// digit.
pub fn quantities(text: &str, unit: Unit) -> Vec<(f64, f64)> {
    let of_unit = |(_, number): (usize, Number)| {
        let word = number.rest.split(|c: char| !c.is_alphanumeric());
        let size = size_of_word(word.into_iter().next()?, unit)?;
        Some((number.value * size, number.last_digit * size))
    };
    numbers_in(text).filter_map(of_unit).collect()
}

/// True if a text is a number, with or without a unit.
pub fn is_number(text: &str) -> bool {
    let read = |decimal| number(text, decimal);
    let found = read(Decimal::Point).or_else(|| read(Decimal::Comma));
    let is_unit = |rest: &str, unit: Unit| size_behind_number(rest, unit).is_some();
    let is_any_unit = |rest: &str| UNITS.iter().any(|(unit, ..)| is_unit(rest, *unit));
    found.is_some_and(|found| matches!(&found.rest[..], "" | "%") || is_any_unit(&found.rest))
}
