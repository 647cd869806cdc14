//! expect: are rows and columns (neurons × steps) swapped

use given::{Params, stream};
use ndarray::Array2;

use crate::ex12_arrays::current_array;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut i = Array2::zeros((p.steps(), n));
    for j in 0..n {
        i.row_mut(j).assign(&current_array(&mut stream(seed, j), p));
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.column(k - 1);
        let current = i.column(k - 1);
        // `next` is an array of its own. So `prev`, a view into `v`, is no longer needed when `v`
        // is written to: nobody may look at `v` while it changes.
        let next = &prev + p.dt / p.tau_m * (p.e_l - &prev + p.r * &current);
        v.column_mut(k).assign(&next);
    }
    v
}
