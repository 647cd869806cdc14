//! Mistakes that are alike in every exercise: a unit, a sign, a factor, a shift, rows for columns.

mod arrangement;
mod digits;
mod scale;
mod shapes;

use crate::call::Call;
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::value::Value;

pub use arrangement::lists;
use arrangement::{
    earlier, late_from_zero, later, negated, shifted_spikes, transposed, without_silent,
};
pub use digits::few as few_digits;
pub use scale::flat;

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
    let names = |value: &Value| match value {
        Value::Fields(fields) => fields.iter().map(|(name, _)| name.clone()).collect(),
        _ => Vec::new(),
    };
    let [a, b] = names(&seen.first()?.want).try_into().ok()?;
    let swapped = |s: &Seen| {
        let (Some(got_a), Some(got_b)) = (s.got.field(&a), s.got.field(&b)) else {
            return false;
        };
        let (Some(want_a), Some(want_b)) = (s.want.field(&a), s.want.field(&b)) else {
            return false;
        };
        agree(got_a, want_b) && agree(got_b, want_a)
    };
    seen.iter()
        .all(swapped)
        .then(|| format!("You have {a} and {b} swapped."))
}

/// A change of a whole value, and the sentence that names it.
type Change = (fn(&Value, &Call) -> Option<Value>, &'static str);

/// Tried in this order. Each must explain every call.
const CHANGES: [Change; 17] = [
    (
        |v, _| Some(v.map_numbers(&|x| -x)),
        "Your result has the wrong sign.",
    ),
    (
        |v, _| Some(v.map_numbers(&f64::abs)),
        "You lose the sign: negative values come out positive.",
    ),
    (
        |v, _| Some(v.map_numbers(&|x| x.max(0.0))),
        "You cut negative values off at 0. Leave them as they are.",
    ),
    (|v, _| transposed(v), "Rows and columns are swapped."),
    (
        |v, _| negated(v),
        "Every true should be false, and every false true: your condition is the wrong way round.",
    ),
    (
        |v, _| lists(v, &|x| x.iter().rev().copied().collect()),
        "You return the values in reverse order.",
    ),
    (
        |v, _| lists(v, &|x| x.get(1..).unwrap_or_default().to_vec()),
        "The first value is missing. It belongs at index 0.",
    ),
    (
        |v, _| lists(v, &|x| x[..x.len().saturating_sub(1)].to_vec()),
        "The last value is missing: you make one step too few.",
    ),
    (
        |v, _| lists(v, &later),
        "Your values come one step too late.",
    ),
    (
        |v, _| lists(v, &late_from_zero),
        "Your values come one step too late.",
    ),
    (
        |v, _| lists(v, &earlier),
        "Your values come one step too early.",
    ),
    (
        |v, _| Some(v.map_numbers(&|x| x * x)),
        "Every value is the square of the right one. Is a square root missing?",
    ),
    (
        |v, _| Some(v.map_numbers(&f64::sqrt)),
        "Every value is the square root of the right one. You take one root too many.",
    ),
    (
        |v, _| Some(v.map_numbers(&|x| 1.0 / x)),
        "Every value is the inverse of the right one. You have a quotient upside down.",
    ),
    (
        |v, c| shifted_spikes(v, c, 1.0),
        "Every spike time is one step too late.",
    ),
    (
        |v, c| shifted_spikes(v, c, -1.0),
        "Every spike time is one step too early.",
    ),
    (
        |v, _| without_silent(v),
        "You leave out silent neurons. Every neuron has a key, with an empty list if it did not spike.",
    ),
];

/// A change of a whole value that undoes what it names.
type Undo = (fn(&Value) -> Option<Value>, &'static str);

/// What may be wrong with a whole result besides a known mistake.
pub const UNDONE: [Undo; 5] = [
    (
        |v| Some(v.map_numbers(&|x| x * 1e-3)),
        "Every number is 1000 times too large, as in ms or mV: return SI units.",
    ),
    (
        |v| Some(v.map_numbers(&|x| x * 1e3)),
        "Every number is 1000 times too small: is a unit changed twice?",
    ),
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

fn whole_value(seen: &[Seen]) -> Option<String> {
    let explains = |(change, _): &&Change| {
        seen.iter()
            .all(|s| change(&s.want, &s.call).is_some_and(|changed| agree(&s.got, &changed)))
    };
    CHANGES
        .iter()
        .find(explains)
        .map(|(_, says)| (*says).to_owned())
}

/// All that is asked is there, and one value more.
fn one_too_many(seen: &[Seen]) -> Option<String> {
    let without = |change: &dyn Fn(&[f64]) -> Vec<f64>| {
        seen.iter()
            .all(|s| lists(&s.got, change).is_some_and(|rest| agree(&rest, &s.want)))
    };
    if without(&|x| x[..x.len().saturating_sub(1)].to_vec()) {
        return Some(
            "You return one value too many at the end: you make one step too many.".to_owned(),
        );
    }
    without(&|x| x.get(1..).unwrap_or_default().to_vec())
        .then(|| "You return one value too many at the beginning.".to_owned())
}
