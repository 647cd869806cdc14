//! expect: The whole number of steps is under the root

use given::{Params, stream};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::ex04_euler_step::integrate;

pub fn noisy_current(rng: &mut ChaCha8Rng, p: &Params) -> Vec<f64> {
    let amplitude = 0.1 * (p.steps() as f64).sqrt();
    let currents: Vec<f64> = (0..p.steps())
        .map(|_| {
            let xi: f64 = rng.random_range(-1.0..1.0);
            p.i_mean * (1.0 + amplitude * xi)
        })
        .collect();
    currents
}

pub fn noisy_trace(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    integrate(&noisy_current(&mut stream(seed, neuron), p), p)
}
