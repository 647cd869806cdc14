use given::{Params, stream};
use ndarray::{Array1, Array2, Axis, s};

use crate::ex12_arrays::{current_array, integrate_array};

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut i = Array2::zeros((0, p.steps()));
    for j in 0..n {
        i.push_row(current_array(&mut stream(seed, j), p).view())
            .unwrap();
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::zeros((i.nrows(), 0));
    let mut now = Array1::from_elem(i.nrows(), p.e_l);
    for current in i.columns() {
        v.push_column(now.view()).unwrap();
        now = &now + p.dt / p.tau_m * (p.e_l - &now + p.r * &current);
    }
    v
}
