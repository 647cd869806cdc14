//! # Exercise 8: an ensemble of neurons
//!
//! One noisy trace says little: another run gives another one. So take N neurons, each with a
//! random input of its own, and keep all their traces:
//!
//! ```text
//! ensemble[j][k] = V of neuron j at t_k = k·Δt
//! ```
//!
//! ```text
//! Grade it    cargo lif check day1/ex08     (or: cargo test day1::ex08)
//! Read it     book/src/day1/ex08_ensemble.md
//! ```

use given::Params;

// stub: // use crate::ex07_noise::noisy_trace;
// begin solution
use crate::ex07_noise::noisy_trace;
// end solution

/// The traces of `n` neurons with random input, in volts: `n` rows, one per neuron, of `p.steps()`
/// values each, one per step.
///
/// Row j is the noisy trace of neuron j in the run with this `seed`, for j = 0, 1, …, n − 1:
/// every neuron draws from a generator of its own, `stream(seed, j)`, and starts at E_L. So row 0
/// is the trace of exercise 7 for neuron 0. With `n` = 0 there are no rows: an empty vector.
pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    // stub: todo!("the traces of {n} neurons in the run with the seed {seed}, with {p:?}")
    // begin solution
    (0..n).map(|neuron| noisy_trace(seed, neuron, p)).collect()
    // The same as a loop:
    //
    //     let mut traces = Vec::new();
    //     for neuron in 0..n {
    //         traces.push(noisy_trace(seed, neuron, p));
    //     }
    //     traces
    // end solution
}
