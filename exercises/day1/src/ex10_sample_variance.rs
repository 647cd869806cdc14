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

// use crate::ex09_sample_mean::mean_at;

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
    todo!("the variance over {} neurons at step {k}", v.len())
}

/// The standard deviation over all neurons at every step: σ(t_0), σ(t_1), …, in volts.
///
/// σ is the square root of the variance of [`variance_at`]. `v[n][k]` is in volts, there are at
/// least two neurons, and all traces are of the same length. There is one value for each step, so
/// as many values as a single trace has; traces without any steps give an empty vector. Where all
/// neurons have the same potential, σ is 0.
pub fn sample_std(v: &[Vec<f64>]) -> Vec<f64> {
    todo!("σ over {} neurons at every step", v.len())
}
