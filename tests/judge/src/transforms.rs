//! Mistakes that are alike in every exercise: a unit, a sign, a factor, a shift, rows for columns.

mod digits;
mod distortions;
mod scale;
mod shapes;

use crate::arrangement::{self, Places, in_lists, transposed};
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::value::Value;

pub use digits::few as few_digits;
pub use scale::{different, flat};

/// The transformation that turns every expected value into what was seen, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    if seen.is_empty() {
        return None;
    }
    always_the_same(seen)
        .or_else(|| swapped_fields(seen))
        .or_else(|| whole_value(seen))
        .or_else(|| one_too_many(seen))
        .or_else(|| shapes::name(seen))
        .or_else(|| digits::name(seen))
        .or_else(|| scale::factor(seen))
        .or_else(|| scale::offset(seen))
        .or_else(|| distortions::sorted(seen))
        .or_else(|| distortions::capped(seen))
}

/// One answer to everything.
fn always_the_same(seen: &[Seen]) -> Option<String> {
    let first = seen.first()?;
    let same = seen.len() >= 3 && seen.iter().all(|s| s.got == first.got);
    let asked = seen.iter().any(|s| !agree(&s.want, &first.want));
    (same && asked).then(|| {
        "You return the same answer for every input. Compute it from the arguments.".to_owned()
    })
}

/// Two parts of a tuple in each other's place.
fn swapped_fields(seen: &[Seen]) -> Option<String> {
    let Value::Fields(fields) = &seen.first()?.want else {
        return None;
    };
    let [(a, _), (b, _)] = fields.as_slice() else {
        return None;
    };
    let is_other = |s: &Seen, own: &str, other: &str| {
        let (got, want) = (s.got.field(own), s.want.field(other));
        got.zip(want).is_some_and(|(got, want)| agree(got, want))
    };
    let swapped = |s: &Seen| is_other(s, a, b) && is_other(s, b, a);
    seen.iter()
        .all(swapped)
        .then(|| format!("You have {a} and {b} swapped."))
}

/// A change of a whole value, and the sentence that names it.
pub type Change = (fn(&Value) -> Option<Value>, &'static str);

/// Changes that undo themselves.
const TURNED: [Change; 3] = [
    (
        |v| Some(v.map_numbers(&|x| -x)),
        "Your result has the wrong sign.",
    ),
    (transposed, "Rows and columns are swapped."),
    (
        negated,
        "Every true should be false, and every false true: your condition is the wrong way round.",
    ),
];

/// These undo what they name.
const UNITS: [Change; 2] = [
    (
        |v| Some(v.map_numbers(&|x| x * 1e-3)),
        "Every number is 1000 times too large, as in ms or mV: return SI units.",
    ),
    (
        |v| Some(v.map_numbers(&|x| x * 1e3)),
        "Every number is 1000 times too small: is a unit changed twice?",
    ),
];

/// What undoes a change of a whole result that may be wrong besides a known mistake.
pub fn undone() -> impl Iterator<Item = &'static Change> {
    UNITS.iter().chain(&TURNED)
}

/// Tried in this order. Each must explain every call.
const CHANGES: [Change; 12] = [
    (
        |v| Some(v.map_numbers(&f64::abs)),
        "You lose the sign: negative values come out positive.",
    ),
    (
        |v| Some(v.map_numbers(&|x| x.max(0.0))),
        "You cut negative values off at 0. Leave them as they are.",
    ),
    (
        |v| in_lists(v, arrangement::BACKWARDS),
        "You return the values in reverse order.",
    ),
    (
        |v| in_lists(v, arrangement::WITHOUT_FIRST),
        "The first value is missing. It belongs at index 0.",
    ),
    (
        |v| in_lists(v, arrangement::WITHOUT_LAST),
        "The last value is missing: you make one step too few.",
    ),
    (
        |v| in_lists(v, arrangement::LATER),
        "Your values come one step too late.",
    ),
    (
        |v| in_lists(v, arrangement::LATE_FROM_ZERO),
        "Your values come one step too late.",
    ),
    (
        |v| in_lists(v, arrangement::EARLIER),
        "Your values come one step too early.",
    ),
    (
        |v| Some(v.map_numbers(&|x| x * x)),
        "Every value is the square of the right one. Is a square root missing?",
    ),
    (
        |v| Some(v.map_numbers(&f64::sqrt)),
        "Every value is the square root of the right one. You take one root too many.",
    ),
    (
        |v| Some(v.map_numbers(&|x| 1.0 / x)),
        "Every value is the inverse of the right one. You have a quotient upside down.",
    ),
    (
        without_silent,
        "You leave out silent neurons. Every neuron has a key, with an empty list if it did not spike.",
    ),
];

fn negated(value: &Value) -> Option<Value> {
    match value {
        Value::Flags { shape, values } => Some(Value::Flags {
            shape: shape.clone(),
            values: values.iter().map(|yes| !yes).collect(),
        }),
        _ => None,
    }
}

fn without_silent(value: &Value) -> Option<Value> {
    let Value::Spikes(spikes) = value else {
        return None;
    };
    let mut spikes = spikes.clone();
    spikes.retain(|_, times| !times.is_empty());
    Some(Value::Spikes(spikes))
}

fn whole_value(seen: &[Seen]) -> Option<String> {
    let explains = |(change, _): &&Change| {
        seen.iter()
            .all(|s| change(&s.want).is_some_and(|changed| agree(&s.got, &changed)))
    };
    // What nothing is in says nothing.
    let is_empty = |s: &Seen| flat(&s.want).is_some_and(|(_, numbers)| numbers.is_empty());
    if seen.iter().all(|s| is_empty(s) || agree(&s.got, &s.want)) {
        return None;
    }
    let mut changes = TURNED.iter().chain(&CHANGES);
    changes.find(explains).map(|(_, says)| (*says).to_owned())
}

/// All that is asked is there, and one value more.
fn one_too_many(seen: &[Seen]) -> Option<String> {
    let without = |places: Places| {
        seen.iter()
            .all(|s| in_lists(&s.got, places).is_some_and(|rest| agree(&rest, &s.want)))
    };
    if without(arrangement::WITHOUT_LAST) {
        return Some(
            "You return one value too many at the end: you make one step too many.".to_owned(),
        );
    }
    without(arrangement::WITHOUT_FIRST)
        .then(|| "You return one value too many at the beginning.".to_owned())
}
