//! Rarer mistakes of a population that spikes.

use super::super::population::{RIGHT, Sim, as_given, with};
use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::Value;

/// Those that show in the spikes: in a raster, too.
pub const FURTHER: &[Mistake] = &[
    Mistake {
        says: LAST,
        model: |call| last_column(call, |p| p.e_l),
    },
    Mistake {
        says: LAST,
        model: |call| last_column(call, |_| 0.0),
    },
    Mistake {
        says: "A neuron at V_reset does not spike, however strong its current: it may reach V_th in a single step.",
        model: |call| {
            spiking(call, |before, after, p| {
                after >= p.v_th && before > p.v_reset
            })
        },
    },
    Mistake {
        says: "A neuron that was below E_L does not spike: it may reach V_th in a single step.",
        model: |call| spiking(call, |before, after, p| after >= p.v_th && before >= p.e_l),
    },
    Mistake {
        says: "Neurons spike a little below V_th: compare V with V_th itself, without a tolerance.",
        model: |call| spiking(call, |_, after, p| after >= p.v_th - 1e-3),
    },
    Mistake {
        says: "The spike times are rounded to whole milliseconds: t = k·Δt, as it is.",
        model: |call| {
            with(
                call,
                &Sim {
                    time: |k, _, p| (k as f64 * p.dt * 1e3).round() / 1e3,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "As soon as there is a step without a spike the loop ends: go on to the last step.",
        model: |call| ends_in_silence(call, 0),
    },
];

const LAST: &str =
    "The last step is left out: the loop over the steps k = 1, 2, … ends with the last column.";

fn spiking(call: &Call, spikes: super::super::population::Spiking) -> Option<Value> {
    with(call, &Sim { spikes, ..RIGHT })
}

/// The right run, but for its last column, which is as it was made.
fn last_column(call: &Call, made: fn(&given::Params) -> f64) -> Option<Value> {
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
fn ends_in_silence(call: &Call, from: usize) -> Option<Value> {
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
