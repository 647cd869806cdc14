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
    seen.iter()
        .all(swapped)
        .then(|| format!("You have {a} and {b} swapped."))
}

/// What undoes a change of a whole result that may be wrong besides a known mistake.
pub fn undone() -> impl Iterator<Item = (Change, &'static str)> {
    changes::of("undone").chain(changes::of("turned"))
}

/// The sentence of the first change that explains every call.
fn explaining(
    mut changes: impl Iterator<Item = (Change, &'static str)>,
    explains: impl Fn(Change) -> bool,
) -> Option<String> {
    let found = changes.find(|(change, _)| explains(*change));
    found.map(|(_, says)| says.to_owned())
}

fn whole_value(seen: &[Seen]) -> Option<String> {
    // What nothing is in says nothing.
    let is_empty = |s: &Seen| flat(&s.want).is_some_and(|(_, numbers)| numbers.is_empty());
    if seen.iter().all(|s| is_empty(s) || agree(&s.got, &s.want)) {
        return None;
    }
    let is_made_to = |s: &Seen, change: Change| {
        change
            .made_to(&s.want)
            .is_some_and(|changed| agree(&s.got, &changed))
    };
    let changes = changes::of("turned").chain(changes::of("result"));
    explaining(changes, |change| seen.iter().all(|s| is_made_to(s, change)))
}

/// All that is asked is there, and one value more.
fn one_too_many(seen: &[Seen]) -> Option<String> {
    let is_left = |s: &Seen, change: Change| {
        change
            .made_to(&s.got)
            .is_some_and(|rest| agree(&rest, &s.want))
    };
    explaining(changes::of("surplus"), |change| {
        seen.iter().all(|s| is_left(s, change))
    })
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
    let cuts = |beyond: &dyn Fn(f64) -> bool| {
        different(right.iter().copied().filter(|x| beyond(*x)).collect()) > 1
    };
    if cuts(&|x| x > most) && made(&|x| x.min(most)) {
        let most = number(most);
        return Some(format!(
            "No number is larger than {most}. Leave large numbers as they are."
        ));
    }
    (cuts(&|x| x < least) && made(&|x| x.max(least))).then(|| {
        let least = number(least);
        format!("No number is smaller than {least}. Leave small numbers as they are.")
    })
}
