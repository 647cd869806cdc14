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
// use rand::RngExt; // for `rng.random_range(…)` and `rng.random()`
use rand_chacha::ChaCha8Rng;

/// The noisy input current of one neuron, in amperes: `p.steps()` values. The element at index k is
/// I(t_k).
///
/// Draw one `f64` per step from `rng`, in the order of the steps, and no others: ξ, uniform between
/// −1 and 1, is `rng.random_range(-1.0..1.0)`. The root is of t_max/Δt itself, not rounded. With the
/// generator `stream(seed, neuron)` the current is that of exercise 7. About one current in ten is
/// negative: leave these as they are. A run of 0 steps gives an empty array.
pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    todo!("the currents drawn from {rng:?}, with {p:?}")
}

/// The trace V[0], V[1], … of a neuron that starts at rest, in volts: as many values as there are
/// in `i`.
///
/// `i` is the input current in amperes: `i[k]` is I(t_k). The first value is V[0] = E_L, and
/// `i[k]` leads from V[k] to V[k + 1]; so the last current is not used. One current gives E_L
/// alone, an empty `i` an empty trace. `i` may be stored in any order in memory, so take its elements by
/// index or with `iter()`.
pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    todo!("the trace for the currents {i}, with {p:?}")
}
