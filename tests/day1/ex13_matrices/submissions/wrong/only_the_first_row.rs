//! expect: The trace of neuron 1 must be the same with and without the others

use given::{Params, stream};
use ndarray::{Array1, Array2, Axis, s};

use crate::ex12_arrays::{current_array, integrate_array};

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let _ = (Axis(0), s![0], Array1::<f64>::zeros(0), integrate_array);
    let mut i = Array2::zeros((n, p.steps()));
    for (j, mut row) in i.rows_mut().into_iter().enumerate() {
        row.assign(&current_array(&mut stream(seed, j), p));
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    if i.nrows() > 0 {
        v.row_mut(0)
            .assign(&integrate_array(&i.row(0).to_owned(), p));
    }
    v
}
