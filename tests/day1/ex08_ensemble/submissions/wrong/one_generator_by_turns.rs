//! expect: by turns in every step

use given::{Params, stream};
use rand::RngExt;

use crate::ex04_euler_step::euler_step;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let mut rng = stream(seed, 0);
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut traces = vec![vec![0.0; p.steps()]; n];
    let mut v = vec![p.e_l; n];
    for k in 0..p.steps() {
        for j in 0..n {
            traces[j][k] = v[j];
            let xi = rng.random_range(-1.0..1.0);
            v[j] = euler_step(v[j], p.i_mean * (1.0 + amplitude * xi), p);
        }
    }
    traces
}
