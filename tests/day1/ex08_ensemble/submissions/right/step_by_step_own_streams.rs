use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::euler_step;

pub fn ensemble(n: usize, seed: u64, p: &Params) -> Vec<Vec<f64>> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut rngs: Vec<ChaCha8Rng> = (0..n).map(|j| stream(seed, j)).collect();
    let mut v = vec![p.e_l; n];
    let mut traces = vec![Vec::with_capacity(p.steps()); n];
    for _ in 0..p.steps() {
        for j in 0..n {
            traces[j].push(v[j]);
            let xi = rngs[j].random_range(-1.0..1.0);
            v[j] = euler_step(v[j], p.i_mean * (1.0 + amplitude * xi), p);
        }
    }
    traces
}
