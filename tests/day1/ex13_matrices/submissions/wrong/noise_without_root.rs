//! expect: √(t_max/Δt) is missing

use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut xi = Array2::zeros((n, p.steps()));
    for (j, mut row) in xi.outer_iter_mut().enumerate() {
        let mut rng = stream(seed, j);
        row.mapv_inplace(|_: f64| rng.random_range(-1.0..1.0));
    }
    p.i_mean * (1.0 + 0.1 * xi)
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
