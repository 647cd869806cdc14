//! # Exercise 2: spikes
//!
//! Now the reset condition comes into the loop: a neuron whose potential reaches the threshold has
//! spiked, and starts again from V_reset.
//!
//! ```text
//! V[n, k+1] = V[n, k] + Δt/τ_m · (E_L − V[n, k] + R·I[n, k])
//! if V[n, k+1] ≥ V_th:   neuron n spikes at t = (k+1)·Δt,   V[n, k+1] = V_reset
//! ```
//!
//! Write the simulation of a population, its firing rate, and the raster plot: a dot for each spike.
//!
//! ```text
//! Grade it    cargo lif check day2/ex02     (or: cargo test day2::ex02)
//! Read it     book/src/day2/ex02_spikes.md
//! ```

use std::collections::BTreeMap;

use given::{Canvas, Params, PlotResult};
use ndarray::Array2;
// For the raster plot: use given::padded_range; use plotters::prelude::*;

/// The membrane potentials of a population and its spikes.
///
/// `i` holds the input currents in amperes, a row for each neuron and a column for each step:
/// `i[[n, k]]` is the current of neuron n at t = k·Δt.
///
/// Gives a pair:
/// - the potentials in volts, in an array of the same shape as `i`. The first column is E_L, and
///   `i[[n, k]]` leads from V[n, k] to V[n, k + 1]; so the last column of `i` is not used. Where
///   the updated V is at or above V_th, it is replaced by V_reset at that same step;
/// - the spike times in seconds, in a dictionary with each neuron's number as key, from 0. A spike
///   at step k (the step whose updated V has reached V_th) has the time k·Δt. The times of a neuron
///   are in order, and a neuron without spikes has an empty list.
///
/// There may be no neurons (no rows), or no steps (no columns: then every list is empty).
pub fn simulate(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    todo!("V and spikes with the currents {i} and {p:?}")
}

/// The firing rate λ(t_k) of the population at each step, in hertz: the number of spikes at step k
/// divided by N·Δt.
///
/// `spikes` holds the spike times in seconds by neuron (a neuron without spikes has an empty list),
/// `n` is N, the number of neurons. Gives `p.steps()` values; all spike times are within the run.
/// Without neurons every rate is 0.
///
/// A spike time is a whole number of steps only up to rounding: its step is t/Δt, rounded to the
/// nearest whole number.
pub fn rate(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, p: &Params) -> Vec<f64> {
    todo!("the rate of {n} neurons from {spikes:?}, with {p:?}")
}

/// Draws the raster plot: a dot or another mark for each spike, its time across and its neuron's number
/// upwards.
///
/// `spikes` holds the spike times in seconds by neuron, from a run with any Δt; there is at least one
/// spike. The chart has a title above or below it, and a label on each axis: the time with its unit,
/// such as ms, and the neuron. The numbers at the axes fit the unit and can be told apart, and all dots lie
/// within the axes. You may add what you like to it, as long as it is true and hides no data.
///
/// Gives back the error if drawing fails: put `?` after what can fail, and end with `Ok(())`.
pub fn plot_raster(canvas: &Canvas, spikes: &BTreeMap<usize, Vec<f64>>) -> PlotResult {
    todo!("on {canvas:p}, a dot for each spike in {spikes:?}")
}
