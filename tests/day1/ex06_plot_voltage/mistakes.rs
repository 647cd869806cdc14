//! Wrong traces of exercise 6, each with its sentence.

use std::f64::consts::TAU;

use given::Params;

use crate::call::Call;
use crate::exercise::Mistake;
use crate::value::{Value, volts};

/// How a trace is made, right or with one part of it wrong.
#[derive(Clone, Copy)]
pub struct Model {
    /// How many values there are.
    steps: fn(&Params) -> usize,
    /// The time at which the current of step k is taken.
    time: fn(usize, &Params) -> f64,
    current: fn(f64, &Params) -> f64,
    first: fn(&Params) -> f64,
    /// V(t + Δt) from V(t) and I(t).
    step: fn(f64, f64, &Params) -> f64,
    /// False if the first value is left out and one more is made at the end.
    stores_first: bool,
    /// What becomes of the trace in the end.
    gives: fn(Vec<f64>, &Params) -> Vec<f64>,
}

pub const RIGHT: Model = Model {
    steps: |p| p.steps(),
    time: |k, p| k as f64 * p.dt,
    current: |t, p| p.i_mean * (1.0 + (TAU * t / 0.01).sin()),
    first: |p| p.e_l,
    step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + p.r * i),
    stores_first: true,
    gives: |trace, _| trace,
};

/// The trace that a model gives.
pub fn trace_of(p: &Params, model: Model) -> Vec<f64> {
    let mut v = (model.first)(p);
    let mut trace = Vec::new();
    for k in 0..(model.steps)(p) {
        let next = (model.step)(v, (model.current)((model.time)(k, p), p), p);
        trace.push(if model.stores_first { v } else { next });
        v = next;
    }
    (model.gives)(trace, p)
}

/// The currents themselves.
fn currents(p: &Params) -> Vec<f64> {
    let at = |k| (RIGHT.current)(k as f64 * p.dt, p);
    (0..p.steps()).map(at).collect()
}

fn model(call: &Call, model: Model) -> Option<Value> {
    (call.function == "sine_trace").then(|| volts(trace_of(&call.params(), model)))
}

/// One part of the right model replaced.
macro_rules! wrong {
    ($($says:literal, $part:ident: $with:expr;)*) => {
        &[$(Mistake { says: $says, model: |call| model(call, Model { $part: $with, ..RIGHT }) }),*]
    };
}

/// Each with the sentence that names it.
pub const MISTAKES: &[Mistake] = wrong! {
    "The current is taken in the middle of each step: the current at t_k, where the step begins, leads from V[k] to V[k + 1].", time: |k, p| (k as f64 + 0.5) * p.dt;
    "The current is taken one step too late: the current at t_k leads from V[k] to V[k + 1].", time: |k, p| (k + 1) as f64 * p.dt;
    "The current is taken one step too early: the current at t_k leads from V[k] to V[k + 1].", time: |k, p| (k as f64 - 1.0) * p.dt;
    "The time is counted in ms: t_k = k·Δt is in seconds.", time: |k, p| k as f64 * p.dt * 1e3;
    "The times are right only where Δt is 1 ms: step k is at t_k = k·Δt, with Δt from `p`.", time: |k, _| k as f64 * 1e-3;
    "The times are spread from 0 to t_max, both included: step k is at t_k = k·Δt, and the last one is at t_max − Δt.", time: |k, p| k as f64 * p.t_max / (p.steps() as f64 - 1.0).max(1.0);
    "The current is I_mean in every step: it is the current of exercise 2 at t_k = k·Δt, in seconds, not at the number of the step or at one time for all.", current: |_, p| p.i_mean;
    "There is no current: I(t_k) of exercise 2 drives each step.", current: |_, _| 0.0;
    "The 1 + in the current is missing: I(t) = I_mean·(1 + sin(2π·t/0.01)).", current: |t, p| p.i_mean * (TAU * t / 0.01).sin();
    "The current has a cosine where the sine belongs: I(t) = I_mean·(1 + sin(2π·t/0.01)).", current: |t, p| p.i_mean * (1.0 + (TAU * t / 0.01).cos());
    "2π is missing in the current: I(t) = I_mean·(1 + sin(2π·t/0.01)).", current: |t, p| p.i_mean * (1.0 + (t / 0.01).sin());
    "0.01 s is taken for a frequency: it is the period, so t is divided by it.", current: |t, p| p.i_mean * (1.0 + (TAU * t * 0.01).sin());
    "The trace starts at 0: V[0] is E_L.", first: |_| 0.0;
    "The trace starts at V_reset: V[0] is E_L.", first: |p| p.v_reset;
    "The trace starts at V_th: V[0] is E_L.", first: |p| p.v_th;
    "The trace starts at E_L + R·I_mean, where it ends up: V[0] is E_L.", first: |p| p.e_l + p.r * p.i_mean;
    "The initial value is not stored: V[0] = E_L comes first, and I(t_0) leads to V[1].", stores_first: false;
    "There is one value too many: the last of the n values belongs to step n − 1.", steps: |p| p.steps() + 1;
    "The number of steps is cut off, not rounded: t_max/Δt may come out as 149.99999999999997. `p.steps()` rounds.", steps: |p| (p.t_max / p.dt) as usize;
    "The number of steps is rounded up: t_max/Δt may come out as 150.00000000000003. `p.steps()` rounds.", steps: |p| (p.t_max / p.dt).ceil() as usize;
    "There are always 150 values: a run has `p.steps()` of them.", steps: |_| 150;
    "The leak pulls away from E_L instead of back to it: it is E_L − V, not V − E_L.", step: |v, i, p| v + p.dt / p.tau_m * (v - p.e_l + p.r * i);
    "Δt/τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.", step: |v, i, p| v + (p.e_l - v + p.r * i);
    "Δt/τ_m is upside down: τ_m is the divisor.", step: |v, i, p| v + p.tau_m / p.dt * (p.e_l - v + p.r * i);
    "Δt is missing: the change in one step is Δt/τ_m times E_L − V + R·I.", step: |v, i, p| v + (p.e_l - v + p.r * i) / p.tau_m;
    "τ_m is missing: the change in one step is Δt/τ_m times E_L − V + R·I.", step: |v, i, p| v + p.dt * (p.e_l - v + p.r * i);
    "The old potential is missing: the step is V plus the change, and this is the change alone.", step: |v, i, p| p.dt / p.tau_m * (p.e_l - v + p.r * i);
    "The leak is missing: E_L − V belongs in the bracket.", step: |v, i, p| v + p.dt / p.tau_m * (p.r * i);
    "E_L is missing: the leak pulls towards E_L, not towards 0.", step: |v, i, p| v + p.dt / p.tau_m * (p.r * i - v);
    "R is missing: the current counts through R·I, which is a voltage.", step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v + i);
    "The input has the wrong sign: R·I is added.", step: |v, i, p| v + p.dt / p.tau_m * (p.e_l - v - p.r * i);
    "V does not carry on: every step starts from E_L again instead of from the V before it.", step: |_, i, p| p.e_l + p.dt / p.tau_m * p.r * i;
    "The negative part of the current is lost: a negative current counts as it is.", step: |v, i, p| (RIGHT.step)(v, i.max(0.0), p);
    "The potential is stopped at V_th: there is no threshold in this exercise.", step: |v, i, p| (RIGHT.step)(v, i, p).min(p.v_th);
    "V is updated twice in each step.", step: |v, i, p| (RIGHT.step)((RIGHT.step)(v, i, p), i, p);
    "The reset condition is applied: there is no threshold in this exercise, V may rise past V_th.", step: reset;
    "These are the currents: integrate them, and hand back the potentials.", gives: |_, p| currents(p);
    "This is the settled potential E_L + R·I(t) at each step: the membrane follows it slowly, by Euler steps.", gives: |_, p| currents(p).iter().map(|i| p.e_l + p.r * i).collect();
    "The trace is in mV: it is to be in volts.", gives: |trace, _| trace.iter().map(|v| v * 1e3).collect();
    "The trace begins with V[1]: V[0] = E_L comes first.", gives: |trace, _| trace.get(1..).unwrap_or_default().to_vec();
    "E_L is subtracted: the trace is V itself, not its distance from rest.", gives: |trace, p| trace.iter().map(|v| v - p.e_l).collect();
};

/// A step that ends in the reset.
fn reset(v: f64, i: f64, p: &Params) -> f64 {
    let next = (RIGHT.step)(v, i, p);
    if next >= p.v_th { p.v_reset } else { next }
}
