//! # Exercise 4: the binary raster
//!
//! A raster plot as a matrix: a row for each neuron, a column for each step, 1 where a neuron
//! spiked and 0 where it did not.
//!
//! ```text
//! raster[n, k] = 1   if neuron n spiked at t = k·Δt,   else 0
//! ```
//!
//! Make it in two ways: from the dictionary of spike times, and straight from the simulation.
//!
//! ```text
//! Grade it    cargo lif check day2/ex04     (or: cargo test day2::ex04)
//! Read it     book/src/day2/ex04_binary_raster.md
//! ```

use std::collections::BTreeMap;

use given::Params;
use ndarray::Array2;

/// The binary raster of a run from its spike times: `n` rows (neurons) × `steps` columns.
///
/// `spikes` holds the spike times in seconds, with each neuron's number, 0 to n − 1, as key (a neuron
/// without spikes has an empty list); `dt` is the time step in seconds. Element [n, k] is 1 if
/// neuron n has a spike at step k (one or more), else 0. Spikes after the last column are left out.
///
/// A spike time is a whole number of steps only up to rounding: its step is t/Δt, rounded to the
/// nearest whole number.
pub fn raster_from_spikes(
    spikes: &BTreeMap<usize, Vec<f64>>,
    n: usize,
    steps: usize,
    dt: f64,
) -> Array2<u8> {
    // stub: todo!("{n} rows and {steps} columns of steps of {dt} s from {spikes:?}")
    // begin solution
    // An untyped `zeros` would leave the compiler to guess what it is full of: the return type says u8.
    let mut raster = Array2::zeros((n, steps));
    for (&neuron, times) in spikes {
        for t in times {
            // Rounded, not cut off: 49.0 * 1e-4 / 1e-4 is 48.99999999999999.
            let k = (t / dt).round() as usize;
            if k < steps {
                raster[[neuron, k]] = 1;
            }
        }
    }
    raster
    // end solution
}

/// The binary raster of a simulation, straight from the input, without spike times or a dictionary.
///
/// `i` holds the input currents in amperes, a row for each neuron and a column for each step. The
/// neurons are those of exercises 2 and 3: V[n, 0] is E_L, `i[[n, k]]` leads from V[n, k] to
/// V[n, k + 1], and where the updated V is at or above V_th, the neuron spikes at that step and its
/// V is V_reset.
///
/// The raster has the shape of `i`; its first column is 0. There may be no neurons (no rows), or no
/// steps (no columns).
pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    // stub: todo!("the raster with the currents {i} and {p:?}")
    // begin solution
    let mut raster = Array2::zeros(i.raw_dim());
    for n in 0..i.nrows() {
        // Only the newest potential is kept, not the trace.
        let mut v = p.e_l;
        for k in 1..i.ncols() {
            v += p.dt / p.tau_m * (p.e_l - v + p.r * i[[n, k - 1]]);
            if v >= p.v_th {
                v = p.v_reset;
                raster[[n, k]] = 1;
            }
        }
    }
    raster
    // With the simulation of exercise 2 it is a line or two. The times are made only to be undone:
    //
    //     let (_, spikes) = crate::ex02_spikes::simulate(i, p);
    //     raster_from_spikes(&spikes, i.nrows(), i.ncols(), p.dt)
    // end solution
}
