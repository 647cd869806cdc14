//! Names the mistake behind wrong answers, where it can be told.
//!
//! First the exercise's known mistakes, by their [prints](crate::prints). Then what goes wrong anywhere: a
//! number written where a parameter should be read, a factor, an offset, a step too early or too late, rows
//! for columns, one thing taken for another. Then the condition under which the answers are wrong. A mistake
//! is named only if it explains everything that the function gave; what a learner answers rightly at an edge
//! does not count against it. Last, a known mistake that explains a good part of what is wrong, or what explains
//! all ordinary calls.

use std::cell::Cell;

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS};
use crate::compare::agree;
use crate::conditions;
use crate::exercise::Exercise;
use crate::places;
use crate::prints::{Explained, Prints, Shown, hash};
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

impl Seen {
    fn is_right(&self) -> bool {
        agree(&self.got, &self.want)
    }

    /// True if a learner may have thought of more here, or of less, than in an ordinary call.
    fn is_edge(&self) -> bool {
        let is_zero = |value: &Value| match value {
            Value::Numbers { shape, values, .. } => shape.is_empty() && values[0] == 0.0,
            Value::Counts { shape, values } => shape.is_empty() && values[0] == 0,
            _ => false,
        };
        !self.call.class.is_empty()
            || conditions::next_to_nothing(&self.call)
            || self.call.args.iter().any(|(_, value)| is_zero(value))
    }
}

/// The mistake that explains everything seen, in a sentence or two.
///
/// `seen` holds calls of one function. Calls on which the function panicked are not among them.
pub fn name(exercise: &Exercise, seen: &[Seen]) -> Option<String> {
    if seen.iter().all(Seen::is_right) {
        return None;
    }
    let shown: Vec<Shown> = seen
        .iter()
        .map(|s| Shown::new(&s.call, s.is_edge(), &s.got, &s.want))
        .collect();
    let prints = Prints::from_text(exercise.prints);
    let known = |explained: Option<u32>| sentence_of(exercise, explained?);
    let wrong = only_wrong_fields(seen);
    let search = Search::new(exercise, &wrong, BUDGET);
    // A mistake that explains all parts of a tuple comes before one that explains the wrong ones.
    known(prints.explaining(&shown, Explained::All))
        .or_else(|| known(prints.explaining(&shown, Explained::WrongFields)))
        .or_else(|| search.name())
        .or_else(|| two_at_once(exercise, seen, &prints))
        .or_else(|| conditions::name(&wrong))
        .or_else(|| transforms::few_digits(&ordinary(&wrong)))
        .or_else(|| {
            // A yes or a no is too often right by accident.
            let marks = seen.iter().all(|s| is_yes_or_no(&s.want));
            let times = if marks { 1 } else { 4 };
            let part = known(prints.explaining(&shown, Explained::AGoodPart(times)));
            let part = part.or_else(|| in_ordinary_calls(exercise, &wrong, search.left.get()))?;
            Some(format!("{part}\nSomething else may be wrong, too."))
        })
        .or_else(|| places::name(&wrong))
}

/// What a search finds in the calls in which nothing is special, with what is left of its budget.
fn in_ordinary_calls(exercise: &Exercise, seen: &[Seen], budget: usize) -> Option<String> {
    let ordinary = seen.iter().filter(|s| !s.is_edge());
    let ordinary: Vec<Seen> = ordinary.cloned().collect();
    let wrong = ordinary.iter().filter(|s| !s.is_right()).count();
    (wrong >= 3).then(|| Search::new(exercise, &ordinary, budget).name())?
}

/// A known mistake, and one that changes the whole result.
fn two_at_once(exercise: &Exercise, seen: &[Seen], prints: &Prints) -> Option<String> {
    transforms::undone().find_map(|(undo, says)| {
        let shown: Option<Vec<Shown>> = seen
            .iter()
            .map(|s| {
                let undone = undo(&s.got)?;
                // What is right already contradicts it, except for an answer of the learner's own at an edge.
                let fits = !s.is_right() || s.is_edge() || agree(&undone, &s.want);
                fits.then(|| Shown::new(&s.call, s.is_edge(), &undone, &s.want))
            })
            .collect();
        let explained = prints.explaining(&shown?, Explained::All)?;
        Some(format!("{says}\n{}", sentence_of(exercise, explained)?))
    })
}

fn is_yes_or_no(value: &Value) -> bool {
    match value {
        Value::Fields(fields) => fields.iter().all(|(_, value)| is_yes_or_no(value)),
        value => matches!(value, Value::Flags { .. }),
    }
}

/// What was seen in calls in which nothing is special; all of it, if nothing is wrong there.
fn ordinary(seen: &[Seen]) -> Vec<Seen> {
    let ordinary: Vec<Seen> = seen
        .iter()
        .filter(|s| s.call.class.is_empty())
        .cloned()
        .collect();
    match ordinary.iter().all(Seen::is_right) {
        true => seen.to_vec(),
        false => ordinary,
    }
}

/// The sentence with this hash, among an exercise's own and those that it inherits.
fn sentence_of(exercise: &Exercise, wanted: u32) -> Option<String> {
    let blocks = exercise.mistakes.split("\n\n");
    let mut heads = blocks.filter_map(|block| block.lines().find(|line| !line.starts_with('#')));
    let own = heads.find(|head| hash(head.trim().as_bytes()) == wanted);
    own.map(|head| head.trim().to_owned()).or_else(|| {
        exercise
            .inherits()
            .find_map(|other| sentence_of(other, wanted))
    })
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

/// How much a search may compute: numbers that go into the reference or come out of it. What goes on for
/// longer is not worth waiting for, and a number of seconds would depend on the machine.
const BUDGET: usize = 60_000;

/// Looks for what goes wrong in any exercise: it hands the reference something else than what was asked.
struct Search<'a> {
    exercise: &'a Exercise,
    /// Wrong answers first, and those of little work: most attempts end with the first of them.
    seen: Vec<&'a Seen>,
    left: Cell<usize>,
}

impl<'a> Search<'a> {
    fn new(exercise: &'a Exercise, seen: &'a [Seen], budget: usize) -> Self {
        // What is right at an edge may be an answer of the learner's own there.
        let mut seen: Vec<&Seen> = seen
            .iter()
            .filter(|s| !(s.is_edge() && s.is_right()))
            .collect();
        seen.sort_by_key(|s| (s.is_right(), work(s)));
        Search {
            exercise,
            seen,
            left: Cell::new(budget),
        }
    }

    fn name(&self) -> Option<String> {
        let seen: Vec<Seen> = self.seen.iter().map(|s| (*s).clone()).collect();
        self.written_number()
            .or_else(|| transforms::name(&seen))
            .or_else(|| self.substitution())
    }

    /// True if the model gives what was seen, in the fields that were seen.
    fn explains(&self, model: &dyn Fn(&Call) -> Option<Value>) -> bool {
        !self.seen.is_empty()
            && self.seen.iter().all(|s| {
                let left = self.left.get().checked_sub(work(s));
                self.left.set(left.unwrap_or(0));
                left.is_some() && {
                    let predicted = quiet::catch(|| model(&s.call)).ok().flatten();
                    predicted.is_some_and(|value| agrees_where_seen(&value, s))
                }
            })
    }

    /// Something else than what the call says, handed to the reference, gives what was seen.
    fn substitution(&self) -> Option<String> {
        let changes = substitutions::all(&self.seen.first()?.call);
        let explained = changes.into_iter().find(|(change, _)| {
            self.explains(&|call: &Call| {
                let changed = change(call)?;
                is_of_a_size(&changed).then(|| (self.exercise.reference)(&changed))
            })
        });
        explained.map(|(_, says)| says)
    }

    /// A parameter that is written as a number instead of being read from `p`.
    fn written_number(&self) -> Option<String> {
        let with = |change: &dyn Fn(Params) -> Params| {
            self.explains(&|call: &Call| {
                let changed = call.clone().with(change(call.params?));
                Some((self.exercise.reference)(&changed))
            })
        };
        for parameter in &PARAMETERS {
            let usual = (parameter.get)(&DEFAULT);
            if with(&|p| parameter.with(p, usual)) {
                return Some(format!(
                    "This is right only where {} has its default value: is {} written as a number? Take `p.{}`.",
                    parameter.symbol, parameter.symbol, parameter.name
                ));
            }
        }
        let usual_share = |p: Params| Params {
            tau_m: p.dt * DEFAULT.tau_m / DEFAULT.dt,
            ..p
        };
        if with(&usual_share) {
            return Some(
                "This is right only where Δt/τ_m is 1/20, as at the defaults: take `p.dt / p.tau_m`."
                    .to_owned(),
            );
        }
        for (k, one) in PARAMETERS.iter().enumerate() {
            for other in &PARAMETERS[k + 1..] {
                let (first, second) = ((one.get)(&DEFAULT), (other.get)(&DEFAULT));
                if with(&|p| other.with(one.with(p, first), second)) {
                    return Some(format!(
                        "This is right only where {} and {} have their default values: are they written as numbers? Take `p.{}` and `p.{}`.",
                        one.symbol, other.symbol, one.name, other.name
                    ));
                }
            }
        }
        let of_membrane = |p: Params| Params {
            t_max: p.t_max,
            dt: p.dt,
            i_mean: p.i_mean,
            ..DEFAULT
        };
        if with(&of_membrane) {
            return Some(
                "This is right only for the default membrane: take τ_m, E_L and R from `p`, not as numbers."
                    .to_owned(),
            );
        }
        with(&|_| DEFAULT).then(|| {
            "This is right only at the default parameters: take every one of them from `p`, not as a number."
                .to_owned()
        })
    }
}

/// False if a call asks for more neurons or steps than there is memory for, as where a seed stands in the
/// place of their number.
fn is_of_a_size(call: &Call) -> bool {
    call.args.iter().all(|(name, value)| match value {
        Value::Counts { values, .. } => {
            name.contains("seed") || values.iter().all(|&n| n < 100_000)
        }
        _ => true,
    })
}

/// How many numbers a call has to do with.
fn work(seen: &Seen) -> usize {
    let args = seen.call.args.iter().map(|(_, value)| size(value));
    20 + size(&seen.want) + args.sum::<usize>()
}

fn size(value: &Value) -> usize {
    match value {
        Value::Numbers { values, .. } => values.len(),
        // Whole numbers and yes and no come from searches, which cost more than arithmetic.
        Value::Counts { values, .. } => 8 * values.len(),
        Value::Flags { values, .. } => 8 * values.len(),
        Value::Spikes(spikes) => spikes.values().map(|times| 4 + times.len()).sum(),
        Value::Fields(fields) => fields.iter().map(|(_, value)| size(value)).sum(),
        _ => 8,
    }
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
/// explains the right number as well: an answer that divides by N − 1, say, may treat N = 1 on its own. (The
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
