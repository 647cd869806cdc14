//! Mistakes that are alike in every exercise: a unit, a sign, a factor, a shift, rows for columns.

mod digits;
mod scale;
mod shapes;

use crate::changes::{self, Change};
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::sentences::says;
use crate::value::{Value, extremes};
use crate::wording::number;
use digits::{all_given, all_in, within};

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
        .or_else(|| capped(seen))
}

/// One answer to everything.
fn always_the_same(seen: &[Seen]) -> Option<String> {
    let first = seen.first()?;
    let same = seen.len() >= 3 && seen.iter().all(|s| s.got == first.got);
    let asked = seen.iter().any(|s| !agree(&s.want, &first.want));
    (same && asked).then(|| says("answer the same").to_owned())
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
    let sentence = format!("You have {a} and {b} swapped.");
    seen.iter().all(swapped).then_some(sentence)
}

/// What undoes a change of a whole result that may be wrong besides a known mistake.
pub fn undone() -> impl Iterator<Item = (Change, &'static str)> {
    changes::of("undone").chain(changes::of("turned"))
}

/// The sentence of the first change that, in every call, makes of one value the other.
fn explaining(
    mut changes: impl Iterator<Item = (Change, &'static str)>,
    seen: &[Seen],
    one_and_other: fn(&Seen) -> (&Value, &Value),
) -> Option<String> {
    let explains = |change: Change, s: &Seen| {
        let (one, other) = one_and_other(s);
        let changed = change.made_to(one);
        changed.is_some_and(|changed| agree(other, &changed))
    };
    let found = changes.find(|(change, _)| seen.iter().all(|s| explains(*change, s)));
    found.map(|(_, says)| says.to_owned())
}

fn whole_value(seen: &[Seen]) -> Option<String> {
    // What nothing is in says nothing.
    let is_empty = |s: &Seen| flat(&s.want).is_some_and(|(_, numbers)| numbers.is_empty());
    if seen.iter().all(|s| is_empty(s) || agree(&s.got, &s.want)) {
        return None;
    }
    let changes = changes::of("turned").chain(changes::of("result"));
    explaining(changes, seen, |s| (&s.want, &s.got))
}

/// All that is asked is there, and one value more.
fn one_too_many(seen: &[Seen]) -> Option<String> {
    explaining(changes::of("surplus"), seen, |s| (&s.got, &s.want))
}

/// Nothing is above the largest value that was given, or below the smallest.
fn capped(seen: &[Seen]) -> Option<String> {
    let got = all_given(seen);
    let (least, most) = extremes(got.iter().copied());
    let made = |change: &dyn Fn(f64) -> f64| seen.iter().all(|s| within(s, change, 1e-9));
    // Of zeros and ones, the larger are no limit.
    if most <= 1.0 && seen.iter().any(|s| matches!(s.got, Value::Counts { .. })) {
        return None;
    }
    // A single number that is too small, in each of several answers alike, is no limit.
    let right = all_in(seen.iter().map(|s| &s.want));
    type Cut = fn(f64, f64) -> f64;
    let limits: [(f64, Cut, _, _); 2] = [
        (most, f64::min, "larger", "large"),
        (least, f64::max, "smaller", "small"),
    ];
    let found = limits.into_iter().find(|&(limit, cut, ..)| {
        let beyond = right.iter().copied().filter(|&x| cut(x, limit) != x);
        different(beyond.collect()) > 1 && made(&|x| cut(x, limit))
    });
    found.map(|(limit, _, than, these)| {
        let limit = number(limit);
        format!("No number is {than} than {limit}. Leave {these} numbers as they are.")
    })
}
