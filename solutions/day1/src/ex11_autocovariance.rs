//! # Exercise 11: the sample autocovariance
//!
//! The membrane remembers: a neuron that is above the mean now is probably still above it a few
//! milliseconds later. The sample autocovariance of two times t and s measures this memory:
//!
//! ```text
//! C(t, s) = 1/(N − 1) · Σ (V_n(t) − ⟨V(t)⟩) · (V_n(s) − ⟨V(s)⟩)     over all neurons n = 0 … N − 1
//! ```
//!
//! Each time has its own mean. For s = t this is the variance of exercise 10.
//!
//! Write the autocovariance of two steps, and that of one step with every step of the run.
//!
//! ```text
//! Grade it    cargo lif check day1/ex11     (or: cargo test day1::ex11)
//! Read it     book/src/day1/ex11_autocovariance.md
//! ```

// stub: // use crate::ex09_sample_mean::mean_at;
// begin solution
use crate::ex09_sample_mean::mean_at;
// end solution

/// The sample autocovariance of the membrane potential at steps `k` and `l`: C(t_k, t_l), in V².
///
/// `v` is an ensemble: `v[n][k]` is the membrane potential of neuron n at step k, in volts. `k` and
/// `l` are two steps of the traces, in either order, or the same one: both count from the beginning
/// of the run. The sum is divided by N − 1. There are at least two neurons.
///
/// The autocovariance is negative where neurons that are above the mean at step `k` tend to be below
/// it at step `l`.
pub fn autocovariance(v: &[Vec<f64>], k: usize, l: usize) -> f64 {
    // stub: todo!("C of {} neurons at steps {k} and {l}", v.len())
    // begin solution
    let mean_k = mean_at(v, k);
    let mean_l = mean_at(v, l);
    // Both factors come from the same neuron: that is what ties the two times together.
    let products = v
        .iter()
        .map(|trace| (trace[k] - mean_k) * (trace[l] - mean_l));
    products.sum::<f64>() / (v.len() as f64 - 1.0)
    // The same as a loop with an index:
    //
    //     let mut sum = 0.0;
    //     for n in 0..v.len() {
    //         sum += (v[n][k] - mean_k) * (v[n][l] - mean_l);
    //     }
    //     sum / (v.len() as f64 - 1.0)
    // end solution
}

/// The autocovariance of step `k` with every step of the run: C(t_k, t_0), C(t_k, t_1), …, in V².
///
/// Element l is the autocovariance of steps `k` and l, for l = 0, 1, … up to the last step, so there
/// are as many values as a single trace has; element `k` is the variance at step `k`. `v[n][k]` is
/// in volts, there are at least two neurons, and all traces are of the same length.
pub fn autocovariance_from(v: &[Vec<f64>], k: usize) -> Vec<f64> {
    // stub: todo!("C of {} neurons, step {k} with all", v.len())
    // begin solution
    let steps = v.first().map_or(0, Vec::len);
    (0..steps).map(|l| autocovariance(v, k, l)).collect()
    // end solution
}
