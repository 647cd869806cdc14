//! # Exercise 12: arrays
//!
//! The noisy trace of exercise 7 again, now with `ndarray`: a current and a trace are each an
//! `Array1<f64>`, on which `+`, `-`, `*` and `/` work for all steps at once.
//!
//! ```text
//! I(t_k) = I_mean · (1 + 0.1 · √(t_max/Δt) · ξ(t_k))         ξ uniform on (−1, 1)
//! V[k+1] = V[k] + Δt/τ_m · (E_L − V[k] + R·I(t_k))            V[0] = E_L
//! ```
//!
//! The current is one expression for the whole array. The trace is not: V[k+1] needs V[k], so it
//! takes a loop over the steps. There is no threshold: V may rise past V_th.
//!
//! ```text
//! Grade it    cargo lif check day1/ex12     (or: cargo test day1::ex12)
//! Read it     book/src/day1/ex12_arrays.md
//! ```

use given::Params;
use ndarray::Array1;
// stub: // use rand::RngExt; // for `rng.random_range(…)` and `rng.random()`
// begin solution
use rand::RngExt;
// end solution
use rand_chacha::ChaCha8Rng;

/// The noisy input current of one neuron, in amperes: `p.steps()` values. The element at index k is
/// I(t_k).
///
/// Draw one `f64` per step from `rng`, in the order of the steps, and no others: ξ, uniform between
/// −1 and 1, is `rng.random_range(-1.0..1.0)`. The root is of t_max/Δt itself, not rounded. With the
/// generator `stream(seed, neuron)` the current is that of exercise 7. About one current in ten is
/// negative: leave these as they are. A run of 0 steps gives an empty array.
pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    // stub: todo!("the currents drawn from {rng:?}, with {p:?}")
    // begin solution
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    // The closure gets the index of each element, in order; here it only counts the draws.
    let xi = Array1::from_shape_fn(p.steps(), |_| rng.random_range(-1.0..1.0));
    // A number and an array: ndarray applies the operation to each element.
    p.i_mean * (1.0 + amplitude * xi)
    // end solution
}

/// The trace V[0], V[1], … of a neuron that starts at rest, in volts: as many values as there are
/// in `i`.
///
/// `i` is the input current in amperes: `i[k]` is I(t_k). The first value is V[0] = E_L, and
/// `i[k]` leads from V[k] to V[k + 1]; so the last current is not used. One current gives E_L
/// alone, an empty `i` an empty trace. `i` may be stored in any order in memory, so take its elements by
/// index or with `iter()`.
pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    // stub: todo!("the trace for the currents {i}, with {p:?}")
    // begin solution
    // Where V is drawn to in each step, E_L + R·I: it needs no earlier V, so it is one expression
    // for all steps. `i` is borrowed, and the result is a new array.
    let goal = p.e_l + p.r * i;
    // Filled with E_L from the start, the array needs no special case for step 0, not even if it
    // is empty.
    let mut v = Array1::from_elem(i.len(), p.e_l);
    for k in 1..v.len() {
        v[k] = v[k - 1] + p.dt / p.tau_m * (goal[k - 1] - v[k - 1]);
    }
    v
    // `v[k]` checks its bounds each time. An iterator over the currents never runs past the end.
    // (`mapv` may take them in the order of memory, which is not that of the steps in every array.)
    //
    //     let mut now = p.e_l;
    //     let before_each = |current: &f64| {
    //         let before = now;
    //         now += p.dt / p.tau_m * (p.e_l - now + p.r * current);
    //         before
    //     };
    //     i.iter().map(before_each).collect()
    // end solution
}
