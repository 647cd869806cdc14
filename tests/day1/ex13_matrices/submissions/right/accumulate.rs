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
    v.slice_mut(s![.., 1..])
        .assign(&(p.e_l + p.r * &i.slice(s![.., ..-1])));
    v.accumulate_axis_inplace(Axis(1), |&before, now| {
        *now = before + p.dt / p.tau_m * (*now - before)
    });
    v
}
