//! A simulation with a place for every mistake that can be made in it.

use given::Params;
use ndarray::Array2;

use super::Spikes;
use crate::call::Call;
use crate::value::{Value, fields, grid, volts};

/// When a neuron is tested for the threshold.
#[derive(Clone, Copy, PartialEq)]
pub enum Test {
    /// After the update, as it should be.
    After,
    /// Before the update, which then is left out.
    Instead,
    /// Before the update, which then starts from the reset value. The last step is never tested.
    Before,
}

/// Whether a neuron spikes, from V before and after the update.
pub type Spiking = fn(f64, f64, &Params) -> bool;

/// A simulation in parts, so that each can be made wrong.
pub struct Sim {
    pub test: Test,
    /// V[n, 0], and the last V of the neuron before it.
    pub start: fn(Option<f64>, &Params) -> f64,
    /// The current of neuron n that leads from step k to step k + 1.
    pub input: fn(&Array2<f64>, usize, usize, &Params) -> f64,
    /// The potential after one step, from V and I.
    pub step: fn(f64, f64, &Params) -> f64,
    pub spikes: Spiking,
    /// What it goes on with after a spike, from V before and after the update, and I.
    pub reset: fn(f64, f64, f64, &Params) -> f64,
    /// What stands in the matrix at the spike, from V before and after the reset.
    pub shown: fn(f64, f64, &Params) -> f64,
    /// What is recorded for a spike, from its step and V.
    pub time: fn(usize, f64, &Params) -> f64,
    /// How many columns there are, where i has so many.
    pub columns: fn(usize, &Params) -> usize,
    /// What is made of the dictionary.
    pub kept: fn(Spikes, &Params) -> Spikes,
    /// What stands in the first column, from what V starts with.
    pub first: fn(f64, &Params) -> f64,
    /// Whether the first column is left out, and one is added at the end.
    pub skip: bool,
    /// For how many steps a neuron is held after a spike.
    pub hold: usize,
    /// Where V stays after the first spike, if it does not go on.
    pub after_first: Option<fn(&Params) -> f64>,
}

/// One Euler step.
pub fn euler(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

/// The simulation as it should be.
pub const RIGHT: Sim = Sim {
    test: Test::After,
    start: |_, p| p.e_l,
    input: |i, n, k, _| i[[n, k]],
    step: euler,
    spikes: |_, after, p| after >= p.v_th,
    reset: |_, _, _, p| p.v_reset,
    shown: |_, reset, _| reset,
    time: |k, _, p| k as f64 * p.dt,
    columns: |columns, _| columns,
    kept: |spikes, _| spikes,
    first: |start, _| start,
    skip: false,
    hold: 0,
    after_first: None,
};

impl Sim {
    pub fn run(&self, i: &Array2<f64>, p: &Params) -> (Array2<f64>, Spikes) {
        let columns = (self.columns)(i.ncols(), p);
        let mut v = Array2::zeros((i.nrows(), columns));
        let mut spikes = Spikes::new();
        let mut last = None;
        for n in 0..i.nrows() {
            let (row, times) = if self.skip && columns > 0 {
                let (mut row, times) = self.neuron(i, n, columns + 1, last, p);
                row.remove(0);
                (row, times)
            } else {
                self.neuron(i, n, columns, last, p)
            };
            last = row.last().copied();
            for (k, &x) in row.iter().enumerate() {
                v[[n, k]] = x;
            }
            spikes.insert(n, times);
        }
        (v, (self.kept)(spikes, p))
    }

    fn neuron(
        &self,
        i: &Array2<f64>,
        n: usize,
        columns: usize,
        last: Option<f64>,
        p: &Params,
    ) -> (Vec<f64>, Vec<f64>) {
        let (mut row, mut times) = (Vec::new(), Vec::new());
        if columns == 0 {
            return (row, times);
        }
        let mut v = (self.start)(last, p);
        row.push((self.first)(v, p));
        let mut held = 0;
        for k in 0..columns - 1 {
            if let (Some(stay), false) = (self.after_first, times.is_empty()) {
                row.push(stay(p));
                continue;
            }
            if held > 0 {
                held -= 1;
                row.push(v);
                continue;
            }
            let current = if i.ncols() == 0 {
                0.0
            } else {
                (self.input)(i, n, k.min(i.ncols() - 1), p)
            };
            let now = (self.spikes)(v, v, p);
            if self.test == Test::Before && now {
                let reset = (self.reset)(v, v, current, p);
                row[k] = (self.shown)(v, reset, p);
                times.push((self.time)(k, v, p));
                v = reset;
            }
            if self.test == Test::Instead && now {
                times.push((self.time)(k, v, p));
                v = (self.reset)(v, v, current, p);
                row.push(v);
                continue;
            }
            let next = (self.step)(v, current, p);
            if self.test == Test::After && (self.spikes)(v, next, p) {
                times.push((self.time)(k + 1, next, p));
                held = self.hold;
                let reset = (self.reset)(v, next, current, p);
                row.push((self.shown)(next, reset, p));
                v = reset;
            } else {
                row.push(next);
                v = next;
            }
        }
        (row, times)
    }
}

/// What the function of the call gives if its simulation is this one.
pub fn with(call: &Call, sim: &Sim) -> Option<Value> {
    let found = ["simulate", "simulate_masked", "raster_run"].contains(&call.function);
    found.then(|| {
        let p = call.params();
        let (v, spikes) = sim.run(&call.matrix("i"), &p);
        as_given(call, v, spikes)
    })
}

/// Potentials and spikes in the form that the function of the call gives them.
pub fn as_given(call: &Call, v: Array2<f64>, spikes: Spikes) -> Value {
    if call.function != "raster_run" {
        return fields([("v", volts(v)), ("spikes", Value::Spikes(spikes))]);
    }
    let dt = call.params().dt;
    let mut raster = Array2::<u8>::zeros(v.raw_dim());
    for (&n, times) in &spikes {
        for t in times {
            let k = (t / dt).round();
            if k >= 0.0 && n < raster.nrows() && (k as usize) < raster.ncols() {
                raster[[n, k as usize]] = 1;
            }
        }
    }
    grid(&raster)
}

/// The right simulation, but as soon as one neuron spikes, all are reset.
fn all_reset_together(i: &Array2<f64>, p: &Params) -> (Array2<f64>, Spikes) {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    let mut spikes: Spikes = (0..i.nrows()).map(|n| (n, Vec::new())).collect();
    for k in 1..i.ncols() {
        let mut any = false;
        for n in 0..i.nrows() {
            v[[n, k]] = euler(v[[n, k - 1]], i[[n, k - 1]], p);
            if v[[n, k]] >= p.v_th {
                any = true;
                spikes.entry(n).or_default().push(k as f64 * p.dt);
            }
        }
        if any {
            v.column_mut(k).fill(p.v_reset);
        }
    }
    (v, spikes)
}

/// The right simulation, in which some neurons are left out: they stay as they were made.
pub fn one_still(call: &Call, still: fn(usize, usize) -> bool, keyed: bool) -> Option<Value> {
    with(call, &RIGHT)?;
    let (i, p) = (call.matrix("i"), call.params());
    let (mut v, mut spikes) = RIGHT.run(&i, &p);
    for n in (0..i.nrows()).filter(|&n| still(n, i.nrows())) {
        v.row_mut(n).fill(p.e_l);
        spikes.remove(&n);
        if keyed {
            spikes.insert(n, Vec::new());
        }
    }
    Some(as_given(call, v, spikes))
}

/// A mistake of the whole population.
pub fn all_together(call: &Call) -> Option<Value> {
    let (v, spikes) = all_reset_together(&call.matrix("i"), &call.params());
    with(call, &RIGHT).map(|_| as_given(call, v, spikes))
}
