//! expect: V carries on from one neuron to the next

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
    let mut trace = Array2::zeros(i.dim());
    let mut v = p.e_l;
    for j in 0..i.nrows() {
        for k in 0..i.ncols() {
            trace[(j, k)] = v;
            v += p.dt / p.tau_m * (p.e_l - v + p.r * i[(j, k)]);
        }
    }
    trace
}
