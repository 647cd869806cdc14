//! Where wrong answers are wrong, if all of them are so in the same place: a last neuron that was left
//! out, spikes that are missing while none is too many.

use std::iter::repeat_n;

use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::sentences::{self, says};
use crate::transforms::flat;
use crate::value::{Spikes, Value};

/// The place of everything that is wrong, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    let wrong = seen.iter().filter(|s| !agree(&s.got, &s.want));
    let pairs: Vec<(&Value, &Value)> = wrong.map(|s| (&s.got, &s.want)).collect();
    if let Some(says) = of_lengths(&pairs) {
        return Some(says.to_owned());
    }
    let each: Option<Vec<Vec<Part>>> = pairs.iter().map(|(got, want)| parts(got, want)).collect();
    let parts: Vec<Part> = each?.into_iter().flatten().collect();
    if !parts.is_empty() && parts.iter().all(|part| part.is_late) {
        return Some(says("spikes late").to_owned());
    }
    of_edges(&parts).or_else(|| of_marks(&parts))
}

/// A list, a matrix or spike times in which something is wrong.
#[derive(Default)]
struct Part {
    shape: Vec<usize>,
    /// Of each wrong element its place, what was given and what is right.
    wrong: Vec<(usize, f64, f64)>,
    /// What a yes is called, of zeros and ones, of yes and no, of spikes.
    yes: Option<&'static str>,
    /// As many spikes as there should be, at other times.
    is_late: bool,
}

/// The parts of a value, those of a tuple each for itself; `None` where the shapes differ.
fn parts(got: &Value, want: &Value) -> Option<Vec<Part>> {
    if let (Value::Fields(got), Value::Fields(want)) = (got, want) {
        let each = got.iter().zip(want).filter(|((_, g), (_, w))| !agree(g, w));
        let each: Option<Vec<Vec<Part>>> = each.map(|((_, g), (_, w))| parts(g, w)).collect();
        return each.map(|parts| parts.into_iter().flatten().collect());
    }
    if let (Value::Spikes(got), Value::Spikes(want)) = (got, want) {
        return spikes(got, want).map(|part| vec![part]);
    }
    let shape = want.shape().filter(|shape| !shape.is_empty())?;
    let flags = matches!(want, Value::Flags { .. });
    let ((own_shape, got), (_, want)) = (numbers(got)?, numbers(want)?);
    if own_shape != shape || got.len() != want.len() {
        return None;
    }
    let is_mark = |x: &f64| *x == 0.0 || *x == 1.0;
    let marks = got.iter().chain(&want).all(is_mark);
    Some(vec![Part {
        wrong: wrong(&got, &want).collect(),
        yes: marks.then_some(if flags { "true" } else { "1" }),
        shape,
        ..Part::default()
    }])
}

/// The numbers that are wrong, as far as both lists go: the place of each, what was given and what is right.
fn wrong(got: &[f64], want: &[f64]) -> impl Iterator<Item = (usize, f64, f64)> {
    let scale = want.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    let both = got.iter().zip(want).enumerate();
    let all = both.map(|(k, (&got, &want))| (k, got, want));
    all.filter(move |(_, got, want)| (got - want).abs() > 1e-9 * scale || !got.is_finite())
}

fn numbers(value: &Value) -> Option<(Vec<usize>, Vec<f64>)> {
    let values = match value {
        Value::Flags { values, .. } => values.iter().map(|&yes| f64::from(u8::from(yes))).collect(),
        Value::Steps(steps) => steps.iter().map(|s| s.map_or(-1.0, |s| s as f64)).collect(),
        other => return flat(other),
    };
    Some((value.shape()?, values))
}

/// Spike times by neuron, where nothing else is wrong: each that is missing or too many is a wrong place.
fn spikes(got: &Spikes, want: &Spikes) -> Option<Part> {
    if got.keys().ne(want.keys()) {
        return None;
    }
    let only_in = |these: &Spikes, others: &Spikes| {
        let of_neuron = |(n, times): (&usize, &Vec<f64>)| {
            let is_there = |t: &&f64| others[n].iter().any(|other| (other - *t).abs() < 1e-9);
            times.iter().filter(|t| !is_there(t)).count()
        };
        these.iter().map(of_neuron).sum::<usize>()
    };
    let extra = repeat_n((0, 1.0, 0.0), only_in(got, want));
    let missing = repeat_n((0, 0.0, 1.0), only_in(want, got));
    let lengths = |spikes: &Spikes| spikes.values().map(Vec::len).collect::<Vec<_>>();
    Some(Part {
        wrong: extra.chain(missing).collect(),
        yes: Some("spike"),
        is_late: lengths(got) == lengths(want),
        ..Part::default()
    })
}

/// Right as far as it goes, in every call, but too short or too long.
fn of_lengths(pairs: &[(&Value, &Value)]) -> Option<&'static str> {
    let (mut begin_alike, mut lengths) = (true, Vec::new());
    for (got, want) in pairs {
        let (got, want) = (numbers(got)?.1, numbers(want)?.1);
        begin_alike &= wrong(&got, &want).next().is_none();
        lengths.push((got.len(), want.len()));
    }
    lengths.retain(|lengths| *lengths != (0, 0));
    let some = lengths.iter().any(|(got, want)| *got.min(want) > 1);
    match begin_alike && some {
        true if lengths.iter().all(|(got, want)| got < want) => Some(says("length short")),
        true if lengths.iter().all(|(got, want)| got > want) => Some(says("length long")),
        _ => None,
    }
}

/// The edge at which all is wrong, of lists or of matrices.
fn of_edges(parts: &[Part]) -> Option<String> {
    let is_at = |edge: &str| {
        let each = parts.iter().map(|part| part.length_if_at(edge));
        let lengths = each.collect::<Option<Vec<usize>>>();
        // Of a single value, the first is the last: others must tell.
        let tells = |&n: &usize| n > 1 && (parts.len() > 1 || edge.starts_with("late"));
        lengths.is_some_and(|lengths| lengths.iter().any(tells))
    };
    let found = sentences::of("edge").find(|(edge, _)| is_at(edge));
    found.map(|(_, says)| says.to_owned())
}

impl Part {
    /// How many rows, columns or values there are, if only the first or the last of them is wrong.
    fn length_if_at(&self, edge: &str) -> Option<usize> {
        let (end, of) = edge.split_once(' ')?;
        let (n, place): (usize, &dyn Fn(usize) -> usize) = match (&self.shape[..], of) {
            (&[rows, columns], "row") => (rows, &move |k| k / columns),
            (&[_, columns], "column") => (columns, &move |k| k % columns),
            (&[n], "value") => (n, &|k| k),
            _ => return None,
        };
        let is_there = |place: usize| match end {
            "first" => place == 0,
            "last" => place + 1 == n,
            // Of very many the last few.
            _ => n > 100 && place >= n - n / 8,
        };
        let mut wrong = self.wrong.iter();
        wrong.all(|(k, ..)| is_there(place(*k))).then_some(n)
    }
}

/// Spikes, and other yes and no: are there too few or too many?
fn of_marks(parts: &[Part]) -> Option<String> {
    let yes = parts.first()?.yes?;
    if !parts.iter().all(|part| part.yes == Some(yes)) {
        return None;
    }
    let all = |holds: fn(f64, f64) -> bool| {
        let mut wrong = parts.iter().flat_map(|part| &part.wrong);
        wrong.all(|(_, got, want)| holds(*got, *want))
    };
    if all(|got, want| got < want) {
        return Some(format!(
            "Every {yes} that you return is right, but some are missing."
        ));
    }
    all(|got, want| got > want).then(|| format!("No {yes} is missing, but there are extra ones."))
}
