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

// stub: // use given::stream;
// stub: // use crate::ex12_arrays::current_array;
// begin solution
use given::stream;
use ndarray::ShapeBuilder;

use crate::ex12_arrays::current_array;
// end solution

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
    // stub: todo!("the currents of {n} neurons with seed {seed}, with {p:?}")
    // begin solution
    // `.f()` stores the matrix column by column. Its shape stays, but each step then works on numbers
    // that are side by side in memory, and with many neurons that is several times faster.
    let mut i = Array2::zeros((n, p.steps()).f());
    for (j, mut row) in i.rows_mut().into_iter().enumerate() {
        row.assign(&current_array(&mut stream(seed, j), p));
    }
    i
    // end solution
}

/// The traces of all neurons, in volts: a matrix of the same shape as `i`.
///
/// `i` holds the input currents in amperes, neurons × steps, with at least one step. Every neuron
/// starts at rest: column 0 is E_L. Column k of `i` leads from column k of V to column k + 1; so
/// the last column of currents is not used. No neurons (no rows) give a matrix without rows. `i` may be
/// stored by rows or by columns.
pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    // stub: // Two hints that save time: `p.e_l - &prev` compiles where `p.e_l - prev` on a column
    // stub: // view does not (a column of `i` needs its `&`, too); and `v.column_mut(k).assign(&next)`
    // stub: // writes an owned `next` into a column.
    // stub: todo!("the traces for the currents {i}, with {p:?}")
    // begin solution
    let mut v = Array2::from_elem(i.raw_dim().f(), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.column(k - 1);
        let current = i.column(k - 1);
        // `next` is an array of its own. So `prev`, a view into `v`, is no longer needed when `v`
        // is written to: no view of `v` may be in use while it changes.
        let next = &prev + p.dt / p.tau_m * (p.e_l - &prev + p.r * &current);
        v.column_mut(k).assign(&next);
    }
    v
    // Without the array in between: split the borrow of `v` into two columns that cannot overlap.
    //
    //     let (prev, next) = v.multi_slice_mut((s![.., k - 1], s![.., k]));
    //     Zip::from(next).and(prev).and(i.column(k - 1)).for_each(|next, v, &i| {
    //         *next = *v + p.dt / p.tau_m * (p.e_l - *v + p.r * i);
    //     });
    // end solution
}
