//! What the name of a line, a band or a chart says for certain, in the usual words of some languages.

use super::units::{is_unit, numbers_in, quantities};
use super::words::{self, is_in};
use super::{Axis, Chart, labels};
use crate::value::{Unit, extremes};

/// What a name says of where a line is: at one of these numbers, up to the rounding of their last digit.
pub struct Claim {
    /// What gives the first of them, for the words of the feedback.
    pub says: String,
    pub values: Vec<f64>,
    pub rounding: f64,
}

/// The list of words for a level of the data, and where it is.
type Level = (&'static str, fn(&[f64]) -> f64);

const LEVELS: [Level; 4] = [
    ("mean", |y| y.iter().sum::<f64>() / y.len() as f64),
    ("maximum", |y| extremes(y.iter().copied()).1),
    ("minimum", |y| extremes(y.iter().copied()).0),
    ("median", median),
];

/// The words of a name in small letters, without numbers and units.
fn words_in(name: &str) -> Vec<String> {
    let spelt_out = name.replace('⟨', " mean ");
    let words = words::in_text(&spelt_out).filter(|word| {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        !is_number && !is_unit(word)
    });
    words.map(str::to_lowercase).collect()
}

fn is_distance(name: &str) -> bool {
    let name = name.to_lowercase();
    words::of("distance").any(|word| name.contains(word))
        || name.contains(" - ")
        || name.contains(" − ")
}

fn is_plain(word: &str) -> bool {
    is_in(word, "plain") || labels::is_quantity(word)
}

fn is_level(word: &str) -> bool {
    LEVELS.iter().any(|(level, _)| is_in(word, level))
}

/// True if a text is nothing but the name of a line, or a number with its unit.
pub fn is_name(text: &str, unit: Unit) -> bool {
    let words = words_in(text);
    let is_known = |word: &String| is_plain(word) || is_level(word) || is_in(word, "mark");
    let names = |word: &String| is_level(word) || is_in(word, "mark");
    words.iter().all(is_known) && (words.iter().any(names) || !quantities(text, unit).is_empty())
}

/// True if a text is certainly not the name of the data: it is that of a level, of a line or of a running mean, and
/// does not say of what.
pub fn names_another(text: &str, unit: Unit) -> bool {
    let words = words_in(text);
    let of_what = |word: &String| labels::is_quantity(word) || is_in(word, "the data");
    let is_smoothed = || words.iter().any(|word| is_in(word, "smoothed"));
    let is_line = || is_name(text, unit) && quantities(text, unit).is_empty();
    !words.iter().any(of_what) && (is_smoothed() || is_line())
}

/// What a name says for certain.
pub fn of(name: &str, chart: &Chart, axis: Axis, upright: bool) -> Vec<Claim> {
    if is_distance(name) {
        return Vec::new();
    }
    let mut claims = Vec::new();
    let words = words_in(name);
    let said = |(level, _): &&Level| words.iter().any(|w| is_in(w, level));
    let mut levels = LEVELS.iter().filter(said);
    if let (Some((level, value)), None) = (levels.next(), levels.next())
        && !upright
        && words.iter().all(|word| is_plain(word) || is_level(word))
    {
        claims.push(Claim {
            says: format!("the {level} is"),
            values: chart.series.iter().map(|series| value(&series.y)).collect(),
            rounding: 0.0,
        });
    }
    let numbers = quantities(name, axis.unit);
    // A time may be how long something lasts.
    let is_sure = match upright {
        true => is_name(name, axis.unit),
        false => !words.iter().any(|word| is_in(word, "beside")),
    };
    if is_sure && !numbers.is_empty() {
        claims.push(Claim {
            says: "its name says".to_owned(),
            rounding: numbers.iter().map(|n| 0.5 * n.1).fold(0.0, f64::max),
            values: numbers.into_iter().map(|n| n.0).collect(),
        });
    }
    claims
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len();
    0.5 * (sorted[(n - 1) / 2] + sorted[n / 2])
}

/// True if a name says ± σ, and neither a multiple of it nor something else beside it.
pub fn says_one_sigma(name: &str) -> bool {
    let words = words_in(&name.replace('1', " "));
    let is_number = |c: char| c.is_ascii_digit() && c != '1' || "%√²½".contains(c);
    words.iter().any(|word| is_in(word, "sigma"))
        && !words.iter().any(|word| is_in(word, "no sigma"))
        && !name.contains(is_number)
}

/// How many things of a kind a text says that there are: "74 spikes", "spikes: 74". Not if other words in it may
/// mean a part of them.
pub fn number_of(thing: &'static str, text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let plain = lower.replace("mean rate", "rate");
    let is_known = |word: &String| {
        let mut lists = words::of("counted").chain(["of all", thing]);
        lists.any(|list| is_in(word, list)) || thing == "traces" && is_level(word)
    };
    let of_one = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let of_one_neuron = lower.split("neuron ").skip(1).any(of_one);
    if !words_in(&plain).iter().all(is_known)
        || of_one_neuron
        || lower.contains(['/', '~', '≈', '<', '>', '%'])
    {
        return None;
    }
    let no_letter = |c: char| !c.is_alphanumeric();
    let is_thing = |word: Option<&str>| word.is_some_and(|word| is_in(word, thing));
    let mut counts = numbers_in(&lower).filter(|(at, number)| {
        let before = lower[..*at].trim_end();
        let name = before.trim_end_matches([':', '=', '(']);
        let is_named =
            name.len() < before.len() && is_thing(name.trim_end().rsplit(no_letter).next());
        let behind = number.rest.split(no_letter).next();
        (number.value.fract(), number.last_digit) == (0.0, 1.0)
            && (is_thing(behind) || (is_named && behind == Some("")))
    });
    counts.next().map(|(_, number)| number.value as usize)
}
