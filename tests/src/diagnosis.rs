//! Names the mistake behind wrong answers, where it can be told.
//!
//! First the exercise's own mistakes are tried, each with a model of what it would give; then what
//! goes wrong anywhere: a number written where a parameter should be read, a factor, an offset, a
//! step too early or too late, rows for columns, one thing taken for another; last, under which condition the answers are wrong.
//! A mistake is named only if it explains everything
//! that the function gave, so a sentence never belongs to another mistake.

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS};
use crate::compare::agree;
use crate::conditions;
use crate::exercise::Exercise;
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
    // A mistake that explains all parts of a tuple comes before one that explains the wrong ones.
    own_mistake(exercise, seen).or_else(|| {
        let seen = only_wrong_fields(seen);
        own_mistake(exercise, &seen)
            .or_else(|| written_number(exercise, &seen))
            .or_else(|| transforms::name(&seen))
            .or_else(|| substitution(exercise, &seen))
            .or_else(|| conditions::name(&seen))
    })
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
    seen.iter().all(|s| {
        let predicted = quiet::catch(|| model(&s.call)).ok().flatten();
        predicted.is_some_and(|value| agrees_where_seen(&value, &s.got))
    })
}

fn agrees_where_seen(model: &Value, got: &Value) -> bool {
    let (Value::Fields(_), Value::Fields(seen)) = (model, got) else {
        return agrees_also_in_nan(model, got);
    };
    seen.iter().all(|(name, got)| {
        model
            .field(name)
            .is_some_and(|model| agrees_also_in_nan(model, got))
    })
}

/// Where a model gives NaN or an infinity, it explains the same in the learner's answer. (The
/// reference never does: held against it, a NaN is always wrong.)
fn agrees_also_in_nan(model: &Value, got: &Value) -> bool {
    let (Some((_, x)), Some((_, y))) = (model.as_numbers(), got.as_numbers()) else {
        return agree(got, model);
    };
    let same_kind = |(x, y): (&f64, &f64)| {
        (x.is_finite() && y.is_finite()) || x == y || (x.is_nan() && y.is_nan())
    };
    let finite = |x: f64| if x.is_finite() { x } else { 0.0 };
    x.len() == y.len()
        && x.iter().zip(y).all(same_kind)
        && agree(&got.map_numbers(&finite), &model.map_numbers(&finite))
}

fn own_mistake(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    exercise
        .mistakes
        .iter()
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
    with(&|p| *p = DEFAULT).then(|| {
        "This is right only at the default parameters: take every one of them from `p`, not as a number."
            .to_owned()
    })
}
