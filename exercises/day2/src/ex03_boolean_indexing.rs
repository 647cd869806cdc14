//! # Exercise 3: boolean indexing
//!
//! A mask is an array of `true` and `false`, one for each neuron. It selects data by their value,
//! not by their place: "all neurons at or above the threshold" is one mask.
//!
//! ```text
//! mask[n] = (V[n] ≥ V_th)        then, where mask[n] is true:   V[n] = V_reset
//! ```
//!
//! Write a mask of those that spike, a reset by mask, the way from a mask to neuron numbers and the
//! way from spike times back to a mask. Then write the simulation of exercise 2 with masks: only
//! neurons that spiked are touched one by one.
//!
//! ```text
//! Grade it    cargo lif check day2/ex03     (or: cargo test day2::ex03)
//! Read it     book/src/day2/ex03_boolean_indexing.md
//! ```

use std::collections::BTreeMap;

use given::Params;
use ndarray::{Array1, Array2};
// If you walk through two arrays at once: use ndarray::Zip;

/// The mask of those that spike: `true` where the potential is at or above `v_th`, else `false`.
///
/// `v` holds a potential for each neuron and `v_th` is the threshold, all in volts. The mask is as
/// long as `v`; it is empty if there are no neurons.
pub fn spiked(v: &Array1<f64>, v_th: f64) -> Array1<bool> {
    todo!("which of {v} V are at or above {v_th} V")
}

/// Sets the potential of every neuron whose mask is `true` to `v_reset`, and leaves the others as
/// they are.
///
/// `v` (in volts) is changed in place; it has as many elements as `mask`. `v_reset` is in volts.
pub fn reset_where(v: &mut Array1<f64>, mask: &Array1<bool>, v_reset: f64) {
    todo!("{v} V, {v_reset} V where the mask {mask} is true")
}

/// The numbers of the neurons whose mask is `true`, from the smallest to the largest.
///
/// Neurons are counted from 0. If no element is `true`, the list is empty.
pub fn indices(mask: &Array1<bool>) -> Vec<usize> {
    todo!("where the mask {mask} is true")
}

/// The mask of the neurons that spiked at step `k`, from the spike times of a run.
///
/// `spikes` holds the spike times in seconds, with each neuron's number as key (a neuron without
/// spikes has an empty list); there are `n` neurons, 0 to n − 1, and the time step is `dt` seconds.
/// Gives `n` values: `true` for a neuron one of whose spikes is at step `k`, else `false`.
///
/// A spike time is a whole number of steps only up to rounding: its step is t/Δt, rounded to the
/// nearest whole number.
pub fn mask_at(spikes: &BTreeMap<usize, Vec<f64>>, n: usize, k: usize, dt: f64) -> Vec<bool> {
    todo!("which of {n} neurons spike at step {k} of {dt} s: {spikes:?}")
}

/// The membrane potentials of a population and its spikes: the same as `simulate` of exercise 2.
///
/// `i` holds the input currents in amperes, a row for each neuron and a column for each step. Gives
/// a pair:
/// - the potentials in volts, in an array of the same shape as `i`. The first column is E_L, and
///   `i[[n, k]]` leads from V[n, k] to V[n, k + 1]. Where the updated V is at or above V_th, it is
///   replaced by V_reset at that same step;
/// - the spike times in seconds, with each neuron's number as key, from 0. A spike at step k (the
///   step whose updated V has reached V_th) has the time k·Δt. The times are in order, and a neuron
///   without spikes has an empty list.
///
/// There may be no neurons (no rows), or no steps (no columns: then every list is empty).
///
/// Go from step to step, and update all neurons at once. Only the result is graded, so any way of
/// writing it is right.
pub fn simulate_masked(i: &Array2<f64>, p: &Params) -> (Array2<f64>, BTreeMap<usize, Vec<f64>>) {
    todo!("V and spikes with the currents {i} and {p:?}")
}
