//! Where wrong answers are wrong, if all of them are so in the same place: a last neuron that was left
//! out, spikes that are missing while none is too many.

use std::collections::BTreeMap;

use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::transforms::flat;
use crate::value::Value;

/// The place of everything that is wrong, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    if let Some(says) = of_spikes(seen) {
        return Some(says);
    }
    let wrong: Vec<Vec<Part>> = seen
        .iter()
        .filter(|s| !agree(&s.got, &s.want))
        .map(|s| parts(&s.got, &s.want))
        .collect::<Option<_>>()?;
    let all: Vec<&Part> = wrong.iter().flatten().collect();
    of_edges(&all).or_else(|| of_marks(&all))
}

/// A list or a matrix in which something is wrong.
struct Part {
    shape: Vec<usize>,
    /// Of each wrong element its place, what was given and what is right.
    wrong: Vec<(usize, f64, f64)>,
    /// True of zeros and ones, of yes and no.
    marks: bool,
}

/// The parts of a value, those of a tuple each for itself; `None` where the shapes differ.
fn parts(got: &Value, want: &Value) -> Option<Vec<Part>> {
    if let (Value::Fields(got), Value::Fields(want)) = (got, want) {
        let each = got.iter().zip(want).filter(|((_, g), (_, w))| !agree(g, w));
        let each: Option<Vec<Vec<Part>>> = each.map(|((_, g), (_, w))| parts(g, w)).collect();
        return each.map(|parts| parts.into_iter().flatten().collect());
    }
    let ((got_shape, got), (shape, want)) = (numbers(got)?, numbers(want)?);
    if got_shape != shape || shape.is_empty() || got.len() != want.len() {
        return None;
    }
    let scale = want.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    let off = |k: &usize| (got[*k] - want[*k]).abs() > 1e-9 * scale || !got[*k].is_finite();
    let is_mark = |x: &f64| *x == 0.0 || *x == 1.0;
    Some(vec![Part {
        wrong: (0..got.len())
            .filter(off)
            .map(|k| (k, got[k], want[k]))
            .collect(),
        marks: got.iter().chain(&want).all(is_mark),
        shape,
    }])
}

fn numbers(value: &Value) -> Option<(Vec<usize>, Vec<f64>)> {
    match value {
        Value::Flags { shape, values } => Some((
            shape.clone(),
            values.iter().map(|&yes| f64::from(u8::from(yes))).collect(),
        )),
        Value::Steps(steps) => Some((
            vec![steps.len()],
            steps.iter().map(|s| s.map_or(-1.0, |s| s as f64)).collect(),
        )),
        Value::Spikes(_) => None,
        other => flat(other),
    }
}

fn of_edges(parts: &[&Part]) -> Option<String> {
    type Edge = fn(&[usize], usize) -> bool;
    let edges: [(Edge, &str); 6] = [
        (
            |shape, k| shape.len() == 2 && k / shape[1] == shape[0] - 1 && shape[0] > 1,
            "Only the last row is wrong, that of the last neuron. Does your loop reach it?",
        ),
        (
            |shape, k| shape.len() == 2 && k / shape[1] == 0 && shape[0] > 1,
            "Only the first row is wrong, that of neuron 0.",
        ),
        (
            |shape, k| shape.len() == 2 && k % shape[1] == shape[1] - 1,
            "Only the last column is wrong, the last step. Does your loop reach it?",
        ),
        (
            |shape, k| shape.len() == 2 && k % shape[1] == 0,
            "Only the first column is wrong, step 0.",
        ),
        (
            |shape, k| shape.len() == 1 && k == shape[0] - 1,
            "Only the last value is wrong. Does your loop reach it?",
        ),
        (
            |shape, k| shape.len() == 1 && k == 0,
            "Only the first value is wrong. Does your loop start with it?",
        ),
    ];
    let holds = |edge: Edge| {
        let at = |part: &&Part| part.wrong.iter().all(|(k, ..)| edge(&part.shape, *k));
        // Of a single value, the first is the last: others must tell.
        let tells = parts.iter().any(|part| part.shape.iter().any(|&n| n > 1));
        parts.len() > 1 && tells && parts.iter().all(at)
    };
    let found = edges.into_iter().find(|(edge, _)| holds(*edge));
    found.map(|(_, says)| says.to_owned())
}

/// Spikes, and other yes and no: are there too few or too many?
fn of_marks(parts: &[&Part]) -> Option<String> {
    if parts.is_empty() || !parts.iter().all(|part| part.marks) {
        return None;
    }
    let mut wrong = parts.iter().flat_map(|part| &part.wrong);
    if wrong.clone().all(|(_, got, want)| got < want) {
        return Some(
            "Every 1 (or true) that you return is right, but some are missing.".to_owned(),
        );
    }
    wrong
        .all(|(_, got, want)| got > want)
        .then(|| "No 1 (or true) is missing, but there are extra ones.".to_owned())
}

type Spikes = BTreeMap<usize, Vec<f64>>;

/// Spike times by neuron, where nothing else is wrong.
fn of_spikes(seen: &[Seen]) -> Option<String> {
    let only = |value: &Value| match value {
        Value::Spikes(spikes) => Some(spikes.clone()),
        Value::Fields(fields) => match fields.as_slice() {
            [(_, Value::Spikes(spikes))] => Some(spikes.clone()),
            _ => None,
        },
        _ => None,
    };
    let pairs: Option<Vec<(Spikes, Spikes)>> = seen
        .iter()
        .filter(|s| !agree(&s.got, &s.want))
        .map(|s| Some((only(&s.got)?, only(&s.want)?)))
        .collect();
    let pairs = pairs.filter(|pairs| !pairs.is_empty())?;
    if !pairs.iter().all(|(got, want)| got.keys().eq(want.keys())) {
        return None;
    }
    let lists = || {
        pairs
            .iter()
            .flat_map(|(got, want)| got.values().zip(want.values()))
    };
    let has = |times: &[f64], t: f64| times.iter().any(|other| (other - t).abs() < 1e-9);
    let within = |few: &[f64], many: &[f64]| few.iter().all(|&t| has(many, t));
    if lists().all(|(got, want)| got.len() == want.len()) {
        return Some("The number of spikes is right, but their times are wrong. A spike at step k has the time k·Δt.".to_owned());
    }
    if lists().all(|(got, want)| within(got, want)) {
        return Some("All spikes that you return are right, but some are missing.".to_owned());
    }
    lists()
        .all(|(got, want)| within(want, got))
        .then(|| "No spike is missing, but there are extra ones.".to_owned())
}
