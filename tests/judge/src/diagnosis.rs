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

use crate::call::Call;
use crate::compare::agree;
use crate::conditions;
use crate::exercise::Exercise;
use crate::places;
use crate::prints::{Explained, Prints, Shown, hash};
use crate::quiet;
use crate::substitutions::{self, Substitution};
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
    pub fn is_edge(&self) -> bool {
        !self.call.class.is_empty()
            || conditions::next_to_nothing(&self.call)
            || self.call.args.iter().any(|(_, x)| conditions::is_zero(x))
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
                let undone = undo.made_to(&s.got)?;
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
    let ordinary = seen.iter().filter(|s| s.call.class.is_empty());
    let ordinary: Vec<Seen> = ordinary.cloned().collect();
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
    let inherited = || exercise.inherits().find_map(|e| sentence_of(e, wanted));
    own.map(|head| head.trim().to_owned()).or_else(inherited)
}

/// Of tuples and structs, the fields that are wrong anywhere: a mistake need not explain the others.
fn only_wrong_fields(seen: &[Seen]) -> Vec<Seen> {
    let mut rest = seen.to_vec();
    let Some(Value::Fields(all)) = seen.first().map(|s| &s.want) else {
        return rest;
    };
    let agrees = |s: &Seen, field: &str| {
        let both = s.got.field(field).zip(s.want.field(field));
        both.is_some_and(|(got, want)| agree(got, want))
    };
    let names = all.iter().map(|(name, _)| name);
    let right = names.filter(|name| seen.iter().all(|s| agrees(s, name)));
    let right: Vec<&String> = right.collect();
    for value in rest.iter_mut().flat_map(|s| [&mut s.got, &mut s.want]) {
        if let Value::Fields(fields) = value {
            fields.retain(|(name, _)| !right.contains(&name));
        }
    }
    rest
}

/// How much a search may compute: numbers that go into the reference or come out of it. What goes on for
/// longer is not worth waiting for, and a number of seconds would depend on the machine.
const BUDGET: usize = 60_000;

/// Looks for what goes wrong in any exercise: it hands the reference something else than what was asked.
struct Search<'a> {
    exercise: &'a Exercise,
    /// Wrong answers first, and those of little work: most attempts end with the first of them.
    seen: Vec<Seen>,
    /// The parameters of the call that was made first.
    earliest: Option<Params>,
    left: Cell<usize>,
}

impl<'a> Search<'a> {
    fn new(exercise: &'a Exercise, seen: &[Seen], budget: usize) -> Self {
        // What is right at an edge may be an answer of the learner's own there.
        let telling = seen.iter().filter(|s| !(s.is_edge() && s.is_right()));
        let earliest = seen.first().and_then(|s| s.call.params);
        let mut seen: Vec<Seen> = telling.cloned().collect();
        seen.sort_by_key(|s| (s.is_right(), work(s)));
        Search {
            exercise,
            seen,
            earliest,
            left: Cell::new(budget),
        }
    }

    fn name(&self) -> Option<String> {
        let first = &self.seen.first()?.call;
        self.explaining(substitutions::written_numbers(self.earliest))
            .or_else(|| transforms::name(&self.seen))
            .or_else(|| self.explaining(substitutions::all(first)))
    }

    /// The sentence of the first change with which the reference gives what was seen, in the fields that were
    /// seen.
    fn explaining(&self, changes: Vec<Substitution>) -> Option<String> {
        let given =
            |changed: &Call| is_of_a_size(changed).then(|| (self.exercise.reference)(changed));
        let explains = |(change, _): &Substitution| {
            self.seen.iter().all(|s| {
                let left = self.left.get().checked_sub(work(s));
                self.left.set(left.unwrap_or(0));
                let predicted = || quiet::catch(|| given(&change(&s.call)?)).ok().flatten();
                left.is_some() && predicted().is_some_and(|value| agrees_where_seen(&value, s))
            })
        };
        let explaining = changes.into_iter().find(explains);
        explaining.map(|(_, says)| says)
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
    let args = seen.call.args.iter().map(|(name, value)| match value {
        // So many neurons, steps or threads.
        Value::Counts { shape, values } if shape.is_empty() && !name.contains("seed") => {
            8 * values.iter().sum::<usize>()
        }
        _ => size(value),
    });
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
        let right = model.field(name).zip(seen.want.field(name));
        right.is_some_and(|(model, want)| agrees_also_in_nan(model, got, want))
    })
}

/// Where a model gives NaN or an infinity, it explains the same in the learner's answer, and it
/// explains the right number as well: an answer that divides by N − 1, say, may treat N = 1 on its own. (The
/// reference gives neither: held against it, a NaN is always wrong.)
fn agrees_also_in_nan(model: &Value, got: &Value, want: &Value) -> bool {
    let (Some((_, x)), Some((_, y))) = (model.as_numbers(), got.as_numbers()) else {
        return agree(got, model);
    };
    let want = want.as_numbers().map_or(&[][..], |(_, want)| want);
    let is_near = |y: f64, w: &f64| (y - w).abs() <= 1e-9 * w.abs();
    let is_right = |k: usize| want.get(k).is_some_and(|w| is_near(y[k], w));
    let is_same = |k: usize| x[k] == y[k] || (x[k].is_nan() && y[k].is_nan());
    let is_finite = |k: usize| x[k].is_finite() && y[k].is_finite();
    if x.len() != y.len() || !(0..x.len()).all(|k| is_finite(k) || is_same(k) || is_right(k)) {
        return false;
    }
    // Where one of the two is not finite, all has been said.
    let places: Vec<_> = (0..x.len()).map(|k| is_finite(k).then_some(k)).collect();
    let rest = |value: &Value| value.picked(value.shape()?, &places);
    let rests = rest(got).zip(rest(model));
    rests.is_some_and(|(got, model)| agree(&got, &model))
}
