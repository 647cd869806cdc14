//! expect: drawn between 0 and 1

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    (0..p.steps())
        .map(|_| {
            let xi: f64 = rng.random();
            p.i_mean * (1.0 + amplitude * xi)
        })
        .collect()
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let i = noisy_current(&mut rng, p);
    integrate(&i, p)
}
