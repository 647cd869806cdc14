//! expect: R is missing

use given::{Params, stream};
use ndarray::Array2;

use crate::ex12_arrays::current_array;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut i = Array2::zeros((n, p.steps()));
    for j in 0..n {
        i.row_mut(j).assign(&current_array(&mut stream(seed, j), p));
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.column(k - 1).to_owned();
        let next = &prev + p.dt / p.tau_m * (p.e_l - &prev + &i.column(k - 1));
        v.column_mut(k).assign(&next);
    }
    v
}
