//! # Exercise 10: the sample variance and the standard deviation
//!
//! The mean says where the membrane potentials are, not how far apart they are. The sample variance
//! is the mean **squared** distance from the sample mean, with N − 1 in place of N; its root, the
//! standard deviation σ, is in volts again:
//!
//! ```text
//! Var(t) = 1/(N − 1) · Σ (V_n(t) − ⟨V(t)⟩)²        summed over all neurons n = 0 … N − 1
//!   σ(t) = √Var(t)
//! ```
//!
//! Write the variance at one step, and the standard deviation at all steps.
//!
//! ```text
//! Grade it    cargo lif check day1/ex10     (or: cargo test day1::ex10)
//! Read it     book/src/day1/ex10_sample_variance.md
//! ```

// stub: // use crate::ex09_sample_mean::mean_at;
// begin solution
use crate::ex09_sample_mean::mean_at;
// end solution

/// The sample variance of the membrane potential over all neurons at step `k`: Var(t_k), in V².
///
/// `v` is an ensemble: `v[n][k]` is the membrane potential of neuron n at step k, in volts, and `k`
/// is a step of the traces. There are at least two neurons: one alone has no spread, and the formula
/// would divide 0 by 0.
///
/// It must also hold for potentials that lie close together and far from 0, such as 1000 V ± 1 mV.
/// So take the mean away from each value **before** you square: in ⟨V²⟩ − ⟨V⟩² two large numbers
/// almost cancel, and their digits are lost.
pub fn variance_at(v: &[Vec<f64>], k: usize) -> f64 {
    // stub: todo!("the variance over {} neurons at step {k}", v.len())
    // begin solution
    // Two passes: first the mean, then the squared distances from it.
    let mean = mean_at(v, k);
    let squares: f64 = v.iter().map(|trace| (trace[k] - mean).powi(2)).sum();
    // N − 1: the mean was itself made from these N values, so the distances add up to 0.
    squares / (v.len() as f64 - 1.0)
    // In a single pass (Welford), for values that come one after the other and cannot be kept:
    //
    //     let (mut mean, mut squares) = (0.0, 0.0);
    //     for (n, trace) in v.iter().enumerate() {
    //         let before = trace[k] - mean;
    //         mean += before / (n + 1) as f64;
    //         squares += before * (trace[k] - mean);
    //     }
    // end solution
}

/// The standard deviation over all neurons at every step: σ(t_0), σ(t_1), …, in volts.
///
/// σ is the square root of the variance of [`variance_at`]. `v[n][k]` is in volts, there are at
/// least two neurons, and all traces are of the same length. There is one value for each step, so
/// as many values as a single trace has; traces without any steps give an empty vector. Where all
/// neurons have the same potential, σ is 0.
pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    // stub: todo!("σ over {} neurons at every step", v.len())
    // begin solution
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|k| variance_at(v, k).sqrt()).collect()
    // end solution
}
