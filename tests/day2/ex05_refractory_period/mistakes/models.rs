//! The simulation with one of its rules changed.

use given::Params;
use ndarray::Array2;

use crate::call::Call;
use crate::day2::ex05_refractory_period::rules;
use crate::day2::ex05_refractory_period::rules::{Becomes, Now, RIGHT, Rules, spikes, stays};
use crate::value::{Value, count, fields, flag, grid, volts};

pub const CLAMP_AFTER: &str = "The threshold is tested before the clamp, so a strong input makes a held neuron spike: ask first whether the neuron is held, and only if not test the threshold.";

pub(super) const TIMES: &str = "Times are compared, and k·Δt is rounded: the hold comes out one step too long at some steps. Count in whole steps, with `hold_steps` and `is_held`.";

pub(super) fn clamp_after_threshold(now: &Now) -> Becomes {
    if now.after >= now.p.v_th {
        spikes(now, now.p.v_reset)
    } else if now.held {
        stays(now, now.p.v_reset)
    } else {
        stays(now, now.after)
    }
}

/// The spike of a held neuron is marked, but the hold goes on from the spike before.
pub(super) fn clamp_after_but_last_kept(now: &Now) -> Becomes {
    let becomes = clamp_after_threshold(now);
    if now.held {
        Becomes {
            last: now.last,
            ..becomes
        }
    } else {
        becomes
    }
}

/// A held neuron keeps whatever V it has.
pub(super) fn frozen(now: &Now) -> Becomes {
    held_at(now, now.before)
}

pub(super) fn held_at(now: &Now, v: f64) -> Becomes {
    if now.held {
        stays(now, v)
    } else {
        rules::decide(now)
    }
}

/// V is `spiking` at the step of a spike, and `held` after it.
pub(super) fn reset_to(now: &Now, spiking: f64, held: f64) -> Becomes {
    if now.held {
        stays(now, held)
    } else if now.after >= now.p.v_th {
        spikes(now, spiking)
    } else {
        stays(now, now.after)
    }
}

type Matrices = (Array2<f64>, Array2<u8>);

pub(super) fn as_value((v, s): Matrices) -> Value {
    fields([("v", volts(v)), ("spikes", grid(&s))])
}

pub(super) fn all(i: &Array2<f64>, t_ref: f64, p: &Params, rules: &Rules) -> Matrices {
    rules::simulate(i, &vec![t_ref; i.nrows()], p, rules)
}

pub(super) fn simulation(call: &Call, rules: &Rules) -> Option<Value> {
    (call.function == "simulate_refractory").then(|| {
        as_value(all(
            &call.matrix("i"),
            call.number("t_ref"),
            &call.params(),
            rules,
        ))
    })
}

/// A wrong `hold_steps`, and the simulation built on it.
pub(super) fn with_hold(call: &Call, hold: fn(f64, f64) -> usize) -> Option<Value> {
    if call.function == "hold_steps" {
        return Some(count(hold(call.number("t_ref"), call.number("dt"))));
    }
    simulation(call, &Rules { hold, ..RIGHT })
}

/// A wrong `is_held`, and the simulation built on it.
pub(super) fn with_held(
    call: &Call,
    held: fn(usize, Option<usize>, usize) -> bool,
) -> Option<Value> {
    if call.function == "is_held" {
        let last = call.steps("last")[0];
        return Some(flag(held(call.index("k"), last, call.index("h"))));
    }
    simulation(call, &Rules { held, ..RIGHT })
}

pub(super) fn by_time(call: &Call, held: fn(usize, usize, f64, f64) -> bool) -> Option<Value> {
    simulation(
        call,
        &Rules {
            held_by_time: Some(held),
            ..RIGHT
        },
    )
}

pub(super) fn deciding(call: &Call, decide: fn(&Now) -> Becomes) -> Option<Value> {
    simulation(call, &Rules { decide, ..RIGHT })
}

pub(super) fn starting(call: &Call, start: fn(&Params) -> f64) -> Option<Value> {
    simulation(call, &Rules { start, ..RIGHT })
}

pub(super) fn stepping(call: &Call, step: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    simulation(call, &Rules { step, ..RIGHT })
}

/// A simulation whose neurons get into each other's way.
pub(super) fn population(
    call: &Call,
    run: fn(&Array2<f64>, f64, &Params) -> Matrices,
) -> Option<Value> {
    (call.function == "simulate_refractory")
        .then(|| as_value(run(&call.matrix("i"), call.number("t_ref"), &call.params())))
}

/// The right potentials with another raster.
pub(super) fn raster(call: &Call, change: fn(&Array2<u8>) -> Array2<u8>) -> Option<Value> {
    (call.function == "simulate_refractory").then(|| {
        let (v, s) = all(
            &call.matrix("i"),
            call.number("t_ref"),
            &call.params(),
            &RIGHT,
        );
        as_value((v, change(&s)))
    })
}

/// Every mark `by` columns later; what falls out at the end is lost.
pub(super) fn shifted(spikes: &Array2<u8>, by: isize) -> Array2<u8> {
    Array2::from_shape_fn(spikes.dim(), |(n, k)| {
        k.checked_add_signed(-by)
            .and_then(|from| spikes.get([n, from]).copied())
            .unwrap_or(0)
    })
}

pub(super) fn shared_last_spike(i: &Array2<f64>, t_ref: f64, p: &Params) -> Matrices {
    step_by_step(i, t_ref, p, |neurons, n, shared| {
        neurons[n].last = *shared;
    })
}

pub(super) fn everyone_remembers(i: &Array2<f64>, t_ref: f64, p: &Params) -> Matrices {
    step_by_step(i, t_ref, p, |neurons, n, shared| {
        // At the beginning of a step all take over what was the last spike of any.
        if n == 0 {
            for neuron in neurons {
                neuron.last = *shared;
            }
        }
    })
}

/// All neurons step by step; `before` may change what a neuron remembers before its turn.
pub(super) fn step_by_step(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
    before: fn(&mut [rules::Neuron], usize, &Option<usize>),
) -> Matrices {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes = Array2::zeros(i.dim());
    let new = |_| rules::Neuron::new(p, &RIGHT);
    let mut neurons: Vec<rules::Neuron> = (0..i.nrows()).map(new).collect();
    let mut shared = None;
    for k in 1..i.ncols() {
        for n in 0..i.nrows() {
            before(&mut neurons, n, &shared);
            v[[n, k]] = neurons[n].advance(k, i[[n, k - 1]], t_ref, p, &RIGHT);
            if neurons[n].spike {
                spikes[[n, k]] = 1;
                shared = Some(k);
            }
        }
    }
    (v, spikes)
}

pub(super) fn everyone_is_reset(i: &Array2<f64>, t_ref: f64, p: &Params) -> Matrices {
    let (mut v, mut spikes) = (Array2::from_elem(i.dim(), p.e_l), Array2::zeros(i.dim()));
    let new = |_| rules::Neuron::new(p, &RIGHT);
    let mut neurons: Vec<rules::Neuron> = (0..i.nrows()).map(new).collect();
    for k in 1..i.ncols() {
        for (n, neuron) in neurons.iter_mut().enumerate() {
            neuron.advance(k, i[[n, k - 1]], t_ref, p, &RIGHT);
            spikes[[n, k]] = u8::from(neuron.spike);
        }
        let any = neurons.iter().any(|neuron| neuron.spike);
        for (n, neuron) in neurons.iter_mut().enumerate() {
            neuron.v = if any { p.v_reset } else { neuron.v };
            v[[n, k]] = neuron.v;
        }
    }
    (v, spikes)
}

/// The right run, but for its last column, which is as it was made.
pub(super) fn without_last(i: &Array2<f64>, t_ref: f64, p: &Params, left: f64) -> Matrices {
    let (mut v, mut spikes) = all(i, t_ref, p, &RIGHT);
    if i.ncols() > 1 {
        v.column_mut(i.ncols() - 1).fill(left);
        spikes.column_mut(i.ncols() - 1).fill(0);
    }
    (v, spikes)
}

/// Neuron after neuron, without a fresh start.
pub(super) fn one_after_the_other(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
    keeps_last: bool,
    keeps_v: bool,
) -> Matrices {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes = Array2::zeros(i.dim());
    let mut neuron = rules::Neuron::new(p, &RIGHT);
    for n in 0..i.nrows() {
        if !keeps_v {
            neuron.v = p.e_l;
        }
        if !keeps_last {
            neuron.last = None;
        }
        for k in 0..i.ncols() {
            v[[n, k]] = match k {
                0 => neuron.v,
                _ => neuron.advance(k, i[[n, k - 1]], t_ref, p, &RIGHT),
            };
            spikes[[n, k]] = u8::from(k > 0 && neuron.spike);
        }
    }
    (v, spikes)
}
