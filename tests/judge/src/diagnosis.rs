//! Names the mistake behind wrong answers, where it can be told.
//!
//! First the exercise's own mistakes are tried, each with a model of what it would give; then what
//! goes wrong anywhere: a number written where a parameter should be read, a factor, an offset, a
//! step too early or too late, rows for columns, one thing taken for another; last, under which condition the answers are wrong.
//! A mistake is named only if it explains everything
//! that the function gave, so a sentence never belongs to another mistake.

use std::cell::Cell;

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS};
use crate::compare::agree;
use crate::conditions;
use crate::distortions;
use crate::exercise::Exercise;
use crate::places;
use crate::prints::{Prints, Shown, hash};
use crate::quiet;
use crate::substitutions;
use crate::transforms;
use crate::value::Value;

/// A call, what the learner's function gave and what the reference gives.
#[derive(Clone, Debug)]
pub struct Seen {
    pub call: Call,
    pub got: Value,
    pub want: Value,
}

/// The mistake that explains everything seen, in a sentence.
///
/// `seen` holds calls of one function. Calls on which the function panicked are not among them.
pub fn name(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    if seen.iter().all(|s| agree(&s.got, &s.want)) {
        return None;
    }
    if !BY_MODELS.load(std::sync::atomic::Ordering::Relaxed) {
        let wrong = only_wrong_fields(seen);
        // A mistake that explains all parts of a tuple comes before one that explains the wrong ones.
        return by_prints(exercise, seen, false)
            .or_else(|| by_prints(exercise, seen, true))
            .or_else(|| found_by_search(exercise, &wrong))
            .or_else(|| found_by_search(exercise, &only_wrong_fields(&without_special_cases(seen))))
            .or_else(|| conditions::name(&wrong))
            .or_else(|| transforms::few_digits(&wrong))
            .or_else(|| places::name(&wrong));
    }
    own_mistake(exercise, seen)
        .or_else(|| known_mistake(exercise, &only_wrong_fields(seen)))
        .or_else(|| {
            let usual = without_special_cases(seen);
            own_mistake(exercise, &usual)
                .or_else(|| known_mistake(exercise, &only_wrong_fields(&usual)))
        })
        .or_else(|| conditions::name(&only_wrong_fields(seen)))
        .or_else(|| transforms::few_digits(&only_wrong_fields(seen)))
        .or_else(|| places::name(&only_wrong_fields(seen)))
}

/// For the comparison alone.
pub fn own(exercise: &Exercise, seen: &[Seen], models: bool) -> Option<String> {
    match models {
        true => own_mistake(exercise, seen),
        false => by_prints(exercise, seen, false),
    }
}

fn found_by_search(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    written_number(exercise, seen)
        .or_else(|| transforms::name(seen))
        .or_else(|| distortions::name(seen))
        .or_else(|| substitution(exercise, seen))
}

fn known_mistake(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    own_mistake(exercise, seen)
        .or_else(|| written_number(exercise, seen))
        .or_else(|| transforms::name(seen))
        .or_else(|| distortions::name(seen))
        .or_else(|| substitution(exercise, seen))
}

/// What was seen, less the right answers where there is next to nothing to work on: whoever
/// answers these cases on their own may still make a mistake in all others.
///
/// Empty if there are none of them, or if it leaves too little to tell one mistake from another.
fn without_special_cases(seen: &[Seen]) -> Vec<Seen> {
    let special = |s: &&Seen| conditions::next_to_nothing(&s.call) && agree(&s.got, &s.want);
    let usual: Vec<Seen> = seen.iter().filter(|s| !special(s)).cloned().collect();
    if usual.len() == seen.len() || usual.len() < 3 {
        return Vec::new();
    }
    usual
}

/// Something else than what the call says, handed to the reference, gives what was seen.
fn substitution(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    let changes = substitutions::all(&seen.first()?.call);
    let explained = changes.into_iter().find(|(change, _)| {
        let model = |call: &Call| Some((exercise.reference)(&change(call)?));
        explains(&model, seen)
    });
    explained.map(|(_, says)| says)
}

/// Of tuples and structs, the fields that are wrong anywhere: a mistake need not explain the others.
fn only_wrong_fields(seen: &[Seen]) -> Vec<Seen> {
    let Some(Value::Fields(first)) = seen.first().map(|s| &s.want) else {
        return seen.to_vec();
    };
    let wrong: Vec<&String> = first
        .iter()
        .map(|(name, _)| name)
        .filter(|name| {
            seen.iter()
                .any(|s| match (s.got.field(name), s.want.field(name)) {
                    (Some(got), Some(want)) => !agree(got, want),
                    _ => true,
                })
        })
        .collect();
    let keep = |value: &Value| match value {
        Value::Fields(fields) => Value::Fields(
            fields
                .iter()
                .filter(|(name, _)| wrong.contains(&name))
                .cloned()
                .collect(),
        ),
        other => other.clone(),
    };
    seen.iter()
        .map(|s| Seen {
            call: s.call.clone(),
            got: keep(&s.got),
            want: keep(&s.want),
        })
        .collect()
}

/// True if the model gives what was seen, in the fields that were seen.
fn explains(model: &dyn Fn(&Call) -> Option<Value>, seen: &[Seen]) -> bool {
    !seen.is_empty()
        && seen.iter().all(|s| {
            let predicted = quiet::catch(|| model(&s.call)).ok().flatten();
            predicted.is_some_and(|value| agrees_where_seen(&value, s))
        })
}

fn agrees_where_seen(model: &Value, seen: &Seen) -> bool {
    let (Value::Fields(_), Value::Fields(fields)) = (model, &seen.got) else {
        return agrees_also_in_nan(model, &seen.got, &seen.want);
    };
    fields.iter().all(|(name, got)| {
        let (Some(model), Some(want)) = (model.field(name), seen.want.field(name)) else {
            return false;
        };
        agrees_also_in_nan(model, got, want)
    })
}

/// Where a model gives NaN or an infinity, it explains the same in the learner's answer, and it
/// explains the right number as well: whoever divides by N − 1, say, may have thought of N = 1. (The
/// reference gives neither: held against it, a NaN is always wrong.)
fn agrees_also_in_nan(model: &Value, got: &Value, want: &Value) -> bool {
    let (Some((_, x)), Some((_, y))) = (model.as_numbers(), got.as_numbers()) else {
        return agree(got, model);
    };
    if x.len() != y.len() {
        return false;
    }
    let right = |k: usize| {
        let wanted = want.as_numbers().and_then(|(_, want)| want.get(k).copied());
        wanted.is_some_and(|wanted| (y[k] - wanted).abs() <= 1e-9 * wanted.abs())
    };
    let same_kind = |k: usize| {
        (x[k].is_finite() && y[k].is_finite())
            || x[k] == y[k]
            || (x[k].is_nan() && y[k].is_nan())
            || right(k)
    };
    // Where one of the two is not finite, all has been said.
    let finite = |value: &Value| {
        let place = Cell::new(0);
        value.map_numbers(&|number| {
            let k = place.replace(place.get() + 1);
            let both = x[k].is_finite() && y[k].is_finite();
            if both { number } else { 0.0 }
        })
    };
    (0..x.len()).all(same_kind) && agree(&finite(got), &finite(model))
}

/// While mistakes are converted: true where the models name them.
pub static BY_MODELS: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

fn own_mistake(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    exercise
        .every_mistake()
        .into_iter()
        .find(|mistake| explains(&mistake.model, seen))
        .map(|mistake| mistake.says.to_owned())
}

/// A parameter that is written as a number instead of being read from `p`.
fn written_number(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    let with = |change: &dyn Fn(&mut Params)| {
        let model = |call: &Call| {
            let mut p = call.params?;
            change(&mut p);
            Some((exercise.reference)(&call.clone().with(p)))
        };
        explains(&model, seen)
    };
    for parameter in &PARAMETERS {
        let usual = (parameter.get)(&DEFAULT);
        if with(&|p| (parameter.set)(p, usual)) {
            return Some(format!(
                "This is right only where {} has its default value: is {} written as a number? Take `p.{}`.",
                parameter.symbol, parameter.symbol, parameter.name
            ));
        }
    }
    if with(&|p| p.tau_m = p.dt * DEFAULT.tau_m / DEFAULT.dt) {
        return Some(
            "This is right only where Δt/τ_m is 1/20, as at the defaults: take `p.dt / p.tau_m`."
                .to_owned(),
        );
    }
    for (k, one) in PARAMETERS.iter().enumerate() {
        for other in &PARAMETERS[k + 1..] {
            let (first, second) = ((one.get)(&DEFAULT), (other.get)(&DEFAULT));
            if with(&|p| {
                (one.set)(p, first);
                (other.set)(p, second);
            }) {
                return Some(format!(
                    "This is right only where {} and {} have their default values: are they written as numbers? Take `p.{}` and `p.{}`.",
                    one.symbol, other.symbol, one.name, other.name
                ));
            }
        }
    }
    with(&|p| *p = DEFAULT).then(|| {
        "This is right only at the default parameters: take every one of them from `p`, not as a number."
            .to_owned()
    })
}

fn by_prints(exercise: &Exercise, seen: &[Seen], only_wrong_fields: bool) -> Option<String> {
    let shown: Vec<Shown> = seen
        .iter()
        .map(|s| {
            let edge = conditions::next_to_nothing(&s.call);
            Shown::new(&s.call, edge, &s.got, &s.want)
        })
        .collect();
    let prints = Prints::from_text(exercise.prints);
    let sentence = prints.explaining(&shown, only_wrong_fields)?;
    sentence_of(exercise, sentence)
}

/// The sentence with this hash, among an exercise's own and those that it inherits.
fn sentence_of(exercise: &Exercise, wanted: u32) -> Option<String> {
    let blocks = exercise.known.split("\n\n");
    let heads = blocks.filter_map(|block| block.trim().lines().find(|line| !line.starts_with('#')));
    let own = heads
        .map(str::trim)
        .find(|head| hash(head.as_bytes()) == wanted);
    own.map(str::to_owned).or_else(|| {
        let from = exercise.inherits().filter_map(crate::find);
        from.filter(|other| other.id != exercise.id)
            .find_map(|other| sentence_of(other, wanted))
    })
}
