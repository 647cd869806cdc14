//! expect: One generator serves all neurons

use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut rng = stream(seed, 0);
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut i = Array2::zeros((n, p.steps()));
    for k in 0..p.steps() {
        for j in 0..n {
            i[[j, k]] = p.i_mean * (1.0 + amplitude * rng.random_range(-1.0..1.0));
        }
    }
    i
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
