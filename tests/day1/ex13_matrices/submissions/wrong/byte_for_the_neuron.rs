//! expect: The seed or the neuron's number loses digits on its way to the generator

use given::{Params, stream};
use ndarray::{Array1, Array2, Axis, s};

use crate::ex12_arrays::{current_array, integrate_array};

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let _ = (Axis(0), s![0], Array1::<f64>::zeros(0), integrate_array);
    let mut i = Array2::zeros((n, p.steps()));
    for (j, mut row) in i.rows_mut().into_iter().enumerate() {
        row.assign(&current_array(&mut stream(seed, usize::from(j as u8)), p));
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.column(k - 1).to_owned();
        let next = &prev + p.dt / p.tau_m * (p.e_l - &prev + p.r * &i.column(k - 1));
        v.column_mut(k).assign(&next);
    }
    v
}
