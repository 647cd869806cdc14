//! Where wrong answers are wrong, if all of them are so in the same place: a last neuron that was left
//! out, spikes that are missing while none is too many.

use std::collections::BTreeMap;

use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::transforms::flat;
use crate::value::Value;

/// The place of everything that is wrong, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    let wrong = seen.iter().filter(|s| !agree(&s.got, &s.want));
    let pairs: Vec<(&Value, &Value)> = wrong.map(|s| (&s.got, &s.want)).collect();
    if let Some(says) = of_spikes(&pairs) {
        return Some(says);
    }
    let each: Option<Vec<Vec<Part>>> = pairs.iter().map(|(got, want)| parts(got, want)).collect();
    let parts: Vec<Part> = each?.into_iter().flatten().collect();
    of_edges(&parts).or_else(|| of_marks(&parts))
}

/// A list or a matrix in which something is wrong.
struct Part {
    shape: Vec<usize>,
    /// Of each wrong element its place, what was given and what is right.
    wrong: Vec<(usize, f64, f64)>,
    /// What a yes is called, of zeros and ones, of yes and no.
    yes: Option<&'static str>,
}

/// The parts of a value, those of a tuple each for itself; `None` where the shapes differ.
fn parts(got: &Value, want: &Value) -> Option<Vec<Part>> {
    if let (Value::Fields(got), Value::Fields(want)) = (got, want) {
        let each = got.iter().zip(want).filter(|((_, g), (_, w))| !agree(g, w));
        let each: Option<Vec<Vec<Part>>> = each.map(|((_, g), (_, w))| parts(g, w)).collect();
        return each.map(|parts| parts.into_iter().flatten().collect());
    }
    let shape = want.shape().filter(|shape| !shape.is_empty())?;
    let flags = matches!(want, Value::Flags { .. });
    let (got, want) = (numbers(got)?, numbers(want)?);
    if got.0 != shape || got.1.len() != want.1.len() {
        return None;
    }
    let (got, want) = (got.1, want.1);
    let scale = want.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    let off = |k: &usize| (got[*k] - want[*k]).abs() > 1e-9 * scale || !got[*k].is_finite();
    let is_mark = |x: &f64| *x == 0.0 || *x == 1.0;
    let marks = got.iter().chain(&want).all(is_mark);
    let wrong = (0..got.len()).filter(off).map(|k| (k, got[k], want[k]));
    Some(vec![Part {
        wrong: wrong.collect(),
        yes: marks.then_some(if flags { "true" } else { "1" }),
        shape,
    }])
}

fn numbers(value: &Value) -> Option<(Vec<usize>, Vec<f64>)> {
    let values = match value {
        Value::Flags { values, .. } => values.iter().map(|&yes| f64::from(u8::from(yes))).collect(),
        Value::Steps(steps) => steps.iter().map(|s| s.map_or(-1.0, |s| s as f64)).collect(),
        other => return flat(other),
    };
    Some((value.shape()?, values))
}

fn of_edges(parts: &[Part]) -> Option<String> {
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
            |shape, k| shape.len() == 2 && k % shape[1] == shape[1] - 1 && shape[1] > 1,
            "Only the last column is wrong, the last step. Does your loop reach it?",
        ),
        (
            |shape, k| shape.len() == 2 && k % shape[1] == 0 && shape[1] > 1,
            "Only the first column is wrong, step 0.",
        ),
        (
            |shape, k| shape.len() == 1 && k == shape[0] - 1,
            "Only the last value is wrong. What does your code do differently there?",
        ),
        (
            |shape, k| shape.len() == 1 && k == 0,
            "Only the first value is wrong. Does your loop start with it?",
        ),
    ];
    let holds = |edge: Edge| {
        let at = |part: &Part| part.wrong.iter().all(|(k, ..)| edge(&part.shape, *k));
        // Of a single value, the first is the last: others must tell.
        let tells = parts.iter().any(|part| part.shape.iter().any(|&n| n > 1));
        parts.len() > 1 && tells && parts.iter().all(at)
    };
    let found = edges.into_iter().find(|(edge, _)| holds(*edge));
    found.map(|(_, says)| says.to_owned())
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

type Spikes = BTreeMap<usize, Vec<f64>>;

/// Spike times by neuron, where nothing else is wrong.
fn of_spikes(pairs: &[(&Value, &Value)]) -> Option<String> {
    fn only(value: &Value) -> Option<&Spikes> {
        match value {
            Value::Spikes(spikes) => Some(spikes),
            Value::Fields(fields) if fields.len() == 1 => only(&fields[0].1),
            _ => None,
        }
    }
    let both = pairs.iter().map(|(got, want)| only(got).zip(only(want)));
    let pairs = both.collect::<Option<Vec<(&Spikes, &Spikes)>>>()?;
    if pairs.is_empty() || !pairs.iter().all(|(got, want)| got.keys().eq(want.keys())) {
        return None;
    }
    let all = |holds: &dyn Fn(&[f64], &[f64]) -> bool| {
        let mut lists = pairs
            .iter()
            .flat_map(|(got, want)| got.values().zip(want.values()));
        lists.all(|(got, want)| holds(got, want))
    };
    let has = |times: &[f64], t: f64| times.iter().any(|other| (other - t).abs() < 1e-9);
    let within = |few: &[f64], many: &[f64]| few.iter().all(|&t| has(many, t));
    let says = if all(&|got, want| got.len() == want.len()) {
        "The number of spikes is right, but their times are wrong. A spike at step k has the time k·Δt."
    } else if all(&|got, want| within(got, want)) {
        "All spikes that you return are right, but some are missing."
    } else if all(&|got, want| within(want, got)) {
        "No spike is missing, but there are extra ones."
    } else {
        return None;
    };
    Some(says.to_owned())
}
