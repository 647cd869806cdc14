//! # Exercise 13: 2-D arrays
//!
//! The whole ensemble in one `Array2<f64>`: one row per neuron, one column per step. Row n holds the
//! same numbers as trace n of exercise 8.
//!
//! ```text
//! V[n, k+1] = V[n, k] + Δt/τ_m · (E_L − V[n, k] + R·I[n, k])         V[n, 0] = E_L
//! ```
//!
//! Each step is one update of a whole column, for all neurons at once. There is no threshold: V
//! may rise past V_th.
//!
//! ```text
//! Grade it    cargo lif check day1/ex13     (or: cargo test day1::ex13)
//! Read it     book/src/day1/ex13_matrices.md
//! ```

use given::Params;
use ndarray::Array2;

// use given::stream;
// use crate::ex12_arrays::current_array;

/// The noisy input currents of `n` neurons, in amperes: `n` rows (neurons) × `p.steps()` columns
/// (steps).
///
/// Row j is the current of neuron j, drawn from a generator of its own, `stream(seed, j)`; it is
/// the current of exercise 12, `current_array(&mut stream(seed, j), p)`:
///
/// ```text
/// I(t_k) = I_mean · (1 + 0.1 · √(t_max/Δt) · ξ(t_k))         ξ uniform on (−1, 1)
/// ```
///
/// With one neuron the matrix has one row, with `n` = 0 it has no rows and still `p.steps()`
/// columns.
pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    todo!("the currents of {n} neurons with seed {seed}, with {p:?}")
}

/// The traces of all neurons, in volts: a matrix of the same shape as `i`.
///
/// `i` holds the input currents in amperes, neurons × steps, with at least one step. Every neuron
/// starts at rest: column 0 is E_L. Column k of `i` leads from column k of V to column k + 1; so
/// the last column of currents is not used. No neurons (no rows) give a matrix without rows. `i` may be
/// stored by rows or by columns.
pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    // Two hints that save time: `p.e_l - &prev` compiles where `p.e_l - prev` on a column
    // view does not (a column of `i` needs its `&`, too); and `v.column_mut(k).assign(&next)`
    // writes an owned `next` into a column.
    todo!("the traces for the currents {i}, with {p:?}")
}
