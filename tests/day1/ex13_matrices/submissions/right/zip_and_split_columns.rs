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
    use ndarray::{Zip, s};
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    for k in 1..i.ncols() {
        let (prev, next) = v.multi_slice_mut((s![.., k - 1], s![.., k]));
        Zip::from(next).and(prev).and(i.column(k - 1)).for_each(|next, &mut v, &i| {
            *next = v + p.dt / p.tau_m * (p.e_l - v + p.r * i);
        });
    }
    v
}
