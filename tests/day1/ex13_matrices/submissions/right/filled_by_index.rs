use given::{Params, stream};
use ndarray::{Array1, Array2};

use crate::ex12_arrays::current_array;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let rows: Vec<Array1<f64>> = (0..n).map(|j| current_array(&mut stream(seed, j), p)).collect();
    Array2::from_shape_fn((n, p.steps()), |(j, k)| rows[j][k])
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.column(k - 1).to_owned();
        let next = &prev + p.dt / p.tau_m * (p.e_l - &prev + p.r * &i.column(k - 1));
        v.column_mut(k).assign(&next);
    }
    v
}
