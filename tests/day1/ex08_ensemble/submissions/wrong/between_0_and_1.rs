//! expect: drawn between 0 and 1

use given::{Params, stream};
use rand::RngExt;

use crate::ex04_euler_step::integrate;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    (0..n)
        .map(|j| {
            let mut rng = stream(seed, j);
            let i: Vec<f64> = (0..p.steps())
                .map(|_| p.i_mean * (1.0 + amplitude * rng.random::<f64>()))
                .collect();
            integrate(&i, p)
        })
        .collect()
}
