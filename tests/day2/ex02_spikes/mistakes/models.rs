//! The simulation with one part changed, and what is made of its spikes.

use given::Params;
use ndarray::Array2;

use crate::call::Call;
use crate::day2::ex02_spikes::population::{RIGHT, Sim, Spikes, Spiking, as_given, with};
use crate::value::Value;

pub(super) fn changed(spikes: Spikes, change: fn(Vec<f64>) -> Vec<f64>) -> Spikes {
    spikes
        .into_iter()
        .map(|(n, times)| (n, change(times)))
        .collect()
}

/// The spikes under their steps, each as its neuron's number.
pub(super) fn by_step(spikes: Spikes, p: &Params) -> Spikes {
    let mut turned = Spikes::new();
    for (n, times) in spikes {
        for t in times {
            let step = (t / p.dt).round() as usize;
            turned.entry(step).or_default().push(n as f64);
        }
    }
    turned
}

pub(super) fn without_silent(mut spikes: Spikes) -> Spikes {
    spikes.retain(|_, times| !times.is_empty());
    spikes
}

pub(super) fn intervals(spikes: Spikes) -> Spikes {
    changed(spikes, |times| {
        let before = std::iter::once(0.0).chain(times.iter().copied());
        times
            .iter()
            .zip(before)
            .map(|(t, before)| t - before)
            .collect()
    })
}

pub(super) const STEPS_OF_P: &str = "The loop over the steps ends where `p.steps()` says, not with the last column of i: take `i.ncols()`.";

/// The right simulation, whose loop runs up to `p.steps()` in an array of the shape of i that was
/// filled with something.
pub(super) fn steps_of_p(call: &Call, filled: fn(&Params) -> f64) -> Option<Value> {
    with(call, &RIGHT)?;
    let (i, p) = (call.matrix("i"), call.params());
    let reached = p.steps().max(1);
    assert!(
        i.nrows() == 0 || p.steps() <= i.ncols(),
        "beyond the last column"
    );
    let (mut v, mut spikes) = RIGHT.run(&i, &p);
    for ((_, k), v) in v.indexed_iter_mut() {
        if k >= reached {
            *v = filled(&p);
        }
    }
    for times in spikes.values_mut() {
        times.retain(|t| ((t / p.dt).round() as usize) < reached);
    }
    Some(as_given(call, v, spikes))
}

pub(super) const LAST: &str =
    "The last step is left out: the loop over the steps k = 1, 2, … ends with the last column.";

pub(super) fn spiking(call: &Call, spikes: Spiking) -> Option<Value> {
    with(call, &Sim { spikes, ..RIGHT })
}

/// The right run, but for its last column, which is as it was made.
pub(super) fn last_column(call: &Call, made: fn(&Params) -> f64) -> Option<Value> {
    with(call, &RIGHT)?;
    let (i, p) = (call.matrix("i"), call.params());
    let (mut v, mut spikes) = RIGHT.run(&i, &p);
    if i.ncols() > 1 {
        let last = i.ncols() - 1;
        v.column_mut(last).fill(made(&p));
        for times in spikes.values_mut() {
            times.retain(|t| (t / p.dt).round() as usize != last);
        }
    }
    Some(as_given(call, v, spikes))
}

/// The right run up to the first step after number `from` at which nobody spikes.
pub(super) fn ends_in_silence(call: &Call, from: usize) -> Option<Value> {
    with(call, &RIGHT)?;
    let (i, p) = (call.matrix("i"), call.params());
    let (mut v, mut spikes) = RIGHT.run(&i, &p);
    let step = |t: f64| (t / p.dt).round() as usize;
    let silent = |k: &usize| !spikes.values().flatten().any(|&t| step(t) == *k);
    let end = (from + 1..i.ncols()).find(silent).unwrap_or(i.ncols());
    for k in end..i.ncols() {
        v.column_mut(k).fill(p.e_l);
    }
    for times in spikes.values_mut() {
        times.retain(|&t| step(t) < end);
    }
    Some(as_given(call, v, spikes))
}

/// What V becomes at a spike, from V before and after the update, and I.
pub(super) fn resetting(call: &Call, reset: fn(f64, f64, f64, &Params) -> f64) -> Option<Value> {
    with(call, &Sim { reset, ..RIGHT })
}

/// What is recorded for a spike, from its step and V.
pub(super) fn timing(call: &Call, time: fn(usize, f64, &Params) -> f64) -> Option<Value> {
    with(call, &Sim { time, ..RIGHT })
}

/// What is made of the dictionary.
pub(super) fn keeping(call: &Call, kept: fn(Spikes, &Params) -> Spikes) -> Option<Value> {
    with(call, &Sim { kept, ..RIGHT })
}

/// V[n, 0], from the last V of the neuron before it.
pub(super) fn starting(call: &Call, start: fn(Option<f64>, &Params) -> f64) -> Option<Value> {
    with(call, &Sim { start, ..RIGHT })
}

/// The current of neuron n in step k.
pub(super) fn driven(
    call: &Call,
    input: fn(&Array2<f64>, usize, usize, &Params) -> f64,
) -> Option<Value> {
    with(call, &Sim { input, ..RIGHT })
}

/// How many columns there are, where i has so many.
pub(super) fn as_wide_as(call: &Call, columns: fn(usize, &Params) -> usize) -> Option<Value> {
    with(call, &Sim { columns, ..RIGHT })
}

/// The potential after one step, from V and I.
pub(super) fn updating(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    with(call, &Sim { step, ..RIGHT })
}

/// What stands in the matrix at the spike, from V before and after the reset.
pub(super) fn showing(call: &Call, shown: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    with(call, &Sim { shown, ..RIGHT })
}

/// What stands in the first column, from what V starts with.
pub(super) fn first_column(call: &Call, first: fn(f64, &Params) -> f64) -> Option<Value> {
    with(call, &Sim { first, ..RIGHT })
}
